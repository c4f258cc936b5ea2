#include "models/presentation/storesearch.h"

#include "models/presentation/clientitem.h"
#include "models/search/storescope.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kTypingPause = 400ms; // between letters of somebody who is still typing
constexpr auto kPatience = 15s; // with the way of one row from headquarters

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

const std::array<ItemRole<ElsewhereItem>, 11>& ElsewhereItem::roles()
{
    using I = ElsewhereItem;
    static const std::array<ItemRole<I>, 11> all{
        {{"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"storesText", [](const I& i) -> QVariant { return i.storesText; }},
         {"ownerText", [](const I& i) -> QVariant { return i.ownerText; }},
         {"isOnTill", [](const I& i) -> QVariant { return i.isOnTill; }},
         {"numberText", [](const I& i) -> QVariant { return i.numberText; }},
         {"contactText", [](const I& i) -> QVariant { return i.contactText; }},
         {"addressText", [](const I& i) -> QVariant { return i.addressText; }},
         {"detailText", [](const I& i) -> QVariant { return i.detailText; }}}};
    return all;
}

StoreSearch::StoreSearch(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_stores(till)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_awaited = {};
        say(tr("The client is on the way to this till. Search again in a moment."));
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &StoreSearch::search);
    connect(&till, &Till::snapshotChanged, this, &StoreSearch::look);
    connect(&toast.there(), &DoneThere::takenBack, this, [this](const QUuid& gesture) {
        const ThereGesture* const taken = m_toast.there().find(gesture);
        if (m_awaited.isNull() || !taken || taken->customer != m_awaited)
            return;
        m_awaited = {}; // she does not come
        m_patience.stop();
        say({});
    });
    connect(&m_stores, &AllStores::preparing, this, [this](double part) {
        constexpr double kHundred = 100;
        say(tr("Headquarters gets its list of clients ready: %1 %")
                .arg(m_till.format().count(qRound64(part * kHundred))),
            true);
    });
}

bool StoreSearch::isOffered() const
{
    return m_till.reference().has(Feature::StoreSearch) && !m_isBusy && !m_isSearched
        && sync::isLongEnough(m_text);
}

void StoreSearch::setText(const QString& text, std::optional<SearchKind> kind)
{
    if (m_text == text && m_kind == kind)
        return;
    m_text = text;
    m_kind = kind;
    m_isSearched = false;
    m_awaited = {};
    m_patience.stop();
    m_stores.drop();
    m_found.setItems({});
    say({});
    m_typing.stop();
    if (m_till.reference().setting(kSearchModeSetting) == kSearchAllStores && isOffered())
        m_typing.start();
}

void StoreSearch::search()
{
    m_typing.stop();
    if (!isOffered())
        return;
    m_isSearched = true;
    search::Query query;
    query.today = m_till.today();
    query.text = m_text.trimmed();
    query.kind = m_kind;
    query.limit = sync::kMostFound;
    say(tr("Searching all stores …"), true);
    m_stores.ask({.query = query, .details = true},
                 [this](const Result<FoundCustomers>& found) { show(found); });
}

void StoreSearch::show(const Result<FoundCustomers>& found)
{
    if (!found) {
        m_isSearched = false; // so that it can be tried again
        return say(AllStores::explain(found.error()));
    }
    QList<ElsewhereItem> items;
    for (const search::IndexRow& row : found->rows) {
        if (!isFoundHere(row.id)) // the list above has those
            items.append(itemOf(row, *found));
    }
    m_found.setItems(items);
    if (items.isEmpty())
        return say(tr("No other store has such a client."));
    const auto hidden = found->counts.matches - static_cast<int>(found->rows.size());
    say(hidden > 0 ? tr("There are %Ln more; type more of the name.", nullptr, hidden) : QString());
}

bool StoreSearch::isOnTill(const CustomerId& id) const
{
    return m_till.isLoaded() && m_till.snapshot().index->find(id).has_value();
}

