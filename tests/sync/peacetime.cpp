#include "tests/sync/peacetime.h"

#include "tests/support/must.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr qint64 kPatienceMs = 600'000;

bool isSettled(World& world)
{
    return world.time.runUntil([&] { return world.isInStep(); }, kPatienceMs);
}

//! Everybody has heard of everything.
bool settles(World& world)
{
    constexpr qint64 kMinute = 60'000;
    world.time.run(kMinute); // tills take their time to ask, so that not all do at once
    return isSettled(world);
}

//! Nothing of it is under way any more.
void goAway(World& world, World::Till& till)
{
    constexpr qint64 kSecond = 1'000;
    till.machine->stop();
    world.time.run(kSecond);
}

//! What went over the wire until a till that was away is in step again.
Traffic reconnected(World& world, World::Till& till)
{
    const Traffic before = world.network->trafficOf(till.row.id);
    till.machine->start();
    if (!isSettled(world))
        qFatal("a till does not get in step in peace");
    return world.network->trafficOf(till.row.id) - before;
}

Activity visitAt(const World::Till& till, const Customer& customer, const ActivityType& type)
{
    Activity visit;
    visit.id.value = uuid7(till.clock.nowMs(), till.world.random);
    visit.customer = customer.id;
    visit.type = type.id;
    visit.author = till.associate.id;
    visit.store = till.row.store;
    visit.atMs = till.clock.nowMs();
    visit.text = u"came in"_s;
    return visit;
}

//! Somebody does at a till, which is away, what she had a right to until then, and more.
QList<OperationId> workAfter(World::Till& till, const Customer& customer, const ActivityType& type)
{
    const Gesture by{till.associate.id, till.row.store, till.clock.nowMs(), {}};
    Note note;
    note.id.value = uuid7(till.clock.nowMs(), till.world.random);
    note.customer = customer.id;
    note.author = till.associate.id;
    note.text = u"refused"_s;
    note.writtenAtMs = till.clock.nowMs();
    QList<OperationId> saved;
    for (const QList<Operation>& wishes :
         {QList{draft::addNote(by, note)},
          QList{draft::logActivity(by, visitAt(till, customer, type))},
          QList{draft::logActivity(by, visitAt(till, customer, type))}}) {
        const Outcome outcome = must(till.store->apply(wishes));
        till.changed(outcome.changes);
        for (const Operation& operation : outcome.operations)
            saved.append(operation.id);
    }
    return saved;
}

//! I30: what is refused costs those behind it no round trip.
void checkI30(World& world, QStringList& findings)
{
    World::Till& till = *world.tills.front();
    const auto customers = till.rows(EntityKind::Customer);
    const auto types = till.rows(EntityKind::ActivityType);
    if (customers.empty() || types.empty())
        return findings.append(u"I30: there is nobody to try it with"_s);
    goAway(world, till);
    world.takeRight(till.associate, Right::WriteNote);
    const QList<OperationId> saved = workAfter(till,
                                               must(fromRow<Customer>(customers.front())),
                                               must(fromRow<ActivityType>(types.front())));
    const Traffic used = reconnected(world, till);
    const auto verdictOn = [&](qsizetype i) {
        return world.network->verdicts().value(saved.at(i), Verdict::Retry);
    };
    if (saved.size() != 3 || verdictOn(0) != Verdict::Rejected || verdictOn(1) != Verdict::Applied
        || verdictOn(2) != Verdict::Applied)
        return findings.append(u"I30: the first of three was to be refused"_s);
    const int most = world.network->limits.pushOperations;
    const auto needed = (saved.size() + most - 1) / most;
    if (used.pushes > needed)
        findings.append(u"I30: %1 pushes where %2 do"_s.arg(used.pushes).arg(needed));
}

//! I31: a till that was away and missed \a changed rows.
void checkI31(World& world, World::Till& till, int changed, QStringList& findings)
{
    // The greeting, which tells how far everything is that the till follows, and the call that
    // waits.
    constexpr int kRequestsOfNothing = 2;
    constexpr qint64 kBytesOfNothing = 2'048; // before they are packed
    constexpr int kScopesOfOne = 2; // that a till follows and a client is in, at most
    if (!settles(world))
        return findings.append(u"I31: not in step before it is tried"_s);
    goAway(world, till);
    const int known = world.renameCustomers(till, changed);
    const Traffic used = reconnected(world, till);
    if (qEnvironmentVariableIsSet("CARNET_SIM_SAYS"))
        qInfo("%d changed: %d requests, %lld bytes, %d rows",
              known,
              used.requests,
              used.bytes,
              used.rows);
    const int mostRequests =
        kRequestsOfNothing + kScopesOfOne * known / world.network->limits.pageRows;
    if (used.rows > kScopesOfOne * known || used.requests > mostRequests
        || (known == 0 && used.bytes > kBytesOfNothing))
        findings.append(u"I31: %1 changed rows cost %2 requests, %3 bytes and %4 rows"_s.arg(known)
                            .arg(used.requests)
                            .arg(used.bytes)
                            .arg(used.rows));
}

} // namespace

QStringList brokenInPeace(World& world)
{
    QStringList findings;
    world.letEverythingThrough();
    if (!settles(world))
        return {u"I29: not in step with everything let through"_s};
    for (const int changed : {0, 1, 4}) {
        for (const auto& till : world.tills)
            checkI31(world, *till, changed, findings);
    }
    checkI30(world, findings);
    return findings;
}

} // namespace carnet::test
