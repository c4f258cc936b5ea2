#pragma once

#include "models/domain/describe.h"

#include <QRect>

namespace carnet {

//! A button of a screen layout: what it starts, and the cells it takes.
struct LayoutButton {
    int operation = 0; //!< the number of a PosOperation
    QRect cells{0, 0, 1, 1}; //!< column, row, columns and rows; the first of each is 0
    QString text; //!< empty = the operation's own name
    bool isAccent = false; //!< stands out among the others

    friend bool operator==(const LayoutButton&, const LayoutButton&) = default;
};

//! Buttons in columns and rows (LY-4).
struct ButtonGrid {
    int number = 1; //!< grids stand in its order
    QString title;
    int columns = 3;
    int rows = 2;
    QList<LayoutButton> buttons;

    [[nodiscard]] QRect cells() const { return {0, 0, columns, rows}; }
    //! The place of the button that covers a cell; -1 where none does.
    [[nodiscard]] qsizetype buttonAt(QPoint cell) const;
    //! All of \a place lies in the grid and no button but \a except touches it.
    [[nodiscard]] bool isFree(const QRect& place, qsizetype except = -1) const;
    //! In reading order; none in a full grid.
    [[nodiscard]] std::optional<QPoint> firstFree() const;

    friend bool operator==(const ButtonGrid&, const ButtonGrid&) = default;
};

inline constexpr int kMostGrids = 4;
inline constexpr int kMostCells = 8; //!< in one direction

//! One grid's buttons in reading order in at most \a columns columns, with as many rows as that
//! takes; the grid itself where it fits.
[[nodiscard]] ButtonGrid flowed(const ButtonGrid& grid, int columns);

template<>
struct FieldCodec<QList<ButtonGrid>> {
    static constexpr FieldType kType = FieldType::Json;
    //! Grids in the order of their numbers, buttons in reading order.
    static QJsonValue write(const QList<ButtonGrid>& grids);
    static bool read(const QJsonValue& json, QList<ButtonGrid>& grids);
};

} // namespace carnet
