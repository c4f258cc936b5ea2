#pragma once

#include "models/presentation/splitscreen.h"
#include "tests/presentation/tillbench.h"

namespace carnet::test {

//! Managers and headquarters staff as well, who take clients only when somebody says so.
inline void chooseEveryColleague(SplitScreen& screen)
{
    const QVariantList everybody = column(*screen.colleagues(), "associateId");
    for (int row = 0; row < everybody.size(); ++row) {
        if (!cell(*screen.colleagues(), row, "isChosen").toBool())
            screen.toggleColleague(everybody.at(row).toString());
    }
}

} // namespace carnet::test
