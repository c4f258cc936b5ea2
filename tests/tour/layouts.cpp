// The welcome screen's part of the tour: its buttons, and how headquarters designs them.
#include "tests/tour/tour.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kSearchNotes = 622;

bool hasButton(Shell& shell, int operation)
{
    const auto& items = shell.welcome()->board()->items();
    return std::ranges::any_of(
        items, [operation](const BoardButtonItem& item) { return item.operation == operation; });
}

} // namespace

//! What the layout of the store puts before whoever signs in, and from there to the client book.
bool Tour::leaveHome(const TourTill& till)
{
    const WindowDriver driver = till.driver();
    Shell& shell = till.shell();
    if (!driver.awaitTrue([&] { return shell.place() == Shell::Place::Home; }, kHeadquartersMs)
        || !driver.awaitTrue([&] { return shell.clientBook()->count() > 0; }, kHeadquartersMs)
        || !driver.await(u"follow-up"_s, true))
        return false;
    save(till, u"home"_s);
    return driver.click(u"My client book"_s, true)
        && driver.awaitTrue([&] { return shell.place() == Shell::Place::Book; });
}

bool Tour::designLayout()
{
    const WindowDriver driver = m_second.driver();
    // The toast of the step before takes room, and the last row would be out of sight.
    if (!driver.awaitTrue([&] { return !driver.find(u"Undo"_s); }, kHeadquartersMs)
        || !driver.click(u"Screen layouts"_s) || !driver.await(u"What tills show"_s))
        return false;
    save(m_second, u"layouts"_s);
    if (!driver.click(u"Edit Boutique"_s) || !driver.await(u"Operations"_s)
        || !driver.click(u"My client book"_s) || !driver.await(u"Wider"_s))
        return false;
    save(m_second, u"layout"_s);
    if (!driver.click(u"One row more"_s))
        return false;
    const QQuickItem* operation = driver.await(u"Put “Search clients and notes” on a button"_s);
    const QQuickItem* cell = driver.await(u"Grid 1, column 2, row 4"_s);
    if (!operation || !cell)
        return false;
    const auto middle = [](const QQuickItem& item) {
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    };
    // The rows share the height, which they do when the next frame is drawn.
    const auto rests = [&, last = QPointF()]() mutable {
        return std::exchange(last, middle(*cell)) == last;
    };
    if (!driver.awaitTrue(rests))
        return false;
    driver.drag(*operation, middle(*cell) - middle(*operation));
    if (!driver.await(u"Put “Search clients and notes” on another button"_s))
        return false;
    save(m_second, u"layout changed"_s);
    if (!driver.click(u"Save layout"_s) || !driver.await(u"“Boutique” changed"_s))
        return false;
    // It reaches the other till.
    return m_first.driver().awaitTrue([&] { return hasButton(m_first.shell(), kSearchNotes); },
                                      kHeadquartersMs);
}

bool Tour::giveLayout()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Who shows Boutique"_s, true) || !driver.await(u"Who shows “Boutique”"_s)
        || !driver.await(u"As the store"_s))
        return false;
    save(m_second, u"who shows it"_s);
    driver.press(Qt::Key_Escape);
    return driver.awaitTrue([&] { return !driver.find(u"As the store"_s); })
        && driver.click(u"Attributes"_s) && driver.await(u"Live preview"_s);
}

//! The designer in the window and the theme there are now.
bool Tour::saveDesigner(const QString& name)
{
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Screen layouts"_s) || !driver.click(u"Edit Boutique"_s)
        || !driver.click(u"Small and upright"_s) || !driver.click(u"My client book"_s)
        || !driver.await(u"Wider"_s))
        return false;
    save(m_second, name);
    return driver.click(u"Back to the layouts"_s) && driver.await(u"What tills show"_s)
        && driver.click(u"Attributes"_s);
}

bool Tour::saveHome(const QString& name)
{
    m_first.driver().press(Qt::Key_1, Qt::ControlModifier);
    if (!m_first.driver().await(u"My client book"_s, true))
        return false;
    save(m_first, name);
    return true;
}

} // namespace carnet::test
