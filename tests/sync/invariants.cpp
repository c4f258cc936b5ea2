#include "tests/sync/invariants.h"

#include "tests/support/must.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

using Findings = QStringList;

constexpr int kAll = 100'000; // operations

void require(Findings& findings, bool isTrue, const QString& what)
{
    if (!isTrue)
        findings.append(what);
}

//! Of all tills, what headquarters did as asked or with a rule's help.
QList<Operation> acceptedOf(const World& world)
{
    QList<Operation> accepted;
    for (const auto& till : world.tills) {
        for (const Operation& operation : std::as_const(till->confirmed)) {
            const auto verdict = world.network->verdicts().constFind(operation.id);
            const bool isRuled = verdict != world.network->verdicts().cend();
            if (isRuled && *verdict != Verdict::Rejected && !till->lost.contains(operation.id))
                accepted.append(operation);
        }
    }
    return accepted;
}

//! What anybody ever saved, lost or not: headquarters may have it all the same.
QList<Operation> savedIn(const World& world)
{
    QList<Operation> saved;
    for (const auto& till : world.tills)
        saved += till->confirmed.values();
    return saved;
}

//! I1: what a person was told is saved has a final verdict at headquarters.
void checkI1(World& world, const World::Till& till, Findings& findings)
{
    for (const Operation& operation : till.confirmed) {
        require(findings,
                till.lost.contains(operation.id)
                    || world.network->verdicts().contains(operation.id),
                u"I1: operation %1 of %2 has no verdict"_s.arg(operation.id.toString(),
                                                               till.row.number));
    }
}

//! I3: nothing has its effect twice; I20 for activities: all accepted ones are there, once,
//! unaltered.
void checkI3(World& world, const World::Till& till, Findings& findings)
{
    for (const Operation& operation : till.confirmed) {
        if (operation.type != OperationType::LogActivity
            || world.network->verdicts().value(operation.id, Verdict::Retry) != Verdict::Applied)
            continue;
        const auto row = world.headquarters->find(operation.key);
        const bool isOnce = row && *row && (*row)->version == 1;
        require(findings,
                isOnce && (*row)->fields.value("text"_L1) == operation.set.value("text"_L1),
                u"I3: activity %1 is not there once"_s.arg(operation.key.id.toString()));
    }
}

QString textOf(const Row& row)
{
    return u"version %1 "_s.arg(row.version)
        + QString::fromUtf8(QJsonDocument(row.fields).toJson(QJsonDocument::Compact));
}

//! I10: presence is the live set, digests fit; I11: with nothing pending the view is the mirror.
void checkI10AndI11(World& world, const World::Till& till, Findings& findings)
{
    bool digestsFit = false;
    const QHash<RowKey, Row> truth = world.truthFor(till, digestsFit);
    require(findings, digestsFit, u"I9, I10: a digest is wrong"_s);
    QHash<RowKey, Row> held;
    for (const EntityDescription& entity : allEntities()) {
        for (const Row& row : till.rows(entity.kind))
            held.insert(row.key, row);
    }
    for (const Row& row : truth) {
        if (held.value(row.key) != row) {
            require(findings,
                    false,
                    u"I10: %1 lacks or differs in %2 %3; there %4, here %5"_s.arg(
                        till.row.number,
                        describe(row.key.kind).name,
                        row.key.id.toString(),
                        textOf(row),
                        textOf(held.value(row.key))));
        }
    }
    for (const Row& row : std::as_const(held)) {
        require(
            findings,
            truth.contains(row.key),
            u"I10: %1 holds %2 %3, which nobody tells it of; %4"_s.arg(
                till.row.number, describe(row.key.kind).name, row.key.id.toString(), textOf(row)));
    }
    require(
        findings,
        held.size() == truth.size(),
        u"I10: %1 holds %2 rows of %3"_s.arg(till.row.number).arg(held.size()).arg(truth.size()));
    require(findings,
            till.told == held,
            u"I11: the changes told by %1 do not add up to its view"_s.arg(till.row.number));
}

//! I15: two tills of one store that are caught up are byte-equal.
void checkI15(World& world, Findings& findings)
{
    require(findings,
            world.tills.at(0)->dump() == world.tills.at(1)->dump(),
            u"I15: two tills of one store differ"_s);
}

//! I16: a customer is in one book at most.
void checkI16(World& world, Findings& findings)
{
    QSet<CustomerId> seen;
    const auto memberships = world.headquarters->all<Membership>();
    for (const Membership& membership : memberships.value_or(QList<Membership>())) {
        require(
            findings, !seen.contains(membership.customer), u"I16: a customer is in two books"_s);
        seen.insert(membership.customer);
    }
}

