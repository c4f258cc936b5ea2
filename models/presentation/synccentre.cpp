#include "models/presentation/synccentre.h"

#include "models/presentation/describeoperation.h"
#include "models/presentation/jobwords.h"
#include "models/presentation/undowords.h"
#include "models/storage/storagefolder.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kArrivals = 8; // of what jobs brought
constexpr int kShown = 200; // gestures; two or three days of a busy till

QString stateKind(const PastGesture& gesture)
{
    if (gesture.pending > 0)
        return u"waiting"_s;
    if (gesture.held > 0)
        return u"held"_s;
    if (gesture.isTakenBack)
        return u"back"_s;
    return gesture.dropped == gesture.operations ? u"dropped"_s : u"sent"_s;
}

QString stateText(const QString& kind)
{
    if (kind == u"waiting"_s)
        return SyncCentre::tr("Waiting to sync");
    if (kind == u"held"_s)
        return SyncCentre::tr("Headquarters is looking at it");
    if (kind == u"back"_s)
        return SyncCentre::tr("Taken back");
    return kind == u"dropped"_s ? SyncCentre::tr("Given up") : SyncCentre::tr("Sent");
}

QString technicalOf(const PastGesture& gesture)
{
    return u"%1 %2 %3 %4"_s.arg(
        gesture.refused.toString(),
        FieldCodec<OperationType>::write(gesture.first.type).toString(),
        FieldCodec<Refusal>::write(gesture.refusal).toString(),
        QString::fromUtf8(QJsonDocument(gesture.facts).toJson(QJsonDocument::Compact)));
}

} // namespace

