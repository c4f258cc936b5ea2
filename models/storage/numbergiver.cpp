#include "models/storage/numbergiver.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The field that headquarters fills from a number sequence, and the sequence.
struct NumberField {
    QLatin1StringView field;
    QString sequence;
};

std::optional<NumberField> numberFieldOf(EntityKind kind)
{
    if (kind == EntityKind::Customer)
        return NumberField{"account_number"_L1, u"customer"_s};
    if (kind == EntityKind::ClientBook)
        return NumberField{"number"_L1, u"client_book"_s};
    return std::nullopt;
}

} // namespace

Result<> NumberGiver::readNumberings()
{
    return m_rows.forEach(EntityKind::Numbering, [this](const Row& row) {
        if (auto numbering = fromRow<Numbering>(row))
            m_numberings.insert(numbering->key, *numbering);
    });
}

Result<QString> NumberGiver::next(const QString& sequence)
{
    if (m_numberings.isEmpty()) {
        if (const auto read = readNumberings(); !read)
            return tl::unexpected(read.error());
    }
    const auto numbering = m_numberings.constFind(sequence);
    if (numbering == m_numberings.cend())
        return failure(ErrorCode::NotFound, u"no number sequence "_s + sequence);
    auto counter = m_counters.find(sequence);
    if (counter == m_counters.end()) {
        const auto due = nextNumberOf(m_context, sequence);
        if (!due)
            return tl::unexpected(due.error());
        counter = m_counters.insert(sequence, *due);
    }
    *counter = std::max(*counter, numbering->firstNumber);
    return numbering->written((*counter)++);
}

Result<> NumberGiver::fill(Row& row)
{
    const auto number = numberFieldOf(row.key.kind);
    if (!number || !row.fields.value(number->field).toString().isEmpty())
        return {};
    const auto given = next(number->sequence);
    if (!given)
        return tl::unexpected(given.error());
    row.fields.insert(number->field, *given);
    return {};
}

Result<> NumberGiver::fill(NewRow& row)
{
    const auto number = numberFieldOf(row.key().kind);
    if (!number || !row.text(number->field).isEmpty())
        return {};
    const auto given = next(number->sequence);
    if (!given)
        return tl::unexpected(given.error());
    row.setText(number->field, given->toUtf8());
    return {};
}

void NumberGiver::keep(const Row& before, Row& row)
{
    const auto number = numberFieldOf(row.key.kind);
    if (number && row.fields.value(number->field).toString().isEmpty())
        row.fields.insert(number->field, before.fields.value(number->field));
}

Result<> NumberGiver::write()
{
    for (auto counter = m_counters.cbegin(); counter != m_counters.cend(); ++counter) {
        const auto written =
            execute(m_context.sql(),
                    u"INSERT INTO number_counters (le, sequence, next) VALUES (?, ?, ?)"
                    u" ON CONFLICT (le, sequence) DO UPDATE SET next = excluded.next"_s,
                    m_context.le,
                    counter.key(),
                    counter.value());
        if (!written)
            return tl::unexpected(written.error());
    }
    return {};
}

Result<qint64> nextNumberOf(const HeadquartersContext& context, const QString& sequence)
{
    const auto next = queryOne(context.sql(),
                               u"SELECT next FROM number_counters WHERE le = ? AND sequence = ?"_s,
                               integerOf,
                               context.le,
                               sequence);
    if (!next)
        return tl::unexpected(next.error());
    return next->value_or(1);
}

} // namespace carnet
