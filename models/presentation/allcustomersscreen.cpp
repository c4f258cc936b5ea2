#include "models/presentation/allcustomersscreen.h"

#include "models/presentation/choices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// No attribute is called so: keys of attributes begin with a letter.
const auto kOwnerFacet = u"@associate"_s;

constexpr qsizetype kOwnersOffered = 12; // the largest books; more are found by their stores

} // namespace

AllCustomersScreen::AllCustomersScreen(Till& till, QObject* parent)
    : BookScreen(till, false, parent)
    , m_stores(till)
    , m_selecting(till)
{
    connect(&m_stores, &AllStores::preparing, this, [this](double part) {
        showProgress(true, tr("Headquarters gets its list of clients ready"), part);
    });
    connect(&till, &Till::associateChanged, this, [this] {
        m_stores.drop();
        m_selecting.drop();
        m_isAnswered = false;
        m_people.clear();
        say({});
    });
    connect(this, &BookScreen::selectionChanged, this, [this] {
        if (selectedCount() == 0)
            m_selectionNote.clear();
    });
}

QString AllCustomersScreen::countText() const
{
    return view().isFiltered() ? tr("%Ln clients", nullptr, m_matches)
                               : tr("%Ln clients of all stores", nullptr, m_matches);
}

QString AllCustomersScreen::nobodyText() const
{
    return tr("Nobody in any store has this name, number or address.");
}

bool AllCustomersScreen::isOpenToMe() const
{
    return till().associate().may(Right::Administer);
}

search::Query AllCustomersScreen::within(search::Query query, const BookView& view) const
{
    for (const QString& owner : view.facets.value(kOwnerFacet).values)
        query.owners.push_back(AssociateId::fromString(owner));
    query.countOwners = true;
    query.limit = kPage;
    return query;
}

QString AllCustomersScreen::chipText(const QString& facetKey, const QString& value) const
{
    return facetKey == kOwnerFacet
        ? till().reference().associateName(AssociateId::fromString(value))
        : QString();
}

QList<OwnFacet> AllCustomersScreen::ownFacets(const search::QueryResult& result) const
{
    const QStringList chosen = view().facets.value(kOwnerFacet).values;
    OwnFacet facet{kOwnerFacet, tr("Client advisor"), {}};
    for (const search::OwnerCount& owner : result.owners) {
        const QString value = owner.owner.toString();
        const QString name = till().reference().associateName(owner.owner);
        const bool isChecked = chosen.contains(value);
        facet.choices.append({value,
                              name,
                              owner.count,
                              isChecked,
                              isChecked || owner.count > 0,
                              initialsOf(name),
                              tintOf(owner.owner.value)});
    }
    std::ranges::sort(facet.choices, [](const ChoiceItem& a, const ChoiceItem& b) {
        return std::tuple(!a.isChecked, -a.count, a.label)
            < std::tuple(!b.isChecked, -b.count, b.label);
    });
    facet.choices.resize(std::min(facet.choices.size(), kOwnersOffered));
    return {facet};
}

int AllCustomersScreen::matches(const BookView& view) const
{
    return m_counts.value(view.toString());
}

//! Changes of the till say nothing about all stores.
void AllCustomersScreen::follow()
{
    if (till().snapshot().isReferenceNew)
        answer();
}

void AllCustomersScreen::refresh()
{
    say({});
    answer();
}

void AllCustomersScreen::ask()
{
    const QList<BookView> views = viewsToCount();
    AllStores::Question question{.query = query(view())};
    for (const BookView& counted : views)
        question.counted.push_back(query(counted));
    m_isFetching = false;
    m_stores.ask(question,
                 [this, views](const Result<FoundCustomers>& found) { takeFirst(found, views); });
    Q_EMIT changed();
}

