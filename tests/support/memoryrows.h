#pragma once

#include "models/domain/customer.h"
#include "models/domain/judgement.h"

#include <algorithm>
#include <array>

namespace carnet::test {

//! Rows and marks in memory, with the write path of a store in small: judges an operation and
//! applies the changes. Headquarters counts versions; at a till a changed row keeps the one it came
//! with.
class MemoryRows final : public RowReader
{
public:
    enum class Side {
        Headquarters,
        Till,
    };

    explicit MemoryRows(Side side = Side::Headquarters)
        : m_side(side)
    {
    }

    [[nodiscard]] Result<std::optional<Row>> find(const RowKey& key) const override
    {
        const auto found = m_rows.constFind(key);
        return found == m_rows.cend() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] Result<QHash<QString, FieldMark>> marks(const RowKey& key) const override
    {
        return m_marks.value(key);
    }
    [[nodiscard]] Result<QList<AttributeDefinition>> attributeDefinitions() const override
    {
        return all<AttributeDefinition>();
    }
    [[nodiscard]] Result<QStringList> optionsInUse(const QString& key,
                                                   const QStringList& values) const override
    {
        QStringList used;
        for (const QString& value : values) {
            const auto hasIt = [&](const Customer& customer) {
                return customer.attributes.value(key).toArray().contains(value);
            };
            if (std::ranges::any_of(all<Customer>(), hasIt))
                used.append(value);
        }
        return used;
    }
    [[nodiscard]] Result<FieldUse> fieldsInUse(const ActivityTypeId& type,
                                               const QStringList& keys) const override
    {
        FieldUse used;
        for (const Activity& activity : all<Activity>()) {
            for (const QString& key : keys) {
                if (activity.type != type || !activity.fieldValues.contains(key))
                    continue;
                for (const QJsonValue chosen : activity.fieldValues.value(key).toArray())
                    used[key].append(chosen.toString());
                used[key].removeDuplicates(); // makes the entry of what is no list
            }
        }
        return used;
    }
    [[nodiscard]] Result<QList<Row>> rowsOf(EntityKind kind) const override
    {
        QList<Row> found;
        for (const Row& row : m_rows) {
            if (row.key.kind == kind)
                found.append(row);
        }
        return found;
    }
    [[nodiscard]] Result<bool> isUsedByCustomers(const RowKey& key) const override
    {
        if (key.kind == EntityKind::AttributeDefinition)
            return isAttributeUsed(key.id);
        const QJsonValue id = key.id.toString(QUuid::WithoutBraces);
        const QJsonValue book = FieldCodec<ClientBookId>::write(ClientBook::idFor({key.id}));
        return std::ranges::any_of(m_rows, [&](const Row& row) {
            const auto names = [&](const char* field) {
                const QJsonValue value = row.fields.value(QLatin1StringView(field));
                return value == id || (key.kind == EntityKind::Associate && value == book);
            };
            return describe(row.key.kind).ofCustomer
                && (std::ranges::any_of(
                        std::array{"store", "book", "author", "owner", "created_by", "type"}, names)
                    || row.fields.value(u"address_books").toArray().contains(id));
        });
    }

    [[nodiscard]] Result<qint64> nextNumber(const QString& sequence) const override
    {
        return m_nextNumbers.value(sequence);
    }
    [[nodiscard]] Result<QList<Row>> ofCustomer(EntityKind kind,
                                                const CustomerId& customer) const override
    {
        QList<Row> found;
        for (const Row& row : m_rows) {
            if (row.key.kind == kind && row.fields.value(u"customer") == customer.toString())
                found.append(row);
        }
        return found;
    }
    [[nodiscard]] Result<QList<CustomerId>> customersWithCard(const QString& card) const override
    {
        ++m_cardQuestions;
        QList<CustomerId> holders;
        for (const Customer& customer : all<Customer>()) {
            if (customer.loyaltyCard.compare(card, Qt::CaseInsensitive) == 0)
                holders.append(customer.id);
        }
        return holders;
    }
    [[nodiscard]] Result<qint64> customersInSeveralBooks() const override
    {
        QHash<CustomerId, int> places;
        for (const Membership& place : all<Membership>())
            ++places[place.customer];
        return std::ranges::count_if(places, [](int number) { return number > 1; });
    }

    //! As headquarters would know it.
    void count(const QString& sequence, qint64 next) { m_nextNumbers.insert(sequence, next); }

    template<Entity E>
    [[nodiscard]] std::optional<E> get(const QUuid& id) const
    {
        const auto row = m_rows.constFind({E::kKind, id});
        return row == m_rows.cend() ? std::nullopt : std::optional(fromRow<E>(*row).value());
    }
    template<Entity E>
    [[nodiscard]] QList<E> all() const
    {
        QList<E> entities;
        for (const Row& row : m_rows) {
            if (row.key.kind == E::kKind)
                entities.append(fromRow<E>(row).value());
        }
        return entities;
    }
    [[nodiscard]] const QHash<RowKey, Row>& rows() const { return m_rows; }
    //! How often somebody asked who has a loyalty card.
    [[nodiscard]] int cardQuestions() const { return m_cardQuestions; }

    template<Entity E>
    void put(const E& entity)
    {
        const Row row = toRow(entity);
        m_rows.insert(row.key, row);
    }
    void remove(const RowKey& key) { m_rows.remove(key); }
    //! A row with its marks, as a download brings it.
    void copy(const Row& row, const QHash<QString, FieldMark>& marks)
    {
        m_rows.insert(row.key, row);
        m_marks.insert(row.key, marks);
    }

    //! What the rules say, without doing it.
    [[nodiscard]] Judgement ask(const Operation& operation) const
    {
        return judge(operation, collectFacts(operation, *this).value());
    }

    Judgement apply(const Operation& operation)
    {
        Judgement judgement = ask(operation);
        if (!judgement.isDone())
            return judgement;
        for (const Change& change : judgement.changes)
            write(change);
        auto& marks = m_marks[judgement.marksRow.value_or(operation.key)];
        for (auto mark = judgement.marks.cbegin(); mark != judgement.marks.cend(); ++mark)
            marks.insert(mark.key(), mark.value());
        return judgement;
    }

private:
    [[nodiscard]] bool isAttributeUsed(const QUuid& id) const
    {
        const auto definition = get<AttributeDefinition>(id);
        return definition && std::ranges::any_of(all<Customer>(), [&](const Customer& customer) {
                   return customer.attributes.contains(definition->key);
               });
    }

    void write(const Change& change)
    {
        // A rule that misremembers what was there would roll back to the wrong row.
        const auto found = find(change.key).value();
        if (found != change.before)
            qFatal("a change does not start from the row that is there");
        if (!change.after) {
            m_rows.remove(change.key);
            return;
        }
        Row row = *change.after;
        if (m_side == Side::Headquarters)
            row.version = found ? found->version + 1 : 1;
        else
            row.version = found ? found->version : 0;
        m_rows.insert(row.key, row);
    }

    Side m_side;
    QHash<RowKey, Row> m_rows;
    QHash<RowKey, QHash<QString, FieldMark>> m_marks;
    QHash<QString, qint64> m_nextNumbers;
    mutable int m_cardQuestions = 0;
};

} // namespace carnet::test
