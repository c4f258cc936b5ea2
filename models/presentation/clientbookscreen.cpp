#include "models/presentation/clientbookscreen.h"

#include "models/presentation/dossier.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr QChar kChipSeparator = u'\n';

QString viewName(const AssociateId& associate)
{
    return u"book_view."_s + associate.toString();
}

BookView without(BookView view, const QString& chipId)
{
    const QString key = chipId.section(kChipSeparator, 0, 0);
    const QString value = chipId.section(kChipSeparator, 1);
    const auto facet = view.facets.find(key);
    if (facet == view.facets.end())
        return view;
    if (!value.isEmpty())
        facet->values.removeAll(value);
    if (value.isEmpty() || facet->isEmpty())
        view.facets.erase(facet);
    return view;
}

} // namespace

const std::array<ItemRole<SortItem>, 3>& SortItem::roles()
{
    using I = SortItem;
    static const std::array<ItemRole<I>, 3> all{
        {{"key", [](const I& i) -> QVariant { return i.sortKey; }},
         {"text", [](const I& i) -> QVariant { return i.text; }},
         {"isCurrent", [](const I& i) -> QVariant { return i.isCurrent; }}}};
    return all;
}

const std::array<ItemRole<ChipItem>, 2>& ChipItem::roles()
{
    using I = ChipItem;
    static const std::array<ItemRole<I>, 2> all{
        {{"chipId", [](const I& i) -> QVariant { return i.chipId; }},
         {"text", [](const I& i) -> QVariant { return i.text; }}}};
    return all;
}

ClientBookScreen::ClientBookScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_addClient(till, toast)
    , m_clients(till)
{
    connect(&till, &Till::snapshotChanged, this, &ClientBookScreen::answer);
    connect(&till, &Till::associateChanged, this, &ClientBookScreen::restoreView);
}

QString ClientBookScreen::countText() const
{
    return m_view.isFiltered() ? tr("%Ln clients", nullptr, count())
                               : tr("%Ln clients in your book", nullptr, count());
}

QString ClientBookScreen::sortText() const
{
    const auto& options = m_sortOptions.items();
    const auto found = std::ranges::find(options, m_view.sortKey, &SortItem::sortKey);
    return found == options.end() ? QString() : found->text;
}

QString ClientBookScreen::selectionConsentText() const
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

CustomerId ClientBookScreen::neighbour(const CustomerId& of, int step) const
{
    const int row = m_clients.rowOf(of);
    return row < 0 ? CustomerId{} : m_clients.idAt(row + step);
}

search::Query ClientBookScreen::query(const BookView& view) const
{
    search::Query query =
        queryOf(view, m_till.snapshot().index->schema(), m_till.reference(), m_till.today());
    query.books = {ClientBook::idFor(m_till.associate().id)};
    return query;
}

int ClientBookScreen::matches(const BookView& view) const
{
    search::Query counted = query(view);
    counted.limit = 0;
    counted.facets = std::vector<int>{};
    return m_till.snapshot().index->answer(counted).matches;
}

void ClientBookScreen::answer()
{
    if (!m_till.isLoaded() || !m_till.isSignedIn())
        return;
    const search::QueryResult result = m_till.snapshot().index->answer(query(m_view));
    m_total = m_view.isFiltered() ? matches({}) : result.matches;
    m_clients.show(m_till.snapshot().index, result.rows);
    forgetWhoLeft();
    showFacets(result);
    showChips();
    showSortOptions();
    explainNoMatch();
    Q_EMIT changed();
    Q_EMIT selectionChanged();
}

//! Whoever left the book meanwhile is selected no more; a filter that hides somebody is no leaving.
void ClientBookScreen::forgetWhoLeft()
{
    const auto& index = *m_till.snapshot().index;
    const ClientBookId own = ClientBook::idFor(m_till.associate().id);
    QSet<CustomerId> left = m_clients.selected();
    left.removeIf([&](const CustomerId& id) {
        const auto position = index.find(id);
        return !position || index.rowAt(*position).book != own;
    });
    m_clients.select(left);
}

void ClientBookScreen::showFacets(const search::QueryResult& result)
{
    QHash<QString, int> leapDays;
    for (const AttributeDefinition& definition : m_till.reference().attributes) {
        if (definition.type != AttributeType::Date || !definition.refinable || !definition.occasion)
            continue;
        BookView onLeapDay = m_view;
        onLeapDay.facets[definition.key].values = {QString::fromLatin1(kLeapDay)};
        leapDays.insert(definition.key, matches(onLeapDay));
    }
    m_facets.show({m_till.reference(),
                   m_till.format(),
                   m_till.snapshot().index->schema(),
                   m_view,
                   result,
                   leapDays});
}

void ClientBookScreen::showChips()
{
    QList<ChipItem> chips;
    for (auto facet = m_view.facets.cbegin(); facet != m_view.facets.cend(); ++facet) {
        const AttributeDefinition* definition = m_till.reference().attribute(facet.key());
        if (!definition || !definition->refinable)
            continue;
        const QString name = m_till.format().name(*definition);
        for (const QString& value : facet->values)
            chips.append({facet.key() + kChipSeparator + value,
                          tr("%1: %2").arg(name, choiceText(*definition, value, m_till.format()))});
        if (facet->low || facet->high)
            chips.append({facet.key(),
                          tr("%1: %2").arg(name, rangeText(*definition, *facet, m_till.format()))});
    }
    m_chips.setItems(chips);
}

void ClientBookScreen::showSortOptions()
{
    QList<SortItem> items;
    for (const SortOption& option : carnet::sortOptions(m_till.reference(), m_till.format()))
        items.append({option.key, option.text, option.key == m_view.sortKey});
    m_sortOptions.setItems(items);
    Q_EMIT viewChanged();
}

