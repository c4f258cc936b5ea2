#include "models/domain/attributevalue.h"
#include "models/domain/customerchecks.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

//! What is given to a customer when she is made, and can be changed later.
const QStringList& commonFields()
{
    static const QStringList fields{u"type"_s,
                                    u"title"_s,
                                    u"first_name"_s,
                                    u"last_name"_s,
                                    u"language"_s,
                                    u"address_books"_s,
                                    u"name_reading"_s,
                                    u"affiliations"_s,
                                    u"customer_group"_s,
                                    u"currency"_s,
                                    u"receipt_option"_s,
                                    u"receipt_email"_s,
                                    u"no_personalisation"_s,
                                    u"no_web_tracking"_s};
    return fields;
}

const QStringList& editableFields()
{
    static const QStringList fields =
        commonFields() + QStringList{u"primary_phone"_s, u"primary_email"_s, u"loyalty_card"_s};
    return fields;
}

const QStringList& fieldsAtCreation()
{
    static const QStringList fields = commonFields()
        + QStringList{
            u"attributes"_s, u"created_by"_s, u"created_at_ms"_s, u"external_reference"_s};
    return fields;
}

//! The group whose attributes people can give a client where the operation was done (AT-12, AT-13);
//! none when they can give them all.
std::optional<AttributeGroup> groupOnPages(const Operation& operation, const Facts& facts)
{
    const auto setting = facts.related.constFind(
        {Setting::kKind, Setting::idFor(kCustomerAttributeGroupSetting).value});
    const QString ofHouse =
        setting == facts.related.cend() ? QString() : valueOf(*setting, u"value"_s).toString();
    const auto there = facts.related.constFind({Store::kKind, operation.store.value});
    const auto store = there == facts.related.cend() ? Store() : fromRow<Store>(*there);
    const auto id = QUuid::fromString(store ? store->pageGroup(ofHouse) : ofHouse);
    const auto row = facts.related.constFind({AttributeGroup::kKind, id});
    if (row == facts.related.cend())
        return std::nullopt;
    const auto group = fromRow<AttributeGroup>(*row);
    return group ? std::optional(*group) : std::nullopt;
}

//! Fills the defaults of mandatory attributes, or names the one that has none. What no form offers
//! is not asked for.
std::optional<Flaw> completeAttributes(const Operation& operation, const Facts& facts, Row& row)
{
    const auto group = groupOnPages(operation, facts);
    for (const AttributeDefinition& definition : facts.attributes) {
        const QString field = attributeField(definition.key);
        if (!definition.mandatory || !valueOf(row, field).isNull())
            continue;
        const QString usual = group ? group->defaultOf(definition) : definition.defaultValue;
        const auto preset = attributeFromText(definition, usual);
        if (preset && !preset->isNull())
            setValue(row, field, *preset);
        else if (!group || group->attributes.contains(definition.id))
            return Flaw{field, u"required"_s, {}};
    }
    return std::nullopt;
}

std::optional<Flaw> writeAttributes(const Operation& operation,
                                    const Facts& facts,
                                    const QJsonObject& values,
                                    Row& row)
{
    QJsonObject named;
    for (const QString& key : values.keys())
        named.insert(attributeField(key), values.value(key));
    const auto checked = checkAttributes(facts.attributes, named);
    if (!checked)
        return checked.error();
    for (const QString& field : checked->keys())
        setValue(row, field, checked->value(field));
    return completeAttributes(operation, facts, row);
}

//! Who made her and when; only headquarters may say so for somebody else.
std::optional<Flaw> writeOrigin(const Operation& operation, const Facts& facts, Row& row)
{
    const QString by = operation.actor.toString();
    const QString claimed = valueOf(row, u"created_by"_s).toString();
    if (!claimed.isEmpty() && claimed != by && !facts.actor->may(Right::Administer))
        return Flaw{u"created_by"_s, u"read_only"_s, {}};
    if (claimed.isEmpty())
        setValue(row, u"created_by"_s, by);
    if (valueOf(row, u"created_at_ms"_s).toInteger() == 0)
        setValue(row, u"created_at_ms"_s, operation.atMs);
    return std::nullopt;
}

