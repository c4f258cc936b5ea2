#include "models/presentation/allcustomersscreen.h"

#include "models/presentation/ownerfacet.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kAskForListAgain = 5s;
constexpr qsizetype kOwnersOffered = 12; // the largest books, beside the list

} // namespace

AllCustomersScreen::AllCustomersScreen(Till& till, UndoToast& toast, QObject* parent)
    : BookScreen(till, toast, BookKind::AllStores, parent)
    , m_stores(till)
    , m_selecting(till)
    , m_recalling(till)
{
    connect(&m_stores, &AllStores::preparing, this, [this](double part) {
        showProgress(true, tr("Headquarters gets its list of clients ready"), part);
    });
    m_again.setSingleShot(true);
    m_again.setInterval(kAskForListAgain);
    connect(&m_again, &QTimer::timeout, this, &AllCustomersScreen::answer);
    connect(&till, &Till::reachableChanged, this, [this] {
        if (!m_message.isEmpty())
            answer();
    });
    connect(this, &BookScreen::selectionChanged, this, [this] {
        if (selectedCount() == 0)
            m_selectionNote.clear();
    });
}

void AllCustomersScreen::forget()
{
    m_stores.drop();
    m_selecting.drop();
    m_recalling.drop();
    m_isAnswered = false;
    m_isFetching = false;
    m_isSelectingAll = false;
    m_again.stop();
    m_people.clear();
    say({});
}

QString AllCustomersScreen::memoryName(const AssociateId& associate) const
{
    return u"all_view."_s + associate.toString();
}

QString AllCustomersScreen::countText() const
{
    return m_listed.isFiltered() ? tr("%Ln clients", nullptr, m_matches)
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
    if (showsOwners())
        narrowToOwners(query, view);
    query.limit = kPage;
    return query;
}

QString AllCustomersScreen::chipText(const QString& facetKey, const QString& value) const
{
    return showsOwners() ? ownerChip(till().reference(), facetKey, value) : QString();
}

QList<OwnFacet> AllCustomersScreen::ownFacets(const search::QueryResult& result) const
{
    if (!showsOwners())
        return {};
    OwnFacet facet{kOwnerFacet, tr("Client advisor"), {}, 0};
    for (const search::OwnerCount& owner : result.owners)
        facet.choices.append(ownerChoice(till().reference(), owner, view()));
    std::ranges::sort(facet.choices, [](const ChoiceItem& a, const ChoiceItem& b) {
        return std::tuple(!a.isChecked, -a.count, a.label)
            < std::tuple(!b.isChecked, -b.count, b.label);
    });
    const auto chosen = std::ranges::count_if(facet.choices, &ChoiceItem::isChecked);
    facet.choices.prepend(nobodyChoice(result.withoutOwner, view()));
    facet.offered = 1 + std::max(qsizetype{chosen}, kOwnersOffered);
    return {facet};
}

int AllCustomersScreen::matches(const BookView& view) const
{
    return m_counts.value(view.toString(), -1);
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

void AllCustomersScreen::takeBack()
{
    if (!isWaiting())
        return;
    m_again.stop();
    m_stores.drop();
    m_isFetching = false;
    m_message.clear();
    setView(m_listed); // which asks again, for what is there already
    showFilter(m_answer);
    Q_EMIT changed();
}

//! The list is as it was, and says so; what was asked for is asked again.
void AllCustomersScreen::stay(const Error& why)
{
    if (m_isAnswered)
        showFilter(m_answer); // what is chosen is seen, also while it waits
    const bool isOld = m_isAnswered && m_listed != view();
    say(isOld && why.code == ErrorCode::Network
            ? tr("Headquarters cannot be reached. The list is as it was before your last choice, "
                 "which waits until this till is connected.")
            : AllStores::explain(why));
}

//! A list that is asked for again, or that somebody comes back to, has the rows they were at.
int AllCustomersScreen::wanted() const
{
    int rows = 0;
    if (isPlacing())
        rows = keptRow() + kPage;
    else if (m_isAnswered && m_listed == view())
        rows = static_cast<int>(m_rows.size());
    return rows <= kFurthest ? std::max(rows, kPage) : kPage;
}

void AllCustomersScreen::ask()
{
    // The last ones are those of tabs, which do without their counts before the list fails.
    const QList<BookView> views = viewsToCount().mid(0, sync::kMostQueries);
    m_wanted = wanted();
    AllStores::Question question{.query = query(view())};
    question.query.limit = std::min(m_wanted, sync::kMostListed);
    for (const BookView& counted : views)
        question.counted.push_back(query(counted));
    m_isFetching = true; // a further page of the list before would take this one's place
    m_stores.ask(question,
                 [this, views](const Result<FoundCustomers>& found) { takeFirst(found, views); });
    if (!till().isReachable())
        return stay({ErrorCode::Network, {}}); // an answer may still come
    Q_EMIT changed();
}

void AllCustomersScreen::takeFirst(const Result<FoundCustomers>& found,
                                   const QList<BookView>& views)
{
    showProgress(false, {}, -1);
    if (!found) {
        m_isFetching = false;
        m_again.start();
        return stay(found.error());
    }
    m_again.stop();
    m_counts.clear();
    const auto all = std::min(static_cast<std::size_t>(views.size()), found->counted.size());
    for (std::size_t i = 0; i < all; ++i)
        m_counts.insert(views.at(static_cast<qsizetype>(i)).toString(), found->counted[i]);
    m_gathered = *found;
    gather();
}

//! Goes on until as many rows are there as are wanted.
void AllCustomersScreen::gather()
{
    const auto rows = static_cast<int>(m_gathered.rows.size());
    if (rows >= std::min(m_wanted, m_gathered.counts.matches))
        return showGathered();
    AllStores::Question question = further(rows);
    question.query.limit = sync::kMostListed;
    m_stores.ask(question, [this](const Result<FoundCustomers>& found) {
        if (!found || found->rows.empty())
            return showGathered(); // with what there is
        m_gathered.rows.insert(m_gathered.rows.end(), found->rows.begin(), found->rows.end());
        gather();
    });
}

void AllCustomersScreen::showGathered()
{
    const FoundCustomers found = std::exchange(m_gathered, {});
    m_isAnswered = true;
    m_isFetching = false;
    m_listed = view();
    m_matches = found.counts.matches;
    m_sizes.clear();
    for (const search::OwnerCount& owner : found.counts.owners)
        m_sizes.insert(owner.owner, owner.count);
    m_loaded = search::BookIndex::build(till().snapshot().index->schema(), {});
    m_rows.clear();
    add(found.rows);
    m_answer = found.counts;
    search::QueryResult result = found.counts;
    result.rows = m_rows;
    m_message.clear();
    segments()->recount();
    take(m_loaded, std::move(result));
    recall();
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

void AllCustomersScreen::showMore()
{
    list().fetchMore({});
}

void AllCustomersScreen::fetchMore()
{
    if (std::exchange(m_isFetching, true))
        return;
    m_stores.ask(further(static_cast<int>(m_rows.size())),
                 [this](const Result<FoundCustomers>& found) { takeMore(found); });
}

AllStores::Question AllCustomersScreen::further(int offset) const
{
    AllStores::Question question{.query = query(view())};
    question.query.offset = offset;
    question.query.facets = std::vector<int>{};
    question.query.countOwners = false;
    return question;
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

void AllCustomersScreen::say(const QString& message)
{
    m_message = message;
    Q_EMIT changed();
}

} // namespace carnet
