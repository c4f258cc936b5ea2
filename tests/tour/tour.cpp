#include "tests/tour/tour.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kSyncMs = 20'000;
constexpr int kHourS = 3'600;
constexpr auto kVisit = "Tried the spring coats. Likes the camel one, size 40.";
constexpr auto kCorrection = " The blue one is size 42.";
constexpr auto kFitting = "Fitting of the camel coat.";
constexpr auto kSegment = "Best of the season";
constexpr auto kNote = "Prefers to be called in the late afternoon.";
constexpr auto kOfflineNote = "Written while headquarters was away.";
const QSize kRegular(1440, 900);
const QSize kSmall(1366, 768);
const QSize kPortrait(1080, 1920);

QString roleText(QAbstractListModel* model, int row, const QByteArray& role)
{
    return model->index(row).data(model->roleNames().key(role)).toString();
}

int rowWith(QAbstractListModel* model, const QByteArray& role, const QString& text)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        if (roleText(model, row, role).contains(text))
            return row;
    }
    return -1;
}

//! A client whose birthday is known with its year, so that there is something to change.
int rowWithBirthday(QAbstractListModel* clients)
{
    static const QRegularExpression year(u"\\d{4}$"_s);
    for (int row = 0; row < clients->rowCount(); ++row) {
        if (roleText(clients, row, "label2") == u"Birthday"_s
            && year.match(roleText(clients, row, "value2")).hasMatch())
            return row;
    }
    return 0;
}

} // namespace

Tour::Tour(Retailer& retailer, const QDir& pictures)
    : m_retailer(retailer)
    , m_pictures(pictures)
{
}

bool Tour::walk()
{
    const bool isDone = step("first till opens", &Tour::openFirst, m_first)
        && step("wrong PIN", &Tour::wrongPin, m_first)
        && step("sign in", &Tour::signInFirst, m_first)
        && step("filter the client book", &Tour::filter, m_first)
        && step("save a segment", &Tour::saveSegment, m_first)
        && step("no match", &Tour::noMatch, m_first)
        && step("clear the filters", &Tour::clearFilter, m_first)
        && step("choose the segment", &Tour::chooseSegment, m_first)
        && step("search", &Tour::search, m_first)
        && step("open a client", &Tour::openCustomer, m_first)
        && step("log a store visit", &Tour::logVisit, m_first)
        && step("answer next step when", &Tour::answerNextStep, m_first)
        && step("correct the visit", &Tour::correctVisit, m_first)
        && step("plan an appointment", &Tour::planAppointment, m_first)
        && step("filter the timeline", &Tour::filterTimeline, m_first)
        && step("write a note", &Tour::writeNote, m_first)
        && step("look at the day", &Tour::openToday, m_first)
        && step("tick a follow-up", &Tour::tickFollowUp, m_first)
        && step("find a client by a note", &Tour::findInNotes, m_first)
        && step("change the birthday", &Tour::changeBirthday, m_first)
        && step("see it on the second till", &Tour::seeOnSecond, m_second)
        && step("the books of the store", &Tour::openStoreBook, m_second)
        && step("reassign clients", &Tour::reassign, m_second)
        && step("they are in the other book", &Tour::confirmReassign, m_second)
        && step("take the move back", &Tour::undoReassign, m_second)
        && step("split the book of a leaver", &Tour::splitBook, m_second)
        && step("headquarters' console", &Tour::openConsole, m_second)
        && step("thresholds out of order", &Tour::refuseThresholds, m_second)
        && step("add an attribute", &Tour::addAttribute, m_second)
        && step("drag it to another place", &Tour::dragAttribute, m_second)
        && step("groups, types and rights", &Tour::otherSections, m_second)
        && step("take somebody on", &Tour::takeSomebodyOn, m_second)
        && step("change what a group may do", &Tour::changeAGroup, m_second)
        && step("switch client books off and on", &Tour::switchAFeature, m_second)
        && step("the house", &Tour::houseSections, m_second)
        && step("screen layouts", &Tour::designLayout, m_second)
        && step("who shows a layout", &Tour::giveLayout, m_second)
        && step("clients of all stores", &Tour::listAllClients, m_second)
        && step("a client's page at headquarters", &Tour::readClientFile, m_second)
        && step("give clients to another store", &Tour::giveToAnotherStore, m_second)
        && step("who did what", &Tour::readAuditLog, m_second)
        && step("schedule a job", &Tour::scheduleAJob, m_second)
        && step("follow a job", &Tour::followAJob, m_second)
        && step("several may have a client", &Tour::allowSeveralBooks, m_second)
        && step("add a client of a colleague", &Tour::shareAClient, m_first)
        && step("a client of two associates", &Tour::openSharedClient, m_first)
        && step("one book is the rule again", &Tour::settleSeveralBooks, m_second)
        && step("the manager comes back", &Tour::leaveConsole, m_second)
        && step("remove from the book", &Tour::removeFromBook, m_first)
        && step("undo", &Tour::undo, m_first) && step("add a client", &Tour::addToBook, m_first)
        && step("search all stores", &Tour::searchAllStores, m_first)
        && step("headquarters goes away", &Tour::goOffline, m_first)
        && step("work offline", &Tour::workOffline, m_first)
        && step("what waits", &Tour::seeWhatWaits, m_first)
        && step("catch up", &Tour::catchUp, m_second) && step("dark", &Tour::dark, m_first)
        && step("a small screen", &Tour::small, m_first)
        && step("a portrait screen", &Tour::portrait, m_first);
    QTextStream(stdout) << (isDone ? "tour: every step came out\n" : "tour: stopped\n");
    return isDone;
}

