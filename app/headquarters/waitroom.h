#pragma once

#include "models/domain/protocol.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>

namespace carnet {

//! Where long polls wait for a scope to move. Holds hints only: who is woken reads the heads anew.
class WaitRoom final : public QObject
{
    Q_OBJECT

public:
    enum class Reason {
        Moved,
        TimeUp,
        Closing, //!< the service ends; nothing may be asked of the store any more
    };
    using Wake = std::function<void(Reason)>;

    explicit WaitRoom(QObject* parent = nullptr);

    //! Calls \a wake once: when one of the scopes has moved past the head \a known, when something
    //! else has changed since \a stirred was asked for, after \a atMost, or at the end. May call it
    //! at once.
    void enter(const QList<ScopeHead>& known,
               quint64 stirred,
               std::chrono::milliseconds atMost,
               const Wake& wake);
    void moved(const QList<ScopeHead>& heads);
    //! What a terminal may read has changed in another way than by its heads: everybody looks anew.
    void stir();
    //! How often that has happened.
    [[nodiscard]] quint64 stirred() const { return m_stirred; }
    //! Sends everybody home; who enters later is sent home at once.
    void close();

private:
    struct Guest {
        QList<ScopeHead> known;
        Wake wake;
    };

    [[nodiscard]] bool hasMoved(const QList<ScopeHead>& known) const;
    void send(quint64 guest, Reason reason);

    QHash<qint64, qint64> m_latest; // head by scope, of scopes that moved since the start
    QHash<quint64, Guest> m_guests;
    QHash<qint64, QSet<quint64>> m_byScope; // everybody follows the scopes of the whole house
    quint64 m_lastGuest = 0;
    quint64 m_stirred = 0;
    bool m_isClosed = false;
};

} // namespace carnet
