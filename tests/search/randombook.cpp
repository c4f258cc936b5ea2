#include "tests/search/randombook.h"

#include <array>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

using namespace search;

enum Attribute {
    City, // text
    Hobbies, // several texts
    Grade, // list
    Interests, // list, several
    Visits, // integer in a byte
    Height, // decimal, four bytes
    Spend, // currency, more than four bytes
    Score, // integer with thresholds
    Birthday,
    Anniversary, // often without a year
    Vip,
    Remark, // free text
    Attributes,
};

const std::array kFirst{
    u"Anna"_s, u"anna"_s, u"Jürgen"_s, u"Zoë"_s, u"Olga"_s, u"Ольга"_s, u"Mei"_s, u"محمد"_s};
const std::array kLast{u"Müller"_s,
                       u"Mueller"_s,
                       u"Muller"_s,
                       u"Meyer"_s,
                       u"Maier"_s,
                       u"O’Neill"_s,
                       u"Andersen-Berg"_s,
                       u"Åberg"_s,
                       u"Novák"_s};
const std::array kRemarks{u"Likes the Äther perfume"_s, u"likes pearls"_s, u"Perlen"_s};
const std::array kPhones{
    u"+49 30 123456"_s, u"+47 22 33 44 55"_s, u"030 987654"_s, u"+1 415 555 0100"_s, u"12"_s};
const std::array kTexts{u"an"_s,           u"mül an"_s,     u"mueller"_s,
                        u"oneill"_s,       u"030 12"_s,     u"+49"_s,
                        u"ber and"_s,      u"C1"_s,         u"p-7"_s,
                        u"anna@"_s,        u"ol"_s,         u"Ол"_s,
                        u"4122"_s,         u"meyer"_s,      u"olga maier"_s,
                        u"ольга muller"_s, u"mohammed"_s,   u"novak zoe nobody"_s,
                        u"meier x"_s,      u"reading"_s,    u"0047 22"_s,
                        u"75001"_s,        u"rue müller"_s, u"anna 750"_s};
const std::array kHobbies{u"Golf"_s, u"Opera"_s, u"äpfel"_s, u"Sailing"_s, u"Chess"_s};
const QStringList kGrades{u"silver"_s, u"gold"_s, u"platinum"_s};

QUuid numbered(quint32 number, quint16 kind)
{
    return {number * 2654435761U, kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0};
}

} // namespace

IndexSchema everyKindSchema()
{
    using Type = ValueType;
    const auto facet = [](const QString& key, Type type, bool multiple = false) {
        return IndexAttribute{.key = key, .type = type, .multiple = multiple, .refinable = true};
    };
    IndexSchema schema{.locale = u"de"_s, .phoneRegion = u"DE"_s};
    schema.attributes = {facet(u"city"_s, Type::Text),
                         facet(u"hobbies"_s, Type::Text, true),
                         facet(u"grade"_s, Type::List),
                         facet(u"interests"_s, Type::List, true),
                         facet(u"visits"_s, Type::Integer),
                         facet(u"height"_s, Type::Decimal),
                         facet(u"spend"_s, Type::Currency),
                         facet(u"score"_s, Type::Integer),
                         facet(u"birthday"_s, Type::Date),
                         facet(u"anniversary"_s, Type::Date),
                         facet(u"vip"_s, Type::Boolean),
                         facet(u"remark"_s, Type::Text)};
    schema.attributes[Remark].freeText = true;
    schema.attributes[Grade].options = kGrades;
    schema.attributes[Interests].options = kGrades;
    schema.attributes[Score].thresholds = {-5, 0, 40};
    return schema;
}

QStringList RandomBook::several()
{
    QStringList some;
    for (const QString& hobby : kHobbies) {
        if (oneIn(3))
            some.append(hobby);
    }
    return some;
}

CalendarDate RandomBook::date(bool withYear)
{
    if (oneIn(8)) // around the days that tell policies apart
        return {
            .year = withYear ? std::optional(1988) : std::nullopt, .month = 2, .day = 28 + pick(2)};
    return {.year = withYear ? std::optional(1950 + pick(60)) : std::nullopt,
            .month = 1 + pick(12),
            .day = 1 + pick(28)};
}

IndexValue RandomBook::value(int attribute)
{
    if (oneIn(5))
        return {};
    switch (attribute) {
    case City:
        return u"City %1"_s.arg(pick(300));
    case Hobbies:
        if (const QStringList some = several(); !some.isEmpty())
            return some;
        return {};
    case Grade:
        return oneOf(kGrades);
    case Interests:
        return QStringList{kGrades.at(pick(2)), kGrades.at(2)};
    case Visits:
        return qint64{pick(100)};
    case Height:
        return qint64{pick(100'000'000)};
    case Spend:
        return qint64{pick(1'000'000)} * 1'000'000 - 5'000'000;
    case Score:
        return qint64{pick(100) - 20};
    case Birthday:
        return date(true);
    case Anniversary:
        return date(oneIn(2));
    case Remark:
        return oneOf(kRemarks);
    default:
        return oneIn(2);
    }
}

void RandomBook::join(IndexRow& row)
{
    const auto associate = static_cast<quint32>(pick(6));
    row.owner = {numbered(associate, 1)};
    row.book = {numbered(associate, 2)};
    row.addedAtMs = 1'700'000'000'000 + pick(1000) * qint64{86'400'000};
    for (int more = 1; oneIn(6); ++more) { // in others' books, too
        const auto other = static_cast<quint32>((associate + static_cast<quint32>(more)) % 7);
        row.further.push_back({.book = {numbered(other, 2)},
                               .owner = {numbered(other, 1)},
                               .addedAtMs = 1'700'000'000'000 + pick(1000) * qint64{86'400'000}});
    }
}

