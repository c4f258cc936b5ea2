#include "models/search/clause.h"
#include "models/search/leapday.h"

#include <algorithm>

namespace carnet::search {

namespace {

constexpr qint64 kLeast = kMissing + 1;
constexpr qint64 kGreatest = std::numeric_limits<qint64>::max();

//! Codes as ranges; neighbours become one.
std::vector<ValueRange> rangesOf(std::vector<qint64> codes)
{
    std::ranges::sort(codes);
    std::vector<ValueRange> ranges;
    for (const qint64 code : codes) {
        if (!ranges.empty() && code <= ranges.back().last + 1)
            ranges.back().last = code;
        else
            ranges.push_back({code, code});
    }
    return ranges;
}

template<typename Value, typename Values>
std::vector<qint64> codesOf(const Dictionary<Value>& dictionary, const Values& values)
{
    std::vector<qint64> codes;
    for (const Value& value : values) {
        if (const auto code = dictionary.find(value))
            codes.push_back(*code);
    }
    return codes;
}

qint64 dateNumber(QDate date)
{
    return date.year() * kDaysOfYearSlot + dayOfLeapYear(date.month(), date.day());
}

//! Makes the tests of one attribute's conditions.
class TestMaker final
{
public:
    TestMaker(const Snapshot& snapshot, const Query& query, int attribute)
        : m_snapshot(snapshot)
        , m_query(query)
        , m_attribute(attribute)
        , m_column(snapshot.basis->layout.columnOf(attribute))
        , m_kind(snapshot.basis->layout.kindOf(m_column))
    {
    }

    [[nodiscard]] Clause::Test operator()(const AnyOf& condition) const
    {
        return codes(codesOf(m_snapshot.texts.at(m_attribute), condition.values));
    }

    [[nodiscard]] Clause::Test operator()(const HasWords& condition) const
    {
        const auto found = m_snapshot.foldedTexts.at(m_attribute).withWords(condition.typed);
        return codes({found.begin(), found.end()});
    }

    [[nodiscard]] Clause::Test operator()(const NumberWithin& condition) const
    {
        return ranges(ColumnKind::Number,
                      {{condition.from.value_or(kLeast), condition.to.value_or(kGreatest)}});
    }

    [[nodiscard]] Clause::Test operator()(const WithinDays& condition) const
    {
        const auto ahead = daysAhead(m_query.today, m_snapshot.basis->schema.leapDay);
        return ranges(ColumnKind::Day, daysWithin(ahead, condition.days));
    }

    [[nodiscard]] Clause::Test operator()(const OnDay& condition) const
    {
        const qint64 day = dayOfLeapYear(condition.month, condition.day);
        return ranges(ColumnKind::Day, {{day, day}});
    }

    [[nodiscard]] Clause::Test operator()(const InMonth& condition) const
    {
        const qint64 first = dayOfLeapYear(condition.month, 1);
        const qint64 last =
            condition.month == 12 ? kDaysOfLeapYear : dayOfLeapYear(condition.month + 1, 1) - 1;
        return ranges(ColumnKind::Day, {{first, last}});
    }

    [[nodiscard]] Clause::Test operator()(const DateWithin& condition) const
    {
        if (m_kind != ColumnKind::Day)
            return nobody();
        return DateTest{.dayColumn = m_column,
                        .range = {condition.from.isValid() ? dateNumber(condition.from) : kLeast,
                                  condition.to.isValid() ? dateNumber(condition.to) : kGreatest}};
    }

    [[nodiscard]] Clause::Test operator()(const IsFlag& condition) const
    {
        const auto value = static_cast<qint64>(condition.value);
        return ranges(ColumnKind::Flag, {{value, value}});
    }

    [[nodiscard]] Clause::Test operator()(const HasNoValue& /*condition*/) const
    {
        if (m_kind == ColumnKind::Codes)
            return CodesTest{.column = m_column, .codes = {}, .missing = true};
        return RangeTest{.column = m_column, .ranges = {}, .missing = true};
    }

private:
    [[nodiscard]] Clause::Test codes(const std::vector<qint64>& any) const
    {
        if (m_kind != ColumnKind::Codes)
            return ranges(ColumnKind::Code, rangesOf(any));
        CodesTest test{.column = m_column, .codes = {}, .missing = false};
        for (const qint64 code : any)
            test.codes.insert(static_cast<quint32>(code));
        return test;
    }

    [[nodiscard]] Clause::Test ranges(ColumnKind wanted, std::vector<ValueRange> within) const
    {
        if (m_kind != wanted)
            return nobody();
        return RangeTest{.column = m_column, .ranges = std::move(within), .missing = false};
    }

    static Clause::Test nobody()
    {
        return RangeTest{.column = kOwnerColumn, .ranges = {}, .missing = false};
    }

