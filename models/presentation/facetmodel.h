#pragma once

#include "models/presentation/bookquery.h"
#include "models/presentation/valuelistmodel.h"
#include "models/search/queryresult.h"

#include <memory>
#include <unordered_map>

namespace carnet {

struct ChoiceItem {
    QString value;
    QString label;
    int count = 0;
    bool isChecked = false;
    bool isEnabled = true;
    QString initials; //!< of a person
    int tint = 0;

    [[nodiscard]] const QString& key() const { return value; }
    [[nodiscard]] static const std::array<ItemRole<ChoiceItem>, 7>& roles();
    friend bool operator==(const ChoiceItem&, const ChoiceItem&) = default;
};

struct FacetItem {
    QString attributeKey;
    QString title;
    QString kind; //!< multi, single, date, bars, slider, text
    QAbstractListModel* choices = nullptr; //!< lives as long as the facet models
    qreal low = 0;
    qreal high = 0;
    qreal minimum = 0;
    qreal maximum = 0;
    QString lowText;
    QString highText;
    QVariantList histogram;
    QString typed; //!< of free text
    QString fromDay; //!< of dates between two days, ISO; empty where open
    QString toDay;
    bool isActive = false;
    int decimals = 0; //!< of the numbers of a range
    bool hasMore = false; //!< than the choices here
    bool isFolded = false; //!< at first: what every customer has is looked for less often

    [[nodiscard]] const QString& key() const { return attributeKey; }
    [[nodiscard]] static const std::array<ItemRole<FacetItem>, 18>& roles();
    friend bool operator==(const FacetItem&, const FacetItem&) = default;
};

//! A facet that is no attribute's: the owner of the store book.
struct OwnFacet {
    QString key;
    QString title;
    QList<ChoiceItem> choices;
    qsizetype offered = choices.size(); //!< so many of the first stand beside the list
};

//! The filter rail: what the catalogue offers, each with live counts.
class FacetModels final
{
public:
    [[nodiscard]] QAbstractListModel* facets() { return &m_facets; }

    struct Source {
        const FacetCatalogue& catalogue;
        const Format& format;
        const search::IndexSchema& schema;
        const BookView& view;
        const search::QueryResult& result;
        const QHash<QString, int>& leapDays; //!< matches on 29 February by attribute key
        QList<OwnFacet> inFront;
    };
    void show(const Source& source);
    void clear() { m_facets.setItems({}); }

private:
    [[nodiscard]] FacetItem itemOf(const Source& source, const AttributeDefinition& definition);
    [[nodiscard]] FacetItem itemOf(const OwnFacet& facet);
    ValueListModel<ChoiceItem>& choicesOf(const QString& key);

    ValueListModel<FacetItem> m_facets;
    std::unordered_map<std::string, std::unique_ptr<ValueListModel<ChoiceItem>>> m_choices;
};

} // namespace carnet
