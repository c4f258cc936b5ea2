#pragma once

#include "models/domain/result.h"
#include "models/search/indexrow.h"
#include "models/search/indexschema.h"
#include "models/search/queryresult.h"

#include <QJsonObject>

namespace carnet::search {

//! A row of the index as JSON; values go by the attribute's key: `{id, name, first_name, last_name,
//! other_names, number, other_numbers, phones, emails, book, owner, last_contact_ms, added_at_ms,
//! further: [[book, owner, added_at_ms]], values: {key: value}}`. `further` is there for those in
//! several books. A date is its ISO text, several texts are an array. What she is also
//! found by (`otherTexts`) stays where the search is.
[[nodiscard]] QJsonObject toJson(const IndexRow& row, const IndexSchema& schema);
//! Values of attributes that \a schema does not have are left out; Invalid without an id.
[[nodiscard]] Result<IndexRow> rowFromJson(const QJsonObject& json, const IndexSchema& schema);

//! What was counted, without the rows: `{matches, facets: [{key, values: [[value, count]], bins:
//! [[from, to, count]], windows: [[days, count]], present, missing}], owners: [[id, count]],
//! without_owner, last_contact: {before: [count], never}}`.
[[nodiscard]] QJsonObject countsToJson(const QueryResult& result, const IndexSchema& schema);
//! The same back; without rows. Facets of attributes that \a schema does not have are left out.
[[nodiscard]] QueryResult countsFromJson(const QJsonObject& json, const IndexSchema& schema);

} // namespace carnet::search
