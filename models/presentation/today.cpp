#include "models/presentation/today.h"

#include "models/presentation/dossier.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kOccasionDays = 366; // nobody comes more seldom than that and is missed

//! The dates of the own book that come round soon; the index knows them without reading every row.
QList<insight::Celebration> celebrationsNear(const DayRequest& request)
{
    QList<insight::Celebration> near;
    const auto& definitions = request.snapshot.reference->attributes;
    for (qsizetype i = 0; i < definitions.size(); ++i) {
        const AttributeDefinition& definition = definitions.at(i);
        if (definition.type != ValueType::Date || !definition.occasion)
            continue;
        search::Query query;
        query.today = request.day;
        query.books = {ClientBook::idFor(request.associate)};
        query.sort = {{search::SortBy::Name}};
        query.attributes = {{static_cast<int>(i), {search::WithinDays{kNearDays}}}};
        const auto& index = *request.snapshot.index;
        for (const auto position : index.answer(query).rows) {
            const search::IndexRow row = index.rowAt(position);
            const auto* date = std::get_if<CalendarDate>(&row.values.at(static_cast<size_t>(i)));
            if (date)
                near.append({row.id, definition.key, *date});
        }
    }
    return near;
}

Result<QList<insight::Silence>> silencesOf(const TerminalStore& store, const DayRequest& request)
{
    const auto times = store.day().contactsOfBook(ClientBook::idFor(request.associate));
    if (!times)
        return tl::unexpected(times.error());
    QList<insight::Contacts> contacts;
    contacts.reserve(times->size());
    for (auto customer = times->cbegin(); customer != times->cend(); ++customer) {
        insight::Contacts of{customer.key(), {}};
        of.days.reserve(customer->size());
        for (const qint64 atMs : *customer)
            of.days.append(request.format.dayOf(atMs));
        contacts.append(of);
    }
    return insight::longUnseen(contacts, request.day);
}

//! What Carnet works out from what is known of the customers, but of no one who opted out of that
//! (PV-2). What people have planned themselves is another matter.
Result<> readSuggestions(const TerminalStore& store, const DayRequest& request, Today& today)
{
    if (!request.seesBook)
        return {};
    const auto optedOut = store.day().optedOutOfBook(ClientBook::idFor(request.associate));
    if (!optedOut)
        return tl::unexpected(optedOut.error());
    auto silences = silencesOf(store, request);
    if (!silences)
        return tl::unexpected(silences.error());
    today.silences = *std::move(silences);
    today.occasions = insight::occasionsAhead(celebrationsNear(request),
                                              request.day,
                                              kNearDays,
                                              request.snapshot.reference->leapDayPolicy());
    const auto isOut = [&optedOut](const auto& one) { return optedOut->contains(one.customer); };
    today.silences.removeIf(isOut);
    today.occasions.removeIf(isOut);
    return {};
}

//! Those the associate made or was given with customers, and those with customers of the own book,
//! as far as it is seen.
bool isMine(const Activity& appointment, const Hands& hands, const DayRequest& request)
{
    const bool isDuty = hands.giveTo(request.associate, Duty::of(appointment));
    if (isDuty || !request.seesBook)
        return isDuty;
    const auto& index = *request.snapshot.index;
    const auto at = index.find(appointment.customer);
    return at && index.rowAt(*at).placeIn(ClientBook::idFor(request.associate)).has_value();
}

Result<> readAppointments(const TerminalStore& store, const DayRequest& request, Today& today)
{
    const QDate first = request.day.addDays(-Today::kMissedDays);
    const auto planned = store.day().plannedFrom(request.format.startOf(first));
    if (!planned)
        return tl::unexpected(planned.error());
    QSet<CustomerId> customers;
    for (const Activity& appointment : *planned)
        customers.insert(appointment.customer);
    const auto hands = store.day().handsOf(customers.values());
    if (!hands)
        return tl::unexpected(hands.error());
    const qint64 startMs = request.format.startOf(request.day);
    const qint64 endMs = request.format.startOf(request.day.addDays(1));
    for (const Activity& appointment : *planned) {
        if (!isMine(appointment, hands->value(appointment.customer), request))
            continue;
        if (appointment.atMs < startMs)
            today.missed.prepend(appointment);
        else if (appointment.atMs < endMs)
            today.appointments.append(appointment);
        else
            today.laterAppointments.append(appointment);
    }
    return {};
}