    const Snapshot& m_snapshot;
    const Query& m_query;
    int m_attribute;
    int m_column;
    ColumnKind m_kind;
};

std::vector<Clause::Test> testsOf(const Snapshot& snapshot,
                                  const Query& query,
                                  const AttributeFilter& filter)
{
    const TestMaker maker(snapshot, query, filter.attribute);
    std::vector<Clause::Test> tests;
    for (const Condition& condition : filter.anyOf)
        tests.push_back(std::visit(maker, condition));
    return tests;
}

void appendAttributes(const Snapshot& snapshot, const Query& query, std::vector<Clause>& clauses)
{
    for (const AttributeFilter& filter : query.within) {
        if (!filter.anyOf.empty())
            clauses.emplace_back(kNoFacet, testsOf(snapshot, query, filter));
    }
    for (const AttributeFilter& filter : query.attributes) {
        if (!filter.anyOf.empty())
            clauses.emplace_back(filter.attribute, testsOf(snapshot, query, filter));
    }
}

void appendRange(int facet, RangeTest test, std::vector<Clause>& clauses)
{
    clauses.emplace_back(facet, std::vector<Clause::Test>{std::move(test)});
}

void appendBooks(const Snapshot& snapshot, const Query& query, std::vector<Clause>& clauses)
{
    if (query.scope == BookScope::InAnyBook)
        appendRange(kNoFacet, {kBookColumn, {{0, kGreatest}}, false}, clauses);
    if (query.scope == BookScope::InNoBook)
        appendRange(kNoFacet, {kBookColumn, {}, true}, clauses);
    if (query.scope == BookScope::InSeveralBooks)
        clauses.emplace_back(kNoFacet, std::vector<Clause::Test>{FurtherTest{}});
    if (!query.books.empty()) {
        const auto codes = codesOf(snapshot.books, query.books);
        appendRange(kNoFacet, {kBookColumn, rangesOf(codes), false}, clauses);
    }
    if (!query.owners.empty() || query.ownedByNobody) {
        const auto codes = codesOf(snapshot.owners, query.owners);
        appendRange(kOwnerFacet, {kOwnerColumn, rangesOf(codes), query.ownedByNobody}, clauses);
    }
}

//! Wide columns come last, where few candidates are left.
int costOf(const Clause& clause, const Snapshot& snapshot)
{
    if (clause.facet() >= 0) {
        const ColumnLayout& layout = snapshot.basis->layout;
        const ColumnKind kind = layout.kindOf(layout.columnOf(clause.facet()));
        return kind == ColumnKind::Codes || kind == ColumnKind::Number ? 1 : 0;
    }
    return 0;
}

} // namespace

std::vector<int> daysAhead(QDate today, LeapDayPolicy policy)
{
    std::vector<int> ahead(kDaysOfLeapYear + 1);
    int day = dayOfLeapYear(today.month(), today.day());
    int year = today.year();
    for (int days = 0; days < kDaysOfLeapYear; ++days) {
        ahead[static_cast<std::size_t>(day)] = days;
        ++day;
        if (day == kLeapDay && !QDate::isLeapYear(year))
            ++day;
        if (day > kDaysOfLeapYear) {
            day = 1;
            ++year;
        }
    }
    // Without a 29 February ahead, the walk came back to its first day.
    ahead[static_cast<std::size_t>(dayOfLeapYear(today.month(), today.day()))] = 0;
    const CalendarDate leapDay{.year = {}, .month = 2, .day = 29};
    ahead[kLeapDay] = static_cast<int>(today.daysTo(leapDay.nextOnOrAfter(today, policy)));
    return ahead;
}

std::vector<ValueRange> daysWithin(const std::vector<int>& ahead, int days)
{
    std::vector<qint64> within;
    for (std::size_t day = 1; day < ahead.size(); ++day) {
        if (ahead[day] <= days)
            within.push_back(static_cast<qint64>(day));
    }
    return rangesOf(within);
}

std::vector<Clause> clausesOf(const Snapshot& snapshot, const Query& query)
{
    std::vector<Clause> clauses;
    appendBooks(snapshot, query, clauses);
    appendAttributes(snapshot, query, clauses);
    if (query.lastContact) {
        std::vector<ValueRange> before;
        if (query.lastContact->olderThanMs)
            before.push_back({kLeast, *query.lastContact->olderThanMs - 1});
        appendRange(kLastContactFacet,
                    {kLastContactColumn, std::move(before), query.lastContact->orNever},
                    clauses);
    }
    std::ranges::stable_sort(clauses, {}, [&](const Clause& c) { return costOf(c, snapshot); });
    return clauses;
}

} // namespace carnet::search
