#include "models/storage/headquarterswriter.h"

#include "models/storage/entitytable.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Result<> checkCustomer(const Row& row)
{
    if (!describe(row.key.kind).ofCustomer)
        return {};
    const QUuid customer = customerOf(row);
    if (customer.isNull())
        return failure(ErrorCode::Invalid, u"a row without its customer"_s);
    if (row.key.kind == EntityKind::Membership && customer != row.key.id)
        return failure(ErrorCode::Invalid, u"a membership has its customer's id"_s);
    return {};
}

} // namespace

Result<std::unique_ptr<HeadquartersWriter>> HeadquartersWriter::begin(HeadquartersContext& context)
{
    auto transaction = Transaction::begin(context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto refreshed = context.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    return std::unique_ptr<HeadquartersWriter>(
        new HeadquartersWriter(context, *std::move(transaction)));
}

HeadquartersWriter::HeadquartersWriter(HeadquartersContext& context,
                                       std::unique_ptr<Transaction> transaction)
    : m_context(context)
    , m_transaction(std::move(transaction))
    , m_rows(context)
    , m_whereabouts(context, m_rows)
    , m_numbers(m_rows)
{
}

HeadquartersWriter::~HeadquartersWriter()
{
    if (!m_isCommitted)
        m_context.forget(); // scopes made and definitions read in here never were
}

Result<std::optional<Row>> HeadquartersWriter::current(const RowKey& key)
{
    if (!m_touchedAt.contains(key)) {
        auto wasEmpty = m_wasEmpty.find(key.kind);
        if (wasEmpty == m_wasEmpty.end()) {
            const auto any = m_rows.hasAny(key.kind);
            if (!any)
                return tl::unexpected(any.error());
            wasEmpty = m_wasEmpty.insert(key.kind, !*any);
        }
        if (*wasEmpty)
            return std::nullopt;
    }
    return m_rows.find(key);
}

Result<WriteTransaction::Put> HeadquartersWriter::put(const Row& row)
{
    if (const auto fits = checkCustomer(row); !fits)
        return tl::unexpected(fits.error());
    const auto before = current(row.key);
    if (!before)
        return tl::unexpected(before.error());
    Row next = row;
    if (row.key.kind == EntityKind::NumberSequence)
        m_numbers.forget();
    if (row.key.kind == EntityKind::AttributeDefinition)
        m_context.definitions.reset();
    return *before ? change(**before, std::move(next)) : add(std::move(next));
}

Result<WriteTransaction::Put> HeadquartersWriter::add(Row row)
{
    const auto removed = versionAfterRemoval(row.key);
    if (!removed)
        return tl::unexpected(removed.error());
    row.version = *removed + 1;
    if (const auto given = m_numbers.fill(row); !given)
        return tl::unexpected(given.error());
    QString scopes;
    if (row.key.kind == EntityKind::Customer || row.key.kind == EntityKind::Verifier) {
        const auto initial = m_whereabouts.initialScopes(row);
        if (!initial)
            return tl::unexpected(initial.error());
        scopes = *initial;
    }
    if (const auto inserted = m_rows.insert(row, scopes); !inserted)
        return tl::unexpected(inserted.error());
    touch({}, row, FeedEvent::Put);
    if (const auto noted = m_whereabouts.note({}, row); !noted)
        return tl::unexpected(noted.error());
    return Put::Added;
}

Result<WriteTransaction::Put> HeadquartersWriter::change(const Row& before, Row row)
{
    NumberGiver::keep(before, row);
    row.fields = EntityTable::of(row.key.kind, Schema::Headquarters).withoutDefaults(row.fields);
    if (row.fields == before.fields)
        return Put::Unchanged;
    row.version = before.version + 1;
    if (customerOf(row) == customerOf(before)) {
        if (const auto updated = m_rows.update(row); !updated)
            return tl::unexpected(updated.error());
    } else {
        // Her id is part of the key.
        if (const auto removed = m_rows.remove(row.key); !removed)
            return tl::unexpected(removed.error());
        if (const auto inserted = m_rows.insert(row); !inserted)
            return tl::unexpected(inserted.error());
    }
    touch(before, row, FeedEvent::Put);
    if (const auto noted = m_whereabouts.note(before, row); !noted)
        return tl::unexpected(noted.error());
    return Put::Updated;
}

Result<qint64> HeadquartersWriter::versionAfterRemoval(const RowKey& key)
{
    if (!m_hasRemovedRows) {
        const auto any = queryOne(m_context.sql(),
                                  u"SELECT 1 FROM removed_rows WHERE le = ? LIMIT 1"_s,
                                  integerOf,
                                  m_context.le);
        if (!any)
            return tl::unexpected(any.error());
        m_hasRemovedRows = any->has_value();
    }
    if (!*m_hasRemovedRows)
        return 0;
    const auto version =
        queryOne(m_context.sql(),
                 u"SELECT ver FROM removed_rows WHERE le = ? AND kind = ? AND row_id = ?"_s,
                 integerOf,
                 m_context.le,
                 static_cast<int>(key.kind),
                 key.id);
    if (!version)
        return tl::unexpected(version.error());
    return version->value_or(0);
}

Result<> HeadquartersWriter::remove(const RowKey& key, FeedEvent event)
{
    const auto before = current(key);
    if (!before)
        return tl::unexpected(before.error());
    if (!*before)
        return {};
    if (key.kind == EntityKind::Customer) {
        if (auto removed = removeChildren(key.id, event); !removed)
            return removed;
    }
    if (key.kind == EntityKind::AttributeDefinition)
        m_context.definitions.reset();
    // Before the row goes: where it was is written in it.
    if (auto noted = m_whereabouts.note(*before, {}); !noted)
        return noted;
    if (auto removed = m_rows.remove(key); !removed)
        return removed;
    const auto remembered =
        execute(m_context.sql(),
                u"INSERT INTO removed_rows (le, kind, row_id, ver) VALUES (?, ?, ?, ?)"
                u" ON CONFLICT (le, kind, row_id) DO UPDATE SET ver = excluded.ver"_s,
                m_context.le,
                static_cast<int>(key.kind),
                key.id,
                (*before)->version + 1);
    if (!remembered)
        return tl::unexpected(remembered.error());
    m_hasRemovedRows = true;
    touch(*before, {}, event);
    return {};
}

Result<> HeadquartersWriter::removeChildren(const QUuid& customer, FeedEvent event)
{
    for (const EntityKind kind : customerChildKinds()) {
        const auto children = m_rows.ofCustomer(kind, customer);
        if (!children)
            return tl::unexpected(children.error());
        for (const Row& child : *children) {
            if (auto removed = remove(child.key, event); !removed)
                return removed;
        }
    }
    return {};
}

Result<QString> HeadquartersWriter::nextNumber(const QString& sequenceKey)
{
    return m_numbers.next(sequenceKey);
}

Result<> HeadquartersWriter::writeNumbers()
{
    for (const NumberSequence& sequence : m_numbers.taken()) {
        if (const auto written = put(toRow(sequence)); !written)
            return tl::unexpected(written.error());
    }
    return {};
}

void HeadquartersWriter::touch(const std::optional<Row>& before,
                               const std::optional<Row>& after,
                               FeedEvent event)
{
    const Row& row = after ? *after : *before;
    const auto known = m_touchedAt.constFind(row.key);
    if (known == m_touchedAt.cend()) {
        m_touchedAt.insert(row.key, m_touched.size());
        m_touched.push_back({.key = row.key,
                             .customerBefore = before ? customerOf(*before) : QUuid(),
                             .versionBefore = before ? before->version : 0});
    }
    Touched& touched = known == m_touchedAt.cend() ? m_touched.back() : m_touched.at(*known);
    touched.customerAfter = customerOf(row);
    touched.version = after ? after->version : before->version + 1;
    touched.isThere = after.has_value();
    touched.event = event;
}

Result<> HeadquartersWriter::moveChildren(const QList<RowKey>& elsewhere)
{
    for (const RowKey& key : elsewhere) {
        const auto row = m_rows.find(key);
        if (!row)
            return tl::unexpected(row.error());
        if (*row)
            touchUnchanged(**row);
        if (key.kind != EntityKind::Customer)
            continue;
        for (const EntityKind kind : customerChildKinds()) {
            const auto children = m_rows.ofCustomer(kind, key.id);
            if (!children)
                return tl::unexpected(children.error());
            for (const Row& child : *children)
                touchUnchanged(child);
        }
    }
    return {};
}

void HeadquartersWriter::touchUnchanged(const Row& row)
{
    if (!m_touchedAt.contains(row.key))
        touch(row, row, FeedEvent::Put);
}

void HeadquartersWriter::addMoves(const Touched& touched,
                                  const Whereabouts::Place& before,
                                  const Whereabouts::Place& after,
                                  QMap<qint64, QList<FeedMove>>& moves)
{
    const bool wasThere = touched.versionBefore > 0;
    const ScopeSet left = wasThere ? before.before : ScopeSet();
    const ScopeSet now = touched.isThere ? after.after : ScopeSet();
    const bool isChanged = touched.version != touched.versionBefore;
    FeedMove out{touched.key, touched.isThere ? FeedEvent::Left : touched.event};
    out.version = touched.version;
    out.live = -1;
    if (wasThere)
        out.difference.remove(touched.key, touched.versionBefore);
    FeedMove in{touched.key, FeedEvent::Put};
    in.version = touched.version;
    in.live = 1;
    if (touched.isThere)
        in.difference.add(touched.key, touched.version);

    for (const qint64 scope : left) {
        if (!now.contains(scope))
            moves[scope].append(out);
    }
    for (const qint64 scope : now) {
        FeedMove move = in;
        if (left.contains(scope)) {
            if (!isChanged)
                continue;
            move.live = 0;
            move.difference.low += out.difference.low;
            move.difference.high += out.difference.high;
        }
        moves[scope].append(move);
    }
}

Result<QMap<qint64, QList<FeedMove>>> HeadquartersWriter::moves()
{
    QMap<qint64, QList<FeedMove>> moves;
    for (const Touched& touched : m_touched) {
        const auto before = m_whereabouts.placeOf(touched.key, touched.customerBefore);
        if (!before)
            return tl::unexpected(before.error());
        const auto after = touched.customerAfter == touched.customerBefore
            ? before
            : m_whereabouts.placeOf(touched.key, touched.customerAfter);
        if (!after)
            return tl::unexpected(after.error());
        addMoves(touched, *before, *after, moves);
    }
    return moves;
}

Result<> HeadquartersWriter::commit()
{
    if (auto flushed = writeNumbers(); !flushed)
        return flushed;
    const auto elsewhere = m_whereabouts.settle();
    if (!elsewhere)
        return tl::unexpected(elsewhere.error());
    if (auto moved = moveChildren(*elsewhere); !moved)
        return moved;
    const auto byScope = moves();
    if (!byScope)
        return tl::unexpected(byScope.error());
    const FeedWriter feed(m_context);
    QList<ScopeHead> heads;
    for (auto it = byScope->cbegin(); it != byScope->cend(); ++it) {
        const auto head = feed.write(it.key(), it.value());
        if (!head)
            return tl::unexpected(head.error());
        heads.append({it.key(), *head});
    }
    if (auto committed = m_transaction->commit(); !committed)
        return committed;
    m_isCommitted = true;
    if (m_context.committed && !heads.isEmpty())
        m_context.committed(heads);
    return {};
}

} // namespace carnet