bool Tour::step(const char* name, Step act, const TourTill& shown)
{
    QElapsedTimer timer;
    timer.start();
    const bool isDone = (this->*act)();
    const qint64 took = timer.elapsed();
    ++m_number;
    const QString title = QString::fromLatin1(name);
    if (shown.window)
        save(shown, title);
    QTextStream(stdout) << u"%1  %2 ms  %3%4\n"_s.arg(m_number, 2)
                               .arg(took, 6)
                               .arg(title, isDone ? QString() : u"  FAILED"_s);
    QTextStream(stdout).flush();
    return isDone;
}

void Tour::save(const TourTill& till, const QString& name) const
{
    const QString file =
        u"%1-%2.png"_s.arg(m_number, 2, 10, QChar(u'0')).arg(QString(name).replace(u' ', u'-'));
    if (!till.driver().picture().save(m_pictures.filePath(file)))
        QTextStream(stderr) << "cannot save " << file << Qt::endl;
}

bool Tour::open(TourTill& till, int number)
{
    auto workplace =
        Workplace::open({m_retailer.till(number), m_retailer.url(), QLocale()}, m_clock, m_random);
    if (!workplace) {
        QTextStream(stderr) << workplace.error().detail << Qt::endl;
        return false;
    }
    till.workplace = *std::move(workplace);
    till.window = std::make_unique<Window>(till.shell());
    if (!till.window->isOpen())
        return false;
    till.window->quickWindow()->resize(kRegular);
    const WindowDriver driver = till.driver();
    return driver.awaitTrue([&] { return !till.shell().signIn()->isPreparing(); }, kSyncMs);
}

bool Tour::signIn(TourTill& till, const QString& role)
{
    const WindowDriver driver = till.driver();
    QAbstractListModel* associates = till.shell().signIn()->associates();
    const QString name = roleText(associates, rowWith(associates, "roleText", role), "name");
    if (!driver.click(name, true))
        return false;
    for (const QChar digit : Retailer::pin()) {
        if (!driver.click(QString(digit)))
            return false;
    }
    return leaveHome(till);
}

bool Tour::openFirst()
{
    return open(m_first, 1);
}

bool Tour::wrongPin()
{
    const WindowDriver driver = m_first.driver();
    SignInScreen& signIn = *m_first.shell().signIn();
    if (!driver.click(roleText(signIn.associates(), 0, "name"), true))
        return false;
    for (int i = 0; i < SignInScreen::pinLength(); ++i) {
        if (!driver.click(u"9"_s))
            return false;
    }
    return driver.awaitTrue([&] { return signIn.isError(); });
}

bool Tour::signInFirst()
{
    return signIn(m_first, u"Associate"_s);
}

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
        if (roleText(facets, row, "kind") != u"multi"_s)
            continue;
        const QVariant choices = facets->index(row).data(facets->roleNames().key("choices"));
        auto* model = qobject_cast<QAbstractListModel*>(choices.value<QObject*>());
        if (model && model->rowCount() > 0)
            return roleText(model, 0, "label");
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

bool Tour::search()
{
    const WindowDriver driver = m_first.driver();
    ClientBookScreen& book = *m_first.shell().clientBook();
    m_customerName = roleText(book.clients(), rowWithBirthday(book.clients()), "name");
    driver.press(Qt::Key_K, Qt::ControlModifier);
    const QString word = m_customerName.section(u' ', 0, 0);
    driver.type(word);
    return driver.awaitTrue([&] { return book.count() >= 1 && book.searchText() == word; });
}

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
        [&] { return rowWith(customer.timeline(), "text", QString::fromLatin1(kVisit)) >= 0; });
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
    if (!driver.click(u"All time"_s) || !driver.click(u"Other days …"_s)
        || !driver.await(u"Show these days"_s))
        return false;
    save(m_first, u"days of activity"_s);
    driver.press(Qt::Key_Escape);
    customer.timelineFilter()->showAll();
    return driver.awaitTrue([&] { return customer.timeline()->rowCount() == everything; });
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
    const int row = rowWith(customer.timeline(), "text", QString::fromLatin1(kVisit));
    customer.correctActivity(roleText(customer.timeline(), row, "activityId"));
    if (!driver.await(u"Save correction"_s))
        return false;
    driver.press(Qt::Key_N, Qt::ControlModifier);
    driver.press(Qt::Key_End, Qt::ControlModifier);
    driver.type(QString::fromLatin1(kCorrection));
    if (!driver.click(u"Save correction"_s))
        return false;
    return driver.awaitTrue([&] {
        return rowWith(customer.timeline(), "text", QString::fromLatin1(kCorrection)) >= 0
            && rowWith(customer.timeline(), "changeText", u"corrected by"_s) >= 0;
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
        const int row = rowWith(customer.timeline(), "text", QString::fromLatin1(kFitting));
        return row >= 0 && roleText(customer.timeline(), row, "isPlanned") == u"true"_s;
    });
}

