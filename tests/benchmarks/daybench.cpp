#include "tests/benchmarks/daybench.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr qint64 kScope = 1;
constexpr qint64 kEpoch = 1;
constexpr qsizetype kPage = 2'000;

} // namespace

DayBench::DayBench()
    : store(must(TerminalStore::open(place.path(), clock, random, {.ballastBytes = 64L * 1024})))
{
    must(store->setEpoch(kEpoch));
    (void)must(store->follow({Scope{kScope, u"ab"_s, 0, 0}}));
    birthday.occasion = true;
    visit = {idOf<ActivityTypeId>(u"visit"_s), 0, u"visit"_s, u"Visit"_s, {}, u"visit"_s, false, 1};
    shop.id = idOf<StoreId>(u"shop"_s);
    shop.timeZone = u"Europe/Oslo"_s;
    for (const Row& row : {toRow(ada), toRow(birthday), toRow(visit), toRow(shop)})
        put(row);
    put(toRow(ClientBook{ClientBook::idFor(ada.id), 0, {}, ada.id}));
}

void DayBench::put(const Row& row)
{
    FeedEntry entry;
    entry.event = FeedEvent::Put;
    entry.row = row;
    entry.row.version = ++m_version;
    m_entries.append(entry);
    if (m_entries.size() == kPage)
        flush();
}

void DayBench::flush()
{
    ScopePage page;
    page.scope = kScope;
    page.from = m_seq;
    m_seq += m_entries.size();
    page.to = m_seq;
    page.head = m_seq + 1; // more is always to come: the digest is not looked at
    page.more = true;
    page.entries = std::exchange(m_entries, {});
    (void)must(store->applyPages({page}, kEpoch));
}

} // namespace carnet::test
