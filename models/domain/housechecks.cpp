#include "models/domain/housechecks.h"

#include "models/domain/affiliationchecks.h"
#include "models/domain/attributerules.h"
#include "models/domain/customerchecks.h"
#include "models/domain/judgement.h"
#include "models/domain/layoutchecks.h"
#include "models/domain/parameterchecks.h"
#include "models/domain/rowfields.h"
#include "models/domain/staffchecks.h"
#include "models/domain/tasklistchecks.h"
#include "models/domain/usechecks.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

constexpr int kLongestTillName = 60; // in one line beside its number

QString textOf(const Row& row, const QString& field)
{
    return valueOf(row, field).toString().trimmed();
}

//! To people “Paris” and “paris” are the same.
bool isSameText(const Row& a, const Row& b, const QString& field)
{
    return textOf(a, field).compare(textOf(b, field), Qt::CaseInsensitive) == 0;
}

QString idText(const Row& row)
{
    return FieldCodec<QUuid>::write(row.key.id).toString();
}

//! Another row of its kind has the same text there.
const Row* twinOf(const Row& row, const QString& field, const Facts& facts)
{
    const auto twin = std::ranges::find_if(facts.siblings, [&](const Row& other) {
        return other.key != row.key && isSameText(other, row, field);
    });
    return twin == facts.siblings.cend() ? nullptr : &*twin;
}

MaybeFlaw flawOfNumber(const Row& row, const Facts& facts)
{
    const QString number = u"number"_s;
    static const QRegularExpression form(u"^[A-Za-z0-9]{1,10}$"_s);
    if (!form.match(valueOf(row, number).toString()).hasMatch())
        return Flaw{number, u"form"_s, u"1 to 10 letters and digits"_s};
    if (const Row* const twin = twinOf(row, number, facts))
        return Flaw{number, u"taken"_s, {}, {{u"store"_s, idText(*twin)}}};
    return std::nullopt;
}

//! Whether there is such a zone is for those to say who have the tables of zones at hand.
MaybeFlaw flawOfTimeZone(const Row& row)
{
    static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"_s);
    if (form.match(valueOf(row, u"time_zone"_s).toString()).hasMatch())
        return std::nullopt;
    return Flaw{u"time_zone"_s, u"form"_s, u"a name of the IANA, like Europe/Paris"_s};
}

//! What has to go before a store can.
MaybeFlaw whatStandsOnStore(const Row& store, const Facts& facts)
{
    const QString field = u"id"_s;
    const bool hasTill = std::ranges::any_of(facts.neighbours, [&store](const Row& other) {
        return other.key.kind == EntityKind::Register
            && valueOf(other, u"store"_s).toString() == idText(store);
    });
    if (hasTill)
        return Flaw{field, u"has_tills"_s, {}};
    for (const QString& books : {u"customer_address_books"_s, u"employee_address_books"_s}) {
        if (!valueOf(store, books).toArray().isEmpty())
            return Flaw{field, u"has_books"_s, {}};
    }
    return facts.isUsedByCustomers ? MaybeFlaw(Flaw{field, u"has_history"_s, {}}) : std::nullopt;
}

//! Where nothing is said, the house's word counts.
MaybeFlaw flawOfGroupChoice(const Row& store, const QString& field, const Facts& facts)
{
    const QString said = valueOf(store, field).toString();
    const RowKey key{EntityKind::AttributeGroup, QUuid::fromString(said)};
    const bool isChanged = !facts.row || valueOf(*facts.row, field) != valueOf(store, field);
    const bool isThere =
        std::ranges::find(facts.neighbours, key, &Row::key) != facts.neighbours.cend();
    if (said.isEmpty() || said == kEveryAttribute || !isChanged || isThere)
        return std::nullopt;
    return Flaw{field, u"no_group"_s, {}};
}

//! A store or an associate has it in a list of address books.
bool hasBook(const Row& row, const RowKey& book)
{
    const QJsonValue id = FieldCodec<QUuid>::write(book.id);
    return row.fields.value(u"customer_address_books"_s).toArray().contains(id)
        || row.fields.value(u"employee_address_books"_s).toArray().contains(id);
}

//! By what an address book is used; one of them is enough to say.
MaybeFlaw useOf(const Row& book, const QString& field, const Facts& facts)
{
    const auto user = std::ranges::find_if(
        facts.neighbours, [&book](const Row& other) { return hasBook(other, book.key); });
    if (user != facts.neighbours.cend()) {
        const QString kind = describe(user->key.kind).name;
        return Flaw{field, u"in_use_by_"_s + kind, {}, {{kind, idText(*user)}}};
    }
    if (facts.isUsedByCustomers)
        return Flaw{field, u"in_use_by_customer"_s, {}};
    return std::nullopt;
}

} // namespace

