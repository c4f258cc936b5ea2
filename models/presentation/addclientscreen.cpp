#include "models/presentation/addclientscreen.h"

#include "models/domain/contactpurpose.h"
#include "models/domain/rowfields.h"
#include "models/presentation/clientitem.h"
#include "models/presentation/colleagues.h"
#include "models/presentation/customerwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kMostCandidates = 60; // a person types more letters rather than scroll further

ContactPoint contactPoint(const Customer& customer,
                          ContactKind kind,
                          const QString& value,
                          QUuid id)
{
    ContactPoint point;
    point.id.value = id;
    point.customer = customer.id;
    point.kind = kind;
    point.value = value.trimmed();
    point.purpose = defaultPurpose(customer.type, kind);
    return point;
}

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

AddClientScreen::AddClientScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_everywhere(till)
{
    connect(&m_everywhere, &StoreSearch::arrived, this, &AddClientScreen::open);
    connect(&till, &Till::snapshotChanged, this, &AddClientScreen::search);
    connect(&till, &Till::associateChanged, this, &AddClientScreen::forget);
    connect(&till, &Till::referenceChanged, this, &AddClientScreen::showNeeded);
    showNeeded();
}

//! The next person at the till does not see whom the one before was looking for.
void AddClientScreen::forget()
{
    if (m_searcher == m_till.associate().id)
        return;
    m_searcher = m_till.associate().id;
    m_searchText.clear();
    search();
}

void AddClientScreen::setSearchText(const QString& text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    search();
}

search::Query AddClientScreen::query() const
{
    search::Query query;
    query.today = m_till.today();
    query.text = m_searchText;
    query.limit = kMostCandidates;
    query.facets = std::vector<int>{};
    return query;
}

//! Whether she may come into the own book.
bool AddClientScreen::isFree(const search::IndexRow& row) const
{
    return row.book.isNull()
        || (m_till.reference().allowsSeveralBooks() && !row.isOwnedBy(m_till.associate().id));
}

QString AddClientScreen::placeText(const search::IndexRow& row) const
{
    if (row.book.isNull())
        return {};
    if (row.isOwnedBy(m_till.associate().id))
        return tr("In your book");
    const QString owners = ownersText(row, m_till.reference());
    return row.further.empty() ? tr("In the book of %1").arg(owners)
                               : tr("In the books of %1").arg(owners);
}

