#include "models/domain/tasklist.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! What is not there keeps its default; false when it is of another type.
template<typename T>
bool readStep(const QJsonObject& from, const QString& name, T& value)
{
    const QJsonValue json = from.value(name);
    return json.isUndefined() || FieldCodec<T>::read(json, value);
}

template<typename T>
void writeStep(QJsonObject& to, const QString& name, const T& value)
{
    if (value != T{})
        to.insert(name, FieldCodec<T>::write(value));
}

} // namespace

std::optional<TaskStep> TaskStep::fromJson(const QJsonValue& json)
{
    const QJsonObject from = json.toObject();
    TaskStep step;
    const bool isRead = json.isObject() && readStep(from, u"key"_s, step.key)
        && readStep(from, u"name"_s, step.name) && readStep(from, u"offset_days"_s, step.offsetDays)
        && readStep(from, u"instructions"_s, step.instructions)
        && readStep(from, u"contact"_s, step.contact)
        && readStep(from, u"operation"_s, step.operation) && readStep(from, u"url"_s, step.url)
        && readStep(from, u"assignee"_s, step.assignee)
        && readStep(from, u"associate"_s, step.associate);
    return isRead ? std::optional(std::move(step)) : std::nullopt;
}

QJsonObject TaskStep::toJson() const
{
    QJsonObject json;
    writeStep(json, u"key"_s, key);
    writeStep(json, u"name"_s, name);
    writeStep(json, u"offset_days"_s, offsetDays);
    writeStep(json, u"instructions"_s, instructions);
    writeStep(json, u"contact"_s, contact);
    writeStep(json, u"operation"_s, operation);
    writeStep(json, u"url"_s, url);
    writeStep(json, u"assignee"_s, assignee);
    writeStep(json, u"associate"_s, associate);
    return json;
}

QList<TaskStep> stepsOf(const TaskList& list)
{
    QList<TaskStep> steps;
    for (const auto& entry : list.tasks) {
        if (auto step = TaskStep::fromJson(entry))
            steps.append(*std::move(step));
    }
    return steps;
}

QJsonArray toJson(const QList<TaskStep>& steps)
{
    QJsonArray json;
    for (const TaskStep& step : steps)
        json.append(step.toJson());
    return json;
}

} // namespace carnet