tl::expected<Row, Flaw> newCustomer(const Operation& operation, const Facts& facts)
{
    auto checked = checkFields(EntityKind::Customer, operation.set, fieldsAtCreation());
    if (!checked)
        return tl::unexpected(checked.error());
    const QJsonObject attributes = checked->take(u"attributes"_s).toObject();
    Row row{operation.key, 0, {}};
    for (const QString& field : checked->keys())
        setValue(row, field, checked->value(field));
    if (auto flaw = writeAttributes(operation, facts, attributes, row))
        return tl::unexpected(*flaw);
    if (auto flaw = writeOrigin(operation, facts, row))
        return tl::unexpected(*flaw);
    const auto customer = fromRow<Customer>(row);
    if (!customer)
        return tl::unexpected(Flaw{{}, u"wrong_type"_s, {}});
    if (auto flaw = flawOf(*customer, fieldsAtCreation()))
        return tl::unexpected(*flaw);
    return row;
}

CheckedFields checkPatch(const Operation& operation, const Facts& facts)
{
    QJsonObject plain;
    QJsonObject attributes;
    for (const QString& field : operation.set.keys())
        (attributeKey(field) ? attributes : plain).insert(field, operation.set.value(field));
    auto checked = checkFields(EntityKind::Customer, plain, editableFields());
    if (!checked)
        return checked;
    const auto values = checkAttributes(facts.attributes, attributes);
    if (!values)
        return tl::unexpected(values.error());
    for (const QString& field : values->keys())
        checked->insert(field, values->value(field));
    return checked;
}

//! What the person saw, in the form rows are in; a value this side cannot read stays as it came.
QJsonObject canonicalWas(const Operation& operation, const Facts& facts)
{
    QJsonObject was = operation.was;
    for (const QString& field : operation.was.keys()) {
        Operation single = operation;
        single.set = {{field, operation.was.value(field)}};
        if (const auto checked = checkPatch(single, facts))
            was.insert(field, checked->value(field));
    }
    return was;
}

//! What is private comes never first.
bool isPointOf(const Operation& operation, const Facts& facts, const QUuid& id, ContactKind kind)
{
    const auto found = facts.related.constFind({ContactPoint::kKind, id});
    if (found == facts.related.cend())
        return false;
    const auto point = fromRow<ContactPoint>(*found);
    return point && point->customer == operation.customer && point->kind == kind
        && !point->isPrivate;
}

std::optional<Flaw> flawOfPrimary(const Operation& operation,
                                  const Facts& facts,
                                  const QJsonObject& set)
{
    for (const auto& [field, kind] : {std::pair{u"primary_phone"_s, ContactKind::Phone},
                                      std::pair{u"primary_email"_s, ContactKind::Email}}) {
        const auto id = QUuid::fromString(set.value(field).toString());
        if (!id.isNull() && !isPointOf(operation, facts, id, kind))
            return Flaw{field, u"unknown_contact_point"_s, {}};
    }
    return std::nullopt;
}

std::optional<Flaw> flawOfResult(const Judgement& judgement, const Operation& operation)
{
    for (const Change& change : judgement.changes) {
        if (change.key != operation.key)
            continue;
        const auto customer = fromRow<Customer>(*change.after);
        if (customer)
            return flawOf(*customer, operation.set.keys());
    }
    return std::nullopt;
}

//! Nothing was typed into her since the remover looked. Numbers, primary contact points and
//! defaults come by themselves and do not count.
bool isUntouched(const Operation& operation, const Facts& facts)
{
    QStringList typed = editableFields();
    typed.removeAll(u"primary_phone"_s);
    typed.removeAll(u"primary_email"_s);
    if (sawCurrent(operation, *facts.row))
        return true;
    if (!isAsSeen(*facts.row, operation.was, typed))
        return false;
    Row seen{operation.key, 0, operation.was};
    // With a flaw (a definition that is gone) the values are compared as they came.
    const QJsonObject attributes = operation.was.value(u"attributes"_s).toObject();
    [[maybe_unused]] const auto flaw = writeAttributes(operation, facts, attributes, seen);
    return valueOf(seen, u"attributes"_s) == valueOf(*facts.row, u"attributes"_s);
}

