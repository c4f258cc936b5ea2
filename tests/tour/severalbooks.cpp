// Several associates have a client, until one book is the rule again.
#include "models/search/storescope.h"
#include "tests/tour/tour.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

//! A client of the till whom somebody else has, and whose name nobody shares.
QString clientOfAColleague(Till& till)
{
    const search::BookIndex& index = *till.snapshot().index;
    search::Query query;
    query.today = till.today();
    query.scope = search::BookScope::InAnyBook;
    query = StoreScope(till.store(), index.schema()).of(query); // whom a search of hers finds
    QStringList names;
    QStringList foreign;
    for (const search::RowPosition at : index.answer(query).rows) {
        const search::IndexRow row = index.rowAt(at);
        names.append(row.displayName);
        if (!row.owner.isNull() && row.owner != till.associate().id)
            foreign.append(row.displayName);
    }
    const auto found = std::ranges::find_if(
        foreign, [&names](const QString& name) { return names.count(name) == 1; });
    return found == foreign.end() ? QString() : *found;
}

bool allowsSeveral(const TourTill& till)
{
    return till.workplace->till().reference().allowsSeveralBooks();
}

//! The page of the first client in the own book, with nobody looked for any more.
bool openOneOfMine(const TourTill& till)
{
    const WindowDriver driver = till.driver();
    Shell& shell = till.shell();
    if (!driver.click(u"Client book"_s)
        || !driver.awaitTrue([&] { return shell.place() == Shell::Place::Book; }))
        return false;
    driver.press(Qt::Key_K, Qt::ControlModifier);
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.press(Qt::Key_Delete);
    return driver.awaitTrue([&] { return shell.clientBook()->count() > 1; })
        && driver.click(cellOf(*shell.clientBook()->clients(), 0, "name"))
        && driver.awaitTrue([&] { return shell.customer()->isInMyBook(); });
}

} // namespace

bool Tour::allowSeveralBooks()
{
    const WindowDriver driver = m_second.driver();
    if (!driver.click(u"Parameters"_s) || !driver.click(u"Edit Client books of one client"_s)
        || !driver.await(u"Cancel"_s))
        return false;
    if (!driver.click(u"Client books of one client"_s)
        || !driver.click(u"Several may have the client"_s))
        return false;
    save(m_second, u"book mode"_s);
    return driver.click(u"Save parameter"_s)
        && m_first.driver().awaitTrue([this] { return allowsSeveral(m_first); }, kHeadquartersMs);
}

bool Tour::shareAClient()
{
    const WindowDriver driver = m_first.driver();
    Shell& shell = m_first.shell();
    if (!driver.click(u"Clients"_s)
        || !driver.awaitTrue([&] { return shell.place() == Shell::Place::Book; })
        || !driver.click(u"Add client"_s)
        || !driver.click(u"Name, phone, e-mail, or scan a card"_s))
        return false;
    m_shared = clientOfAColleague(m_first.workplace->till());
    driver.type(m_shared);
    if (m_shared.isEmpty() || !driver.await(u"Add %1"_s.arg(m_shared)))
        return false;
    save(m_first, u"a client of a colleague"_s);
    if (!driver.click(u"Add %1"_s.arg(m_shared))
        || !driver.await(u"%1 is in your client book"_s.arg(m_shared))
        || !driver.awaitTrue([&] { return !driver.find(u"Name, phone, e-mail, or scan a card"_s); })
        || !driver.awaitFocus())
        return false;
    driver.press(Qt::Key_K, Qt::ControlModifier);
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.type(m_shared.section(u' ', -1)); // her whole name is to stand on her card alone
    return driver.awaitTrue([&] { return shell.clientBook()->count() > 0; })
        && driver.await(u", with "_s, true);
}

bool Tour::openSharedClient()
{
    const WindowDriver driver = m_first.driver();
    return driver.click(m_shared)
        && driver.awaitTrue([this] { return m_first.shell().place() == Shell::Place::Customer; })
        && driver.await(u", also with "_s, true);
}

bool Tour::settleSeveralBooks()
{
    const WindowDriver driver = m_second.driver();
    SharedCustomersScreen& shared = *m_second.shell().headquarters()->shared();
    if (!driver.click(u"Several books"_s)
        || !driver.awaitTrue([&] { return shared.clients()->rowCount() == 1; }, kHeadquartersMs)
        || !driver.await(m_shared))
        return false;
    save(m_second, u"several books"_s);
    if (!driver.click(u"One associate"_s) || !driver.click(u"Last contact"_s))
        return false;
    save(m_second, u"who keeps whom"_s);
    if (!driver.click(u"Had the client first"_s) || !driver.click(shared.confirmText())
        || !driver.await(u"One book for each client is the rule"_s, false, kHeadquartersMs))
        return false;
    return driver.awaitTrue([this] { return !allowsSeveral(m_first); }, kHeadquartersMs)
        && driver.awaitTrue([this] { return !allowsSeveral(m_second); }, kHeadquartersMs)
        && driver.click(u"Attributes"_s) && driver.await(u"Live preview"_s)
        && openOneOfMine(m_first);
}

} // namespace carnet::test
