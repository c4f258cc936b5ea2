#pragma once

#include "models/domain/entities.h"
#include "models/storage/headquarterscontext.h"

namespace carnet {

//! What a customer of headquarters spent in one store, in one currency.
struct Spend {
    QString currency;
    StoreId store;
    qint64 totalMinor = 0;
    qint64 latestMs = 0; //!< the last purchase of these
};

//! All of them, in no order.
[[nodiscard]] Result<QList<Spend>> spendsOf(const HeadquartersContext& context,
                                            const CustomerId& customer);

//! The currency most of it was spent in, as far as numbers of different ones can be compared; empty
//! when nothing was.
[[nodiscard]] QString mainCurrency(const QList<Spend>& all);

} // namespace carnet
