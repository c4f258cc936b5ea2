#include "models/domain/screenlayout.h"

#include <algorithm>

namespace carnet {

bool ScreenLayout::hasButtons() const
{
    const auto isFilled = [](const ButtonGrid& grid) { return !grid.buttons.isEmpty(); };
    return std::ranges::any_of(grids, isFilled) || std::ranges::any_of(compactGrids, isFilled);
}

const ScreenLayout* appliedLayout(const QList<ScreenLayout>& all, const LayoutChoice& choice)
{
    for (const ScreenLayoutId& id : {choice.associate, choice.till, choice.store}) {
        const auto found = std::ranges::find(all, id, &ScreenLayout::id);
        if (!id.isNull() && found != all.cend())
            return &*found;
    }
    return nullptr;
}

} // namespace carnet
