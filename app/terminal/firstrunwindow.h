#pragma once

#include "app/terminal/samplehouse.h"
#include "models/presentation/firstrun.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace carnet {

//! The window of a computer that is no till yet.
class FirstRunWindow final : public QObject
{
    Q_OBJECT

public:
    //! \a folder becomes that of the till; \a sample has to outlive this.
    FirstRunWindow(const QString& folder, SampleHouse& sample, QObject* parent = nullptr);

    [[nodiscard]] FirstRun& firstRun() { return m_firstRun; }
    //! Null when it could not be loaded.
    [[nodiscard]] QQuickWindow* quickWindow() const;

Q_SIGNALS:
    //! \a folder holds a till now.
    void ready(const QString& folder);

private:
    FirstRun m_firstRun;
    QQmlApplicationEngine m_engine;
};

} // namespace carnet
