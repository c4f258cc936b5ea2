#include "models/presentation/customerscreen.h"

#include "models/presentation/clientchoices.h"
#include "models/presentation/colleagues.h"
#include "models/search/folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kJournalEvery = 1s; // a draft is at most this short after a power cut (N23)
constexpr int kHistoryPage = 100; // some screens full; twice as many with every further page

} // namespace

CustomerScreen::CustomerScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_followUps(till, toast)
    , m_nextStepOwner(till)
    , m_noteForm(till, this)
    , m_takenUp(this)
    , m_details(till, toast, this)
    , m_photo(till, toast, this)
    , m_spend(this)
    , m_categories(this)
    , m_composerFields(till, this)
    , m_composerHeading(this)
    , m_doneForm(till, toast, this)
    , m_purchaseFilter(till)
    , m_timelineFilter(till, TimelineFilter::Extent::Everything)
{
    connect(&m_purchaseFilter, &PurchaseFilter::chosen, this, [this] {
        showPurchases();
        Q_EMIT changed();
    });
    connect(&m_timelineFilter, &TimelineFilter::chosen, this, [this] {
        m_timelineLimit = kHistoryPage;
        if (!m_id.isNull())
            reloadTimeline();
    });
    m_journal.setSingleShot(true);
    m_journal.setInterval(kJournalEvery);
    connect(&m_journal, &QTimer::timeout, this, &CustomerScreen::journal);
    connect(&till, &Till::referenceChanged, this, &CustomerScreen::showTypes);
    connect(&till, &Till::snapshotChanged, this, [this] {
        const Snapshot& snapshot = m_till.snapshot();
        const bool stoppedWaiting = isWaiting() && !snapshot.waiting.contains(m_id);
        if (snapshot.isReferenceNew || snapshot.touched.contains(m_id) || stoppedWaiting)
            reload();
    });
    connect(&m_takenUp, &TakenUp::changed, this, &CustomerScreen::showEditable);
    const auto journalSoon = [this] {
        if (!m_journal.isActive())
            m_journal.start();
    };
    connect(&m_composerHeading, &HeadingForm::edited, this, journalSoon);
    connect(&m_noteForm, &NoteForm::titleChanged, this, journalSoon);
    connect(&m_composerFields, &FieldEntries::edited, this, [this] {
        if (!m_journal.isActive())
            m_journal.start();
    });
    showTypes();
}

QString CustomerScreen::initials() const
{
    return initialsOf(customer().firstName, customer().lastName);
}

QString CustomerScreen::accountText() const
{
    if (!m_isLoaded)
        return {};
    return customer().accountNumber.isEmpty()
        ? tr("%1 until headquarters gives the number").arg(customer().pendingNumber())
        : tr("Client %1").arg(customer().accountNumber);
}

QString CustomerScreen::lastVisitText() const
{
    const auto& last = m_dossier.parts.lastContactMs;
    if (!last)
        return tr("Not seen yet");
    const QDate day = m_till.format().dayOf(*last);
    return tr("Last seen %1").arg(m_till.format().shortDay(day, m_till.today()));
}

QString CustomerScreen::languageText() const
{
    return carnet::languageText(customer().language, m_till.format().locale());
}

const Membership* CustomerScreen::myPlace() const
{
    const auto& places = m_dossier.parts.memberships;
    const auto mine =
        std::ranges::find(places, ClientBook::idFor(m_till.associate().id), &Membership::book);
    return mine == places.end() ? nullptr : &*mine;
}

QStringList CustomerScreen::otherOwners() const
{
    QStringList names;
    for (const Membership& place : m_dossier.parts.memberships) {
        if (place.book != ClientBook::idFor(m_till.associate().id))
            names.append(ownerName(m_till.reference().ownerOf(place.book), m_till.reference()));
    }
    return names;
}

bool CustomerScreen::mayJoinMyBook() const
{
    return m_isLoaded && myPlace() == nullptr
        && (!isInAnyBook() || m_till.reference().allowsSeveralBooks());
}

