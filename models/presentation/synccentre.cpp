#include "models/presentation/synccentre.h"

#include "models/presentation/describeoperation.h"
#include "models/presentation/jobwords.h"
#include "models/storage/storagefolder.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kArrivals = 8; // of what jobs brought
constexpr int kShownGestures = 200; // gestures; two or three days of a busy till

} // namespace

SyncCentre::SyncCentre(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::snapshotChanged, this, &SyncCentre::read);
    connect(&toast.there(), &DoneThere::changed, this, &SyncCentre::showLists);
    connect(&toast, &UndoToast::performed, this, &SyncCentre::noteDone);
    connect(&till, &Till::associateChanged, this, [this] {
        if (m_edit && m_edit->refused.actor != m_till.associate().id)
            m_edit.reset();
    });
}

QString SyncCentre::waitingCountText() const
{
    return m_till.format().count(m_waiting.rowCount());
}

bool SyncCentre::isEmpty() const
{
    return m_gestures.isEmpty() && m_toast.there().all().isEmpty();
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
    using Read = Result<std::pair<QList<PastGesture>, RefusedParts>>;
    m_till.read(
        this,
        [](TerminalStore& store) -> Read {
            return store.recentGestures(kShownGestures)
                .and_then([&store](const QList<PastGesture>& gestures) -> Read {
                    return readRefusedParts(store).map([&gestures](const RefusedParts& parts) {
                        return std::pair(gestures, parts);
                    });
                });
        },
        [this](const Read& read) {
            if (read)
                show(read->first, read->second);
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

void SyncCentre::show(const QList<PastGesture>& gestures, const RefusedParts& parts)
{
    m_gestures = gestures;
    m_parts = parts;
    m_handed.clear();
    m_gone.clear();
    for (const PastGesture& gesture : gestures) {
        if (const QString name = nameIn(gesture.first); !name.isEmpty())
            m_gone.insert(gesture.first.customer, name);
        if (gesture.first.type == OperationType::AddHandedChange && !gesture.isTakenBack)
            m_handed.insert(gesture.first.key.id);
    }
    showLists();
}

void SyncCentre::showLists()
{
    if (!m_isShown || !m_till.isSignedIn())
        return;
    QList<RefusedItem> refused;
    QList<ChangeItem> waiting;
    QList<ChangeItem> lately;
    QList<qint64> atMs; // of those lately
    for (const PastGesture& gesture : std::as_const(m_gestures)) {
        if (gesture.rejected > 0)
            refused.append(refusedItem(gesture));
        if (gesture.pending > 0 || gesture.held > 0) {
            waiting.append(changeItem(gesture));
        } else if (gesture.rejected < gesture.operations) {
            lately.append(changeItem(gesture));
            atMs.append(gesture.first.atMs);
        }
    }
    m_refused.setItems(refused);
    m_waiting.setItems(waiting);
    m_lately.setItems(withThere(lately, atMs));
    Q_EMIT changed();
}

QList<ChangeItem> SyncCentre::withThere(QList<ChangeItem> lately, const QList<qint64>& atMs) const
{
    qsizetype here = 0;
    qsizetype inserted = 0;
    for (const ThereGesture& gesture : m_toast.there().all()) {
        while (here < atMs.size() && atMs.at(here) > gesture.atMs)
            ++here;
        lately.insert(here + inserted++, changeItem(gesture));
    }
    return lately;
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
    item.what = describeGesture(gesture, snapshot, m_till.format(), m_gone);
    item.detail = byline(detailOf(gesture.first, snapshot, m_till.format()), gesture.first.actor);
    item.whenText = m_till.format().moment(gesture.first.atMs, m_till.today());
    item.stateKind = stateKind(gesture);
    item.stateText = gesture.waitsForUpdate ? tr("Waiting for an update at headquarters")
        : m_handed.contains(gesture.id)     ? tr("Handed to a manager")
                                            : carnet::stateText(item.stateKind);
    item.canUndo = mayTakeBack(gesture);
    return item;
}

ChangeItem SyncCentre::changeItem(const ThereGesture& gesture) const
{
    ChangeItem item;
    item.gestureId = gesture.id.toString(QUuid::WithoutBraces);
    if (!gesture.customer.isNull())
        item.customerId = gesture.customer.toString();
    item.iconName = gesture.iconName;
    item.what = gesture.what;
    item.detail = byline({}, gesture.by);
    item.whenText = m_till.format().moment(gesture.atMs, m_till.today());
    item.stateKind = gesture.isTakenBack ? u"back"_s : u"sent"_s;
    item.stateText =
        gesture.isTakenBack ? carnet::stateText(item.stateKind) : tr("Done at headquarters");
    item.canUndo = !gesture.isTakenBack && gesture.by == m_till.associate().id;
    return item;
}

QString SyncCentre::byline(const QString& detail, const AssociateId& by) const
{
    if (by == m_till.associate().id)
        return detail;
    const QString name = m_till.reference().associateName(by);
    return detail.isEmpty() ? tr("By %1").arg(name) : tr("%1, by %2").arg(detail, name);
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
    item.mine = describeGesture(gesture, snapshot, m_till.format(), m_gone);
    const auto holder = AssociateId::fromString(gesture.facts.value("associate"_L1).toString());
    if (const QString name = snapshot.reference->associateName(holder); !name.isEmpty())
        item.theirs = tr("In the book of %1").arg(name);
    else if (gesture.refusal == Refusal::Gone)
        item.theirs = tr("Removed");
    const RefusedRows found = refusedRows(m_parts.value(gesture.id), snapshot);
    item.rows = found.rows;
    if (!found.rows.isEmpty())
        item.theirs.clear(); // each row says its own
    if (found.more > 0)
        item.moreText = tr("and %Ln more clients", nullptr, found.more);
    item.technical = technicalOf(gesture);
    item.canRetry = gesture.first.actor == m_till.associate().id
        && gesture.refusal != Refusal::BookTaken && gesture.refusal != Refusal::Gone;
    item.canEdit = mayEdit(gesture);
    item.canHand = mayHand(gesture);
    return item;
}

const PastGesture* SyncCentre::find(const QString& gestureId) const
{
    const auto found =
        std::ranges::find(m_gestures, QUuid::fromString(gestureId), &PastGesture::id);
    return found == m_gestures.end() ? nullptr : &*found;
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
