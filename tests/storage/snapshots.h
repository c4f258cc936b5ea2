#pragma once

#include "tests/storage/retail.h"

#include <QJsonDocument>

#include <algorithm>

//! Of tests about snapshots; in a namespace of its own, because others fill a house otherwise.
namespace carnet::test::snapshots {

using namespace Qt::StringLiterals;

inline constexpr HeadquartersStore::SnapshotSize kSmallParts{.pageRows = 7, .partBytes = 3'000};

inline QList<Customer> fill(Retail& retail, int customers)
{
    QList<Customer> all;
    QList<Row> rows;
    for (int i = 0; i < customers; ++i) {
        all.append(retail.customer(u"C%1"_s.arg(i), {retail.customersA.id}));
        rows.append(toRow(all.last()));
        rows.append(toRow(retail.email(all.last(), u"c%1@example.org"_s.arg(i))));
    }
    retail.put(rows);
    return all;
}

//! The scope of store A's clients.
inline qint64 clientsOf(const Retail& retail)
{
    qint64 scope = 0;
    qint64 most = 0;
    for (const Scope& each : must(retail.hq->subscription(retail.tillA.id))) {
        if (each.kind == u"ab" && each.head > most) {
            scope = each.number;
            most = each.head;
        }
    }
    return scope;
}

struct Snapshot {
    SnapshotTerms terms;
    QList<QList<ScopePage>> parts;
};

inline Snapshot snapshotOf(const Retail& retail,
                           qint64 scope,
                           const HeadquartersStore::SnapshotSize& size = kSmallParts)
{
    Snapshot snapshot;
    snapshot.terms =
        must(retail.hq->readSnapshot(scope, size, [&](const PullAnswer& part) -> Result<> {
            snapshot.parts.append(part.pages);
            return {};
        }));
    return snapshot;
}

//! A part as it arrives: with the fields of its rows, and its place.
inline QList<ScopePage> arrived(const Snapshot& snapshot, qsizetype part)
{
    QList<ScopePage> pages = snapshot.parts.at(part);
    for (ScopePage& page : pages) {
        for (FeedEntry& entry : page.entries)
            entry.row.fields = QJsonDocument::fromJson(std::exchange(entry.image, {})).object();
        page.place = SnapshotPlace{u"one"_s, static_cast<int>(part), &page == &pages.last()};
        page.to = page.more ? 0 : page.to;
    }
    return pages;
}

inline void apply(TerminalStore& till, const Snapshot& snapshot, qsizetype part)
{
    (void)must(till.applyPages(arrived(snapshot, part), 1));
}

inline void applyAll(TerminalStore& till, const Snapshot& snapshot)
{
    for (qsizetype part = 0; part < snapshot.parts.size(); ++part)
        apply(till, snapshot, part);
}

//! A till that has read nothing.
inline std::unique_ptr<TerminalStore> freshTill(Retail& retail, int number)
{
    auto till = retail.till(number);
    must(till->setEpoch(1));
    (void)must(till->follow(must(retail.hq->subscription(retail.tillA.id))));
    return till;
}

inline qint64 cursorOf(const TerminalStore& till, qint64 scope)
{
    const auto cursors = must(till.cursors());
    return std::ranges::find(cursors, scope, &Cursor::scope)->seq;
}

inline QString dump(const TerminalStore& till)
{
    return dumpOf(till, {EntityKind::Customer, EntityKind::ContactPoint, EntityKind::Store});
}

} // namespace carnet::test::snapshots
