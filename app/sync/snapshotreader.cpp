#include "app/sync/snapshotreader.h"

#include "app/sync/tuning.h"

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

Q_LOGGING_CATEGORY(lcSnapshot, "carnet.sync.snapshot", QtInfoMsg)

} // namespace

SnapshotReader::SnapshotReader(const Surroundings& surroundings)
    : m_with(surroundings)
{
}

void SnapshotReader::start(const Hello& hello, const QHash<qint64, SnapshotProgress>& begun)
{
    stop();
    m_hello = hello;
    m_begun = begun;
}

void SnapshotReader::stop()
{
    m_step.reset();
    m_then = {};
    m_manifest = {};
    m_isWaiting = false;
}

bool SnapshotReader::isWorthwhile(const Cursor& cursor, qint64 head) const
{
    return cursor.seq == 0 && m_hello.snapshotRows > 0 && head >= m_hello.snapshotRows
        && m_with.clock.steadyMs() >= m_pausedUntilMs.value(cursor.scope);
}

void SnapshotReader::read(qint64 scope, Then then)
{
    m_scope = scope;
    m_then = std::move(then);
    if (m_manifest.scope == scope && m_next < m_manifest.parts.size())
        fetch();
    else
        askForManifest();
}

void SnapshotReader::giveWay()
{
    if (std::exchange(m_isWaiting, false))
        finish(QList<ScopePage>());
}

void SnapshotReader::pause(qint64 scope, qint64 ms)
{
    m_pausedUntilMs.insert(scope, m_with.clock.steadyMs() + ms);
}

void SnapshotReader::askForManifest()
{
    m_manifest = {};
    m_isWaiting = false;
    m_step = m_with.headquarters.snapshot(
        m_scope, [this](const Reply<SnapshotAnswer>& reply) { manifestCame(reply); });
}

void SnapshotReader::manifestCame(const Reply<SnapshotAnswer>& reply)
{
    constexpr qint64 kSecond = 1'000;
    if (!reply)
        return failed(reply.error());
    if (!reply->manifest)
        return waitFor(reply->retrySeconds * kSecond);
    if (!isUseful(*reply->manifest))
        return giveUp(u"there is not much in it"_s);
    take(*reply->manifest);
    fetch();
}

bool SnapshotReader::isUseful(const SnapshotManifest& manifest) const
{
    qint64 rows = 0;
    for (const SnapshotPart& part : manifest.parts)
        rows += part.rows;
    return manifest.epoch == m_hello.epoch && manifest.scope == m_scope
        && rows >= m_hello.snapshotRows;
}

void SnapshotReader::take(const SnapshotManifest& manifest)
{
    const SnapshotProgress begun = m_begun.value(m_scope);
    const bool isThatOne = begun.snapshot == manifest.id && begun.parts < manifest.parts.size();
    m_manifest = manifest;
    m_next = isThatOne ? begun.parts : 0;
}

void SnapshotReader::waitFor(qint64 ms)
{
    // One patience for all scopes: a headquarters that never gets ready must not be waited for
    // scope by scope.
    const qint64 now = m_with.clock.steadyMs();
    if (!m_patientUntilMs || now > *m_patientUntilMs + tuning::kSnapshotPauseMs)
        m_patientUntilMs = now + tuning::kSnapshotPatienceMs;
    if (now + ms > *m_patientUntilMs)
        return giveUp(u"it takes too long to make"_s);
    m_isWaiting = true;
    m_step = m_with.alarms.after(ms, [this] { askForManifest(); });
}

void SnapshotReader::fetch()
{
    m_step = m_with.headquarters.snapshotPart(
        m_manifest.id, m_next, [this](const Reply<QByteArray>& reply) { partCame(reply); });
}

void SnapshotReader::partCame(const Reply<QByteArray>& reply)
{
    if (!reply && reply.error().error.code == ErrorCode::NotFound)
        return stumble(reply.error().error.detail);
    if (!reply)
        return failed(reply.error());
    const auto pages = pagesOfPart(m_manifest, m_next, *reply);
    if (!pages)
        return stumble(pages.error().detail);
    m_cuts.remove(m_scope);
    m_patientUntilMs.reset();
    m_begun.insert(m_scope, {m_manifest.id, ++m_next});
    if (m_next == m_manifest.parts.size())
        m_stumbles.remove(m_scope);
    finish(*pages);
}

//! It may be that another snapshot has taken its place, or a byte was lost on the way.
void SnapshotReader::stumble(const QString& reason)
{
    if (++m_stumbles[m_scope] > tuning::kMostStumbles)
        return giveUp(reason);
    qCInfo(lcSnapshot) << "asking anew for a snapshot:" << reason;
    askForManifest();
}

//! A network that is down comes back, and reading goes on at the part; unless it is only here that
//! nothing comes through.
void SnapshotReader::failed(const CallFailure& failure)
{
    const ErrorCode code = failure.error.code;
    const bool isOnlyHere = code == ErrorCode::NotFound || code == ErrorCode::Invalid;
    if (isOnlyHere || ++m_cuts[m_scope] > tuning::kMostStumbles)
        return giveUp(failure.error.detail);
    finish(tl::unexpected(failure));
}

void SnapshotReader::giveUp(const QString& reason)
{
    qCInfo(lcSnapshot) << "scope" << m_scope << "is pulled:" << reason;
    m_manifest = {};
    m_stumbles.remove(m_scope);
    m_cuts.remove(m_scope);
    pause(m_scope, tuning::kSnapshotPauseMs);
    finish(QList<ScopePage>());
}

void SnapshotReader::finish(const Reply<QList<ScopePage>>& pages)
{
    const Then then = std::exchange(m_then, {});
    m_step.reset();
    then(pages);
}

} // namespace carnet::sync
