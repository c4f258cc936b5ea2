#pragma once

#include "app/sync/wipereport.h"
#include "models/storage/tillwipe.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <optional>

namespace carnet {

//! The window of a till that was taken out of service: says so, and tells headquarters that nothing
//! is left here.
class OutOfService final : public QObject
{
    Q_OBJECT

public:
    //! \a trouble is why not everything is gone yet; empty when it is.
    OutOfService(TillWipe wipe, const QString& trouble, QObject* parent = nullptr);

    //! Null when even this could not be loaded.
    [[nodiscard]] QQuickWindow* quickWindow() const;

private:
    TillWipe m_wipe;
    sync::WipeReport m_report;
    QQmlApplicationEngine m_engine;
};

} // namespace carnet
