#include "models/domain/housechecks.h"

#include "models/domain/rowfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

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

MaybeFlaw required(const Row& row, const QString& field)
{
    if (!textOf(row, field).isEmpty())
        return std::nullopt;
    return Flaw{field, u"required"_s, {}};
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

MaybeFlaw flawOfRemoval(const Row& row, const Facts& facts)
{
    if (row.key.kind == EntityKind::AddressBook)
        return useOf(row, u"id"_s, facts);
    return std::nullopt;
}

} // namespace carnet::rules
