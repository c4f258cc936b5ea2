#include "models/presentation/customerfilescreen.h"

#include "models/presentation/allstores.h"
#include "models/presentation/colleagues.h"
#include "models/presentation/moveitems.h"

#include <QDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Headquarters reads what others wrote; it changes nothing of it from here.
void onlyRead(QList<TimelineItem>& items)
{
    for (TimelineItem& item : items) {
        item.canVoid = false;
        item.canComplete = false;
        item.hasCalendarFile = false;
    }
}

//! A till holds the client books of its stores alone; whose another is says its id.
AssociateId ownerOf(const ClientBookId& book, const ReferenceData& reference)
{
    const AssociateId known = reference.ownerOf(book);
    if (!known.isNull())
        return known;
    const auto owner = std::ranges::find_if(reference.associates, [&book](const Associate& one) {
        return ClientBook::idFor(one.id) == book;
    });
    return owner == reference.associates.end() ? AssociateId() : owner->id;
}

std::vector<search::BookPlace> placesOf(const QList<Membership>& memberships,
                                        const ReferenceData& reference)
{
    std::vector<search::BookPlace> places;
    for (const Membership& at : memberships)
        places.push_back({at.book, ownerOf(at.book, reference), at.addedAtMs});
    return places;
}

QString exportText(const Result<QString>& path)
{
    if (path)
        return CustomerFileScreen::tr("What is known is in %1")
            .arg(QDir::toNativeSeparators(*path));
    if (path.error().code == ErrorCode::NotFound)
        return CustomerFileScreen::tr("Headquarters does not have this client any more.");
    return path.error().code == ErrorCode::Storage
        ? CustomerFileScreen::tr("The file could not be written. Free some space and try again.")
        : AllStores::explain(path.error());
}

} // namespace

CustomerFileScreen::CustomerFileScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_export(till)
    , m_filter(till, TimelineFilter::Extent::Activities)
{
    connect(&m_export, &KnownExport::progressed, this, &CustomerFileScreen::changed);
    connect(&till, &Till::associateChanged, this, &CustomerFileScreen::forgetOthers);
    connect(&till, &Till::referenceChanged, this, [this] {
        if (m_isLoaded)
            showLists();
    });
    connect(&m_filter, &TimelineFilter::chosen, this, [this] { ask(std::nullopt); });
}

QString CustomerFileScreen::name() const
{
    return m_isLoaded ? m_dossier.parts.customer.displayName() : m_name;
}

QString CustomerFileScreen::numberText() const
{
    const Customer& customer = m_dossier.parts.customer;
    if (!m_isLoaded)
        return {};
    return customer.accountNumber.isEmpty()
        ? tr("%1, not numbered yet").arg(customer.pendingNumber())
        : tr("Client %1").arg(customer.accountNumber);
}

QString CustomerFileScreen::storesText() const
{
    QStringList names;
    for (const AddressBookId& book : m_dossier.parts.customer.addressBooks) {
        for (const StoreId& store : m_till.reference().storesByBook.value(book))
            names.append(m_till.reference().storeById.value(store).name);
    }
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names.join(u", "_s);
}

QString CustomerFileScreen::bookText() const
{
    const QList<Membership>& memberships = m_dossier.parts.memberships;
    if (!m_isLoaded)
        return {};
    if (memberships.isEmpty())
        return tr("In no client book");
    QStringList owners;
    for (const search::BookPlace& place : m_places)
        owners.append(ownerName(place.owner, m_till.reference()));
    if (owners.size() > 1)
        return tr("In the books of %1").arg(listed(owners));
    return tr("In the book of %1 since %2")
        .arg(owners.constFirst(),
             m_till.format().date(m_till.format().dayOf(memberships.constFirst().addedAtMs)));
}

QString CustomerFileScreen::lastSeenText() const
{
    const auto& last = m_dossier.parts.lastContactMs;
    if (!m_isLoaded)
        return {};
    if (!last)
        return tr("Not seen yet");
    return tr("Last seen %1")
        .arg(m_till.format().shortDay(m_till.format().dayOf(*last), m_till.today()));
}

QString CustomerFileScreen::olderText() const
{
    return m_olderRows > 0
        ? tr("%Ln older entries are kept at headquarters and not shown here.", nullptr, m_olderRows)
        : QString();
}

QStringList CustomerFileScreen::tabs() const
{
    const auto counted = [this](const QString& words, const QAbstractListModel& list) {
        const int n = list.rowCount();
        return n == 0 ? words : tr("%1 %2").arg(words, m_till.format().count(n));
    };
    return {tr("Activities"),
            counted(tr("Notes"), m_notes),
            counted(tr("Purchases"), m_purchases),
            counted(tr("Books"), m_moves)};
}