bool Tour::openToday()
{
    const WindowDriver driver = m_first.driver();
    TodayScreen& today = *m_first.shell().today();
    driver.press(Qt::Key_2, Qt::ControlModifier);
    return driver.awaitTrue([&] {
        return m_first.shell().place() == Shell::Place::Today && today.isLoaded()
            && rowWith(today.followUps()->tasks(), "clientName", m_customerName) >= 0;
    });
}

bool Tour::tickFollowUp()
{
    const WindowDriver driver = m_first.driver();
    FollowUpList& list = *m_first.shell().today()->followUps();
    const int row = rowWith(list.tasks(), "clientName", m_customerName);
    const QString id = roleText(list.tasks(), row, "taskId");
    if (!driver.click(u"Done: "_s + roleText(list.tasks(), row, "what")))
        return false;
    return driver.awaitTrue([&] {
        const int now = rowWith(list.tasks(), "taskId", id);
        return now >= 0 && roleText(list.tasks(), now, "isDone") == u"true"_s;
    });
}

bool Tour::findInNotes()
{
    const WindowDriver driver = m_first.driver();
    Shell& shell = m_first.shell();
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
    save(m_first, u"15-a-note-in-the-making"_s);
    if (!driver.click(u"Save note"_s))
        return false;
    return driver.awaitTrue(
        [&] { return rowWith(customer.notes(), "text", QString::fromLatin1(kNote)) >= 0; });
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
        const int row = rowWith(customer.attributes(), "label", u"Birthday"_s);
        return roleText(customer.attributes(), row, "editText").startsWith(u"1981"_s);
    });
}

bool Tour::seeOnSecond()
{
    if (!open(m_second, 2) || !signIn(m_second, u"Manager"_s))
        return false;
    m_second.shell().openCustomer(m_first.shell().customer()->customerId());
    CustomerScreen& customer = *m_second.shell().customer();
    return m_second.driver().awaitTrue(
        [&] { return rowWith(customer.notes(), "text", QString::fromLatin1(kNote)) >= 0; },
        kSyncMs);
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

bool Tour::goOffline()
{
    m_retailer.killHeadquarters();
    return m_first.driver().awaitTrue([&] { return m_first.shell().sync()->isOffline(); }, kSyncMs);
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
    const bool isListed = driver.await(u"Waiting on this register"_s) && driver.awaitTrue([&] {
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
                   return rowWith(customer.notes(), "text", QString::fromLatin1(kOfflineNote)) >= 0;
               },
               3 * kSyncMs)
        && m_first.driver().awaitTrue([&] { return m_first.shell().sync()->pending() == 0; },
                                      kSyncMs);
}

bool Tour::dark()
{
    m_first.shell().preferences()->setTheme(u"dark"_s);
    if (!m_first.driver().await(u"What should the next person know?"_s))
        return false;
    save(m_first, u"dark client"_s);
    if (!saveHome(u"dark home"_s))
        return false;
    m_first.driver().press(Qt::Key_3, Qt::ControlModifier);
    return m_first.driver().await(u"Add client"_s) != nullptr;
}

bool Tour::small()
{
    m_first.shell().preferences()->setTheme(u"light"_s);
    m_first.window->quickWindow()->resize(kSmall);
    return saveBoth(u"small"_s);
}

bool Tour::portrait()
{
    m_first.window->quickWindow()->resize(kPortrait);
    return saveBoth(u"portrait"_s);
}

bool Tour::saveBoth(const QString& name)
{
    const QString id = roleText(m_first.shell().clientBook()->clients(), 0, "customerId");
    m_first.shell().openCustomer(id);
    const bool isOpen = m_first.driver().await(u"What should the next person know?"_s) != nullptr;
    save(m_first, name + u" client"_s);
    if (!saveHome(name + u" home"_s))
        return false;
    m_first.driver().press(Qt::Key_3, Qt::ControlModifier);
    return isOpen && m_first.driver().await(u"Add client"_s);
}

} // namespace carnet::test
