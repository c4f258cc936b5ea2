#include "models/presentation/shareditems.h"

namespace carnet {

const std::array<ItemRole<SharedItem>, 9>& SharedItem::roles()
{
    using I = SharedItem;
    static const std::array<ItemRole<I>, 9> all{
        {{"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"number", [](const I& i) -> QVariant { return i.number; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"keeperName", [](const I& i) -> QVariant { return i.keeperName; }},
         {"isByHand", [](const I& i) -> QVariant { return i.isByHand; }},
         {"isProblem", [](const I& i) -> QVariant { return i.isProblem; }}}};
    return all;
}

const std::array<ItemRole<KeeperItem>, 5>& KeeperItem::roles()
{
    using I = KeeperItem;
    static const std::array<ItemRole<I>, 5> all{
        {{"associateId", [](const I& i) -> QVariant { return i.associateId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"text", [](const I& i) -> QVariant { return i.text; }}}};
    return all;
}

} // namespace carnet
