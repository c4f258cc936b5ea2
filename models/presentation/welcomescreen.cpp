#include "models/presentation/welcomescreen.h"

#include "models/presentation/greeting.h"
#include "models/presentation/operationname.h"

#include <algorithm>

namespace carnet {

bool canStart(const PosOperation& operation, const Till& till)
{
    const ReferenceData& reference = till.reference();
    if (!operation.isOnWelcome || (operation.feature && !reference.has(*operation.feature)))
        return false;
    // Where there are no client books, the list holds everybody and is open to everybody.
    const bool isListOpen = !reference.has(Feature::Clienteling);
    return std::ranges::all_of(operation.rights, [&](Right right) {
        return till.associate().may(right) || (right == Right::ViewOwnBook && isListOpen);
    });
}

WelcomeScreen::WelcomeScreen(Till& till, ClientBookScreen& book, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_book(book)
    , m_followUps(till)
    , m_board(this)
{
    // The reference too: it may have come before anybody signed in.
    connect(&till, &Till::referenceChanged, this, &WelcomeScreen::show);
    connect(&till, &Till::associateChanged, this, &WelcomeScreen::show);
    connect(&till, &Till::snapshotChanged, this, &WelcomeScreen::show);
    connect(&book, &BookScreen::changed, this, &WelcomeScreen::show);
    connect(&m_followUps, &DueFollowUps::changed, this, &WelcomeScreen::show);
    connect(&m_followUps, &DueFollowUps::ticked, this, &WelcomeScreen::changed);
}

QString WelcomeScreen::greeting() const
{
    return greetingNow(m_till);
}

QString WelcomeScreen::dateText() const
{
    return dayNow(m_till);
}

const ScreenLayout* WelcomeScreen::layout() const
{
    if (!m_till.isLoaded() || !m_till.isSignedIn())
        return nullptr;
    return m_till.reference().layoutAt(m_till.identity().terminal, m_till.associate());
}

std::optional<StartScreen> WelcomeScreen::start() const
{
    const ScreenLayout* const shown = layout();
    return shown ? std::optional(shown->start) : std::nullopt;
}

bool WelcomeScreen::isOffered() const
{
    const ScreenLayout* const shown = layout();
    if (!shown)
        return false;
    const auto hasButtons = [this](const QList<ButtonGrid>& grids) {
        return std::ranges::any_of(openToMe(grids),
                                   [](const auto& grid) { return !grid.buttons.isEmpty(); });
    };
    return hasButtons(shown->grids) || hasButtons(shown->compactGrids);
}

void WelcomeScreen::setCompact(bool compact)
{
    if (compact == m_isCompact)
        return;
    m_isCompact = compact;
    show();
}

void WelcomeScreen::setUpright(bool upright)
{
    setRoom({m_room.columns, upright});
}

void WelcomeScreen::setColumnsThatFit(int columns)
{
    setRoom({std::max(1, columns), m_room.isUpright});
}

void WelcomeScreen::setRoom(const ButtonBoard::Room& room)
{
    if (room == m_room)
        return;
    m_room = room;
    show();
}

QList<ButtonGrid> WelcomeScreen::openToMe(const QList<ButtonGrid>& grids) const
{
    QList<ButtonGrid> open = grids;
    for (ButtonGrid& grid : open) {
        grid.buttons.removeIf([this](const LayoutButton& button) {
            const PosOperation* const operation = posOperation(button.operation);
            return !operation || !canStart(*operation, m_till);
        });
    }
    return open;
}

void WelcomeScreen::count(PosCounter counter, BoardButtonItem& item) const
{
    const Format& format = m_till.format();
    switch (counter) {
    case PosCounter::None:
        return;
    case PosCounter::OwnClients:
        if (m_book.isLoading())
            return;
        item.count = format.count(m_book.totalCount());
        item.countText = tr("%Ln clients", nullptr, m_book.totalCount());
        return;
    case PosCounter::DueFollowUps: {
        if (!m_followUps.isKnown())
            return;
        const int overdue = m_followUps.overdue();
        item.count = format.count(m_followUps.today() + overdue);
        item.countText = tr("%Ln follow-ups due", nullptr, m_followUps.today() + overdue);
        item.isUrgent = overdue > 0;
        if (overdue > 0)
            item.countText = tr("%1, %2").arg(item.countText, tr("%Ln overdue", nullptr, overdue));
        return;
    }
    case PosCounter::RefusedChanges: {
        const int refused = m_till.snapshot().outbox.rejected;
        item.count = format.count(refused);
        item.countText =
            refused == 0 ? tr("Nothing refused") : tr("%Ln changes need you", nullptr, refused);
        item.isUrgent = refused > 0;
        return;
    }
    }
}

BoardButtonItem WelcomeScreen::item(const LayoutButton& button) const
{
    const PosOperation& operation = *posOperation(button.operation);
    BoardButtonItem shown;
    shown.text = button.text.isEmpty() ? operationName(button.operation) : button.text;
    shown.iconName = operation.iconName;
    shown.isAccent = button.isAccent;
    count(operation.counter, shown);
    return shown;
}

void WelcomeScreen::show()
{
    QList<ButtonGrid> grids;
    if (const ScreenLayout* const shown = layout()) {
        const auto hasButtons = [](const QList<ButtonGrid>& all) {
            return std::ranges::any_of(all,
                                       [](const auto& grid) { return !grid.buttons.isEmpty(); });
        };
        const bool isCompact =
            hasButtons(shown->grids) ? m_isCompact && hasButtons(shown->compactGrids) : true;
        grids = openToMe(isCompact ? shown->compactGrids : shown->grids);
    }
    m_board.show(grids, m_room, [this](const LayoutButton& button) { return item(button); });
    Q_EMIT changed();
}

} // namespace carnet
