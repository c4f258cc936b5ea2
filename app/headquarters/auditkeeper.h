#pragma once

#include "app/headquarters/signin.h"

#include <QObject>
#include <QTimer>

namespace carnet {

//! Forgets what the log has kept for longer than the retailer wants, and what managers have decided
//! long ago, a little at a time between other work.
class AuditKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit AuditKeeper(HeadquartersThread& store, QObject* parent = nullptr);

private:
    void forgetSome();

    HeadquartersThread& m_store;
    QTimer m_next;
};

} // namespace carnet
