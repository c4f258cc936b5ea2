#pragma once

#include "models/domain/protocol.h"
#include "models/storage/headquarterscontext.h"

namespace carnet {

//! A verdict as it is kept, and the rows whose images go with it.
struct KeptVerdict {
    OperationVerdict verdict;
    QList<RowKey> rows;
    QUuid incarnation;
    QByteArray bodyHash;

    //! A later version of this program may read the operation and rule on it.
    [[nodiscard]] bool waitsToBeKnown() const
    {
        return verdict.verdict == Verdict::Held && verdict.refusal == Refusal::Unknown;
    }
};

//! How far one terminal's stream has come.
struct TerminalStream {
    qint64 lastN = 0;
    qint64 ackedThrough = 0;
};

//! Streams of terminals and the verdicts on their operations.
class VerdictBook final
{
public:
    explicit VerdictBook(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<TerminalStream> stream(const RegisterId& terminal,
                                                const QUuid& incarnation) const;
    //! Also notes that the terminal has sent something now.
    [[nodiscard]] Result<> setStream(const RegisterId& terminal,
                                     const QUuid& incarnation,
                                     const TerminalStream& stream) const;
    [[nodiscard]] Result<std::optional<KeptVerdict>> find(const OperationId& operation) const;
    //! With what the log says of \a sent; also in the place of an earlier verdict, which did not
    //! settle the operation.
    [[nodiscard]] Result<> keep(const RegisterId& terminal,
                                const KeptVerdict& kept,
                                const Operation& sent) const;

private:
    [[nodiscard]] Result<int> firstOf(const QUuid& gesture, const KeptVerdict& kept) const;

    const HeadquartersContext& m_context;
};

} // namespace carnet
