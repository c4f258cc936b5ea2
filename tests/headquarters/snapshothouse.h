#pragma once

#include "app/sync/snapshotparts.h"
#include "tests/headquarters/manyclients.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"

#include <QDir>

#include <algorithm>

namespace carnet::test::snapshots {

using namespace Qt::StringLiterals;
using namespace carnet::sync;

//! Two stores of which the first has many clients.
struct House {
    TwoStores stores;
    QList<CustomerId> clients = addClients(stores.folder(), stores.clientsOfFirst);
    QString shelf = stores.folder() + u"/snapshots"_s;

    [[nodiscard]] TillByHand till(const CarnetHqProcess& hq, int number = 0) const
    {
        return {hq, stores.retailer(), number};
    }
};

//! The scope with the most in it.
inline qint64 largestScope(TillByHand& till)
{
    return std::ranges::max(till.heads(), {}, &ScopeHead::head).scope;
}

inline QByteArray pathOf(qint64 scope)
{
    return "snapshot?scope=" + QByteArray::number(scope);
}

inline QByteArray pathOf(const SnapshotManifest& manifest, qsizetype part)
{
    return "snapshot/" + manifest.id.toLatin1() + '/' + QByteArray::number(part);
}

//! Asks until it is made.
inline std::optional<SnapshotManifest> manifestOf(TillByHand& till, qint64 scope)
{
    std::optional<SnapshotManifest> manifest;
    (void)QTest::qWaitFor(
        [&] {
            const auto answer = snapshotAnswerFromJson(TillByHand::json(till.get(pathOf(scope))));
            manifest = answer ? answer->manifest : std::nullopt;
            return manifest.has_value();
        },
        30'000);
    return manifest;
}

inline QList<FeedEntry> entriesOf(TillByHand& till, const SnapshotManifest& manifest)
{
    QList<FeedEntry> entries;
    for (int part = 0; part < manifest.parts.size(); ++part) {
        const RawAnswer answer =
            till.get(pathOf(manifest, part), "Accept-Encoding: zstd, gzip\r\n");
        const auto pages = pagesOfPart(manifest, part, answer.body);
        if (!pages)
            return {};
        for (const ScopePage& page : *pages)
            entries += page.entries;
    }
    return entries;
}

inline qint64 gauge(const CarnetHqProcess& hq, const QByteArray& name)
{
    const QByteArray text = RawClient(hq.port()).ask(getRequest("/metrics")).body;
    const qsizetype at = text.indexOf('\n' + name + ' ');
    return at < 0 ? -1 : text.mid(at + name.size() + 2, 20).split('\n').first().toLongLong();
}

inline QStringList partFiles(const House& house)
{
    return QDir(house.shelf).entryList({u"*.zst"_s}, QDir::Files);
}

} // namespace carnet::test::snapshots
