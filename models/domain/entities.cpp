#include "models/domain/entities.h"

#include "models/domain/customer.h"
#include "models/domain/uuid7.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

QString Store::pageGroup(const QString& house) const
{
    return pageAttributeGroup.isEmpty() ? house : pageAttributeGroup;
}

QString Store::bookGroup(const QString& house, const QString& pagesOfHouse) const
{
    if (!bookAttributeGroup.isEmpty())
        return bookAttributeGroup;
    return house.isEmpty() ? pageGroup(pagesOfHouse) : house;
}

FacetDisplay AttributeDefinition::facetDisplay() const
{
    if (display != FacetDisplay::Automatic)
        return display;
    const bool isNumber =
        type == ValueType::Integer || type == ValueType::Decimal || type == ValueType::Currency;
    if (!isNumber)
        return FacetDisplay::List;
    return thresholds.isEmpty() ? FacetDisplay::SliderWithBars : FacetDisplay::Range;
}

bool AttributeDefinition::isSortable() const
{
    const bool isUsual = type == ValueType::Integer || type == ValueType::Decimal
        || type == ValueType::Currency || type == ValueType::Date;
    return sorting == Sorting::Offered || (sorting == Sorting::Usual && isUsual);
}

QString AttributeGroup::defaultOf(const AttributeDefinition& attribute) const
{
    const QJsonValue own = defaults.value(attribute.id.toString());
    return own.isString() ? own.toString() : attribute.defaultValue;
}

SettingId Setting::idFor(const QString& key)
{
    static const QUuid parameters(u"4c1f9d0e-6a57-5d0b-8a3e-2f6f5b1a7c90"_s);
    return {derivedUuid(parameters, key)};
}

QString Numbering::written(qint64 number) const
{
    return prefix + QString::number(number).rightJustified(digits, u'0');
}

QString Customer::displayName() const
{
    if (firstName.isEmpty() || lastName.isEmpty())
        return firstName + lastName;
    return firstName + u' ' + lastName;
}

QString Customer::pendingNumber() const
{
    // Without letters and digits that people mistake for each other when they read them aloud.
    static const QString kLetters = u"23456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    quint64 rest = 0;
    for (const uchar byte : id.value.data4)
        rest = (rest << 8U) | byte;
    QString number;
    for (int i = 0; i < 7; ++i) {
        const auto letters = static_cast<quint64>(kLetters.size());
        number.append(kLetters.at(static_cast<qsizetype>(rest % letters)));
        rest /= letters;
    }
    return u"P-"_s + number;
}

ClientBookId ClientBook::idFor(const AssociateId& associate)
{
    return {derivedUuid(associate.value, u"client_book")};
}

MembershipId Membership::idFor(const CustomerId& customer, const ClientBookId& book)
{
    return {derivedUuid(customer.value, u"membership."_s + book.toString())};
}

bool Membership::isWellKeyed() const
{
    return id == idFor(customer) || id == idFor(customer, book);
}

bool isOlder(const Membership& a, const Membership& b)
{
    return std::pair(a.addedAtMs, a.book) < std::pair(b.addedAtMs, b.book);
}

BookMoveId BookMove::idFor(const OperationId& operation)
{
    return {derivedUuid(operation.value, u"book_move")};
}

} // namespace carnet
