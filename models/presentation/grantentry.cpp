#include "models/presentation/grantentry.h"

namespace carnet {

const std::array<ItemRole<GrantEntry>, 4>& GrantEntry::roles()
{
    using I = GrantEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"grantId", [](const I& i) -> QVariant { return i.grantId; }},
         {"label", [](const I& i) -> QVariant { return i.text; }},
         {"number", [](const I& i) -> QVariant { return i.number; }},
         {"isGranted", [](const I& i) -> QVariant { return i.isGranted; }}}};
    return all;
}

} // namespace carnet
