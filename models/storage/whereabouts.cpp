#include "models/storage/whereabouts.h"

#include "models/domain/jobs.h"
#include "models/storage/entitytable.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr auto kAddressBooks = "address_books"_L1;
constexpr auto kEmployeeBooks = "employee_address_books"_L1;

QJsonValue fieldOf(const std::optional<Row>& row, QLatin1StringView name)
{
    return row ? row->fields.value(name) : QJsonValue();
}

bool differs(const std::optional<Row>& a, const std::optional<Row>& b, QLatin1StringView name)
{
    return fieldOf(a, name).toArray() != fieldOf(b, name).toArray();
}

bool shareOne(const QJsonArray& a, const QJsonArray& b)
{
    return std::ranges::any_of(a, [&b](const auto& book) { return b.contains(QJsonValue(book)); });
}

} // namespace

Result<Whereabouts::Anchor*> Whereabouts::anchor(const RowKey& key)
{
    const auto known = m_anchors.find(key);
    if (known != m_anchors.end())
        return &*known;
    const auto scopes = m_rows.scopesOf(key);
    if (!scopes)
        return tl::unexpected(scopes.error());
    remember(key, scopes->value_or(QString()));
    return &m_anchors[key];
}

void Whereabouts::remember(const RowKey& anchor, const QString& scopes)
{
    if (m_anchors.contains(anchor))
        return;
    const ScopeSet before = scopesFromText(scopes);
    m_anchors.insert(anchor, {.before = before, .after = before, .written = before});
}

Result<> Whereabouts::move(const RowKey& key)
{
    auto moved = anchor(key);
    if (!moved)
        return tl::unexpected(moved.error());
    (*moved)->isMoved = true;
    return {};
}

Result<> Whereabouts::note(const std::optional<Row>& before, const std::optional<Row>& after)
{
    const Row& row = after ? *after : *before;
    switch (row.key.kind) {
    case EntityKind::Customer:
    case EntityKind::Verifier:
        return noteAnchor(before, after);
    case EntityKind::Membership:
        return move({EntityKind::Customer, customerOf(row)});
    case EntityKind::ClientBook:
        return noteClientBook(row.key.id);
    case EntityKind::Associate:
        return noteAssociate(row.key.id, differs(before, after, kEmployeeBooks));
    case EntityKind::Store:
        return noteStore(row, differs(before, after, kEmployeeBooks));
    case EntityKind::AddressBook: {
        const auto made = m_context.scopes.ensure(u"ab"_s, row.key.id);
        return made ? Result<>() : tl::unexpected(made.error());
    }
    case EntityKind::Register: {
        const auto made = m_context.scopes.ensure(u"tm"_s, row.key.id);
        return made ? Result<>() : tl::unexpected(made.error());
    }
    default:
        return {};
    }
}

Result<> Whereabouts::noteAnchor(const std::optional<Row>& before, const std::optional<Row>& after)
{
    if (!before)
        return {}; // initialScopes() has placed it
    const auto known = anchor(before->key);
    if (!known)
        return tl::unexpected(known.error());
    (*known)->isGone = !after;
    if (!after || differs(before, after, kAddressBooks))
        (*known)->isMoved = true;
    return {};
}

Result<QString> Whereabouts::initialScopes(const Row& row)
{
    const auto scopes = row.key.kind == EntityKind::Customer
        ? scopesOfBooks(row.fields.value(kAddressBooks))
        : scopesOfVerifier(row.key.id);
    if (!scopes)
        return tl::unexpected(scopes.error());
    place(row.key, *scopes);
    return scopesText(*scopes);
}

Result<QString> Whereabouts::initialScopes(const NewRow& customer)
{
    const QByteArrayView books = customer.text(kAddressBooks);
    const auto key = QByteArray::fromRawData(books.data(), books.size());
    auto known = m_booksScopes.constFind(key);
    if (known == m_booksScopes.cend()) {
        const auto scopes = scopesOfBooks(QJsonDocument::fromJson(key).array());
        if (!scopes)
            return tl::unexpected(scopes.error());
        known = m_booksScopes.insert(books.toByteArray(), *scopes);
    }
    place(customer.key(), *known);
    return scopesText(*known);
}

void Whereabouts::place(const RowKey& fresh, const ScopeSet& scopes)
{
    Anchor& placed = m_anchors[fresh]; // one that was removed before keeps its `before`
    placed.isNew = placed.before.isEmpty();
    placed.isGone = false;
    placed.isMoved = placed.isMoved || !placed.isNew;
    placed.after = scopes;
    placed.written = scopes;
}

Result<> Whereabouts::noteClientBook(const QUuid& book)
{
    m_ownerScopes.remove(book);
    const auto members =
        queryAll(m_context.sql(),
                 u"SELECT customer FROM memberships WHERE le = ? AND book = ? ORDER BY customer"_s,
                 uuidOf,
                 m_context.le,
                 book);
    if (!members)
        return tl::unexpected(members.error());
    for (const QUuid& customer : *members) {
        if (auto moved = move({EntityKind::Customer, customer}); !moved)
            return moved;
    }
    return {};
}

Result<> Whereabouts::noteAssociate(const QUuid& associate, bool booksChanged)
{
    if (!booksChanged)
        return {};
    m_haveReadersMoved = true;
    const auto verifier = m_rows.find({EntityKind::Verifier, associate});
    if (!verifier)
        return tl::unexpected(verifier.error());
    if (*verifier) {
        if (auto moved = move({EntityKind::Verifier, associate}); !moved)
            return moved;
    }
    const auto books =
        queryAll(m_context.sql(),
                 u"SELECT id FROM client_books WHERE le = ? AND associate = ? ORDER BY id"_s,
                 uuidOf,
                 m_context.le,
                 associate);
    if (!books)
        return tl::unexpected(books.error());
    for (const QUuid& book : *books) {
        if (auto noted = noteClientBook(book); !noted)
            return noted;
    }
    return {};
}