//! I18: every name somebody typed is current, was seen by whoever replaced it, or is in a conflict.
void checkI18(World& world, const QList<Operation>& all, Findings& findings)
{
    const QList<Operation> saved = savedIn(world);
    const auto conflicts = world.headquarters->all<Conflict>().value_or(QList<Conflict>());
    QList<Operation> accepted;
    for (const Operation& operation : all) {
        if (operation.type == OperationType::PatchCustomer)
            accepted.append(operation);
    }
    for (const Operation& operation : std::as_const(accepted)) {
        const auto row = world.headquarters->find(operation.key);
        if (!row || !*row)
            continue;
        for (auto field = operation.set.begin(); field != operation.set.end(); ++field) {
            const QJsonValue typed = *field;
            const bool isCurrent = (*row)->fields.value(field.key()) == typed;
            const bool wasSeen = std::ranges::any_of(saved, [&](const Operation& other) {
                return other.key == operation.key && other.was.value(field.key()) == typed;
            });
            const bool isKept = std::ranges::any_of(conflicts, [&](const Conflict& conflict) {
                return conflict.row == operation.key.id
                    && (conflict.kept.value("value"_L1) == typed
                        || conflict.other.value("value"_L1) == typed);
            });
            require(findings,
                    isCurrent || wasSeen || isKept,
                    u"I18: %1 %2 is gone"_s.arg(field.key(), typed.toString()));
        }
    }
}

//! I5, I6, I8, I9: numbers, entries, heads and digests of every feed fit the rows.
void checkFeeds(World& world, Findings& findings)
{
    const auto verification = world.headquarters->verify();
    require(findings, verification.has_value(), u"I9: headquarters cannot be verified"_s);
    if (verification) {
        for (const QString& finding : verification->findings)
            findings.append(u"I5 to I9: "_s + finding);
    }
}

//! I19: nobody is written to who said no, until somebody who knew of it heard a yes.
void checkI19(World& world, const QList<Operation>& accepted, Findings& findings)
{
    const QList<Operation> saved = savedIn(world);
    const auto consentOf = [](const QJsonObject& fields) {
        return fields.value("consent"_L1).toString();
    };
    for (const Operation& no : accepted) {
        if (no.type != OperationType::PatchContactPoint || consentOf(no.set) != u"declined")
            continue;
        const auto row = world.headquarters->find(no.key);
        if (!row || !*row || consentOf((*row)->fields) != u"allowed")
            continue;
        const bool isHeard = std::ranges::any_of(saved, [&](const Operation& yes) {
            return yes.key == no.key && consentOf(yes.set) == u"allowed"
                && consentOf(yes.was) == u"declined";
        });
        require(findings,
                isHeard,
                u"I19: the consent of %1 is back unheard"_s.arg(no.key.id.toString()));
    }
}

//! I21: every text of a note is still there, or was seen by whoever replaced or removed it.
void checkI21(World& world, const QList<Operation>& accepted, Findings& findings)
{
    const QList<Operation> saved = savedIn(world);
    QSet<QString> there;
    for (const Note& note : world.headquarters->all<Note>().value_or(QList<Note>()))
        there.insert(note.text);
    for (const Operation& written : accepted) {
        const bool isNote =
            written.type == OperationType::AddNote || written.type == OperationType::PatchNote;
        const QString text = written.set.value("text"_L1).toString();
        if (!isNote || text.isEmpty() || there.contains(text))
            continue;
        const bool wasSeen = std::ranges::any_of(saved, [&](const Operation& other) {
            return other.id != written.id && other.was.value("text"_L1).toString() == text;
        });
        require(findings, wasSeen, u"I21: the text %1 is gone"_s.arg(text));
    }
}

//! Whether what headquarters says it did can be found there.
bool isReflected(const World& world, const Operation& operation)
{
    const bool leavesRow = operation.type == OperationType::LogActivity
        || operation.type == OperationType::CreateCustomer;
    const bool isDone = world.network->verdicts().value(operation.id) == Verdict::Applied;
    const auto row = world.headquarters->find(operation.key);
    return !leavesRow || !isDone || (row && *row);
}

//! I2: what headquarters has ruled on is reflected there in its present epoch, or the till still
//! keeps it, to send it again; and what it has not ruled on the till keeps anyway.
void checkI2(const World& world, const World::Till& till, Findings& findings)
{
    QSet<OperationId> kept;
    for (const QueuedOperation& queued : must(till.store->queue(kAll)))
        kept.insert(queued.operation.id);
    for (const Operation& operation : till.confirmed) {
        const bool isThere = world.network->verdicts().contains(operation.id);
        require(findings,
                isThere ? isReflected(world, operation)
                        : kept.contains(operation.id) || till.lost.contains(operation.id),
                u"I2: operation %1 of %2 is neither at headquarters nor at its till"_s.arg(
                    operation.id.toString(), till.row.number));
    }
}

} // namespace

QStringList brokenAtAnyMoment(const World& world)
{
    Findings findings;
    for (const auto& till : world.tills)
        checkI2(world, *till, findings);
    return findings;
}

QStringList brokenInvariants(World& world)
{
    Findings findings;
    for (const auto& till : world.tills) {
        checkI1(world, *till, findings);
        checkI3(world, *till, findings);
        checkI10AndI11(world, *till, findings);
    }
    const QList<Operation> accepted = acceptedOf(world);
    checkFeeds(world, findings);
    checkI15(world, findings);
    checkI16(world, findings);
    checkI18(world, accepted, findings);
    checkI19(world, accepted, findings);
    checkI21(world, accepted, findings);
    return findings + world.network->pushes().findings();
}

} // namespace carnet::test