MaybeFlaw flawOfBooks(const Row& row, const QString& field, AddressBookUse use, const Facts& facts)
{
    const QJsonArray ids = valueOf(row, field).toArray();
    QSet<QString> seen;
    for (const auto& id : ids) {
        const RowKey key{EntityKind::AddressBook, QUuid::fromString(id.toString())};
        const auto book = std::ranges::find(facts.neighbours, key, &Row::key);
        if (book == facts.neighbours.cend())
            return Flaw{field, u"unknown"_s, {}};
        if (valueOf(*book, u"use"_s) != FieldCodec<AddressBookUse>::write(use))
            return Flaw{field, u"use"_s, {}};
        if (seen.contains(id.toString()))
            return Flaw{field, u"twice"_s, {}};
        seen.insert(id.toString());
    }
    return std::nullopt;
}

MaybeFlaw required(const Row& row, const QString& field)
{
    if (!textOf(row, field).isEmpty())
        return std::nullopt;
    return Flaw{field, u"required"_s, {}};
}

MaybeFlaw flawInOrder(const Row& row, const Facts& facts)
{
    const QString key = u"key"_s;
    const QString order = u"display_order"_s;
    if (valueOf(row, key).toString().isEmpty())
        return Flaw{key, u"form"_s, {}};
    if (facts.row && !isAsSeen(*facts.row, row.fields, {key}))
        return Flaw{key, u"read_only"_s, {}};
    const int place = valueOf(row, order).toInt();
    for (const Row& other : facts.siblings) {
        if (other.key == row.key)
            continue;
        if (valueOf(other, key) == valueOf(row, key))
            return Flaw{key, u"taken"_s, {}};
        // 0 is none: such things come first, by their keys.
        if (place != 0 && valueOf(other, order).toInt() == place)
            return Flaw{
                order, u"taken"_s, {}, {{u"number"_s, place}, {u"other"_s, valueOf(other, key)}}};
    }
    return std::nullopt;
}

MaybeFlaw flawOfName(const Row& row, const Facts& facts)
{
    const QString name = u"name"_s;
    if (auto flaw = required(row, name))
        return flaw;
    if (twinOf(row, name, facts) != nullptr)
        return Flaw{name, u"taken"_s, {}};
    return std::nullopt;
}

MaybeFlaw flawOfAddressBook(const Row& row, const Facts& facts)
{
    const QString name = u"name"_s;
    if (auto flaw = required(row, name))
        return flaw;
    const QString use = u"use"_s;
    const bool isTaken = std::ranges::any_of(facts.siblings, [&](const Row& other) {
        return other.key != row.key && valueOf(other, use) == valueOf(row, use)
            && isSameText(other, row, name);
    });
    if (isTaken)
        return Flaw{name, u"taken"_s, {}};
    if (!facts.row || isAsSeen(*facts.row, row.fields, {use}))
        return std::nullopt;
    return useOf(row, use, facts);
}

MaybeFlaw flawOfStore(const Row& row, const Facts& facts)
{
    const QString currency = u"currency"_s;
    if (auto flaw = flawOfNumber(row, facts))
        return flaw;
    if (auto flaw = required(row, u"name"_s))
        return flaw;
    const QString money = valueOf(row, currency).toString();
    if (money.isEmpty() || !isCurrency(money))
        return Flaw{currency, u"form"_s, u"three letters"_s};
    if (auto flaw = flawOfTimeZone(row))
        return flaw;
    if (auto flaw = flawOfBooks(row, u"customer_address_books"_s, AddressBookUse::Customer, facts))
        return flaw;
    if (auto flaw = flawOfBooks(row, u"employee_address_books"_s, AddressBookUse::Employee, facts))
        return flaw;
    for (const QString& field : {u"page_attribute_group"_s, u"book_attribute_group"_s}) {
        if (auto flaw = flawOfGroupChoice(row, field, facts))
            return flaw;
    }
    return flawOfLayoutChoice(row, facts);
}

