#pragma once

#include "models/presentation/facetmodel.h"
#include "models/presentation/till.h"

namespace carnet {

//! The filter rail as definitions would make it that nobody has saved yet, with the counts of
//! everybody this till knows.
class FacetPreview final
{
public:
    //! \a till outlives the preview.
    explicit FacetPreview(const Till& till)
        : m_till(till)
    {
    }

    [[nodiscard]] QAbstractListModel* facets() { return m_models.facets(); }
    [[nodiscard]] int count() { return facets()->rowCount(); }

    //! In the order of \a attributes, with counts of \a index; texts are those of \a format.
    void show(const QList<AttributeDefinition>& attributes,
              const search::BookIndexPointer& index,
              const Format& format);

private:
    //! A count and what it was counted for: while somebody types a name it stays as it is.
    struct Counted {
        search::IndexAttribute as;
        search::Facet facet;
        int leapDays = 0;
    };

    [[nodiscard]] const Counted& counted(const AttributeDefinition& definition);
    [[nodiscard]] int leapDaysOf(const AttributeDefinition& definition) const;

    const Till& m_till;
    FacetModels m_models;
    search::BookIndexPointer m_index; // of the counts
    QDate m_today;
    QHash<QString, Counted> m_counted; // by key
};

} // namespace carnet
