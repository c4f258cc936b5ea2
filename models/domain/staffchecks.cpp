#include "models/domain/staffchecks.h"

#include "models/domain/credential.h"
#include "models/domain/customer.h"
#include "models/domain/customerparts.h"
#include "models/domain/customertemplate.h"
#include "models/domain/entitiesin.h"
#include "models/domain/housechecks.h"
#include "models/domain/layoutchecks.h"
#include "models/domain/rowfields.h"
#include "models/domain/staffrights.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

const auto kStaffId = u"staff_id"_s;
const auto kBooks = u"employee_address_books"_s;
const auto kGroup = u"permission_group"_s;
const QStringList kCredentialFields{
    u"barcode_id"_s, u"barcode_hash"_s, u"card_id"_s, u"card_hash"_s};

//! Everybody who works here, and the groups they can be in.
struct Staff {
    QList<Associate> associates;
    QList<PermissionGroup> groups;

    [[nodiscard]] bool hasAdministrator() const
    {
        return std::ranges::any_of(associates, [this](const Associate& associate) {
            return withGroup(associate, groups).may(Right::Administer);
        });
    }
};

Staff staffOf(const Facts& facts)
{
    const QList<Row> rows = facts.siblings + facts.neighbours;
    return {entitiesIn<Associate>(rows), entitiesIn<PermissionGroup>(rows)};
}

//! The same with \a row in the place of the one that was there.
template<Entity E>
void replace(QList<E>& all, const Row& row)
{
    all.removeIf([&row](const E& one) { return one.id.value == row.key.id; });
    if (auto entity = fromRow<E>(row))
        all.append(*std::move(entity));
}

//! Somebody keeps the right to set up, or nobody could give it back.
MaybeFlaw flawOfLast(const Staff& before, const Staff& after)
{
    if (!before.hasAdministrator() || after.hasAdministrator())
        return std::nullopt;
    return Flaw{u"rights"_s, u"last"_s, {}};
}

//! People type it where they sign in, so “a7” and “A7” are the same.
MaybeFlaw flawOfStaffId(const Row& row, const Facts& facts)
{
    const QString number = valueOf(row, kStaffId).toString();
    static const QRegularExpression form(u"^[A-Za-z0-9]{1,10}$"_s);
    if (!form.match(number).hasMatch())
        return Flaw{kStaffId, u"form"_s, u"1 to 10 letters and digits"_s};
    const auto twin = std::ranges::find_if(facts.siblings, [&](const Row& other) {
        return other.key != row.key
            && valueOf(other, kStaffId).toString().compare(number, Qt::CaseInsensitive) == 0;
    });
    if (twin == facts.siblings.cend())
        return std::nullopt;
    return Flaw{
        kStaffId, u"taken"_s, {}, {{u"associate"_s, FieldCodec<QUuid>::write(twin->key.id)}}};
}

//! Blocking somebody must not fail on what was set up before these rules.
bool isNewIn(const Row& row, const QString& field, const Facts& facts)
{
    return !facts.row || !isAsSeen(*facts.row, row.fields, {field});
}

//! The group she is put into is there.
MaybeFlaw flawOfMembership(const Row& row, const Facts& facts)
{
    const auto id = PermissionGroupId::fromString(valueOf(row, kGroup).toString());
    const auto groups = entitiesIn<PermissionGroup>(facts.neighbours);
    if (id.isNull() || std::ranges::find(groups, id, &PermissionGroup::id) != groups.cend())
        return std::nullopt;
    return Flaw{kGroup, u"unknown"_s, {}};
}

//! Whatever else stood there, tills would take for a secret nobody knows.
bool isHash(const QString& text)
{
    static const QRegularExpression form(
        u"^\\$argon2id\\$v=\\d+\\$m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+$"_s);
    return form.match(text).hasMatch();
}

//! The beginning and the rest are there or neither is, and nobody else's begins like it: tills
//! could not tell whose it is.
MaybeFlaw flawOfCredential(const Verifier& verifier, CredentialKind kind, const Facts& facts)
{
    const KeptCredential kept = keptCredential(verifier, kind);
    if (kept.isEmpty())
        return std::nullopt;
    const QString name = FieldCodec<CredentialKind>::write(kind).toString();
    const QString idField = name + u"_id"_s;
    if (kept.id.size() != Credential::kIdLength)
        return Flaw{idField, u"form"_s, u"5 characters"_s};
    if (!isHash(kept.hash))
        return Flaw{name + u"_hash"_s, u"form"_s, u"Argon2id in its encoded form"_s};
    for (const Verifier& other : entitiesIn<Verifier>(facts.siblings)) {
        if (other.id != verifier.id && keptCredential(other, kind).id == kept.id)
            return Flaw{idField, u"taken"_s, {}, {{u"associate"_s, other.associate.toString()}}};
    }
    return std::nullopt;
}

//! An operation that holds its row whole leaves all but \a fields as they were seen.
bool changesAlone(const Operation& operation, const QStringList& fields)
{
    const Row wanted{operation.key, 0, operation.set};
    const Row seen{operation.key, 0, operation.was};
    const auto isLeft = [&](const FieldDescription& field) {
        const QString name = field.name;
        return fields.contains(name) || valueOf(wanted, name) == valueOf(seen, name);
    };
    return std::ranges::all_of(describe(operation.key.kind).fields, isLeft);
}

bool isKnownAssociate(const AssociateId& associate, const Facts& facts)
{
    return facts.related.contains({Associate::kKind, associate.value});
}

} // namespace

