#pragma once

#include "models/presentation/clientbookscreen.h"
#include "models/presentation/consolescreen.h"
#include "models/presentation/customerscreen.h"
#include "models/presentation/extendedlogonscreen.h"
#include "models/presentation/findclientscreen.h"
#include "models/presentation/followupform.h"
#include "models/presentation/handedchanges.h"
#include "models/presentation/idlewatch.h"
#include "models/presentation/keyboardwedge.h"
#include "models/presentation/notesearch.h"
#include "models/presentation/pinchange.h"
#include "models/presentation/preferences.h"
#include "models/presentation/reassignscreen.h"
#include "models/presentation/signinscreen.h"
#include "models/presentation/splitscreen.h"
#include "models/presentation/storebookscreen.h"
#include "models/presentation/synccentre.h"
#include "models/presentation/syncscreen.h"
#include "models/presentation/tillcover.h"
#include "models/presentation/todayscreen.h"
#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"
#include "models/presentation/welcomescreen.h"

#include <qqmlregistration.h>

namespace carnet {

//! One entry of the navigation.
struct PlaceItem {
    int place = 0; //!< a Shell::Place
    QString text;
    QString iconName;
    bool isCurrent = false;
    int needsYou = 0; //!< how much there waits for a person

    [[nodiscard]] int key() const { return place; }
    [[nodiscard]] static const std::array<ItemRole<PlaceItem>, 5>& roles();
    friend bool operator==(const PlaceItem&, const PlaceItem&) = default;
};

//! The window's model: which place is open and what each place shows.
class Shell final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(Place place READ place NOTIFY placeChanged)
    Q_PROPERTY(Place home READ home NOTIFY placeChanged)
    Q_PROPERTY(QString homeText READ homeText NOTIFY placeChanged)
    Q_PROPERTY(QAbstractListModel* places READ places CONSTANT)
    Q_PROPERTY(carnet::SignInScreen* signIn READ signIn CONSTANT)
    Q_PROPERTY(carnet::PinChange* pinChange READ pinChange CONSTANT)
    Q_PROPERTY(carnet::ExtendedLogOnScreen* extendedLogOn READ extendedLogOn CONSTANT)
    Q_PROPERTY(carnet::TillCover* cover READ cover CONSTANT)
    Q_PROPERTY(carnet::ClientBookScreen* clientBook READ clientBook CONSTANT)
    Q_PROPERTY(carnet::StoreBookScreen* storeBook READ storeBook CONSTANT)
    Q_PROPERTY(carnet::ReassignScreen* reassign READ reassign CONSTANT)
    Q_PROPERTY(carnet::SplitScreen* split READ split CONSTANT)
    Q_PROPERTY(carnet::CustomerScreen* customer READ customer CONSTANT)
    Q_PROPERTY(carnet::FindClientScreen* finding READ finding CONSTANT)
    Q_PROPERTY(carnet::NoteSearch* noteSearch READ noteSearch CONSTANT)
    Q_PROPERTY(carnet::NoteSearch* findingNotes READ findingNotes CONSTANT)
    Q_PROPERTY(carnet::FollowUpForm* followUpForm READ followUpForm CONSTANT)
    Q_PROPERTY(carnet::SyncScreen* sync READ sync CONSTANT)
    Q_PROPERTY(carnet::SyncCentre* syncCentre READ syncCentre CONSTANT)
    Q_PROPERTY(carnet::HandedChanges* handedChanges READ handedChanges CONSTANT)
    Q_PROPERTY(carnet::TodayScreen* today READ today CONSTANT)
    Q_PROPERTY(carnet::WelcomeScreen* welcome READ welcome CONSTANT)
    Q_PROPERTY(carnet::ConsoleScreen* headquarters READ headquarters CONSTANT)
    Q_PROPERTY(carnet::UndoToast* toast READ toast CONSTANT)
    Q_PROPERTY(carnet::Preferences* preferences READ preferences CONSTANT)
    Q_PROPERTY(QString brandName READ brandName NOTIFY associateChanged)
    Q_PROPERTY(QString storeName READ storeName NOTIFY associateChanged)
    Q_PROPERTY(QString registerText READ registerText NOTIFY associateChanged)
    Q_PROPERTY(int firstDayOfWeek READ firstDayOfWeek NOTIFY associateChanged)
    Q_PROPERTY(QString associateName READ associateName NOTIFY associateChanged)
    Q_PROPERTY(QString associateInitials READ associateInitials NOTIFY associateChanged)
    Q_PROPERTY(int associateTint READ associateTint NOTIFY associateChanged)
    Q_PROPERTY(bool canAddToBook READ canAddToBook NOTIFY associateChanged)
    Q_PROPERTY(bool canRemoveFromBook READ canRemoveFromBook NOTIFY associateChanged)
    Q_PROPERTY(bool canReassign READ canReassign NOTIFY associateChanged)
    Q_PROPERTY(bool canCreateCustomer READ canCreateCustomer NOTIFY associateChanged)
    Q_PROPERTY(bool canEditCustomer READ canEditCustomer NOTIFY associateChanged)
    Q_PROPERTY(bool canLogActivity READ canLogActivity NOTIFY associateChanged)
    Q_PROPERTY(bool canWriteNote READ canWriteNote NOTIFY associateChanged)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY placeChanged)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY placeChanged)

