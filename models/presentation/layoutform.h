#pragma once

#include "models/domain/screenlayout.h"
#include "models/presentation/buttonboard.h"
#include "models/presentation/setupform.h"

#include <qqmlregistration.h>

namespace carnet {

//! An operation that can be put on a button.
struct PaletteItem {
    int operation = 0;
    QString text;
    QString iconName;
    bool isUsed = false; //!< stands on a button of the design already

    [[nodiscard]] int key() const { return operation; }
    [[nodiscard]] static const std::array<ItemRole<PaletteItem>, 4>& roles();
    friend bool operator==(const PaletteItem&, const PaletteItem&) = default;
};

//! A screen layout as somebody designs it: its two designs, one of which is worked on, the cell
//! that is chosen there, and what can be done at that cell.
class LayoutForm final : public carnet::SetupForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isChanged READ isChanged NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(int startScreen READ startScreen WRITE setStartScreen NOTIFY changed)
    Q_PROPERTY(bool isCompact READ isCompact WRITE setCompact NOTIFY changed)
    Q_PROPERTY(bool isFlowing READ isFlowing NOTIFY changed)
    Q_PROPERTY(carnet::ButtonBoard* board READ board CONSTANT)
    Q_PROPERTY(QAbstractListModel* palette READ palette CONSTANT)
    Q_PROPERTY(QString hintText READ hintText NOTIFY changed)
    Q_PROPERTY(int grid READ grid NOTIFY changed)
    Q_PROPERTY(int column READ column NOTIFY changed)
    Q_PROPERTY(int row READ row NOTIFY changed)
    Q_PROPERTY(QString gridTitle READ gridTitle WRITE setGridTitle NOTIFY changed)
    Q_PROPERTY(int gridColumns READ gridColumns NOTIFY changed)
    Q_PROPERTY(int gridRows READ gridRows NOTIFY changed)
    Q_PROPERTY(bool canAddGrid READ canAddGrid NOTIFY changed)
    Q_PROPERTY(int button READ button NOTIFY changed)
    Q_PROPERTY(QString buttonName READ buttonName NOTIFY changed)
    Q_PROPERTY(QString buttonText READ buttonText WRITE setButtonText NOTIFY changed)
    Q_PROPERTY(bool isButtonAccent READ isButtonAccent WRITE setButtonAccent NOTIFY changed)
    Q_PROPERTY(int buttonColumns READ buttonColumns NOTIFY changed)
    Q_PROPERTY(int buttonRows READ buttonRows NOTIFY changed)

public:
    LayoutForm(Till& till, UndoToast& toast, QObject* parent = nullptr);

    //! Somebody is at it; what they did so far is kept while they look at other places.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    //! There is something that would be lost.
    [[nodiscard]] bool isChanged() const override { return m_isOpen && m_draft != m_begun; }
    [[nodiscard]] QString name() const { return m_draft.name; }
    void setName(const QString& name);
    //! A StartScreen.
    [[nodiscard]] int startScreen() const { return static_cast<int>(m_draft.start); }
    void setStartScreen(int start);
    //! Which design is worked on: that of wide windows or that of small and upright ones.
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    void setCompact(bool compact);
    //! There is no compact design: what is shown is the other one in fewer columns, and cannot be
    //! worked on.
    [[nodiscard]] bool isFlowing() const { return m_isCompact && m_draft.compactGrids.isEmpty(); }
    [[nodiscard]] ButtonBoard* board() { return &m_board; }
    [[nodiscard]] QAbstractListModel* palette() { return &m_palette; }
    //! Why the last thing could not be done.
    [[nodiscard]] QString hintText() const { return m_hint; }

    // The chosen cell, and the grid it is in.
    [[nodiscard]] int grid() const { return m_grid; }
    [[nodiscard]] int column() const { return m_cell.x(); }
    [[nodiscard]] int row() const { return m_cell.y(); }
    [[nodiscard]] QString gridTitle() const { return here().title; }
    void setGridTitle(const QString& title);
    [[nodiscard]] int gridColumns() const { return here().columns; }
    [[nodiscard]] int gridRows() const { return here().rows; }
    [[nodiscard]] bool canAddGrid() const { return design().size() < kMostGrids; }

    //! The button on the chosen cell by its place on the board; -1 where there is none.
    [[nodiscard]] int button() const;
    [[nodiscard]] QString buttonName() const;
    [[nodiscard]] QString buttonText() const { return chosen().text; }
    void setButtonText(const QString& text);
    [[nodiscard]] bool isButtonAccent() const { return chosen().isAccent; }
    void setButtonAccent(bool accent);
    [[nodiscard]] int buttonColumns() const { return chosen().cells.width(); }
    [[nodiscard]] int buttonRows() const { return chosen().cells.height(); }

    Q_INVOKABLE void begin(const QString& layoutId);
    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void choose(int grid, int column, int row);
    Q_INVOKABLE void chooseButton(int button);
    //! The chosen cell goes on; from the edge of a grid into the next.
    Q_INVOKABLE void walk(int right, int down);

    //! A new button at the chosen cell, or at the first that is free.
    Q_INVOKABLE void put(int operation);
    Q_INVOKABLE void putAt(int operation, int grid, int column, int row);
    //! A button of the board goes to another cell.
    Q_INVOKABLE void moveTo(int button, int grid, int column, int row);
    // What happens to the button on the chosen cell:
    Q_INVOKABLE void moveBy(int right, int down);
    Q_INVOKABLE void growBy(int columns, int rows);
    Q_INVOKABLE void takeOff();
    // And to its grid:
    Q_INVOKABLE void growGridBy(int columns, int rows);
    Q_INVOKABLE void addGrid();
    Q_INVOKABLE void removeGrid();
    //! The compact design begins as the other one flows.
    Q_INVOKABLE void designCompact();
    //! No compact design any more.
    Q_INVOKABLE void dropCompact();

protected:
    [[nodiscard]] std::optional<Row> seen() const override;
    [[nodiscard]] Row wanted() const override;
    void showDraft() override;
    [[nodiscard]] bool startWith(const std::optional<Row>& now, const Row& wanted) override;
    void closed() override;
    [[nodiscard]] bool keepsDropped() const override { return false; } // the designer asks

private:
    [[nodiscard]] QList<ButtonGrid>& design();
    [[nodiscard]] const QList<ButtonGrid>& design() const;
    //! The grid of the chosen cell.
    [[nodiscard]] ButtonGrid here() const;
    [[nodiscard]] LayoutButton chosen() const;
    [[nodiscard]] qsizetype chosenIndex() const;
    //! There is something to work on.
    [[nodiscard]] bool isWorkable() const { return m_isOpen && !isFlowing(); }
    [[nodiscard]] static BoardButtonItem item(const LayoutButton& button);
    //! What small windows show of the full design.
    [[nodiscard]] QList<ButtonGrid> asItFlows() const;
    void place(LayoutButton button, qsizetype grid, const QRect& cells);
    void change(qsizetype grid, qsizetype button, const QRect& cells);
    void edit();
    void hint(const QString& text);
    void keepCellInside();
    void startAt(const std::optional<ScreenLayout>& seen, const ScreenLayout& draft);

    std::optional<ScreenLayout> m_seen; // none of a new one
    ScreenLayout m_draft;
    ScreenLayout m_begun; // the draft before anybody did anything
    AssociateId m_of; // whose work it is
    ButtonBoard m_board;
    ValueListModel<PaletteItem> m_palette;
    QString m_hint;
    QPoint m_cell;
    int m_grid = 0;
    bool m_isOpen = false;
    bool m_isCompact = false;
};

} // namespace carnet
