#include "app/ctl/delimitedreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// A row longer than this is a quote that was never closed, not a customer.
constexpr size_t kLongestRow = size_t(1) << 20;
constexpr size_t kDropAfter = size_t(1) << 16;

char16_t firstOf(const QString& text, char16_t otherwise)
{
    return text.isEmpty() ? otherwise : text.front().unicode();
}

} // namespace

QStringView Record::at(int index) const
{
    const Field& field = m_fields[static_cast<size_t>(index)];
    return {m_text.data() + field.begin, static_cast<qsizetype>(field.end - field.begin)};
}

Place Record::placeOf(int index) const
{
    if (index < 0 || index >= size())
        return {m_line, index + 1};
    return {m_fields[static_cast<size_t>(index)].line, index + 1};
}

DelimitedReader::DelimitedReader(TextDecoder decoder, DelimitedForm form)
    : m_decoder(std::move(decoder))
    , m_form(std::move(form))
    , m_lookahead(static_cast<size_t>(std::max(m_form.delimiter.size(), m_form.rowEnd.size() + 2)))
{
}

Result<DelimitedReader> DelimitedReader::open(const QString& path, DelimitedForm form)
{
    if (form.delimiter.isEmpty())
        return failure(ErrorCode::Invalid, u"the delimiter is empty"_s);
    if (form.quote.size() > 1)
        return failure(ErrorCode::Invalid, u"the quote is longer than one character"_s);
    auto decoder = TextDecoder::open(path, form.encoding);
    if (!decoder)
        return tl::unexpected(decoder.error());
    return DelimitedReader(std::move(*decoder), std::move(form));
}

Result<bool> DelimitedReader::next(Record& record)
{
    while (true) {
        record.m_text.clear();
        record.m_fields.clear();
        record.m_fault.clear();
        record.m_line = m_line;
        record.m_text.reserve(m_lastLength);
        record.m_fields.reserve(m_lastFields);
        const auto more = hasMore(1);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more) {
            if (const auto ended = endOfText(record); !ended)
                return tl::unexpected(ended.error());
            return false;
        }
        if (const auto read = readRow(record); !read)
            return tl::unexpected(read.error());
        const bool isEmptyLine = record.size() == 1 && record.m_text.empty();
        if (isEmptyLine && record.m_fault.isEmpty())
            continue;
        m_lastLength = record.m_text.size();
        m_lastFields = record.m_fields.size();
        return true;
    }
}

Result<bool> DelimitedReader::hasMore(size_t count)
{
    while (m_text.size() - m_position < count) {
        if (m_position >= kDropAfter || m_position == m_text.size()) {
            m_text.erase(0, m_position);
            m_dropped += m_position;
            m_position = 0;
        }
        const auto appended = m_decoder.append(m_text);
        if (!appended)
            return tl::unexpected(appended.error());
        if (!*appended)
            return m_text.size() - m_position >= count;
    }
    return true;
}

Result<> DelimitedReader::readRow(Record& record)
{
    while (true) {
        record.m_fields.push_back({record.m_text.size(), record.m_text.size(), m_line});
        const auto boundary = readField(record);
        if (!boundary)
            return tl::unexpected(boundary.error());
        record.m_fields.back().end = record.m_text.size();
        if (*boundary == Boundary::Row)
            return {};
        if (*boundary == Boundary::None)
            return failRow(record, u"text follows the closing quote"_s);
    }
}

Result<DelimitedReader::Boundary> DelimitedReader::readField(Record& record)
{
    const auto more = hasMore(1);
    if (!more)
        return tl::unexpected(more.error());
    if (*more && standsAt(0, m_form.quote)) {
        if (const auto read = readQuoted(record); !read)
            return tl::unexpected(read.error());
        if (const auto ahead = hasMore(m_lookahead); !ahead)
            return tl::unexpected(ahead.error());
        if (m_position < m_text.size())
            return takeBoundary();
    }
    return readPlain(record);
}

Result<> DelimitedReader::readQuoted(Record& record)
{
    const qint64 openedAt = m_line;
    const char16_t quote = m_form.quote.front().unicode();
    ++m_position;
    while (true) {
        const auto more = hasMore(2);
        if (!more)
            return tl::unexpected(more.error());
        const auto begin = m_text.begin() + static_cast<std::ptrdiff_t>(m_position);
        const auto found = std::find(begin, m_text.end(), quote);
        record.m_text.append(begin, found);
        const auto taken = static_cast<size_t>(found - begin);
        countLines(m_position, m_position + taken);
        m_position += taken;
        if (found == m_text.end()) {
            if (m_position == m_text.size() && *more && record.m_text.size() < kLongestRow)
                continue;
            return failUnclosed(record, openedAt);
        }
        if (const auto ahead = hasMore(2); !ahead)
            return tl::unexpected(ahead.error());
        ++m_position;
        if (!standsAt(0, m_form.quote))
            return {};
        record.m_text.push_back(quote);
        ++m_position;
    }
}

