#pragma once

#include "models/domain/result.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace carnet {

//! The window that stands where the till's would, when it cannot be opened. Somebody at a counter
//! sees no terminal to read an error from.
class StartFailure final : public QObject
{
    Q_OBJECT

public:
    explicit StartFailure(const Error& error, QObject* parent = nullptr);

    //! Null when even this could not be loaded.
    [[nodiscard]] QQuickWindow* quickWindow() const;

Q_SIGNALS:
    void retried();

private:
    QQmlApplicationEngine m_engine;
};

} // namespace carnet
