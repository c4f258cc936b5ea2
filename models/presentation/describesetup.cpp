// A change of the set-up in plain words; what is wrong with one is in setupwords.cpp.
#include "models/presentation/setupwords.h"

#include "models/domain/credential.h"
#include "models/presentation/featurewords.h"
#include "models/presentation/parameterwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct SetupOperationWords {
    Q_DECLARE_TR_FUNCTIONS(Setup)
};

//! It has no name of its own; its id comes from the store's.
QString describeTemplate(const QUuid& id, bool isGone, const ReferenceData& reference)
{
    for (const Store& store : reference.storeById) {
        if (CustomerTemplate::idFor(store.id).value == id)
            return (isGone ? SetupOperationWords::tr("New clients of “%1” start as in every store")
                           : SetupOperationWords::tr("What new clients of “%1” start with changed"))
                .arg(store.name);
    }
    if (id != CustomerTemplate::idFor({}).value)
        return SetupOperationWords::tr(
            "What new clients of a store that is gone start with changed");
    return isGone ? SetupOperationWords::tr("New clients start with nothing")
                  : SetupOperationWords::tr("What new clients start with changed");
}

//! A parameter or a feature by its name, which its id tells where the values are not known.
QString describeSetting(const Operation& operation, const ReferenceData& reference)
{
    const QUuid id = operation.key.id;
    const QString words = SetupOperationWords::tr("“%1” changed in the set-up");
    for (const FeatureWords& feature : allFeatures()) {
        if (settingKey(feature.feature).id != id)
            continue;
        const QString value = operation.set.value("value"_L1).toString();
        if (value.isEmpty()) // the log of before kept no values
            return words.arg(feature.name);
        return (isOn(feature.feature, value) ? SetupOperationWords::tr("“%1” switched on")
                                             : SetupOperationWords::tr("“%1” switched off"))
            .arg(feature.name);
    }
    for (const ParameterWords& parameter : parameters(reference)) {
        if (Setting::idFor(parameter.key).value == id)
            return words.arg(parameter.name);
    }
    return SetupOperationWords::tr("Set-up changed"); // of a later version
}

//! It has no name of its own; its id comes from that of its associate.
QString describeBook(const QUuid& id, bool isGone, const ReferenceData& reference)
{
    const auto owner = std::ranges::find(reference.associates, id, [](const Associate& associate) {
        return ClientBook::idFor(associate.id).value;
    });
    if (owner == reference.associates.cend())
        return isGone ? SetupOperationWords::tr("Client book of somebody who is gone removed")
                      : SetupOperationWords::tr("Client book of somebody who is gone changed");
    return (isGone ? SetupOperationWords::tr("Client book of %1 removed")
                   : SetupOperationWords::tr("Client book of %1 changed"))
        .arg(owner->name);
}

//! Its id tells, also where the values are not known; 0 for one of a later version.
int jobNumber(const QUuid& id)
{
    const auto all = DistributionJob::all({});
    const auto found =
        std::ranges::find(all, id, [](const DistributionJob& job) { return job.id.value; });
    return found == all.cend() ? 0 : found->number;
}

//! Nothing else has changed; what a row leaves out is at its default.
bool isOnlyChange(const QString& field, const Operation& operation)
{
    QJsonObject changed = operation.was;
    if (operation.set.contains(field))
        changed.insert(field, operation.set.value(field));
    else
        changed.remove(field);
    return changed == operation.set && changed != operation.was;
}

//! What it is, where nothing tells what it was called.
QString kindWords(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Store:
        return SetupOperationWords::tr("A store that is gone");
    case EntityKind::AddressBook:
        return SetupOperationWords::tr("An address book that is gone");
    case EntityKind::Associate:
        return SetupOperationWords::tr("An associate who is gone");
    case EntityKind::PermissionGroup:
        return SetupOperationWords::tr("A permission group that is gone");
    case EntityKind::ScreenLayout:
        return SetupOperationWords::tr("A screen layout that is gone");
    case EntityKind::AttributeDefinition:
        return SetupOperationWords::tr("An attribute that is gone");
    case EntityKind::AttributeType:
        return SetupOperationWords::tr("An attribute type that is gone");
    case EntityKind::AttributeGroup:
        return SetupOperationWords::tr("An attribute group that is gone");
    case EntityKind::ActivityType:
        return SetupOperationWords::tr("An activity type that is gone");
    case EntityKind::Affiliation:
        return SetupOperationWords::tr("An affiliation that is gone");
    case EntityKind::TaskList:
        return SetupOperationWords::tr("A task list that is gone");
    case EntityKind::StartedList:
        return SetupOperationWords::tr("A start of a task list that is gone");
    default:
        return {};
    }
}

