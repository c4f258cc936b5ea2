#include "models/storage/headquartershandover.h"

#include "models/domain/entitiesin.h"
#include "models/storage/entitytable.h"
#include "models/storage/spends.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

void addSpend(const QList<Spend>& all, BroughtAlong& brought)
{
    if (all.isEmpty())
        return;
    brought.currency = mainCurrency(all);
    for (const Spend& spend : all) {
        if (spend.currency == brought.currency)
            brought.client.spendMinor += spend.totalMinor;
    }
    brought.client.store = std::ranges::max_element(all, {}, [](const Spend& spend) {
                               return std::pair(spend.latestMs, spend.store);
                           })->store;
}

} // namespace

Result<QList<BroughtAlong>> HeadquartersHandover::read(const QList<CustomerId>& customers,
                                                       qint64 fromMs) const
{
    QList<BroughtAlong> all;
    for (const CustomerId& customer : customers) {
        auto brought = readOne(customer, fromMs);
        if (!brought)
            return tl::unexpected(brought.error());
        if (*brought)
            all.append(**std::move(brought));
    }
    return all;
}

Result<std::optional<BroughtAlong>> HeadquartersHandover::readOne(const CustomerId& customer,
                                                                  qint64 fromMs) const
{
    const auto language = languageOf(customer);
    if (!language)
        return tl::unexpected(language.error());
    if (!*language)
        return std::nullopt;
    const auto spends = spendsOf(m_context, customer);
    if (!spends)
        return tl::unexpected(spends.error());
    auto planned = plannedWith(customer, fromMs);
    if (!planned)
        return tl::unexpected(planned.error());
    auto followUps = followUpsOf(customer);
    if (!followUps)
        return tl::unexpected(followUps.error());
    BroughtAlong brought;
    brought.client.id = customer;
    brought.client.language = **language;
    brought.client.planned = *std::move(planned);
    brought.client.followUps = *std::move(followUps);
    addSpend(*spends, brought);
    return brought;
}

Result<std::optional<QString>> HeadquartersHandover::languageOf(const CustomerId& customer) const
{
    return queryOne(m_context.sql(),
                    u"SELECT language FROM customers WHERE le = ? AND bk = ? AND id = ?"_s,
                    textOf,
                    m_context.le,
                    bucketOf(customer.value),
                    customer);
}

template<Entity E>
Result<QList<E>> HeadquartersHandover::all(const CustomerId& customer) const
{
    return m_rows.ofCustomer(E::kKind, customer.value).map(entitiesIn<E>);
}

Result<QHash<ClientBookId, int>> HeadquartersHandover::followUpsOf(const CustomerId& customer) const
{
    QHash<ClientBookId, int> counts;
    auto open = all<Task>(customer);
    if (!open)
        return tl::unexpected(open.error());
    open->removeIf([](const Task& task) { return task.status == TaskStatus::Done; });
    if (open->isEmpty())
        return counts;
    const auto hands = handsOf(customer);
    if (!hands)
        return tl::unexpected(hands.error());
    for (const Task& task : std::as_const(*open)) {
        for (const ClientBookId& book : hands->booksOf(Duty::of(task)))
            ++counts[book];
    }
    return counts;
}

Result<Hands> HeadquartersHandover::handsOf(const CustomerId& customer) const
{
    auto moves = all<BookMove>(customer);
    const auto places = all<Membership>(customer);
    if (!moves || !places)
        return tl::unexpected(moves ? places.error() : moves.error());
    Hands hands{*std::move(moves), {}};
    for (const Membership& place : *places)
        hands.books.insert(place.book);
    return hands;
}

Result<QList<LeftTask>> HeadquartersHandover::leftBy(const AssociateId& leaver, int most) const
{
    const auto customers = whereTasksStay(leaver);
    if (!customers)
        return tl::unexpected(customers.error());
    QList<LeftTask> left;
    for (const CustomerId& customer : *customers) {
        const auto hers = leftOf(customer, leaver);
        if (!hers)
            return tl::unexpected(hers.error());
        left += *hers;
        if (left.size() >= most)
            return left.first(most);
    }
    return left;
}

Result<QList<LeftTask>> HeadquartersHandover::leftOf(const CustomerId& customer,
                                                     const AssociateId& leaver) const
{
    const auto tasks = all<Task>(customer);
    const auto hands = handsOf(customer);
    if (!tasks || !hands)
        return tl::unexpected(tasks ? hands.error() : tasks.error());
    QList<LeftTask> left;
    for (const Task& task : *tasks) {
        if (task.status != TaskStatus::Done && hands->leaveWith(leaver, Duty::of(task)))
            left.append({task, hands->books});
    }
    return left;
}

Result<QList<CustomerId>> HeadquartersHandover::whereTasksStay(const AssociateId& leaver) const
{
    // Nearly what Hands says: whoever has given many clients on has many tasks that are others' by
    // now, and they would all have to be looked at.
    return queryAll(
        m_context.sql(),
        u"SELECT t.customer FROM tasks t"
        u" WHERE t.le = ?1 AND t.owner = ?2 AND t.status <> 'done'"
        u" AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.le = ?1 AND m.bk = t.bk"
        u" AND m.customer = t.customer AND m.book = ?3)"
        u" AND NOT EXISTS (SELECT 1 FROM book_moves v WHERE v.le = ?1 AND v.bk = t.bk"
        u" AND v.customer = t.customer AND v.from_associate = ?2"
        u" AND v.moved_at_ms >= t.created_at_ms)"
        // And whoever was given to her and is in no book now is still in her hands.
        u" UNION SELECT v.customer FROM book_moves v WHERE v.le = ?1 AND v.to_associate = ?2"
        u" AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.le = ?1 AND m.bk = v.bk"
        u" AND m.customer = v.customer)"
        u" AND EXISTS (SELECT 1 FROM tasks t WHERE t.le = ?1 AND t.bk = v.bk"
        u" AND t.customer = v.customer AND t.status <> 'done') ORDER BY 1"_s,
        [](const Query& row) { return CustomerId{row.value(0).toUuid()}; },
        m_context.le,
        leaver,
        ClientBook::idFor(leaver));
}

Result<QList<PlannedActivity>> HeadquartersHandover::plannedWith(const CustomerId& customer,
                                                                 qint64 fromMs) const
{
    return queryAll(
        m_context.sql(),
        u"SELECT a.type, a.at_ms FROM activities a"
        u" WHERE a.le = ?1 AND a.bk = ?2 AND a.customer = ?3 AND a.planned = 1 AND a.at_ms >= ?4"
        u" AND a.voids = '' AND a.id NOT IN (SELECT v.voids FROM activities v"
        u" WHERE v.le = ?1 AND v.bk = ?2 AND v.customer = ?3 AND v.voids <> '')"
        // Neither put off to another day nor come about.
        u" AND NOT EXISTS (SELECT 1 FROM activities l WHERE l.le = ?1 AND l.bk = ?2"
        u" AND l.customer = ?3 AND (l.corrects = a.id OR l.fulfils = a.id)"
        u" AND l.id NOT IN (SELECT w.voids FROM activities w"
        u" WHERE w.le = ?1 AND w.bk = ?2 AND w.customer = ?3 AND w.voids <> ''))"
        u" ORDER BY a.at_ms, a.id"_s,
        [](const Query& row) {
            return PlannedActivity{{row.value(0).toUuid()}, row.value(1).toLongLong()};
        },
        m_context.le,
        bucketOf(customer.value),
        customer,
        fromMs);
}

} // namespace carnet
