#include "app/headquarters/snapshotshelf.h"

#include "app/sync/snapshotparts.h"
#include "app/sync/wire.h"
#include "models/storage/storagefolder.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcShelf, "carnet.snapshots")

constexpr qint64 kOldMs = 6LL * 3'600 * 1'000;
constexpr qint64 kMostChanged = 30; // per cent of the rows; more of them would be read twice
constexpr qsizetype kMostManifestBytes = qsizetype(64) * 1024 * 1024;

qint64 rowsOf(const SnapshotManifest& manifest)
{
    qint64 rows = 0;
    for (const SnapshotPart& part : manifest.parts)
        rows += part.rows;
    return rows;
}

QJsonObject toJson(const KeptSnapshot& kept)
{
    return {{"manifest"_L1, sync::toJson(sync::SnapshotAnswer{kept.manifest, 0})},
            {"erasures"_L1, kept.erasures},
            {"made_at_ms"_L1, kept.madeAtMs}};
}

} // namespace

SnapshotShelf::SnapshotShelf(QString folder, const Clock& clock, int schema)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_schema(schema)
{
    read();
    sweep();
}

void SnapshotShelf::read()
{
    const QStringList names = QDir(m_folder).entryList({u"scope-*.json"_s}, QDir::Files);
    for (const QString& name : names) {
        auto kept = readOne(name);
        if (kept && kept->manifest.schema == m_schema && isWhole(kept->manifest)) {
            const qint64 scope = kept->manifest.scope;
            m_kept.insert(scope, *std::move(kept));
        } else {
            QFile::remove(m_folder + u'/' + name);
        }
    }
}

std::optional<KeptSnapshot> SnapshotShelf::readOne(const QString& name) const
{
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostManifestBytes)
        return std::nullopt;
    const auto json = sync::fromBytes(file.readAll(), kMostManifestBytes);
    if (!json)
        return std::nullopt;
    const auto answer = sync::snapshotAnswerFromJson(json->value("manifest"_L1).toObject());
    if (!answer || !answer->manifest
        || name != QFileInfo(manifestPath(answer->manifest->scope)).fileName())
        return std::nullopt;
    return KeptSnapshot{*answer->manifest,
                        json->value("erasures"_L1).toInteger(-1),
                        json->value("made_at_ms"_L1).toInteger()};
}

//! Parts that nobody names: of a build that was cut off, or of a snapshot that was replaced.
void SnapshotShelf::sweep() const
{
    QSet<QString> named;
    for (const KeptSnapshot& kept : m_kept) {
        named.insert(manifestPath(kept.manifest.scope));
        for (const SnapshotPart& part : kept.manifest.parts)
            named.insert(partPath(m_folder, part));
    }
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : files) {
        if (!named.contains(m_folder + u'/' + file.fileName()))
            QFile::remove(file.filePath());
    }
}

std::optional<SnapshotManifest> SnapshotShelf::fresh(qint64 scope, const SnapshotTerms& terms)
{
    const auto kept = m_kept.constFind(scope);
    if (kept == m_kept.cend())
        return std::nullopt;
    if (isFresh(*kept, terms) && isWhole(kept->manifest))
        return kept->manifest;
    discard(scope);
    return std::nullopt;
}

const KeptSnapshot* SnapshotShelf::find(const QString& id) const
{
    const auto kept = std::ranges::find_if(
        m_kept, [&id](const KeptSnapshot& each) { return each.manifest.id == id; });
    return kept == m_kept.cend() ? nullptr : &*kept;
}

bool SnapshotShelf::mayBeRead(const KeptSnapshot& kept, const SnapshotTerms& terms)
{
    // Below the floor a pull could not go on from where it ends.
    return kept.manifest.epoch == terms.epoch && kept.erasures == terms.erasures
        && kept.manifest.seq >= terms.floor && kept.manifest.seq <= terms.head;
}

void SnapshotShelf::tidy(const QHash<qint64, SnapshotTerms>& terms)
{
    for (const qint64 scope : scopes()) {
        const auto now = terms.constFind(scope);
        const KeptSnapshot kept = m_kept.value(scope);
        if (now == terms.cend() || !mayBeRead(kept, *now) || isOld(kept))
            discard(scope);
    }
}

bool SnapshotShelf::isOld(const KeptSnapshot& kept) const
{
    const qint64 ageMs = m_clock.nowMs() - kept.madeAtMs;
    return ageMs < 0 || ageMs > kOldMs;
}

bool SnapshotShelf::isFresh(const KeptSnapshot& kept, const SnapshotTerms& terms) const
{
    constexpr qint64 kHundred = 100;
    const qint64 changed = terms.head - kept.manifest.seq;
    return mayBeRead(kept, terms) && !isOld(kept)
        && changed * kHundred <= rowsOf(kept.manifest) * kMostChanged;
}

bool SnapshotShelf::isWhole(const SnapshotManifest& manifest) const
{
    return std::ranges::all_of(manifest.parts, [this](const SnapshotPart& part) {
        return QFileInfo(partPath(m_folder, part)).size() == part.bytes;
    });
}

Result<> SnapshotShelf::keep(KeptSnapshot snapshot)
{
    snapshot.madeAtMs = m_clock.nowMs();
    const qint64 scope = snapshot.manifest.scope;
    if (auto written = replaceFile(manifestPath(scope), sync::toBytes(toJson(snapshot)));
        !written) {
        removeParts(snapshot.manifest, m_kept.value(scope).manifest);
        return written;
    }
    const SnapshotManifest old = m_kept.value(scope).manifest;
    m_kept.insert(scope, snapshot);
    removeParts(old, snapshot.manifest);
    return {};
}

void SnapshotShelf::discard(qint64 scope)
{
    const KeptSnapshot old = m_kept.take(scope);
    QFile::remove(manifestPath(scope));
    removeParts(old.manifest, {});
    qCInfo(lcShelf) << "the snapshot of scope" << scope << "was thrown away";
}

void SnapshotShelf::removeParts(const SnapshotManifest& old, const SnapshotManifest& kept) const
{
    for (const SnapshotPart& part : old.parts) {
        if (!kept.parts.contains(part))
            QFile::remove(partPath(m_folder, part));
    }
}

qint64 SnapshotShelf::bytes() const
{
    qint64 bytes = 0;
    for (const KeptSnapshot& kept : m_kept) {
        for (const SnapshotPart& part : kept.manifest.parts)
            bytes += part.bytes;
    }
    return bytes;
}

QString SnapshotShelf::manifestPath(qint64 scope) const
{
    return m_folder + u"/scope-%1.json"_s.arg(scope);
}

} // namespace carnet
