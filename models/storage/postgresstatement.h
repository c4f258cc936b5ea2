#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct pg_conn;
struct pg_result;

namespace carnet {

//! A statement prepared on a connection to PostgreSQL, with what is bound to it and the rows that
//! it answered, all of them. The only class that speaks to libpq (`docs/decisions/0023`).
class PostgresStatement final
{
public:
    //! \a sql has `?` for what is bound, as SQLite's has. The connection outlives the statement.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStatement>> prepare(pg_conn* connection,
                                                                            const QString& sql);
    ~PostgresStatement();
    Q_DISABLE_COPY_MOVE(PostgresStatement)

    // Places count from 0.
    void bindText(int place, QByteArrayView utf8);
    void bindBytes(int place, QByteArrayView bytes);
    void bindInteger(int place, qint64 number);

    //! Executes with what is bound. The error names the statement's first words, never its values.
    [[nodiscard]] Result<> run();
    //! Moves to the first row, then to the next; false behind the last.
    [[nodiscard]] bool next();
    //! By the last run.
    [[nodiscard]] int changedRows() const { return m_changed; }
    //! Lets go of the rows; what is bound stays.
    void finish();

    // Of the row it stands on; valid until it moves.
    //! As PostgreSQL writes it; nothing for NULL.
    [[nodiscard]] QByteArrayView text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    PostgresStatement(pg_conn* connection, const QString& sql);
    [[nodiscard]] Result<> outcomeOf(pg_result* result) const;

    pg_conn* m_connection;
    QString m_doing; //!< its first words
    QByteArray m_name;
    std::vector<QByteArray> m_bound; //!< by place, as text
    pg_result* m_rows = nullptr;
    int m_row = -1;
    int m_changed = 0;
};

//! With `$1`, `$2` for each `?`, and `$N` for each `?N`.
[[nodiscard]] QString withDollars(const QString& sql, int* count = nullptr);

} // namespace carnet
