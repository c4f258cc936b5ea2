#include "models/domain/tasklist.h"

#include "models/domain/jsonmembers.h"

using namespace Qt::StringLiterals;

namespace carnet {

std::optional<TaskStep> TaskStep::fromJson(const QJsonValue& json)
{
    const QJsonObject from = json.toObject();
    TaskStep step;
    const bool isRead = json.isObject() && readMember(from, u"key"_s, step.key)
        && readMember(from, u"name"_s, step.name)
        && readMember(from, u"offset_days"_s, step.offsetDays)
        && readMember(from, u"instructions"_s, step.instructions)
        && readMember(from, u"contact"_s, step.contact)
        && readMember(from, u"operation"_s, step.operation) && readMember(from, u"url"_s, step.url)
        && readMember(from, u"assignee"_s, step.assignee)
        && readMember(from, u"associate"_s, step.associate);
    return isRead ? std::optional(std::move(step)) : std::nullopt;
}

QJsonObject TaskStep::toJson() const
{
    QJsonObject json;
    writeMember(json, u"key"_s, key);
    writeMember(json, u"name"_s, name);
    writeMember(json, u"offset_days"_s, offsetDays);
    writeMember(json, u"instructions"_s, instructions);
    writeMember(json, u"contact"_s, contact);
    writeMember(json, u"operation"_s, operation);
    writeMember(json, u"url"_s, url);
    writeMember(json, u"assignee"_s, assignee);
    writeMember(json, u"associate"_s, associate);
    return json;
}

QList<TaskStep> stepsOf(const TaskList& list)
{
    return listFromJson<TaskStep>(list.tasks);
}

QJsonArray toJson(const QList<TaskStep>& steps)
{
    return listToJson(steps);
}

} // namespace carnet
