#include "models/storage/transaction.h"

#include "models/storage/storagelog.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<std::unique_ptr<Transaction>> Transaction::begin(Statements& on)
{
    return beginAlone(on, on.dialect().takeTurn);
}

Result<std::unique_ptr<Transaction>> Transaction::beginMigration(Statements& on)
{
    auto transaction = beginAlone(on, on.dialect().versionLock);
    if (!transaction || on.dialect().noTimeOut.isEmpty())
        return transaction;
    if (const auto patient = execute(on, on.dialect().noTimeOut); !patient)
        return tl::unexpected(patient.error()); // an index over everybody takes minutes
    return transaction;
}

Result<std::unique_ptr<Transaction>> Transaction::beginAlone(Statements& on, const QString& lock)
{
    auto transaction = beginWith(on, on.dialect().beginWrite);
    if (!transaction || lock.isEmpty())
        return transaction;
    if (const auto locked = execute(on, lock); !locked)
        return tl::unexpected(locked.error());
    return transaction;
}

Result<std::unique_ptr<Transaction>> Transaction::beginReading(Statements& on)
{
    auto view = beginWith(on, on.dialect().beginRead);
    if (view)
        on.setWithin(Statements::Within::View);
    return view;
}

Result<std::unique_ptr<Transaction>> Transaction::beginWith(Statements& on, const QString& sql)
{
    auto begun = execute(on, sql);
    if (!begun && on.isLost()) // which nobody knew before; nothing is lost with it yet
        begun = execute(on, sql);
    if (!begun)
        return tl::unexpected(begun.error());
    on.setWithin(Statements::Within::Writing);
    return std::unique_ptr<Transaction>(new Transaction(on));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (const auto rolledBack = execute(m_statements, u"ROLLBACK"_s); !rolledBack)
        // SQLite has already rolled back by itself after some errors, a full disk among them.
        qCWarning(lcStorage, "nothing to roll back: %s", qUtf8Printable(rolledBack.error().detail));
    m_statements.setWithin(Statements::Within::Nothing);
}

Result<> Transaction::commit()
{
    if (const auto committed = execute(m_statements, u"COMMIT"_s); !committed)
        return tl::unexpected(committed.error());
    m_open = false;
    m_statements.setWithin(Statements::Within::Nothing);
    return {};
}

} // namespace carnet