public:
    enum class Place {
        SigningIn,
        Book,
        Customer,
        SyncCentre,
        StoreBook,
        Today,
        Headquarters,
        Home,
    };
    Q_ENUM(Place)

    Shell(Till& till, Preferences& preferences, QObject* parent = nullptr);

    [[nodiscard]] Place place() const { return m_place; }
    //! The place of the navigation that is open, also below a customer's page.
    [[nodiscard]] Place home() const { return m_home; }
    //! Its title, for the way back to it.
    [[nodiscard]] QString homeText() const;
    //! Where this person may go, in the order of the navigation.
    [[nodiscard]] QAbstractListModel* places() { return &m_places; }
    [[nodiscard]] SignInScreen* signIn() { return &m_signIn; }
    [[nodiscard]] PinChange* pinChange() { return &m_pinChange; }
    [[nodiscard]] ExtendedLogOnScreen* extendedLogOn() { return &m_extendedLogOn; }
    //! Listens while somebody may sign in.
    [[nodiscard]] KeyboardWedge* keyboardWedge() { return &m_wedge; }
    [[nodiscard]] TillCover* cover() { return &m_cover; }
    [[nodiscard]] IdleWatch* idleWatch() { return &m_idleWatch; }
    [[nodiscard]] ClientBookScreen* clientBook() { return &m_clientBook; }
    [[nodiscard]] StoreBookScreen* storeBook() { return &m_storeBook; }
    [[nodiscard]] ReassignScreen* reassign() { return &m_reassign; }
    [[nodiscard]] SplitScreen* split() { return &m_split; }
    [[nodiscard]] CustomerScreen* customer() { return &m_customer; }
    [[nodiscard]] FindClientScreen* finding() { return &m_finding; }
    [[nodiscard]] NoteSearch* noteSearch() { return &m_noteSearch; }
    //! The notes that say what is looked for in the sheet that finds a client.
    [[nodiscard]] NoteSearch* findingNotes() { return &m_findingNotes; }
    [[nodiscard]] FollowUpForm* followUpForm() { return &m_followUpForm; }
    [[nodiscard]] SyncScreen* sync() { return &m_sync; }
    [[nodiscard]] carnet::SyncCentre* syncCentre() { return &m_syncCentre; }
    [[nodiscard]] carnet::HandedChanges* handedChanges() { return &m_handedChanges; }
    [[nodiscard]] TodayScreen* today() { return &m_today; }
    [[nodiscard]] WelcomeScreen* welcome() { return &m_welcome; }
    [[nodiscard]] ConsoleScreen* headquarters() { return &m_console; }
    [[nodiscard]] UndoToast* toast() { return &m_toast; }
    [[nodiscard]] Preferences* preferences() { return &m_preferences; }
    [[nodiscard]] QString brandName() const;
    [[nodiscard]] QString storeName() const { return m_till.store().name; }
    [[nodiscard]] QString registerText() const { return m_signIn.registerText(); }
    //! As Qt::DayOfWeek counts: 1 is Monday, 7 is Sunday.
    [[nodiscard]] int firstDayOfWeek() const { return m_till.format().firstDayOfWeek(); }
    [[nodiscard]] QString associateName() const { return m_till.associate().name; }
    [[nodiscard]] QString associateInitials() const;
    [[nodiscard]] int associateTint() const { return tintOf(m_till.associate().id.value); }
    [[nodiscard]] bool canAddToBook() const { return may(Right::AddToBook); }
    [[nodiscard]] bool canRemoveFromBook() const { return may(Right::RemoveFromBook); }
    [[nodiscard]] bool canReassign() const { return may(Right::ReassignBook); }
    [[nodiscard]] bool canCreateCustomer() const { return may(Right::CreateCustomer); }
    [[nodiscard]] bool canEditCustomer() const { return may(Right::EditCustomer); }
    [[nodiscard]] bool canLogActivity() const { return may(Right::LogActivity); }
    [[nodiscard]] bool canWriteNote() const { return may(Right::WriteNote); }
    [[nodiscard]] bool hasPrevious() const;
    [[nodiscard]] bool hasNext() const;

    //! What the sync side reports, spread to the screens that show it.
    void showSync(const sync::SyncStatus& status);

    //! Opens a place of the navigation by its position there; nothing beyond the last.
    Q_INVOKABLE void goTo(int position);
    //! Asks for a client, from every place and whoever is signed in.
    Q_INVOKABLE void findClient();
    //! Does what a button of the welcome screen stands for, by the same ways and rights as the
    //! places themselves; nothing without them.
    Q_INVOKABLE void start(int operation);
    Q_INVOKABLE void openCustomer(const QString& customerId);
    Q_INVOKABLE void closeCustomer();
    Q_INVOKABLE void previousCustomer();
    Q_INVOKABLE void nextCustomer();
    Q_INVOKABLE void lock();
    //! Signs out at once, or asks first when changes are unsent.
    Q_INVOKABLE void leaveTill();
    Q_INVOKABLE void signOut();

