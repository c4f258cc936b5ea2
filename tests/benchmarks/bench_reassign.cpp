#include "models/presentation/bookkeeper.h"
#include "tests/storage/retail.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

// bench_reassign [CLIENTS [MOVED]]   what it takes to give a whole book away: at the till until the
// new snapshot answers the screen, at headquarters, and taking it back. One run, wall clock and
// processor time, real files.

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using test::must;
using test::Retail;

constexpr int kClients = 20'000;
constexpr int kMoved = 5'000;

//! Wall clock and the processor time of this process since it was made.
class Stopwatch
{
public:
    Stopwatch() { m_wall.start(); }

    void tell(const char* what, qsizetype count) const
    {
        const double wall = static_cast<double>(m_wall.nsecsElapsed()) / 1e6;
        const double processor = 1e3 * static_cast<double>(std::clock() - m_begin) / CLOCKS_PER_SEC;
        std::printf("%-44s %6lld  %8.0f ms wall  %8.0f ms processor\n",
                    what,
                    static_cast<long long>(count),
                    wall,
                    processor);
        std::fflush(stdout);
    }

private:
    QElapsedTimer m_wall;
    std::clock_t m_begin = std::clock();
};

struct Shop {
    Retail retail;
    Associate leaver;
    Associate taker;
    QList<Membership> places;
};

Associate associate(Shop& shop, const QString& name)
{
    Associate made = shop.retail.ada;
    made.id.value = shop.retail.newId();
    made.staffId = name;
    made.name = name;
    made.role = Role::Associate;
    made.rights = usualRights(Role::Associate);
    return made;
}

AttributeDefinition attribute(Retail& retail, const QString& key, ValueType type)
{
    AttributeDefinition made;
    made.id.value = retail.newId();
    made.key = key;
    made.name = key;
    made.type = type;
    made.refinable = true;
    return made;
}

void fill(Shop& shop, int clients, int moved)
{
    Retail& retail = shop.retail;
    shop.leaver = associate(shop, u"Tomasz"_s);
    shop.taker = associate(shop, u"Amelie"_s);
    QList<Row> rows{toRow(shop.leaver),
                    toRow(shop.taker),
                    toRow(attribute(retail, u"birthday"_s, ValueType::Date)),
                    toRow(attribute(retail, u"children"_s, ValueType::Integer)),
                    toRow(attribute(retail, u"city"_s, ValueType::Text))};
    for (const Associate& owner : {shop.leaver, shop.taker})
        rows.append(toRow(ClientBook{ClientBook::idFor(owner.id), 0, {}, owner.id}));
    for (int i = 0; i < clients; ++i) {
        Customer customer = retail.customer(u"First %1"_s.arg(i), {retail.customersA.id});
        customer.attributes = {{u"birthday"_s, u"1984-02-29"_s},
                               {u"children"_s, i % 5},
                               {u"city"_s, u"City %1"_s.arg(i % 300)}};
        rows.append(toRow(customer));
        rows.append(toRow(retail.email(customer, u"c%1@example.org"_s.arg(i))));
        if (i >= moved)
            continue;
        Membership place;
        place.id = Membership::idFor(customer.id);
        place.customer = customer.id;
        place.book = ClientBook::idFor(shop.leaver.id);
        place.addedBy = shop.leaver.id;
        rows.append(toRow(place));
        shop.places.append(place);
    }
    retail.put(rows);
}

//! What a screen asks for when a snapshot comes: the list, its facets, the owners.
int shown(const Snapshot& snapshot, const AssociateId& owner)
{
    search::Query query;
    query.today = QDate(2026, 11, 28);
    query.books = {ClientBook::idFor(owner)};
    query.facets.reset();
    query.countOwners = true;
    return snapshot.index->answer(query).matches;
}

void check(int found, qsizetype expected)
{
    if (found != expected)
        qFatal("%d clients are shown, not %lld", found, static_cast<long long>(expected));
}

void send(Shop& shop, TerminalStore& till)
{
    qint64 headquarters = 0;
    qint64 settling = 0;
    int batches = 0;
    qsizetype sent = 0;
    QElapsedTimer timer;
    for (;; ++batches) {
        const PushRequest push = must(till.nextPush(500, 256L * 1024));
        if (push.operations.isEmpty())
            break;
        sent += push.operations.size();
        timer.start();
        const PushAnswer answer = must(shop.retail.hq->push(shop.retail.tillA.id, push));
        headquarters += timer.nsecsElapsed();
        timer.start();
        (void)must(till.settle(answer));
        settling += timer.nsecsElapsed();
    }
    std::printf("%-44s %6lld  %8.0f ms wall  in %d batches\n",
                "headquarters takes them",
                static_cast<long long>(sent),
                static_cast<double>(headquarters) / 1e6,
                batches);
    std::printf("%-44s %6lld  %8.0f ms wall\n",
                "the till settles the verdicts",
                static_cast<long long>(sent),
                static_cast<double>(settling) / 1e6);
}

int measure(int clients, int moved)
{
    Shop shop;
    fill(shop, clients, moved);
    const auto till = shop.retail.till(1);
    Retail::synchronise(*till, *shop.retail.hq, shop.retail.tillA.id);
    BookKeeper keeper(u"en"_s);
    (void)must(keeper.load(*till));

    Gesture gesture = shop.retail.by(shop.retail.ada.id, shop.retail.storeA.id);
    gesture.group = shop.retail.newId();
    QList<Operation> drafts;
    for (const Membership& place : shop.places) {
        const auto row = must(till->find({EntityKind::Membership, place.id.value}));
        const Membership seen = must(fromRow<Membership>(row.value()));
        drafts.append(draft::reassign(gesture, seen, shop.taker.id, MoveReason::Leaving));
    }

    const Stopwatch all;
    const Stopwatch applying;
    const Outcome outcome = must(till->apply(drafts));
    applying.tell("the till judges and keeps them", outcome.operations.size());
    const Stopwatch following;
    const Snapshot snapshot = must(keeper.follow(*till, outcome.changes));
    following.tell("the index follows", outcome.changes.size());
    const Stopwatch answering;
    check(shown(snapshot, shop.taker.id), moved);
    answering.tell("the screen's question is answered", moved);
    all.tell("REASSIGNED, until the screen shows it", moved);

    send(shop, *till);

    gesture.group = shop.retail.newId();
    QList<Operation> back;
    const QList<Operation>& operations = outcome.operations;
    for (const Operation& done : QList<Operation>(operations.crbegin(), operations.crend()))
        back.append(inverse(gesture, done, shop.retail.newId()).value());
    const Stopwatch undoing;
    const Outcome undone = must(till->apply(back));
    check(shown(must(keeper.follow(*till, undone.changes)), shop.leaver.id), moved);
    undoing.tell("TAKEN BACK, until the screen shows it", undone.operations.size());
    return 0;
}

} // namespace

} // namespace carnet

int main(int argc, char** argv)
{
    const auto number = [&](int at, int fallback) {
        return argc > at ? QByteArray(argv[at]).toInt() : fallback;
    };
    const int clients = number(1, carnet::kClients);
    return carnet::measure(clients, std::min(clients, number(2, carnet::kMoved)));
}
