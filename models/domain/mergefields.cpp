#include "models/domain/rowfields.h"
#include "models/domain/rules.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

//! Takes the outcome of one field after the other into a judgement.
class Merge
{
public:
    Merge(const Operation& operation, const Facts& facts)
        : m_operation(operation)
        , m_facts(facts)
        , m_after(*facts.row)
    {
    }

    void take(const QString& field, const QJsonValue& wanted)
    {
        const FieldEdit edit{valueOf(*m_facts.row, field),
                             seenValue(m_operation, field),
                             wanted,
                             m_facts.marks.value(field),
                             markOf(m_operation),
                             sawCurrent(m_operation, *m_facts.row)};
        if (isOvertaken(edit))
            return;
        const bool isConsent =
            m_operation.key.kind == EntityKind::ContactPoint && field == u"consent"_s;
        const FieldOutcome outcome = isConsent ? mergeConsent(edit) : mergeField(edit);
        const bool isWritten = outcome == FieldOutcome::Clean || outcome == FieldOutcome::Incoming;
        // The same value wished again counts from the later wish on.
        const bool isRepeated =
            outcome == FieldOutcome::Unchanged && edit.mark.hlc < m_operation.hlc;
        if (isWritten || isRepeated)
            m_judgement.marks.insert(field, markOf(m_operation));
        if (isWritten)
            setValue(m_after, field, wanted);
        if (outcome == FieldOutcome::Current || outcome == FieldOutcome::Incoming)
            keepAside(field, edit, outcome);
    }

    [[nodiscard]] Judgement result() const
    {
        Judgement judgement = m_judgement;
        const bool isChanged = m_after.fields != m_facts.row->fields;
        if (isChanged)
            judgement.changes.append(update(*m_facts.row, m_after));
        judgement.changes += m_conflicts;
        if (m_isMerged)
            judgement.verdict = Verdict::Merged;
        else
            judgement.verdict = isChanged ? Verdict::Applied : Verdict::Noop;
        return judgement;
    }

private:
    //! Undo takes back what it did, not what somebody made of it since.
    [[nodiscard]] bool isOvertaken(const FieldEdit& edit) const
    {
        return !m_operation.undoes.isNull() && edit.current != edit.was;
    }

    void keepAside(const QString& field, const FieldEdit& edit, FieldOutcome outcome)
    {
        m_isMerged = true;
        const Row conflict = conflictOf(m_operation, field, edit, outcome);
        if (!m_facts.related.contains(conflict.key))
            m_conflicts.append(creation(conflict));
    }

    const Operation& m_operation;
    const Facts& m_facts;
    Row m_after;
    QList<Change> m_conflicts;
    Judgement m_judgement;
    bool m_isMerged = false;
};

} // namespace

Judgement mergeFields(const Operation& operation, const Facts& facts, const QJsonObject& set)
{
    Merge merge(operation, facts);
    for (const QString& field : set.keys())
        merge.take(field, set.value(field));
    return merge.result();
}

} // namespace carnet::rules
