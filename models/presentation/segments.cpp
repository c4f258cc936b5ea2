#include "models/presentation/segments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString nameOf(BookKind kind)
{
    switch (kind) {
    case BookKind::Store:
        return u"store"_s;
    case BookKind::AllStores:
        return u"all_stores"_s;
    case BookKind::Own:
        break;
    }
    return {};
}

QString bookOf(const SavedFilter& filter)
{
    return filter.view.value("book"_L1).toString();
}

//! The view that a filter keeps, as it looks when it is chosen.
BookView viewOf(const SavedFilter& filter)
{
    BookView view = BookView::fromFilters(filter.view);
    view.segment = filter.id.toString();
    return view;
}

} // namespace

BookKind bookKindOf(const QJsonObject& view)
{
    const QString name = view.value("book"_L1).toString();
    for (const BookKind kind : {BookKind::Store, BookKind::AllStores}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return BookKind::Own;
}

const std::array<ItemRole<SegmentItem>, 7>& SegmentItem::roles()
{
    using I = SegmentItem;
    static const std::array<ItemRole<I>, 7> all{
        {{"segmentId", [](const I& i) -> QVariant { return i.segmentId; }},
         {"text", [](const I& i) -> QVariant { return i.text; }},
         {"count", [](const I& i) -> QVariant { return i.count; }},
         {"isCurrent", [](const I& i) -> QVariant { return i.isCurrent; }},
         {"isPinned", [](const I& i) -> QVariant { return i.isPinned; }},
         {"isShared", [](const I& i) -> QVariant { return i.isShared; }},
         {"isMine", [](const I& i) -> QVariant { return i.isMine; }}}};
    return all;
}

Segments::Segments(Till& till, UndoToast& toast, BookKind kind, Count count, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_book(nameOf(kind))
    , m_count(std::move(count))
    , m_pins(till, u"segment_pins."_s + (m_book.isEmpty() ? QString() : m_book + u'.'))
{
    connect(&m_pins, &SegmentPins::changed, this, [this] {
        if (m_tabs.rowCount() > 0 && m_till.isLoaded() && m_till.isSignedIn())
            show(m_view);
    });
}

int Segments::currentIndex() const
{
    const auto& tabs = m_tabs.items();
    const auto found = std::ranges::find_if(tabs, &SegmentItem::isCurrent);
    return found == tabs.end() ? 0 : static_cast<int>(found - tabs.begin());
}

bool Segments::isMine(const SavedFilter& filter) const
{
    return filter.shared ? canShare() : filter.owner == m_till.associate().id;
}

bool Segments::canShare() const
{
    return m_till.associate().may(Right::ShareFilters);
}

bool Segments::canChangeSharing() const
{
    return canShare() && current().owner == m_till.associate().id;
}

QList<SavedFilter> Segments::visible() const
{
    QList<SavedFilter> filters;
    if (!m_till.isLoaded() || !m_till.isSignedIn())
        return filters;
    for (const SavedFilter& filter : m_till.reference().savedFilters) {
        const bool isForMe = filter.shared || filter.owner == m_till.associate().id;
        if (isForMe && bookOf(filter) == m_book)
            filters.append(filter);
    }
    std::stable_partition(filters.begin(), filters.end(), [this](const SavedFilter& filter) {
        return m_pins.isPinned(filter);
    });
    return filters;
}

QList<BookView> Segments::views() const
{
    QList<BookView> views;
    for (const SavedFilter& filter : visible())
        views.append(viewOf(filter));
    return views;
}

QJsonObject Segments::kept() const
{
    QJsonObject view = m_view.filters();
    if (!m_book.isEmpty())
        view.insert("book"_L1, m_book);
    return view;
}

SavedFilter Segments::current() const
{
    const QList<SavedFilter> filters = visible();
    const auto id = SavedFilterId::fromString(m_view.segment);
    const auto found = std::ranges::find(filters, id, &SavedFilter::id);
    return found == filters.end() ? SavedFilter() : *found;
}

bool Segments::isChanged() const
{
    const SavedFilter filter = current();
    return !filter.id.isNull()
        && BookView::fromFilters(m_view.filters()) != BookView::fromFilters(filter.view);
}

int Segments::counted(const QString& segmentId, const BookView& view)
{
    const Counted now{m_till.snapshot().index,
                      m_till.snapshot().reference,
                      m_till.associate().id,
                      m_till.today()};
    if (m_counted != now) {
        m_counts.clear();
        m_counted = now;
    }
    auto known = m_counts.find(segmentId);
    if (known == m_counts.end() || known->first != view)
        known = m_counts.insert(segmentId, {view, m_count(view)});
    return known->second;
}

void Segments::show(const BookView& view)
{
    if (!m_view.facets.isEmpty() && view.facets.isEmpty())
        Q_EMIT left();
    m_view = view;
    const QString now = current().id.isNull() ? QString() : m_view.segment;
    QList<SegmentItem> tabs{{.segmentId = {},
                             .text = tr("All clients"),
                             .count = counted({}, {}),
                             .isCurrent = now.isEmpty()}};
    for (const SavedFilter& filter : visible()) {
        const QString id = filter.id.toString();
        tabs.append({.segmentId = id,
                     .text = filter.name,
                     .count = counted(id, viewOf(filter)),
                     .isCurrent = id == now,
                     .isPinned = m_pins.isPinned(filter),
                     .isShared = filter.shared,
                     .isMine = isMine(filter)});
    }
    m_tabs.setItems(tabs);
    Q_EMIT changed();
}

void Segments::choose(const QString& segmentId)
{
    BookView view;
    view.sortKey = m_view.sortKey;
    for (const SavedFilter& filter : visible()) {
        if (filter.id.toString() == segmentId)
            view = viewOf(filter);
    }
    Q_EMIT left();
    Q_EMIT chosen(view);
}

void Segments::takeUp(const Operation& refused)
{
    const auto filter = fromRow<SavedFilter>({refused.key, 0, refused.set});
    if (!filter)
        return;
    const QList<SavedFilter> filters = visible();
    const bool isThere = std::ranges::find(filters, filter->id, &SavedFilter::id) != filters.end();
    BookView view = viewOf(*filter);
    if (!isThere)
        view.segment.clear();
    Q_EMIT chosen(view);
}

void Segments::reset()
{
    choose(m_view.segment);
}

void Segments::saveNew(const QString& name, bool shared, bool pinned)
{
    SavedFilter filter;
    filter.id.value = m_till.newId();
    filter.owner = m_till.associate().id;
    filter.name = name.trimmed();
    filter.view = kept();
    filter.shared = shared;
    filter.pinned = pinned;
    BookView view = m_view;
    view.segment = filter.id.toString();
    Q_EMIT chosen(view);
    perform(draft::putSavedFilter(m_till.gesture(), filter, std::nullopt),
            tr("Segment “%1” saved").arg(filter.name));
}

void Segments::put(const SavedFilter& filter, const QString& said)
{
    const SavedFilter seen = current();
    if (!seen.id.isNull() && seen != filter)
        perform(draft::putSavedFilter(m_till.gesture(), filter, seen), said);
}

void Segments::saveChanges()
{
    SavedFilter filter = current();
    filter.view = kept();
    put(filter, tr("Segment “%1” changed").arg(filter.name));
}

void Segments::rename(const QString& name)
{
    SavedFilter filter = current();
    filter.name = name.trimmed();
    put(filter, tr("Segment renamed to “%1”").arg(filter.name));
}

void Segments::setPinned(bool pinned)
{
    SavedFilter filter = current();
    const QString said = pinned ? tr("“%1” stands first now").arg(filter.name)
                                : tr("“%1” is no longer pinned").arg(filter.name);
    if (filter.shared) {
        m_pins.set(filter.id, pinned);
        return m_toast.say(said);
    }
    filter.pinned = pinned;
    put(filter, said);
}

void Segments::setPinnedForAll(bool pinned)
{
    SavedFilter filter = current();
    filter.pinned = pinned;
    m_pins.drop(filter.id);
    put(filter,
        pinned ? tr("“%1” stands first for everybody now").arg(filter.name)
               : tr("“%1” is no longer pinned for everybody").arg(filter.name));
}

void Segments::setShared(bool shared)
{
    SavedFilter filter = current();
    filter.shared = shared;
    put(filter,
        shared ? tr("Everybody sees “%1” now").arg(filter.name)
               : tr("Only its owner sees “%1” now").arg(filter.name));
}

void Segments::remove()
{
    const SavedFilter filter = current();
    if (filter.id.isNull())
        return;
    perform(draft::removeSavedFilter(m_till.gesture(), filter),
            tr("Segment “%1” deleted").arg(filter.name));
    choose({});
}

void Segments::perform(const Operation& draft, const QString& said)
{
    m_till.perform(this, {draft}, [this, said](const Result<Outcome>& outcome) {
        m_toast.tell(said, outcome);
    });
}

} // namespace carnet
