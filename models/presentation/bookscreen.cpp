#include "models/presentation/bookscreen.h"

#include "models/presentation/colleagues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<SortItem>, 3>& SortItem::roles()
{
    using I = SortItem;
    static const std::array<ItemRole<I>, 3> all{
        {{"key", [](const I& i) -> QVariant { return i.sortKey; }},
         {"text", [](const I& i) -> QVariant { return i.text; }},
         {"isCurrent", [](const I& i) -> QVariant { return i.isCurrent; }}}};
    return all;
}

BookScreen::BookScreen(Till& till, UndoToast& toast, BookKind kind, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_clients(till)
    , m_moreChoices(this)
    , m_segments(till, toast, kind, [this](const BookView& view) { return matches(view); })
    , m_isWatched(kind == BookKind::Own)
{
    connect(&till, &Till::snapshotChanged, this, [this] { follow(); });
    connect(&till, &Till::associateChanged, this, &BookScreen::restoreView);
    connect(this, &BookScreen::selectionChanged, this, &BookScreen::rememberPlace);
    connect(this, &BookScreen::changed, this, &BookScreen::progressChanged);
    connect(&m_segments, &Segments::chosen, this, [this](BookView chosen) {
        chosen.text = m_view.text;
        setView(std::move(chosen));
    });
}

QString BookScreen::sortText() const
{
    const auto& options = m_sortOptions.items();
    const auto found = std::ranges::find(options, m_view.sortKey, &SortItem::sortKey);
    return found == options.end() ? QString() : found->text;
}

QString BookScreen::selectionConsentText() const
{
    int allowed = 0;
    for (const CustomerId& id : m_clients.selected()) {
        const auto position = m_till.snapshot().index->find(id);
        if (!position)
            continue;
        const ClientItem item = clientItem(m_till.snapshot().index->rowAt(*position), m_till);
        if (item.emailConsent == FieldCodec<Consent>::write(Consent::Allowed).toString())
            ++allowed;
    }
    return tr("E-mail allowed for %1 of %2")
        .arg(m_till.format().count(allowed), m_till.format().count(selectedCount()));
}

CustomerId BookScreen::neighbour(const CustomerId& of, int step) const
{
    int row = m_clients.rowOf(of);
    if (row < 0)
        return {};
    // Whoever shows under several names is passed once, where she comes first.
    do {
        row += step;
    } while (m_clients.rowOf(m_clients.idAt(row)) != row && !m_clients.idAt(row).isNull());
    return m_clients.idAt(row);
}

search::Query BookScreen::query(const BookView& view) const
{
    return within(
        queryOf(
            view, m_till.snapshot().index->schema(), m_catalogue, m_till.today(), m_till.format()),
        view);
}

int BookScreen::matches(const BookView& view) const
{
    search::Query counted = query(view);
    counted.limit = 0;
    counted.facets = std::vector<int>{};
    return m_till.snapshot().index->answer(counted).matches;
}

void BookScreen::setWatched(bool watched)
{
    if (m_isWatched == watched)
        return;
    m_isWatched = watched;
    answer();
}

void BookScreen::readCatalogue()
{
    if (m_catalogueOf == m_till.snapshot().reference)
        return;
    m_catalogueOf = m_till.snapshot().reference;
    m_catalogue = FacetCatalogue(m_till.reference(), m_till.format());
}

void BookScreen::follow()
{
    watchReading();
    const Snapshot& now = m_till.snapshot();
    // Pages of a first synchronisation come faster than pieces of the book are read.
    const bool isAnswered = now.index == m_answered.index && now.waiting == m_answered.waiting
        && (now.unread == 0) == (m_answered.unread == 0) && !now.isReferenceNew;
    if (!isAnswered)
        answer();
}

void BookScreen::answer()
{
    if (!m_till.isLoaded() || !m_till.isSignedIn())
        return;
    if (!isOpenToMe())
        return showNobody();
    if (!m_isWatched)
        return;
    readCatalogue();
    m_answered = m_till.snapshot();
    ask();
}

void BookScreen::ask()
{
    const search::BookIndexPointer& index = m_till.snapshot().index;
    take(index, index->answer(query(m_view)));
}

void BookScreen::take(const search::BookIndexPointer& index, search::QueryResult result)
{
    m_total = m_view.isFiltered() ? matches({}) : result.matches;
    arrange(result.rows);
    m_clients.show(index, result.rows);
    forgetWhoLeft();
    showFilter(result);
    showSortOptions();
    explainNoMatch();
    answered(result);
    m_segments.show(m_view);
    Q_EMIT changed();
    Q_EMIT selectionChanged();
    settlePlace();
}

void BookScreen::showFilter(const search::QueryResult& result)
{
    showFacets(result);
    showChips();
}

//! A right that was taken away takes along what it had shown.
void BookScreen::showNobody()
{
    m_total = 0;
    m_clients.select({});
    m_clients.show(m_till.snapshot().index, {});
    m_facets.clear();
    m_chips.setItems({});
    answered({});
    m_segments.show(m_view);
    Q_EMIT changed();
    Q_EMIT selectionChanged();
}

//! Whoever left the book meanwhile is selected no more; a filter that hides somebody is no leaving.
void BookScreen::forgetWhoLeft()
{
    if (!isComplete())
        return; // who is not there may come yet
    QSet<CustomerId> left = m_clients.selected();
    left.removeIf([this](const CustomerId& id) { return !isStillThere(id); });
    m_clients.select(left);
}

bool BookScreen::isStillThere(const CustomerId& id) const
{
    const search::BookIndex& index = *m_till.snapshot().index;
    const auto position = index.find(id);
    if (!position)
        return false;
    return holdsClientsOf(index.ownerAt(*position))
        || std::ranges::any_of(index.furtherOwnersAt(*position),
                               [this](const AssociateId& owner) { return holdsClientsOf(owner); });
}

QList<MovingClient> BookScreen::moving() const
{
    QList<MovingClient> clients = movingClients(m_till, selected().values());
    for (MovingClient& client : clients) {
        const auto giver = std::ranges::find_if(
            client.places, [this](const search::BookPlace& place) { return isGiver(place.owner); });
        if (giver != client.places.end())
            client.leave(giver->owner);
    }
    return clients;
}

QHash<AssociateId, int> BookScreen::sizesOfBooks() const
{
    return bookSizes(m_till);
}

QHash<QString, BookView> BookScreen::leapDayViews() const
{
    QHash<QString, BookView> views;
    for (const AttributeDefinition& definition : m_till.reference().attributes) {
        if (definition.type != ValueType::Date || !definition.refinable || !definition.occasion)
            continue;
        BookView onLeapDay = m_view;
        onLeapDay.facets[definition.key].values = {QString::fromLatin1(kLeapDay)};
        views.insert(definition.key, onLeapDay);
    }
    return views;
}

QList<BookView> BookScreen::viewsToCount() const
{
    QList<BookView> views{BookView{}};
    for (const BookView& onLeapDay : leapDayViews())
        views.append(onLeapDay);
    for (const ChipItem& chip : chipsNow())
        views.append(withoutChip(m_view, chip.chipId));
    if (isSearched())
        views.append(unsearched(m_view));
    return views + m_segments.views();
}

void BookScreen::showFacets(const search::QueryResult& result)
{
    QHash<QString, int> leapDays;
    const QHash<QString, BookView> views = leapDayViews();
    for (auto view = views.cbegin(); view != views.cend(); ++view)
        leapDays.insert(view.key(), matches(view.value()));
    const QList<OwnFacet> inFront = ownFacets(result);
    for (const OwnFacet& facet : inFront) {
        if (facet.offered < facet.choices.size())
            m_moreChoices.setFacet(facet);
    }
    m_facets.show({m_catalogue,
                   m_till.format(),
                   m_till.snapshot().index->schema(),
                   m_view,
                   result,
                   leapDays,
                   inFront});
}

QList<ChipItem> BookScreen::chipsNow() const
{
    QList<ChipItem> chips;
    for (auto facet = m_view.facets.cbegin(); facet != m_view.facets.cend(); ++facet) {
        for (const QString& value : facet->values) {
            if (const QString text = chipText(facet.key(), value); !text.isEmpty())
                chips.append({facet.key() + kChipSeparator + value, text});
        }
    }
    return chips + chipsOf(m_view, m_catalogue, m_till.format());
}

void BookScreen::showChips()
{
    m_chips.setItems(chipsNow());
}

void BookScreen::showSortOptions()
{
    QList<SortItem> items;
    for (const SortOption& option : carnet::sortOptions(m_till.reference(), m_till.format()))
        items.append({option.key, option.text, option.key == m_view.sortKey});
    m_sortOptions.setItems(items);
    Q_EMIT viewChanged();
}

void BookScreen::explainNoMatch()
{
    m_noMatchText.clear();
    m_hintChip.clear();
    m_dropsSearch = false;
    if (!isNoMatch())
        return;
    int best = 0;
    for (const ChipItem& chip : m_chips.items()) {
        const int found = matches(withoutChip(m_view, chip.chipId));
        if (found <= best)
            continue;
        best = found;
        m_hintChip = chip.chipId;
        m_noMatchText = tr("Without “%1” there are %Ln.", nullptr, found).arg(chip.text);
    }
    if (m_hintChip.isEmpty())
        explainWithoutChip();
}

//! No filter is in the way by itself: what was typed is, or all together are.
void BookScreen::explainWithoutChip()
{
    const int found = isSearched() ? matches(unsearched(m_view)) : 0;
    m_dropsSearch = found > 0;
    if (m_chips.items().isEmpty())
        m_noMatchText = nobodyText();
    else if (m_dropsSearch)
        m_noMatchText =
            tr("Without “%1” there are %Ln.", nullptr, found).arg(m_view.text.trimmed());
    else
        m_noMatchText = tr("Take away a filter to see more clients.");
}

QString BookScreen::noMatchActionText() const
{
    if (m_dropsSearch)
        return tr("Clear the search");
    return m_hintChip.isEmpty() ? tr("Clear all") : tr("Drop this filter");
}

bool BookScreen::isSearched() const
{
    return !m_view.text.trimmed().isEmpty();
}

void BookScreen::setView(BookView view)
{
    if (m_view == view)
        return;
    m_view = std::move(view);
    rememberView();
    answer();
    Q_EMIT viewChanged();
}

} // namespace carnet
