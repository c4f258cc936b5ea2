#include "models/domain/buttongrid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

bool comesFirst(const LayoutButton& a, const LayoutButton& b)
{
    return std::pair(a.cells.y(), a.cells.x()) < std::pair(b.cells.y(), b.cells.x());
}

//! As a row leaves out what is at its default.
void insertUnless(QJsonObject& object, const QString& name, int value, int usual)
{
    if (value != usual)
        object.insert(name, value);
}

QJsonObject toJson(const LayoutButton& button)
{
    QJsonObject json{{u"operation"_s, button.operation},
                     {u"column"_s, button.cells.x()},
                     {u"row"_s, button.cells.y()}};
    insertUnless(json, u"columns"_s, button.cells.width(), 1);
    insertUnless(json, u"rows"_s, button.cells.height(), 1);
    if (!button.text.isEmpty())
        json.insert(u"text"_s, button.text);
    if (button.isAccent)
        json.insert(u"accent"_s, true);
    return json;
}

QJsonObject toJson(const ButtonGrid& grid)
{
    QList<LayoutButton> sorted = grid.buttons;
    std::ranges::stable_sort(sorted, comesFirst);
    QJsonArray buttons;
    for (const LayoutButton& button : std::as_const(sorted))
        buttons.append(toJson(button));
    QJsonObject json{{u"number"_s, grid.number},
                     {u"columns"_s, grid.columns},
                     {u"rows"_s, grid.rows},
                     {u"buttons"_s, buttons}};
    if (!grid.title.isEmpty())
        json.insert(u"title"_s, grid.title);
    return json;
}

//! What is left out keeps its default; false for what is there and is wrong.
template<typename T>
bool readMember(const QJsonObject& json, const QString& name, T& value)
{
    const QJsonValue member = json.value(name);
    return member.isUndefined() || FieldCodec<T>::read(member, value);
}

bool readButton(const QJsonValue& json, LayoutButton& button)
{
    const QJsonObject object = json.toObject();
    int column = 0;
    int row = 0;
    int columns = 1;
    int rows = 1;
    const bool isRead = json.isObject() && object.contains(u"operation"_s)
        && readMember(object, u"operation"_s, button.operation)
        && readMember(object, u"column"_s, column) && readMember(object, u"row"_s, row)
        && readMember(object, u"columns"_s, columns) && readMember(object, u"rows"_s, rows)
        && readMember(object, u"text"_s, button.text)
        && readMember(object, u"accent"_s, button.isAccent);
    button.cells = {column, row, columns, rows};
    return isRead;
}

bool readGrid(const QJsonValue& json, ButtonGrid& grid)
{
    const QJsonObject object = json.toObject();
    const QJsonValue buttons = object.value(u"buttons"_s);
    if (!json.isObject() || !(buttons.isArray() || buttons.isUndefined()))
        return false;
    const QJsonArray all = buttons.toArray();
    for (const auto& entry : all) {
        grid.buttons.emplaceBack();
        if (!readButton(entry, grid.buttons.last()))
            return false;
    }
    return readMember(object, u"number"_s, grid.number)
        && readMember(object, u"title"_s, grid.title)
        && readMember(object, u"columns"_s, grid.columns)
        && readMember(object, u"rows"_s, grid.rows);
}

} // namespace

qsizetype ButtonGrid::buttonAt(QPoint cell) const
{
    const auto found = std::ranges::find_if(
        buttons, [cell](const LayoutButton& button) { return button.cells.contains(cell); });
    return found == buttons.cend() ? -1 : std::distance(buttons.cbegin(), found);
}

bool ButtonGrid::isFree(const QRect& place, qsizetype except) const
{
    if (!cells().contains(place))
        return false;
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (i != except && buttons.at(i).cells.intersects(place))
            return false;
    }
    return true;
}

std::optional<QPoint> ButtonGrid::firstFree() const
{
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (buttonAt({column, row}) < 0)
                return QPoint(column, row);
        }
    }
    return std::nullopt;
}

ButtonGrid flowed(const ButtonGrid& grid, int columns)
{
    if (grid.columns <= columns)
        return grid;
    ButtonGrid narrow = grid;
    narrow.columns = std::max(1, columns);
    narrow.buttons.clear();
    narrow.rows = 0;
    QList<LayoutButton> sorted = grid.buttons;
    std::ranges::stable_sort(sorted, comesFirst);
    for (LayoutButton button : std::as_const(sorted)) {
        const int width = std::min(button.cells.width(), narrow.columns);
        const int height = button.cells.height();
        // There is always room below everything.
        const int deepest = narrow.rows;
        narrow.rows += height;
        QRect place(0, deepest, width, height);
        for (int at = 0; at < deepest * narrow.columns; ++at) {
            const QRect here(at % narrow.columns, at / narrow.columns, width, height);
            if (narrow.isFree(here)) {
                place = here;
                break;
            }
        }
        button.cells = place;
        narrow.buttons.append(button);
        narrow.rows = std::max(deepest, place.bottom() + 1);
    }
    narrow.rows = std::max(1, narrow.rows);
    return narrow;
}

QJsonValue FieldCodec<QList<ButtonGrid>>::write(const QList<ButtonGrid>& grids)
{
    QList<ButtonGrid> sorted = grids;
    std::ranges::stable_sort(sorted, {}, &ButtonGrid::number);
    QJsonArray array;
    for (const ButtonGrid& grid : std::as_const(sorted))
        array.append(toJson(grid));
    return array;
}

bool FieldCodec<QList<ButtonGrid>>::read(const QJsonValue& json, QList<ButtonGrid>& grids)
{
    grids.clear();
    const QJsonArray array = json.toArray();
    for (const auto& entry : array) {
        grids.emplaceBack();
        if (!readGrid(entry, grids.last()))
            return false;
    }
    std::ranges::stable_sort(grids, {}, &ButtonGrid::number);
    return json.isArray();
}

} // namespace carnet
