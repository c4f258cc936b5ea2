#include "models/storage/headquarterswriter.h"

#include "models/domain/customer.h"
#include "models/domain/referencedata.h"
#include "models/storage/auditchains.h"
#include "models/storage/commitnotes.h"
#include "models/storage/entitytable.h"
#include "models/storage/jobruns.h"
#include "models/storage/snapshotstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Whom a row lives with, null when with nobody; Invalid when it should.
Result<QUuid> checkedCustomer(const Row& row)
{
    if (!describe(row.key.kind).ofCustomer)
        return QUuid();
    const QUuid customer = customerOf(row);
    if (customer.isNull())
        return failure(ErrorCode::Invalid, u"a row without its customer"_s);
    if (row.key.kind == EntityKind::Membership && customer != row.key.id) {
        const auto further = fromRow<Membership>(row);
        if (!further || !further->isWellKeyed())
            return failure(ErrorCode::Invalid, u"the id of a membership is not derived"_s);
    }
    return customer;
}

//! The usual one while nobody has set it.
Result<DistributionJob> scheduleOf(const RowKey& key, const std::optional<Row>& row)
{
    if (row)
        return fromRow<DistributionJob>(*row);
    const auto all = DistributionJob::all({});
    const auto usual =
        std::ranges::find(all, key.id, [](const DistributionJob& job) { return job.id.value; });
    return usual == all.end() ? DistributionJob() : *usual;
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
    , m_numbers(context, m_rows)
    , m_removed(context)
{
}

HeadquartersWriter::~HeadquartersWriter()
{
    if (!m_isCommitted)
        m_context.forget(); // scopes made and definitions read in here never were
}

Result<bool> HeadquartersWriter::mayBeThere(const RowKey& key)
{
    if (m_touched.contains(key))
        return true;
    auto wasEmpty = m_wasEmpty.constFind(key.kind);
    if (wasEmpty == m_wasEmpty.cend()) {
        auto any = m_rows.hasAny(key.kind);
        if (!any)
            return any;
        wasEmpty = m_wasEmpty.insert(key.kind, !*any);
    }
    return !*wasEmpty;
}

Result<std::optional<Row>> HeadquartersWriter::find(const RowKey& key)
{
    auto found = current(key);
    if (found)
        m_found = {key, *found};
    return found;
}

Result<bool> HeadquartersWriter::contains(const RowKey& key)
{
    if (const TouchedRow* const touched = m_touched.find(key))
        return touched->isThere;
    auto look = mayBeThere(key);
    if (!look || !*look)
        return look;
    if (key.kind != EntityKind::Customer)
        return m_rows.wasThere(key);
    // Whoever asks for a customer goes on to write rows of hers, and where she is decides on those.
    const auto scopes = m_rows.scopesBefore({key.id});
    if (!scopes)
        return tl::unexpected(scopes.error());
    if (*scopes)
        m_whereabouts.remember(key, **scopes);
    return scopes->has_value();
}

Result<std::optional<Row>> HeadquartersWriter::current(const RowKey& key)
{
    const auto found = std::exchange(m_found, {});
    if (found && found->first == key)
        return found->second;
    auto look = mayBeThere(key);
    if (!look)
        return tl::unexpected(look.error());
    if (!*look)
        return std::nullopt;
    return m_rows.find(key);
}

Result<WriteTransaction::Put> HeadquartersWriter::put(Row row)
{
    const auto customer = checkedCustomer(row);
    if (!customer)
        return tl::unexpected(customer.error());
    const auto before = current(row.key);
    if (!before)
        return tl::unexpected(before.error());
    if (row.key.kind == EntityKind::Numbering)
        m_numbers.forgetNumberings();
    if (row.key.kind == EntityKind::AttributeDefinition)
        m_context.definitions.reset();
    if (row.key.kind == EntityKind::DistributionJob && !m_schedules.contains(row.key))
        m_schedules.insert(row.key, *before);
    return *before ? change(**before, std::move(row)) : add(std::move(row), *customer);
}

Result<WriteTransaction::Put> HeadquartersWriter::add(Row row, const QUuid& customer)
{
    const auto removed = m_removed.versionOf(row.key);
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
    if (const auto inserted = m_rows.insert(row, customer, scopes); !inserted)
        return tl::unexpected(inserted.error());
    m_touched.noteNew(row, customer);
    if (const auto noted = m_whereabouts.note({}, row); !noted)
        return tl::unexpected(noted.error());
    return Put::Added;
}

Result<> HeadquartersWriter::add(NewRow& row)
{
    m_found.reset();
    const auto removed = m_removed.versionOf(row.key());
    if (!removed)
        return tl::unexpected(removed.error());
    const qint64 version = *removed + 1;
    if (auto given = m_numbers.fill(row); !given)
        return given;
    QString scopes;
    if (row.key().kind == EntityKind::Customer) {
        const auto initial = m_whereabouts.initialScopes(row);
        if (!initial)
            return tl::unexpected(initial.error());
        scopes = *initial;
    }
    if (auto inserted = m_rows.insert(row, version, scopes); !inserted)
        return inserted;
    if (version == 1)
        m_touched.noteNew(row.key(), row.customer(), version, row.digest());
    else
        m_touched.noteNew(row.key(), row.customer(), version);
    return {};
}

Result<WriteTransaction::Put> HeadquartersWriter::change(const Row& before, Row row)
{
    NumberGiver::keep(before, row);
    row.fields = headquartersTable(row.key.kind).withoutDefaults(row.fields);
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
        if (const auto inserted = m_rows.insert(row, customerOf(row)); !inserted)
            return tl::unexpected(inserted.error());
    }
    m_touched.note(before, row, FeedEvent::Put);
    if (const auto noted = m_whereabouts.note(before, row); !noted)
        return tl::unexpected(noted.error());
    return Put::Updated;
}

