#include "models/presentation/buttonboard.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace carnet {

namespace {

//! How far apart two stretches are; 0 where they touch or overlap.
int gapBetween(int from, int to, int otherFrom, int otherTo)
{
    return std::max({0, otherFrom - to, from - otherTo});
}

//! What a step towards \a to costs; none when it does not lie that way. Going straight comes before
//! going aside.
std::optional<int> costOf(const QRect& from, const QRect& to, QPoint step)
{
    constexpr int kAside = 100;
    if (step.x() != 0) {
        const int ahead = step.x() > 0 ? to.left() - from.right() : from.left() - to.right();
        const int aside = gapBetween(from.top(), from.bottom(), to.top(), to.bottom());
        return ahead > 0 ? std::optional(ahead + kAside * aside) : std::nullopt;
    }
    const int ahead = step.y() > 0 ? to.top() - from.bottom() : from.top() - to.bottom();
    const int aside = gapBetween(from.left(), from.right(), to.left(), to.right());
    return ahead > 0 ? std::optional(ahead + kAside * aside) : std::nullopt;
}

} // namespace

const std::array<ItemRole<BoardGridItem>, 6>& BoardGridItem::roles()
{
    using I = BoardGridItem;
    static const std::array<ItemRole<I>, 6> all{
        {{"number", [](const I& i) -> QVariant { return i.number; }},
         {"title", [](const I& i) -> QVariant { return i.title; }},
         {"column", [](const I& i) -> QVariant { return i.cells.x(); }},
         {"row", [](const I& i) -> QVariant { return i.cells.y(); }},
         {"columnSpan", [](const I& i) -> QVariant { return i.cells.width(); }},
         {"rowSpan", [](const I& i) -> QVariant { return i.cells.height(); }}}};
    return all;
}

const std::array<ItemRole<BoardButtonItem>, 13>& BoardButtonItem::roles()
{
    using I = BoardButtonItem;
    static const std::array<ItemRole<I>, 13> all{
        {{"grid", [](const I& i) -> QVariant { return i.grid; }},
         {"operation", [](const I& i) -> QVariant { return i.operation; }},
         {"column", [](const I& i) -> QVariant { return i.cells.x(); }},
         {"row", [](const I& i) -> QVariant { return i.cells.y(); }},
         {"columnSpan", [](const I& i) -> QVariant { return i.cells.width(); }},
         {"rowSpan", [](const I& i) -> QVariant { return i.cells.height(); }},
         {"label", [](const I& i) -> QVariant { return i.text; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"isAccent", [](const I& i) -> QVariant { return i.isAccent; }},
         {"count", [](const I& i) -> QVariant { return i.count; }},
         {"countText", [](const I& i) -> QVariant { return i.countText; }},
         {"isUrgent", [](const I& i) -> QVariant { return i.isUrgent; }},
         {"name", [](const I& i) -> QVariant {
              return i.countText.isEmpty() ? i.text : i.text + QStringLiteral(", ") + i.countText;
          }}}};
    return all;
}

ButtonBoard::ButtonBoard(QObject* parent)
    : QObject(parent)
{
}

bool ButtonBoard::hasTitles() const
{
    return std::ranges::any_of(m_grids.items(),
                               [](const BoardGridItem& grid) { return !grid.title.isEmpty(); });
}

void ButtonBoard::show(const QList<ButtonGrid>& grids, const Room& room, const Describe& describe)
{
    const int wanted =
        std::accumulate(grids.cbegin(), grids.cend(), 0, [](int sum, const auto& grid) {
            return sum + grid.columns;
        });
    m_isStacked = room.isUpright || wanted > room.columns;
    QList<BoardGridItem> shown;
    QList<BoardButtonItem> buttons;
    QPoint at;
    QRect all;
    for (const ButtonGrid& grid : grids) {
        const ButtonGrid fitting = flowed(grid, room.columns);
        const QRect cells = fitting.cells().translated(at);
        for (const LayoutButton& button : fitting.buttons) {
            buttons.append(describe(button));
            buttons.last().grid = static_cast<int>(shown.size());
            buttons.last().operation = button.operation;
            buttons.last().cells = button.cells.translated(at);
        }
        shown.append({grid.number, grid.title, cells});
        all = all.united(cells);
        at = m_isStacked ? QPoint(0, all.bottom() + 1) : QPoint(all.right() + 1, 0);
    }
    std::ranges::stable_sort(buttons, {}, [](const BoardButtonItem& button) {
        return std::tuple(button.grid, button.cells.y(), button.cells.x());
    });
    m_cells = all;
    m_grids.setItems(shown);
    m_buttons.setItems(buttons);
    Q_EMIT changed();
}

int ButtonBoard::neighbour(int button, int right, int down) const
{
    const auto& all = m_buttons.items();
    if (button < 0 || button >= all.size())
        return all.isEmpty() ? -1 : 0;
    int nearest = button;
    int least = std::numeric_limits<int>::max();
    for (int i = 0; i < all.size(); ++i) {
        const auto cost = costOf(all.at(button).cells, all.at(i).cells, {right, down});
        if (i != button && cost && *cost < least) {
            least = *cost;
            nearest = i;
        }
    }
    return nearest;
}

} // namespace carnet