//! Tills go by their number.
QString describeTill(const Operation& operation, const QString& number)
{
    const QString words = operation.type == OperationType::RemoveReference
        ? SetupOperationWords::tr("Till %1 removed from the set-up")
        : operation.was.isEmpty() ? SetupOperationWords::tr("Till %1 added to the set-up")
                                  : SetupOperationWords::tr("Till %1 changed in the set-up");
    return words.arg(number);
}

QString goneWords(const Operation& operation, bool isGone)
{
    const QString what = kindWords(operation.key.kind);
    if (what.isEmpty())
        return SetupOperationWords::tr("Set-up changed");
    //: %1: An attribute that is gone
    return (isGone                        ? SetupOperationWords::tr("%1: removed")
                : operation.was.isEmpty() ? SetupOperationWords::tr("%1: added")
                                          : SetupOperationWords::tr("%1: changed"))
        .arg(what);
}

struct SwitchWords {
    EntityKind kind{};
    QLatin1StringView field;
    const char* on = nullptr;
    const char* off = nullptr;
};

//! Rows that are switched by one press, and what that did to them.
constexpr std::array kSwitches{
    SwitchWords{EntityKind::Associate,
                "blocked"_L1,
                QT_TRANSLATE_NOOP("Setup", "“%1” blocked: no sign-in any more"),
                QT_TRANSLATE_NOOP("Setup", "“%1” may sign in again")},
    SwitchWords{EntityKind::ActivityType,
                "on_timeline"_L1,
                QT_TRANSLATE_NOOP("Setup", "“%1” shown on the timeline"),
                QT_TRANSLATE_NOOP("Setup", "“%1” kept off the timeline")},
    SwitchWords{EntityKind::AttributeDefinition,
                "refinable"_L1,
                QT_TRANSLATE_NOOP("Setup", "Client books filter by “%1”"),
                QT_TRANSLATE_NOOP("Setup", "“%1” is no filter any more")},
    SwitchWords{EntityKind::AttributeDefinition,
                "searchable"_L1,
                QT_TRANSLATE_NOOP("Setup", "The search looks into “%1”"),
                QT_TRANSLATE_NOOP("Setup", "The search leaves “%1” out")},
    SwitchWords{EntityKind::AttributeDefinition,
                "complete_match"_L1,
                QT_TRANSLATE_NOOP("Setup", "“%1” found only when all of it is typed"),
                QT_TRANSLATE_NOOP("Setup", "“%1” found by the beginnings of its words")},
    SwitchWords{EntityKind::AttributeDefinition,
                "exact_letters"_L1,
                QT_TRANSLATE_NOOP("Setup", "“%1” found only as it is written"),
                QT_TRANSLATE_NOOP("Setup", "“%1” found however it is written")},
    SwitchWords{EntityKind::AttributeDefinition,
                "mandatory"_L1,
                QT_TRANSLATE_NOOP("Setup", "Every new client needs “%1”"),
                QT_TRANSLATE_NOOP("Setup", "New clients may do without “%1”")},
    SwitchWords{EntityKind::AttributeDefinition,
                "hidden"_L1,
                QT_TRANSLATE_NOOP("Setup", "“%1” hidden from pages, cards and forms"),
                QT_TRANSLATE_NOOP("Setup", "“%1” shown on pages, cards and forms again")}};

