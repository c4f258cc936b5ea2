// What the till remembers of a book: the view, and the place in it.
#include "models/presentation/bookscreen.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString placeName(const QString& viewName)
{
    return viewName + u".place"_s;
}

} // namespace

void BookScreen::rememberView()
{
    if (!m_viewOf.isNull() && !memoryName(m_viewOf).isEmpty())
        m_till.remember(memoryName(m_viewOf), m_view.toString());
}

void BookScreen::restoreView()
{
    if (m_till.associate().id == m_viewOf)
        return;
    m_viewOf = m_till.associate().id;
    forget();
    m_isRestoring = true;
    m_isPlacing = false;
    m_view = {};
    m_top = {};
    m_topRow = 0;
    m_placeKept.clear();
    m_selectionMode = false;
    m_clients.select({});
    answer();
    if (m_viewOf.isNull() || memoryName(m_viewOf).isEmpty()) {
        m_isRestoring = false;
        return;
    }
    using Memories = std::pair<QString, QString>;
    m_till.read(
        this,
        [name = memoryName(m_viewOf)](TerminalStore& store) {
            return store.memory(name).and_then([&](const QString& view) {
                return store.memory(placeName(name)).map([&](const QString& place) {
                    return Memories(view, place);
                });
            });
        },
        [this, of = m_viewOf](const Result<Memories>& remembered) {
            if (of != m_viewOf)
                return;
            if (remembered)
                restore(BookView::fromString(remembered->first),
                        BookPlace::fromString(remembered->second));
            m_isRestoring = false;
        });
}

void BookScreen::restore(const BookView& view, const BookPlace& place)
{
    m_view = view;
    m_view.text.clear(); // a search is for the customer who stood there
    m_top = place.top;
    m_topRow = place.row;
    m_isPlacing = true;
    m_selectionMode = place.isSelecting;
    m_clients.select(place.selected);
    answer();
    if (m_till.isLoaded())
        forgetWhoLeft();
    Q_EMIT selectionChanged();
    Q_EMIT viewChanged();
}

//! Tells where the list begins as soon as it is there: later than the view for a list that nobody
//! looks at, for one that is still read and for one that comes from headquarters.
void BookScreen::settlePlace()
{
    const bool mayStillCome = !isComplete() && !m_top.isNull() && m_clients.rowOf(m_top) < 0;
    if (!m_isPlacing || mayStillCome)
        return;
    m_isPlacing = false;
    Q_EMIT placeRestored();
}

int BookScreen::topRow() const
{
    if (!m_top.isNull() && m_clients.idAt(m_topRow) == m_top)
        return m_topRow;
    return std::max(0, m_clients.rowOf(m_top));
}

void BookScreen::rememberTop(int row)
{
    if (m_isRestoring || (m_isPlacing && row == 0))
        return;
    m_isPlacing = false; // somebody did not wait for it
    m_top = m_clients.idAt(row);
    m_topRow = row;
    rememberPlace();
}

void BookScreen::rememberPlace()
{
    if (m_isRestoring || m_viewOf.isNull() || memoryName(m_viewOf).isEmpty())
        return;
    const BookPlace place{.top = m_top,
                          .row = m_topRow,
                          .isSelecting = m_selectionMode,
                          .selected = m_clients.selected()};
    const QString now = place.toString();
    if (now == m_placeKept)
        return;
    m_placeKept = now;
    m_till.remember(placeName(memoryName(m_viewOf)), now);
}

} // namespace carnet
