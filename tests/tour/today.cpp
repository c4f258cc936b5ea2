// The associate's day on the tour, and a client found by a note.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

bool Tour::openToday()
{
    const WindowDriver driver = m_first.driver();
    TodayScreen& today = *m_first.shell().today();
    driver.press(Qt::Key_2, Qt::ControlModifier);
    return driver.awaitTrue([&] {
        return m_first.shell().place() == Shell::Place::Today && today.isLoaded()
            && rowWith(*today.followUps()->tasks(), "clientName", m_customerName) >= 0;
    });
}

bool Tour::tickFollowUp()
{
    const WindowDriver driver = m_first.driver();
    FollowUpList& list = *m_first.shell().today()->followUps();
    const int row = rowWith(*list.tasks(), "clientName", m_customerName);
    const QString id = cellOf(*list.tasks(), row, "taskId");
    const QString tick = u"Done: "_s + cellOf(*list.tasks(), row, "what");
    if (!driver.scrollTo(tick, u"Follow-ups"_s) || !driver.click(tick))
        return false;
    // What is done goes away until somebody asks for it.
    return driver.awaitTrue([&] { return rowWith(*list.tasks(), "taskId", id) < 0; });
}

bool Tour::findInNotes()
{
    const WindowDriver driver = m_first.driver();
    Shell& shell = m_first.shell();
    // Where a page has no search of its own, the key opens everybody's.
    driver.press(Qt::Key_K, Qt::ControlModifier);
    if (!driver.await(u"Find a client"_s))
        return false;
    driver.type(m_customerName);
    if (!driver.await(m_customerName))
        return false;
    save(m_first, u"find a client"_s);
    driver.press(Qt::Key_Escape); // empties the field
    driver.press(Qt::Key_Escape);
    if (!driver.awaitFocus() || !driver.click(u"Clients"_s)
        || !driver.awaitTrue([&] { return shell.place() == Shell::Place::Book; }))
        return false;
    driver.press(Qt::Key_K, Qt::ControlModifier);
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.type(u"late afternoon"_s);
    if (!driver.awaitTrue([&] { return shell.noteSearch()->count() > 0; })
        || !driver.click(shell.noteSearch()->countText()))
        return false;
    if (!driver.await(m_customerName))
        return false;
    save(m_first, u"notes found"_s);
    if (!driver.click(m_customerName))
        return false;
    return driver.awaitTrue(
        [&] { return shell.customer()->isLoaded() && shell.customer()->name() == m_customerName; });
}

} // namespace carnet::test
