#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kLongestTask = 2'000;

const QString& statusField()
{
    static const QString name = u"status"_s;
    return name;
}

//! The author, who is to do it, the owner of the customer's book, and managers.
bool mayChange(const Task& task, const Operation& operation, const Facts& facts)
{
    return task.createdBy == operation.actor || task.owner == operation.actor
        || isInOwnBook(operation, facts) || isManager(*facts.actor);
}

//! Everybody may take a task on or give it to the owner of the customer's book; managers and the
//! owner of the book give it to anybody who works here.
std::optional<Flaw> flawOfOwner(const AssociateId& owner,
                                const Operation& operation,
                                const Facts& facts)
{
    if (owner.isNull())
        return Flaw{u"owner"_s, u"required"_s, {}};
    if (owner == operation.actor)
        return std::nullopt;
    const auto row = facts.related.constFind({Associate::kKind, owner.value});
    if (row == facts.related.cend())
        return Flaw{u"owner"_s, u"value"_s, u"no such associate"_s};
    if (!operation.undoes.isNull())
        return std::nullopt; // given back to whom it was taken from, who may have left by then
    if (const auto associate = fromRow<Associate>(*row); !associate || associate->blocked)
        return Flaw{u"owner"_s, u"value"_s, u"has left"_s};
    const bool isBookOwner = std::ranges::any_of(facts.places, [&owner](const OwnedPlace& place) {
        return place.book && place.owner() == owner;
    });
    if (isBookOwner || isInOwnBook(operation, facts) || isManager(*facts.actor))
        return std::nullopt;
    return Flaw{u"owner"_s, u"read_only"_s, u"only a manager gives tasks to others"_s};
}

std::optional<Flaw> flawOfText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return Flaw{u"text"_s, u"required"_s, {}};
    if (text.size() > kLongestTask)
        return Flaw{u"text"_s, u"too_long"_s, u"at most %1 characters"_s.arg(kLongestTask)};
    return std::nullopt;
}

//! Who did it and when follow the status and are nobody's to write.
void followStatus(Task& task, const Operation& operation)
{
    const bool isDone = task.status == TaskStatus::Done;
    task.doneBy = isDone ? operation.actor : AssociateId();
    task.doneAtMs = isDone ? operation.atMs : 0;
}

tl::expected<Task, Flaw> wholeTask(const Operation& operation, const QJsonObject& fields)
{
    const auto row = checkRow(operation.key, fields);
    if (!row)
        return tl::unexpected(row.error());
    auto task = fromRow<Task>(*row);
    if (!task || task->customer != operation.customer)
        return tl::unexpected(Flaw{u"customer"_s, u"wrong_customer"_s, {}});
    if (const auto flaw = flawOfText(task->text))
        return tl::unexpected(*flaw);
    if (!task->dueOn.isValid())
        return tl::unexpected(Flaw{u"due_on"_s, u"required"_s, {}});
    if (task->createdBy.isNull())
        task->createdBy = operation.actor;
    if (task->owner.isNull())
        task->owner = operation.actor;
    if (task->createdAtMs == 0)
        task->createdAtMs = operation.atMs;
    if (task->status == TaskStatus::Open || task->doneBy.isNull())
        followStatus(*task, operation);
    return *task;
}

CheckedFields checkPatch(const Operation& operation, const Facts& facts)
{
    auto checked = checkFields(
        EntityKind::Task, operation.set, {u"text"_s, u"due_on"_s, u"owner"_s, statusField()});
    if (!checked)
        return checked;
    std::optional<Flaw> flaw;
    if (checked->contains(u"text"_s))
        flaw = flawOfText(checked->value(u"text"_s).toString());
    if (!flaw && checked->contains(u"due_on"_s) && checked->value(u"due_on"_s).toString().isEmpty())
        flaw = Flaw{u"due_on"_s, u"required"_s, {}};
    if (!flaw && checked->contains(u"owner"_s)) {
        const auto owner = AssociateId::fromString(checked->value(u"owner"_s).toString());
        flaw = flawOfOwner(owner, operation, facts);
    }
    if (flaw)
        return tl::unexpected(*flaw);
    return checked;
}

//! Edit against removal: an edit brings the task back, a tick finds it gone already.
Judgement revive(const Operation& operation, const Facts& facts, const QJsonObject& set)
{
    if (set.keys() == QStringList{statusField()})
        return noop();
    QJsonObject fields = operation.was;
    for (const QString& field : set.keys())
        fields.insert(field, set.value(field));
    const auto task = wholeTask(operation, fields);
    if (!task)
        return operation.was.contains(u"text"_s) ? invalid(task.error()) : refuse(Refusal::Gone);
    if (!mayChange(*task, operation, facts))
        return notYours(Right::LogActivity, task->owner);
    const Row row = toRow(*task);
    Judgement judgement = applied({creation(row)});
    judgement.verdict = Verdict::Merged;
    judgement.marks = marksOf(operation, row);
    return judgement;
}

//! Of several who tick the same task the last one has done it, in whatever order they arrive.
void noteWhoDidIt(const Operation& operation, const Facts& facts, Judgement& judgement)
{
    if (!judgement.marks.contains(statusField()))
        return;
    const bool isChanged =
        !judgement.changes.isEmpty() && judgement.changes.constFirst().key == operation.key;
    auto task = fromRow<Task>(isChanged ? *judgement.changes.constFirst().after : *facts.row);
    if (!task)
        return;
    followStatus(*task, operation);
    const Change noted = update(*facts.row, toRow(*task));
    if (isChanged)
        judgement.changes.first() = noted;
    else if (noted.after->fields != facts.row->fields)
        judgement.changes.prepend(noted);
    if (judgement.verdict == Verdict::Noop && !judgement.changes.isEmpty())
        judgement.verdict = Verdict::Applied;
}

} // namespace

Judgement addTask(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto task = wholeTask(operation, operation.set);
    if (!task)
        return invalid(task.error());
    // What somebody else wrote comes back only to those who might have changed it.
    if (task->createdBy != operation.actor && !mayChange(*task, operation, facts))
        return invalid({u"created_by"_s, u"read_only"_s, {}});
    if (const auto flaw = flawOfOwner(task->owner, operation, facts))
        return invalid(*flaw);
    if (facts.row)
        return noop();
    const Row row = toRow(*task);
    Judgement judgement = applied({creation(row)});
    judgement.marks = marksOf(operation, row);
    return judgement;
}

Judgement patchTask(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto checked = checkPatch(operation, facts);
    if (!checked)
        return invalid(checked.error());
    if (!facts.row)
        return revive(operation, facts, *checked);
    const auto task = fromRow<Task>(*facts.row);
    if (!task)
        return invalid({{}, u"wrong_type"_s, {}});
    if (!mayChange(*task, operation, facts))
        return notYours(Right::LogActivity, task->owner);
    Judgement judgement = mergeFields(operation, facts, *checked);
    noteWhoDidIt(operation, facts, judgement);
    return judgement;
}

Judgement removeTask(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return noop();
    const auto task = fromRow<Task>(*facts.row);
    if (!task)
        return invalid({{}, u"wrong_type"_s, {}});
    if (!mayChange(*task, operation, facts))
        return notYours(Right::LogActivity, task->owner);
    const bool isSeen =
        isAsSeen(*facts.row, operation.was, {u"text"_s, u"due_on"_s, u"owner"_s, statusField()});
    if (!isSeen && !sawCurrent(operation, *facts.row)) {
        Judgement judgement;
        judgement.verdict = Verdict::Merged;
        return judgement;
    }
    return applied({removal(*facts.row)});
}

} // namespace carnet::rules
