// The tour without headquarters, and back in step.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr auto kOfflineNote = "Written while headquarters was away.";

} // namespace

bool Tour::goOffline()
{
    m_retailer.killHeadquarters();
    return m_first.driver().awaitTrue([&] { return m_first.shell().sync()->isOffline(); },
                                      kHeadquartersMs);
}

bool Tour::workOffline()
{
    const WindowDriver driver = m_first.driver();
    driver.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    if (!driver.await(u"Later"_s))
        return false;
    driver.type(QString::fromLatin1(kOfflineNote));
    return driver.click(u"Save note"_s)
        && driver.awaitTrue([&] { return m_first.shell().sync()->pending() > 0; });
}

bool Tour::seeWhatWaits()
{
    const WindowDriver driver = m_first.driver();
    // The fourth place of those who may see the store, the third of all others.
    if (!driver.click(u"Sync"_s))
        return false;
    const bool isListed = driver.await(u"Waiting on this till"_s) && driver.awaitTrue([&] {
        return m_first.shell().syncCentre()->waiting()->rowCount() > 0;
    });
    if (!isListed)
        return false;
    save(m_first, u"sync centre"_s);
    return driver.click(u"Open the client of: Note on"_s, true)
        && driver.awaitTrue([&] { return m_first.shell().place() == Shell::Place::Customer; });
}

bool Tour::catchUp()
{
    if (!m_retailer.startHeadquarters())
        return false;
    m_second.shell().openCustomer(m_first.shell().customer()->customerId());
    CustomerScreen& customer = *m_second.shell().customer();
    return m_second.driver().awaitTrue(
               [&] {
                   if (customer.isMissing())
                       m_second.shell().openCustomer(m_first.shell().customer()->customerId());
                   return rowWith(*customer.notes(), "text", QString::fromLatin1(kOfflineNote))
                       >= 0;
               },
               3 * kHeadquartersMs)
        && m_first.driver().awaitTrue([&] { return m_first.shell().sync()->pending() == 0; },
                                      kHeadquartersMs);
}

} // namespace carnet::test
