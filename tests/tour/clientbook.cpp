// The client book on the tour: filtered, searched, kept as a segment, and who is in it.
#include "tests/tour/tour.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr auto kSegment = "Best of the season";

//! A client whose birthday is known with its year, so that there is something to change.
int rowWithBirthday(QAbstractListModel* clients)
{
    static const QRegularExpression year(u"\\d{4}$"_s);
    for (int row = 0; row < clients->rowCount(); ++row) {
        if (cellOf(*clients, row, "label2") == u"Birthday"_s
            && year.match(cellOf(*clients, row, "value2")).hasMatch())
            return row;
    }
    return 0;
}

} // namespace

bool Tour::filter()
{
    const WindowDriver driver = m_first.driver();
    ClientBookScreen& book = *m_first.shell().clientBook();
    const int before = book.count();
    const QString choice = firstChoice();
    if (choice.isEmpty() || !driver.click(choice))
        return false;
    return driver.awaitTrue([&] { return book.count() < before && book.chips()->rowCount() == 1; });
}

QString Tour::firstChoice()
{
    QAbstractListModel* facets = m_first.shell().clientBook()->facets();
    for (int row = 0; row < facets->rowCount(); ++row) {
        if (cellOf(*facets, row, "kind") != u"multi"_s)
            continue;
        const QVariant choices = facets->index(row).data(facets->roleNames().key("choices"));
        auto* model = qobject_cast<QAbstractListModel*>(choices.value<QObject*>());
        if (model && model->rowCount() > 0)
            return cellOf(*model, 0, "label");
    }
    return {};
}

bool Tour::saveSegment()
{
    const WindowDriver driver = m_first.driver();
    Segments& segments = *m_first.shell().clientBook()->segments();
    if (!driver.click(u"Save segment"_s) || !driver.click(u"Name"_s))
        return false;
    driver.type(QString::fromLatin1(kSegment));
    driver.press(Qt::Key_Return);
    return driver.awaitTrue(
        [&] { return segments.currentName() == QString::fromLatin1(kSegment); });
}

bool Tour::noMatch()
{
    const WindowDriver driver = m_first.driver();
    driver.press(Qt::Key_K, Qt::ControlModifier);
    driver.type(u"zzzz"_s);
    return driver.awaitTrue([&] { return m_first.shell().clientBook()->isNoMatch(); });
}

bool Tour::clearFilter()
{
    const WindowDriver driver = m_first.driver();
    ClientBookScreen& book = *m_first.shell().clientBook();
    driver.press(Qt::Key_K, Qt::ControlModifier);
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.press(Qt::Key_Backspace);
    if (!driver.awaitTrue([&] { return book.searchText().isEmpty(); }))
        return false;
    if (!driver.click(u"Clear all"_s))
        return false;
    return driver.awaitTrue([&] { return book.count() == book.totalCount(); });
}

bool Tour::chooseSegment()
{
    const WindowDriver driver = m_first.driver();
    ClientBookScreen& book = *m_first.shell().clientBook();
    if (!driver.click(QString::fromLatin1(kSegment))
        || !driver.awaitTrue([&] { return book.chips()->rowCount() == 1; }))
        return false;
    return driver.click(u"All clients"_s)
        && driver.awaitTrue([&] { return book.count() == book.totalCount(); });
}

bool Tour::search()
{
    const WindowDriver driver = m_first.driver();
    ClientBookScreen& book = *m_first.shell().clientBook();
    m_customerName = cellOf(*book.clients(), rowWithBirthday(book.clients()), "name");
    driver.press(Qt::Key_K, Qt::ControlModifier);
    const QString word = m_customerName.section(u' ', 0, 0);
    driver.type(word);
    return driver.awaitTrue([&] { return book.count() >= 1 && book.searchText() == word; });
}

bool Tour::removeFromBook()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    if (!driver.click(u"Remove from my book"_s))
        return false;
    return driver.awaitTrue(
        [&] { return !customer.isInMyBook() && m_first.shell().toast()->canUndo(); });
}

bool Tour::undo()
{
    const WindowDriver driver = m_first.driver();
    if (!driver.click(u"Undo"_s))
        return false;
    return driver.awaitTrue([&] { return m_first.shell().customer()->isInMyBook(); });
}

bool Tour::addToBook()
{
    const WindowDriver driver = m_first.driver();
    ClientBookScreen& book = *m_first.shell().clientBook();
    if (!driver.click(u"Client book"_s))
        return false;
    const bool isBack =
        driver.awaitTrue([&] { return m_first.shell().place() == Shell::Place::Book; });
    driver.press(Qt::Key_K, Qt::ControlModifier);
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.press(Qt::Key_Backspace);
    const int before = book.totalCount();
    if (!isBack || !driver.click(u"Add client"_s))
        return false;
    return createClient(driver) && driver.awaitTrue([&] {
        return m_first.shell().customer()->name() == u"Þórdís Jónsdóttir"_s
            && book.totalCount() == before + 1;
    });
}

bool Tour::createClient(const WindowDriver& driver) const
{
    if (!driver.click(u"Create a new client"_s) || !driver.click(u"First name"_s))
        return false;
    driver.type(u"Þórdís"_s);
    if (!driver.click(u"Last name"_s))
        return false;
    driver.type(u"Jónsdóttir"_s);
    return driver.click(u"Create and add to my book"_s);
}

} // namespace carnet::test
