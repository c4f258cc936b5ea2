// What is done to the grids and buttons of a layout that is designed.
#include "models/domain/posoperation.h"
#include "models/presentation/layoutform.h"
#include "models/presentation/operationname.h"

#include <algorithm>

namespace carnet {

namespace {

//! Where a step leads from what reaches from \a first to \a last; \a at when it goes another way.
int behind(int step, int first, int last, int at)
{
    if (step == 0)
        return at;
    return step > 0 ? last + 1 : first - 1;
}

//! Where a step comes in to \a count columns or rows.
int edgeOf(int count, int step)
{
    return step > 0 ? 0 : count - 1;
}

} // namespace

void LayoutForm::choose(int grid, int column, int row)
{
    if (!isWorkable() || grid < 0 || grid >= design().size())
        return;
    m_grid = grid;
    m_cell = {column, row};
    m_hint.clear();
    keepCellInside();
    Q_EMIT changed();
}

void LayoutForm::chooseButton(int button)
{
    if (!isWorkable() || button < 0 || button >= m_board.items().size())
        return;
    const BoardButtonItem& item = m_board.items().at(button);
    const QPoint cell = item.cells.topLeft() - m_board.gridItems().at(item.grid).cells.topLeft();
    choose(item.grid, cell.x(), cell.y());
}

void LayoutForm::walk(int right, int down)
{
    if (!isWorkable())
        return;
    // A large button is left at its edge.
    const auto at = chosenIndex();
    const QRect from = at < 0 ? QRect(m_cell, QSize(1, 1)) : here().buttons.at(at).cells;
    const QPoint to(behind(right, from.left(), from.right(), m_cell.x()),
                    behind(down, from.top(), from.bottom(), m_cell.y()));
    if (here().cells().contains(to))
        return choose(m_grid, to.x(), to.y());
    const int along =
        m_isCompact ? down : right; // grids stand one below the other, or side by side
    const int next = m_grid + along;
    if (along == 0 || next < 0 || next >= design().size())
        return;
    const ButtonGrid& other = design().at(next);
    choose(next,
           m_isCompact ? m_cell.x() : edgeOf(other.columns, along),
           m_isCompact ? edgeOf(other.rows, along) : m_cell.y());
}

void LayoutForm::put(int operation)
{
    if (!isWorkable())
        return;
    if (chosenIndex() < 0 && here().isFree({m_cell, QSize(1, 1)}))
        return putAt(operation, m_grid, m_cell.x(), m_cell.y());
    // Here first, then in the other grids.
    QList<int> order{m_grid};
    for (int i = 0; i < design().size(); ++i) {
        if (i != m_grid)
            order.append(i);
    }
    for (const int grid : order) {
        if (const auto free = design().at(grid).firstFree())
            return putAt(operation, grid, free->x(), free->y());
    }
    hint(tr("Every cell has its button. Add a column or a row first."));
}

void LayoutForm::putAt(int operation, int grid, int column, int row)
{
    const PosOperation* const known = posOperation(operation);
    if (!isWorkable() || !known || !known->isOnWelcome || grid < 0 || grid >= design().size())
        return;
    const QRect cells(column, row, 1, 1);
    if (!design().at(grid).isFree(cells))
        return hint(tr("There is a button already."));
    place({operation, cells, {}, false}, grid, cells);
}

void LayoutForm::place(LayoutButton button, qsizetype grid, const QRect& cells)
{
    button.cells = cells;
    design()[grid].buttons.append(button);
    m_grid = static_cast<int>(grid);
    m_cell = cells.topLeft();
    edit();
}

void LayoutForm::moveTo(int button, int grid, int column, int row)
{
    if (!isWorkable() || button < 0 || button >= m_board.items().size() || grid < 0
        || grid >= design().size())
        return;
    chooseButton(button);
    const LayoutButton moved = chosen();
    const ButtonGrid& to = design().at(grid);
    // Its last column stays in the grid, and so does its last row.
    const QPoint corner(std::max(0, std::min(column, to.columns - moved.cells.width())),
                        std::max(0, std::min(row, to.rows - moved.cells.height())));
    const QRect cells(corner, moved.cells.size());
    if (!to.isFree(cells, grid == m_grid ? chosenIndex() : -1))
        return hint(tr("There is no room for it."));
    if (grid == m_grid && cells == moved.cells)
        return;
    design()[m_grid].buttons.removeAt(chosenIndex());
    place(moved, grid, cells);
}

void LayoutForm::change(qsizetype grid, qsizetype button, const QRect& cells)
{
    if (!design().at(grid).isFree(cells, button))
        return hint(tr("There is no room for it."));
    design()[grid].buttons[button].cells = cells;
    m_cell = cells.topLeft();
    edit();
}

void LayoutForm::moveBy(int right, int down)
{
    if (const auto at = chosenIndex(); at >= 0)
        change(m_grid, at, chosen().cells.translated(right, down));
}

void LayoutForm::growBy(int columns, int rows)
{
    const auto at = chosenIndex();
    const QRect cells = chosen().cells.adjusted(0, 0, columns, rows);
    if (at >= 0 && cells.isValid())
        change(m_grid, at, cells);
}

void LayoutForm::takeOff()
{
    const auto at = chosenIndex();
    if (at < 0)
        return;
    design()[m_grid].buttons.removeAt(at);
    edit();
}

void LayoutForm::growGridBy(int columns, int rows)
{
    if (!isWorkable())
        return;
    ButtonGrid grown = here();
    grown.columns = std::clamp(grown.columns + columns, 1, kMostCells);
    grown.rows = std::clamp(grown.rows + rows, 1, kMostCells);
    for (const LayoutButton& button : std::as_const(grown.buttons)) {
        if (!grown.cells().contains(button.cells))
            return hint(tr("“%1” stands there. Move it first.").arg(item(button).text));
    }
    if (grown == here())
        return;
    design()[m_grid] = grown;
    edit();
}

void LayoutForm::addGrid()
{
    if (!isWorkable() || !canAddGrid())
        return;
    ButtonGrid fresh;
    fresh.number = design().isEmpty() ? 1 : design().constLast().number + 1;
    design().append(fresh);
    m_grid = static_cast<int>(design().size()) - 1;
    m_cell = {};
    edit();
}

void LayoutForm::removeGrid()
{
    if (!isWorkable())
        return;
    if (!here().buttons.isEmpty())
        return hint(tr("There are buttons in this grid. Take them away first."));
    if (design().size() == 1)
        return hint(tr("A design has one grid at least."));
    design().removeAt(m_grid);
    edit();
}

void LayoutForm::designCompact()
{
    if (!m_isOpen || !isFlowing())
        return;
    m_draft.compactGrids = asItFlows();
    edit();
}

void LayoutForm::dropCompact()
{
    if (!m_isOpen || !m_isCompact)
        return;
    m_draft.compactGrids.clear();
    edit();
}

} // namespace carnet
