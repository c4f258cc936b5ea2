#pragma once

#include "models/domain/describe.h"
#include "models/storage/database.h"

namespace carnet {

//! The shard a customer and everything of hers lives in, 0 to 1023.
[[nodiscard]] int bucketOf(const QUuid& customer);

//! How one kind of row is written in one schema: SQL text and the way between JSON fields and
//! columns, both derived from the kind's description. Columns hold defaults in full; rows leave
//! them out.
class EntityTable final
{
public:
    [[nodiscard]] static const EntityTable& of(EntityKind kind, Schema schema);
    //! `customers` for `customer`, `activities` for `activity`.
    [[nodiscard]] static QString tableName(EntityKind kind);

    [[nodiscard]] const QString& name() const { return m_name; }
    //! Every column in the order of the migration.
    [[nodiscard]] const QStringList& columns() const { return m_columns; }

    // Statements. Rows are selected as id, ver, fields, extra and then `epoch` (terminal) or
    // `scopes` (headquarters, where there is one).
    //! Without a condition, for one to follow.
    [[nodiscard]] const QString& select() const { return m_select; }
    [[nodiscard]] const QString& selectOne() const { return m_selectOne; }
    //! A row when the key is there.
    [[nodiscard]] const QString& contains() const { return m_contains; }
    //! Of a till: also by epoch twice and version, of which the stored ones are no earlier.
    [[nodiscard]] const QString& containsAsNew() const { return m_containsAsNew; }
    [[nodiscard]] const QString& selectAll() const { return m_selectAll; }
    [[nodiscard]] const QString& selectOfCustomer() const { return m_selectOfCustomer; }
    //! Does nothing when the key is taken.
    [[nodiscard]] const QString& insert() const { return m_insert; }
    [[nodiscard]] const QString& update() const { return m_update; }
    [[nodiscard]] const QString& remove() const { return m_remove; }

    //! Binds the values of the field columns and `extra`; Invalid when one has the wrong type.
    //! The first goes to \a place; answers the place behind the last.
    [[nodiscard]] Result<int> bindFields(Query& query, int place, const Row& row) const;
    [[nodiscard]] Row rowFrom(const Query& query) const;
    //! The fields of rowFrom() as compact JSON, straight from the columns.
    [[nodiscard]] QByteArray imageFrom(const Query& query) const;
    //! The position of the first column behind `extra`.
    [[nodiscard]] int columnBehindRow() const { return static_cast<int>(m_fields.size()) + 3; }
    //! The fields as they would be read back: defaults left out.
    [[nodiscard]] QJsonObject withoutDefaults(const QJsonObject& fields) const;
    //! Whether the key needs the bucket of the row's own id (customers).
    [[nodiscard]] bool isKeyedByBucket() const { return m_keyedByBucket; }

private:
    struct Field {
        QString name;
        QByteArray label; //!< the name as JSON writes it, with its colon
        FieldType type = FieldType::Text;
        QJsonValue defaultValue;
        QByteArray defaultColumn; //!< the text a column at its default reads as
        int at = 0; //!< position among the fields
    };

    static void bindDefault(Query& query, int place, const Field& field);

    EntityTable(const EntityDescription& description, Schema schema);
    void writeHeadquartersSql(const EntityDescription& description);
    void writeTerminalSql();
    void writeSql(const QString& keyCondition, const QString& all, const QString& ofCustomer);

    EntityKind m_kind;
    QString m_name;
    QStringList m_columns;
    QStringList m_trailing; //!< columns selected behind the row
    QList<Field> m_fields;
    QList<int> m_byName; //!< positions in ascending order of name, the order JSON objects keep
    bool m_keyedByBucket = false;
    QString m_select;
    QString m_selectOne;
    QString m_contains;
    QString m_containsAsNew;
    QString m_selectAll;
    QString m_selectOfCustomer;
    QString m_insert;
    QString m_update;
    QString m_remove;
};

[[nodiscard]] inline const EntityTable& terminalTable(EntityKind kind)
{
    return EntityTable::of(kind, Schema::Terminal);
}
[[nodiscard]] inline const EntityTable& headquartersTable(EntityKind kind)
{
    return EntityTable::of(kind, Schema::Headquarters);
}

//! About how many bytes a row takes as JSON; for page limits.
[[nodiscard]] qint64 wireSize(const QJsonValue& value);

} // namespace carnet
