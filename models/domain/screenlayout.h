#pragma once

#include "models/domain/buttongrid.h"

namespace carnet {

//! Where somebody begins after signing in (LY-5).
enum class StartScreen {
    Welcome,
    Book,
    Today,
};

constexpr auto tokens(StartScreen /*of*/)
{
    return std::array{std::pair{"welcome", StartScreen::Welcome},
                      std::pair{"book", StartScreen::Book},
                      std::pair{"today", StartScreen::Today}};
}

//! What tills show of POS operations, and where people begin; designed at headquarters.
struct ScreenLayout {
    static constexpr auto kKind = EntityKind::ScreenLayout;
    ScreenLayoutId id;
    qint64 version = 0;
    QString name;
    StartScreen start = StartScreen::Welcome;
    QList<ButtonGrid> grids; //!< of wide windows (LY-2)
    QList<ButtonGrid> compactGrids; //!< of small and upright ones; empty = the others flow

    //! There is something to press.
    [[nodiscard]] bool hasButtons() const;

    static constexpr void eachMember(auto&& take)
    {
        using L = ScreenLayout;
        take(member("name", &L::name));
        take(member("start", &L::start));
        take(member("grids", &L::grids));
        take(member("compact_grids", &L::compactGrids));
    }
    friend bool operator==(const ScreenLayout&, const ScreenLayout&) = default;
};

//! The layouts that the associate, the register and the store name; null where one names none.
struct LayoutChoice {
    ScreenLayoutId associate;
    ScreenLayoutId till;
    ScreenLayoutId store;
};

//! User beats register beats store (LY-1); whoever names a layout that is not there names none.
//! Null when none applies.
[[nodiscard]] const ScreenLayout* appliedLayout(const QList<ScreenLayout>& all,
                                                const LayoutChoice& choice);

} // namespace carnet
