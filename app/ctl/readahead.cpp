#include "app/ctl/readahead.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr size_t kRowsAtOnce = 256;
constexpr size_t kMostWaiting = 4;

void checkForm(RowInHand& row, qsizetype columns)
{
    const Record& record = row.record;
    if (!record.fault().isEmpty())
        row.problems.append({record.placeOf(record.size() - 1), {}, record.fault()});
    else if (record.size() != columns)
        row.problems.append(
            {record.placeOf(0),
             {},
             u"has %1 fields where the header has %2"_s.arg(record.size()).arg(columns)});
}

} // namespace

ReadAhead::ReadAhead(DelimitedReader& reader, qsizetype columns, Intake& intake)
    : m_reader(reader)
    , m_columns(columns)
    , m_intake(intake)
    , m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

ReadRows ReadAhead::next(ReadRows used)
{
    std::unique_lock lock(m_mutex);
    if (!used.rows.empty())
        m_used.push_back(std::move(used.rows));
    m_changed.wait(lock, [this] { return !m_waiting.empty(); });
    ReadRows rows = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_changed.notify_all();
    return rows;
}

void ReadAhead::work(const std::stop_token& stop)
{
    for (bool more = true; more;) {
        ReadRows rows = readSome();
        more = !rows.isLast && rows.outcome;
        more = offer(std::move(rows), stop) && more;
    }
}

ReadRows ReadAhead::readSome()
{
    ReadRows some;
    some.rows = room();
    size_t count = 0;
    for (; count < kRowsAtOnce; ++count) {
        auto& [row, reading] = some.rows[count];
        row.problems.clear();
        const auto read = m_reader.next(row.record);
        if (!read)
            some.outcome = tl::unexpected(read.error());
        some.isLast = read && !*read;
        if (!read || !*read)
            break;
        checkForm(row, m_columns);
        reading = row.problems.isEmpty() ? m_intake.read(row) : Reading();
    }
    some.rows.resize(count);
    some.fraction = m_reader.fractionRead();
    return some;
}

std::vector<ReadRows::Entry> ReadAhead::room()
{
    std::vector<ReadRows::Entry> rows;
    const std::unique_lock lock(m_mutex);
    if (!m_used.empty()) {
        rows = std::move(m_used.back());
        m_used.pop_back();
    }
    rows.resize(kRowsAtOnce);
    return rows;
}

bool ReadAhead::offer(ReadRows rows, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return m_waiting.size() < kMostWaiting; }))
        return false;
    m_waiting.push_back(std::move(rows));
    m_changed.notify_all();
    return true;
}

} // namespace carnet