const std::array<ItemRole<ChangeItem>, 9>& ChangeItem::roles()
{
    using I = ChangeItem;
    static const std::array<ItemRole<I>, 9> all{
        {{"gestureId", [](const I& i) -> QVariant { return i.gestureId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"what", [](const I& i) -> QVariant { return i.what; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"stateText", [](const I& i) -> QVariant { return i.stateText; }},
         {"stateKind", [](const I& i) -> QVariant { return i.stateKind; }},
         {"canUndo", [](const I& i) -> QVariant { return i.canUndo; }}}};
    return all;
}

const std::array<ItemRole<RefusedItem>, 10>& RefusedItem::roles()
{
    using I = RefusedItem;
    static const std::array<ItemRole<I>, 10> all{
        {{"gestureId", [](const I& i) -> QVariant { return i.gestureId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"title", [](const I& i) -> QVariant { return i.title; }},
         {"reason", [](const I& i) -> QVariant { return i.reason; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"mine", [](const I& i) -> QVariant { return i.mine; }},
         {"theirs", [](const I& i) -> QVariant { return i.theirs; }},
         {"technical", [](const I& i) -> QVariant { return i.technical; }},
         {"canRetry", [](const I& i) -> QVariant { return i.canRetry; }},
         {"canHand", [](const I& i) -> QVariant { return i.canHand; }}}};
    return all;
}

SyncCentre::SyncCentre(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::snapshotChanged, this, &SyncCentre::read);
}

QString SyncCentre::waitingCountText() const
{
    return m_till.format().count(m_waiting.rowCount());
}

bool SyncCentre::isEmpty() const
{
    return m_gestures.isEmpty();
}

void SyncCentre::setShown(bool shown)
{
    m_isShown = shown;
    read();
}

void SyncCentre::read()
{
    if (!m_isShown || !m_till.isSignedIn())
        return;
    m_till.read(
        this,
        [](TerminalStore& store) { return store.recentGestures(kShown); },
        [this](const Result<QList<PastGesture>>& gestures) {
            if (gestures)
                show(*gestures);
        });
    m_till.read(
        this,
        [](TerminalStore& store) { return store.jobArrivals(kArrivals); },
        [this](const Result<QList<JobArrival>>& arrivals) {
            if (arrivals)
                showArrivals(*arrivals);
        });
}

void SyncCentre::showArrivals(const QList<JobArrival>& arrivals)
{
    QList<JobArrivalEntry> items;
    for (const JobArrival& arrival : arrivals) {
        const int number = static_cast<int>(arrival.job);
        items.append({u"%1 %2"_s.arg(number).arg(arrival.startedAtMs),
                      jobNumberText(number),
                      jobName(number),
                      m_till.format().moment(arrival.endedAtMs, m_till.today()),
                      tr("%Ln rows", nullptr, static_cast<int>(arrival.rows)),
                      arrival.isWhole});
    }
    m_arrivals.setItems(items);
}

void SyncCentre::show(const QList<PastGesture>& gestures)
{
    m_gestures = gestures;
    QList<RefusedItem> refused;
    QList<ChangeItem> waiting;
    QList<ChangeItem> lately;
    m_handed.clear();
    for (const PastGesture& gesture : gestures) {
        if (gesture.first.type == OperationType::AddHandedChange && !gesture.isTakenBack)
            m_handed.insert(gesture.first.key.id);
    }
    for (const PastGesture& gesture : gestures) {
        if (gesture.rejected > 0)
            refused.append(refusedItem(gesture));
        if (gesture.pending > 0 || gesture.held > 0)
            waiting.append(changeItem(gesture));
        else if (gesture.rejected < gesture.operations)
            lately.append(changeItem(gesture));
    }
    m_refused.setItems(refused);
    m_waiting.setItems(waiting);
    m_lately.setItems(lately);
    Q_EMIT changed();
}

bool SyncCentre::mayTakeBack(const PastGesture& gesture) const
{
    const bool isMine = gesture.first.actor == m_till.associate().id;
    const bool cameOut = gesture.operations > gesture.rejected + gesture.dropped;
    return isMine && cameOut && !gesture.isTakenBack && inverse(Gesture(), gesture.first, QUuid());
}

ChangeItem SyncCentre::changeItem(const PastGesture& gesture) const
{
    const Snapshot& snapshot = m_till.snapshot();
    ChangeItem item;
    item.gestureId = gesture.id.toString(QUuid::WithoutBraces);
    if (gesture.customers == 1 && !gesture.first.customer.isNull())
        item.customerId = gesture.first.customer.toString();
    item.iconName = gesture.isUndo() ? u"undo"_s : iconOf(gesture.first, snapshot);
    item.what = describeGesture(gesture, snapshot, m_till.format());
    item.detail = detailOf(gesture.first, snapshot, m_till.format());
    if (gesture.first.actor != m_till.associate().id) {
        const QString by = snapshot.reference->associateName(gesture.first.actor);
        item.detail =
            item.detail.isEmpty() ? tr("By %1").arg(by) : tr("%1, by %2").arg(item.detail, by);
    }
    item.whenText = m_till.format().moment(gesture.first.atMs, m_till.today());
    item.stateKind = stateKind(gesture);
    item.stateText = gesture.waitsForUpdate ? tr("Waiting for an update at headquarters")
        : m_handed.contains(gesture.id)     ? tr("Handed to a manager")
                                            : carnet::stateText(item.stateKind);
    item.canUndo = mayTakeBack(gesture);
    return item;
}

RefusedItem SyncCentre::refusedItem(const PastGesture& gesture) const
{
    const Snapshot& snapshot = m_till.snapshot();
    RefusedItem item;
    item.gestureId = gesture.id.toString(QUuid::WithoutBraces);
    if (!gesture.first.customer.isNull())
        item.customerId = gesture.first.customer.toString();
    item.title = gesture.operations == 1 ? tr("Headquarters did not accept one change")
                                         : tr("Headquarters did not accept %1 of %2 changes")
                                               .arg(m_till.format().count(gesture.rejected),
                                                    m_till.format().count(gesture.operations));
    item.reason = explain(gesture.refusal, gesture.facts, m_till.reference());
    item.whenText = m_till.format().moment(gesture.first.atMs, m_till.today());
    item.mine = describeGesture(gesture, snapshot, m_till.format());
    const auto holder = AssociateId::fromString(gesture.facts.value("associate"_L1).toString());
    if (const QString name = snapshot.reference->associateName(holder); !name.isEmpty())
        item.theirs = tr("In the book of %1").arg(name);
    else if (gesture.refusal == Refusal::Gone)
        item.theirs = tr("Removed");
    item.technical = technicalOf(gesture);
    item.canRetry = gesture.first.actor == m_till.associate().id
        && gesture.refusal != Refusal::BookTaken && gesture.refusal != Refusal::Gone;
    item.canHand = mayHand(gesture);
    return item;
}

const PastGesture* SyncCentre::find(const QString& gestureId) const
{
    const auto found =
        std::ranges::find(m_gestures, QUuid::fromString(gestureId), &PastGesture::id);
    return found == m_gestures.end() ? nullptr : &*found;
}

void SyncCentre::undo(const QString& gestureId)
{
    const PastGesture* const gesture = find(gestureId);
    const bool isHanded = gesture && gesture->first.type == OperationType::AddHandedChange;
    undo(QUuid::fromString(gestureId), isHanded ? gesture->first.key.id : QUuid());
}

void SyncCentre::undo(const QUuid& gesture, const QUuid& handed)
{
    m_till.undo(
        this,
        [gesture](TerminalStore& store) { return store.operationsOf(gesture); },
        [this, handed](const Till::Undone& undone) {
            const QString trouble = explain(undone.outcome, m_till.reference());
            m_toast.say(trouble.isEmpty()
                            ? undoSentence(undone.plan, m_till.snapshot(), m_till.format())
                            : trouble);
            // What nobody is to decide about any more is its author's again.
            if (!handed.isNull() && trouble.isEmpty() && undone.plan.obstacles.isEmpty())
                takeUpAgain(handed.toString(QUuid::WithoutBraces));
        });
}

bool SyncCentre::mayHand(const PastGesture& gesture) const
{
    const Associate& me = m_till.associate();
    return gesture.first.actor == me.id && !mayDecide(me) && gesture.rejected <= kMostHanded
        && canBeHanded(gesture.first.type, gesture.refusal);
}

void SyncCentre::hand(const QString& gestureId)
{
    const PastGesture* const gesture = find(gestureId);
    if (!gesture || !mayHand(*gesture))
        return;
    const Gesture by = m_till.gesture();
    const auto drafts = [by, of = gesture->id, refusal = gesture->refusal, facts = gesture->facts](
                            TerminalStore& store) {
        return store.refusedOf(of).map([&](const QList<Operation>& refused) {
            return QList<Operation>{
                draft::addHandedChange(by, handedChange(by, of, refused, refusal, facts))};
        });
    };
    m_till.perform(this, drafts, [this, by, of = gesture->id](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (!trouble.isEmpty())
            return m_toast.say(trouble);
        m_toast.offer(tr("Handed to your managers"), [this, by, of] { undo(by.group, of); });
        m_till.read(
            this,
            [of](TerminalStore& store) { return store.dropRefused(of); },
            [this](const Result<>& /*dropped*/) { m_till.follow({}); });
    });
}

void SyncCentre::retry(const QString& gestureId)
{
    const QUuid id = QUuid::fromString(gestureId);
    const Gesture by = m_till.gesture();
    const auto drafts = [by, id](TerminalStore& store) -> Result<QList<Operation>> {
        auto refused = store.refusedOf(id);
        if (!refused)
            return refused;
        QList<Operation> again;
        for (const Operation& operation : *refused) {
            const auto now = store.find(operation.key);
            if (!now)
                return tl::unexpected(now.error());
            again.append(draft::again(by, operation, *now));
        }
        return again;
    };
    m_till.perform(this, drafts, [this, id](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        m_toast.say(trouble.isEmpty() ? tr("Sent once more") : trouble);
        if (!trouble.isEmpty())
            return;
        m_till.read(
            this,
            [id](TerminalStore& store) { return store.dropRefused(id); },
            [this](const Result<>& /*dropped*/) { m_till.follow({}); });
    });
}

void SyncCentre::discard(const QString& gestureId)
{
    const QUuid id = QUuid::fromString(gestureId);
    m_till.read(
        this,
        [id](TerminalStore& store) { return store.dropRefused(id); },
        [this, gestureId](const Result<>& dropped) {
            if (!dropped)
                return m_toast.say(explain(dropped.error()));
            m_toast.offer(tr("Your change was given up"),
                          [this, gestureId] { takeUpAgain(gestureId); });
            m_till.follow({});
        });
}

void SyncCentre::takeUpAgain(const QString& gestureId)
{
    const QUuid id = QUuid::fromString(gestureId);
    m_till.read(
        this,
        [id](TerminalStore& store) { return store.takeUpRefused(id); },
        [this](const Result<>& /*taken*/) { m_till.follow({}); });
}

void SyncCentre::exportLog()
{
    QString text;
    for (const PastGesture& gesture : m_gestures) {
        const QString at =
            QDateTime::fromMSecsSinceEpoch(gesture.first.atMs, Qt::UTC).toString(Qt::ISODate);
        text += u"%1 %2 %3 operations %4 %5\n"_s.arg(at, gesture.id.toString(QUuid::WithoutBraces))
                    .arg(gesture.operations)
                    .arg(stateKind(gesture), technicalOf(gesture));
    }
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = documents.filePath(u"carnet-sync-%1.log"_s.arg(
        QDateTime::fromMSecsSinceEpoch(m_till.nowMs()).toString(u"yyyy-MM-dd-HHmmss"_s)));
    m_till.read(
        this,
        [path, text](TerminalStore& /*store*/) -> Result<> {
            return makeFolder(QFileInfo(path).path()).and_then([&] {
                return replaceFile(path, text.toUtf8());
            });
        },
        [this, path](const Result<>& written) {
            m_toast.say(written ? tr("The log is in %1").arg(QDir::toNativeSeparators(path))
                                : explain(written.error()));
        });
}

} // namespace carnet
