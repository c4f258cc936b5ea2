// A book that headquarters splits instead of this till; the sheet itself is in splitscreen.cpp.
#include "models/presentation/colleagues.h"
#include "models/presentation/splitscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

void SplitScreen::beginThere(const QString& leaverId)
{
    cancel();
    const auto leaver = AssociateId::fromString(leaverId);
    const Associate& associate = m_till.associate();
    const bool isAllowed = associate.may(Right::ReassignBook) && associate.may(Right::Administer);
    if (!m_till.isLoaded() || !isAllowed || leaver.isNull())
        return;
    m_leaver = leaver;
    m_isThere = true;
    m_offeredStores = storesOf(m_till.reference().associateById.value(leaver), m_till.reference());
    offerColleagues();
    for (const Associate& one : std::as_const(m_offered))
        m_chosen.insert(one.id);
    show();
    Q_EMIT begun();
    m_book.ask(leaver, [this](const Result<LeaverBookAnswer>& book) { takeBook(book); });
}

void SplitScreen::offerColleagues()
{
    QSet<AddressBookId> books;
    for (const StoreId& store : std::as_const(m_offeredStores)) {
        const auto staff = m_till.reference().storeById.value(store).employeeAddressBooks;
        books.unite({staff.cbegin(), staff.cend()});
    }
    m_offered = everyTaker(m_till);
    m_offered.removeIf([&](const Associate& one) {
        const auto worksThere = [&books](const AddressBookId& book) {
            return books.contains(book);
        };
        return one.id == m_leaver || std::ranges::none_of(one.employeeAddressBooks, worksThere);
    });
}

void SplitScreen::takeBook(const Result<LeaverBookAnswer>& book)
{
    if (!book) {
        m_trouble = LeaverBook::explain(book.error());
        return show();
    }
    m_moving = book->clients;
    m_total = book->total;
    m_sizes = book->sizes;
    takeLeft(book->left);
    m_isRead = true;
    if (m_moving.isEmpty() && m_left.isEmpty())
        m_trouble = tr("The book of %1 is empty.").arg(leaverName());
    share();
}

QString SplitScreen::waitText() const
{
    return m_isThere && !m_isRead && m_trouble.isEmpty()
        ? tr("Headquarters looks who is in the book …")
        : QString();
}

QString SplitScreen::restText() const
{
    const int left = m_isThere ? m_total - count() : 0;
    return left > 0
        ? tr("%Ln more do not fit into one step. Split the book again for them.", nullptr, left)
        : QString();
}

QString SplitScreen::storesText() const
{
    if (!m_isThere)
        return {};
    if (m_offeredStores.isEmpty())
        return tr("Choose a store");
    return m_offeredStores.size() == 1
        ? m_till.reference().storeById.value(*m_offeredStores.cbegin()).name
        : tr("%Ln stores", nullptr, static_cast<int>(m_offeredStores.size()));
}

void SplitScreen::showStores()
{
    QList<OptionItem> items;
    if (m_isThere) {
        for (const Store& store : m_till.reference().stores())
            items.append({store.id.toString(), store.name, m_offeredStores.contains(store.id)});
    }
    std::ranges::sort(items, [](const OptionItem& a, const OptionItem& b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    m_storeItems.setItems(items);
}

//! Who comes with a store takes part, who goes with it does not.
void SplitScreen::toggleStore(const QString& storeId)
{
    if (!m_isThere)
        return;
    const auto store = StoreId::fromString(storeId);
    const QList<Associate> before = m_offered;
    if (!m_offeredStores.remove(store))
        m_offeredStores.insert(store);
    offerColleagues();
    QSet<AssociateId> offered;
    for (const Associate& one : std::as_const(m_offered)) {
        offered.insert(one.id);
        if (!before.contains(one))
            m_chosen.insert(one.id);
    }
    m_chosen.intersect(offered);
    share();
}

//! Where they come from different stores, it says which.
QString SplitScreen::detailOf(const Associate& colleague) const
{
    QString totals =
        m_chosen.contains(colleague.id) ? totalsText(colleague.id) : tr("Takes no part");
    if (!m_isThere || m_offeredStores.size() == 1)
        return totals;
    QStringList names;
    for (const StoreId& store : storesOf(colleague, m_till.reference()))
        names.append(m_till.reference().storeById.value(store).name);
    names.sort(Qt::CaseInsensitive);
    return totals + u'\n' + names.join(u"; "_s);
}

void SplitScreen::confirmThere(const QList<Operation>& drafts, const QString& said)
{
    // All or nobody; those in the way have been left out when it is asked a second time.
    m_elsewhere.move(drafts, said, [this, of = m_leaver](const MovesElsewhere::Outcome& outcome) {
        takeThere(outcome, of);
    });
}

void SplitScreen::takeThere(const MovesElsewhere::Outcome& outcome, const AssociateId& of)
{
    const bool isOpen = of == m_leaver;
    if (outcome.isDone) {
        if (isOpen)
            cancel();
        Q_EMIT done();
        return;
    }
    if (!isOpen) { // the sheet was closed meanwhile
        if (!outcome.problems.isEmpty())
            m_toast.say(MovesElsewhere::refusedText(outcome));
        return;
    }
    m_isUnderway = false;
    m_problems.insert(outcome.problems);
    show();
}

} // namespace carnet
