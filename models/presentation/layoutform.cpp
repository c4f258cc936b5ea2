#include "models/presentation/layoutform.h"

#include "models/domain/posoperation.h"
#include "models/presentation/operationname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kFlowColumns = 3; // of an upright window

} // namespace

const std::array<ItemRole<PaletteItem>, 4>& PaletteItem::roles()
{
    using I = PaletteItem;
    static const std::array<ItemRole<I>, 4> all{
        {{"operation", [](const I& i) -> QVariant { return i.operation; }},
         {"label", [](const I& i) -> QVariant { return i.text; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"isUsed", [](const I& i) -> QVariant { return i.isUsed; }}}};
    return all;
}

LayoutForm::LayoutForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
    , m_board(this)
{
    // Somebody else finds nothing of it.
    connect(&till, &Till::associateChanged, this, [this] {
        if (m_isOpen && m_of != this->till().associate().id)
            end();
    });
}

QList<ButtonGrid>& LayoutForm::design()
{
    return m_isCompact ? m_draft.compactGrids : m_draft.grids;
}

const QList<ButtonGrid>& LayoutForm::design() const
{
    return m_isCompact ? m_draft.compactGrids : m_draft.grids;
}

ButtonGrid LayoutForm::here() const
{
    return design().value(m_grid);
}

qsizetype LayoutForm::chosenIndex() const
{
    return here().buttonAt(m_cell);
}

LayoutButton LayoutForm::chosen() const
{
    return here().buttons.value(chosenIndex());
}

int LayoutForm::button() const
{
    const auto& grids = m_board.gridItems();
    if (!isWorkable() || m_grid >= grids.size())
        return -1;
    const QPoint cell = grids.at(m_grid).cells.topLeft() + m_cell;
    const auto& all = m_board.items();
    const auto found = std::ranges::find_if(
        all, [cell](const BoardButtonItem& one) { return one.cells.contains(cell); });
    return found == all.cend() ? -1 : static_cast<int>(std::distance(all.cbegin(), found));
}

QString LayoutForm::buttonName() const
{
    return chosenIndex() < 0 ? QString() : operationName(chosen().operation);
}

void LayoutForm::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    m_draft.name = name;
    edit();
}

void LayoutForm::setStartScreen(int start)
{
    if (start == startScreen())
        return;
    m_draft.start = static_cast<StartScreen>(start);
    edit();
}

void LayoutForm::setCompact(bool compact)
{
    if (compact == m_isCompact)
        return;
    m_isCompact = compact;
    m_grid = 0;
    m_cell = {};
    m_hint.clear();
    showDraft();
}

void LayoutForm::setGridTitle(const QString& title)
{
    if (!isWorkable() || title == here().title)
        return;
    design()[m_grid].title = title;
    edit();
}

void LayoutForm::setButtonText(const QString& text)
{
    const auto at = chosenIndex();
    if (at < 0 || text == chosen().text)
        return;
    design()[m_grid].buttons[at].text = text;
    edit();
}

void LayoutForm::setButtonAccent(bool accent)
{
    const auto at = chosenIndex();
    if (at < 0 || accent == chosen().isAccent)
        return;
    design()[m_grid].buttons[at].isAccent = accent;
    edit();
}

void LayoutForm::startAt(const std::optional<ScreenLayout>& seen, const ScreenLayout& draft)
{
    m_seen = seen;
    m_draft = draft;
    m_of = till().associate().id;
    m_isOpen = true;
    m_isCompact = false;
    m_grid = 0;
    m_cell = {};
    m_hint.clear();
    if (m_draft.grids.isEmpty())
        m_draft.grids = {ButtonGrid{}};
    m_begun = m_draft;
    open();
}

void LayoutForm::begin(const QString& layoutId)
{
    const auto& layouts = till().reference().layouts;
    const auto found =
        std::ranges::find(layouts, ScreenLayoutId::fromString(layoutId), &ScreenLayout::id);
    if (found != layouts.cend())
        startAt(*found, *found);
}

void LayoutForm::beginNew()
{
    ScreenLayout fresh;
    fresh.id.value = till().newId();
    startAt(std::nullopt, fresh);
}

void LayoutForm::edit()
{
    m_hint.clear();
    edited();
}

void LayoutForm::hint(const QString& text)
{
    m_hint = text;
    Q_EMIT changed();
}

void LayoutForm::keepCellInside()
{
    m_grid = std::clamp(m_grid, 0, std::max(0, static_cast<int>(design().size()) - 1));
    m_cell = {std::clamp(m_cell.x(), 0, std::max(0, here().columns - 1)),
              std::clamp(m_cell.y(), 0, std::max(0, here().rows - 1))};
}

std::optional<Row> LayoutForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row LayoutForm::wanted() const
{
    return toRow(m_draft);
}

BoardButtonItem LayoutForm::item(const LayoutButton& button)
{
    BoardButtonItem shown;
    const PosOperation* const operation = posOperation(button.operation);
    shown.text = button.text.isEmpty() ? operationName(button.operation) : button.text;
    shown.iconName = operation ? QString(operation->iconName) : u"help"_s;
    shown.isAccent = button.isAccent;
    return shown;
}

QList<ButtonGrid> LayoutForm::asItFlows() const
{
    QList<ButtonGrid> narrow;
    for (const ButtonGrid& grid : m_draft.grids)
        narrow.append(flowed(grid, kFlowColumns));
    return narrow;
}

bool LayoutForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    std::optional<ScreenLayout> seen;
    ScreenLayout draft;
    if (!fill(now, wanted, seen, draft))
        return false;
    startAt(seen, draft);
    m_begun = seen.value_or(ScreenLayout{}); // what is wanted is not saved yet
    return true;
}

void LayoutForm::showDraft()
{
    keepCellInside();
    // As many columns as there are: what is designed is what is shown.
    const ButtonBoard::Room room{kMostGrids * kMostCells, m_isCompact};
    m_board.show(isFlowing() ? asItFlows() : design(), room, &LayoutForm::item);
    QList<PaletteItem> items;
    for (const PosOperation& operation : posOperations()) {
        if (!operation.isOnWelcome)
            continue;
        const bool isUsed = std::ranges::any_of(design(), [&operation](const ButtonGrid& grid) {
            return std::ranges::find(grid.buttons, operation.number, &LayoutButton::operation)
                != grid.buttons.cend();
        });
        items.append({operation.number,
                      operationName(operation.number),
                      QString(operation.iconName),
                      isUsed});
    }
    m_palette.setItems(items);
    Q_EMIT changed();
}

void LayoutForm::closed()
{
    m_isOpen = false;
    m_hint.clear();
}

} // namespace carnet
