#include "models/presentation/shell.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<PlaceItem>, 5>& PlaceItem::roles()
{
    using I = PlaceItem;
    static const std::array<ItemRole<I>, 5> all{
        {{"place", [](const I& i) -> QVariant { return i.place; }},
         {"text", [](const I& i) -> QVariant { return i.text; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"isCurrent", [](const I& i) -> QVariant { return i.isCurrent; }},
         {"needsYou", [](const I& i) -> QVariant { return i.needsYou; }}}};
    return all;
}

Shell::Shell(Till& till, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_preferences(preferences)
    , m_toast(till)
    , m_signIn(till)
    , m_pinChange(till, m_toast)
    , m_extendedLogOn(till, m_toast)
    , m_cover(till)
    , m_idleWatch(till)
    , m_clientBook(till, m_toast)
    , m_storeBook(till, m_toast)
    , m_reassign(till, m_toast)
    , m_split(till, m_toast)
    , m_customer(till, m_toast)
    , m_finding(till, m_toast)
    , m_noteSearch(till)
    , m_findingNotes(till)
    , m_followUpForm(till, m_toast)
    , m_sync(till)
    , m_syncCentre(till, m_toast)
    , m_handedChanges(till, m_toast)
    , m_today(till, m_toast)
    , m_welcome(till, m_clientBook)
    , m_console(till, m_toast)
{
    connect(&till, &Till::associateChanged, this, &Shell::associateChanged);
    connect(&till, &Till::associateChanged, this, &Shell::showPlaces);
    connect(&till, &Till::snapshotChanged, this, &Shell::showPlaces);
    connect(&m_handedChanges, &HandedChanges::changed, this, [this] {
        m_sync.setHanded(m_handedChanges.toDecideCount());
        showPlaces();
    });
    connect(&m_sync, &SyncScreen::opened, this, [this] { enterFresh(Place::SyncCentre); });
    connect(&m_sync, &SyncScreen::changed, this, &Shell::showTrouble);
    connect(&till, &Till::associateChanged, this, &Shell::leaveClosedPlace);
    connect(&till, &Till::referenceChanged, this, &Shell::showOut);
    connect(&m_clientBook, &BookScreen::changed, this, &Shell::placeChanged);
    connect(&m_storeBook, &BookScreen::changed, this, &Shell::placeChanged);
    // What was given away is no longer chosen, wherever it had been.
    connect(&m_reassign, &ReassignScreen::done, &m_clientBook, &BookScreen::clearSelection);
    connect(&m_reassign, &ReassignScreen::done, &m_storeBook, &BookScreen::clearSelection);
    connect(&m_reassign, &ReassignScreen::done, this, [this] {
        m_console.customers()->clearSelection();
        m_console.customers()->refresh();
        m_console.customerFile()->refresh();
    });
    watchReworking();
    watchIdleness();
    listenToReaders();
    connect(&m_toast.there(), &DoneThere::takenBack, this, [this] {
        m_console.customers()->refresh();
        m_console.customerFile()->refresh();
    });
    connect(&m_clientBook, &BookScreen::viewChanged, this, [this] {
        m_noteSearch.setText(m_clientBook.searchText());
    });
    connect(&m_finding, &FindClientScreen::changed, this, [this] {
        // Whoever looks for a phone number does not look for what was noted.
        m_findingNotes.setText(m_finding.isOfOneKind() ? QString() : m_finding.searchText());
    });
    for (FollowUpList* list : {m_today.followUps(), m_customer.followUps()})
        connect(list, &FollowUpList::editing, &m_followUpForm, &FollowUpForm::edit);
    connect(m_clientBook.addClient(), &AddClientScreen::created, this, &Shell::openCustomer);
    connect(m_clientBook.addClient(), &FindClientScreen::opened, this, &Shell::openCustomer);
    connect(&m_finding, &FindClientScreen::opened, this, &Shell::openCustomer);
    connect(&m_signIn, &SignInScreen::signedIn, this, [this] {
        // Back to where this person was when the register was locked.
        const Whereabouts last = m_lastSeen.value(m_till.associate().id, {firstPlace(), {}});
        m_lastSeen.remove(m_till.associate().id);
        enter(isOpenToMe(last.home) ? last.home : firstPlace());
        openCustomer(last.customer.toString());
    });
}

QString Shell::homeText() const
{
    switch (m_home) {
    case Place::Home:
        return tr("Home");
    case Place::Today:
        return tr("Today");
    case Place::SyncCentre:
        return tr("Sync centre");
    case Place::StoreBook:
        return tr("Store client book");
    case Place::Headquarters:
        return tr("Headquarters");
    default:
        return m_clientBook.title();
    }
}

void Shell::showPlaces()
{
    struct Entry {
        Place place;
        const char* iconName;
        QString text;
    };
    const std::array entries{
        Entry{Place::Home, "grid", tr("Home")},
        Entry{Place::Today, "today", tr("Today")},
        Entry{Place::Book, "client-book", tr("Clients")},
        Entry{Place::StoreBook, "store-book", tr("Store")},
        Entry{Place::SyncCentre, "sync", tr("Sync")},
        Entry{Place::Headquarters, "headquarters", tr("HQ")},
    };
    QList<PlaceItem> items;
    for (const Entry& entry : entries) {
        if (isOpenToMe(entry.place))
            items.append({static_cast<int>(entry.place),
                          entry.text,
                          QString::fromLatin1(entry.iconName),
                          entry.place == m_home,
                          entry.place == Place::SyncCentre ? m_sync.needsYou() : 0});
    }
    m_places.setItems(items);
}

QString Shell::brandName() const
{
    const QString name = m_till.reference().setting(kBrandNameSetting);
    return name.isEmpty() ? u"Carnet"_s : name;
}

QString Shell::associateInitials() const
{
    return initialsOf(m_till.associate().name);
}

bool Shell::isOpenToMe(Place place) const
{
    switch (place) {
    case Place::Today:
        return m_till.reference().has(Feature::FollowUps);
    case Place::Book:
        return may(Right::ViewOwnBook) || !m_till.reference().has(Feature::Clienteling);
    case Place::StoreBook:
        return may(Right::ViewStoreBooks);
    case Place::Headquarters:
        return may(Right::Administer);
    case Place::Home:
        return m_welcome.isOffered();
    default:
        return true;
    }
}

Shell::Place Shell::firstPlace() const
{
    const auto start = m_welcome.start();
    if (start == StartScreen::Welcome && isOpenToMe(Place::Home))
        return Place::Home;
    if (start != StartScreen::Today && isOpenToMe(Place::Book))
        return Place::Book;
    return isOpenToMe(Place::Today) ? Place::Today : Place::SyncCentre;
}

//! A right or a layout that was taken away closes the place it had opened.
void Shell::leaveClosedPlace()
{
    if (!m_till.isSignedIn() || isOpenToMe(m_home))
        return;
    const Place closed = std::exchange(m_home, firstPlace());
    enter(m_place == closed ? m_home : m_place);
}

const BookScreen& Shell::book() const
{
    if (m_home == Place::StoreBook)
        return m_storeBook;
    return m_clientBook;
}

CustomerId Shell::neighbour(int step) const
{
    const auto current = CustomerId::fromString(m_customer.customerId());
    return m_place == Place::Customer ? book().neighbour(current, step) : CustomerId{};
}

bool Shell::hasPrevious() const
{
    return !neighbour(-1).isNull();
}

bool Shell::hasNext() const
{
    return !neighbour(1).isNull();
}

void Shell::showSync(const sync::SyncStatus& status)
{
    m_sync.show(status);
    // Without an error a person has paused the synchronisation; calls still come through.
    using State = sync::SyncStatus::State;
    const bool isAway = status.state == State::Offline || status.state == State::Mistrusted;
    m_till.setReachable(!isAway || !status.error);
    for (BookScreen* book :
         {static_cast<BookScreen*>(&m_clientBook), static_cast<BookScreen*>(&m_storeBook)})
        book->showProgress(m_sync.isCatchingUp(), m_sync.progressText(), m_sync.progress());
}

void Shell::showTrouble()
{
    const QString title = m_sync.troubleTitle();
    m_signIn.showTrouble(
        title,
        title.isEmpty() ? QString() : tr("%1 You can sign in and work.").arg(m_sync.statusText()));
}

void Shell::enter(Place place)
{
    if (place != m_place)
        m_syncCentre.endEdit(); // forms close with their place
    m_place = place;
    if (place != Place::SigningIn && place != Place::Customer)
        m_home = place;
    m_storeBook.setWatched(m_home == Place::StoreBook);
    m_today.setShown(place == Place::Today);
    m_welcome.setShown(place == Place::Home);
    m_console.setShown(place == Place::Headquarters);
    showPlaces();
    m_syncCentre.setShown(place == Place::SyncCentre);
    m_handedChanges.setShown(place == Place::SyncCentre);
    Q_EMIT placeChanged();
}

void Shell::goTo(int position)
{
    if (position < 0 || position >= m_places.rowCount())
        return;
    enterFresh(static_cast<Place>(m_places.items().at(position).place));
}

void Shell::enterFresh(Place place)
{
    m_customer.open({});
    enter(place);
}

void Shell::chooseIn(BookScreen& book, Place place)
{
    enterFresh(place);
    book.setSelectionMode(true);
}

void Shell::start(int operation)
{
    const PosOperation* const known = posOperation(operation);
    if (!m_till.isSignedIn() || !known || !canStart(*known, m_till))
        return;
    switch (operation) {
    case pos::kOwnBook:
        return enterFresh(Place::Book);
    case pos::kStoreBooks:
        return enterFresh(Place::StoreBook);
    case pos::kTasks:
        return enterFresh(Place::Today);
    case pos::kTillState:
        return enterFresh(Place::SyncCentre);
    case pos::kFindCustomer:
        return findClient();
    case pos::kSearch:
        return searchBook();
    case pos::kAddToBook:
    case pos::kNewCustomer:
        enterFresh(Place::Book);
        return Q_EMIT clientWanted(operation == pos::kNewCustomer);
    case pos::kRemoveFromBook:
        return chooseIn(m_clientBook, Place::Book);
    case pos::kReassign:
        return chooseIn(m_storeBook, Place::StoreBook);
    case pos::kLock:
        return lock();
    case pos::kSignOut:
        return leaveTill();
    default:
        return;
    }
}

void Shell::findClient()
{
    if (m_till.isSignedIn())
        Q_EMIT findRequested();
}

void Shell::searchBook()
{
    if (!isOpenToMe(Place::Book))
        return findClient();
    enterFresh(Place::Book);
    Q_EMIT searchRequested();
}

void Shell::openCustomer(const QString& customerId)
{
    const auto id = CustomerId::fromString(customerId);
    if (id.isNull() || !m_till.isSignedIn())
        return;
    m_customer.open(id);
    enter(Place::Customer);
}

void Shell::closeCustomer()
{
    m_customer.open({});
    enter(m_home);
}

void Shell::previousCustomer()
{
    if (const CustomerId id = neighbour(-1); !id.isNull())
        openCustomer(id.toString());
}

void Shell::nextCustomer()
{
    if (const CustomerId id = neighbour(1); !id.isNull())
        openCustomer(id.toString());
}

} // namespace carnet
