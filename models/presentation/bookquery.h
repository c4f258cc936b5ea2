#pragma once

#include "models/presentation/facetcatalogue.h"
#include "models/search/indexschema.h"
#include "models/search/query.h"

#include <QMap>

namespace carnet {

//! What a person chose in one facet.
struct FacetChoice {
    //! Option values, `true`/`false`, what was typed, or the choices described below.
    QStringList values;
    std::optional<double> low; //!< of a slider, in the attribute's own unit
    std::optional<double> high;

    [[nodiscard]] bool isEmpty() const { return values.isEmpty() && !low && !high; }
    friend bool operator==(const FacetChoice&, const FacetChoice&) = default;
};

inline constexpr QChar kChipSeparator = u'\n';

//! How the client book is looked at: the one truth behind list, chips, facets and counts.
struct BookView {
    QString text;
    QMap<QString, FacetChoice> facets; //!< by attribute key
    QString sortKey{QStringLiteral("name")};
    QString segment; //!< the saved filter it came from; empty for none

    [[nodiscard]] bool isFiltered() const { return !text.trimmed().isEmpty() || !facets.isEmpty(); }
    [[nodiscard]] QString toString() const; //!< for the till's memory
    [[nodiscard]] static BookView fromString(const QString& text);
    //! Filters and order alone, which is what a saved filter keeps.
    [[nodiscard]] QJsonObject filters() const;
    [[nodiscard]] static BookView fromFilters(const QJsonObject& json);

    friend bool operator==(const BookView&, const BookView&) = default;
};

//! Date choices: `any` = has a date, `leap` = on 29 February, a number = within so many days, or
//! two days as `choices.h` says.
inline constexpr auto kAnyDay = "any";
inline constexpr auto kLeapDay = "leap";

[[nodiscard]] search::Query queryOf(const BookView& view,
                                    const search::IndexSchema& schema,
                                    const FacetCatalogue& catalogue,
                                    QDate today,
                                    const Format& format);

struct SortOption {
    QString key;
    QString text;
};

//! Name, last seen, added, then each attribute that lists go by: from either end, and dates by the
//! soonest.
[[nodiscard]] QList<SortOption> sortOptions(const ReferenceData& reference, const Format& format);

//! The words of one choice of a facet, for chips and rows.
[[nodiscard]] QString choiceText(const AttributeDefinition& definition,
                                 const QString& value,
                                 const Format& format);
[[nodiscard]] QString rangeText(const AttributeDefinition& definition,
                                const FacetChoice& choice,
                                const Format& format);
//! A number of an attribute with its unit, from the index's form.
[[nodiscard]] QString numberText(const AttributeDefinition& definition,
                                 qint64 value,
                                 const Format& format);

} // namespace carnet
