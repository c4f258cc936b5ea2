#pragma once

#include "models/domain/id.h"
#include "models/search/chunkbits.h"

#include <QString>

#include <limits>
#include <vector>

namespace carnet::search {

struct FacetValue {
    QString value = {}; //!< a text or option; "false" and "true" of a flag
    int count = 0;

    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

//! A range of numbers; the outer ones of an attribute with thresholds are open.
struct FacetBin {
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 to = std::numeric_limits<qint64>::max(); //!< included
    int count = 0;

    friend bool operator==(const FacetBin&, const FacetBin&) = default;
};

struct FacetWindow {
    int days = 0; //!< comes round within this many
    int count = 0;

    friend bool operator==(const FacetWindow&, const FacetWindow&) = default;
};

//! Live counts of one attribute. Each is what the list would hold with that choice alone in this
//! facet and all other filters kept; so a chosen row of a single-valued facet shows what it adds.
struct Facet {
    int attribute = -1; //!< position in the schema
    //! Of texts, lists and flags: every value that the book holds and every option, also those that
    //! count zero now, so that the list does not jump.
    std::vector<FacetValue> values = {};
    std::vector<FacetBin> bins =
        {}; //!< of numbers: by the thresholds, or ten over the book's range
    std::vector<FacetWindow> windows = {}; //!< of dates
    int present = 0; //!< rows with any value
    int missing = 0;

    friend bool operator==(const Facet&, const Facet&) = default;
};

struct OwnerCount {
    AssociateId owner = {};
    int count = 0;

    friend bool operator==(const OwnerCount&, const OwnerCount&) = default;
};

struct LastContactCounts {
    std::vector<int> before = {}; //!< rows whose last contact was before each instant asked for
    int never = 0;

    friend bool operator==(const LastContactCounts&, const LastContactCounts&) = default;
};

struct QueryResult {
    int matches = 0; //!< of the whole book, whatever the limit
    std::vector<RowPosition> rows = {}; //!< in order, from the offset to the limit
    std::vector<Facet> facets = {}; //!< in the order asked for
    std::vector<OwnerCount> owners = {}; //!< every owner of the book, in no order of meaning
    int withoutOwner = 0;
    LastContactCounts lastContact = {}; //!< empty when no instants were asked for
};

} // namespace carnet::search
