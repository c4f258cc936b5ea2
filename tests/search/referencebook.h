#pragma once

#include "models/search/indexrow.h"
#include "models/search/indexschema.h"
#include "models/search/query.h"
#include "models/search/queryresult.h"

#include <vector>

namespace carnet::test {

//! What a query should find, worked out row by row in the plainest way.
struct ReferenceResult {
    int matches = 0;
    std::vector<CustomerId> rows = {};
    std::vector<search::Facet> facets = {};
    std::vector<search::OwnerCount> owners = {}; //!< by owner id
    int withoutOwner = 0;
    search::LastContactCounts lastContact = {};
};

//! A book without any index.
class ReferenceBook final
{
public:
    ReferenceBook(search::IndexSchema schema, std::vector<search::IndexRow> rows)
        : m_schema(std::move(schema))
        , m_rows(std::move(rows))
    {
    }

    [[nodiscard]] ReferenceResult answer(const search::Query& query) const;

    [[nodiscard]] const search::IndexSchema& schema() const { return m_schema; }
    [[nodiscard]] const std::vector<search::IndexRow>& rows() const { return m_rows; }

private:
    using Rows = std::vector<const search::IndexRow*>;

    //! The rows that the query's text allows, the better its words are met the further in front.
    [[nodiscard]] std::vector<Rows> byText(const search::Query& query) const;
    //! Those of \a texts, rows that the query's text allows, that meet the rest of it as well.
    [[nodiscard]] Rows found(const Rows& texts, const search::Query& query, int leftOutFacet) const;
    [[nodiscard]] bool meets(const search::IndexRow& row,
                             const search::Query& query,
                             int leftOutFacet) const;
    [[nodiscard]] bool passes(const search::IndexRow& row,
                              const search::AttributeFilter& filter,
                              const search::Query& query) const;
    [[nodiscard]] bool liesWithin(const search::IndexRow& row, const search::Query& query) const;
    [[nodiscard]] search::Facet facet(const Rows& texts,
                                      const search::Query& query,
                                      int attribute) const;
    void countOwners(const Rows& texts, const search::Query& query, ReferenceResult& result) const;
    void countLastContacts(const Rows& texts,
                           const search::Query& query,
                           ReferenceResult& result) const;

    search::IndexSchema m_schema;
    std::vector<search::IndexRow> m_rows;
};

} // namespace carnet::test
