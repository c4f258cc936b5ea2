#include "models/domain/layoutchecks.h"

#include "models/domain/housechecks.h"
#include "models/domain/posoperation.h"
#include "models/domain/rowfields.h"
#include "models/domain/screenlayout.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

constexpr int kLongestButtonText = 40; // in two lines on a button of one cell

MaybeFlaw aboutButton(const QString& field, const char* reason, const LayoutButton& button)
{
    return Flaw{field, QString::fromLatin1(reason), {}, {{u"operation"_s, button.operation}}};
}

MaybeFlaw flawOfOperation(const QString& field, const LayoutButton& button)
{
    const PosOperation* const operation = posOperation(button.operation);
    if (!operation)
        return aboutButton(field, "unknown_operation", button);
    if (!operation->isOnButtons)
        return aboutButton(field, "not_on_buttons", button);
    if (!operation->isOnWelcome)
        return aboutButton(field, "not_on_welcome", button);
    return std::nullopt;
}

MaybeFlaw flawOfButtons(const QString& field, const ButtonGrid& grid)
{
    for (qsizetype i = 0; i < grid.buttons.size(); ++i) {
        const LayoutButton& button = grid.buttons.at(i);
        if (auto flaw = flawOfOperation(field, button))
            return flaw;
        if (!button.cells.isValid() || !grid.cells().contains(button.cells))
            return aboutButton(field, "outside", button);
        if (!grid.isFree(button.cells, i))
            return aboutButton(field, "cell_taken", button);
        if (button.text.size() > kLongestButtonText)
            return aboutButton(field, "text_too_long", button);
    }
    return std::nullopt;
}

bool isInside(int cells)
{
    return cells >= 1 && cells <= kMostCells;
}

MaybeFlaw flawOfGrids(const QString& field, const QList<ButtonGrid>& grids)
{
    if (grids.size() > kMostGrids)
        return Flaw{field, u"too_many"_s, {}, {{u"number"_s, kMostGrids}}};
    QSet<int> numbers;
    for (const ButtonGrid& grid : grids) {
        if (numbers.contains(grid.number))
            return Flaw{field, u"number_taken"_s, {}, {{u"number"_s, grid.number}}};
        numbers.insert(grid.number);
        if (!isInside(grid.columns) || !isInside(grid.rows))
            return Flaw{field, u"out_of_range"_s, {}, {{u"number"_s, kMostCells}}};
        if (grid.title.size() > kLongestButtonText)
            return Flaw{field, u"title_too_long"_s, {}};
        if (auto flaw = flawOfButtons(field, grid))
            return flaw;
    }
    return std::nullopt;
}

} // namespace

MaybeFlaw flawOfLayout(const Row& row, const Facts& facts)
{
    const auto layout = fromRow<ScreenLayout>(row);
    if (!layout)
        return Flaw{{}, u"wrong_type"_s, {}};
    if (auto flaw = flawOfName(row, facts))
        return flaw;
    if (auto flaw = flawOfGrids(u"grids"_s, layout->grids))
        return flaw;
    if (auto flaw = flawOfGrids(u"compact_grids"_s, layout->compactGrids))
        return flaw;
    if (layout->start == StartScreen::Welcome && !layout->hasButtons())
        return Flaw{u"start"_s, u"no_buttons"_s, {}};
    return std::nullopt;
}

MaybeFlaw flawOfLayoutChoice(const Row& row, const Facts& facts)
{
    const QString field = u"layout"_s;
    const RowKey key{EntityKind::ScreenLayout, QUuid::fromString(valueOf(row, field).toString())};
    const bool isChanged = !facts.row || valueOf(*facts.row, field) != valueOf(row, field);
    if (key.id.isNull() || !isChanged)
        return std::nullopt;
    const bool isThere =
        std::ranges::find(facts.neighbours, key, &Row::key) != facts.neighbours.cend();
    return isThere ? std::nullopt : MaybeFlaw(Flaw{field, u"unknown"_s, {}});
}

MaybeFlaw flawOfLayoutInUse(const Row& layout, const Facts& facts)
{
    const QJsonValue id = FieldCodec<QUuid>::write(layout.key.id);
    const auto user = std::ranges::find_if(
        facts.neighbours, [&id](const Row& other) { return valueOf(other, u"layout"_s) == id; });
    if (user == facts.neighbours.cend())
        return std::nullopt;
    const QString kind = describe(user->key.kind).name;
    return Flaw{
        u"id"_s, u"shown_by_"_s + kind, {}, {{kind, FieldCodec<QUuid>::write(user->key.id)}}};
}

} // namespace carnet::rules
