#include "models/presentation/splitscreen.h"

#include "models/presentation/colleagues.h"
#include "models/presentation/moveend.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString ruleText(SplitRule rule)
{
    switch (rule) {
    case SplitRule::EqualLoad:
        return SplitScreen::tr("Equal books");
    case SplitRule::Spend:
        return SplitScreen::tr("Spend");
    case SplitRule::LastContact:
        return SplitScreen::tr("Last contact");
    case SplitRule::Store:
        return SplitScreen::tr("Store");
    case SplitRule::Language:
        return SplitScreen::tr("Language");
    }
    return {};
}

//! What goes along when a book is given away.
struct Along {
    QList<HandoverClient> clients;
    QList<LeftTask> left;
};

Result<Along> readAlong(const TerminalStore& store,
                        const QList<CustomerId>& clients,
                        const AssociateId& leaver,
                        qint64 fromMs)
{
    auto brought = store.handover(clients, fromMs);
    if (!brought)
        return tl::unexpected(brought.error());
    auto left = store.day().leftBy(leaver);
    if (!left)
        return tl::unexpected(left.error());
    return Along{*std::move(brought), *std::move(left)};
}

} // namespace

SplitScreen::SplitScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_book(till)
    , m_elsewhere(till, toast)
{
    connect(&till, &Till::associateChanged, this, [this] {
        const Associate& associate = m_till.associate();
        if (!associate.may(Right::ReassignBook) || (m_isThere && !associate.may(Right::Administer)))
            cancel();
    });
}

QString SplitScreen::leaverName() const
{
    return m_till.isLoaded() ? m_till.reference().associateName(m_leaver) : QString();
}

QString SplitScreen::leaverInitials() const
{
    return initialsOf(leaverName());
}

int SplitScreen::leaverTint() const
{
    return tintOf(m_leaver.value);
}

QString SplitScreen::leaverText() const
{
    const int before = m_isThere ? m_total : count();
    return changeText(before, before - willMove(), m_till.format());
}

void SplitScreen::begin(const QString& leaverId)
{
    begin(AssociateId::fromString(leaverId));
}

void SplitScreen::begin(const AssociateId& leaver)
{
    cancel();
    if (!m_till.isLoaded() || !m_till.associate().may(Right::ReassignBook) || leaver.isNull())
        return;
    m_leaver = leaver;
    m_offered = storeTakers(m_till);
    m_offered.removeIf([&leaver](const Associate& one) { return one.id == leaver; });
    m_chosen = usualTakers(m_offered);
    m_sizes = bookSizes(m_till);
    m_moving = movingClients(m_till, clientsOf(leaver, m_till));
    for (MovingClient& client : m_moving)
        client.leave(leaver);
    read();
    if (m_moving.isEmpty())
        return; // there may be something to do all the same
    show();
    Q_EMIT begun();
}

void SplitScreen::cancel()
{
    m_leaver = {};
    m_offered.clear();
    m_chosen.clear();
    m_rules = {SplitRule::EqualLoad};
    m_moving.clear();
    m_left.clear();
    m_given.clear();
    m_byHand.clear();
    m_problems.clear();
    m_isRead = false;
    m_isUnderway = false;
    m_isThere = false;
    m_offeredStores.clear();
    m_total = 0;
    m_trouble.clear();
    m_book.drop();
    show();
}

void SplitScreen::read()
{
    const qint64 today = m_till.format().startOf(m_till.today());
    m_till.read(
        this,
        [ids = idsOf(m_moving), of = m_leaver, today](TerminalStore& store) {
            return readAlong(store, ids, of, today);
        },
        [this, of = m_leaver](const Result<Along>& read) {
            if (of != m_leaver)
                return;
            if (!read)
                return m_toast.warn(explain(read.error()));
            addHandover(m_moving, read->clients);
            takeLeft(read->left);
            m_isRead = true;
            if (m_moving.isEmpty() && m_left.isEmpty())
                return m_toast.say(tr("The book of %1 is empty.").arg(leaverName()));
            share();
            if (m_moving.isEmpty())
                Q_EMIT begun();
        });
}

QList<SplitClient> SplitScreen::splitClients() const
{
    QList<SplitClient> clients;
    for (const MovingClient& client : m_moving)
        clients.append({client.id,
                        client.brings.language,
                        client.brings.store,
                        client.brings.spendMinor,
                        client.lastContactMs});
    return clients;
}

QList<SplitColleague> SplitScreen::splitColleagues() const
{
    QList<SplitColleague> colleagues;
    for (const Associate& one : m_offered)
        colleagues.append({one.id,
                           one.language,
                           storesOf(one, m_till.reference()),
                           m_sizes.value(one.id),
                           m_chosen.contains(one.id)});
    return colleagues;
}

void SplitScreen::share()
{
    m_given = splitBook(splitClients(), splitColleagues(), m_rules);
    erase_if(m_byHand, [this](const std::pair<const CustomerId&, AssociateId&>& given) {
        return !m_chosen.contains(given.second);
    });
    for (auto given = m_byHand.cbegin(); given != m_byHand.cend(); ++given)
        m_given.insert(given.key(), given.value());
    show();
}

int SplitScreen::willMove() const
{
    return static_cast<int>(std::ranges::count_if(m_moving, [this](const MovingClient& client) {
        return m_given.contains(client.id) && !m_problems.contains(client.id);
    }));
}

void SplitScreen::show()
{
    showColleagues();
    showRules();
    showClients();
    showStores();
    Q_EMIT changed();
}

