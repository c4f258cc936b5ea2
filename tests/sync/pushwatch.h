#pragma once

#include "models/domain/protocol.h"
#include "models/storage/headquartersstore.h"

#include <QHash>
#include <QSet>

namespace carnet::test {

//! Sees what headquarters answers to pushes, and what must never be in such an answer.
class PushWatch final
{
public:
    //! Of a headquarters that has given these verdicts until now.
    void begin(const HeadquartersStore& store, const QHash<OperationId, Verdict>& given);
    //! Right after it has committed what \a answer says, before anybody writes again.
    void saw(const PushRequest& request, const PushAnswer& answer, const HeadquartersStore& store);

    //! The verdict each operation was given by the headquarters that is there.
    [[nodiscard]] const QHash<OperationId, Verdict>& verdicts() const { return m_verdicts; }
    //! Whether any headquarters so far has ruled on it.
    [[nodiscard]] bool hasEverRuledOn(const OperationId& operation) const
    {
        return m_everRuledOn.contains(operation);
    }
    //! Each with the name of the invariant.
    [[nodiscard]] const QStringList& findings() const { return m_findings; }

private:
    void checkI17(const QList<Operation>& done, const HeadquartersStore& store);
    void checkI24(const Operation& done, const HeadquartersStore& store);
    void checkI30(const PushRequest& request, const PushAnswer& answer);
    void moveInBook(const Operation& done);

    QHash<OperationId, Verdict> m_verdicts;
    QSet<OperationId> m_everRuledOn;
    QHash<CustomerId, ClientBookId> m_books; // in whose the verdicts say that customers are
    QStringList m_findings;
};

} // namespace carnet::test
