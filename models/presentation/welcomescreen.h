#pragma once

#include "models/domain/posoperation.h"
#include "models/domain/screenlayout.h"
#include "models/presentation/buttonboard.h"
#include "models/presentation/clientbookscreen.h"
#include "models/presentation/duefollowups.h"

namespace carnet {

//! The buttons that the layout in force puts before whoever is signed in, with what they count.
class WelcomeScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(carnet::ButtonBoard* board READ board CONSTANT)
    Q_PROPERTY(QString greeting READ greeting NOTIFY changed)
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed)
    Q_PROPERTY(bool isCompact READ isCompact WRITE setCompact NOTIFY changed)
    Q_PROPERTY(bool isUpright READ isUpright WRITE setUpright NOTIFY changed)
    Q_PROPERTY(int columnsThatFit READ columnsThatFit WRITE setColumnsThatFit NOTIFY changed)

public:
    //! \a book counts the own clients; it outlives the screen.
    WelcomeScreen(Till& till, ClientBookScreen& book, QObject* parent = nullptr);

    [[nodiscard]] ButtonBoard* board() { return &m_board; }
    [[nodiscard]] QString greeting() const;
    [[nodiscard]] QString dateText() const;
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    [[nodiscard]] bool isUpright() const { return m_room.isUpright; }
    [[nodiscard]] int columnsThatFit() const { return m_room.columns; }

    //! A layout applies that has a button for this person.
    [[nodiscard]] bool isOffered() const;
    //! Where the layout in force lets people begin; none when none is in force (LY-5).
    [[nodiscard]] std::optional<StartScreen> start() const;

    void setCompact(bool compact);
    void setUpright(bool upright);
    void setColumnsThatFit(int columns);
    //! Is on the screen, so it follows what changes.
    void setShown(bool shown) { m_followUps.setShown(shown); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const ScreenLayout* layout() const;
    //! Without the buttons that this person may not press.
    [[nodiscard]] QList<ButtonGrid> openToMe(const QList<ButtonGrid>& grids) const;
    [[nodiscard]] BoardButtonItem item(const LayoutButton& button) const;
    void count(PosCounter counter, BoardButtonItem& item) const;
    void setRoom(const ButtonBoard::Room& room);
    void show();

    Till& m_till;
    ClientBookScreen& m_book;
    DueFollowUps m_followUps;
    ButtonBoard m_board;
    ButtonBoard::Room m_room;
    bool m_isCompact = false;
};

//! The welcome screen may have it, and nothing it needs is denied to whoever is signed in or
//! switched off.
[[nodiscard]] bool canStart(const PosOperation& operation, const Till& till);

} // namespace carnet
