#include "models/presentation/timelinebeside.h"

#include "models/presentation/moveitems.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kMostNames = 5; // of products: the panel of purchases has them all

struct TimelineBesideWords {
    Q_DECLARE_TR_FUNCTIONS(CustomerScreen)
};

TimelineItem entry(qint64 atMs, const CustomerView& view)
{
    TimelineItem item;
    item.atMs = atMs;
    item.section = view.format.monthAndYear(view.format.dayOf(atMs));
    item.timeText = view.format.moment(atMs, view.today);
    return item;
}

QString productsText(const Purchase& purchase, const CustomerView& view)
{
    QStringList names;
    for (const QJsonValue line : purchase.lines) {
        const auto id = ProductId::fromString(line.toObject().value("product"_L1).toString());
        const QString name = view.reference.productById.value(id).name;
        names.append(name.isEmpty() ? TimelineBesideWords::tr("Product no longer listed") : name);
    }
    names.removeDuplicates();
    if (names.size() <= kMostNames)
        return names.join(u", "_s);
    return TimelineBesideWords::tr("%1 and more").arg(names.first(kMostNames).join(u", "_s));
}

TimelineItem purchaseItem(const Purchase& purchase, const CustomerView& view)
{
    TimelineItem item = entry(purchase.soldAtMs, view);
    item.activityId = purchase.id.toString();
    item.title = TimelineBesideWords::tr("Purchase, %1")
                     .arg(view.format.money({purchase.totalMinor, purchase.currency}, true));
    item.icon = u"purchase"_s;
    item.text = productsText(purchase, view);
    item.author = view.reference.storeById.value(purchase.store).name;
    return item;
}

TimelineItem doneItem(const Task& task, const CustomerView& view)
{
    TimelineItem item = entry(task.doneAtMs, view);
    item.activityId = task.id.toString();
    item.title = TimelineBesideWords::tr("Follow-up done");
    item.icon = u"check"_s;
    item.text = task.text;
    item.author = view.reference.associateName(task.doneBy);
    item.isWaiting = view.dossier.waitingRows.contains(task.id.value);
    return item;
}

template<typename E>
int countIn(const QList<E>& all, qint64 E::*at, const TimelineRequest& shown)
{
    return static_cast<int>(
        std::ranges::count_if(all, [&](const E& one) { return shown.covers(one.*at); }));
}

template<typename E, typename Make>
void add(QList<TimelineItem>& items,
         const QList<E>& all,
         qint64 E::*at,
         const CustomerView& view,
         const TimelineRequest& shown,
         Make make)
{
    for (const E& one : all) {
        if (shown.covers(one.*at))
            items.append(make(one, view));
    }
}

} // namespace

QHash<Beside, int> countBeside(const Dossier& dossier, const TimelineRequest& shown)
{
    return {{Beside::Purchases, countIn(dossier.purchases, &Purchase::soldAtMs, shown)},
            {Beside::FollowUps, countIn(dossier.doneTasks, &Task::doneAtMs, shown)},
            {Beside::Moves, countIn(dossier.moves, &BookMove::movedAtMs, shown)}};
}

QList<TimelineItem> withBeside(QList<TimelineItem> items,
                               const QList<Beside>& kinds,
                               const CustomerView& view,
                               const TimelineRequest& shown)
{
    const Dossier& dossier = view.dossier;
    for (const Beside kind : kinds) {
        switch (kind) {
        case Beside::Purchases:
            add(items, dossier.purchases, &Purchase::soldAtMs, view, shown, purchaseItem);
            break;
        case Beside::FollowUps:
            add(items, dossier.doneTasks, &Task::doneAtMs, view, shown, doneItem);
            break;
        case Beside::Moves:
            add(items, dossier.moves, &BookMove::movedAtMs, view, shown, moveItem);
            break;
        }
    }
    std::ranges::stable_sort(items, std::ranges::greater{}, &TimelineItem::atMs);
    return items;
}

} // namespace carnet
