#pragma once

#include "models/domain/id.h"
#include "models/storage/query.h"

#include <QHash>

namespace carnet {

//! The scopes there are, by what they hold: `rf1040` what a job brings to everybody, `st` a store,
//! `sn` its notes that few may read, `ab` an address book, `tm` a terminal, `rf` what no job
//! carries. Numbers are given once and never again.
class ScopeRegister final
{
public:
    ScopeRegister(Statements& on, qint64 le)
        : m_statements(on)
        , m_le(le)
    {
    }

    //! The scope's number; makes it, with an empty head, inside the caller's transaction.
    [[nodiscard]] Result<qint64> ensure(const QString& kind, const QUuid& subject);
    //! None when no such scope has been made.
    [[nodiscard]] Result<std::optional<qint64>> find(const QString& kind, const QUuid& subject);
    //! Reads the table again at the next question.
    void forget() { m_numbers.reset(); }

private:
    using Name = std::pair<QString, QUuid>; //!< kind, what it holds

    [[nodiscard]] Result<> load();

    Statements& m_statements;
    qint64 m_le;
    std::optional<QHash<Name, qint64>> m_numbers;
    qint64 m_last = 0;
};

//! In which order a terminal fetches kinds of scopes, so that the own book is usable first.
[[nodiscard]] int scopePriority(const QString& kind);

} // namespace carnet
