#include "models/domain/features.h"

#include "models/domain/noteaccess.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr auto kPrefix = "feature."_L1;

} // namespace

QString settingOf(Feature feature)
{
    if (feature == Feature::NoteReaders)
        return QLatin1StringView(kNoteVisibilitySetting); // older than the other switches
    return kPrefix + FieldCodec<Feature>::write(feature).toString();
}

RowKey settingKey(Feature feature)
{
    return {Setting::kKind, Setting::idFor(settingOf(feature)).value};
}

bool isOn(Feature feature, const QString& value)
{
    switch (feature) {
    case Feature::NoteReaders:
        return isNoteVisibilityOffered(value);
    case Feature::ExternalNotes:
        return value == u"on"_s;
    default:
        return value != u"off"_s;
    }
}

bool isFeatureSetting(const QString& key)
{
    return key.startsWith(kPrefix) || key == QLatin1StringView(kNoteVisibilitySetting);
}

std::optional<Feature> featureOf(OperationType type)
{
    switch (type) {
    case OperationType::AddToBook:
    case OperationType::RemoveFromBook:
    case OperationType::ReassignBook:
        return Feature::Clienteling;
    case OperationType::PutPhoto:
        return Feature::Photos;
    case OperationType::AddTask:
    case OperationType::PutListTask:
        return Feature::FollowUps;
    default: // what is there already can be corrected and taken away
        return std::nullopt;
    }
}

std::optional<Feature> featureOf(Right right)
{
    switch (right) {
    case Right::ViewOwnBook:
    case Right::ViewStoreBooks:
    case Right::AddToBook:
    case Right::RemoveFromBook:
    case Right::ReassignBook:
        return Feature::Clienteling;
    default:
        return std::nullopt;
    }
}

} // namespace carnet
