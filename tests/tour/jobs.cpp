// Headquarters' part of the tour: when changes reach the tills.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

bool Tour::lookAfterTills()
{
    const WindowDriver driver = m_second.driver();
    FleetScreen& fleet = *m_second.shell().headquarters()->fleet();
    // The tills say how they are when they wait anew, once a minute.
    if (!driver.click(u"Fleet"_s) || !driver.await(u"Tills at work"_s)
        || !driver.awaitTrue([&] { return fleet.countText() == u"2 of 2 tills connected"_s; },
                             4 * kHeadquartersMs))
        return false;
    save(m_second, u"tills at work"_s);
    m_second.shell().preferences()->setTheme(u"dark"_s);
    save(m_second, u"tills at work, dark"_s);
    m_second.shell().preferences()->setTheme(u"light"_s);
    return true;
}

bool Tour::scheduleAJob()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Distribution"_s) || !driver.await(u"When changes reach the tills"_s)
        || !driver.await(u"Tills send at once"_s))
        return false;
    save(m_second, u"distribution"_s);
    if (!driver.click(u"Global configuration"_s) || !driver.click(u"Change"_s)
        || !driver.await(u"Cancel"_s) || !driver.click(u"When it runs"_s)
        || !driver.click(u"Every day"_s) || !driver.await(u"Time of day"_s))
        return false;
    save(m_second, u"schedule of a job"_s);
    if (!driver.click(u"Save schedule"_s)
        || !driver.await(u"Job 1110 runs from now on: Every day at 02:00"_s))
        return false;
    if (!driver.click(u"Parameters"_s) || !driver.await(u"Tills see changes made here"_s, true))
        return false;
    save(m_second, u"changes that wait"_s);
    return driver.click(u"Run now"_s)
        && driver.await(u"Tills that are connected see the changes in a moment"_s);
}

bool Tour::followAJob()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Distribution"_s) || !driver.await(u"By Ida Vang"_s)
        || !driver.await(u"Run now"_s))
        return false;
    save(m_second, u"a job and its tills"_s);
    if (!driver.click(u"Change"_s) || !driver.await(u"Cancel"_s) || !driver.click(u"When it runs"_s)
        || !driver.click(u"Continuous"_s) || !driver.click(u"Save schedule"_s)
        || !driver.awaitTrue([&] { return !driver.find(u"Save schedule"_s); }))
        return false;
    m_second.shell().preferences()->setTheme(u"dark"_s);
    save(m_second, u"a job in the dark"_s);
    if (!driver.click(u"All jobs"_s) || !driver.await(u"When changes reach the tills"_s))
        return false;
    save(m_second, u"distribution in the dark"_s);
    m_second.shell().preferences()->setTheme(u"light"_s);
    return true;
}

} // namespace carnet::test
