#include "models/presentation/storebookscreen.h"

#include "models/presentation/colleagues.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// No attribute is called so: keys of attributes begin with a letter.
const auto kOwnerFacet = u"@associate"_s;

} // namespace

StoreBookScreen::StoreBookScreen(Till& till, QObject* parent)
    : BookScreen(till, false, parent)
{
}

QString StoreBookScreen::countText() const
{
    return view().isFiltered() ? tr("%Ln clients", nullptr, count())
                               : tr("%Ln clients in the store", nullptr, count());
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
    for (const QString& owner : view.facets.value(kOwnerFacet).values)
        query.owners.push_back(AssociateId::fromString(owner));
    query.countOwners = true;
    return query;
}

void StoreBookScreen::arrange(std::vector<search::RowPosition>& rows) const
{
    const QList<Associate> colleagues = storeColleagues(till());
    QHash<AssociateId, qsizetype> ranks;
    for (const Associate& colleague : colleagues)
        ranks.insert(colleague.id, ranks.size());

    using Ranked = std::pair<qsizetype, search::RowPosition>;
    std::vector<Ranked> ranked;
    ranked.reserve(rows.size());
    const search::BookIndex& index = *till().snapshot().index;
    for (const search::RowPosition row : rows)
        ranked.emplace_back(ranks.value(index.ownerAt(row), ranks.size()), row);
    std::ranges::stable_sort(ranked, {}, &Ranked::first);
    std::ranges::transform(ranked, rows.begin(), &Ranked::second);
}

QList<OwnFacet> StoreBookScreen::ownFacets(const search::QueryResult& result) const
{
    const QStringList chosen = view().facets.value(kOwnerFacet).values;
    OwnFacet facet{kOwnerFacet, tr("Client advisor"), {}};
    for (const Associate& colleague : storeColleagues(till())) {
        const auto counted =
            std::ranges::find(result.owners, colleague.id, &search::OwnerCount::owner);
        if (counted == result.owners.end())
            continue; // has no book
        const QString value = colleague.id.toString();
        const bool isChecked = chosen.contains(value);
        facet.choices.append({value,
                              colleague.name,
                              counted->count,
                              isChecked,
                              isChecked || counted->count > 0,
                              initialsOf(colleague.name),
                              tintOf(colleague.id.value)});
    }
    return {facet};
}

QString StoreBookScreen::chipText(const QString& facetKey, const QString& value) const
{
    return facetKey == kOwnerFacet
        ? till().reference().associateName(AssociateId::fromString(value))
        : QString();
}

void StoreBookScreen::answered(const search::QueryResult& /*result*/)
{
    std::vector<BookGroup> groups;
    const search::BookIndex* index = till().snapshot().index.get();
    for (int at = 0; at < list().rowCount(); ++at) {
        const AssociateId owner = index->ownerAt(list().positionAt(at));
        if (groups.empty() || groups.back().owner != owner) {
            const QString name = till().reference().associateName(owner);
            groups.push_back(
                {owner, name, initialsOf(name), tintOf(owner.value), QString(), at, 0});
        }
        ++groups.back().count;
    }
    for (BookGroup& group : groups)
        group.countText = tr("%Ln clients", nullptr, group.count);
    m_rows.show(groups);
}

void StoreBookScreen::selectBookOf(const QString& associateId)
{
    const auto owner = AssociateId::fromString(associateId);
    QSet<CustomerId> chosen = selected();
    for (int at = 0; at < list().rowCount(); ++at) {
        if (till().snapshot().index->ownerAt(list().positionAt(at)) == owner)
            chosen.insert(list().idAt(at));
    }
    select(chosen);
}

} // namespace carnet