MaybeFlaw flawOfAssociate(const Row& row, const Facts& facts)
{
    if (isNewIn(row, kStaffId, facts)) {
        if (auto flaw = flawOfStaffId(row, facts))
            return flaw;
    }
    if (auto flaw = required(row, u"name"_s))
        return flaw;
    if (isNewIn(row, kBooks, facts)) {
        if (auto flaw = flawOfBooks(row, kBooks, AddressBookUse::Employee, facts))
            return flaw;
    }
    if (isNewIn(row, kGroup, facts)) {
        if (auto flaw = flawOfMembership(row, facts))
            return flaw;
    }
    if (auto flaw = flawOfLayoutChoice(row, facts))
        return flaw;
    const Staff before = staffOf(facts);
    Staff after = before;
    replace(after.associates, row);
    return flawOfLast(before, after);
}

MaybeFlaw flawOfPermissionGroup(const Row& row, const Facts& facts)
{
    const QString name = u"name"_s;
    const QString usual = u"usual_for"_s;
    if (auto flaw = required(row, name))
        return flaw;
    for (const Row& other : facts.siblings) {
        if (other.key == row.key)
            continue;
        const auto text = [&name](const Row& of) { return valueOf(of, name).toString().trimmed(); };
        if (text(other).compare(text(row), Qt::CaseInsensitive) == 0)
            return Flaw{name, u"taken"_s, {}};
        const bool isUsual = !valueOf(row, usual).toString().isEmpty();
        if (isUsual && valueOf(other, usual) == valueOf(row, usual))
            return Flaw{usual, u"taken"_s, {}, {{u"value"_s, text(other)}}};
    }
    const Staff before = staffOf(facts);
    Staff after = before;
    replace(after.groups, row);
    return flawOfLast(before, after);
}

MaybeFlaw whoIsIn(const Row& group, const Facts& facts)
{
    const auto associates = entitiesIn<Associate>(facts.neighbours);
    const auto member =
        std::ranges::find(associates, PermissionGroupId{group.key.id}, &Associate::group);
    if (member == associates.cend())
        return std::nullopt;
    return Flaw{u"id"_s, u"has_member"_s, {}, {{u"associate"_s, member->id.toString()}}};
}

MaybeFlaw flawOfVerifier(const Row& row, const Facts& facts)
{
    const auto owner = AssociateId::fromString(valueOf(row, u"associate"_s).toString());
    if (owner.value != row.key.id)
        return Flaw{u"id"_s, u"value"_s, u"equals the associate's"_s};
    if (!isKnownAssociate(owner, facts))
        return Flaw{u"associate"_s, u"unknown_associate"_s, {}};
    const auto verifier = fromRow<Verifier>(row);
    if (!verifier || !isHash(verifier->hash))
        return Flaw{u"hash"_s, u"form"_s, u"Argon2id in its encoded form"_s};
    for (const CredentialKind kind : {CredentialKind::Barcode, CredentialKind::Card}) {
        if (auto flaw = flawOfCredential(*verifier, kind, facts))
            return flaw;
    }
    return std::nullopt;
}

bool isOwnPin(const Operation& operation, const Facts& facts)
{
    // One that was taken away does not come back by what was under way.
    return operation.type == OperationType::PutReference
        && operation.key == RowKey{Verifier::kKind, operation.actor.value} && facts.row
        && facts.actor && !facts.actor->blocked && changesAlone(operation, {u"hash"_s});
}

bool isCredentialAssignment(const Operation& operation)
{
    return operation.type == OperationType::PutReference
        && operation.key.kind == EntityKind::Verifier && changesAlone(operation, kCredentialFields);
}

bool isAssignmentAllowed(const Operation& operation, const Facts& facts)
{
    const auto owner = facts.related.constFind({Associate::kKind, operation.key.id});
    if (!facts.actor || owner == facts.related.cend())
        return false;
    const auto other = fromRow<Associate>(*owner);
    const auto groups = entitiesIn<PermissionGroup>(facts.neighbours);
    return other && mayAssignCredentials(*facts.actor, withGroup(*other, groups));
}

MaybeFlaw flawOfBook(const Row& row, const Facts& facts)
{
    const auto owner = AssociateId::fromString(valueOf(row, u"associate"_s).toString());
    if (owner.isNull() || ClientBook::idFor(owner).value != row.key.id)
        return Flaw{u"id"_s, u"wrong_book"_s, {}};
    if (!facts.row && !isKnownAssociate(owner, facts))
        return Flaw{u"associate"_s, u"unknown_associate"_s, {}};
    return std::nullopt;
}

MaybeFlaw flawOfStaffRemoval(const Row& row, const Facts& facts)
{
    if (facts.isUsedByCustomers)
        return Flaw{u"id"_s, u"has_acted"_s, {}};
    if (row.key.kind != EntityKind::Associate)
        return std::nullopt;
    const Staff before = staffOf(facts);
    Staff after = before;
    after.associates.removeIf([&row](const auto& one) { return one.id.value == row.key.id; });
    return flawOfLast(before, after);
}

QList<RowKey> belongingsOf(const RowKey& owner)
{
    if (owner.kind == EntityKind::Store)
        return {{EntityKind::CustomerTemplate, CustomerTemplate::idFor({owner.id}).value}};
    if (owner.kind == EntityKind::Associate)
        return {{EntityKind::Verifier, owner.id},
                {EntityKind::ClientBook, ClientBook::idFor({owner.id}).value}};
    return {};
}

} // namespace carnet::rules