//! No card before the number it belongs to (CU-8), and none of another customer. One that she has
//! stays hers, whoever else was imported with it.
std::optional<Flaw> flawOfCard(const Facts& facts, const QJsonObject& set)
{
    const QString field = u"loyalty_card"_s;
    const QString card = set.value(field).toString();
    if (card.isEmpty())
        return std::nullopt;
    if (valueOf(*facts.row, u"account_number"_s).toString().isEmpty())
        return Flaw{field, u"pending"_s, {}};
    const QString hers = valueOf(*facts.row, field).toString();
    if (hers.compare(card, Qt::CaseInsensitive) == 0 || !facts.takenCards.contains(card))
        return std::nullopt;
    return Flaw{field, u"taken"_s, {}};
}

//! Two people who each add or take away an affiliation both get what they did; so do two stores
//! that take her into their address books.
void mergeLists(const Facts& facts, Operation& operation, QJsonObject& set)
{
    for (const QString& field : {u"affiliations"_s, u"address_books"_s}) {
        if (!set.contains(field))
            continue;
        const QJsonArray now = valueOf(*facts.row, field).toArray();
        const QJsonArray was = seenValue(operation, field).toArray();
        set.insert(field, mergeList(now, was, set.value(field).toArray()));
        operation.was.insert(field, now);
    }
}

//! That is how a client of another store is brought over (SE-7).
bool entersAddressBook(const Facts& facts, const QJsonObject& set)
{
    const QString field = u"address_books"_s;
    const QJsonArray now = valueOf(*facts.row, field).toArray();
    const QJsonArray wanted = set.value(field).toArray();
    return std::ranges::any_of(wanted, [&now](const auto& book) { return !now.contains(book); });
}

} // namespace

Judgement createCustomer(const Operation& operation, const Facts& facts)
{
    const auto row = newCustomer(operation, facts);
    if (!row)
        return invalid(row.error());
    if (facts.row) {
        // The same creation again; she may have been edited since.
        const bool isSame =
            isAsSeen(*facts.row, row->fields, {u"created_by"_s, u"created_at_ms"_s});
        return isSame ? noop() : invalid({u"id"_s, u"taken"_s, {}});
    }
    return created(operation, *row);
}

Judgement patchCustomer(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return refuse(Refusal::Gone);
    auto checked = checkPatch(operation, facts);
    if (!checked)
        return invalid(checked.error());
    if (const auto flaw = flawOfCard(facts, *checked))
        return invalid(*flaw);
    if (const auto flaw = flawOfPrimary(operation, facts, *checked))
        return invalid(*flaw);
    Operation canonical = operation;
    canonical.was = canonicalWas(operation, facts);
    mergeLists(facts, canonical, *checked);
    const bool mayAnyway = facts.actor->may(Right::Administer);
    if (entersAddressBook(facts, *checked) && !mayAnyway
        && !isSwitchedOn(Feature::StoreSearch, facts))
        return switchedOff(Feature::StoreSearch, Right::EditCustomer);
    Judgement judgement = mergeFields(canonical, facts, *checked);
    const auto flaw = flawOfResult(judgement, operation);
    return flaw ? invalid(*flaw) : judgement;
}

Judgement removeCustomer(const Operation& operation, const Facts& facts)
{
    if (!facts.row || !facts.customer)
        return noop();
    const bool isCreator = facts.customer->createdBy == operation.actor;
    if (!isCreator && !facts.actor->may(Right::Administer))
        return notAllowed(Right::Administer);
    for (const OwnedPlace& place : facts.places) {
        if (!isOwnPlace(operation, place))
            return refuse(Refusal::BookTaken, ownerFacts(place.owner()));
    }
    Judgement judgement;
    if (!isUntouched(operation, facts)) {
        judgement.verdict = Verdict::Merged;
        return judgement;
    }
    for (const OwnedPlace& place : facts.places)
        judgement.changes.append(removal(toRow(place.membership)));
    judgement.changes.append(removal(*facts.row));
    return judgement;
}

} // namespace carnet::rules