Result<> HeadquartersWriter::remove(const RowKey& key, FeedEvent event)
{
    const auto before = current(key);
    if (!before)
        return tl::unexpected(before.error());
    if (!*before)
        return {};
    m_isErasing = m_isErasing || event == FeedEvent::Erased;
    if (key.kind == EntityKind::Customer) {
        if (auto removed = removeChildren(key.id, event); !removed)
            return removed;
    }
    if (key.kind == EntityKind::AttributeDefinition)
        m_context.definitions.reset();
    if (key.kind == EntityKind::DistributionJob && !m_schedules.contains(key))
        m_schedules.insert(key, *before);
    // Before the row goes: where it was is written in it.
    if (auto noted = m_whereabouts.note(*before, {}); !noted)
        return noted;
    if (auto removed = m_rows.remove(key); !removed)
        return removed;
    if (auto remembered = m_removed.remember(key, (*before)->version + 1); !remembered)
        return remembered;
    m_touched.note(*before, {}, event);
    return {};
}

Result<> HeadquartersWriter::removeChildren(const QUuid& customer, FeedEvent event)
{
    if (event == FeedEvent::Erased) {
        if (auto erased = AuditChains(m_context).erase({customer}); !erased)
            return erased;
    }
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

Result<> HeadquartersWriter::publish(const RowKey& key)
{
    auto row = m_rows.find(key);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row || (*row)->version > 0)
        return {};
    (*row)->version = 1;
    if (auto updated = m_rows.update(**row); !updated)
        return updated;
    m_touched.noteNew(**row, customerOf(**row));
    return {};
}

Result<> HeadquartersWriter::commit()
{
    if (auto flushed = m_numbers.write(); !flushed)
        return flushed;
    const auto elsewhere = m_whereabouts.settle();
    if (!elsewhere)
        return tl::unexpected(elsewhere.error());
    if (auto moved = moveChildren(*elsewhere); !moved)
        return moved;
    if (auto noted = noteRestrictedNotes(); !noted)
        return noted;
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
    if (auto noted = noteSchedules(); !noted)
        return noted;
    if (auto counted = m_isErasing ? countErasure(m_context) : Result<>(); !counted)
        return counted;
    const Commit commit = summary(std::move(heads));
    if (auto kept = CommitNotes(m_context).keep(commit); !kept)
        return kept;
    if (auto committed = m_transaction->commit(); !committed)
        return committed;
    m_isCommitted = true;
    if (m_context.committed && !m_touched.all().empty())
        m_context.committed(commit);
    return {};
}

Result<> HeadquartersWriter::noteSchedules()
{
    for (auto it = m_schedules.cbegin(); it != m_schedules.cend(); ++it) {
        const auto now = m_rows.find(it.key());
        if (!now)
            return tl::unexpected(now.error());
        const auto before = scheduleOf(it.key(), *it);
        const auto after = scheduleOf(it.key(), *now);
        if (!before || !after)
            return tl::unexpected(before ? after.error() : before.error());
        if (auto noted = JobRuns(m_context).noteSchedule(*before, *after); !noted)
            return noted;
    }
    if (!m_schedules.isEmpty())
        m_context.schedules.reset();
    return {};
}

Commit HeadquartersWriter::summary(QList<ScopeHead> heads) const
{
    Commit commit{std::move(heads), {}, false, !m_schedules.isEmpty()};
    QSet<QUuid> customers;
    for (const TouchedRow& row : m_touched.all()) {
        customers.insert(row.customerBefore);
        customers.insert(row.customerAfter);
        commit.isReferenceNew = commit.isReferenceNew || isReference(row.key.kind);
    }
    customers.remove({});
    for (const QUuid& customer : std::as_const(customers))
        commit.customers.append({customer});
    return commit;
}

} // namespace carnet