Result<DelimitedReader::Boundary> DelimitedReader::readPlain(Record& record)
{
    while (true) {
        if (const auto ahead = hasMore(m_lookahead); !ahead)
            return tl::unexpected(ahead.error());
        if (m_position == m_text.size()) {
            if (const auto ended = endOfText(record); !ended)
                return tl::unexpected(ended.error());
            return Boundary::Row;
        }
        if (const Boundary boundary = takeBoundary(); boundary != Boundary::None)
            return boundary;
        if (record.m_text.size() > kLongestRow)
            return failFile(record.m_line, record.m_fields.size(), u"the row does not end"_s);
        copyPlain(record);
    }
}

DelimitedReader::Boundary DelimitedReader::takeBoundary()
{
    if (standsAt(0, m_form.delimiter)) {
        m_position += static_cast<size_t>(m_form.delimiter.size());
        return Boundary::Field;
    }
    const auto mark = static_cast<size_t>(m_form.rowEnd.size());
    if (mark > 0 && !standsAt(0, m_form.rowEnd))
        return Boundary::None;
    const size_t lineBreak = lineBreakAt(mark);
    const bool endsTheFile = mark > 0 && m_position + mark == m_text.size();
    if (lineBreak == 0 && !endsTheFile)
        return Boundary::None;
    const size_t from = m_position;
    m_position += mark + lineBreak;
    countLines(from, m_position);
    return Boundary::Row;
}

size_t DelimitedReader::lineBreakAt(size_t offset) const
{
    const size_t at = m_position + offset;
    if (at >= m_text.size())
        return 0;
    if (m_text[at] == u'\n')
        return 1;
    return m_text[at] == u'\r' && at + 1 < m_text.size() && m_text[at + 1] == u'\n' ? 2 : 0;
}

bool DelimitedReader::standsAt(size_t offset, const QString& text) const
{
    const auto length = static_cast<size_t>(text.size());
    const size_t at = m_position + offset;
    if (length == 0 || at + length > m_text.size())
        return false;
    return std::equal(m_text.begin() + static_cast<std::ptrdiff_t>(at),
                      m_text.begin() + static_cast<std::ptrdiff_t>(at + length),
                      text.utf16(),
                      [](char16_t a, ushort b) { return a == b; });
}

void DelimitedReader::copyPlain(Record& record)
{
    const char16_t delimiter = m_form.delimiter.front().unicode();
    const char16_t rowEnd = firstOf(m_form.rowEnd, u'\n');
    const auto isSpecial = [&](char16_t c) {
        return c == delimiter || c == rowEnd || c == u'\n' || c == u'\r';
    };
    const size_t limit = m_text.size() >= m_lookahead ? m_text.size() - m_lookahead + 1 : 0;
    size_t end = m_position + 1;
    while (end < limit && !isSpecial(m_text[end]))
        ++end;
    record.m_text.append(m_text, m_position, end - m_position);
    countLines(m_position, end);
    m_position = end;
}

void DelimitedReader::countLines(size_t from, size_t to)
{
    for (size_t i = from; i < to; ++i) {
        if (m_text[i] != u'\n')
            continue;
        ++m_line;
        m_lineBegin = m_dropped + i + 1;
    }
}

Result<> DelimitedReader::failRow(Record& record, const QString& fault)
{
    record.m_fault = fault;
    while (true) {
        if (const auto ahead = hasMore(m_lookahead); !ahead)
            return tl::unexpected(ahead.error());
        if (m_position == m_text.size())
            return endOfText(record);
        if (takeBoundary() == Boundary::Row)
            return {};
        if (m_position < m_text.size()) {
            countLines(m_position, m_position + 1);
            ++m_position;
        }
    }
}

tl::unexpected<Error> DelimitedReader::failFile(qint64 line, size_t column, const QString& why)
{
    return failure(ErrorCode::Invalid, u"line %1, column %2: %3"_s.arg(line).arg(column).arg(why));
}

Result<> DelimitedReader::failUnclosed(const Record& record, qint64 openedAt) const
{
    if (auto ended = endOfText(record); !ended)
        return ended;
    return failFile(openedAt, record.m_fields.size(), u"the quote that opens here never closes"_s);
}

Result<> DelimitedReader::endOfText(const Record& record) const
{
    if (m_decoder.broken().isEmpty())
        return {};
    const size_t character = m_dropped + m_position - m_lineBegin + 1;
    return failFile(m_line,
                    std::max<size_t>(record.m_fields.size(), 1),
                    u"%1 (character %2 of the line)"_s.arg(m_decoder.broken()).arg(character));
}

} // namespace carnet
