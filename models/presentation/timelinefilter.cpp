#include "models/presentation/timelinefilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<EntryKindItem>, 4>& EntryKindItem::roles()
{
    using I = EntryKindItem;
    static const std::array<ItemRole<I>, 4> all{
        {{"value", [](const I& i) -> QVariant { return i.value; }},
         {"label", [](const I& i) -> QVariant { return i.label; }},
         {"countText", [](const I& i) -> QVariant { return i.countText; }},
         {"isChosen", [](const I& i) -> QVariant { return i.isChosen; }}}};
    return all;
}

TimelineFilter::TimelineFilter(const Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_period(till)
{
    connect(&till, &Till::referenceChanged, this, [this] {
        const ActivityType* const chosen = m_till.reference().activityType(m_kind);
        if (chosen && !chosen->onTimeline)
            return chooseKind({}); // nothing of it is shown any more
        showChoices();
    });
    connect(&m_period, &PeriodFilter::changed, this, &TimelineFilter::changed);
    connect(&m_period, &PeriodFilter::chosen, this, &TimelineFilter::chosen);
}

QString TimelineFilter::kindName(const ActivityTypeId& type) const
{
    const ActivityType* known = m_till.reference().activityType(type);
    return known ? m_till.format().name(*known) : tr("Other");
}

QString TimelineFilter::kindText() const
{
    return m_kind.isNull() ? tr("All types") : kindName(m_kind);
}

void TimelineFilter::restrict(TimelineRequest& request) const
{
    request.onlyType = m_kind;
    m_period.restrict(request.fromMs, request.untilMs);
}

void TimelineFilter::show(const TimelinePage& page, const QList<BookMove>& moves)
{
    TimelineRequest range;
    restrict(range);
    m_counts = page.counts;
    m_moves = static_cast<int>(std::ranges::count_if(
        moves, [&range](const BookMove& move) { return range.covers(move.movedAtMs); }));
    showChoices();
}

void TimelineFilter::showChoices()
{
    if (!m_till.isLoaded())
        return;
    const Format& format = m_till.format();
    QList<EntryKindItem> kinds;
    const auto add = [&](const ActivityTypeId& type) {
        kinds.append(
            {type.toString(), kindName(type), format.count(m_counts.value(type)), type == m_kind});
    };
    QSet<ActivityTypeId> offered;
    for (const ActivityType& type : m_till.reference().activityTypes) {
        offered.insert(type.id);
        if (type.onTimeline)
            add(type.id);
    }
    int all = m_moves; // changes of hands stand among the entries of every type
    for (auto counted = m_counts.cbegin(); counted != m_counts.cend(); ++counted) {
        all += counted.value();
        if (!offered.contains(counted.key()))
            add(counted.key());
    }
    kinds.prepend({{}, tr("All types"), format.count(all), m_kind.isNull()});
    m_kinds.setItems(kinds);
    Q_EMIT changed();
}

void TimelineFilter::clear()
{
    m_kind = {};
    m_period.clear();
    m_counts.clear();
    m_moves = 0;
    showChoices();
}

void TimelineFilter::chooseKind(const QString& typeId)
{
    const auto kind = ActivityTypeId::fromString(typeId);
    if (kind == m_kind)
        return showChoices(); // the menu has unchecked it
    m_kind = kind;
    showChoices();
    Q_EMIT chosen();
}

void TimelineFilter::showAll()
{
    if (!isFiltered())
        return;
    m_kind = {};
    m_period.clear();
    showChoices();
    Q_EMIT chosen();
}

} // namespace carnet
