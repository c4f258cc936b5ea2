#include "models/domain/tasklistchecks.h"

#include "models/domain/housechecks.h"
#include "models/domain/posoperation.h"
#include "models/domain/rowfields.h"
#include "models/domain/tasklist.h"
#include "models/domain/webaddress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

constexpr qsizetype kLongestStepName = 120;
constexpr qsizetype kLongestInstructions = 4'000;
constexpr qsizetype kLongestContactPerson = 200;

QString placeOfStep(qsizetype index, const QString& part)
{
    return u"tasks.%1.%2"_s.arg(index).arg(part);
}

bool isKnownNeighbour(EntityKind kind, const QUuid& id, const Facts& facts)
{
    return std::ranges::find(facts.neighbours, RowKey{kind, id}, &Row::key)
        != facts.neighbours.cend();
}

bool isOffset(int days)
{
    return days >= -kMostOffsetDays && days <= kMostOffsetDays;
}

MaybeFlaw flawOfLinks(const TaskStep& step, qsizetype index)
{
    if (!step.url.isEmpty() && !isWebAddress(step.url, WebScheme::Https)) // nobody reads along
        return Flaw{placeOfStep(index, u"url"_s), u"form"_s, u"an absolute https address"_s};
    if (step.operation == 0)
        return std::nullopt;
    const QString field = placeOfStep(index, u"operation"_s);
    const PosOperation* const operation = posOperation(step.operation);
    if (!operation)
        return Flaw{field, u"unknown_operation"_s, {}, {{u"number"_s, step.operation}}};
    if (!operation->isOnTasks)
        return Flaw{field, u"not_on_tasks"_s, {}, {{u"operation"_s, step.operation}}};
    return std::nullopt;
}

MaybeFlaw flawOfStep(const TaskStep& step, qsizetype index, const Facts& facts)
{
    if (step.key.isEmpty())
        return Flaw{placeOfStep(index, u"key"_s), u"required"_s, {}};
    if (step.name.trimmed().isEmpty())
        return Flaw{placeOfStep(index, u"name"_s), u"required"_s, {}};
    if (step.name.size() > kLongestStepName)
        return Flaw{placeOfStep(index, u"name"_s), u"too_long"_s, {}};
    if (!isOffset(step.offsetDays))
        return Flaw{placeOfStep(index, u"offset_days"_s), u"out_of_range"_s, {}};
    if (step.instructions.size() > kLongestInstructions)
        return Flaw{placeOfStep(index, u"instructions"_s), u"too_long"_s, {}};
    if (step.contact.size() > kLongestContactPerson)
        return Flaw{placeOfStep(index, u"contact"_s), u"too_long"_s, {}};
    if (auto flaw = flawOfLinks(step, index))
        return flaw;
    const bool isOne = step.assignee == TaskAssignee::Associate;
    if (isOne && !isKnownNeighbour(EntityKind::Associate, step.associate.value, facts))
        return Flaw{placeOfStep(index, u"associate"_s), u"unknown_associate"_s, {}};
    return std::nullopt;
}

MaybeFlaw flawOfSteps(const TaskList& list, const Facts& facts)
{
    const QString field = u"tasks"_s;
    const QList<TaskStep> steps = stepsOf(list);
    if (steps.size() != list.tasks.size())
        return Flaw{field, u"form"_s, u"a task is not written as one"_s};
    if (steps.isEmpty())
        return Flaw{field, u"empty"_s, {}};
    if (steps.size() > kMostSteps)
        return Flaw{field, u"too_many"_s, {}, {{u"number"_s, int(kMostSteps)}}};
    for (qsizetype index = 0; index < steps.size(); ++index) {
        const TaskStep& step = steps.at(index);
        if (auto flaw = flawOfStep(step, index, facts))
            return flaw;
        for (const TaskStep& other : steps.first(index)) {
            if (other.key == step.key)
                return Flaw{placeOfStep(index, u"key"_s), u"taken"_s, {}};
        }
    }
    return std::nullopt;
}

MaybeFlaw flawOfDays(const StartedList& started)
{
    if (!started.startsOn.isValid())
        return Flaw{u"starts_on"_s, u"required"_s, {}};
    if (started.repeats == ListRepeat::Never)
        return started.targetOn.isValid() ? std::nullopt
                                          : MaybeFlaw(Flaw{u"target_on"_s, u"required"_s, {}});
    if (!isOffset(started.targetOffsetDays))
        return Flaw{u"target_offset_days"_s, u"out_of_range"_s, {}};
    if (started.endsOn.isValid() && started.endsOn < started.startsOn)
        return Flaw{u"ends_on"_s, u"crossed"_s, {}};
    return std::nullopt;
}

} // namespace

MaybeFlaw flawOfTaskList(const Row& row, const Facts& facts)
{
    const auto list = fromRow<TaskList>(row);
    if (!list)
        return Flaw{{}, u"wrong_type"_s, {}};
    if (auto flaw = flawOfName(row, facts))
        return flaw;
    if (!list->owner.isNull() && !isKnownNeighbour(EntityKind::Associate, list->owner.value, facts))
        return Flaw{u"owner"_s, u"unknown_associate"_s, {}};
    return flawOfSteps(*list, facts);
}

MaybeFlaw flawOfStart(const Row& row, const Facts& facts)
{
    const auto started = fromRow<StartedList>(row);
    if (!started)
        return Flaw{{}, u"wrong_type"_s, {}};
    if (auto flaw = required(row, u"name"_s))
        return flaw;
    if (!isKnownNeighbour(EntityKind::TaskList, started->list.value, facts))
        return Flaw{u"list"_s, u"unknown"_s, {}};
    if (facts.row && !isAsSeen(*facts.row, row.fields, {u"list"_s}))
        return Flaw{u"list"_s, u"read_only"_s, u"what was done belongs to its tasks"_s};
    if (started->stores.isEmpty() && started->associates.isEmpty())
        return Flaw{u"stores"_s, u"empty"_s, {}};
    for (const StoreId& store : started->stores) {
        if (!isKnownNeighbour(EntityKind::Store, store.value, facts))
            return Flaw{u"stores"_s, u"unknown"_s, {}};
    }
    for (const AssociateId& one : started->associates) {
        if (!isKnownNeighbour(EntityKind::Associate, one.value, facts))
            return Flaw{u"associates"_s, u"unknown_associate"_s, {}};
    }
    return flawOfDays(*started);
}

MaybeFlaw flawOfStartedTaskList(const Row& list, const Facts& facts)
{
    const QJsonValue id = FieldCodec<QUuid>::write(list.key.id);
    const auto started = std::ranges::find_if(facts.neighbours, [&id](const Row& other) {
        return other.key.kind == EntityKind::StartedList && valueOf(other, u"list"_s) == id;
    });
    if (started == facts.neighbours.cend())
        return std::nullopt;
    return Flaw{u"id"_s, u"started"_s, {}, {{u"value"_s, valueOf(*started, u"name"_s)}}};
}

} // namespace carnet::rules
