#pragma once

#include "models/domain/describe.h"
#include "models/domain/protocol.h"

#include <span>
#include <vector>

namespace carnet {

//! A row that headquarters does not have yet, written column by column by a thread that has the
//! time: what Row says in JSON would have to be taken apart again where rows are waited for.
class NewRow final
{
public:
    //! What one column holds.
    struct Column {
        bool isText = false;
        qint64 number = 0;
        qsizetype begin = 0;
        qsizetype size = 0;
    };

    NewRow() = default;
    NewRow(const RowKey& key, const QUuid& customer);

    [[nodiscard]] const RowKey& key() const { return m_key; }
    //! Whom it lives with.
    [[nodiscard]] const QUuid& customer() const { return m_customer; }
    //! What its first version adds to a feed's digest.
    [[nodiscard]] const Digest& digest() const { return m_digest; }
    //! One a field, in the order of the kind's description.
    [[nodiscard]] std::span<const Column> columns() const { return m_columns; }
    //! Valid until the next text is written.
    [[nodiscard]] QByteArrayView text(const Column& column) const;
    [[nodiscard]] QByteArrayView text(QLatin1StringView field) const;
    [[nodiscard]] QByteArrayView idText() const;

    // The next column.
    void append(qint64 number);
    void append(const QString& text);
    void append(const QUuid& id);
    void appendUtf8(QByteArrayView text);
    void appendJson(const QJsonValue& json);

    //! Writes over the column of a text or of JSON.
    void setText(QLatin1StringView field, QByteArrayView utf8);

private:
    [[nodiscard]] size_t placeOf(QLatin1StringView field) const;

    RowKey m_key;
    QUuid m_customer;
    Digest m_digest;
    std::vector<Column> m_columns;
    QByteArray m_bytes; //!< of all texts, behind the id's
};

//! How one C++ type is written into a column; the same as its FieldCodec says in JSON.
template<typename T>
void appendTo(NewRow& row, const T& value)
{
    using Codec = FieldCodec<T>;
    if constexpr (std::is_integral_v<T>)
        row.append(static_cast<qint64>(value));
    else if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QUuid>)
        row.append(value);
    else if constexpr (Codec::kType == FieldType::Uuid)
        row.append(value.value);
    else if constexpr (Codec::kType == FieldType::Json)
        row.appendJson(Codec::write(value));
    else
        row.append(Codec::write(value).toString());
}

//! Customers, contact points and purchases alone: what others mean for places has to be asked.
template<Entity E>
requires(E::kKind == EntityKind::Customer || E::kKind == EntityKind::ContactPoint
         || E::kKind == EntityKind::Purchase) [[nodiscard]] NewRow newRow(const E& entity)
{
    QUuid customer = entity.id.value;
    if constexpr (E::kKind != EntityKind::Customer)
        customer = entity.customer.value;
    NewRow row({E::kKind, entity.id.value}, customer);
    E::eachMember([&](const auto& member) { appendTo(row, entity.*member.pointer); });
    return row;
}

} // namespace carnet
