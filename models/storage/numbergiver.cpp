#include "models/storage/numbergiver.h"

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

Result<QString> NumberGiver::next(const QString& sequenceKey)
{
    if (m_sequences.isEmpty()) {
        const auto read = m_rows.forEach(EntityKind::NumberSequence, [this](const Row& row) {
            if (auto sequence = fromRow<NumberSequence>(row))
                m_sequences.insert(sequence->key, *sequence);
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    const auto sequence = m_sequences.find(sequenceKey);
    if (sequence == m_sequences.end())
        return failure(ErrorCode::NotFound, u"no number sequence "_s + sequenceKey);
    const QString number = sequence->current();
    ++sequence->next;
    return number;
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

QList<NumberSequence> NumberGiver::taken()
{
    return std::exchange(m_sequences, {}).values();
}

} // namespace carnet
