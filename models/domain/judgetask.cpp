#include "models/domain/occasiontask.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"
#include "models/domain/taskprogress.h"
#include "models/domain/taskrights.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kLongestTask = 2'000;
constexpr int kLongestOccasion = 64; // as the key of an attribute

const QString& statusField()
{
    static const QString name = u"status"_s;
    return name;
}

QList<AssociateId> bookOwners(const Operation& operation, const Facts& facts)
{
    QList<AssociateId> owners;
    for (const OwnedPlace& place : facts.places)
        owners.append(isOwnPlace(operation, place) ? operation.actor : place.owner());
    return owners;
}

bool mayChange(const Task& task, const Operation& operation, const Facts& facts)
{
    return mayChangeTask(*facts.actor, task, bookOwners(operation, facts));
}

//! Given to somebody who works here, as far as that is the actor's to say.
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
    if (mayGiveTask(*facts.actor, owner, bookOwners(operation, facts)))
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

std::optional<Flaw> flawOfOccasion(const Task& task)
{
    const QString field = u"occasion_on"_s;
    if (task.occasion.size() > kLongestOccasion)
        return Flaw{u"occasion"_s, u"too_long"_s, {}};
    if (task.occasion.isEmpty())
        return task.occasionOn.isNull() ? std::nullopt : std::optional(Flaw{field, u"value"_s, {}});
    return task.occasionOn.isValid() ? std::nullopt : std::optional(Flaw{field, u"required"_s, {}});
}

//! Whether \a who is one of those whose matter the task is.
bool isConcerned(const AssociateId& who,
                 const Task& task,
                 const Operation& operation,
                 const Facts& facts)
{
    const auto row = facts.related.constFind({Associate::kKind, who.value});
    if (row == facts.related.cend())
        return false;
    const auto associate = fromRow<Associate>(*row);
    return associate && mayChangeTask(*associate, task, bookOwners(operation, facts));
}

//! Whoever takes a change of the status back has not done herself what was done before it. The
//! operation alone says who had; that is believed of those who could have done it to \a now.
TaskProgress progressBefore(const Operation& operation,
                            const Facts& facts,
                            const Task& now,
                            TaskStatus status)
{
    if (now.status == status)
        return progressOf(now); // nothing is taken back
    Row seen{operation.key, 0, operation.was};
    setValue(seen, statusField(), FieldCodec<TaskStatus>::write(status));
    const auto before = fromRow<Task>(seen);
    const bool couldBe = before && isConcerned(progressOf(*before).who, now, operation, facts);
    return couldBe ? progressOf(*before) : progressOf(operation);
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
    if (const auto flaw = flawOfOccasion(*task))
        return tl::unexpected(*flaw);
    if (task->createdBy.isNull())
        task->createdBy = operation.actor;
    if (task->owner.isNull())
        task->owner = operation.actor;
    if (task->createdAtMs == 0)
        task->createdAtMs = operation.atMs;
    const TaskProgress before = progressOf(*task);
    followStatus(*task, before.who.isNull() ? progressOf(operation) : before);
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
    Judgement judgement = created(operation, toRow(*task));
    judgement.verdict = Verdict::Merged;
    return judgement;
}

//! Of several who say how far the same task is the last one has done it, in whatever order they
//! arrive.
void noteWhoDidIt(const Operation& operation, const Facts& facts, Judgement& judgement)
{
    if (!judgement.marks.contains(statusField()))
        return;
    const bool isChanged =
        !judgement.changes.isEmpty() && judgement.changes.constFirst().key == operation.key;
    const auto now = fromRow<Task>(*facts.row);
    auto task = fromRow<Task>(isChanged ? *judgement.changes.constFirst().after : *facts.row);
    if (!now || !task)
        return;
    followStatus(*task,
                 operation.undoes.isNull() ? progressOf(operation)
                                           : progressBefore(operation, facts, *now, task->status));
    const Change noted = update(*facts.row, toRow(*task));
    if (isChanged)
        judgement.changes.first() = noted;
    else if (noted.after->fields != facts.row->fields)
        judgement.changes.prepend(noted);
    if (judgement.verdict == Verdict::Noop && !judgement.changes.isEmpty())
        judgement.verdict = Verdict::Applied;
}

//! Two tills said of one occasion how far it is: what is done is done. Whoever says otherwise later
//! changes the task.
Judgement takeUp(const Operation& operation, const Facts& facts, const Task& wanted)
{
    auto now = fromRow<Task>(*facts.row);
    const auto mark = facts.marks.constFind(statusField());
    const bool isLater = mark == facts.marks.cend() || mark->hlc < operation.hlc;
    if (!now || !isSameOccasion(wanted, *now) || wanted.status <= now->status || !isLater)
        return noop();
    now->status = wanted.status;
    followStatus(*now, progressOf(operation));
    Judgement judgement = applied({update(*facts.row, toRow(*now))});
    judgement.verdict = Verdict::Merged;
    judgement.marks.insert(statusField(), markOf(operation));
    return judgement;
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
        return takeUp(operation, facts, *task);
    return created(operation, toRow(*task));
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
