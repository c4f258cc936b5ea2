#include "models/presentation/moveitems.h"

#include "models/presentation/reassignitems.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct MoveWords {
    Q_DECLARE_TR_FUNCTIONS(CustomerScreen)
};

QString nameOf(const AssociateId& id, const CustomerView& view)
{
    const QString name = view.reference.associateName(id);
    return name.isEmpty() ? MoveWords::tr("a colleague") : name;
}

} // namespace

TimelineItem moveItem(const BookMove& move, const CustomerView& view)
{
    TimelineItem item;
    item.activityId = move.id.toString();
    item.atMs = move.movedAtMs;
    item.section = view.format.monthAndYear(view.format.dayOf(move.movedAtMs));
    item.title = MoveWords::tr("Book moved from %1 to %2")
                     .arg(nameOf(move.from, view), nameOf(move.to, view));
    item.icon = u"reassign"_s;
    item.timeText = view.format.moment(move.movedAtMs, view.today);
    item.text = move.reason == MoveReason::None ? QString() : reasonText(move.reason);
    item.author = view.reference.associateName(move.movedBy);
    // The operation is about her place, which mostly has her own id.
    const auto further = Membership::idFor(move.customer, ClientBook::idFor(move.from));
    const auto& waiting = view.dossier.waitingRows;
    item.isWaiting = move.version == 0
        && (waiting.contains(move.customer.value) || waiting.contains(further.value));
    return item;
}

QList<TimelineItem> moveItems(const CustomerView& view)
{
    QList<TimelineItem> items;
    for (const BookMove& move : view.dossier.moves)
        items.append(moveItem(move, view));
    std::ranges::stable_sort(items, std::ranges::greater{}, &TimelineItem::atMs);
    return items;
}

} // namespace carnet
