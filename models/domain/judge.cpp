#include "models/domain/judgement.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"
#include "models/domain/staffchecks.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct Rule {
    OperationType type;
    EntityKind kind; //!< of the row; ignored for reference data, which has many
    Judgement (*judge)(const Operation&, const Facts&);
};

constexpr std::array kRules{
    Rule{OperationType::CreateCustomer, EntityKind::Customer, &rules::createCustomer},
    Rule{OperationType::PatchCustomer, EntityKind::Customer, &rules::patchCustomer},
    Rule{OperationType::RemoveCustomer, EntityKind::Customer, &rules::removeCustomer},
    Rule{OperationType::AddContactPoint, EntityKind::ContactPoint, &rules::addContactPoint},
    Rule{OperationType::PatchContactPoint, EntityKind::ContactPoint, &rules::patchContactPoint},
    Rule{OperationType::RemoveContactPoint, EntityKind::ContactPoint, &rules::removeContactPoint},
    Rule{OperationType::AddToBook, EntityKind::Membership, &rules::addToBook},
    Rule{OperationType::RemoveFromBook, EntityKind::Membership, &rules::removeFromBook},
    Rule{OperationType::ReassignBook, EntityKind::Membership, &rules::reassignBook},
    Rule{OperationType::LogActivity, EntityKind::Activity, &rules::logActivity},
    Rule{OperationType::VoidActivity, EntityKind::Activity, &rules::voidActivity},
    Rule{OperationType::AddNote, EntityKind::Note, &rules::addNote},
    Rule{OperationType::PatchNote, EntityKind::Note, &rules::patchNote},
    Rule{OperationType::RemoveNote, EntityKind::Note, &rules::removeNote},
    Rule{OperationType::ResolveConflict, EntityKind::Conflict, &rules::resolveConflict},
    Rule{OperationType::PutReference, EntityKind::Setting, &rules::putReference},
    Rule{OperationType::RemoveReference, EntityKind::Setting, &rules::removeReference},
    Rule{OperationType::AddTask, EntityKind::Task, &rules::addTask},
    Rule{OperationType::PatchTask, EntityKind::Task, &rules::patchTask},
    Rule{OperationType::RemoveTask, EntityKind::Task, &rules::removeTask},
    Rule{OperationType::PutSavedFilter, EntityKind::SavedFilter, &rules::putSavedFilter},
    Rule{OperationType::RemoveSavedFilter, EntityKind::SavedFilter, &rules::removeSavedFilter},
    Rule{OperationType::PutPhoto, EntityKind::Photo, &rules::putPhoto},
    Rule{OperationType::RemovePhoto, EntityKind::Photo, &rules::removePhoto},
    Rule{OperationType::AddHandedChange, EntityKind::HandedChange, &rules::addHandedChange},
    Rule{OperationType::PatchHandedChange, EntityKind::HandedChange, &rules::patchHandedChange},
    Rule{OperationType::RemoveHandedChange, EntityKind::HandedChange, &rules::removeHandedChange},
    Rule{OperationType::PutListTask, EntityKind::ListTask, &rules::putListTask},
    Rule{OperationType::RemoveListTask, EntityKind::ListTask, &rules::removeListTask},
};

bool isReference(OperationType type)
{
    return type == OperationType::PutReference || type == OperationType::RemoveReference;
}

//! A membership's key comes from its customer alone or from her and a book the operation names.
bool isPlaceOf(const Operation& operation)
{
    const MembershipId key{operation.key.id};
    const auto isIn = [&](const QJsonObject& fields) {
        const auto book = ClientBookId::fromString(fields.value(u"book"_s).toString());
        return key == Membership::idFor(operation.customer, book);
    };
    return key == Membership::idFor(operation.customer) || isIn(operation.set)
        || isIn(operation.was);
}

//! Rows of a customer say so themselves; what the operation says must agree, because scopes and
//! erasure go by it.
bool agreesOnCustomer(const Operation& operation, const Facts& facts)
{
    const bool livesAlone = operation.key.kind == EntityKind::SavedFilter
        || operation.key.kind == EntityKind::HandedChange
        || operation.key.kind == EntityKind::ListTask;
    if (isReference(operation.type) || livesAlone)
        return true;
    if (operation.customer.isNull())
        return false;
    const EntityKind kind = operation.key.kind;
    if (kind == EntityKind::Membership)
        return isPlaceOf(operation);
    if (kind == EntityKind::Customer)
        return operation.key.id == operation.customer.value;
    const auto owner = [](const QJsonObject& fields) {
        return CustomerId::fromString(fields.value(u"customer"_s).toString());
    };
    return !facts.row || owner(facts.row->fields) == operation.customer;
}

//! The feature that the operation is part of, where headquarters has switched it off.
std::optional<Feature> missingFeature(const Operation& operation, const Facts& facts)
{
    const auto feature = featureOf(operation.type);
    return !feature || rules::isSwitchedOn(*feature, facts) ? std::nullopt : feature;
}

//! A NUL ends a text in some databases, and what stands behind it would be lost.
bool isStorable(const QJsonValue& value)
{
    if (value.isString())
        return !value.toString().contains(u'\0');
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), isStorable);
    }
    const QJsonObject object = value.toObject();
    return std::all_of(object.begin(), object.end(), isStorable);
}

//! The first field with a text that not every database keeps as it is.
std::optional<QString> firstUnprintable(const QJsonObject& fields)
{
    const auto found = std::find_if_not(fields.begin(), fields.end(), isStorable);
    return found == fields.end() ? std::nullopt : std::optional(found.key());
}

bool isAllowed(const Operation& operation, const Facts& facts)
{
    const bool hasRight = facts.actor && facts.actor->may(rightFor(operation.type));
    if (hasRight || rules::isOwnPin(operation, facts))
        return true;
    return rules::isCredentialAssignment(operation) && rules::isAssignmentAllowed(operation, facts);
}

//! The least that whoever did it would have needed.
Right missingRight(const Operation& operation)
{
    return rules::isCredentialAssignment(operation) ? Right::ExtendedLogOn
                                                    : rightFor(operation.type);
}

} // namespace

Judgement judge(const Operation& operation, const Facts& facts)
{
    const auto* const rule =
        std::ranges::find_if(kRules, [&](const Rule& r) { return r.type == operation.type; });
    if (rule == kRules.end() || operation.typeVersion > kNewestTypeVersion)
        return rules::refuse(Refusal::Unknown);
    if (const auto feature = missingFeature(operation, facts))
        return rules::switchedOff(*feature, rightFor(operation.type));
    if (!isAllowed(operation, facts))
        return rules::notAllowed(missingRight(operation));
    if (!isReference(operation.type) && operation.key.kind != rule->kind)
        return rules::invalid({u"key"_s, u"wrong_type"_s, {}});
    if (!agreesOnCustomer(operation, facts))
        return rules::invalid({u"customer"_s, u"wrong_customer"_s, {}});
    for (const QJsonObject& fields : {operation.set, operation.was}) {
        if (const auto field = firstUnprintable(fields))
            return rules::invalid({*field, u"unprintable"_s, {}});
    }
    return rule->judge(operation, facts);
}

} // namespace carnet
