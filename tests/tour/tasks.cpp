// Task lists on the tour: set up and started at headquarters, worked through at the other till.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

bool Tour::setUpTaskList()
{
    const WindowDriver driver = m_second.driver();
    StepSetup& steps = *m_second.shell().headquarters()->taskLists()->form()->steps();
    if (!driver.click(u"Task lists"_s) || !driver.await(u"No task lists yet"_s))
        return false;
    save(m_second, u"no task lists"_s);
    if (!driver.click(u"Add task list"_s) || !driver.click(u"Name"_s))
        return false;
    driver.type(u"Winter windows"_s);
    if (!driver.click(u"Save task list"_s) || !driver.await(u"A list needs at least one task."_s)
        || !driver.click(u"Add task"_s) || !driver.click(u"What is to be done"_s))
        return false;
    driver.type(u"Order the figures for the windows"_s);
    if (!driver.awaitTrue([&] { return !steps.name().isEmpty(); }))
        return false;
    save(m_second, u"a task of a list"_s);
    // What stands further down needs no keys to be seen.
    steps.setOffset(u"-14"_s);
    steps.setInstructions(
        u"From the catalogue of the visual team: two figures for each window, and "
        u"the snow of last year."_s);
    steps.setContact(u"Visual team, extension 214"_s);
    steps.setUrl(u"https://house.example/windows/winter"_s);
    steps.setOperation(static_cast<int>(StepSetup::operations().indexOf(u"Find a client"_s)));
    steps.add();
    steps.setName(u"Change the windows, and clean the glass inside and outside"_s);
    steps.toggle(1);
    m_second.shell().preferences()->setTheme(u"dark"_s);
    save(m_second, u"a task list, dark"_s);
    m_second.shell().preferences()->setTheme(u"light"_s);
    driver.press(Qt::Key_S, Qt::ControlModifier);
    return driver.await(u"“Winter windows” added"_s) && driver.awaitFocus();
}

bool Tour::startTaskList()
{
    const WindowDriver driver = m_second.driver();
    StartForm& start = *m_second.shell().headquarters()->taskLists()->startForm();
    if (!driver.click(u"Start Winter windows"_s)
        || !driver.await(u"Stores, each with tasks of its own"_s))
        return false;
    save(m_second, u"start of a task list"_s);
    m_second.window->quickWindow()->resize(1080, 1920);
    save(m_second, u"start of a task list, portrait"_s);
    m_second.window->quickWindow()->resize(1440, 900);
    const Till& till = m_second.workplace->till();
    start.toggleStore(till.identity().store.toString());
    start.setTargetOn(till.today().addDays(10).toString(Qt::ISODate));
    driver.press(Qt::Key_S, Qt::ControlModifier);
    if (!driver.await(u"“Winter windows” started"_s) || !driver.awaitFocus())
        return false;
    m_second.window->quickWindow()->resize(1080, 1920);
    save(m_second, u"task lists, portrait"_s);
    m_second.window->quickWindow()->resize(1440, 900);
    save(m_second, u"task lists"_s);
    return driver.click(u"Attributes"_s) && driver.await(u"Live preview"_s);
}

bool Tour::workThroughList()
{
    const WindowDriver driver = m_first.driver();
    TodayScreen& today = *m_first.shell().today();
    driver.press(Qt::Key_2, Qt::ControlModifier);
    const auto isThere = [&today] {
        return !today.board()->scopes().isEmpty()
            && today.board()->scopes().constLast().startsWith(u"Lists"_s);
    };
    if (!driver.awaitTrue(isThere, kHeadquartersMs)
        || !driver.click(today.board()->scopes().constLast())
        || !driver.await(u"Order the figures for the windows"_s))
        return false;
    save(m_first, u"lists of the day"_s);
    if (!driver.click(u"Order the figures for the windows"_s)
        || !driver.await(u"Visual team, extension 214"_s))
        return false;
    save(m_first, u"a task of the day"_s);
    m_first.window->quickWindow()->resize(1080, 1920);
    save(m_first, u"a task of the day, portrait"_s);
    m_first.window->quickWindow()->resize(1440, 900);
    if (!driver.click(u"Close"_s) || !driver.awaitFocus()
        || !driver.click(u"Done: Order the figures for the windows"_s))
        return false;
    return driver.await(u"Follow-up done"_s);
}

} // namespace carnet::test
