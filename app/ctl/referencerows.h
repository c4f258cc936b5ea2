#pragma once

#include "models/storage/headquartersstore.h"

namespace carnet {

//! What an empty headquarters starts with, so that a till can sign somebody in.
struct FirstSetup {
    QString name; //!< of the retailer
    QString currency; //!< ISO 4217
    QString timeZone; //!< of the first store, IANA
    QString pin; //!< of the first associate
    QString database{}; //!< URL of a PostgreSQL database; empty for a file
};

constexpr auto kFirstStore = "1";
constexpr auto kFirstRegister = "1";
constexpr auto kFirstStaffId = "1000";

//! Makes a headquarters with one store, one register, one associate with every right, and the
//! usual activity types.
[[nodiscard]] Result<> initHeadquarters(const QString& folder,
                                        const FirstSetup& setup,
                                        const Clock& clock,
                                        Random& random);

//! True when nobody has worked here yet: no customers, products or purchases.
[[nodiscard]] Result<bool> isUntouched(const HeadquartersStore& store);

//! Takes away what initHeadquarters() made, except the legal entity and the number sequences.
[[nodiscard]] Result<> removeFirstSetup(const HeadquartersStore& store, WriteTransaction& writer);

//! Puts rows of one kind or many; stops at the first failure.
template<typename Entities>
[[nodiscard]] Result<> putAll(WriteTransaction& writer, const Entities& entities)
{
    for (const auto& entity : entities) {
        if (const auto put = writer.put(toRow(entity)); !put)
            return tl::unexpected(put.error());
    }
    return {};
}

} // namespace carnet