void ClientBookScreen::explainNoMatch()
{
    m_noMatchText.clear();
    m_hintChip.clear();
    if (!isNoMatch())
        return;
    int best = 0;
    for (const ChipItem& chip : m_chips.items()) {
        const int found = matches(without(m_view, chip.chipId));
        if (found <= best)
            continue;
        best = found;
        m_hintChip = chip.chipId;
        m_noMatchText = tr("Without “%1” there are %Ln.", nullptr, found).arg(chip.text);
    }
    if (m_hintChip.isEmpty())
        m_noMatchText = m_chips.items().isEmpty()
            ? tr("Nobody in your book has this name, number or address.")
            : tr("Take away a filter to see more clients.");
}

void ClientBookScreen::setView(BookView view)
{
    if (m_view == view)
        return;
    m_view = std::move(view);
    if (!m_viewOf.isNull())
        m_till.remember(viewName(m_viewOf), m_view.toString());
    answer();
    Q_EMIT viewChanged();
}

void ClientBookScreen::restoreView()
{
    if (m_till.associate().id == m_viewOf)
        return;
    m_viewOf = m_till.associate().id;
    m_view = {};
    m_selectionMode = false;
    m_clients.select({});
    answer();
    if (m_viewOf.isNull())
        return;
    m_till.read(
        this,
        [name = viewName(m_viewOf)](TerminalStore& store) { return store.memory(name); },
        [this, of = m_viewOf](const Result<QString>& remembered) {
            if (!remembered || remembered->isEmpty() || of != m_viewOf)
                return;
            BookView view = BookView::fromString(*remembered);
            view.text.clear(); // a search is for the customer who stood there
            m_view = view;
            answer();
            Q_EMIT viewChanged();
        });
}

void ClientBookScreen::setSearchText(const QString& text)
{
    BookView view = m_view;
    view.text = text;
    setView(std::move(view));
}

void ClientBookScreen::setSortKey(const QString& key)
{
    BookView view = m_view;
    view.sortKey = key;
    setView(std::move(view));
}

void ClientBookScreen::toggleChoice(const QString& facetKey, const QString& value)
{
    BookView view = m_view;
    const AttributeDefinition* definition = m_till.reference().attribute(facetKey);
    if (!definition)
        return;
    FacetChoice& choice = view.facets[facetKey];
    const bool isSingle = definition->type == AttributeType::Date;
    if (choice.values.contains(value))
        choice.values.removeAll(value);
    else if (isSingle)
        choice.values = {value};
    else
        choice.values.append(value);
    if (choice.isEmpty())
        view.facets.remove(facetKey);
    setView(std::move(view));
}

void ClientBookScreen::setRange(const QString& facetKey, qreal low, qreal high)
{
    BookView view = m_view;
    FacetChoice& choice = view.facets[facetKey];
    choice.low = std::min(low, high);
    choice.high = std::max(low, high);
    setView(std::move(view));
}

void ClientBookScreen::clearFacet(const QString& facetKey)
{
    setView(without(m_view, facetKey));
}

void ClientBookScreen::removeChip(const QString& chipId)
{
    setView(without(m_view, chipId));
}

void ClientBookScreen::clearAll()
{
    BookView view;
    view.sortKey = m_view.sortKey;
    setView(std::move(view));
}

void ClientBookScreen::dropHintChip()
{
    if (m_hintChip.isEmpty())
        clearAll();
    else
        removeChip(m_hintChip);
}

void ClientBookScreen::showProgress(bool isCatchingUp, const QString& text, qreal progress)
{
    m_isCatchingUp = isCatchingUp;
    m_loadingText = text;
    m_progress = progress;
    Q_EMIT progressChanged();
    Q_EMIT changed();
}

void ClientBookScreen::setSelectionMode(bool on)
{
    if (m_selectionMode == on)
        return;
    m_selectionMode = on;
    if (!on)
        m_clients.select({});
    Q_EMIT selectionChanged();
}

void ClientBookScreen::toggleSelected(const QString& customerId)
{
    m_selectionMode = true;
    m_clients.toggleSelected(CustomerId::fromString(customerId));
    Q_EMIT selectionChanged();
}

void ClientBookScreen::selectAll()
{
    QSet<CustomerId> all;
    for (int row = 0; row < m_clients.rowCount(); ++row)
        all.insert(m_clients.idAt(row));
    m_selectionMode = true;
    m_clients.select(all);
    Q_EMIT selectionChanged();
}

void ClientBookScreen::clearSelection()
{
    setSelectionMode(false);
}

void ClientBookScreen::removeSelected()
{
    const QSet<CustomerId> ids = m_clients.selected();
    if (ids.isEmpty())
        return;
    const Gesture gesture = m_till.gesture();
    QList<Operation> drafts;
    for (const CustomerId& id : ids) {
        Membership seen;
        seen.id = Membership::idFor(id);
        seen.customer = id;
        seen.book = ClientBook::idFor(m_till.associate().id);
        if (const auto at = m_till.snapshot().index->find(id)) {
            const search::IndexRow row = m_till.snapshot().index->rowAt(*at);
            seen.addedAtMs = row.addedAtMs.value_or(0);
        }
        drafts.append(draft::removeFromBook(gesture, seen));
    }
    setSelectionMode(false);
    m_till.perform(this, drafts, [this, count = ids.size()](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (trouble.isEmpty())
            m_toast.offer(
                tr("%Ln clients were removed from your book", nullptr, static_cast<int>(count)),
                outcome->operations);
        else
            m_toast.say(trouble);
    });
}

} // namespace carnet
