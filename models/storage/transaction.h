#pragma once

#include "models/storage/query.h"

namespace carnet {

//! All or nothing: takes the write lock when it begins and rolls back in its destructor unless it
//! was committed.
class Transaction final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Statements& on);
    //! For a change of the schema, which nobody else makes meanwhile.
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> beginMigration(Statements& on);
    //! One unchanging view for several reads.
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> beginReading(Statements& on);

    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Statements& on)
        : m_statements(on)
    {
    }
    //! \a lock keeps others out, where beginning does not.
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> beginAlone(Statements& on,
                                                                         const QString& lock);
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> beginWith(Statements& on,
                                                                        const QString& sql);

    Statements& m_statements;
    bool m_open = true;
};

} // namespace carnet