void AddClientScreen::search()
{
    m_everywhere.setText(m_searchText);
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

void AddClientScreen::open(const QString& customerId)
{
    Q_EMIT tookIn();
    Q_EMIT opened(customerId);
}

QString AddClientScreen::add(const QString& customerId)
{
    const auto id = CustomerId::fromString(customerId);
    const auto position = m_till.isLoaded() ? m_till.snapshot().index->find(id) : std::nullopt;
    if (!position)
        return explain(Error{ErrorCode::NotFound, {}});
    const search::IndexRow row = m_till.snapshot().index->rowAt(*position);
    if (!isFree(row) && !row.isOwnedBy(m_till.associate().id)) {
        const QJsonObject facts{{u"associate"_s, row.owner.toString()}};
        return explain(Refusal::BookTaken, facts, m_till.reference());
    }
    m_till.perform(this,
                   {draft::addToBook(m_till.gesture(), id)},
                   [this, name = row.displayName](const Result<Outcome>& outcome) {
                       m_toast.tell(tr("%1 is in your client book").arg(name), outcome);
                   });
    Q_EMIT tookIn();
    return {};
}

QString AddClientScreen::addByNumber()
{
    const QString number = m_searchText.trimmed();
    if (number.isEmpty() || !m_till.isLoaded())
        return {};
    if (!m_till.associate().may(Right::AddToBook))
        return explain(Refusal::NotAllowed,
                       {{u"right"_s, static_cast<int>(Right::AddToBook)}},
                       m_till.reference());
    const auto& index = *m_till.snapshot().index;
    for (const search::RowPosition position : index.answer(query()).rows) {
        const search::IndexRow row = index.rowAt(position);
        if ((QStringList{row.accountNumber} + row.otherNumbers)
                .contains(number, Qt::CaseInsensitive))
            return add(row.id.toString());
    }
    // Enter behind a name asks for nothing.
    const bool isNumber = std::ranges::any_of(number, [](QChar c) { return c.isDigit(); });
    return isNumber ? tr("No client on this till has the number %1.").arg(number) : QString();
}

void AddClientScreen::showNeeded()
{
    const ReferenceData& reference = m_till.reference();
    Dossier nobody;
    QStringList keys;
    for (const AttributeDefinition& definition : reference.attributes) {
        if (!definition.mandatory)
            continue;
        keys.append(definition.key);
        const auto preset = attributeFromText(definition, definition.defaultValue);
        if (preset && !preset->isNull())
            nobody.parts.customer.attributes.insert(definition.key, *preset);
    }
    auto items =
        attributeItems({nobody, reference, m_till.format(), m_till.today(), m_till.associate()});
    items.removeIf([&keys](const AttributeItem& i) { return !keys.contains(i.attributeKey); });
    m_needed.setItems(items);
}

Customer AddClientScreen::newCustomer(const Gesture& gesture)
{
    Customer customer;
    customer.id.value = m_till.newId();
    customer.createdBy = gesture.actor;
    customer.createdAtMs = gesture.atMs;
    customer.addressBooks = m_till.store().customerAddressBooks;
    return customer;
}

tl::expected<QJsonObject, QString> AddClientScreen::valuesOf(const QVariantMap& typed) const
{
    QJsonObject values;
    for (const AttributeItem& item : m_needed.items()) {
        const AttributeDefinition* definition = m_till.reference().attribute(item.attributeKey);
        if (!definition)
            continue;
        const QString text = typed.value(item.attributeKey).toString().trimmed();
        const auto value = attributeFromText(*definition, text);
        if (!value)
            return tl::unexpected(
                tr("%1 cannot be saved: %2.").arg(item.label, value.error().detail));
        if (!value->isNull())
            values.insert(item.attributeKey, *value);
    }
    return values;
}

QString AddClientScreen::words(const Judgement& judgement) const
{
    const QString field = judgement.facts.value(u"field"_s).toString();
    const bool isMissing = judgement.facts.value(u"reason"_s).toString() == u"required"_s;
    for (const AttributeItem& item : m_needed.items()) {
        // By the name that stands above its field.
        if (isMissing && field == attributeField(item.attributeKey))
            return missingText(item.label);
    }
    return explain(judgement.refusal, judgement.facts, m_till.reference());
}

QString AddClientScreen::trouble(const QList<Operation>& drafts, const Customer& customer) const
{
    // The same rules as the store's, asked now so that a wrong e-mail keeps the form open.
    for (const Operation& draft : drafts) {
        Facts facts;
        facts.actor = m_till.associate();
        facts.attributes = m_till.reference().attributes;
        if (draft.type != OperationType::CreateCustomer)
            facts.customer = customer;
        const Judgement judgement = judge(draft, facts);
        if (judgement.refusal != Refusal::None)
            return words(judgement);
    }
    return {};
}

QString AddClientScreen::create(const QString& firstName,
                                const QString& lastName,
                                const QString& phone,
                                const QString& email,
                                const QVariantMap& attributes)
{
    if (m_isSaving)
        return {};
    const Gesture gesture = m_till.gesture();
    Customer customer = newCustomer(gesture);
    customer.firstName = firstName.trimmed();
    customer.lastName = lastName.trimmed();
    if (customer.displayName().isEmpty())
        return tr("Type a first or a last name.");
    const auto values = valuesOf(attributes);
    if (!values)
        return values.error();
    customer.attributes = *values;
    const StoreId here = m_till.identity().store;
    templateFor(m_till.reference().templates, here).seed(customer, email.trimmed());

    QList<Operation> drafts{draft::createCustomer(gesture, customer)};
    const std::array contacts{std::pair{ContactKind::Phone, phone},
                              std::pair{ContactKind::Email, email}};
    for (const auto& [kind, value] : contacts) {
        if (!value.trimmed().isEmpty())
            drafts.append(draft::addContactPoint(
                gesture, contactPoint(customer, kind, value, m_till.newId())));
    }
    const bool isInBook = m_till.associate().may(Right::AddToBook);
    if (isInBook)
        drafts.append(draft::addToBook(gesture, customer.id));
    if (QString why = trouble(drafts, customer); !why.isEmpty())
        return why;

    m_isSaving = true;
    Q_EMIT changed();
    m_till.perform(this, drafts, [this, customer, isInBook](const Result<Outcome>& outcome) {
        tell(outcome, customer, isInBook);
    });
    return {};
}

void AddClientScreen::tell(const Result<Outcome>& outcome, const Customer& customer, bool isInBook)
{
    m_isSaving = false;
    Q_EMIT changed();
    if (!outcome || !outcome->judgement.isDone()) {
        const QString why = outcome ? words(outcome->judgement) : explain(outcome.error());
        m_toast.say(why); // for whoever has closed the form meanwhile
        return Q_EMIT refused(why);
    }
    const QString done = isInBook ? tr("%1 is in your client book") : tr("%1 is a client now");
    m_toast.offer(done.arg(customer.displayName()), outcome->operations);
    Q_EMIT created(customer.id.toString());
}

} // namespace carnet
