#pragma once

#include "models/domain/entities.h"
#include "models/search/indexrow.h"
#include "models/search/indexschema.h"
#include "models/search/query.h"

namespace carnet {

//! Whom a store's search finds by default: the customers in its address books (AB-5). Client books
//! do not ask, and a store without an address book for customers finds whoever its tills hold,
//! because it would find nobody else.
class StoreScope final
{
public:
    StoreScope(const Store& store, const search::IndexSchema& schema);

    //! The same query, of those customers only.
    [[nodiscard]] search::Query of(search::Query query) const;
    [[nodiscard]] bool holds(const search::IndexRow& row) const;

private:
    int m_column = -1; // position in the schema; -1 where nobody is left out
    QString m_store;
};

} // namespace carnet
