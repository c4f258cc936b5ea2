#include "models/presentation/bookquery.h"

#include "models/presentation/choices.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The days of every year between two of a leap year.
void appendEveryYear(QDate from, QDate to, std::vector<search::Condition>& conditions)
{
    while (from <= to) {
        const QDate end(from.year(), from.month(), from.daysInMonth());
        const bool isWhole = from.day() == 1 && end <= to;
        if (isWhole)
            conditions.emplace_back(search::InMonth{from.month()});
        else
            conditions.emplace_back(search::OnDay{from.month(), from.day()});
        from = isWhole ? end.addDays(1) : from.addDays(1);
    }
}

//! Nothing where the ends have years.
std::vector<search::Condition> everyYear(const QString& from, const QString& to)
{
    constexpr int kLeapYear = 2000;
    const QDate firstOfYear(kLeapYear, 1, 1);
    const QDate lastOfYear(kLeapYear, 12, 31);
    const auto dayOf = [](const Result<CalendarDate>& date, QDate open) {
        return date ? QDate(kLeapYear, date->month, date->day) : open;
    };
    const auto first = CalendarDate::fromString(from);
    const auto last = CalendarDate::fromString(to);
    if ((first && first->year) || (last && last->year) || (!first && !last))
        return {};
    const QDate begin = dayOf(first, firstOfYear);
    const QDate end = dayOf(last, lastOfYear);
    std::vector<search::Condition> conditions;
    if (begin <= end) {
        appendEveryYear(begin, end, conditions);
    } else { // across the end of the year
        appendEveryYear(begin, lastOfYear, conditions);
        appendEveryYear(firstOfYear, end, conditions);
    }
    return conditions;
}

search::Condition dateCondition(const QString& value)
{
    if (const auto ends = rangeEnds(value))
        return search::DateWithin{QDate::fromString(ends->first, Qt::ISODate),
                                  QDate::fromString(ends->second, Qt::ISODate)};
    if (value == QLatin1StringView(kLeapDay))
        return search::OnDay{2, 29};
    if (value == QLatin1StringView(kAnyDay))
        return search::WithinDays{366};
    return search::WithinDays{value.toInt()};
}

search::NumberWithin numberCondition(const AttributeDefinition& definition, const QString& value)
{
    const auto ends = rangeEnds(value).value_or(std::pair(value, value));
    const int digits = digitsOf(definition);
    std::optional<qint64> last = scaled(ends.second, digits);
    if (last)
        --*last;
    return {scaled(ends.first, digits), last};
}

std::vector<search::Condition> numberConditions(const AttributeDefinition& definition,
                                                const FacetChoice& choice)
{
    std::vector<search::Condition> conditions;
    for (const QString& value : choice.values)
        conditions.emplace_back(numberCondition(definition, value));
    const int digits = digitsOf(definition);
    if (choice.low || choice.high)
        conditions.emplace_back(
            search::NumberWithin{scaled(choice.low, digits), scaled(choice.high, digits)});
    return conditions;
}

void appendDates(const QString& value, std::vector<search::Condition>& conditions)
{
    const auto [from, to] = daysBetween(value);
    const std::vector<search::Condition> days = everyYear(from, to);
    if (days.empty())
        conditions.push_back(dateCondition(value));
    conditions.insert(conditions.end(), days.begin(), days.end());
}

std::vector<search::Condition> conditionsOf(const AttributeDefinition& definition,
                                            const FacetChoice& choice)
{
    if (isNumber(definition.type))
        return numberConditions(definition, choice);
    const bool isText = definition.facetDisplay() == FacetDisplay::TextBox;
    std::vector<search::Condition> conditions;
    for (const QString& value : choice.values) {
        if (definition.type == ValueType::Date)
            appendDates(value, conditions);
        else if (definition.type == ValueType::Boolean)
            conditions.emplace_back(search::IsFlag{value == u"true"_s});
        else if (isText)
            conditions.emplace_back(search::HasWords{value});
    }
    if (conditions.empty() && !choice.values.isEmpty())
        conditions.emplace_back(search::AnyOf{choice.values});
    return conditions;
}