QString CustomerScreen::joinText() const
{
    const QStringList others = otherOwners();
    if (!mayJoinMyBook() || others.isEmpty())
        return {};
    return others.size() == 1 ? tr("Stays in the book of %1, too.").arg(others.constFirst())
                              : tr("Stays in the books of %1, too.").arg(listed(others));
}

QString CustomerScreen::bookText() const
{
    if (!m_till.reference().has(Feature::Clienteling))
        return {};
    const auto& places = m_dossier.parts.memberships;
    if (places.isEmpty())
        return tr("In no client book");
    const Membership* const mine = myPlace();
    const QStringList others = otherOwners();
    const qint64 sinceMs = mine ? mine->addedAtMs : places.constFirst().addedAtMs;
    const QString day = m_till.format().date(m_till.format().dayOf(sinceMs));
    if (!mine)
        return others.size() == 1 ? tr("In the book of %1 since %2").arg(others.constFirst(), day)
                                  : tr("In the books of %1").arg(listed(others));
    return others.isEmpty() ? tr("In your book since %1").arg(day)
                            : tr("In your book since %1, also with %2").arg(day, listed(others));
}

QString CustomerScreen::composerAtText() const
{
    const auto at = m_till.format().instantOf(m_composerAt);
    return at ? m_till.format().moment(*at, m_till.today()) : tr("Now");
}

QString CustomerScreen::composerStart() const
{
    return m_composerAt.isEmpty() ? m_till.format().localTimeOf(m_till.nowMs()) : m_composerAt;
}

QString CustomerScreen::purchaseCountText() const
{
    const QString shown = m_till.format().count(m_purchases.rowCount());
    return m_purchaseFilter.isFiltered()
        ? tr("%1 of %2").arg(shown, m_till.format().count(m_purchaseCount))
        : shown;
}

CustomerView CustomerScreen::view() const
{
    return {m_dossier, m_till.reference(), m_till.format(), m_till.today(), m_till.associate()};
}

const ContactPoint* CustomerScreen::contactPoint(const QString& id) const
{
    const auto& points = m_dossier.parts.contactPoints;
    const auto found = std::ranges::find(points, ContactPointId::fromString(id), &ContactPoint::id);
    return found == points.end() ? nullptr : &*found;
}

const Note* CustomerScreen::note(const QString& id) const
{
    const auto found = std::ranges::find(m_dossier.notes, NoteId::fromString(id), &Note::id);
    return found == m_dossier.notes.end() ? nullptr : &*found;
}

bool CustomerScreen::isTakenBack(const ActivityId& id) const
{
    return std::ranges::find(m_dossier.timeline.aboutOthers, id, &Activity::voids)
        != m_dossier.timeline.aboutOthers.end();
}

const Activity* CustomerScreen::activity(const QString& id) const
{
    const auto& activities = m_dossier.timeline.activities;
    const auto found = std::ranges::find(activities, ActivityId::fromString(id), &Activity::id);
    return found == activities.end() ? nullptr : &*found;
}

TimelineRequest CustomerScreen::request() const
{
    TimelineRequest request{m_id, {}, m_timelineLimit};
    m_timelineFilter.restrict(request);
    return request;
}

void CustomerScreen::open(const CustomerId& id)
{
    if (m_journal.isActive())
        journal();
    m_id = id;
    m_isMissing = false;
    m_isLoaded = false;
    m_dossier = {};
    m_composerText.clear();
    m_composerAt.clear();
    m_composerFields.clear();
    m_composerHeading.clear();
    m_composerType.clear(); // what the last client was here for says nothing of this one
    showTypes();
    m_noteDraft.clear();
    m_noteForm.clear();
    m_takenUp.leave();
    m_purchaseFilter.clear();
    m_timelineFilter.clear();
    m_timelineLimit = kHistoryPage;
    m_correcting = {};
    m_doneForm.cancel();
    m_isAskingNextStep = false;
    m_noteFilter.clear();
    showLists(); // nothing of the customer before
    if (!id.isNull()) {
        reload();
        restoreDrafts();
    }
    Q_EMIT nextStepChanged();
    Q_EMIT noteFilterChanged();
    Q_EMIT composerChanged();
    Q_EMIT noteDraftChanged();
    Q_EMIT changed();
}

