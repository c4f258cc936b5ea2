#pragma once

#include "app/sync/wire.h"
#include "models/domain/duty.h"
#include "models/storage/headquartershandover.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace carnet::sync {

//! How many follow-ups that no client takes along are handed over at once.
constexpr int kMostLeft = 500;

//! Asks for everybody in the book of somebody who leaves, as many as one call can move
//! (kMostPerformed) beside the follow-ups that stay behind, of which each takes two operations.
struct HandoverRequest {
    AssociateId associate; //!< who asks
    AssociateId leaver; //!< whose book
    qint64 fromMs = 0; //!< what was planned before counts no more

    friend bool operator==(const HandoverRequest&, const HandoverRequest&) = default;
};

//! A book that a client is in.
struct LeavingPlace {
    ClientBookId book;
    AssociateId owner; //!< null when unknown
    qint64 addedAtMs = 0; //!< 0 when unknown

    friend bool operator==(const LeavingPlace&, const LeavingPlace&) = default;
};

//! A client of the book, with what the rules go by that split it.
struct LeavingClient {
    BroughtAlong brings;
    QString name;
    std::optional<qint64> lastContactMs; //!< with anybody
    QList<LeavingPlace> places; //!< the oldest first, also those in books of others

    friend bool operator==(const LeavingClient&, const LeavingClient&) = default;
};

struct HandoverAnswer {
    std::optional<double> preparing; //!< the list at headquarters is not ready; how full it is
    qint64 total = 0; //!< of all clients, also of those who did not fit
    QList<LeavingClient> clients; //!< by name
    QHash<AssociateId, int> sizes; //!< of everybody's books
    QList<LeftTask> left; //!< what no client takes along

    friend bool operator==(const HandoverAnswer&, const HandoverAnswer&) = default;
};

//! `{associate, leaver, from_ms}`
[[nodiscard]] QJsonObject toJson(const HandoverRequest& request);
[[nodiscard]] Result<HandoverRequest> handoverRequestFromJson(const QJsonObject& json);
//! `{preparing}`, or `{total, clients: [{id, name, language, store, spend_minor, currency,
//! last_contact_ms, planned: [[type, at_ms]], places: [[book, associate, added_at_ms]]}],
//! sizes: [[associate, count]], left: [[kind, id, ver, fields, [book]]]}`; without
//! `last_contact_ms` where there was no contact.
[[nodiscard]] QJsonObject toJson(const HandoverAnswer& answer);
[[nodiscard]] Result<HandoverAnswer> handoverAnswerFromJson(const QJsonObject& json);

} // namespace carnet::sync
