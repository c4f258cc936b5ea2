#pragma once

#include "models/presentation/shell.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"

namespace carnet::test {

[[nodiscard]] inline LayoutButton button(int operation,
                                         const QRect& cells,
                                         const QString& text = {})
{
    return {operation, cells, text, false};
}

[[nodiscard]] inline ScreenLayout aLayout(const QString& name, const QList<ButtonGrid>& grids)
{
    ScreenLayout layout;
    layout.id = idOf<ScreenLayoutId>(name);
    layout.name = name;
    layout.grids = grids;
    return layout;
}

//! A register whose store has a layout; Ada, the manager, is at it.
struct WelcomeBench {
    TillBench bench;
    Preferences preferences{QStringLiteral("en")};
    Shell shell{bench.till(), preferences};
    ScreenLayout layout =
        aLayout(QStringLiteral("Boutique"),
                {{1,
                  QStringLiteral("Clients"),
                  3,
                  2,
                  {button(712, {0, 0, 2, 1}),
                   button(713, {2, 0, 1, 1}),
                   button(716, {0, 1, 1, 1}),
                   button(703, {2, 1, 1, 1}, QStringLiteral("Coffee"))}},
                 {2, {}, 1, 2, {button(1400, {0, 0, 1, 1}), button(917, {0, 1, 1, 1})}}});

    [[nodiscard]] WelcomeScreen& screen() { return *shell.welcome(); }
    [[nodiscard]] ButtonBoard& board() { return *screen().board(); }
    [[nodiscard]] QVariantList column(const char* role)
    {
        return test::column(*board().buttons(), role);
    }
    [[nodiscard]] QString of(int operation, const char* role)
    {
        const auto& buttons = *board().buttons();
        return cell(buttons, rowWith(buttons, "operation", operation), role).toString();
    }
    void install()
    {
        Store store = bench.retail.storeA;
        store.layout = layout.id;
        bench.headquartersPuts({toRow(layout), toRow(store)});
    }
    //! As after a PIN.
    void enter(const Associate& associate)
    {
        bench.signIn(associate);
        Q_EMIT shell.signIn()->signedIn();
        bench.settle();
    }
    void perform(const Operation& draft)
    {
        bench.till().perform(&preferences, {draft}, [](const Result<Outcome>&) {});
        bench.settle();
    }
    void addTask(int daysAhead)
    {
        const Gesture by = bench.till().gesture();
        Task task = aTask(bench.anna.id,
                          by.actor,
                          QStringLiteral("Call"),
                          bench.till().today().addDays(daysAhead));
        task.id.value = bench.retail.newId();
        perform(draft::addTask(by, task));
    }
    [[nodiscard]] QVariantList places() { return test::column(*shell.places(), "text"); }
};

} // namespace carnet::test
