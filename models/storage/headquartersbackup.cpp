#include "models/storage/headquartersbackup.h"

#include "models/storage/compactjson.h"
#include "models/storage/eachrow.h"
#include "models/storage/namedvalues.h"
#include "models/storage/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kFormat = 1;
constexpr qint64 kSecond = 1000;
const auto kNamed = u"meta"_s; //!< the table of what has a name
const auto kEpochOf = u"epoch"_s;
const auto kWrites = u"writes"_s; //!< Dialect::takeTurn counts it anew in each database

Result<> changed(Result<int> outcome)
{
    return outcome ? Result<>() : tl::unexpected(outcome.error());
}

Result<> isNoBackup(const QString& why)
{
    return failure(ErrorCode::Invalid, u"this is no whole backup: "_s + why);
}

QJsonValue parsedLine(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

Result<QList<HeadquartersBackup::Table>> HeadquartersBackup::tables() const
{
    static const QHash<QString, Holds> kHolds{
        {u"integer"_s, Holds::Numbers}, {u"bigint"_s, Holds::Numbers}, {u"text"_s, Holds::Texts}};
    Statements& sql = m_database.statements();
    const auto names = queryAll(sql, sql.dialect().tables, textOf);
    if (!names)
        return tl::unexpected(names.error());
    QList<Table> tables;
    for (const QString& name : *names) {
        if (name == u"commit_notes"_s || name == u"schema_version"_s)
            continue; // of this database alone
        const auto columns = queryAll(sql, sql.dialect().columns.arg(name), [](const Query& row) {
            return std::pair(row.value(0).toString(), row.value(1).toString().toLower());
        });
        if (!columns)
            return tl::unexpected(columns.error());
        Table table{name, {}, {}};
        for (const auto& [column, type] : *columns) {
            table.columns.append(column);
            table.holds.append(kHolds.value(type, Holds::Bytes));
        }
        tables.append(table);
    }
    return tables;
}

Result<BackupSummary> HeadquartersBackup::take(qint64 nowMs, const Write& write) const
{
    Statements& sql = m_database.statements();
    const auto view = Transaction::beginReading(sql);
    if (!view)
        return tl::unexpected(view.error());
    const auto epoch = NamedValues(sql, kNamed).number(kEpochOf);
    if (!epoch)
        return tl::unexpected(epoch.error());
    BackupSummary summary{m_database.schemaVersion(), *epoch, nowMs, {}};
    const QJsonObject head{{u"carnet"_s, u"backup"_s},
                           {u"format"_s, kFormat},
                           {u"schema"_s, summary.schemaVersion},
                           {u"epoch"_s, summary.epoch},
                           {u"at_ms"_s, summary.atMs}};
    if (const auto written = write(compactJson(head)); !written)
        return tl::unexpected(written.error());
    const auto all = tables();
    if (!all)
        return tl::unexpected(all.error());
    QJsonObject counts;
    for (const Table& table : *all) {
        const auto count = takeTable(table, write);
        if (!count)
            return tl::unexpected(count.error());
        summary.rows.insert(table.name, *count);
        counts.insert(table.name, *count);
    }
    if (const auto written = write(compactJson(QJsonObject{{u"end"_s, counts}})); !written)
        return tl::unexpected(written.error());
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    return summary;
}

Result<qint64> HeadquartersBackup::takeTable(const Table& table, const Write& write) const
{
    const QJsonObject head{{u"table"_s, table.name},
                           {u"columns"_s, QJsonArray::fromStringList(table.columns)}};
    if (const auto written = write(compactJson(head)); !written)
        return tl::unexpected(written.error());
    Statements& sql = m_database.statements();
    const bool isNamed = table.name == kNamed;
    qint64 count = 0;
    const auto read =
        forEachRow(sql,
                   u"SELECT %1 FROM %2"_s.arg(table.columns.join(u", "_s), table.name),
                   [&](Query& row) -> Result<> {
                       if (isNamed && row.value(0).toString() == kWrites)
                           return {};
                       QJsonArray values;
                       for (int i = 0; i < table.columns.size(); ++i) {
                           const Cell cell = row.value(i);
                           switch (table.holds.at(i)) {
                           case Holds::Numbers:
                               values.append(cell.toLongLong());
                               break;
                           case Holds::Texts:
                               values.append(cell.toString());
                               break;
                           case Holds::Bytes:
                               values.append(QString::fromLatin1(cell.toByteArray().toBase64()));
                           }
                       }
                       ++count;
                       return write(compactJson(values));
                   });
    if (!read)
        return tl::unexpected(read.error());
    return count;
}

Result<BackupSummary> HeadquartersBackup::readHead(const Read& read)
{
    const auto line = read();
    if (!line)
        return tl::unexpected(line.error());
    const QJsonObject head = parsedLine(line->value_or(QByteArray())).toObject();
    if (head["carnet"_L1].toString() != u"backup"_s)
        return failure(ErrorCode::Invalid, u"this is no backup of a headquarters"_s);
    if (head["format"_L1].toInt() != kFormat)
        return failure(ErrorCode::Newer,
                       u"this backup was written by a later version; restore it with that one"_s);
    return BackupSummary{
        head["schema"_L1].toInt(), head["epoch"_L1].toInteger(), head["at_ms"_L1].toInteger(), {}};
}

//! Puts lines into tables, one after the other.
class HeadquartersBackup::Filler final
{
public:
    Filler(Statements& sql, QList<Table> tables)
        : m_sql(sql)
        , m_tables(std::move(tables))
    {
    }

    [[nodiscard]] Result<> take(const QJsonValue& line)
    {
        if (line.isArray())
            return addRow(line.toArray());
        const QJsonObject object = line.toObject();
        if (object.contains("table"_L1))
            return beginTable(object);
        if (!object.contains("end"_L1))
            return isNoBackup(u"a line that says nothing"_s);
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
            if (object["end"_L1][it.key()].toInteger(-1) != it.value())
                return isNoBackup(u"rows of %1 are missing"_s.arg(it.key()));
        }
        if (object["end"_L1].toObject().size() != m_rows.size())
            return isNoBackup(u"a table is missing"_s);
        m_isWhole = true;
        return {};
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] const QMap<QString, qint64>& rows() const { return m_rows; }

private:
    [[nodiscard]] Result<> beginTable(const QJsonObject& line)
    {
        const QString name = line["table"_L1].toString();
        const auto found = std::ranges::find(m_tables, name, &Table::name);
        if (found == m_tables.end() || m_rows.contains(name) || m_isWhole)
            return isNoBackup(u"a table %1 that is not there, or is there twice"_s.arg(name));
        m_table = *found;
        QStringList columns;
        for (const QJsonValue column : line["columns"_L1].toArray())
            columns.append(column.toString());
        QList<Holds> holds;
        for (const QString& column : columns) {
            const auto at = m_table.columns.indexOf(column);
            if (at < 0)
                return isNoBackup(u"a column %1 of %2 that is not there"_s.arg(column, name));
            holds.append(m_table.holds.at(at));
        }
        m_table.columns = columns;
        m_table.holds = holds;
        m_rows.insert(name, 0);
        QStringList marks(columns.size(), u"?"_s);
        m_insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
            name, columns.join(u", "_s), marks.join(u", "_s));
        return changed(execute(m_sql, u"DELETE FROM "_s + name)); // what a new one begins with
    }

    [[nodiscard]] Result<> addRow(const QJsonArray& values)
    {
        if (values.size() != m_table.columns.size() || values.isEmpty() || m_isWhole)
            return isNoBackup(u"a row of another table"_s);
        const auto query = m_sql.prepared(m_insert);
        if (!query)
            return tl::unexpected(query.error());
        for (int i = 0; i < values.size(); ++i) {
            const QJsonValue value = values.at(i);
            switch (m_table.holds.at(i)) {
            case Holds::Numbers:
                (*query)->bind(i, value.toInteger());
                break;
            case Holds::Texts:
                (*query)->bind(i, value.toString());
                break;
            case Holds::Bytes:
                (*query)->bind(i, QByteArray::fromBase64(value.toString().toLatin1()));
            }
        }
        auto added = (*query)->runLater();
        (*query)->finish();
        ++m_rows[m_table.name];
        return added;
    }

    Statements& m_sql;
    QList<Table> m_tables;
    Table m_table;
    QString m_insert;
    QMap<QString, qint64> m_rows;
    bool m_isWhole = false;
};

Result<BackupSummary> HeadquartersBackup::put(BackupSummary head,
                                              qint64 nowMs,
                                              const Read& read) const
{
    Statements& sql = m_database.statements();
    auto all = tables();
    if (!all)
        return tl::unexpected(all.error());
    const auto transaction = Transaction::begin(sql);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Filler filler(sql, *std::move(all));
    for (;;) {
        const auto line = read();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            break;
        if (const auto taken = filler.take(parsedLine(**line)); !taken)
            return tl::unexpected(taken.error());
    }
    if (!filler.isWhole())
        return failure(ErrorCode::Invalid, u"this is no whole backup: its end is missing"_s);
    // Also than that of another restore of the same backup, which tills may have met since.
    const auto set = setEpoch(std::max(head.epoch + 1, nowMs / kSecond));
    if (!set)
        return tl::unexpected(set.error());
    if (const auto done = (*transaction)->commit(); !done)
        return tl::unexpected(done.error());
    head.rows = filler.rows();
    return head;
}

Result<> HeadquartersBackup::setEpoch(qint64 epoch) const
{
    return NamedValues(m_database.statements(), kNamed).setNumber(kEpochOf, epoch);
}

} // namespace carnet
