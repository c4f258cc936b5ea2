#pragma once

#include "app/headquarters/storepool.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace carnet {

//! Hears of what other nodes have written to the database that this one serves from, and whether
//! the database can be reached at all. It looks several times a second, so a till that waits here
//! learns as soon of what was pushed there.
class NodeWatch final : public QObject
{
    Q_OBJECT

public:
    explicit NodeWatch(StoreReaders& readers, QObject* parent = nullptr);

    void start();
    //! False from the moment a look has failed until one has not; any thread may ask.
    [[nodiscard]] bool isWell() const { return m_isWell; }

Q_SIGNALS:
    //! What was written since the last signal, also by this node itself.
    void changed(const carnet::News& news);

private:
    void look();
    void take(const Result<News>& news);

    StoreReaders& m_readers;
    QTimer m_again;
    std::optional<qint64> m_seen;
    std::atomic<bool> m_isWell = true;
};

} // namespace carnet