Q_SIGNALS:
    void placeChanged();
    //! The sheet that finds a client is wanted.
    void findRequested();
    //! The cursor is wanted in the search field of the client book.
    void searchRequested();
    //! A client for the own book is wanted: somebody known, or a new one.
    void clientWanted(bool isNew);
    void associateChanged();
    //! So many changes are unsent: somebody has to confirm that she signs out.
    void signOutAsked(int unsent);

private:
    [[nodiscard]] bool may(Right right) const { return m_till.associate().may(right); }
    [[nodiscard]] CustomerId neighbour(int step) const;
    //! Opens the form that what headquarters refused came from, with what was typed.
    void rework(const QList<Operation>& refused);
    void reworkSegment(const Operation& refused);
    void watchReworking();
    void watchIdleness();
    void listenToReaders();
    void enter(Place place);
    //! A place of its own, without a client before it.
    void enterFresh(Place place);
    //! Where clients are found by their notes, too; the sheet for those who may not see it.
    void searchBook();
    //! Where clients are chosen for what comes next.
    void chooseIn(BookScreen& book, Place place);
    void leave(AuditEventType how);
    //! Whoever was let go, blocked or sent to another store does not go on working here.
    void showOut();
    //! Tells whoever wants to sign in what keeps the till from headquarters.
    void showTrouble();
    void showPlaces();
    void leaveClosedPlace();
    //! Some places need a right.
    [[nodiscard]] bool isOpenToMe(Place place) const;
    //! Where somebody begins, and goes back to from a place that was closed.
    [[nodiscard]] Place firstPlace() const;
    [[nodiscard]] const BookScreen& book() const;

    Till& m_till;
    Preferences& m_preferences;
    UndoToast m_toast;
    SignInScreen m_signIn;
    PinChange m_pinChange;
    ExtendedLogOnScreen m_extendedLogOn;
    TillCover m_cover;
    IdleWatch m_idleWatch;
    KeyboardWedge m_wedge;
    ClientBookScreen m_clientBook;
    StoreBookScreen m_storeBook;
    ReassignScreen m_reassign;
    SplitScreen m_split;
    CustomerScreen m_customer;
    FindClientScreen m_finding;
    NoteSearch m_noteSearch;
    NoteSearch m_findingNotes;
    FollowUpForm m_followUpForm;
    SyncScreen m_sync;
    carnet::SyncCentre m_syncCentre;
    carnet::HandedChanges m_handedChanges;
    TodayScreen m_today;
    WelcomeScreen m_welcome;
    ConsoleScreen m_console;
    ValueListModel<PlaceItem> m_places;
    Place m_place = Place::SigningIn;
    Place m_home = Place::Book;

    struct Whereabouts {
        Place home = Place::Book;
        CustomerId customer; // null where no customer was open
    };
    QHash<AssociateId, Whereabouts> m_lastSeen; // where each one was when the register was locked
};

} // namespace carnet
