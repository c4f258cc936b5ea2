#pragma once

#include "models/presentation/customerscreen.h"
#include "tests/presentation/tillbench.h"

namespace carnet::test {

//! Anna's page, with an associate at the till who may do only what is usual.
struct WritingPage {
    TillBench bench;
    UndoToast toast{bench.till()};
    std::unique_ptr<CustomerScreen> screen;

    WritingPage()
    {
        bench.signIn(bench.cleo);
        open();
    }

    void open()
    {
        screen = std::make_unique<CustomerScreen>(bench.till(), toast);
        screen->open(bench.anna.id);
        bench.settle();
    }
    [[nodiscard]] QVariantList timeline(const char* role) const
    {
        return column(*screen->timeline(), role);
    }
    [[nodiscard]] QVariantList notes(const char* role) const
    {
        return column(*screen->notes(), role);
    }
    [[nodiscard]] QString pointWith(const QString& value) const
    {
        const auto& points = *screen->contactPoints();
        return cell(points, rowWith(points, "value", value), "pointId").toString();
    }
    [[nodiscard]] QString consentOf(const QString& value) const
    {
        const auto& points = *screen->contactPoints();
        return cell(points, rowWith(points, "value", value), "consent").toString();
    }
    void removeAnnaBehindTheScreen()
    {
        // The page of the feed is applied, and the screen has not heard of it yet.
        bench.retail.remove({EntityKind::Customer, bench.anna.id.value});
        bench.exchangeUnseen();
    }
};

} // namespace carnet::test