insight::FollowUps sorted(QList<Task> tasks, const DayRequest& request)
{
    auto followUps = insight::followUps(std::move(tasks), request.day, 0);
    std::ranges::sort(followUps.done, std::ranges::greater(), &Task::doneAtMs);
    return followUps;
}

Result<QList<ListWork>> listWorkOf(const TerminalStore& store,
                                   const DayRequest& request,
                                   qint64 doneSinceMs)
{
    const ReferenceData& reference = *request.snapshot.reference;
    if (reference.startedLists.isEmpty() || !reference.has(Feature::FollowUps))
        return QList<ListWork>();
    const auto touched = store.all<ListTask>();
    if (!touched)
        return tl::unexpected(touched.error());
    QList<AssociateId> whose = request.colleagues.values();
    whose.append(request.associate);
    QList<ListWork> work = workOf(
        reference.taskLists, reference.startedLists, *touched, request.store, whose, request.day);
    work.removeIf([doneSinceMs](const ListWork& one) {
        return one.task.status == TaskStatus::Done && one.task.doneAtMs < doneSinceMs;
    });
    return work;
}

QList<Task> tasksFor(const Associate& who, const QList<ListWork>& work)
{
    QList<Task> tasks;
    for (const ListWork& one : work) {
        if (isFor(who, one.task, one.step))
            tasks.append(asTask(one));
    }
    return tasks;
}

Result<QList<Task>> ownTasksAnd(const QList<ListWork>& work,
                                const TerminalStore& store,
                                const DayRequest& request,
                                qint64 doneSinceMs)
{
    auto own = store.day().tasksOf(request.associate, doneSinceMs);
    if (own)
        *own += tasksFor(request.snapshot.reference->associateById.value(request.associate), work);
    return own;
}

Result<> readFollowUps(const TerminalStore& store, const DayRequest& request, Today& today)
{
    const qint64 sinceMs = request.format.startOf(request.day.addDays(-Today::kDoneDays));
    auto work = listWorkOf(store, request, sinceMs);
    if (!work)
        return tl::unexpected(work.error());
    today.listWork = *std::move(work);
    auto own = ownTasksAnd(today.listWork, store, request, sinceMs);
    if (!own)
        return tl::unexpected(own.error());
    today.followUps = sorted(*std::move(own), request);
    today.doneLately = today.followUps.done;
    const qint64 startMs = request.format.startOf(request.day);
    today.followUps.done.removeIf([&](const Task& task) { return task.doneAtMs < startMs; });
    if (request.colleagues.isEmpty())
        return {};
    auto all = store.day().tasksOfAll(request.colleagues, sinceMs);
    if (!all)
        return tl::unexpected(all.error());
    for (const ListWork& one : std::as_const(today.listWork))
        all->append(asTask(one));
    today.ofStore = sorted(*std::move(all), request);
    return {};
}

} // namespace

Result<QList<Task>> Today::ownTasks(const TerminalStore& store,
                                    const DayRequest& request,
                                    qint64 doneSinceMs)
{
    const auto work = listWorkOf(store, request, doneSinceMs);
    if (!work)
        return tl::unexpected(work.error());
    return ownTasksAnd(*work, store, request, doneSinceMs);
}

QList<Task> Today::settling(const OccasionOf& about, const AssociateId& who, QDate day) const
{
    const auto isInHands = [this](const Task& task) {
        const auto has = [&task](const QList<Task>& tasks) {
            return std::ranges::find(tasks, task.id, &Task::id) != tasks.end();
        };
        return has(followUps.overdue) || has(followUps.today) || has(followUps.ahead);
    };
    QList<Task> found;
    for (const Task& task : occasionTasks) {
        if (isAbout(task, about) && settles(task, about, who, isInHands(task), day))
            found.append(task);
    }
    return found;
}

Result<Today> Today::read(const TerminalStore& store, const DayRequest& request)
{
    Today today;
    if (const auto read = readSuggestions(store, request, today); !read)
        return tl::unexpected(read.error());
    if (const auto read = readFollowUps(store, request, today); !read)
        return tl::unexpected(read.error());
    if (const auto read = readAppointments(store, request, today); !read)
        return tl::unexpected(read.error());
    auto waitingRows = waitingRowsOf(store);
    if (!waitingRows)
        return tl::unexpected(waitingRows.error());
    today.waitingRows = *std::move(waitingRows);
    auto occasionTasks = store.day().occasionTasks(request.day.addDays(-kOccasionDays));
    if (!occasionTasks)
        return tl::unexpected(occasionTasks.error());
    today.occasionTasks = *std::move(occasionTasks);
    return today;
}

} // namespace carnet
