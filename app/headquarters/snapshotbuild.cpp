#include "app/headquarters/snapshotbuild.h"

#include "app/sync/snapshotparts.h"
#include "models/storage/storagefolder.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

void removeParts(const QString& folder, const SnapshotManifest& manifest)
{
    for (const SnapshotPart& part : manifest.parts)
        QFile::remove(partPath(folder, part));
}

} // namespace

Result<KeptSnapshot> buildSnapshot(const HeadquartersStore& store,
                                   qint64 scope,
                                   const QString& folder,
                                   const std::atomic<bool>& isOver,
                                   const HeadquartersStore::SnapshotSize& size)
{
    KeptSnapshot made;
    SnapshotManifest& manifest = made.manifest;
    const auto write = [&](const PullAnswer& pages) -> Result<> {
        if (isOver)
            return failure(ErrorCode::Cancelled, u"headquarters is stopping"_s);
        const auto part = sync::packedPart(pages);
        if (!part)
            return tl::unexpected(part.error());
        manifest.parts.append(part->about);
        return replaceFile(partPath(folder, part->about), part->bytes);
    };
    const auto terms = store.readSnapshot(scope, size, write);
    if (!terms) {
        removeParts(folder, manifest);
        return tl::unexpected(terms.error());
    }
    manifest.epoch = terms->epoch;
    manifest.scope = scope;
    manifest.seq = terms->head;
    manifest.schema = store.schemaVersion();
    manifest.id = sync::idOf(manifest);
    made.erasures = terms->erasures;
    return made;
}

QString partPath(const QString& folder, const SnapshotPart& part)
{
    return folder + u'/' + QString::fromLatin1(part.sha256) + u".zst"_s;
}

} // namespace carnet
