#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct pg_conn;
struct pg_result;

namespace carnet {

//! A connection, shared by the statements that were prepared on it and outlive it.
struct PostgresLink {
    pg_conn* connection = nullptr; //!< null once it is closed

    //! Rows for one table that are to be sent together, by COPY.
    struct UnsentRows {
        QByteArray copy; //!< the statement
        QByteArray lines;
    };
    std::vector<UnsentRows> unsent{};

    //! The server has gone, or the network to it.
    [[nodiscard]] bool isLost() const;
    //! Sends what waits. Fails as the INSERTs would that it stands for.
    [[nodiscard]] Result<> sendRows();
};

//! A statement prepared on a connection to PostgreSQL, with what is bound to it and the rows that
//! it answered, all of them. The only class that speaks to libpq (`docs/decisions/0023`).
class PostgresStatement final
{
public:
    //! \a sql has `?` for what is bound, as SQLite's has.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStatement>> prepare(
        std::shared_ptr<PostgresLink> link, const QString& sql);
    ~PostgresStatement();
    Q_DISABLE_COPY_MOVE(PostgresStatement)

    // Places count from 0.
    void bindText(int place, QByteArrayView utf8);
    void bindBytes(int place, QByteArrayView bytes);
    void bindInteger(int place, qint64 number);

    //! Executes with what is bound. The error names the statement's first words, never its values.
    [[nodiscard]] Result<> run();
    //! See Query.
    [[nodiscard]] Result<> runLater();
    [[nodiscard]] Result<> runBeside();
    //! Moves to the first row, then to the next; false behind the last.
    [[nodiscard]] bool next();
    //! By the last run.
    [[nodiscard]] int changedRows() const { return m_changed; }
    //! Lets go of the rows; what is bound stays.
    void finish();

    [[nodiscard]] const PostgresLink* link() const { return m_link.get(); }

    // Of the row it stands on; valid until it moves.
    //! As PostgreSQL writes it; nothing for NULL.
    [[nodiscard]] QByteArrayView text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    PostgresStatement(std::shared_ptr<PostgresLink> link, const QString& sql);
    [[nodiscard]] Result<> outcomeOf(pg_result* result) const;

    std::shared_ptr<PostgresLink> m_link;
    QString m_doing; //!< its first words
    QByteArray m_name;
    QByteArray m_copy; //!< what does the same for many rows; empty when it is no plain INSERT
    std::vector<QByteArray> m_bound; //!< by place, as text
    pg_result* m_rows = nullptr;
    int m_row = -1;
    int m_changed = 0;
};

//! The COPY that does what a plain INSERT of one row of placeholders does; empty for any other
//! statement.
[[nodiscard]] QByteArray copyInstead(const QString& sql);

//! With `$1`, `$2` for each `?`, and `$N` for each `?N`.
[[nodiscard]] QString withDollars(const QString& sql, int* count = nullptr);

} // namespace carnet
