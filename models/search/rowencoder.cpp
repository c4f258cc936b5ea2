#include "models/search/rowencoder.h"

#include "models/search/contactcodec.h"
#include "models/search/leapday.h"

#include <algorithm>

namespace carnet::search {

namespace {

const IndexValue& valueOf(const IndexRow& row, int attribute)
{
    static const IndexValue none;
    const auto at = static_cast<std::size_t>(attribute);
    return at < row.values.size() ? row.values[at] : none;
}

//! The texts of a value, whether it holds one or several.
QStringList textsOf(const IndexValue& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return text->isEmpty() ? QStringList{} : QStringList{*text};
    const auto* texts = std::get_if<QStringList>(&value);
    return texts != nullptr ? *texts : QStringList{};
}

//! The text of a value, or the first of several; null if there is none.
const QString* textOf(const IndexValue& value)
{
    const auto* text = std::get_if<QString>(&value);
    if (const auto* texts = std::get_if<QStringList>(&value); texts != nullptr && !texts->isEmpty())
        text = &texts->first();
    return text != nullptr && !text->isEmpty() ? text : nullptr;
}

qint64 numberOf(const IndexValue& value)
{
    const auto* number = std::get_if<qint64>(&value);
    return number != nullptr ? *number : kMissing;
}

qint64 flagOf(const IndexValue& value)
{
    const auto* flag = std::get_if<bool>(&value);
    return flag != nullptr ? static_cast<qint64>(*flag) : kMissing;
}

qint64 dayOf(const IndexValue& value)
{
    const auto* date = std::get_if<CalendarDate>(&value);
    const int day = date != nullptr ? dayOfLeapYear(date->month, date->day) : 0;
    return day != 0 ? day : kMissing;
}

qint64 yearOf(const IndexValue& value)
{
    const auto* date = std::get_if<CalendarDate>(&value);
    return date != nullptr && date->year && dayOf(value) != kMissing ? *date->year : kMissing;
}

IndexValue decodedDate(const Chunk& chunk, int row, int column)
{
    const qint64 day = chunk.packed(column).at(row);
    if (day == kMissing)
        return {};
    const MonthAndDay at = monthAndDay(static_cast<int>(day));
    CalendarDate date{.year = {}, .month = at.month, .day = at.day};
    if (const qint64 year = chunk.packed(column + 1).at(row); year != kMissing)
        date.year = static_cast<int>(year);
    return date;
}

IndexValue decodedCodes(const Snapshot& snapshot, const Chunk& chunk, int row, int attribute)
{
    QStringList texts;
    for (const quint32 code : chunk.list(snapshot.basis->layout.columnOf(attribute)).at(row))
        texts.append(snapshot.texts.at(attribute).at(code));
    return texts.isEmpty() ? IndexValue() : IndexValue(texts);
}

IndexValue decodedValue(const Snapshot& snapshot, const Chunk& chunk, int row, int attribute)
{
    const int column = snapshot.basis->layout.columnOf(attribute);
    const ColumnKind kind = snapshot.basis->layout.kindOf(column);
    if (kind == ColumnKind::Codes)
        return decodedCodes(snapshot, chunk, row, attribute);
    if (kind == ColumnKind::Day)
        return decodedDate(chunk, row, column);

    const qint64 stored = chunk.packed(column).at(row);
    if (stored == kMissing)
        return {};
    if (kind == ColumnKind::Code)
        return snapshot.texts.at(attribute).at(static_cast<quint32>(stored));
    if (kind == ColumnKind::Flag)
        return stored != 0;
    return stored;
}

std::optional<qint64> known(qint64 stored)
{
    return stored == kMissing ? std::nullopt : std::optional(stored);
}

std::vector<BookPlace> decodedPlaces(const Snapshot& snapshot, std::span<const FurtherPlace> stored)
{
    std::vector<BookPlace> places;
    for (const FurtherPlace& at : stored) {
        BookPlace place{.addedAtMs = known(at.addedAtMs)};
        if (at.book != kMissing)
            place.book = snapshot.books.at(static_cast<quint32>(at.book));
        if (at.owner != kMissing)
            place.owner = snapshot.owners.at(static_cast<quint32>(at.owner));
        places.push_back(place);
    }
    return places;
}

} // namespace

qint64 RowEncoder::codeOf(const AssociateId& owner)
{
    return owner.isNull() ? kMissing : m_snapshot.owners.codeOf(owner);
}

qint64 RowEncoder::codeOf(const ClientBookId& book)
{
    return book.isNull() ? kMissing : m_snapshot.books.codeOf(book);
}

qint64 RowEncoder::fixedScalar(const IndexRow& row, int column)
{
    switch (column) {
    case kOwnerColumn:
        return codeOf(row.owner);
    case kBookColumn:
        return codeOf(row.book);
    case kLastContactColumn:
        return row.lastContactMs.value_or(kMissing);
    default:
        return row.addedAtMs.value_or(kMissing);
    }
}

qint64 RowEncoder::scalar(const IndexRow& row, int column)
{
    const auto& [kind, attribute] =
        m_snapshot.basis->layout.columns()[static_cast<std::size_t>(column)];
    if (attribute < 0)
        return fixedScalar(row, column);
    const IndexValue& value = valueOf(row, attribute);
    switch (kind) {
    case ColumnKind::Code: {
        const QString* text = textOf(value);
        return text != nullptr ? m_snapshot.texts[attribute].codeOf(*text) : kMissing;
    }
    case ColumnKind::Flag:
        return flagOf(value);
    case ColumnKind::Day:
        return dayOf(value);
    case ColumnKind::Year:
        return yearOf(value);
    case ColumnKind::Number:
    case ColumnKind::Codes:
        break;
    }
    return numberOf(value);
}

std::vector<quint32> RowEncoder::codes(const IndexRow& row, int column)
{
    const int attribute =
        m_snapshot.basis->layout.columns()[static_cast<std::size_t>(column)].attribute;
    std::vector<quint32> codes;
    const QStringList texts = textsOf(valueOf(row, attribute));
    for (const QString& text : texts) {
        const quint32 code = m_snapshot.texts[attribute].codeOf(text);
        if (std::ranges::find(codes, code) == codes.end())
            codes.push_back(code);
    }
    return codes;
}

void RowEncoder::appendFurther(const IndexRow& row, int at, std::vector<FurtherPlace>& to)
{
    for (const BookPlace& place : row.further) {
        to.push_back({.row = at,
                      .owner = codeOf(place.owner),
                      .book = codeOf(place.book),
                      .addedAtMs = place.addedAtMs.value_or(kMissing)});
    }
}

IndexRow decodedRow(const Snapshot& snapshot, RowPosition position)
{
    const Chunk& chunk = snapshot.chunkAt(position);
    const int row = rowOf(position);
    IndexRow decoded;
    decoded.id = snapshot.idAt(position);
    decodeContact(chunk.contacts->at(row), decoded);
    if (const qint64 book = chunk.packed(kBookColumn).at(row); book != kMissing)
        decoded.book = snapshot.books.at(static_cast<quint32>(book));
    if (const qint64 owner = chunk.packed(kOwnerColumn).at(row); owner != kMissing)
        decoded.owner = snapshot.owners.at(static_cast<quint32>(owner));
    decoded.lastContactMs = known(chunk.packed(kLastContactColumn).at(row));
    decoded.addedAtMs = known(chunk.packed(kAddedColumn).at(row));
    if (chunk.further)
        decoded.further = decodedPlaces(snapshot, chunk.further->at(row));
    const auto attributes = static_cast<int>(snapshot.basis->schema.attributes.size());
    for (int attribute = 0; attribute < attributes; ++attribute)
        decoded.values.push_back(decodedValue(snapshot, chunk, row, attribute));
    return decoded;
}

} // namespace carnet::search
