#pragma once

#include "models/domain/operation.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace carnet {

//! Ids of customers, and of rows that are no customer's; none = all there are.
using Subjects = std::optional<QSet<QUuid>>;

//! What the operations are about that headquarters has not ruled on.
class PendingOperations final
{
public:
    void add(const Operation& operation);
    void remove(const OperationId& operation);

    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }
    [[nodiscard]] bool contains(const OperationId& operation) const
    {
        return m_all.contains(operation);
    }
    //! Whether one of them is about this customer or row.
    [[nodiscard]] bool areAbout(const QUuid& subject) const { return m_about.contains(subject); }
    //! Whether those about one customer can be judged without those about others.
    [[nodiscard]] bool areApart() const { return m_entangled == 0; }
    //! Empty when it is not among them.
    [[nodiscard]] QSet<QUuid> subjectsOf(const OperationId& operation) const;
    [[nodiscard]] QSet<OperationId> about(const QSet<QUuid>& subjects) const;

private:
    struct Pending {
        QSet<QUuid> subjects;
        bool isApart = false;
    };
    QHash<OperationId, Pending> m_all;
    QHash<QUuid, QSet<OperationId>> m_about; // by subject
    qsizetype m_entangled = 0; // so many are not apart
};

} // namespace carnet
