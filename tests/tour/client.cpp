// A client's page on the tour: visits, appointments, notes and what is known of her.
#include "tests/tour/tour.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr auto kVisit = "Tried the spring coats. Likes the camel one, size 40.";
constexpr auto kCorrection = " The blue one is size 42.";
constexpr auto kFitting = "Fitting of the camel coat.";
constexpr auto kNote = "Prefers to be called in the late afternoon.";
constexpr int kHourS = 3'600;

} // namespace

bool Tour::openCustomer()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    if (!driver.click(m_customerName))
        return false;
    return driver.awaitTrue([&] {
        return m_first.shell().place() == Shell::Place::Customer && customer.isLoaded()
            && customer.name() == m_customerName;
    });
}

bool Tour::logVisit()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    if (!driver.click(u"What should the next person know?"_s))
        return false;
    driver.type(QString::fromLatin1(kVisit));
    if (!driver.click(u"Log activity"_s))
        return false;
    return driver.awaitTrue(
        [&] { return rowWith(*customer.timeline(), "text", QString::fromLatin1(kVisit)) >= 0; });
}

bool Tour::answerNextStep()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    const int before = customer.followUps()->count();
    if (!customer.isAskingNextStep() || !driver.await(u"Next step when?"_s))
        return false;
    // The navigation has a place of that name too, and is drawn after the page.
    const QList<QQuickItem*> named = driver.findAll(u"Today"_s);
    const auto answer = std::ranges::find_if(
        named, [](const QQuickItem* item) { return item->inherits("QQuickAbstractButton"); });
    if (answer == named.end())
        return false;
    driver.click(**answer);
    return driver.awaitTrue([&] { return customer.followUps()->count() == before + 1; })
        && !customer.isAskingNextStep();
}

bool Tour::correctVisit()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    const int row = rowWith(*customer.timeline(), "text", QString::fromLatin1(kVisit));
    customer.correctActivity(cellOf(*customer.timeline(), row, "activityId"));
    if (!driver.await(u"Save correction"_s))
        return false;
    driver.press(Qt::Key_N, Qt::ControlModifier);
    driver.press(Qt::Key_End, Qt::ControlModifier);
    driver.type(QString::fromLatin1(kCorrection));
    if (!driver.click(u"Save correction"_s))
        return false;
    return driver.awaitTrue([&] {
        return rowWith(*customer.timeline(), "text", QString::fromLatin1(kCorrection)) >= 0
            && rowWith(*customer.timeline(), "changeText", u"corrected by"_s) >= 0;
    });
}

bool Tour::planAppointment()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    if (!driver.click(u"Appointment"_s))
        return false;
    // In the store's time, which need not be the machine's.
    const QDateTime now = QDateTime::fromString(customer.composerStart(), Qt::ISODate);
    // Late in the evening an hour ahead is tomorrow, and the day would not show it.
    const QDateTime planned = std::min(now.addSecs(kHourS), QDateTime(now.date(), QTime(23, 59)));
    customer.setComposerAt(planned.toString(Qt::ISODate).left(16));
    driver.press(Qt::Key_N, Qt::ControlModifier);
    driver.type(QString::fromLatin1(kFitting));
    if (!driver.click(u"Book"_s))
        return false;
    return driver.awaitTrue([&] {
        const int row = rowWith(*customer.timeline(), "text", QString::fromLatin1(kFitting));
        return row >= 0 && cellOf(*customer.timeline(), row, "isPlanned") == u"true"_s;
    });
}

bool Tour::filterTimeline()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    const int everything = customer.timeline()->rowCount();
    if (!driver.click(u"All types"_s) || !driver.await(u"Appointment, "_s, true))
        return false;
    save(m_first, u"kinds of activity"_s);
    if (!driver.click(u"Appointment, "_s, true)
        || !driver.awaitTrue([&] { return customer.timeline()->rowCount() < everything; }))
        return false;
    if (!driver.click(u"Activity, All time"_s) || !driver.click(u"Other days …"_s)
        || !driver.await(u"Day"_s))
        return false;
    driver.type(u"1"_s);
    driver.press(Qt::Key_Tab);
    driver.type(u"March"_s);
    driver.press(Qt::Key_Tab);
    driver.type(u"2025"_s);
    if (!driver.await(u"Show these days"_s))
        return false;
    save(m_first, u"days of activity"_s);
    driver.press(Qt::Key_Escape);
    customer.timelineFilter()->showAll();
    return driver.awaitTrue([&] { return customer.timeline()->rowCount() == everything; });
}

bool Tour::writeNote()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    driver.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    if (!driver.await(u"Later"_s))
        return false;
    driver.type(QString::fromLatin1(kNote));
    if (!driver.await(u"Who reads it"_s))
        return false;
    save(m_first, u"a note in the making"_s);
    if (!driver.click(u"Save note"_s))
        return false;
    return driver.awaitTrue(
        [&] { return rowWith(*customer.notes(), "text", QString::fromLatin1(kNote)) >= 0; });
}

bool Tour::changeBirthday()
{
    const WindowDriver driver = m_first.driver();
    CustomerScreen& customer = *m_first.shell().customer();
    if (!driver.click(u"Change Birthday"_s) || !driver.click(u"Year"_s))
        return false;
    driver.press(Qt::Key_A, Qt::ControlModifier);
    driver.type(u"1981"_s);
    driver.press(Qt::Key_Return);
    return driver.awaitTrue([&] {
        const int row = rowWith(*customer.attributes(), "label", u"Birthday"_s);
        return cellOf(*customer.attributes(), row, "editText").startsWith(u"1981"_s);
    });
}

bool Tour::seeOnSecond()
{
    if (!open(m_second, 2) || !signIn(m_second, u"Manager"_s))
        return false;
    m_second.shell().openCustomer(m_first.shell().customer()->customerId());
    CustomerScreen& customer = *m_second.shell().customer();
    return m_second.driver().awaitTrue(
        [&] { return rowWith(*customer.notes(), "text", QString::fromLatin1(kNote)) >= 0; },
        kHeadquartersMs);
}

} // namespace carnet::test
