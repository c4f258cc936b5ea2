#pragma once

#include "models/presentation/consolescreen.h"
#include "tests/presentation/tillbench.h"

namespace carnet::test {

//! The console of somebody of headquarters who works at a till.
struct ConsoleBench {
    TillBench bench;
    UndoToast toast{bench.till()};
    ConsoleScreen screen{bench.till(), toast};

    explicit ConsoleBench(const QString& section)
    {
        Associate chief = bench.ada();
        chief.role = Role::Headquarters;
        chief.rights = usualRights(Role::Headquarters);
        bench.headquartersPuts({toRow(chief)});
        bench.signIn(chief);
        screen.setShown(true);
        screen.choose(section);
    }
};

} // namespace carnet::test
