#include "models/storage/pendingoperations.h"

namespace carnet {

void PendingOperations::add(const Operation& operation)
{
    remove(operation.id);
    const Pending pending{{operation.key.id, operation.customer.value}, staysApart(operation)};
    for (const QUuid& subject : pending.subjects)
        m_about[subject].insert(operation.id);
    m_entangled += pending.isApart ? 0 : 1;
    m_all.insert(operation.id, pending);
}

void PendingOperations::remove(const OperationId& operation)
{
    if (!m_all.contains(operation))
        return;
    const Pending pending = m_all.take(operation);
    for (const QUuid& subject : pending.subjects) {
        QSet<OperationId>& about = m_about[subject];
        about.remove(operation);
        if (about.isEmpty())
            m_about.remove(subject);
    }
    m_entangled -= pending.isApart ? 0 : 1;
}

QSet<QUuid> PendingOperations::subjectsOf(const OperationId& operation) const
{
    return m_all.value(operation).subjects;
}

QSet<OperationId> PendingOperations::about(const QSet<QUuid>& subjects) const
{
    QSet<OperationId> found;
    for (const QUuid& subject : subjects)
        found.unite(m_about.value(subject));
    return found;
}

} // namespace carnet
