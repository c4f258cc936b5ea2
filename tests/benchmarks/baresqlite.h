#pragma once

#include <QByteArray>
#include <QStringList>

#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

//! Rows of a store written by SQLite and nothing else: what a benchmark is held against.
namespace carnet::bench {

class Sqlite
{
public:
    explicit Sqlite(const QString& path);
    ~Sqlite();
    Q_DISABLE_COPY_MOVE(Sqlite)

    //! As models/storage/database.cpp sets its connections up.
    void setUp();
    void run(const QString& sql);
    [[nodiscard]] sqlite3_stmt* prepare(const QString& sql);
    //! The texts in the first column.
    [[nodiscard]] QStringList texts(const QString& sql);

private:
    [[noreturn]] void fail();

    sqlite3* m_handle = nullptr;
};

struct BareTable {
    QString name;
    QStringList schema; //!< of the table and its indexes
    int columns = 0;
    std::vector<std::vector<std::variant<qint64, QByteArray>>> rows;
};

//! The tables of a till that hold rows of headquarters.
[[nodiscard]] QStringList entityTables(Sqlite& store);
//! Into memory, in the order of \a order.
[[nodiscard]] BareTable readTable(Sqlite& database, const QString& name, const QString& order);
//! By a statement that is prepared once, values bound uncopied. The table is there.
void insertRows(Sqlite& database, const BareTable& table, qsizetype from, qsizetype count);

} // namespace carnet::bench
