#include "models/storage/dayrows.h"

#include "models/domain/activityledger.h"
#include "models/domain/entitiesin.h"
#include "models/storage/contactcondition.h"
#include "models/storage/handrows.h"
#include "models/storage/timelinerows.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Of the rows that a condition finds.
template<Entity E, typename... Values>
Result<QList<E>> read(TerminalContext& context, const QString& condition, const Values&... values)
{
    const EntityTable& table = terminalTable(E::kKind);
    const auto rows = queryAll(
        context.sql(),
        table.select() + condition,
        [&table](const Query& row) { return table.rowFrom(row); },
        values...);
    if (!rows)
        return tl::unexpected(rows.error());
    return entitiesIn<E>(*rows);
}

} // namespace

Result<TimelinePage> DayRows::timeline(const TimelineRequest& request) const
{
    return TimelineRows(m_context.sql()).page(request);
}

Result<QList<Task>> DayRows::tasksOf(const AssociateId& who, qint64 doneSinceMs) const
{
    auto tasks = read<Task>(m_context,
                            u"WHERE owner = ? AND (status <> 'done' OR done_at_ms >= ?)"_s,
                            who,
                            doneSinceMs);
    if (!tasks)
        return tasks;
    auto came =
        read<Task>(m_context, whereTasksMayHaveCome(), ClientBook::idFor(who), who, doneSinceMs);
    if (!came)
        return came;
    tasks->append(*came);
    return inHandsOf({who}, *std::move(tasks));
}

Result<QList<Task>> DayRows::tasksOfAll(const QSet<AssociateId>& people, qint64 doneSinceMs) const
{
    auto tasks = read<Task>(m_context, u"WHERE status <> 'done' ORDER BY due_on, id"_s);
    if (!tasks)
        return tasks;
    auto done = read<Task>(
        m_context, u"WHERE done_at_ms > 0 AND done_at_ms >= ? ORDER BY due_on, id"_s, doneSinceMs);
    if (!done)
        return done;
    return inHandsOf(people, *tasks + *done);
}

Result<QList<Task>> DayRows::occasionTasks(QDate since) const
{
    // The first conditions of each are those of an index.
    auto tasks = read<Task>(m_context,
                            u"WHERE occasion <> '' AND occasion_on >= ? ORDER BY occasion_on, id"_s,
                            since.toString(Qt::ISODate));
    if (!tasks)
        return tasks;
    auto open = read<Task>(m_context,
                           u"WHERE status <> 'done' AND occasion <> '' AND occasion_on < ?"
                           u" ORDER BY due_on, id"_s,
                           since.toString(Qt::ISODate));
    if (!open)
        return open;
    return *tasks + *open;
}

Result<QList<LeftTask>> DayRows::leftBy(const AssociateId& leaver) const
{
    constexpr qint64 kNever = std::numeric_limits<qint64>::max();
    const auto tasks = tasksOf(leaver, kNever);
    if (!tasks)
        return tl::unexpected(tasks.error());
    QSet<CustomerId> customers;
    for (const Task& task : *tasks)
        customers.insert(task.customer);
    const auto places = read<Membership>(m_context,
                                         u"WHERE customer IN (SELECT value FROM json_each(?))"_s,
                                         jsonOf(customers.values()));
    if (!places)
        return tl::unexpected(places.error());
    QHash<CustomerId, QSet<ClientBookId>> books;
    for (const Membership& place : *places)
        books[place.customer].insert(place.book);
    QList<LeftTask> left;
    for (const Task& task : *tasks) {
        const QSet<ClientBookId> in = books.value(task.customer);
        if (!in.contains(ClientBook::idFor(leaver))) // else it goes along with her
            left.append({task, in});
    }
    return left;
}

Result<QList<Task>> DayRows::inHandsOf(const QSet<AssociateId>& people, QList<Task> tasks) const
{
    QSet<CustomerId> customers;
    for (const Task& task : std::as_const(tasks))
        customers.insert(task.customer);
    const auto hands = handsOf(customers.values());
    if (!hands)
        return tl::unexpected(hands.error());
    tasks.removeIf([&](const Task& task) {
        const Hands of = hands->value(task.customer);
        return std::ranges::none_of(
            people, [&](const AssociateId& who) { return of.giveTo(who, Duty::of(task)); });
    });
    return tasks;
}

Result<QHash<CustomerId, Hands>> DayRows::handsOf(const QList<CustomerId>& customers) const
{
    return readHands(m_context.sql(), customers);
}

Result<QList<HandedChange>> DayRows::handedChanges(qint64 closedSinceMs) const
{
    return read<HandedChange>(m_context,
                              u"WHERE status = 'open' OR closed_at_ms >= ?"
                              u" ORDER BY created_at_ms DESC, id"_s,
                              closedSinceMs);
}

Result<QList<Activity>> DayRows::plannedFrom(qint64 fromMs) const
{
    auto planned = read<Activity>(
        m_context, u"WHERE planned = 1 AND at_ms >= ? AND voids = '' ORDER BY at_ms, id"_s, fromMs);
    if (!planned)
        return planned;
    QHash<CustomerId, ActivityLedger> ledgers;
    QList<Activity> standing;
    for (const Activity& activity : *planned) {
        auto ledger = ledgers.constFind(activity.customer);
        if (ledger == ledgers.constEnd()) {
            auto others = TimelineRows(m_context.sql()).aboutOthers(activity.customer);
            if (!others)
                return others;
            ledger = ledgers.insert(activity.customer, ActivityLedger(*others));
        }
        if (ledger->of(activity).standing == Standing::Stands)
            standing.append(activity);
    }
    return standing;
}

Result<QHash<CustomerId, QList<qint64>>> DayRows::contactsOfBook(const ClientBookId& book) const
{
    auto query = m_context.sql().own(
        u"SELECT a.customer, a.at_ms FROM memberships m JOIN activities a"
        u" ON a.customer = m.customer WHERE m.book = ?1 AND "_s
        + isContact({})
        + u" UNION ALL SELECT p.customer, p.sold_at_ms FROM memberships m JOIN purchases p"
          u" ON p.customer = m.customer WHERE m.book = ?1"_s);
    if (!query)
        return tl::unexpected(query.error());
    query->bind(0, book);
    if (const auto ran = query->run(); !ran)
        return tl::unexpected(ran.error());
    QHash<CustomerId, QList<qint64>> contacts;
    while (query->next())
        contacts[{query->value(0).toUuid()}].append(query->value(1).toLongLong());
    if (const auto& read = query->outcome(); !read)
        return tl::unexpected(read.error());
    return contacts;
}

Result<QSet<CustomerId>> DayRows::optedOutOfBook(const ClientBookId& book) const
{
    const auto ids = queryAll(
        m_context.sql(),
        u"SELECT c.id FROM memberships m JOIN customers c ON c.id = m.customer"
        u" WHERE m.book = ? AND c.no_personalisation = 1"_s,
        [](const Query& row) { return CustomerId{row.value(0).toUuid()}; },
        book);
    if (!ids)
        return tl::unexpected(ids.error());
    return QSet<CustomerId>(ids->begin(), ids->end());
}

} // namespace carnet
