#pragma once

#include "app/headquarters/metrics.h"
#include "app/headquarters/route.h"
#include "app/headquarters/snapshotshelf.h"
#include "app/headquarters/storepool.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace carnet {

//! The calls `snapshot`: gives terminals that begin what others have read before them, and has made
//! what is not there. Handlers arrive on worker threads; everything else happens on this object's
//! thread.
class SnapshotApi final : public QObject
{
    Q_OBJECT

public:
    //! From so many rows on a scope is worth it; said in `hello`.
    static constexpr qint64 kWorthwhileRows = 5'000;

    struct Place {
        QString folder; //!< for snapshots alone
        int schema = 0; //!< of headquarters' database
    };

    SnapshotApi(StoreReaders& readers,
                const Clock& clock,
                const Place& place,
                http::Metrics& metrics,
                QObject* parent = nullptr);
    //! What is being made is left half done.
    ~SnapshotApi() override;
    Q_DISABLE_COPY_MOVE(SnapshotApi)

    [[nodiscard]] QList<http::Route> routes();

private:
    using Terms = Result<SnapshotTerms>;

    void manifest(const http::Request& request, const http::Responder& respond);
    void offer(qint64 scope, const Terms& terms, const http::Responder& respond);
    void part(const http::Request& request, const http::Responder& respond);
    void find(const RegisterId& terminal,
              const QString& id,
              qsizetype n,
              const QByteArray& range,
              const http::Responder& respond);
    void give(const KeptSnapshot& kept,
              qsizetype n,
              const QByteArray& range,
              const http::Responder& respond);
    //! When to ask again, in seconds; none when it could not be made lately.
    [[nodiscard]] std::optional<int> order(qint64 scope);
    void makeNext();
    //! Unless another one has taken its place.
    void discard(const SnapshotManifest& manifest);
    void made(qint64 scope, const Result<KeptSnapshot>& snapshot);
    void tidy();
    void count();

    StoreReaders& m_readers;
    const Clock& m_clock;
    SnapshotShelf m_shelf;
    QTimer m_nextTidying;
    QList<qint64> m_ordered; //!< scopes that wait for their turn
    QList<qint64> m_making; //!< scopes
    QHash<qint64, qint64> m_failedAtMs; //!< by scope; by the steady clock
    http::Metrics::Gauge& m_madeCount;
    http::Metrics::Gauge& m_failedCount;
    http::Metrics::Gauge& m_bytes;
    // Shared with what is being made, on a reader's thread, which may end after this.
    std::shared_ptr<std::atomic<bool>> m_isOver = std::make_shared<std::atomic<bool>>(false);
};

//! The bytes of one part, or of the stretch of it that a Range header asks for.
[[nodiscard]] http::Response partResponse(const SnapshotPart& part,
                                          const QByteArray& bytes,
                                          const QByteArray& range);

} // namespace carnet
