// The manager's part of the tour: the books of the store, given to others and split.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kSelected = 3;

} // namespace

bool Tour::openStoreBook()
{
    Shell& shell = m_second.shell();
    m_second.driver().press(Qt::Key_4, Qt::ControlModifier);
    return m_second.driver().awaitTrue([&] { return shell.place() == Shell::Place::StoreBook; })
        && m_second.driver().awaitTrue([&] { return shell.storeBook()->count() > 0; });
}

bool Tour::reassign()
{
    const WindowDriver driver = m_second.driver();
    Shell& shell = m_second.shell();
    driver.press(Qt::Key_K, Qt::ControlModifier);
    driver.press(Qt::Key_Down);
    for (int i = 0; i < kSelected; ++i) {
        driver.press(Qt::Key_Space);
        driver.press(Qt::Key_Right);
    }
    if (!driver.awaitTrue([&] { return shell.storeBook()->selectedCount() == kSelected; }))
        return false;
    driver.press(Qt::Key_R, Qt::ControlModifier);
    if (!driver.await(u"What will change"_s))
        return false;
    const QString taker = cellOf(*shell.reassign()->takers(), 0, "name");
    return driver.click(taker) && driver.awaitTrue([&] { return shell.reassign()->canConfirm(); });
}

bool Tour::confirmReassign()
{
    const WindowDriver driver = m_second.driver();
    Shell& shell = m_second.shell();
    if (!driver.click(shell.reassign()->confirmText()))
        return false;
    return driver.awaitTrue([&] { return shell.toast()->canUndo(); })
        && driver.awaitTrue([&] { return shell.storeBook()->selectedCount() == 0; });
}

bool Tour::undoReassign()
{
    const WindowDriver driver = m_second.driver();
    driver.press(Qt::Key_Z, Qt::ControlModifier);
    return driver.awaitTrue(
        [this] { return m_second.shell().toast()->text().startsWith(u"Taken back"_s); });
}

bool Tour::splitBook()
{
    const WindowDriver driver = m_second.driver();
    Shell& shell = m_second.shell();
    if (!driver.click(u"Book menu"_s) || !driver.click(u"Split this book"_s)
        || !driver.await(u"Who gets whom"_s))
        return false;
    if (!driver.awaitTrue([&] { return shell.split()->canConfirm(); })
        || !driver.click(u"Last contact"_s))
        return false;
    const bool isShown = driver.awaitTrue([&] { return shell.split()->canConfirm(); });
    save(m_second, u"split"_s);
    driver.press(Qt::Key_Escape);
    return isShown && driver.awaitTrue([&] { return shell.split()->count() == 0; });
}

} // namespace carnet::test