MaybeFlaw flawOfTill(const Row& row, const Facts& facts)
{
    const QString store = u"store"_s;
    const QString number = u"number"_s;
    const RowKey place{EntityKind::Store, QUuid::fromString(valueOf(row, store).toString())};
    if (std::ranges::find(facts.neighbours, place, &Row::key) == facts.neighbours.cend())
        return Flaw{store, u"unknown"_s, {}};
    // Whoever is enrolled there knows the store by its own file.
    if (facts.row && !isAsSeen(*facts.row, row.fields, {store}))
        return Flaw{store, u"read_only"_s, {}};
    const bool wasBlocked = facts.row && valueOf(*facts.row, u"blocked"_s).toBool();
    if (valueOf(row, u"blocked"_s).toBool() != wasBlocked)
        return Flaw{u"blocked"_s, u"read_only"_s, u"carnetctl takes enrolments back"_s};
    static const QRegularExpression form(u"^[A-Za-z0-9]{1,10}$"_s);
    if (!form.match(valueOf(row, number).toString()).hasMatch())
        return Flaw{number, u"till_form"_s, u"1 to 10 letters and digits"_s};
    const bool isTaken = std::ranges::any_of(facts.siblings, [&](const Row& other) {
        return other.key != row.key && valueOf(other, store) == valueOf(row, store)
            && isSameText(other, row, number);
    });
    if (isTaken)
        return Flaw{number, u"till_taken"_s, {}};
    if (valueOf(row, u"name"_s).toString().size() > kLongestTillName)
        return Flaw{u"name"_s, u"till_too_long"_s, {}, {{u"number"_s, kLongestTillName}}};
    return flawOfLayoutChoice(row, facts);
}

MaybeFlaw flawOfRemoval(const Row& row, const Facts& facts)
{
    switch (row.key.kind) {
    case EntityKind::Affiliation:
        return whoIsAffiliated(row, facts);
    case EntityKind::AddressBook:
        return useOf(row, u"id"_s, facts);
    case EntityKind::Store:
        return whatStandsOnStore(row, facts);
    case EntityKind::Register:
        return facts.isUsedByCustomers ? MaybeFlaw(Flaw{u"id"_s, u"enrolled"_s, {}}) : std::nullopt;
    case EntityKind::PermissionGroup:
        return whoIsIn(row, facts);
    case EntityKind::Associate:
    case EntityKind::Verifier:
    case EntityKind::ClientBook:
        return flawOfStaffRemoval(row, facts);
    case EntityKind::ScreenLayout:
        return flawOfLayoutInUse(row, facts);
    case EntityKind::Numbering:
        return Flaw{u"id"_s, u"needed"_s, u"nothing else would give these numbers"_s};
    case EntityKind::Setting:
        return flawOfOneBook(row, facts);
    case EntityKind::AttributeDefinition:
        return flawOfAttributeInUse(row, facts);
    case EntityKind::AttributeGroup:
        return flawOfGroupInUse(row, facts);
    case EntityKind::AttributeType:
        return flawOfTypeInUse(row, facts);
    case EntityKind::ActivityType:
        return flawOfLoggedType(row, facts);
    case EntityKind::TaskList:
        return flawOfStartedTaskList(row, facts);
    default:
        return std::nullopt;
    }
}

} // namespace carnet::rules

namespace carnet {

QList<EntityKind> neighboursOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Affiliation:
        return {EntityKind::CustomerTemplate};
    case EntityKind::CustomerTemplate:
        return {EntityKind::Affiliation, EntityKind::Store};
    case EntityKind::AddressBook:
        return {EntityKind::Store, EntityKind::Associate};
    case EntityKind::Store:
        return {EntityKind::AddressBook,
                EntityKind::AttributeGroup,
                EntityKind::Register,
                EntityKind::ScreenLayout};
    case EntityKind::Associate:
        return {EntityKind::AddressBook, EntityKind::PermissionGroup, EntityKind::ScreenLayout};
    case EntityKind::PermissionGroup:
        return {EntityKind::Associate};
    case EntityKind::Verifier:
        return {EntityKind::PermissionGroup};
    case EntityKind::Register:
        return {EntityKind::ScreenLayout, EntityKind::Store};
    case EntityKind::ScreenLayout:
        return {EntityKind::Store, EntityKind::Register, EntityKind::Associate};
    case EntityKind::Setting:
        return {EntityKind::AttributeGroup};
    case EntityKind::AttributeDefinition:
        return {EntityKind::AttributeGroup, EntityKind::AttributeType};
    case EntityKind::AttributeType:
        return {EntityKind::AttributeGroup};
    case EntityKind::AttributeGroup:
        return {EntityKind::Setting, EntityKind::Store};
    case EntityKind::TaskList:
        return {EntityKind::Associate, EntityKind::StartedList};
    case EntityKind::StartedList:
        return {EntityKind::TaskList, EntityKind::Store, EntityKind::Associate};
    default:
        return {};
    }
}

} // namespace carnet
