#include "models/presentation/storebookscreen.h"

#include "models/presentation/colleagues.h"
#include "models/presentation/ownerfacet.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

StoreBookScreen::StoreBookScreen(Till& till, UndoToast& toast, QObject* parent)
    : BookScreen(till, toast, BookKind::Store, parent)
{
}

QString StoreBookScreen::countText() const
{
    return view().isFiltered() ? tr("%Ln clients", nullptr, m_matches)
                               : tr("%Ln clients in the store", nullptr, m_matches);
}

QString StoreBookScreen::nobodyText() const
{
    return tr("Nobody in the books of the store has this name, number or address.");
}

QString StoreBookScreen::memoryName(const AssociateId& associate) const
{
    return u"store_view."_s + associate.toString();
}

bool StoreBookScreen::isOpenToMe() const
{
    return till().associate().may(Right::ViewStoreBooks);
}

void StoreBookScreen::setColumns(int columns)
{
    if (columns == m_rows.columns())
        return;
    m_rows.setColumns(columns);
    Q_EMIT columnsChanged();
}

bool StoreBookScreen::holdsClientsOf(const AssociateId& owner) const
{
    const QList<Associate> colleagues = storeColleagues(till());
    return std::ranges::find(colleagues, owner, &Associate::id) != colleagues.end();
}

search::Query StoreBookScreen::within(search::Query query, const BookView& view) const
{
    // A book nobody has comes first: without any book at all the query would find everybody.
    query.books = {ClientBookId{}};
    if (isOpenToMe()) {
        for (const Associate& colleague : storeColleagues(till()))
            query.books.push_back(ClientBook::idFor(colleague.id));
    }
    narrowToOwners(query, view);
    return query;
}

bool StoreBookScreen::isGiver(const AssociateId& owner) const
{
    const QStringList chosen = view().facets.value(kOwnerFacet).values;
    return chosen.isEmpty() ? holdsClientsOf(owner) : chosen.contains(owner.toString());
}

//! A client of several associates comes once under each of them who is asked for.
void StoreBookScreen::arrange(std::vector<search::RowPosition>& rows)
{
    QHash<AssociateId, qsizetype> ranks;
    for (const Associate& colleague : storeColleagues(till())) {
        if (isGiver(colleague.id))
            ranks.insert(colleague.id, ranks.size());
    }
    std::vector<Ranked> ranked;
    ranked.reserve(rows.size());
    const search::BookIndex& index = *till().snapshot().index;
    for (const search::RowPosition row : rows) {
        const std::size_t before = ranked.size();
        const auto place = [&](const AssociateId& owner) {
            if (const auto rank = ranks.constFind(owner); rank != ranks.cend())
                ranked.emplace_back(*rank, row);
        };
        place(index.ownerAt(row));
        std::ranges::for_each(index.furtherOwnersAt(row), place);
        if (ranked.size() == before)
            ranked.emplace_back(ranks.size(), row);
    }
    std::ranges::stable_sort(ranked, {}, &Ranked::first);
    m_matches = static_cast<int>(rows.size());
    rows.resize(ranked.size());
    std::ranges::transform(ranked, rows.begin(), &Ranked::second);
    group(ranked, ranks);
}

void StoreBookScreen::group(const std::vector<Ranked>& ranked,
                            const QHash<AssociateId, qsizetype>& ranks)
{
    m_groups.clear();
    qsizetype last = -1;
    for (std::size_t at = 0; at < ranked.size(); ++at) {
        if (m_groups.empty() || ranked[at].first != last) {
            last = ranked[at].first;
            const AssociateId owner = ranks.key(last);
            const QString name = till().reference().associateName(owner);
            m_groups.push_back({owner,
                                name,
                                initialsOf(name),
                                tintOf(owner.value),
                                QString(),
                                static_cast<int>(at),
                                0});
        }
        ++m_groups.back().count;
    }
    for (BookGroup& group : m_groups)
        group.countText = tr("%Ln clients", nullptr, group.count);
}

QList<OwnFacet> StoreBookScreen::ownFacets(const search::QueryResult& result) const
{
    OwnFacet facet{kOwnerFacet, tr("Client advisor"), {}, 0};
    for (const Associate& colleague : storeColleagues(till())) {
        const auto counted =
            std::ranges::find(result.owners, colleague.id, &search::OwnerCount::owner);
        const bool isChosen =
            view().facets.value(kOwnerFacet).values.contains(colleague.id.toString());
        if (counted != result.owners.end()) // has a book
            facet.choices.append(ownerChoice(till().reference(), *counted, view()));
        else if (isChosen) // and had one; what filters does not vanish
            facet.choices.append(ownerChoice(till().reference(), {colleague.id, 0}, view()));
    }
    facet.offered = facet.choices.size();
    return {facet};
}

QString StoreBookScreen::chipText(const QString& facetKey, const QString& value) const
{
    return ownerChip(till().reference(), facetKey, value);
}

void StoreBookScreen::answered(const search::QueryResult& /*result*/)
{
    if (list().rowCount() == 0) {
        m_groups.clear();
        m_matches = 0;
    }
    m_rows.show(m_groups);
}

void StoreBookScreen::selectBookOf(const QString& associateId)
{
    const auto owner = AssociateId::fromString(associateId);
    const auto group = std::ranges::find(m_groups, owner, &BookGroup::owner);
    if (group == m_groups.end())
        return;
    QSet<CustomerId> chosen = selected();
    for (int at = group->first; at < group->first + group->count; ++at)
        chosen.insert(list().idAt(at));
    select(chosen);
}

} // namespace carnet