void AllCustomersScreen::takeFirst(const Result<FoundCustomers>& found,
                                   const QList<BookView>& views)
{
    showProgress(false, {}, -1);
    if (!found)
        return say(AllStores::explain(found.error()));
    m_isAnswered = true;
    m_counts.clear();
    const auto all = std::min(static_cast<std::size_t>(views.size()), found->counted.size());
    for (std::size_t i = 0; i < all; ++i)
        m_counts.insert(views.at(static_cast<qsizetype>(i)).toString(), found->counted[i]);
    m_matches = found->counts.matches;
    m_sizes.clear();
    for (const search::OwnerCount& owner : found->counts.owners)
        m_sizes.insert(owner.owner, owner.count);
    m_loaded = search::BookIndex::build(till().snapshot().index->schema(), {});
    m_rows.clear();
    add(found->rows);
    search::QueryResult result = found->counts;
    result.rows = m_rows;
    m_message.clear();
    take(m_loaded, std::move(result));
}

void AllCustomersScreen::add(const std::vector<search::IndexRow>& rows)
{
    m_loaded = m_loaded->with({.upserts = rows});
    for (const search::IndexRow& row : rows) {
        m_people.insert(row.id, {row.id, row.displayName, row.places()});
        const auto position = m_loaded->find(row.id);
        if (position && std::ranges::find(m_rows, *position) == m_rows.end())
            m_rows.push_back(*position); // a row that moved to a later page came before
    }
    const bool hasMore = !rows.empty() && static_cast<int>(m_rows.size()) < m_matches;
    list().setMore(hasMore ? std::function<void()>([this] { fetchMore(); })
                           : std::function<void()>());
}

void AllCustomersScreen::fetchMore()
{
    if (std::exchange(m_isFetching, true))
        return;
    AllStores::Question question{.query = query(view())};
    question.query.offset = static_cast<int>(m_rows.size());
    question.query.facets = std::vector<int>{};
    question.query.countOwners = false;
    m_stores.ask(question, [this](const Result<FoundCustomers>& found) { takeMore(found); });
}

void AllCustomersScreen::takeMore(const Result<FoundCustomers>& found)
{
    m_isFetching = false;
    if (!found)
        return say(AllStores::explain(found.error()));
    add(found->rows);
    list().show(m_loaded, m_rows);
    say({});
}

void AllCustomersScreen::selectAll()
{
    AllStores::Question question{.query = query(view()), .counted = {}, .idsOnly = true};
    question.query.facets = std::vector<int>{};
    question.query.limit = sync::kMostPerformed;
    m_isSelectingAll = true;
    Q_EMIT changed();
    m_selecting.ask(question,
                    [this](const Result<FoundCustomers>& found) { takeEverybody(found); });
}

void AllCustomersScreen::takeEverybody(const Result<FoundCustomers>& found)
{
    m_isSelectingAll = false;
    if (!found)
        return say(AllStores::explain(found.error()));
    QSet<CustomerId> everybody;
    for (const FoundPerson& person : found->people) {
        m_people.insert(person.id, person);
        everybody.insert(person.id);
    }
    const int left = found->counts.matches - static_cast<int>(everybody.size());
    m_selectionNote = left > 0 ? tr("%Ln more do not fit into one step", nullptr, left) : QString();
    select(everybody);
    say({});
}

QList<MovingClient> AllCustomersScreen::moving() const
{
    QList<MovingClient> moving;
    const QStringList chosen = view().facets.value(kOwnerFacet).values;
    for (const CustomerId& id : selected()) {
        const FoundPerson person = m_people.value(id);
        if (person.places.empty())
            continue; // who is in no book is not taken out of one
        moving.append(movingClient(id, person.name, person.places));
        for (const QString& owner : chosen) // whoever is filtered by gives
            moving.last().leave(AssociateId::fromString(owner));
    }
    std::ranges::sort(moving, [](const MovingClient& a, const MovingClient& b) {
        return std::pair(a.name, a.id) < std::pair(b.name, b.id);
    });
    return moving;
}

void AllCustomersScreen::say(const QString& message)
{
    m_message = message;
    Q_EMIT changed();
}

} // namespace carnet
