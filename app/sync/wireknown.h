#pragma once

#include "models/domain/knownrows.h"

#include <QJsonObject>

namespace carnet::sync {

//! So many rows go into one answer.
constexpr int kMostKnown = 1'000;

//! Asks for everything that headquarters has of one customer.
struct KnownRequest {
    AssociateId associate; //!< who asks
    CustomerId customer;
    QUuid wish; //!< under which the log has it; the same of all pages
    qint64 atMs = 0; //!< when it was wished for, by the terminal's clock
    std::optional<RowKey> after = {}; //!< of a later page: the last row of the one before

    friend bool operator==(const KnownRequest&, const KnownRequest&) = default;
};

//! `{associate, customer, wish, at_ms, after: [kind, id]}`; the first page has no `after`.
[[nodiscard]] QJsonObject toJson(const KnownRequest& request);
[[nodiscard]] Result<KnownRequest> knownRequestFromJson(const QJsonObject& json);
//! `{more, rows: [[kind, id, ver, fields]]}`; rows of kinds that are not known here are left out.
[[nodiscard]] QJsonObject toJson(const KnownPage& page);
[[nodiscard]] Result<KnownPage> knownPageFromJson(const QJsonObject& json);

} // namespace carnet::sync
