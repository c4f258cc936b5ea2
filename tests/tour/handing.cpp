// The tour through a change that headquarters refuses: its author hands it to the manager, who
// makes it; and through a PIN of one's own.
#include "tests/tour/tour.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr auto kNewPin = "135790";

//! Somebody whom no associate has; null when everybody is in a book.
CustomerId inNoBook(const search::BookIndex& index)
{
    for (int at = 0; at < index.size(); ++at) {
        const search::IndexRow row = index.rowAt(static_cast<search::RowPosition>(at));
        if (row.owner.isNull())
            return row.id;
    }
    return {};
}

void pressDigits(const WindowDriver& driver, const QString& digits)
{
    for (const QChar digit : digits)
        driver.press(static_cast<Qt::Key>(Qt::Key_0 + digit.digitValue()));
}

} // namespace

bool Tour::addToOwnBook(const TourTill& till, const QString& customer)
{
    till.shell().openCustomer(customer);
    return till.driver().click(u"Add to my book"_s)
        && till.driver().awaitTrue([&] { return till.shell().customer()->isInMyBook(); });
}

bool Tour::beRefused()
{
    Till& till = m_first.workplace->till();
    m_contested = inNoBook(*till.snapshot().index).toString();
    m_first.shell().sync()->pause();
    if (!addToOwnBook(m_second, m_contested) || !addToOwnBook(m_first, m_contested))
        return false;
    const bool isTaken = m_second.driver().awaitTrue(
        [&] { return m_second.shell().sync()->pending() == 0; }, kHeadquartersMs);
    m_first.shell().sync()->resume();
    m_first.shell().sync()->open();
    return isTaken && m_first.driver().await(u"Hand to a manager"_s, false, kHeadquartersMs);
}

bool Tour::handToManager()
{
    return m_first.driver().click(u"Hand to a manager"_s)
        && m_first.driver().await(u"Waits for a manager"_s)
        && m_second.driver().awaitTrue(
            [&] { return m_second.shell().handedChanges()->toDecideCount() == 1; },
            kHeadquartersMs);
}

bool Tour::readWhatIsAsked()
{
    m_second.shell().sync()->open();
    return m_second.driver().await(u"Do it"_s);
}

bool Tour::makeTheChange()
{
    return m_second.driver().click(u"Do it"_s)
        && m_first.driver().await(u"Done by"_s, true, kHeadquartersMs);
}

bool Tour::seeItMade()
{
    m_first.shell().openCustomer(m_contested);
    return m_first.driver().awaitTrue([&] { return m_first.shell().customer()->isInMyBook(); },
                                      kHeadquartersMs);
}

bool Tour::beginPinChange()
{
    const WindowDriver driver = m_first.driver();
    return driver.click(u"settings and signing out"_s, true) && driver.click(u"Change PIN"_s)
        && driver.await(u"Your PIN as it is now"_s) && driver.awaitTrue([&] {
               const QQuickItem* const pad = driver.find(u"PIN pad"_s);
               return pad != nullptr && pad->hasActiveFocus();
           });
}

bool Tour::changePin()
{
    const WindowDriver driver = m_first.driver();
    pressDigits(driver, Retailer::pin());
    if (!driver.await(u"Your new PIN"_s))
        return false;
    pressDigits(driver, QString::fromLatin1(kNewPin));
    if (!driver.await(u"Your new PIN once more"_s))
        return false;
    pressDigits(driver, QString::fromLatin1(kNewPin));
    return driver.await(u"You have a new PIN"_s) && driver.awaitFocus();
}

bool Tour::coverTheTill()
{
    m_first.shell().cover()->draw(); // as when nobody has touched it for some minutes
    const WindowDriver driver = m_first.driver();
    return driver.await(u"Somebody else signs in"_s) && driver.awaitTrue([&] {
        const QQuickItem* const pad = driver.find(u"PIN pad"_s);
        return pad != nullptr && pad->hasActiveFocus();
    });
}

bool Tour::liftTheCover()
{
    const WindowDriver driver = m_first.driver();
    pressDigits(driver, QString::fromLatin1(kNewPin));
    return driver.awaitTrue([&] { return !m_first.shell().cover()->isDown(); })
        && driver.awaitFocus();
}

} // namespace carnet::test