void CustomerScreen::reload()
{
    if (m_id.isNull())
        return;
    m_till.read(
        this,
        [wanted = request()](TerminalStore& store) { return Dossier::read(store, wanted); },
        [this, id = m_id](const Result<Dossier>& dossier) {
            if (id == m_id) // another customer may have been opened meanwhile
                show(dossier);
        });
}

void CustomerScreen::show(const Result<Dossier>& dossier)
{
    m_isMissing = !dossier && dossier.error().code == ErrorCode::NotFound;
    if (!dossier) {
        if (!m_isMissing)
            m_toast.warn(explain(dossier.error()));
        Q_EMIT changed();
        return;
    }
    m_isLoaded = true;
    m_dossier = *dossier;
    if (m_isAskingNextStep && isTakenBack(m_nextStepOf))
        stopAskingNextStep();
    m_dossier.notes.removeIf(
        [this](const Note& note) { return !m_till.reference().mayRead(note, m_till.associate()); });
    if (!m_takenUp.pointId().isEmpty() && !contactPoint(m_takenUp.pointId()))
        m_takenUp.makeNew();
    showLists();
    Q_EMIT changed();
}

void CustomerScreen::showLists()
{
    showEditable();
    m_details.show(customer());
    m_photo.show(m_id, m_dossier.photo);
    m_followUps.show(m_dossier.tasks, m_dossier.waitingRows, m_dossier.conflicts);
    showNotes();
    showPurchases();
    m_spend.show(view());
    m_categories.show(view());
    showTimeline();
}

void CustomerScreen::showPurchases()
{
    m_purchaseCount = purchaseLines(m_dossier.purchases);
    m_purchases.setItems(purchaseItems(view(), m_purchaseFilter.criteria()));
}

void CustomerScreen::showTypes()
{
    m_activityTypes.setItems(activityTypeItems(m_till.reference(), m_till.format()));
    const auto& types = m_activityTypes.items();
    const bool isKnown =
        std::ranges::find(types, m_composerType, &ActivityTypeItem::typeId) != types.end();
    if (!isKnown)
        setComposerType(types.isEmpty() ? QString() : types.front().typeId);
}

void CustomerScreen::showTimeline()
{
    m_timelineFilter.show(m_dossier);
    m_timeline.setItems(timelineItems(view(), request(), m_timelineFilter.choice()));
}

void CustomerScreen::reloadTimeline()
{
    m_till.read(
        this,
        [wanted = request()](TerminalStore& store) { return store.day().timeline(wanted); },
        [this, wanted = request()](const Result<TimelinePage>& page) {
            if (wanted != request())
                return; // something else is asked for by now
            if (!page)
                return m_toast.warn(explain(page.error()));
            m_dossier.timeline = *page;
            showTimeline();
            Q_EMIT changed();
        });
}

void CustomerScreen::showMoreHistory()
{
    if (!m_isLoaded || !hasMoreHistory())
        return;
    m_dossier.timeline.hasMore = false; // until the answer is here: one request at a time
    m_timelineLimit *= 2;
    reloadTimeline();
}

void CustomerScreen::showNotes()
{
    QList<NoteItem> items = noteItems(view());
    const QStringList words = search::foldedWords(m_noteFilter);
    items.removeIf([&words](const NoteItem& item) {
        const QString text = search::folded(item.title + u' ' + item.text);
        return !std::ranges::all_of(words,
                                    [&](const QString& word) { return text.contains(word); });
    });
    m_notes.setItems(items);
}

void CustomerScreen::setNoteFilter(const QString& text)
{
    if (m_noteFilter == text)
        return;
    m_noteFilter = text;
    showNotes();
    Q_EMIT noteFilterChanged();
}

} // namespace carnet
