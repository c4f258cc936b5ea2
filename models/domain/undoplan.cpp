#include "models/domain/undoplan.h"

#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The rows as they will be when the drafts so far are applied: a gesture may have touched one row
//! several times.
class RowsToCome final : public RowReader
{
public:
    explicit RowsToCome(const RowReader& now)
        : m_now(now)
    {
    }

    [[nodiscard]] Result<std::optional<Row>> find(const RowKey& key) const override
    {
        const auto changed = m_changed.constFind(key);
        return changed == m_changed.cend() ? m_now.find(key) : *changed;
    }
    [[nodiscard]] Result<QHash<QString, FieldMark>> marks(const RowKey& key) const override
    {
        return m_now.marks(key);
    }
    [[nodiscard]] Result<QList<AttributeDefinition>> attributeDefinitions() const override
    {
        auto definitions = m_now.attributeDefinitions();
        if (!definitions)
            return definitions;
        for (auto row = m_changed.cbegin(); row != m_changed.cend(); ++row) {
            if (row.key().kind == EntityKind::AttributeDefinition)
                replace(*definitions, row.key(), row.value());
        }
        return definitions;
    }
    [[nodiscard]] Result<QStringList> optionsInUse(const QString& key,
                                                   const QStringList& values) const override
    {
        return m_now.optionsInUse(key, values);
    }
    [[nodiscard]] Result<FieldUse> fieldsInUse(const ActivityTypeId& type,
                                               const QStringList& keys) const override
    {
        return m_now.fieldsInUse(type, keys);
    }
    [[nodiscard]] Result<QList<Row>> rowsOf(EntityKind kind) const override
    {
        auto rows = m_now.rowsOf(kind);
        if (rows)
            overlay(*rows, kind, {});
        return rows;
    }

    [[nodiscard]] Result<bool> isUsedByCustomers(const RowKey& key) const override
    {
        return m_now.isUsedByCustomers(key);
    }
    [[nodiscard]] Result<qint64> nextNumber(const QString& sequence) const override
    {
        return m_now.nextNumber(sequence);
    }
    [[nodiscard]] Result<QList<Row>> ofCustomer(EntityKind kind,
                                                const CustomerId& customer) const override
    {
        auto rows = m_now.ofCustomer(kind, customer);
        if (rows)
            overlay(*rows, kind, customer.toString());
        return rows;
    }
    [[nodiscard]] Result<QList<CustomerId>> customersWithCard(const QString& card) const override
    {
        auto holders = m_now.customersWithCard(card);
        if (!holders)
            return holders;
        for (auto row = m_changed.cbegin(); row != m_changed.cend(); ++row) {
            if (row.key().kind != EntityKind::Customer)
                continue;
            const CustomerId id{row.key().id};
            holders->removeAll(id);
            const QString hers =
                row.value() ? valueOf(**row, u"loyalty_card"_s).toString() : QString();
            if (hers.compare(card, Qt::CaseInsensitive) == 0)
                holders->append(id);
        }
        return holders;
    }
    [[nodiscard]] Result<qint64> customersInSeveralBooks() const override
    {
        return m_now.customersInSeveralBooks();
    }

    void take(const QList<Change>& changes)
    {
        for (const Change& change : changes)
            m_changed.insert(change.key, change.after);
    }

private:
    //! \a customer narrows what comes new, where it is not empty.
    void overlay(QList<Row>& rows, EntityKind kind, const QString& customer) const
    {
        for (auto row = m_changed.cbegin(); row != m_changed.cend(); ++row) {
            if (row.key().kind != kind)
                continue;
            rows.removeIf([&row](const Row& known) { return known.key == row.key(); });
            const bool isOfHer = row.value()
                && (customer.isEmpty()
                    || row.value()->fields.value(u"customer"_s).toString() == customer);
            if (isOfHer)
                rows.append(*row.value());
        }
    }

    static void replace(QList<AttributeDefinition>& definitions,
                        const RowKey& key,
                        const std::optional<Row>& row)
    {
        definitions.removeIf([&key](const auto& known) { return known.id.value == key.id; });
        if (!row)
            return;
        if (auto definition = fromRow<AttributeDefinition>(*row))
            definitions.append(*std::move(definition));
    }

