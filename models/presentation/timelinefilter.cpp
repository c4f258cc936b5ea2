#include "models/presentation/timelinefilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString besideName(Beside kind)
{
    switch (kind) {
    case Beside::Purchases:
        return TimelineFilter::tr("Purchases");
    case Beside::FollowUps:
        return TimelineFilter::tr("Follow-ups done");
    case Beside::Moves:
        return TimelineFilter::tr("Changes of book");
    }
    return {};
}

QString besideToken(Beside kind)
{
    return FieldCodec<Beside>::write(kind).toString();
}

std::optional<Beside> besideOf(const QString& token)
{
    Beside kind{};
    return FieldCodec<Beside>::read(token, kind) ? std::optional(kind) : std::nullopt;
}

} // namespace

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

TimelineFilter::TimelineFilter(Till& till, Extent extent, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_extent(extent)
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
    if (canWiden())
        connect(&till, &Till::associateChanged, this, &TimelineFilter::recall);
}

QString TimelineFilter::kindName(const ActivityTypeId& type) const
{
    const ActivityType* known = m_till.reference().activityType(type);
    return known ? m_till.format().name(*known) : tr("Other");
}

QString TimelineFilter::kindText() const
{
    if (m_beside)
        return besideName(*m_beside);
    return m_kind.isNull() ? tr("All types") : kindName(m_kind);
}

QList<Beside> TimelineFilter::besideHere() const
{
    if (!canWiden())
        return {Beside::Moves};
    QList<Beside> all{Beside::Purchases, Beside::Moves};
    if (m_till.reference().has(Feature::FollowUps))
        all.insert(1, Beside::FollowUps);
    return all;
}

QList<Beside> TimelineFilter::amongAll() const
{
    return m_isWide ? besideHere() : QList<Beside>{Beside::Moves};
}

TimelineChoice TimelineFilter::choice() const
{
    if (m_beside)
        return {false, {*m_beside}};
    return {true, m_kind.isNull() ? amongAll() : QList<Beside>()};
}

void TimelineFilter::restrict(TimelineRequest& request) const
{
    request.onlyType = m_kind;
    m_period.restrict(request.fromMs, request.untilMs);
}

void TimelineFilter::show(const Dossier& dossier)
{
    TimelineRequest range;
    restrict(range);
    m_counts = dossier.timeline.counts;
    m_besideCounts = countBeside(dossier, range);
    showChoices();
}

QList<EntryKindItem> TimelineFilter::activityKinds() const
{
    QList<EntryKindItem> kinds;
    const auto add = [&](const ActivityTypeId& type) {
        kinds.append({type.toString(),
                      kindName(type),
                      m_till.format().count(m_counts.value(type)),
                      type == m_kind && !m_beside});
    };
    QSet<ActivityTypeId> offered;
    for (const ActivityType& type : m_till.reference().activityTypes) {
        offered.insert(type.id);
        if (type.onTimeline)
            add(type.id);
    }
    for (auto counted = m_counts.cbegin(); counted != m_counts.cend(); ++counted) {
        if (!offered.contains(counted.key()))
            add(counted.key());
    }
    return kinds;
}

QList<EntryKindItem> TimelineFilter::besideKinds() const
{
    QList<EntryKindItem> kinds;
    if (!canWiden())
        return kinds;
    for (const Beside kind : besideHere()) {
        kinds.append({besideToken(kind),
                      besideName(kind),
                      m_till.format().count(m_besideCounts.value(kind)),
                      m_beside == kind});
    }
    return kinds;
}

int TimelineFilter::countAll() const
{
    int all = 0;
    for (const int counted : m_counts)
        all += counted;
    for (const Beside kind : amongAll())
        all += m_besideCounts.value(kind);
    return all;
}

void TimelineFilter::showChoices()
{
    if (!m_till.isLoaded())
        return;
    const bool isAll = m_kind.isNull() && !m_beside;
    QList<EntryKindItem> kinds{{{}, tr("All types"), m_till.format().count(countAll()), isAll}};
    kinds += activityKinds();
    kinds += besideKinds();
    m_kinds.setItems(kinds);
    Q_EMIT changed();
}

void TimelineFilter::clear()
{
    m_kind = {};
    m_beside.reset();
    m_period.clear();
    m_counts.clear();
    m_besideCounts.clear();
    showChoices();
}

void TimelineFilter::chooseKind(const QString& kind)
{
    const auto beside = besideOf(kind);
    const auto type = beside ? ActivityTypeId() : ActivityTypeId::fromString(kind);
    if (type == m_kind && beside == m_beside)
        return showChoices(); // the menu has unchecked it
    m_kind = type;
    m_beside = beside;
    showChoices();
    Q_EMIT chosen();
}

void TimelineFilter::showAll()
{
    if (!isFiltered())
        return;
    m_kind = {};
    m_beside.reset();
    m_period.clear();
    showChoices();
    Q_EMIT chosen();
}

void TimelineFilter::setWide(bool wide)
{
    if (wide == m_isWide)
        return showChoices(); // the menu has unchecked it
    m_isWide = wide;
    if (m_till.isSignedIn())
        m_till.remember(memoryName(), wide ? u"wide"_s : u"narrow"_s);
    showChoices();
    Q_EMIT chosen();
}

QString TimelineFilter::memoryName() const
{
    return u"timeline."_s + m_till.associate().id.toString();
}

void TimelineFilter::recall()
{
    if (m_till.associate().id == m_who)
        return;
    m_who = m_till.associate().id;
    m_isWide = true;
    if (!m_till.isSignedIn())
        return;
    m_till.read(
        this,
        [name = memoryName()](TerminalStore& store) { return store.memory(name); },
        [this, name = memoryName()](const Result<QString>& remembered) {
            if (!remembered || name != memoryName() || *remembered != u"narrow"_s)
                return;
            m_isWide = false;
            showChoices();
            Q_EMIT chosen();
        });
}

} // namespace carnet