std::vector<search::SortKey> sortOf(const QString& key, const search::IndexSchema& schema)
{
    using search::SortBy;
    if (key == u"last_contact_newest"_s)
        return {{SortBy::LastContact, -1, true}};
    if (key == u"last_contact_oldest"_s)
        return {{SortBy::LastContact, -1, false}};
    if (key == u"added"_s)
        return {{SortBy::AddedToBook, -1, true}};
    const QString what = key.section(u':', 0, 0);
    const int attribute = schema.positionOf(key.section(u':', 1));
    if (attribute >= 0 && what == u"soonest"_s)
        return {{SortBy::NextOccurrence, attribute, false}};
    if (attribute >= 0 && what == u"highest"_s)
        return {{SortBy::Attribute, attribute, true}};
    if (attribute >= 0 && what == u"lowest"_s)
        return {{SortBy::Attribute, attribute, false}};
    return {{SortBy::Name, -1, false}};
}

//! When the store's day so many months before today began.
qint64 monthsAgoMs(int months, QDate today, const Format& format)
{
    return format.startOf(today.addMonths(-months));
}

search::LastContactFilter lastContactFilter(const FacetChoice& choice,
                                            QDate today,
                                            const Format& format)
{
    search::LastContactFilter filter{.olderThanMs = {}, .orNever = false};
    for (const QString& value : choice.values) {
        if (value == QLatin1StringView(kNeverInContact))
            filter.orNever = true;
        else
            filter.olderThanMs = monthsAgoMs(value.toInt(), today, format);
    }
    return filter;
}

void addChoice(const AttributeDefinition& facet,
               const FacetChoice& choice,
               const search::IndexSchema& schema,
               const Format& format,
               search::Query& query)
{
    if (facet.key == QLatin1StringView(kLastContactKey)) {
        query.lastContact = lastContactFilter(choice, query.today, format);
    } else if (const int position = schema.positionOf(facet.key); position >= 0) {
        query.attributes.push_back({position, conditionsOf(facet, choice)});
    }
}

void countFacets(const FacetCatalogue& catalogue,
                 const search::IndexSchema& schema,
                 const Format& format,
                 search::Query& query)
{
    query.facets.emplace();
    for (const AttributeDefinition& facet : catalogue.all()) {
        if (const int position = schema.positionOf(facet.key); position >= 0)
            query.facets->push_back(position);
    }
    for (const int months : FacetCatalogue::monthsSinceContact())
        query.lastContactBefore.push_back(monthsAgoMs(months, query.today, format));
    std::ranges::reverse(query.lastContactBefore); // the longest ago first
}

} // namespace

QJsonObject BookView::filters() const
{
    QJsonObject chosen;
    for (auto facet = facets.cbegin(); facet != facets.cend(); ++facet) {
        QJsonObject choice{{u"values"_s, QJsonArray::fromStringList(facet->values)}};
        if (facet->low)
            choice.insert(u"low"_s, *facet->low);
        if (facet->high)
            choice.insert(u"high"_s, *facet->high);
        chosen.insert(facet.key(), choice);
    }
    return {{u"facets"_s, chosen}, {u"sort"_s, sortKey}};
}

QString BookView::toString() const
{
    QJsonObject json = filters();
    json.insert(u"text"_s, text);
    json.insert(u"segment"_s, segment);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

BookView BookView::fromString(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    BookView view = fromFilters(json);
    view.text = json.value("text"_L1).toString();
    view.segment = json.value("segment"_L1).toString();
    return view;
}

BookView BookView::fromFilters(const QJsonObject& json)
{
    BookView view;
    view.sortKey = json.value("sort"_L1).toString(view.sortKey);
    const QJsonObject chosen = json.value("facets"_L1).toObject();
    for (auto facet = chosen.begin(); facet != chosen.end(); ++facet) {
        const QJsonObject entry = facet->toObject();
        FacetChoice choice;
        FieldCodec<QStringList>::read(entry.value("values"_L1), choice.values);
        if (entry.value("low"_L1).isDouble())
            choice.low = entry.value("low"_L1).toDouble();
        if (entry.value("high"_L1).isDouble())
            choice.high = entry.value("high"_L1).toDouble();
        if (!choice.isEmpty())
            view.facets.insert(facet.key(), choice);
    }
    return view;
}

search::Query queryOf(const BookView& view,
                      const search::IndexSchema& schema,
                      const FacetCatalogue& catalogue,
                      QDate today,
                      const Format& format)
{
    search::Query query;
    query.today = today;
    query.text = view.text;
    query.sort = sortOf(view.sortKey, schema);
    countFacets(catalogue, schema, format, query);
    // An attribute that headquarters took away filters nothing; its chip is gone as well.
    for (const AttributeDefinition& facet : catalogue.all()) {
        const auto choice = view.facets.constFind(facet.key);
        if (choice != view.facets.cend())
            addChoice(facet, *choice, schema, format, query);
    }
    return query;
}

} // namespace carnet
