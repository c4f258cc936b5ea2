#pragma once

#include "models/domain/buttongrid.h"
#include "models/presentation/valuelistmodel.h"

#include <QObject>
#include <qqmlregistration.h>

namespace carnet {

//! A grid on the board, in cells of the whole board.
struct BoardGridItem {
    int number = 1;
    QString title;
    QRect cells;

    [[nodiscard]] int key() const { return number; }
    [[nodiscard]] static const std::array<ItemRole<BoardGridItem>, 6>& roles();
    friend bool operator==(const BoardGridItem&, const BoardGridItem&) = default;
};

//! A button on the board; what it counts stands on it beside its name.
struct BoardButtonItem {
    int grid = 0; //!< its position among the grids
    int operation = 0;
    QRect cells; //!< of the whole board
    QString text;
    QString iconName;
    bool isAccent = false;
    QString count;
    QString countText; //!< what the number counts, in words
    bool isUrgent = false;

    [[nodiscard]] QPoint key() const { return cells.topLeft(); }
    [[nodiscard]] static const std::array<ItemRole<BoardButtonItem>, 13>& roles();
    friend bool operator==(const BoardButtonItem&, const BoardButtonItem&) = default;
};

//! Grids of buttons in one window: side by side by their numbers (LY-4), or one below the other
//! where there is no room for that.
class ButtonBoard final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* grids READ grids CONSTANT)
    Q_PROPERTY(QAbstractListModel* buttons READ buttons CONSTANT)
    Q_PROPERTY(int columns READ columns NOTIFY changed)
    Q_PROPERTY(int rows READ rows NOTIFY changed)
    Q_PROPERTY(int gridCount READ gridCount NOTIFY changed)
    Q_PROPERTY(bool isStacked READ isStacked NOTIFY changed)
    Q_PROPERTY(bool hasTitles READ hasTitles NOTIFY changed)

public:
    //! How much room there is for a board.
    struct Room {
        int columns = 8;
        bool isUpright = false; //!< grids go below one another even where there is room beside

        friend bool operator==(const Room&, const Room&) = default;
    };

    // Without a default: what QML could make cannot be final.
    explicit ButtonBoard(QObject* parent);

    [[nodiscard]] QAbstractListModel* grids() { return &m_grids; }
    [[nodiscard]] QAbstractListModel* buttons() { return &m_buttons; }
    [[nodiscard]] int columns() const { return m_cells.width(); }
    [[nodiscard]] int rows() const { return m_cells.height(); }
    [[nodiscard]] int gridCount() const { return m_grids.rowCount(); }
    [[nodiscard]] bool isStacked() const { return m_isStacked; }
    [[nodiscard]] bool hasTitles() const;
    [[nodiscard]] const QList<BoardButtonItem>& items() const { return m_buttons.items(); }
    [[nodiscard]] const QList<BoardGridItem>& gridItems() const { return m_grids.items(); }

    using Describe = std::function<BoardButtonItem(const LayoutButton&)>;
    //! \a describe says what stands on a button; its place is the board's to find.
    void show(const QList<ButtonGrid>& grids, const Room& room, const Describe& describe);

    //! The button that the arrow keys lead to from another one; the same where there is none that
    //! way.
    [[nodiscard]] Q_INVOKABLE int neighbour(int button, int right, int down) const;

Q_SIGNALS:
    void changed();

private:
    ValueListModel<BoardGridItem> m_grids;
    ValueListModel<BoardButtonItem> m_buttons;
    QRect m_cells;
    bool m_isStacked = false;
};

} // namespace carnet
