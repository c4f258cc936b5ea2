#include "app/headquarters/snapshotapi.h"

#include "app/headquarters/protocolcall.h"
#include "app/sync/snapshotparts.h"
#include "models/storage/storagefolder.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

using http::Request;
using http::Responder;
using http::Response;
using Reading = HeadquartersStore::SnapshotReading;

namespace {

Q_LOGGING_CATEGORY(lcSnapshots, "carnet.snapshots")

constexpr int kReadersPerBuild = 4; // the others answer
constexpr int kSoonSeconds = 2; // most are made by then
constexpr int kSlotSeconds = 10; // for each that is made before
constexpr auto kTidyEvery = std::chrono::minutes(1);
constexpr qint64 kFailedMs = 600'000; // a full disk is not tried every second

std::optional<qint64> numberIn(const QString& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

Error notThere()
{
    return {ErrorCode::NotFound, u"no such snapshot"_s};
}

//! `bytes=a-b`, `bytes=a-` or `bytes=-n` within \a size; anything else asks for all of it, as if it
//! had not been said.
std::optional<std::pair<qsizetype, qsizetype>> stretchOf(const QByteArray& range, qsizetype size)
{
    constexpr QByteArrayView kUnit("bytes=");
    if (!range.startsWith(kUnit) || range.contains(','))
        return std::nullopt;
    const QList<QByteArray> ends = range.mid(kUnit.size()).split('-');
    if (ends.size() != 2)
        return std::nullopt;
    const auto first = numberIn(QString::fromLatin1(ends.first()));
    const auto last = numberIn(QString::fromLatin1(ends.last()));
    if (ends.first().isEmpty())
        return last && *last > 0
            ? std::optional(std::pair(std::max<qsizetype>(size - *last, 0), size - 1))
            : std::nullopt;
    if (!first || *first >= size || (!last && !ends.last().isEmpty()) || (last && *last < *first))
        return std::nullopt;
    return std::pair(qsizetype(*first), std::min<qsizetype>(last.value_or(size), size - 1));
}

Response laterResponse(int seconds)
{
    constexpr int kAccepted = 202;
    Response response = http::jsonResponse(sync::toJson(sync::SnapshotAnswer{{}, seconds}));
    response.status = kAccepted;
    response.headers.emplaceBack("Retry-After", QByteArray::number(seconds));
    return response;
}

} // namespace

Response partResponse(const SnapshotPart& part, const QByteArray& bytes, const QByteArray& range)
{
    constexpr int kPartial = 206;
    Response response;
    response.headers = {{"Content-Type", "application/zstd"},
                        {"Cache-Control", "private, max-age=21600, immutable, no-transform"},
                        {"Accept-Ranges", "bytes"},
                        {"ETag", '"' + part.sha256 + '"'}};
    response.body = bytes;
    if (const auto stretch = stretchOf(range, bytes.size())) {
        const auto [first, last] = *stretch;
        response.status = kPartial;
        response.body = bytes.mid(first, last - first + 1);
        response.headers.emplaceBack("Content-Range",
                                     "bytes " + QByteArray::number(first) + '-'
                                         + QByteArray::number(last) + '/'
                                         + QByteArray::number(bytes.size()));
    }
    return response;
}

SnapshotApi::SnapshotApi(StoreReaders& readers,
                         const Clock& clock,
                         const Place& place,
                         http::Metrics& metrics,
                         QObject* parent)
    : QObject(parent)
    , m_readers(readers)
    , m_clock(clock)
    , m_shelf(place.folder, clock, place.schema)
    , m_madeCount(metrics.addGauge("carnet_hq_snapshots_made", "Snapshots made since the start."))
    , m_failedCount(
          metrics.addGauge("carnet_hq_snapshots_failed", "Snapshots that could not be made."))
    , m_bytes(metrics.addGauge("carnet_hq_snapshot_bytes", "Bytes of snapshots on the disk."))
{
    count();
    connect(&m_nextTidying, &QTimer::timeout, this, &SnapshotApi::tidy);
    m_nextTidying.setSingleShot(true);
    m_nextTidying.start(0);
}

SnapshotApi::~SnapshotApi()
{
    *m_isOver = true;
}

QList<http::Route> SnapshotApi::routes()
{
    using http::Method;
    using http::Route;
    using http::Scope;
    return {Route(Method::Get,
                  "/sync/v1/snapshot",
                  Scope::Terminal,
                  checked([this](const Request& request, const Responder& respond) {
                      manifest(request, respond);
                  })),
            Route(Method::Get,
                  "/sync/v1/snapshot/{id}/{part}",
                  Scope::Terminal,
                  checked([this](const Request& request, const Responder& respond) {
                      part(request, respond);
                  }))};
}

void SnapshotApi::manifest(const Request& request, const Responder& respond)
{
    const auto scope = numberIn(request.query.value(u"scope"_s));
    if (!scope)
        return respond.fail({ErrorCode::Invalid, u"no number of a scope"_s});
    const auto look = [terminal = terminalOf(request), scope = *scope](HeadquartersStore& store) {
        return store.snapshotTerms(terminal, scope, Reading::Begins).map_error(notTheirs);
    };
    QMetaObject::invokeMethod(
        this,
        [this, look, scope = *scope, respond] {
            whenReady(this, m_readers.run(look), [this, scope, respond](const Terms& terms) {
                offer(scope, terms, respond);
            });
        },
        Qt::QueuedConnection);
}

void SnapshotApi::offer(qint64 scope, const Terms& terms, const Responder& respond)
{
    if (!terms)
        return respond.fail(terms.error());
    if (!terms->isLetIn || terms->head < kWorthwhileRows)
        return respond.fail(notThere());
    const auto fresh = m_shelf.fresh(scope, *terms);
    count();
    if (fresh) {
        return respond.answerWith([manifest = *fresh] {
            return http::jsonResponse(sync::toJson(sync::SnapshotAnswer{manifest, 0}));
        });
    }
    const auto seconds = order(scope);
    if (!seconds)
        return respond.fail(notThere());
    respond.answer(laterResponse(*seconds));
}

std::optional<int> SnapshotApi::order(qint64 scope)
{
    const auto failed = m_failedAtMs.constFind(scope);
    if (failed != m_failedAtMs.cend() && m_clock.steadyMs() - *failed < kFailedMs)
        return std::nullopt;
    if (!m_making.contains(scope) && !m_ordered.contains(scope))
        m_ordered.append(scope);
    makeNext();
    const qsizetype before = m_ordered.indexOf(scope) + 1;
    return kSoonSeconds + static_cast<int>(before) * kSlotSeconds;
}

void SnapshotApi::makeNext()
{
    const int most = std::max(m_readers.count() / kReadersPerBuild, 1);
    while (m_making.size() < most && !m_ordered.isEmpty()) {
        const qint64 scope = m_ordered.takeFirst();
        m_making.append(scope);
        const auto make = [isOver = m_isOver, scope, folder = m_shelf.folder()](
                              HeadquartersStore& store) -> Result<KeptSnapshot> {
            if (auto ready = makeFolder(folder); !ready)
                return tl::unexpected(ready.error());
            return buildSnapshot(store, scope, folder, *isOver);
        };
        whenReady(this,
                  m_readers.run(make, StoreReaders::kLong),
                  [this, scope](const Result<KeptSnapshot>& snapshot) { made(scope, snapshot); });
    }
}

void SnapshotApi::made(qint64 scope, const Result<KeptSnapshot>& snapshot)
{
    m_making.removeAll(scope);
    const auto kept =
        snapshot.and_then([this](const KeptSnapshot& fresh) { return m_shelf.keep(fresh); });
    if (kept) {
        m_failedAtMs.remove(scope);
        ++m_madeCount;
    } else {
        qCWarning(lcSnapshots) << "scope" << scope
                               << "has no snapshot, tills pull it:" << kept.error().detail;
        m_failedAtMs.insert(scope, m_clock.steadyMs());
        ++m_failedCount;
    }
    count();
    makeNext();
}

void SnapshotApi::part(const Request& request, const Responder& respond)
{
    const auto n = numberIn(request.parameters.value(u"part"_s));
    if (!n)
        return respond.fail(notThere());
    QMetaObject::invokeMethod(
        this,
        [this,
         terminal = terminalOf(request),
         id = request.parameters.value(u"id"_s),
         n = qsizetype(*n),
         range = request.headers.value("range"),
         respond] { find(terminal, id, n, range, respond); },
        Qt::QueuedConnection);
}

void SnapshotApi::find(const RegisterId& terminal,
                       const QString& id,
                       qsizetype n,
                       const QByteArray& range,
                       const Responder& respond)
{
    const KeptSnapshot* const found = m_shelf.find(id);
    if (found == nullptr || n >= found->manifest.parts.size())
        return respond.fail(notThere());
    const auto look = [terminal, scope = found->manifest.scope](HeadquartersStore& store) {
        return store.snapshotTerms(terminal, scope, Reading::GoesOn).map_error(notTheirs);
    };
    const auto answer = [this, kept = *found, n, range, respond](const Terms& terms) {
        if (!terms)
            return respond.fail(terms.error());
        if (SnapshotShelf::mayBeRead(kept, *terms))
            return give(kept, n, range, respond);
        discard(kept.manifest);
        respond.fail(notThere());
    };
    whenReady(this, m_readers.run(look), answer);
}

void SnapshotApi::give(const KeptSnapshot& kept,
                       qsizetype n,
                       const QByteArray& range,
                       const Responder& respond)
{
    const SnapshotPart part = kept.manifest.parts.at(n);
    respond.answerWith([this,
                        path = partPath(m_shelf.folder(), part),
                        part,
                        range,
                        manifest = kept.manifest,
                        reference = respond.reference()] {
        QFile file(path);
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (sync::hashOfPart(bytes) == part.sha256)
            return partResponse(part, bytes, range);
        qCWarning(lcSnapshots) << "a part is damaged or gone, its snapshot is made anew:" << path;
        QMetaObject::invokeMethod(
            this, [this, manifest] { discard(manifest); }, Qt::QueuedConnection);
        return http::problem(notThere(), reference);
    });
}

void SnapshotApi::tidy()
{
    const auto look = [scopes = m_shelf.scopes()](HeadquartersStore& store) {
        return store.snapshotTerms(scopes);
    };
    whenReady(this, m_readers.run(look), [this](const Result<QHash<qint64, SnapshotTerms>>& terms) {
        if (terms)
            m_shelf.tidy(*terms);
        count();
        m_nextTidying.start(kTidyEvery);
    });
}

void SnapshotApi::discard(const SnapshotManifest& manifest)
{
    if (m_shelf.find(manifest.id) != nullptr)
        m_shelf.discard(manifest.scope);
    count();
}

void SnapshotApi::count()
{
    m_bytes = m_shelf.bytes();
}

} // namespace carnet
