#pragma once

#include <QHash>
#include <QUuid>

#include <compare>

namespace carnet {

//! An identifier that cannot be passed for another kind's. Made at the client as UUIDv7.
template<typename Tag>
struct Id {
    QUuid value;

    [[nodiscard]] bool isNull() const { return value.isNull(); }
    [[nodiscard]] QString toString() const { return value.toString(QUuid::WithoutBraces); }
    [[nodiscard]] static Id fromString(const QString& text) { return {QUuid::fromString(text)}; }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.value < b.value; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.value, seed); }
};

using LegalEntityId = Id<struct LegalEntityTag>;
using StoreId = Id<struct StoreTag>;
using RegisterId = Id<struct RegisterTag>; //!< also names the terminal that runs there
using AddressBookId = Id<struct AddressBookTag>;
using AssociateId = Id<struct AssociateTag>;
using AttributeId = Id<struct AttributeTag>;
using AttributeTypeId = Id<struct AttributeTypeTag>;
using ActivityTypeId = Id<struct ActivityTypeTag>;
using SettingId = Id<struct SettingTag>;
using ProductId = Id<struct ProductTag>;
using ClientBookId = Id<struct ClientBookTag>;
using CustomerId = Id<struct CustomerTag>;
using ContactPointId = Id<struct ContactPointTag>;
using MembershipId = Id<struct MembershipTag>;
using PurchaseId = Id<struct PurchaseTag>;
using ActivityId = Id<struct ActivityTag>;
using NoteId = Id<struct NoteTag>;
using ConflictId = Id<struct ConflictTag>;
using BookMoveId = Id<struct BookMoveTag>;
using OperationId = Id<struct OperationTag>;
using VerifierId = Id<struct VerifierTag>;
using NumberingId = Id<struct NumberingTag>;
using PermissionGroupId = Id<struct PermissionGroupTag>;
using AttributeGroupId = Id<struct AttributeGroupTag>;
using SavedFilterId = Id<struct SavedFilterTag>;
using TaskId = Id<struct TaskTag>;
using HandedChangeId = Id<struct HandedChangeTag>;
using AffiliationId = Id<struct AffiliationTag>;
using CustomerTemplateId = Id<struct CustomerTemplateTag>;
using PhotoId = Id<struct PhotoTag>;
using ScreenLayoutId = Id<struct ScreenLayoutTag>;
using TaskListId = Id<struct TaskListTag>;
using StartedListId = Id<struct StartedListTag>;
using ListTaskId = Id<struct ListTaskTag>;
using DistributionJobId = Id<struct DistributionJobTag>;

} // namespace carnet
