#pragma once

#include "app/headquarters/metrics.h"
#include "app/headquarters/signin.h"
#include "app/identity/orderkey.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace carnet {

//! Seals the log every hour in which something was added, and counts the tills whose log does not
//! go on where it was.
class AuditSealer final : public QObject
{
    Q_OBJECT

public:
    //! Without a \a key nothing is sealed. \a broken outlives this.
    AuditSealer(HeadquartersThread& store,
                std::optional<identity::OrderKey> key,
                http::Metrics::Gauge& broken,
                QObject* parent = nullptr);

private:
    void look();

    HeadquartersThread& m_store;
    std::optional<identity::OrderKey> m_key;
    http::Metrics::Gauge& m_broken;
    QTimer m_next;
};

} // namespace carnet