Result<> Whereabouts::noteStore(const Row& store, bool booksChanged)
{
    m_haveReadersMoved = true; // it may hold other customers now, too
    for (const auto own : {"st"_L1, kNoteScope}) {
        if (const auto made = m_context.scopes.ensure(own, store.key.id); !made)
            return tl::unexpected(made.error());
    }
    for (const auto name : {"customer_address_books"_L1, kEmployeeBooks}) {
        if (const auto made = scopesOfBooks(store.fields.value(name)); !made)
            return tl::unexpected(made.error());
    }
    if (!booksChanged)
        return {};
    Result<> moved;
    const auto read = m_rows.forEach(EntityKind::Verifier, [&](const Row& verifier) {
        if (moved)
            moved = move(verifier.key);
    });
    return read ? moved : read;
}

Result<QList<RowKey>> Whereabouts::settle()
{
    QList<RowKey> elsewhere;
    for (auto it = m_anchors.begin(); it != m_anchors.end(); ++it) {
        if (!it->isMoved)
            continue;
        if (const auto ruled = rule(it.key(), *it); !ruled)
            return tl::unexpected(ruled.error());
        if (!it->isGone && !it->isNew && it->before != it->after)
            elsewhere.append(it.key());
    }
    std::ranges::sort(elsewhere, {}, &RowKey::id);
    return elsewhere;
}

Result<> Whereabouts::rule(const RowKey& key, Anchor& anchor)
{
    anchor.isMoved = false;
    if (anchor.isGone) {
        anchor.after.clear();
        return {};
    }
    const auto scopes =
        key.kind == EntityKind::Customer ? scopesOfCustomer(key.id) : scopesOfVerifier(key.id);
    if (!scopes)
        return tl::unexpected(scopes.error());
    anchor.after = *scopes;
    if (anchor.after == anchor.written)
        return {};
    anchor.written = anchor.after;
    return m_rows.setScopes(key, scopesText(anchor.after));
}

Result<Whereabouts::Place> Whereabouts::placeOf(const RowKey& key, const QUuid& customer)
{
    if (key.kind == EntityKind::Verifier || describe(key.kind).ofCustomer) {
        const auto known =
            anchor(key.kind == EntityKind::Verifier ? key : RowKey{EntityKind::Customer, customer});
        if (!known)
            return tl::unexpected(known.error());
        return Place{(*known)->before, (*known)->after};
    }
    const auto reference = m_context.scopes.ensure(referenceScopeOf(jobOf(key.kind)), {});
    if (!reference)
        return tl::unexpected(reference.error());
    return Place{{*reference}, {*reference}};
}

Result<ScopeSet> Whereabouts::scopesOfBooks(const QJsonValue& addressBooks)
{
    ScopeSet scopes;
    for (const QJsonValue book : addressBooks.toArray()) {
        const auto scope = m_context.scopes.ensure(u"ab"_s, QUuid::fromString(book.toString()));
        if (!scope)
            return tl::unexpected(scope.error());
        scopes.append(*scope);
    }
    std::ranges::sort(scopes);
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
    return scopes;
}

Result<QList<QUuid>> Whereabouts::booksOf(const QUuid& customer) const
{
    return queryAll(m_context.sql(),
                    u"SELECT book FROM memberships WHERE le = ? AND bk = ? AND customer = ?"_s,
                    uuidOf,
                    m_context.le,
                    bucketOf(customer),
                    customer);
}

Result<ScopeSet> Whereabouts::scopesOfOwner(const QUuid& book)
{
    const auto known = m_ownerScopes.constFind(book);
    if (known != m_ownerScopes.cend())
        return *known;
    const auto row = m_rows.find({EntityKind::ClientBook, book});
    if (!row)
        return tl::unexpected(row.error());
    const auto owner = m_rows.find(
        {EntityKind::Associate, QUuid::fromString(fieldOf(*row, "associate"_L1).toString())});
    if (!owner)
        return tl::unexpected(owner.error());
    auto scopes = scopesOfBooks(fieldOf(*owner, kEmployeeBooks));
    if (scopes)
        m_ownerScopes.insert(book, *scopes);
    return scopes;
}

Result<ScopeSet> Whereabouts::scopesOfCustomer(const QUuid& customer)
{
    const auto row = m_rows.find({EntityKind::Customer, customer});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return ScopeSet{};
    auto scopes = scopesOfBooks((*row)->fields.value(kAddressBooks));
    const auto books = booksOf(customer);
    if (!books)
        return tl::unexpected(books.error());
    for (const QUuid& book : *books) {
        const auto owners = scopesOfOwner(book);
        if (!scopes || !owners)
            return scopes ? owners : scopes;
        scopes = united(*scopes, *owners);
    }
    return scopes;
}

Result<ScopeSet> Whereabouts::scopesOfVerifier(const QUuid& verifier)
{
    const auto associate = m_rows.find({EntityKind::Associate, verifier});
    if (!associate)
        return tl::unexpected(associate.error());
    const QJsonArray books = fieldOf(*associate, kEmployeeBooks).toArray();
    ScopeSet scopes;
    Result<> failed;
    const auto read = m_rows.forEach(EntityKind::Store, [&](const Row& store) {
        if (!shareOne(books, store.fields.value(kEmployeeBooks).toArray()))
            return;
        const auto scope = m_context.scopes.ensure(u"st"_s, store.key.id);
        if (scope)
            scopes.append(*scope);
        else
            failed = tl::unexpected(scope.error());
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!failed)
        return tl::unexpected(failed.error());
    std::ranges::sort(scopes);
    return scopes;
}

} // namespace carnet