//! Nothing where it is no change of one switch alone, or where the values are not known.
QString switchWords(const Operation& operation)
{
    for (const SwitchWords& one : kSwitches) {
        const QString field = one.field;
        if (operation.key.kind != one.kind || !isOnlyChange(field, operation))
            continue;
        const QJsonValue wanted = operation.set.value(field);
        if (wanted.isNull())
            return {};
        const bool usual = describe(one.kind).defaults[field].toBool();
        return SetupOperationWords::tr(wanted.toBool(usual) ? one.on : one.off);
    }
    return {};
}

//! With a place for the name.
QString changeWords(const Operation& operation)
{
    const bool isActivityType = operation.key.kind == EntityKind::ActivityType;
    if (isOnlyChange(u"display_order"_s, operation))
        return SetupOperationWords::tr("“%1” moved in the order");
    if (isActivityType && isOnlyChange(u"fields"_s, operation))
        return SetupOperationWords::tr("Fields of “%1” changed");
    if (QString words = switchWords(operation); !words.isEmpty())
        return words;
    if (isActivityType && isOnlyChange(u"on_timeline"_s, operation)) // kept without its value
        return SetupOperationWords::tr("Changed whether the timeline shows “%1”");
    return SetupOperationWords::tr("“%1” changed in the set-up");
}

//! Headquarters' log keeps the names of the fields alone.
QString credentialWords(const Operation& operation, CredentialKind kind)
{
    const QString field = FieldCodec<CredentialKind>::write(kind).toString() + u"_id"_s;
    const QJsonObject& before = operation.was;
    const QJsonObject& after = operation.set;
    if (before.value(field) == after.value(field)
        && before.contains(field) == after.contains(field))
        return {};
    const bool isCard = kind == CredentialKind::Card;
    if (after.contains(field) && after.value(field).isNull())
        return isCard ? SetupOperationWords::tr("Card for signing in changed")
                      : SetupOperationWords::tr("Barcode for signing in changed");
    if (after.contains(field))
        return isCard ? SetupOperationWords::tr("Card for signing in assigned")
                      : SetupOperationWords::tr("Barcode for signing in assigned");
    return isCard ? SetupOperationWords::tr("Card for signing in taken away")
                  : SetupOperationWords::tr("Barcode for signing in taken away");
}

//! What somebody signs in with.
QString describeVerifier(const Operation& operation, bool isGone)
{
    if (isGone)
        return SetupOperationWords::tr("PIN taken away");
    for (const CredentialKind kind : {CredentialKind::Barcode, CredentialKind::Card}) {
        if (QString words = credentialWords(operation, kind); !words.isEmpty())
            return words;
    }
    return operation.key.id == operation.actor.value ? SetupOperationWords::tr("Own PIN changed")
                                                     : SetupOperationWords::tr("PIN set");
}

} // namespace

QString describeSetup(const Operation& operation, const ReferenceData& reference)
{
    const bool isGone = operation.type == OperationType::RemoveReference;
    if (operation.key.kind == EntityKind::Verifier)
        return describeVerifier(operation, isGone);
    if (operation.key.kind == EntityKind::Setting)
        return describeSetting(operation, reference);
    if (operation.key.kind == EntityKind::ClientBook)
        return describeBook(operation.key.id, isGone, reference);
    const QJsonObject& fields = isGone ? operation.was : operation.set;
    const QString name = fields.value("name"_L1).toString();
    if (operation.key.kind == EntityKind::Register)
        return describeTill(operation, fields.value("number"_L1).toString());
    if (operation.key.kind == EntityKind::DistributionJob)
        return SetupOperationWords::tr("Schedule of job %1 changed")
            .arg(jobNumber(operation.key.id));
    if (operation.key.kind == EntityKind::CustomerTemplate)
        return describeTemplate(operation.key.id, isGone, reference);
    if (name.isEmpty()) // the log of headquarters does not keep the names of what is gone
        return goneWords(operation, isGone);
    if (isGone)
        return SetupOperationWords::tr("“%1” removed from the set-up").arg(name);
    if (operation.was.isEmpty())
        return SetupOperationWords::tr("“%1” added to the set-up").arg(name);
    if (operation.key.kind == EntityKind::AttributeType)
        return SetupOperationWords::tr(
                   "“%1” changed in the set-up, with the attributes that have its values")
            .arg(name);
    return changeWords(operation).arg(name);
}

} // namespace carnet
