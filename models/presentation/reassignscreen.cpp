#include "models/presentation/reassignscreen.h"

#include "models/presentation/colleagues.h"
#include "models/presentation/moveend.h"

#include <algorithm>

namespace carnet {

ReassignScreen::ReassignScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_elsewhere(till, toast)
{
    connect(&till, &Till::snapshotChanged, this, [this] {
        if (!m_moving.isEmpty())
            show();
    });
    connect(&till, &Till::associateChanged, this, [this] {
        if (!m_till.associate().may(Right::ReassignBook))
            cancel();
    });
}

void ReassignScreen::beginSelected(BookScreen* book)
{
    if (!book)
        return;
    const QList<MovingClient> moving = book->moving();
    begin(moving,
          book->isRemote() ? book : nullptr,
          book->selectedCount() - static_cast<int>(moving.size()));
}

void ReassignScreen::beginWith(const QString& customerId)
{
    QList<MovingClient> clients = movingClients(m_till, {CustomerId::fromString(customerId)});
    for (MovingClient& client : clients)
        client.leave(m_till.associate().id); // the own book, where she is in it
    begin(clients, nullptr);
}

void ReassignScreen::beginWithFile(CustomerFileScreen* file, BookScreen* list)
{
    if (file && list)
        begin(file->moving(), list);
}

QString ReassignScreen::booklessText() const
{
    return m_bookless > 0
        ? tr("%Ln of the selected clients are in no book and stay so.", nullptr, m_bookless)
        : QString();
}

void ReassignScreen::begin(const QList<MovingClient>& moving,
                           const BookScreen* remote,
                           int bookless)
{
    cancel();
    if (!m_till.isLoaded() || !m_till.associate().may(Right::ReassignBook))
        return;
    m_moving = moving;
    m_bookless = bookless;
    m_remote = remote;
    if (m_moving.isEmpty())
        return m_toast.say(tr("None of these clients is in a book."));
    show();
    if (!m_remote)
        readWhatTheyBring();
    Q_EMIT begun();
}

void ReassignScreen::cancel()
{
    m_moving.clear();
    m_bookless = 0;
    m_problems.clear();
    m_taker = {};
    m_reason = MoveReason::None;
    m_showsEveryone = false;
    m_isUnderway = false;
    m_remote = nullptr;
    show();
}

void ReassignScreen::readWhatTheyBring()
{
    const QList<CustomerId> ids = idsOf(m_moving);
    const qint64 today = m_till.format().startOf(m_till.today());
    m_till.read(
        this,
        [ids, today](TerminalStore& store) { return store.handover(ids, today); },
        [this](const Result<QList<HandoverClient>>& read) {
            if (!read)
                return m_toast.warn(explain(read.error()));
            addHandover(m_moving, *read);
            show();
        });
}

QHash<AssociateId, int> ReassignScreen::leaving() const
{
    QHash<AssociateId, int> leaving;
    for (const MovingClient& client : m_moving) {
        if (!m_problems.contains(client.id))
            ++leaving[client.owner];
    }
    return leaving;
}

int ReassignScreen::willMove() const
{
    return static_cast<int>(std::ranges::count_if(
        m_moving, [this](const MovingClient& client) { return moves(client); }));
}

bool ReassignScreen::moves(const MovingClient& client) const
{
    return client.owner != m_taker && !m_problems.contains(client.id);
}

void ReassignScreen::show()
{
    QHash<AssociateId, int> sizes;
    if (m_till.isLoaded() && !m_moving.isEmpty())
        sizes = m_remote ? m_remote->sizesOfBooks() : bookSizes(m_till);
    showGivers(sizes);
    showChoiceOfGivers();
    showTakers(sizes);
    showClients();
    QList<OptionItem> reasons;
    for (const MoveReason reason : offeredReasons())
        reasons.append({FieldCodec<MoveReason>::write(reason).toString(),
                        carnet::reasonText(reason),
                        reason == m_reason});
    m_reasons.setItems(reasons);
    Q_EMIT changed();
}

void ReassignScreen::showGivers(const QHash<AssociateId, int>& sizes)
{
    const QHash<AssociateId, int> gone = leaving();
    QList<GiverItem> items;
    for (auto giver = gone.cbegin(); giver != gone.cend(); ++giver) {
        const QString name = m_till.reference().associateName(giver.key());
        const int before = sizes.value(giver.key());
        const int after = giver.key() == m_taker ? before : before - giver.value();
        items.append({giver.key().toString(),
                      name.isEmpty() ? tr("A colleague elsewhere") : name,
                      initialsOf(name),
                      tintOf(giver.key().value),
                      changeText(before, after, m_till.format())});
    }
    std::ranges::sort(items, {}, &GiverItem::name);
    m_from.setItems(items);
}

void ReassignScreen::showChoiceOfGivers()
{
    QHash<AssociateId, QString> names;
    QSet<AssociateId> leaves;
    for (const MovingClient& client : std::as_const(m_moving)) {
        if (client.places.size() < 2)
            continue;
        leaves.insert(client.owner);
        for (const search::BookPlace& place : client.places)
            names.insert(place.owner, ownerName(place.owner, m_till.reference()));
    }
    QList<OptionItem> items;
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        items.append({name.key().toString(),
                      name.value(),
                      leaves.size() == 1 && leaves.contains(name.key())});
    std::ranges::sort(items, {}, &OptionItem::text);
    m_givers.setItems(items);
}

QString ReassignScreen::giverText() const
{
    if (m_givers.items().isEmpty())
        return {};
    const auto chosen = std::ranges::find(m_givers.items(), true, &OptionItem::isChosen);
    return chosen == m_givers.items().end() ? tr("Various books")
                                            : tr("The book of %1").arg(chosen->text);
}

void ReassignScreen::setGiver(const QString& associateId)
{
    for (MovingClient& client : m_moving)
        client.leave(AssociateId::fromString(associateId));
    show();
}

QString ReassignScreen::moveText(const MovingClient& client, const QString& taker) const
{
    if (client.owner == m_taker)
        return tr("Is in this book already");
    if (client.isWith(m_taker))
        return tr("Is with %1 already, leaves the book of %2")
            .arg(taker, ownerName(client.owner, m_till.reference()));
    return plannedText(client, taker, m_till);
}

void ReassignScreen::showClients()
{
    const QString taker = m_till.reference().associateName(m_taker);
    QList<MovingItem> problems;
    QList<MovingItem> items;
    for (const MovingClient& client : std::as_const(m_moving)) {
        const QString problem = m_problems.value(client.id);
        const QString detail = problem.isEmpty() ? moveText(client, taker) : problem;
        const MovingItem item{client.id.toString(),
                              client.name,
                              client.initials,
                              tintOf(client.id.value),
                              detail,
                              {},
                              {},
                              !problem.isEmpty()};
        (item.isProblem ? problems : items).append(item);
    }
    m_clients.setItems(problems + items);
}

QString ReassignScreen::problemText() const
{
    if (m_problems.isEmpty())
        return {};
    return tr("%Ln of these clients cannot be moved. Nobody has been moved yet.",
              nullptr,
              static_cast<int>(m_problems.size()));
}

QString ReassignScreen::confirmText() const
{
    const int moving = willMove();
    return m_problems.isEmpty() ? tr("Reassign %Ln clients", nullptr, moving)
                                : tr("Reassign the other %Ln", nullptr, moving);
}

bool ReassignScreen::canConfirm() const
{
    return !m_taker.isNull() && !m_isUnderway && willMove() > 0;
}

void ReassignScreen::choose(const QString& associateId)
{
    m_taker = AssociateId::fromString(associateId);
    show();
}

void ReassignScreen::showEveryone()
{
    m_showsEveryone = true;
    show();
}

void ReassignScreen::setReason(const QString& reason)
{
    if (FieldCodec<MoveReason>::read(reason, m_reason))
        show();
}

void ReassignScreen::leaveOut(const QString& customerId)
{
    const auto id = CustomerId::fromString(customerId);
    m_moving.removeIf([&id](const MovingClient& client) { return client.id == id; });
    m_problems.remove(id);
    show();
}

void ReassignScreen::confirm()
{
    if (!canConfirm())
        return;
    const QList<Operation> drafts = wishes();
    m_isUnderway = true;
    Q_EMIT changed();
    // Made now: by the time it is done, the sheet may be closed.
    const QString said =
        tr("%Ln clients moved to the book of %1", nullptr, static_cast<int>(drafts.size()))
            .arg(m_till.reference().associateName(m_taker));
    if (m_remote)
        return confirmThere(drafts, said);
    QList<CustomerId> asked;
    for (const Operation& draft : drafts)
        asked.append(draft.customer);
    m_till.perform(this, drafts, [this, asked, said](const Result<Outcome>& outcome) {
        take(outcome, asked, said);
    });
}

QList<Operation> ReassignScreen::wishes() const
{
    const Gesture gesture = m_till.gesture();
    QList<Operation> wishes;
    for (const MovingClient& client : m_moving) {
        if (moves(client))
            wishes.append(draft::reassign(gesture, client.seen, m_taker, m_reason));
    }
    return wishes;
}

void ReassignScreen::take(const Result<Outcome>& outcome,
                          const QList<CustomerId>& asked,
                          const QString& said)
{
    m_isUnderway = false;
    const AskedMove move{asked, said, !m_moving.isEmpty()};
    switch (endMove(outcome, move, m_till.reference(), m_toast, m_problems)) {
    case MoveEnd::Stays:
        return show();
    case MoveEnd::Told:
        return;
    case MoveEnd::Done:
        cancel();
        Q_EMIT done();
    }
}

} // namespace carnet
