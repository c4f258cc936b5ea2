#pragma once

#include "app/headquarters/storepool.h"

#include <QObject>
#include <QTimer>

namespace carnet {

//! Notices when somebody else has changed who is enrolled, also where nobody tells of it: carnetctl
//! beside a headquarters on SQLite.
class TerminalWatch final : public QObject
{
    Q_OBJECT

public:
    explicit TerminalWatch(StoreReaders& readers, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void changed();

private:
    void look();

    StoreReaders& m_readers;
    QTimer m_again;
    QString m_seen;
};

} // namespace carnet
