#pragma once

#include "models/domain/result.h"
#include "models/search/indexschema.h"
#include "models/search/query.h"

#include <QJsonObject>

namespace carnet::search {

//! A query as JSON, for a book index elsewhere: attributes go by key, not by position.
//!
//! `{today, text, attributes: [{key, any_of: [condition]}], scope, books, owners, last_contact:
//! {older_than_ms, or_never}, sort: [{by, key, descending}], offset, limit, facets: [key],
//! count_owners, last_contact_before: [ms], date_windows: [days]}`; a condition is one of
//! `{values}`,
//! `{words}`, `{number: [from, to]}`, `{within_days}`, `{on_day: [month, day]}`, `{in_month}`,
//! `{dates: [from, to]}`, `{flag}` and `{missing: true}`. What is left out is as in an empty query;
//! without `facets` the refinable ones are counted.
[[nodiscard]] QJsonObject toJson(const Query& query, const IndexSchema& schema);
//! Invalid where it is no query, or about attributes that \a schema does not have.
[[nodiscard]] Result<Query> queryFromJson(const QJsonObject& json, const IndexSchema& schema);

} // namespace carnet::search
