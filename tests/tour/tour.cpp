#include "tests/tour/tour.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace carnet::test {

Tour::Tour(Retailer& retailer, const QDir& pictures)
    : m_retailer(retailer)
    , m_pictures(pictures)
{
}

bool Tour::walk()
{
    const bool isDone = step("a computer that is no till yet", &Tour::newComputer, m_first)
        && step("first till opens", &Tour::openFirst, m_first)
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
        && step("values that attributes share", &Tour::shareValues, m_second)
        && step("groups, types and rights", &Tour::otherSections, m_second)
        && step("take somebody on", &Tour::takeSomebodyOn, m_second)
        && step("change what a group may do", &Tour::changeAGroup, m_second)
        && step("switch client books off and on", &Tour::switchAFeature, m_second)
        && step("give somebody a barcode", &Tour::giveABarcode, m_second)
        && step("sign in with it", &Tour::signInWithIt, m_first)
        && step("the house", &Tour::houseSections, m_second)
        && step("what clients belong to and start with", &Tour::clientStarts, m_second)
        && step("a task list", &Tour::setUpTaskList, m_second)
        && step("start it for a store", &Tour::startTaskList, m_second)
        && step("work through it", &Tour::workThroughList, m_first)
        && step("screen layouts", &Tour::designLayout, m_second)
        && step("who shows a layout", &Tour::giveLayout, m_second)
        && step("clients of all stores", &Tour::listAllClients, m_second)
        && step("a client's page at headquarters", &Tour::readClientFile, m_second)
        && step("give clients to another store", &Tour::giveToAnotherStore, m_second)
        && step("who did what", &Tour::readAuditLog, m_second)
        && step("look after tills", &Tour::lookAfterTills, m_second)
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
        && step("a refused change", &Tour::beRefused, m_first)
        && step("hand it to the manager", &Tour::handToManager, m_first)
        && step("what a colleague asks for", &Tour::readWhatIsAsked, m_second)
        && step("the manager makes the change", &Tour::makeTheChange, m_first)
        && step("it is made", &Tour::seeItMade, m_first)
        && step("change one's PIN", &Tour::beginPinChange, m_first)
        && step("the new PIN counts", &Tour::changePin, m_first)
        && step("a till that nobody touches", &Tour::coverTheTill, m_first)
        && step("the PIN shows it again", &Tour::liftTheCover, m_first)
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
    return driver.awaitTrue([&] { return !till.shell().signIn()->isPreparing(); }, kHeadquartersMs);
}

bool Tour::signIn(TourTill& till, const QString& role)
{
    const WindowDriver driver = till.driver();
    QAbstractListModel* associates = till.shell().signIn()->associates();
    const QString name = cellOf(*associates, rowWith(*associates, "roleText", role), "name");
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
    if (!driver.click(cellOf(*signIn.associates(), 0, "name"), true))
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

} // namespace carnet::test