bool StoreSearch::isFoundHere(const CustomerId& id) const
{
    if (!m_till.isLoaded())
        return false;
    // Her row here, because headquarters may know less of what this till has just done.
    const search::BookIndex& index = *m_till.snapshot().index;
    const auto position = index.find(id);
    return position && StoreScope(m_till.store(), index.schema()).holds(index.rowAt(*position));
}

ElsewhereItem StoreSearch::itemOf(const search::IndexRow& row, const FoundCustomers& found) const
{
    const ClientItem client = clientItem(row, m_till);
    const FoundDetails details = found.details.value(row.id);
    const bool isOrganization = details.type == CustomerType::Organization;
    const QString number = isOrganization && !row.accountNumber.isEmpty()
        ? tr("%1, organisation").arg(row.accountNumber)
        : row.accountNumber;
    const QString contact = joined({row.phones.value(0), row.emails.value(0)});
    return {client.id.toString(),
            client.name,
            client.initials,
            client.tint,
            client.storesText,
            client.ownerText.isEmpty() ? QString() : tr("In the book of %1").arg(client.ownerText),
            isOnTill(row.id),
            number,
            contact,
            details.address,
            joined({number, contact, details.address})};
}

void StoreSearch::bring(const QString& customerId)
{
    const auto id = CustomerId::fromString(customerId);
    if (isOnTill(id)) {
        say({});
        return Q_EMIT arrived(customerId);
    }
    const QList<AddressBookId> books = m_till.store().customerAddressBooks;
    if (books.isEmpty())
        return say(tr("This store has no address book for clients. Headquarters can give it one."));
    Customer customer; // headquarters adds to the books that she is in
    customer.id = id;
    const Gesture by = m_till.gesture();
    const Operation link = draft::patchCustomer(
        by, customer, {{u"address_books"_s, FieldCodec<QList<AddressBookId>>::write(books)}});
    say(tr("Fetching the client …"), true);
    const auto& items = m_found.items();
    const auto item = std::ranges::find(items, customerId, &ElsewhereItem::customerId);
    const Wanted wanted{by, link, item == items.end() ? QString() : item->name};
    m_stores.perform({link}, false, [this, wanted](const Result<PerformAnswer>& answer) {
        takeAnswer(answer, wanted);
    });
}

void StoreSearch::takeAnswer(const Result<PerformAnswer>& answer, const Wanted& wanted)
{
    const OperationVerdict verdict = answer ? answer->verdicts.value(0) : OperationVerdict();
    const bool isDone = answer && answer->isDone;
    if (isDone && verdict.verdict != Verdict::Noop) // else she was in them, and stays there
        offerBack(wanted, verdict.id);
    if (wanted.by.actor != m_till.associate().id)
        return; // whoever is here now looks for somebody else
    if (!answer)
        return say(AllStores::explain(answer.error()));
    if (!isDone)
        return say(explain(verdict.refusal, verdict.facts, m_till.reference()));
    await(wanted.link.customer);
}

void StoreSearch::offerBack(const Wanted& wanted, const OperationId& performed)
{
    Operation link = wanted.link;
    link.id = performed;
    ThereGesture brought;
    brought.customer = link.customer;
    brought.iconName = u"add-client"_s;
    brought.what = tr("%1 is a client of this store now").arg(wanted.name);
    brought.backText = tr("%1 is no client of this store any more").arg(wanted.name);
    if (auto undo = inverse(wanted.by, link, {}))
        brought.back.append(*std::move(undo));
    m_toast.offer(brought.what, brought, wanted.by);
}

void StoreSearch::await(const CustomerId& id)
{
    m_awaited = id;
    m_patience.start();
    look();
}

void StoreSearch::look()
{
    if (m_awaited.isNull() || !isOnTill(m_awaited))
        return;
    m_patience.stop();
    const QString id = std::exchange(m_awaited, {}).toString();
    QList<ElsewhereItem> items = m_found.items();
    items.removeIf([&id](const ElsewhereItem& item) { return item.customerId == id; });
    m_found.setItems(items);
    say({});
    Q_EMIT arrived(id);
}

void StoreSearch::say(const QString& message, bool isBusy)
{
    m_message = message;
    m_isBusy = isBusy;
    Q_EMIT changed();
}

} // namespace carnet
