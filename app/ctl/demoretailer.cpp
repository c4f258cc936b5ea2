#include "app/ctl/demoretailer.h"

#include "app/ctl/democlientbuilder.h"

#include <algorithm>
#include <numeric>

namespace carnet {

namespace {

constexpr int kFullHouse = 2000; // customers for which the books have their sizes
constexpr int kCast = 28; // the customers everybody meets first, in the first associate's book

quint64 seedOf(quint64 seed, int index)
{
    // SplitMix64's step: neighbouring customers get unrelated dice.
    quint64 mixed = seed * 0x9E3779B97F4A7C15U + static_cast<quint64>(index) + 1;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

} // namespace

DemoRetailer::DemoRetailer(const DemoOptions& options)
    : m_options(options)
    , m_house(makeDemoHouse(options))
{
    assignBooks();
}

void DemoRetailer::assignBooks()
{
    const int customers = m_options.customers;
    m_owners.fill(-1, customers);
    const int cast = std::min(kCast, customers);
    QList<int> order(customers - cast);
    std::iota(order.begin(), order.end(), cast);
    DemoDice dice(m_options.seed ^ 0xB00C5U);
    for (qsizetype i = order.size() - 1; i > 0; --i)
        order.swapItemsAt(i, dice.below(i + 1));

    qsizetype next = 0;
    for (qsizetype associate = 0; associate < m_house.associates.size(); ++associate) {
        int places = m_house.bookSizes[associate];
        if (customers < kFullHouse)
            places = places * customers / kFullHouse;
        if (associate == 0) {
            std::fill_n(m_owners.begin(), cast, 0);
            places = std::max(0, places - cast);
        }
        for (; places > 0 && next < order.size(); --places)
            m_owners[order[next++]] = static_cast<int>(associate);
    }
}

QList<ClientBook> DemoRetailer::books() const
{
    QList<ClientBook> books;
    for (qsizetype i = 0; i < m_house.associates.size(); ++i) {
        const AssociateId associate = m_house.associates[i].id;
        if (m_owners.contains(static_cast<int>(i)))
            books.append({ClientBook::idFor(associate), 0, {}, associate});
    }
    return books;
}

DemoClient DemoRetailer::client(int index) const
{
    DemoDice dice(seedOf(m_options.seed, index));
    const DemoPerson person = m_people.person(index, dice);
    return DemoClientBuilder(m_house, m_texts, m_options.today, dice)
        .build(person, index, m_owners.at(index));
}

} // namespace carnet