    const RowReader& m_now;
    QHash<RowKey, std::optional<Row>> m_changed;
};

bool isEdit(OperationType type)
{
    return type == OperationType::PatchCustomer || type == OperationType::PatchContactPoint
        || type == OperationType::PatchNote || type == OperationType::PatchTask;
}

//! Something else speaks against it than a change since: others need what would go.
bool isInUse(const Operation& draft, const Judgement& judgement)
{
    const bool isSetUp =
        draft.type == OperationType::PutReference || draft.type == OperationType::RemoveReference;
    return isSetUp && judgement.refusal == Refusal::Invalid;
}

UndoObstacle::Reason reasonOf(const Judgement& judgement)
{
    switch (judgement.refusal) {
    case Refusal::BookTaken:
        return UndoObstacle::Reason::Moved;
    case Refusal::Stale: // of a membership, or of a field of reference data
        return judgement.facts.contains("field"_L1) ? UndoObstacle::Reason::Changed
                                                    : UndoObstacle::Reason::Moved;
    case Refusal::NotAllowed:
        return UndoObstacle::Reason::NotAllowed;
    case Refusal::Gone:
        return UndoObstacle::Reason::Gone;
    default:
        return UndoObstacle::Reason::Changed;
    }
}

class Planner
{
public:
    explicit Planner(const RowReader& rows)
        : m_rows(rows)
    {
    }

    [[nodiscard]] Result<> add(Operation draft)
    {
        auto facts = collectFacts(draft, m_rows);
        if (!facts)
            return tl::unexpected(facts.error());
        if (isEdit(draft.type) && !keepUntouched(draft, *facts))
            return {};
        const Judgement judgement = judge(draft, *facts);
        if (judgement.verdict == Verdict::Noop)
            return {}; // it is as it was already
        if (judgement.verdict != Verdict::Applied)
            return obstruct(draft, judgement);
        m_rows.take(judgement.changes);
        m_plan.drafts.append(std::move(draft));
        return {};
    }

    [[nodiscard]] UndoPlan result() && { return std::move(m_plan); }

private:
    //! Takes out of an edit the fields that somebody changed since; false when none is left.
    bool keepUntouched(Operation& draft, const Facts& facts)
    {
        if (!facts.row) {
            m_plan.obstacles.append({UndoObstacle::Reason::Gone, draft.customer, {}, {}});
            return false;
        }
        for (const QString& field : draft.set.keys()) {
            if (valueOf(*facts.row, field) == rules::seenValue(draft, field))
                continue;
            m_plan.obstacles.append({UndoObstacle::Reason::Changed,
                                     draft.customer,
                                     field,
                                     facts.marks.value(field).author});
            draft.set.remove(field);
        }
        return !draft.set.isEmpty();
    }

    Result<> obstruct(const Operation& draft, const Judgement& judgement)
    {
        const QJsonObject& facts = judgement.facts;
        if (isInUse(draft, judgement)) {
            m_plan.obstacles.append({UndoObstacle::Reason::InUse, {}, {}, {}, facts});
            return {};
        }
        m_plan.obstacles.append({reasonOf(judgement),
                                 draft.customer,
                                 facts.value("field"_L1).toString(),
                                 AssociateId::fromString(facts.value("associate"_L1).toString())});
        return {};
    }

    RowsToCome m_rows;
    UndoPlan m_plan;
};

} // namespace

Result<UndoPlan> planUndo(const Gesture& by,
                          const QList<Operation>& done,
                          const RowReader& rows,
                          const std::function<QUuid()>& newId)
{
    Planner planner(rows);
    for (const Operation& operation : QList<Operation>(done.crbegin(), done.crend())) {
        auto draft = inverse(by, operation, newId());
        if (!draft)
            continue;
        if (const auto added = planner.add(*std::move(draft)); !added)
            return tl::unexpected(added.error());
    }
    return std::move(planner).result();
}

} // namespace carnet
