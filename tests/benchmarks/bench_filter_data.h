#pragma once

#include "models/search/indexrow.h"
#include "models/search/indexschema.h"

#include <vector>

namespace carnet::bench {

//! Rows of one of the two benchmark books.
struct Book {
    search::IndexSchema schema;
    std::vector<search::IndexRow> rows;
};

//! The customers of the reference file: id,first,last,city,segment,category,brand,birthday,
//! anniversary,clv,churn,last_purchase,email_consent.
[[nodiscard]] Book referenceBook(const QString& csvFile);

//! Customers as a store has them: phones, e-mails, several categories each. The same every time.
[[nodiscard]] Book storeBook(int customers);

} // namespace carnet::bench
