#pragma once

#include "models/domain/customerparts.h"
#include "models/domain/referencedata.h"
#include "models/search/indexrow.h"
#include "models/search/indexschema.h"

#include <optional>

namespace carnet {

//! Columns behind the attributes: what is known of every customer; the stores as ids.
inline constexpr auto kHasPhone = "has.phone";
inline constexpr auto kHasEmail = "has.email";
inline constexpr auto kCustomerStore = "customer.store";
//! Columns behind those: the consent of the primary phone and e-mail, as wire tokens.
inline constexpr auto kPhoneConsent = "consent.phone";
inline constexpr auto kEmailConsent = "consent.email";

//! What the index has to know of a definition.
[[nodiscard]] search::IndexAttribute indexAttribute(const AttributeDefinition& definition);

[[nodiscard]] search::IndexSchema indexSchema(const ReferenceData& reference,
                                              const QString& locale);

[[nodiscard]] search::IndexRow indexRow(const CustomerParts& parts, const ReferenceData& reference);

//! Puts a row where \a places say, and out of every other book.
void placeIn(search::IndexRow& row,
             const QList<Membership>& places,
             const ReferenceData& reference);
//! A place that goes, comes or changes its book.
struct PlaceChange {
    std::optional<Membership> before;
    std::optional<Membership> after;
};

//! What becomes of where a row is; each place changes at most once.
void changePlaces(search::IndexRow& row,
                  const QList<PlaceChange>& changes,
                  const ReferenceData& reference);

//! The values of \a kind with the primary one first, without private ones (ContactInfo).
[[nodiscard]] QStringList contactValues(const QList<ContactPoint>& points,
                                        ContactKind kind,
                                        const ContactPointId& primary);

} // namespace carnet
