#pragma once

#include "models/domain/entities.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace carnet {

//! By what a leaver's clients are given to colleagues. Several together: the affinities narrow down
//! who may have a client, the others weigh what is left.
enum class SplitRule {
    EqualLoad, //!< the books end up of one size, as far as they can
    Spend, //!< everybody gets a like share of what was spent
    LastContact, //!< everybody gets a like share of those seen lately and of those long unseen
    Store, //!< to somebody of the store where she bought last
    Language, //!< to somebody who speaks her language
};

constexpr auto tokens(SplitRule /*of*/)
{
    using R = SplitRule;
    return std::array{std::pair{"equal_load", R::EqualLoad},
                      std::pair{"spend", R::Spend},
                      std::pair{"last_contact", R::LastContact},
                      std::pair{"store", R::Store},
                      std::pair{"language", R::Language}};
}

struct SplitClient {
    CustomerId id;
    QString language; //!< BCP 47; empty = unknown
    StoreId store; //!< null = unknown
    qint64 spendMinor = 0;
    std::optional<qint64> lastContactMs;
};

struct SplitColleague {
    AssociateId id;
    QString language; //!< BCP 47; empty = unknown
    QSet<StoreId> stores;
    int load = 0; //!< clients before
    bool mayTake = true; //!< false: blocked, or without the right to a book; gets nobody
};

//! Who gets whom. Every client goes to exactly one colleague who may take clients; nobody is in the
//! answer when there is none. The same for the same people in whatever order they come. A client
//! for whom no colleague has the affinity goes to any.
[[nodiscard]] QHash<CustomerId, AssociateId> splitBook(const QList<SplitClient>& clients,
                                                       const QList<SplitColleague>& colleagues,
                                                       const QSet<SplitRule>& rules);

//! Who gets what goes along with none of the clients: whoever of those who may take clients gets
//! most of them; of several the one with the smallest book, then the first by id. Null when there
//! is none.
[[nodiscard]] AssociateId takerOfRest(const QHash<CustomerId, AssociateId>& given,
                                      const QList<SplitColleague>& colleagues);

} // namespace carnet
