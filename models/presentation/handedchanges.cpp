#include "models/presentation/handedchanges.h"

#include "models/presentation/describeoperation.h"
#include "models/presentation/rightwords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qint64 kClosedForMs = qint64{14} * 24 * 60 * 60 * 1000; // long enough for a holiday

} // namespace

const std::array<ItemRole<HandedItem>, 9>& HandedItem::roles()
{
    using I = HandedItem;
    static const std::array<ItemRole<I>, 9> all{
        {{"handedId", [](const I& i) -> QVariant { return i.handedId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"title", [](const I& i) -> QVariant { return i.title; }},
         {"what", [](const I& i) -> QVariant { return i.what; }},
         {"reason", [](const I& i) -> QVariant { return i.reason; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"stateText", [](const I& i) -> QVariant { return i.stateText; }},
         {"stateKind", [](const I& i) -> QVariant { return i.stateKind; }},
         {"canWithdraw", [](const I& i) -> QVariant { return i.canWithdraw; }}}};
    return all;
}

HandedChanges::HandedChanges(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::snapshotChanged, this, &HandedChanges::read);
    connect(&till, &Till::associateChanged, this, &HandedChanges::read);
}

void HandedChanges::setShown(bool shown)
{
    m_isShown = shown;
    read();
}

void HandedChanges::read()
{
    if (!m_till.isSignedIn())
        return show({}); // nobody sees what the one before had to decide
    if (!m_till.isLoaded() || (!m_isShown && !mayDecide(m_till.associate())))
        return;
    m_isStale = true;
    if (std::exchange(m_isReading, true))
        return;
    m_isStale = false;
    m_till.read(
        this,
        [since = m_till.nowMs() - kClosedForMs](TerminalStore& store) {
            return store.day().handedChanges(since);
        },
        [this](const Result<QList<HandedChange>>& handed) {
            m_isReading = false;
            if (handed && m_till.isSignedIn())
                show(*handed);
            if (m_isStale)
                read(); // what came in while this was read
        });
}

void HandedChanges::show(const QList<HandedChange>& handed)
{
    m_handed = handed;
    const Associate& me = m_till.associate();
    QList<HandedItem> toDecide;
    QList<HandedItem> mine;
    for (const HandedChange& change : handed) {
        const bool isOpen = change.status == HandedStatus::Open;
        if (isOpen && mayDecide(me) && change.author != me.id)
            toDecide.append(item(change));
        else if (change.author == me.id || change.closedBy == me.id)
            mine.append(item(change));
    }
    m_toDecide.setItems(toDecide);
    m_mine.setItems(mine);
    Q_EMIT changed();
}

QString HandedChanges::whatOf(const QList<Operation>& operations) const
{
    if (operations.isEmpty())
        return tr("A change that only a later version of Carnet can read");
    const Snapshot& snapshot = m_till.snapshot();
    const Operation& first = operations.constFirst();
    if (first.type == OperationType::AddToBook)
        return tr("%1 into the book of %2")
            .arg(customerName(first.customer, snapshot),
                 snapshot.reference->associateName(first.actor));
    return operations.size() == 1 ? describeOperation(first, snapshot, m_till.format())
                                  : describeMany(first,
                                                 {static_cast<int>(operations.size()), 0},
                                                 customerName(first.customer, snapshot),
                                                 *snapshot.reference,
                                                 m_till.format());
}

//! For everybody but its author: what explain() says of rights is said to the author.
QString HandedChanges::reasonOf(const HandedChange& handed) const
{
    const ReferenceData& reference = m_till.reference();
    const bool isOthers = handed.facts.contains("associate"_L1);
    if (handed.refusal != Refusal::NotAllowed || isOthers || handed.facts.contains("feature"_L1))
        return explain(handed.refusal, handed.facts, reference);
    const QString right = rightName(static_cast<Right>(handed.facts.value("right"_L1).toInt()));
    return tr("This needs the right “%1”, which %2 does not have.")
        .arg(right, reference.associateName(handed.author));
}

QString HandedChanges::stateOf(const HandedChange& handed) const
{
    const QString who = m_till.reference().associateName(handed.closedBy);
    switch (handed.status) {
    case HandedStatus::Open:
        break;
    case HandedStatus::Done:
        return tr("Done by %1").arg(who);
    case HandedStatus::Declined:
        return handed.answer.isEmpty() ? tr("Declined by %1").arg(who)
                                       : tr("Declined by %1: %2").arg(who, handed.answer);
    }
    return tr("Waits for a manager");
}

HandedItem HandedChanges::item(const HandedChange& handed) const
{
    const QList<Operation> operations = operationsIn(handed).value_or(QList<Operation>());
    HandedItem item;
    item.handedId = handed.id.toString();
    if (operations.size() == 1 && !operations.constFirst().customer.isNull())
        item.customerId = operations.constFirst().customer.toString();
    item.title = tr("%1 asks you").arg(m_till.reference().associateName(handed.author));
    item.what = whatOf(operations);
    item.reason = reasonOf(handed);
    const qint64 atMs =
        handed.status == HandedStatus::Open ? handed.createdAtMs : handed.closedAtMs;
    item.whenText = m_till.format().moment(atMs, m_till.today());
    item.stateText = stateOf(handed);
    item.stateKind = FieldCodec<HandedStatus>::write(handed.status).toString();
    item.canWithdraw =
        handed.status == HandedStatus::Open && handed.author == m_till.associate().id;
    return item;
}

const HandedChange* HandedChanges::find(const QString& handedId) const
{
    const auto found =
        std::ranges::find(m_handed, HandedChangeId::fromString(handedId), &HandedChange::id);
    return found == m_handed.end() ? nullptr : &*found;
}

void HandedChanges::close(const HandedChange& handed,
                          const QString& said,
                          const QJsonObject& set,
                          const QList<Operation>& wished)
{
    const auto drafts = [by = m_till.gesture(), handed, set, wished](
                            TerminalStore& store) -> Result<QList<Operation>> {
        QList<Operation> gesture;
        for (const Operation& operation : wished) {
            const auto now = store.find(operation.key);
            if (!now)
                return tl::unexpected(now.error());
            gesture.append(draft::onBehalf(by, operation, *now));
        }
        gesture.append(draft::patchHandedChange(by, handed, set));
        return gesture;
    };
    m_till.perform(this, drafts, [this, said](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (trouble.isEmpty())
            m_toast.offer(said, outcome->operations);
        else
            m_toast.warn(trouble);
    });
}

void HandedChanges::accept(const QString& handedId)
{
    const HandedChange* const handed = find(handedId);
    if (!handed)
        return;
    const auto wished = operationsIn(*handed);
    if (!wished)
        return m_toast.warn(explain(wished.error()));
    close(*handed,
          tr("Done: %1").arg(whatOf(*wished)),
          {{u"status"_s, FieldCodec<HandedStatus>::write(HandedStatus::Done)}},
          *wished);
}

void HandedChanges::decline(const QString& handedId, const QString& answer)
{
    const HandedChange* const handed = find(handedId);
    if (!handed)
        return;
    QJsonObject set{{u"status"_s, FieldCodec<HandedStatus>::write(HandedStatus::Declined)}};
    if (const QString words = answer.trimmed(); !words.isEmpty())
        set.insert(u"answer"_s, words);
    close(*handed, tr("Declined"), set, {});
}

void HandedChanges::withdraw(const QString& handedId)
{
    const HandedChange* const handed = find(handedId);
    if (!handed)
        return;
    const QUuid gesture = handed->id.value;
    m_till.perform(this,
                   {draft::removeHandedChange(m_till.gesture(), *handed)},
                   [this, gesture](const Result<Outcome>& outcome) {
                       const QString trouble = explain(outcome, m_till.reference());
                       if (!trouble.isEmpty())
                           return m_toast.warn(trouble);
                       m_toast.say(tr("It is yours again"));
                       m_till.read(
                           this,
                           [gesture](TerminalStore& store) { return store.takeUpRefused(gesture); },
                           [this](const Result<>& /*taken*/) { m_till.follow({}); });
                   });
}

} // namespace carnet
