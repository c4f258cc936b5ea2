#include "models/presentation/findclientscreen.h"

#include "models/presentation/clientitem.h"
#include "models/presentation/colleagues.h"
#include "models/presentation/searchkindwords.h"
#include "models/search/storescope.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr int kMostCandidates = 60; // a person types more letters rather than scroll further

} // namespace

const std::array<ItemRole<CandidateItem>, 8>& CandidateItem::roles()
{
    using I = CandidateItem;
    static const std::array<ItemRole<I>, 8> all{
        {{"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"phone", [](const I& i) -> QVariant { return i.phone; }},
         {"email", [](const I& i) -> QVariant { return i.email; }},
         {"ownerText", [](const I& i) -> QVariant { return i.ownerText; }},
         {"canAdd", [](const I& i) -> QVariant { return i.canAdd; }}}};
    return all;
}

const std::array<ItemRole<SearchKindItem>, 3>& SearchKindItem::roles()
{
    using I = SearchKindItem;
    static const std::array<ItemRole<I>, 3> all{
        {{"kind", [](const I& i) -> QVariant { return i.kind; }},
         {"label", [](const I& i) -> QVariant { return i.label; }},
         {"isChosen", [](const I& i) -> QVariant { return i.isChosen; }}}};
    return all;
}

FindClientScreen::FindClientScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_everywhere(till, toast)
{
    connect(&m_everywhere, &StoreSearch::arrived, this, &FindClientScreen::open);
    connect(&till, &Till::snapshotChanged, this, &FindClientScreen::search);
    connect(&till, &Till::associateChanged, this, &FindClientScreen::forget);
    connect(&till, &Till::referenceChanged, this, &FindClientScreen::showKinds);
    showKinds();
}

//! The next person at the till does not see whom the one before was looking for.
void FindClientScreen::forget()
{
    if (m_searcher == m_till.associate().id)
        return;
    m_searcher = m_till.associate().id;
    m_searchText.clear();
    m_kind.reset();
    showKinds();
    search();
}

void FindClientScreen::showKinds()
{
    const auto offered =
        searchKinds(m_till.reference().setting(kSearchKindsSetting)).value_or(QList<SearchKind>());
    const bool isTaken = m_kind && !offered.contains(*m_kind);
    if (isTaken)
        m_kind.reset();
    QList<SearchKindItem> items;
    if (!offered.isEmpty())
        items.append({SearchKindItem::kEverything, tr("Everything"), !m_kind});
    for (const SearchKind kind : offered)
        items.append({static_cast<int>(kind), searchKindName(kind), m_kind == kind});
    m_kinds.setItems(items);
    if (isTaken)
        search();
}

void FindClientScreen::chooseKind(int kind)
{
    const auto& offered = m_kinds.items();
    if (std::ranges::find(offered, kind, &SearchKindItem::kind) == offered.cend())
        return;
    m_kind = kind == SearchKindItem::kEverything ? std::nullopt
                                                 : std::optional(static_cast<SearchKind>(kind));
    showKinds();
    search();
}

void FindClientScreen::setSearchText(const QString& text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    search();
}

search::Query FindClientScreen::query() const
{
    search::Query query;
    query.today = m_till.today();
    query.text = m_searchText;
    query.kind = m_kind;
    query.limit = kMostCandidates;
    query.facets = std::vector<int>{};
    return StoreScope(m_till.store(), m_till.snapshot().index->schema()).of(query);
}

bool FindClientScreen::isFree(const search::IndexRow& row) const
{
    return row.book.isNull()
        || (m_till.reference().allowsSeveralBooks() && !row.isOwnedBy(m_till.associate().id));
}

QString FindClientScreen::placeText(const search::IndexRow& row) const
{
    if (row.book.isNull())
        return {};
    if (row.isOwnedBy(m_till.associate().id))
        return tr("In your book");
    const QString owners = ownersText(row, m_till.reference());
    return row.further.empty() ? tr("In the book of %1").arg(owners)
                               : tr("In the books of %1").arg(owners);
}

void FindClientScreen::search()
{
    m_everywhere.setText(m_searchText, m_kind);
    QList<CandidateItem> items;
    m_countText.clear();
    if (m_till.isLoaded() && !m_searchText.trimmed().isEmpty()) {
        const auto& index = *m_till.snapshot().index;
        const bool mayAdd = m_till.associate().may(Right::AddToBook);
        const search::QueryResult result = index.answer(query());
        for (const search::RowPosition position : result.rows) {
            const search::IndexRow row = index.rowAt(position);
            const ClientItem client = clientItem(row, m_till);
            CandidateItem item{client.id.toString(),
                               client.name,
                               client.initials,
                               client.tint,
                               client.phone,
                               client.email,
                               {},
                               mayAdd && isFree(row)};
            item.ownerText = placeText(row);
            items.append(item);
        }
        m_countText = tr("%Ln clients found", nullptr, result.matches);
    }
    m_candidates.setItems(items);
    Q_EMIT changed();
}

void FindClientScreen::open(const QString& customerId)
{
    Q_EMIT opened(customerId);
}

QString FindClientScreen::openTyped()
{
    const CustomerId known = byNumber();
    if (!known.isNull())
        open(known.toString());
    else if (m_candidates.rowCount() == 1)
        open(QString(m_candidates.items().constFirst().customerId)); // the list may go meanwhile
    else if (m_candidates.rowCount() == 0)
        return unknownNumberText();
    return {};
}

CustomerId FindClientScreen::byNumber() const
{
    const QString number = m_searchText.trimmed();
    if (number.isEmpty() || !m_till.isLoaded())
        return {};
    const auto& index = *m_till.snapshot().index;
    search::Query anyKind = query(); // a scanner does not ask which chip is chosen
    anyKind.kind.reset();
    for (const search::RowPosition position : index.answer(anyKind).rows) {
        const search::IndexRow row = index.rowAt(position);
        if ((QStringList{row.accountNumber} + row.otherNumbers)
                .contains(number, Qt::CaseInsensitive))
            return row.id;
    }
    return {};
}

QString FindClientScreen::unknownNumberText() const
{
    const QString number = m_searchText.trimmed();
    const bool isNumber = std::ranges::any_of(number, [](QChar c) { return c.isDigit(); });
    return isNumber && m_till.isLoaded()
        ? tr("No client of this store has the number %1.").arg(number)
        : QString();
}

} // namespace carnet
