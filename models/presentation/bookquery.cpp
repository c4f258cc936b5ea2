#include "models/presentation/bookquery.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("ClientBookScreen", text, nullptr, n);
}

bool isNumber(AttributeType type)
{
    return type == AttributeType::Integer || type == AttributeType::Decimal
        || type == AttributeType::Currency;
}

search::Condition dateCondition(const QString& value)
{
    if (value == QLatin1StringView(kLeapDay))
        return search::OnDay{2, 29};
    if (value == QLatin1StringView(kAnyDay))
        return search::WithinDays{366};
    return search::WithinDays{value.toInt()};
}

std::optional<qint64> scaled(std::optional<double> value, int digits)
{
    if (!value)
        return {};
    return static_cast<qint64>(std::llround(*value * std::pow(10.0, digits)));
}

std::vector<search::Condition> conditionsOf(const AttributeDefinition& definition,
                                            const FacetChoice& choice)
{
    if (isNumber(definition.type)) {
        const int digits = digitsOf(definition);
        return {search::NumberWithin{scaled(choice.low, digits), scaled(choice.high, digits)}};
    }
    std::vector<search::Condition> conditions;
    for (const QString& value : choice.values) {
        if (definition.type == AttributeType::Date)
            conditions.push_back(dateCondition(value));
        else if (definition.type == AttributeType::Boolean)
            conditions.emplace_back(search::IsFlag{value == u"true"_s});
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
    return {{SortBy::Name, -1, false}};
}

} // namespace

BookView BookView::without(const QString& chipId) const
{
    BookView view = *this;
    const QString key = chipId.section(kChipSeparator, 0, 0);
    const QString value = chipId.section(kChipSeparator, 1);
    const auto facet = view.facets.find(key);
    if (facet == view.facets.end())
        return view;
    if (!value.isEmpty())
        facet->values.removeAll(value);
    if (value.isEmpty() || facet->isEmpty())
        view.facets.erase(facet);
    return view;
}

QString BookView::toString() const
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
    const QJsonObject json{{u"text"_s, text}, {u"facets"_s, chosen}, {u"sort"_s, sortKey}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

BookView BookView::fromString(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    BookView view;
    view.text = json.value("text"_L1).toString();
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

int digitsOf(const AttributeDefinition& definition)
{
    switch (definition.type) {
    case AttributeType::Currency:
        return minorDigits(definition.unit);
    case AttributeType::Decimal:
        return definition.decimals;
    default:
        return 0;
    }
}

search::Query queryOf(const BookView& view,
                      const search::IndexSchema& schema,
                      const ReferenceData& reference,
                      QDate today)
{
    search::Query query;
    query.today = today;
    query.text = view.text;
    query.sort = sortOf(view.sortKey, schema);
    query.facets.reset(); // all refinable ones
    for (auto facet = view.facets.cbegin(); facet != view.facets.cend(); ++facet) {
        const AttributeDefinition* definition = reference.attribute(facet.key());
        const int position = schema.positionOf(facet.key());
        // An attribute that headquarters took away filters nothing; its chip is gone as well.
        if (definition && position >= 0 && definition->refinable)
            query.attributes.push_back({position, conditionsOf(*definition, *facet)});
    }
    return query;
}

QList<SortOption> sortOptions(const ReferenceData& reference, const Format& format)
{
    QList<SortOption> options{{u"name"_s, tr("Name")},
                              {u"last_contact_newest"_s, tr("Last seen, newest")},
                              {u"last_contact_oldest"_s, tr("Last seen, longest ago")},
                              {u"added"_s, tr("Added, newest")}};
    for (const AttributeDefinition& definition : reference.attributes) {
        const QString name = format.name(definition);
        if (definition.type == AttributeType::Date)
            options.append({u"soonest:"_s + definition.key, tr("%1, soonest").arg(name)});
        else if (isNumber(definition.type))
            options.append({u"highest:"_s + definition.key, tr("%1, highest").arg(name)});
    }
    return options;
}

QString choiceText(const AttributeDefinition& definition,
                   const QString& value,
                   const Format& format)
{
    if (definition.type == AttributeType::Boolean)
        return value == u"true"_s ? tr("Yes") : tr("No");
    if (definition.type != AttributeType::Date)
        return format.option(definition, value);
    if (value == QLatin1StringView(kLeapDay))
        return tr("On 29 February");
    if (value == QLatin1StringView(kAnyDay))
        return tr("Any time");
    return tr("Next %Ln days", value.toInt());
}

QString numberText(const AttributeDefinition& definition, qint64 value, const Format& format)
{
    if (definition.type == AttributeType::Currency)
        return format.attribute(definition, AttributeValue(Money{value, definition.unit}));
    const Decimal number{value, digitsOf(definition)};
    return format.attribute(definition, AttributeValue(number));
}

QString rangeText(const AttributeDefinition& definition,
                  const FacetChoice& choice,
                  const Format& format)
{
    const int digits = digitsOf(definition);
    const auto words = [&](std::optional<double> bound) {
        return numberText(definition, scaled(bound, digits).value_or(0), format);
    };
    if (choice.low && choice.high)
        return tr("%1 to %2").arg(words(choice.low), words(choice.high));
    return choice.low ? tr("from %1").arg(words(choice.low))
                      : tr("up to %1").arg(words(choice.high));
}

} // namespace carnet