QString SplitScreen::totalsText(const AssociateId& taker) const
{
    int clients = 0;
    int planned = 0;
    int followUps = 0;
    Spent spent;
    for (const MovingClient& client : m_moving) {
        if (m_given.value(client.id) != taker)
            continue;
        ++clients;
        planned += static_cast<int>(client.brings.planned.size());
        followUps += client.followUps();
        spent[client.currency] += client.brings.spendMinor;
    }
    for (const AssociateId& of : leftGiven())
        followUps += of == taker ? 1 : 0;
    if (clients == 0 && followUps == 0)
        return tr("Gets nobody");
    QStringList parts;
    if (clients > 0)
        parts = {tr("%Ln clients", nullptr, clients), spentText(spent, m_till)};
    if (planned > 0)
        parts.append(tr("%Ln planned", nullptr, planned));
    if (followUps > 0)
        parts.append(tr("%Ln follow-ups", nullptr, followUps));
    return parts.join(u", "_s);
}

void SplitScreen::showColleagues()
{
    QHash<AssociateId, int> gets;
    for (const AssociateId& taker : std::as_const(m_given))
        ++gets[taker];
    int fullest = 1;
    for (const Associate& one : std::as_const(m_offered))
        fullest = std::max(fullest, m_sizes.value(one.id) + gets.value(one.id));
    QList<TakerItem> items;
    QList<OptionItem> takers;
    for (const Associate& one : std::as_const(m_offered)) {
        const int before = m_sizes.value(one.id);
        const int after = before + gets.value(one.id);
        const bool isChosen = m_chosen.contains(one.id);
        items.append({one.id.toString(),
                      one.name,
                      initialsOf(one.name),
                      tintOf(one.id.value),
                      detailOf(one),
                      changeText(before, after, m_till.format()),
                      static_cast<qreal>(after) / fullest,
                      isChosen});
        if (isChosen)
            takers.append({one.id.toString(), one.name, false});
    }
    m_colleagues.setItems(items);
    m_takers.setItems(takers);
}

void SplitScreen::showRules()
{
    QList<OptionItem> items;
    for (const auto& [name, rule] : tokens(SplitRule{}))
        items.append({QString::fromLatin1(name), ruleText(rule), m_rules.contains(rule)});
    m_ruleItems.setItems(items);
}

void SplitScreen::showClients()
{
    QList<MovingItem> problems;
    QList<MovingItem> items;
    for (const MovingClient& client : std::as_const(m_moving)) {
        const AssociateId taker = m_given.value(client.id);
        const QString name = taker.isNull() ? QString() : m_till.reference().associateName(taker);
        const QString problem = m_problems.value(client.id);
        const MovingItem item{client.id.toString(),
                              client.name,
                              client.initials,
                              tintOf(client.id.value),
                              problem.isEmpty() ? plannedText(client, name, m_till) : problem,
                              taker.toString(),
                              name,
                              !problem.isEmpty()};
        (item.isProblem ? problems : items).append(item);
    }
    m_clients.setItems(problems + items);
}

QString SplitScreen::problemText() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (!m_problems.isEmpty())
        return tr("%Ln of these clients cannot be moved. Nobody has been moved yet.",
                  nullptr,
                  static_cast<int>(m_problems.size()));
    const bool isForNobody = m_given.isEmpty() && leftGiven().isEmpty();
    if (m_isRead && isForNobody && (!m_moving.isEmpty() || !m_left.isEmpty()))
        return tr("Choose at least one colleague who takes clients.");
    return {};
}

QString SplitScreen::confirmText() const
{
    if (m_moving.isEmpty())
        return m_left.isEmpty() ? tr("Reassign clients")
                                : tr("Give on %Ln follow-ups", nullptr, leftCount());
    return m_problems.isEmpty() ? tr("Reassign %Ln clients", nullptr, willMove())
                                : tr("Reassign the other %Ln", nullptr, willMove());
}

bool SplitScreen::canConfirm() const
{
    return m_isRead && !m_isUnderway && (willMove() > 0 || !leftGiven().isEmpty());
}

void SplitScreen::toggleColleague(const QString& associateId)
{
    const auto id = AssociateId::fromString(associateId);
    if (!m_chosen.remove(id))
        m_chosen.insert(id);
    share();
}

void SplitScreen::toggleRule(const QString& rule)
{
    SplitRule toggled = SplitRule::EqualLoad;
    if (!FieldCodec<SplitRule>::read(rule, toggled))
        return;
    if (!m_rules.remove(toggled))
        m_rules.insert(toggled);
    share();
}

void SplitScreen::give(const QString& customerId, const QString& associateId)
{
    m_byHand.insert(CustomerId::fromString(customerId), AssociateId::fromString(associateId));
    share();
}

QList<Operation> SplitScreen::drafts() const
{
    const Gesture gesture = m_till.gesture();
    QList<Operation> drafts;
    for (const MovingClient& client : m_moving) {
        const AssociateId taker = m_given.value(client.id);
        if (!taker.isNull() && !m_problems.contains(client.id))
            drafts.append(draft::reassign(gesture, client.seen, taker, MoveReason::Leaving));
    }
    return drafts + leftDrafts(gesture);
}

void SplitScreen::confirm()
{
    if (!canConfirm())
        return;
    const QList<Operation> wishes = drafts();
    QList<CustomerId> asked;
    for (const Operation& wish : wishes)
        asked.append(wish.customer);
    m_isUnderway = true;
    Q_EMIT changed();
    // Made now: by the time it is done, the sheet may be closed.
    const QString said = doneText();
    if (m_isThere)
        return confirmThere(wishes, said);
    m_till.perform(this, wishes, [this, asked, said](const Result<Outcome>& outcome) {
        take(outcome, asked, said);
    });
}

void SplitScreen::take(const Result<Outcome>& outcome,
                       const QList<CustomerId>& asked,
                       const QString& said)
{
    m_isUnderway = false;
    const AskedMove move{asked, said, !m_leaver.isNull()};
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