IndexRow RandomBook::row(quint32 number)
{
    IndexRow row;
    row.id = {numbered(number, 0)};
    row.firstName = oneOf(kFirst);
    row.lastName = oneOf(kLast);
    row.displayName = row.firstName + u' ' + row.lastName;
    row.accountNumber = u"C%1"_s.arg(number);
    if (oneIn(2))
        row.phones = {oneOf(kPhones), oneOf(kPhones)};
    if (oneIn(6))
        row.otherNames = {u"Reading"_s, u"たなか"_s};
    if (oneIn(5))
        row.otherNumbers = {u"M-%1"_s.arg(number), u"P-7K2"_s};
    if (oneIn(2))
        row.emails = {u"%1@example.org"_s.arg(row.firstName)};
    if (oneIn(3))
        row.otherTexts = {u"Rue d'%1 75001 %2"_s.arg(oneOf(kLast), oneOf(kFirst))};
    if (!oneIn(3))
        join(row);
    if (!oneIn(4))
        row.lastContactMs = 1'700'000'000'000 + pick(50) * qint64{86'400'000};
    for (int attribute = 0; attribute < Attributes; ++attribute)
        row.values.push_back(value(attribute));
    return row;
}

std::vector<IndexRow> RandomBook::rows(quint32 count)
{
    std::vector<IndexRow> rows;
    for (quint32 number = 0; number < count; ++number)
        rows.push_back(row(number));
    return rows;
}

Condition RandomBook::dateCondition()
{
    switch (pick(4)) {
    case 0:
        return WithinDays{pick(400)};
    case 1:
        return OnDay{2, 28 + pick(2)};
    case 2:
        return InMonth{1 + pick(12)};
    default:
        return DateWithin{oneIn(3) ? QDate() : QDate(1960 + pick(30), 2, 28), QDate(1990, 1, 1)};
    }
}

Condition RandomBook::condition(int attribute)
{
    if (oneIn(6))
        return HasNoValue{};
    switch (attribute) {
    case City:
        return AnyOf{{u"City %1"_s.arg(pick(320)), u"City %1"_s.arg(pick(300)), u"City 7"_s}};
    case Hobbies:
        return AnyOf{several()};
    case Grade:
    case Interests:
        return AnyOf{{oneOf(kGrades)}};
    case Visits:
    case Score:
        return NumberWithin{.from = pick(60) - 20,
                            .to = oneIn(2) ? std::nullopt : std::optional(50)};
    case Height:
        return NumberWithin{.from = {}, .to = pick(100'000'000)};
    case Spend:
        return NumberWithin{.from = pick(1'000'000) * qint64{1'000'000}, .to = {}};
    case Birthday:
    case Anniversary:
        return dateCondition();
    case Remark:
        return HasWords{oneIn(2) ? u"aether li"_s.mid(pick(8)) : u"per"_s};
    default:
        return IsFlag{oneIn(2)};
    }
}

SortKey RandomBook::sortKey()
{
    const bool descending = oneIn(2);
    switch (pick(5)) {
    case 0:
        return {.by = SortBy::Name, .descending = descending};
    case 1:
        return {.by = SortBy::LastContact, .descending = descending};
    case 2:
        return {.by = SortBy::AddedToBook, .descending = descending};
    case 3:
        return {.by = SortBy::NextOccurrence,
                .attribute = Birthday + pick(2),
                .descending = descending};
    default:
        return {.by = SortBy::Attribute,
                .attribute = Grade + pick(Remark - Grade),
                .descending = descending};
    }
}

Query RandomBook::query()
{
    Query query{.today = QDate(2023 + pick(2), 1, 1).addDays(pick(365)),
                .facets = std::nullopt,
                .countOwners = true,
                .dateWindows = {0, 30, 90}};
    if (oneIn(3))
        query.text = oneOf(kTexts);
    for (int attribute = 0; attribute < Attributes; ++attribute) {
        if (!oneIn(5))
            continue;
        AttributeFilter filter{attribute, {condition(attribute)}};
        while (oneIn(3))
            filter.anyOf.push_back(condition(attribute));
        query.attributes.push_back(filter);
    }
    if (oneIn(6))
        query.within = {{Hobbies, {condition(Hobbies)}}};
    if (oneIn(4))
        query.scope = oneIn(2) ? BookScope::InAnyBook
            : oneIn(2)         ? BookScope::InNoBook
                               : BookScope::InSeveralBooks;
    if (oneIn(5))
        query.books = {{numbered(1, 2)}, {numbered(4, 2)}};
    if (oneIn(9))
        query.books = {{numbered(static_cast<quint32>(pick(8)), 2)}};
    if (oneIn(5))
        query.owners = {{numbered(static_cast<quint32>(pick(8)), 1)}};
    query.ownedByNobody = oneIn(6);
    if (oneIn(5))
        query.lastContact =
            LastContactFilter{1'700'000'000'000 + pick(50) * qint64{86'400'000}, oneIn(2)};
    if (oneIn(9))
        query.lastContact = LastContactFilter{};
    if (oneIn(3))
        query.lastContactBefore = {1'700'000'000'000, 1'701'000'000'000, 1'702'000'000'000};
    for (int keys = pick(4); keys > 0; --keys)
        query.sort.push_back(sortKey());
    query.offset = oneIn(2) ? 0 : pick(30);
    if (!oneIn(3))
        query.limit = pick(80);
    if (oneIn(4))
        query.facets = std::vector<int>{};
    return query;
}

} // namespace carnet::test
