#pragma once

#include "models/domain/describe.h"

namespace carnet {

//! A small picture of a customer. Its id is the customer's.
struct Photo {
    static constexpr auto kKind = EntityKind::Photo;
    PhotoId id;
    qint64 version = 0;
    CustomerId customer;
    QString image; //!< JPEG in base64
    AssociateId takenBy;
    qint64 takenAtMs = 0;

    [[nodiscard]] static PhotoId idFor(const CustomerId& customer) { return {customer.value}; }

    static constexpr void eachMember(auto&& take)
    {
        using P = Photo;
        take(member("customer", &P::customer));
        take(personal("image", &P::image));
        take(member("taken_by", &P::takenBy));
        take(member("taken_at_ms", &P::takenAtMs));
    }
    friend bool operator==(const Photo&, const Photo&) = default;
};

} // namespace carnet
