#pragma once

#include "app/terminal/window.h"
#include "app/terminal/workplace.h"
#include "tests/support/retailer.h"
#include "tests/support/windowdriver.h"

#include <QDir>
#include <QElapsedTimer>

namespace carnet::test {

constexpr QSize kRegular(1440, 900);
constexpr QSize kPortrait(1080, 1920);
constexpr int kHeadquartersMs = 20'000; // until something has gone there and back

//! A till with its window, as a person has it before them.
struct TourTill {
    std::unique_ptr<Workplace> workplace;
    std::unique_ptr<Window> window;

    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*window->quickWindow()); }
    [[nodiscard]] Shell& shell() const { return workplace->shell(); }
};

//! What a list shows in \a row.
[[nodiscard]] inline QString cellOf(const QAbstractListModel& model,
                                    int row,
                                    const QByteArray& role)
{
    return model.index(row).data(model.roleNames().key(role)).toString();
}

//! The first row with \a text in it; -1 when there is none.
[[nodiscard]] inline int rowWith(const QAbstractListModel& model,
                                 const QByteArray& role,
                                 const QString& text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (cellOf(model, row, role).contains(text))
            return row;
    }
    return -1;
}

//! Walks through an associate's first working day on two tills, by real input events, and saves a
//! picture of each step.
class Tour final
{
public:
    Tour(Retailer& retailer, const QDir& pictures);

    //! True when every step came out as it should; each is printed with its time.
    [[nodiscard]] bool walk();

private:
    using Step = bool (Tour::*)();

    [[nodiscard]] bool step(const char* name, Step act, const TourTill& shown);
    [[nodiscard]] bool open(TourTill& till, int number);
    [[nodiscard]] bool signIn(TourTill& till, const QString& role);
    void save(const TourTill& till, const QString& name) const;

    // firstrun.cpp
    [[nodiscard]] bool newComputer();
    [[nodiscard]] bool openFirst();
    [[nodiscard]] bool wrongPin();
    [[nodiscard]] bool signInFirst();
    // clientbook.cpp
    [[nodiscard]] bool filter();
    [[nodiscard]] QString firstChoice();
    [[nodiscard]] bool saveSegment();
    [[nodiscard]] bool noMatch();
    [[nodiscard]] bool clearFilter();
    [[nodiscard]] bool chooseSegment();
    [[nodiscard]] bool search();
    [[nodiscard]] bool removeFromBook();
    [[nodiscard]] bool undo();
    [[nodiscard]] bool addToBook();
    [[nodiscard]] bool createClient(const WindowDriver& driver) const;
    // client.cpp
    [[nodiscard]] bool openCustomer();
    [[nodiscard]] bool logVisit();
    [[nodiscard]] bool answerNextStep();
    [[nodiscard]] bool correctVisit();
    [[nodiscard]] bool planAppointment();
    [[nodiscard]] bool filterTimeline();
    [[nodiscard]] bool writeNote();
    [[nodiscard]] bool changeBirthday();
    [[nodiscard]] bool seeOnSecond();
    // today.cpp
    [[nodiscard]] bool openToday();
    [[nodiscard]] bool tickFollowUp();
    [[nodiscard]] bool findInNotes();
    // storebook.cpp
    [[nodiscard]] bool openStoreBook();
    [[nodiscard]] bool reassign();
    [[nodiscard]] bool confirmReassign();
    [[nodiscard]] bool undoReassign();
    [[nodiscard]] bool splitBook();
    // console.cpp
    [[nodiscard]] bool openConsole();
    [[nodiscard]] bool refuseThresholds();
    [[nodiscard]] bool addAttribute();
    [[nodiscard]] bool dragAttribute();
    [[nodiscard]] bool otherSections();
    [[nodiscard]] bool shareValues();
    [[nodiscard]] bool houseSections();
    [[nodiscard]] bool clientStarts();
    [[nodiscard]] bool leaveConsole();
    // staff.cpp
    [[nodiscard]] bool takeSomebodyOn();
    [[nodiscard]] bool changeAGroup();
    [[nodiscard]] bool switchAFeature();
    [[nodiscard]] bool giveABarcode();
    [[nodiscard]] bool signInWithIt();
    // layouts.cpp
    [[nodiscard]] bool leaveHome(const TourTill& till);
    [[nodiscard]] bool designLayout();
    [[nodiscard]] bool giveLayout();
    [[nodiscard]] bool saveDesigner(const QString& name);
    [[nodiscard]] bool saveHome(const QString& name);
    // tasks.cpp
    [[nodiscard]] bool setUpTaskList();
    [[nodiscard]] bool startTaskList();
    [[nodiscard]] bool workThroughList();
    // stores.cpp
    [[nodiscard]] bool listAllClients();
    [[nodiscard]] bool readClientFile();
    [[nodiscard]] bool giveToAnotherStore();
    [[nodiscard]] bool searchAllStores();
    // audit.cpp
    [[nodiscard]] bool readAuditLog();
    // jobs.cpp
    [[nodiscard]] bool lookAfterTills();
    [[nodiscard]] bool scheduleAJob();
    [[nodiscard]] bool followAJob();
    // severalbooks.cpp
    [[nodiscard]] bool allowSeveralBooks();
    [[nodiscard]] bool shareAClient();
    [[nodiscard]] bool openSharedClient();
    [[nodiscard]] bool settleSeveralBooks();
    // handing.cpp
    [[nodiscard]] static bool addToOwnBook(const TourTill& till, const QString& customer);
    [[nodiscard]] bool beRefused();
    [[nodiscard]] bool handToManager();
    [[nodiscard]] bool readWhatIsAsked();
    [[nodiscard]] bool makeTheChange();
    [[nodiscard]] bool seeItMade();
    [[nodiscard]] bool beginPinChange();
    [[nodiscard]] bool changePin();
    [[nodiscard]] bool coverTheTill();
    [[nodiscard]] bool liftTheCover();
    // offline.cpp
    [[nodiscard]] bool goOffline();
    [[nodiscard]] bool workOffline();
    [[nodiscard]] bool seeWhatWaits();
    [[nodiscard]] bool catchUp();
    // appearance.cpp
    [[nodiscard]] bool dark();
    [[nodiscard]] bool small();
    [[nodiscard]] bool portrait();
    [[nodiscard]] bool saveBoth(const QString& name);

    Retailer& m_retailer;
    QDir m_pictures;
    SystemClock m_clock;
    SystemRandom m_random;
    TourTill m_first;
    TourTill m_second;
    QString m_customerName;
    QString m_elsewhere; // a client of another store
    QString m_shared; // a client of two associates
    QString m_contested; // the id of one whom two took at the same time
    int m_number = 0;
};

} // namespace carnet::test
