// The tour beyond the store: clients whom a till does not hold.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

bool Tour::listAllClients()
{
    const WindowDriver driver = m_second.driver();
    AllCustomersScreen& all = *m_second.shell().headquarters()->customers();
    if (!driver.click(u"All clients"_s)
        || !driver.awaitTrue([&] { return all.count() > 0; }, kHeadquartersMs))
        return false;
    const int everybody = all.count();
    const search::BookIndex& held = *m_first.workplace->till().snapshot().index;
    for (int row = 0; row < all.clients()->rowCount() && m_elsewhere.isEmpty(); ++row) {
        const QString id = cellOf(*all.clients(), row, "customerId");
        if (!held.find(CustomerId::fromString(id)))
            m_elsewhere = cellOf(*all.clients(), row, "name");
    }
    save(m_second, u"all clients"_s);
    if (m_elsewhere.isEmpty() || !driver.click(u"Luca Ferrante"_s)
        || !driver.awaitTrue([&] { return all.count() < everybody; }, kHeadquartersMs))
        return false;
    return driver.awaitTrue([&] { return all.chips()->rowCount() == 1; });
}

bool Tour::readClientFile()
{
    const WindowDriver driver = m_second.driver();
    AllCustomersScreen& all = *m_second.shell().headquarters()->customers();
    CustomerFileScreen& file = *m_second.shell().headquarters()->customerFile();
    if (!driver.click(cellOf(*all.clients(), 0, "name"))
        || !driver.awaitTrue([&] { return file.isLoaded(); }, kHeadquartersMs)
        || !driver.await(u"Back to the list"_s))
        return false;
    save(m_second, u"client at headquarters"_s);
    const QStringList tabs = file.tabs();
    if (!driver.click(tabs.at(1)))
        return false;
    save(m_second, u"notes at headquarters"_s);
    m_second.shell().preferences()->setTheme(u"dark"_s);
    if (!driver.click(tabs.at(2)))
        return false;
    save(m_second, u"purchases at headquarters, dark"_s);
    if (!driver.click(tabs.at(0)))
        return false;
    m_second.window->quickWindow()->resize(1080, 1920);
    save(m_second, u"client at headquarters, portrait"_s);
    m_second.window->quickWindow()->resize(1366, 768);
    save(m_second, u"client at headquarters, small"_s);
    m_second.window->quickWindow()->resize(1440, 900);
    m_second.shell().preferences()->setTheme(u"light"_s);
    if (!driver.click(tabs.at(3)))
        return false;
    save(m_second, u"books at headquarters"_s);
    return driver.click(u"Back to the list"_s) && driver.awaitTrue([&] { return !file.isOpen(); });
}

bool Tour::giveToAnotherStore()
{
    const WindowDriver driver = m_second.driver();
    AllCustomersScreen& all = *m_second.shell().headquarters()->customers();
    for (int row = 0; row < all.clients()->rowCount() && all.moving().size() < 2; ++row) {
        if (cellOf(*all.clients(), row, "ownerText").isEmpty())
            continue;
        if (!driver.click(u"Choose "_s + cellOf(*all.clients(), row, "name")))
            return false;
    }
    if (all.moving().size() != 2 || !driver.click(u"Reassign"_s) || !driver.await(u"Reason"_s))
        return false;
    const QString taker = cellOf(*m_second.shell().reassign()->takers(), 0, "name");
    if (!driver.click(taker))
        return false;
    save(m_second, u"to another store"_s);
    if (!driver.click(u"Reassign 2 clients"_s, true)
        || !driver.await(u"moved to the book of"_s, true, kHeadquartersMs))
        return false;
    if (!driver.click(u"Undo"_s)
        || !driver.await(u"back in the books they came from"_s, true, kHeadquartersMs))
        return false;
    return driver.click(u"Attributes"_s) && driver.await(u"Live preview"_s);
}

bool Tour::searchAllStores()
{
    const WindowDriver driver = m_first.driver();
    Shell& shell = m_first.shell();
    if (!driver.click(u"Client book"_s)
        || !driver.awaitTrue([&] { return shell.place() == Shell::Place::Book; })
        || !driver.click(u"Add client"_s))
        return false;
    if (!driver.click(u"Name, phone, e-mail, or scan a card"_s))
        return false;
    driver.type(m_elsewhere);
    if (!driver.click(u"Search all stores"_s)
        || !driver.await(u"Open %1 here"_s.arg(m_elsewhere), false, kHeadquartersMs))
        return false;
    save(m_first, u"found in another store"_s);
    if (!driver.click(u"Open %1 here"_s.arg(m_elsewhere)))
        return false;
    return driver.awaitTrue(
        [&] {
            return shell.place() == Shell::Place::Customer && shell.customer()->isLoaded()
                && shell.customer()->name() == m_elsewhere;
        },
        kHeadquartersMs);
}

} // namespace carnet::test
