#pragma once

#include "tests/presentation/consolebench.h"
#include "tests/support/builders.h"

namespace carnet::test {

[[nodiscard]] inline LayoutButton button(int operation, const QRect& cells)
{
    return {operation, cells, {}, false};
}

//! The console's section of screen layouts; one layout is there and the store shows it.
struct LayoutBench : ConsoleBench {
    ScreenLayout layout;

    LayoutBench()
        : ConsoleBench(QStringLiteral("layouts"))
    {
        layout.id = idOf<ScreenLayoutId>(QStringLiteral("boutique"));
        layout.name = QStringLiteral("Boutique");
        layout.grids = {{1, {}, 3, 2, {button(712, {0, 0, 2, 1}), button(713, {2, 0, 1, 1})}},
                        {2, {}, 1, 2, {button(1400, {0, 0, 1, 1})}}};
        Store store = bench.retail.storeA;
        store.layout = layout.id;
        bench.headquartersPuts({toRow(layout), toRow(store)});
    }

    [[nodiscard]] LayoutsScreen& layouts() { return *screen.layouts(); }
    [[nodiscard]] LayoutForm& form() { return *layouts().form(); }
    [[nodiscard]] LayoutUse& use() { return *layouts().use(); }
    void edit() { layouts().edit(0); }
    void save()
    {
        form().save();
        bench.settle();
    }
    //! Of a button on the board.
    [[nodiscard]] QRect cellsOf(int operation)
    {
        for (const BoardButtonItem& item : form().board()->items()) {
            if (item.operation == operation)
                return item.cells;
        }
        return {};
    }
    void press(int operation)
    {
        form().chooseButton(rowWith(*form().board()->buttons(), "operation", operation));
    }
    [[nodiscard]] ScreenLayout kept() { return *bench.stored<ScreenLayout>(layout.id); }
    void toggle(const QUuid& user)
    {
        use().toggle(user.toString(QUuid::WithoutBraces));
        bench.settle();
    }
    [[nodiscard]] QString userText(const QUuid& user, const char* role)
    {
        const auto& users = *use().users();
        return cell(users, rowWith(users, "userId", user.toString(QUuid::WithoutBraces)), role)
            .toString();
    }
};

} // namespace carnet::test
