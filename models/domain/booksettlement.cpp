#include "models/domain/booksettlement.h"

#include <algorithm>
#include <iterator>

namespace carnet {

namespace {

//! Those of \a places for whom \a rule speaks loudest; all of them where it does not.
QList<SharedPlace> preferred(const QList<SharedPlace>& places, const KeepWish& wish)
{
    const auto voice = [&wish](const SharedPlace& place) -> qint64 {
        switch (wish.rule) {
        case KeepRule::First:
            break;
        case KeepRule::LastContact:
            return place.lastContactMs;
        case KeepRule::Spend:
            return place.spendMinor;
        case KeepRule::Named:
            return place.owner == wish.named ? 1 : 0;
        }
        return 0;
    };
    const qint64 loudest = voice(*std::ranges::max_element(places, {}, voice));
    QList<SharedPlace> loud;
    std::ranges::copy_if(places, std::back_inserter(loud), [&](const SharedPlace& place) {
        return voice(place) == loudest;
    });
    return loud;
}

} // namespace

AssociateId keeperOf(const SharedCustomer& customer, const KeepWish& wish)
{
    QList<SharedPlace> places = customer.places;
    places.removeIf([&wish](const SharedPlace& place) { return wish.left.contains(place.owner); });
    if (places.isEmpty())
        places = customer.places;
    if (places.isEmpty())
        return {};
    const auto loud = preferred(places, wish);
    return std::ranges::min_element(loud, isOlder, &SharedPlace::membership)->owner;
}

QList<Operation> settlement(const Gesture& by,
                            const SharedCustomer& customer,
                            const AssociateId& keeper)
{
    QList<Operation> drafts;
    for (const SharedPlace& place : customer.places) {
        if (place.owner != keeper)
            drafts.append(draft::reassign(by, place.membership, keeper));
    }
    return drafts;
}

Operation oneBookForAll(const Gesture& by, const std::optional<Setting>& mode)
{
    Setting wanted = mode.value_or(Setting{Setting::idFor(kBookModeSetting), 0, {}, {}});
    wanted.key = kBookModeSetting;
    wanted.value = kOneBook;
    return draft::putReference(
        by, toRow(wanted), mode ? std::optional(toRow(*mode)) : std::nullopt);
}

} // namespace carnet