QList<MovingClient> CustomerFileScreen::moving() const
{
    if (!isInBook())
        return {}; // who is in no book is not taken out of one
    return {movingClient(m_id, name(), m_places)};
}

CustomerView CustomerFileScreen::view() const
{
    return {m_dossier, m_till.reference(), m_till.format(), m_till.today(), m_till.associate()};
}

TimelineRequest CustomerFileScreen::request() const
{
    TimelineRequest request{m_id, {}, kPage};
    m_filter.restrict(request);
    return request;
}

void CustomerFileScreen::open(const QString& customerId, const QString& name)
{
    close();
    if (!m_till.associate().may(Right::Administer))
        return;
    m_id = CustomerId::fromString(customerId);
    m_name = name;
    refresh();
}

void CustomerFileScreen::forgetOthers()
{
    // Also told when something that headquarters says is new; who reads the file goes on.
    const AssociateId before = std::exchange(m_reader, m_till.associate().id);
    if (before != m_reader || !m_till.associate().may(Right::Administer))
        close();
}

void CustomerFileScreen::close()
{
    m_asking.reset();
    m_export.stop();
    m_id = {};
    m_name.clear();
    m_dossier = {};
    m_places.clear();
    m_olderRows = 0;
    m_isLoaded = false;
    m_isMissing = false;
    m_message.clear();
    m_filter.clear();
    showLists();
}

void CustomerFileScreen::refresh()
{
    if (isOpen())
        ask(std::nullopt);
}

void CustomerFileScreen::showMoreHistory()
{
    if (m_isLoaded && !m_asking && m_dossier.timeline.hasMore) {
        const Activity& last = m_dossier.timeline.activities.constLast();
        ask(TimelinePlace{last.atMs, last.id});
    }
}

void CustomerFileScreen::exportKnown()
{
    if (m_isLoaded && !isExporting()) {
        m_export.start(m_dossier.parts.customer,
                       [this](const Result<QString>& path) { m_toast.say(exportText(path)); });
    }
}

void CustomerFileScreen::ask(std::optional<TimelinePlace> before)
{
    m_message.clear();
    if (!m_till.desk())
        return take(tl::unexpected(sync::CallFailure{{ErrorCode::Network, {}}, 0}), false);
    sync::CustomerRequest wanted{m_till.associate().id, request()};
    wanted.timeline.before = before;
    const bool isLaterPage = before.has_value();
    m_asking = m_till.desk()->customer(
        wanted, [this, isLaterPage](const Answer& answer) { take(answer, isLaterPage); });
    Q_EMIT changed();
}

void CustomerFileScreen::take(const Answer& answer, bool isLaterPage)
{
    m_asking.reset();
    if (!answer) {
        m_message = AllStores::explain(answer.error().error);
        Q_EMIT changed();
        return;
    }
    m_isMissing = !answer->file;
    if (m_isMissing) {
        m_isLoaded = false;
        m_dossier = {};
        m_places.clear();
        return showLists();
    }
    if (!isLaterPage)
        return takeFile(*answer->file);
    m_dossier.timeline.activities += answer->file->timeline.activities;
    m_dossier.timeline.hasMore = answer->file->timeline.hasMore;
    showTimeline();
    Q_EMIT changed();
}

void CustomerFileScreen::takeFile(const CustomerFile& file)
{
    m_dossier = {};
    m_dossier.parts = file.parts;
    m_dossier.timeline = file.timeline;
    m_dossier.notes = file.notes;
    m_dossier.purchases = file.purchases;
    m_dossier.moves = file.moves;
    sortForReading(m_dossier);
    m_places = placesOf(file.parts.memberships, m_till.reference());
    m_olderRows = file.olderRows;
    m_isLoaded = true;
    showLists();
}

void CustomerFileScreen::showLists()
{
    m_contactPoints.setItems(contactPointItems(view()));
    m_attributes.setItems(m_isLoaded ? attributeItems(view()) : QList<AttributeItem>());
    QList<NoteItem> notes = noteItems(view());
    for (NoteItem& note : notes)
        note.canEdit = false;
    m_notes.setItems(notes);
    m_purchases.setItems(purchaseItems(view()));
    QList<TimelineItem> moves = moveItems(view());
    onlyRead(moves);
    m_moves.setItems(moves);
    showTimeline();
    Q_EMIT changed();
}

void CustomerFileScreen::showTimeline()
{
    m_filter.show(m_dossier);
    QList<TimelineItem> items = timelineItems(view(), request(), m_filter.choice());
    onlyRead(items);
    m_timeline.setItems(items);
}

} // namespace carnet
