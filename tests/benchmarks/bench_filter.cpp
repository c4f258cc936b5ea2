#include "models/search/alike.h"
#include "models/search/bookindex.h"
#include "tests/benchmarks/bench_filter_data.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

// bench_filter CUSTOMERS.csv   the five queries of the reference benchmark
// bench_filter [--store N]     what one key press, one click and one edit cost with N customers

namespace carnet::bench {

namespace {

using namespace search;

enum ReferenceAttribute {
    City,
    Segment,
    Category,
    Brand,
    Birthday,
    Anniversary,
    LifetimeValue,
    Churn,
    EmailConsent,
};

const QDate kReferenceDay(2026, 11, 22);

//! Nine runs, as the programs that Carnet is compared with print them; their median.
template<typename Run>
double report(const char* name, Run run)
{
    std::array<double, 9> times{};
    qint64 answer = 0;
    for (double& time : times) {
        QElapsedTimer timer;
        timer.start();
        answer = run();
        time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    std::printf("carnet %s median_ms %.3f min %.3f answer %lld\n",
                name,
                times[4],
                times[0],
                static_cast<long long>(answer));
    std::fflush(stdout);
    return times[4];
}

BookIndexPointer builtFrom(const Book& book)
{
    QElapsedTimer timer;
    timer.start();
    auto index = BookIndex::build(book.schema, book.rows);
    std::printf("index_ms %lld rows %d\n", static_cast<long long>(timer.elapsed()), index->size());
    return index;
}

AttributeFilter holds(int attribute, const QStringList& values)
{
    return {attribute, {AnyOf{values}}};
}

void runReferenceQueries(const QString& csvFile)
{
    const auto index = builtFrom(referenceBook(csvFile));
    const Query all{.today = kReferenceDay, .limit = 0};
    const auto matches = [&](const Query& query) { return index->answer(query).matches; };

    Query one = all;
    one.attributes = {holds(Category, {u"cat3"_s})};
    report("Q1_one_attribute", [&] { return matches(one); });

    Query upcoming = one;
    upcoming.attributes.push_back({Birthday, {WithinDays{30}}});
    report("Q2_upcoming_birthday", [&] { return matches(upcoming); });

    Query sorted = all;
    sorted.attributes = {holds(Category, {u"cat3"_s, u"cat5"_s}),
                         holds(Segment, {u"seg2"_s}),
                         {LifetimeValue, {NumberWithin{.from = 500'001, .to = {}}}},
                         {EmailConsent, {IsFlag{true}}}};
    sorted.sort = {{.by = SortBy::Attribute, .attribute = Churn, .descending = true}};
    sorted.limit = 60;
    report("Q3_three_attrs_sort",
           [&] { return static_cast<qint64>(index->answer(sorted).rows.size()); });

    Query named = all;
    named.text = u"Anna"_s;
    report("Q4_name_prefix", [&] { return matches(named); });

    Query counted = all;
    counted.attributes = {holds(Segment, {u"seg2"_s})};
    counted.facets = {City, Category, Brand, EmailConsent};
    report("Q5_facets", [&] {
        qint64 groups = 0;
        for (const Facet& facet : index->answer(counted).facets)
            groups += std::ranges::count_if(
                facet.values, [](const FacetValue& value) { return value.count > 0; });
        return groups;
    });
}

//! Typing into the search field, filtering and sorting: new cards, and all facets counted anew.
void runKeyPresses(const BookIndex& index)
{
    constexpr double kFrameMs = 16;
    double slowest = 0;
    const auto measure = [&](const QString& name, const Query& query) {
        const double median = report(
            qPrintable(name), [&] { return static_cast<qint64>(index.answer(query).matches); });
        slowest = std::max(slowest, median);
    };
    const Query screen{
        .today = kReferenceDay, .limit = 120, .facets = std::nullopt, .countOwners = true};
    measure(u"no_filter"_s, screen);
    for (const QString& text : {u"m"_s,
                                u"mu"_s,
                                u"müll"_s,
                                u"mueller 12"_s,
                                u"+49 30"_s,
                                u"andersson"_s, // by sound
                                u"Иванова"_s, // in another script
                                u"anna maria nobody"_s}) { // by some of the words
        Query typed = screen;
        typed.text = text;
        measure(u"key_press "_s + text, typed);
    }

    Query filtered = screen;
    filtered.attributes = {holds(0, {u"brand 3"_s, u"brand 4"_s, u"brand 9"_s}),
                           holds(1, {u"category 7"_s}),
                           {4, {WithinDays{30}}}};
    measure(u"three_facets"_s, filtered);

    Query soonest = screen;
    soonest.sort = {{.by = SortBy::NextOccurrence, .attribute = 5}};
    measure(u"sort_by_anniversary"_s, soonest);
    soonest.limit = std::nullopt;
    measure(u"sort_all_by_anniversary"_s, soonest);
    Query largest = screen;
    largest.sort = {{.by = SortBy::Attribute, .attribute = 6, .descending = true}};
    largest.limit = std::nullopt;
    measure(u"sort_all_by_spend"_s, largest);
    Query named = screen;
    named.limit = std::nullopt;
    measure(u"sort_all_by_name"_s, named);
    // A letter into the form of a new client, beside a name that many have.
    const IndexRow known = index.rowAt(0);
    const NewClient client{known.firstName, known.lastName, u"+49 30 1234567"_s, u"a@b.de"_s, {}};
    slowest = std::max(
        slowest, report("key_press_new_client", [&] {
            return static_cast<qint64>(alikeIn(index, {{}, index.schema()}, client, 4, 3).size());
        }));
    std::printf("slowest key press %.1f ms, goal one frame of %.0f ms: %s\n",
                slowest,
                kFrameMs,
                slowest <= kFrameMs ? "kept" : "missed");
}

void runEdits(const BookIndex& index, const Book& book)
{
    IndexChanges birthday;
    birthday.upserts = {book.rows[book.rows.size() / 2]};
    birthday.upserts[0].values[4] = CalendarDate{std::nullopt, 2, 29};
    report("edit_a_birthday", [&] { return index.with(birthday)->size(); });

    IndexChanges name = birthday;
    name.upserts[0].displayName = u"Ada Lovelace"_s;
    report("edit_a_name", [&] { return index.with(name)->size(); });

    IndexChanges reassigned;
    for (std::size_t i = 0; i < std::min<std::size_t>(5000, book.rows.size()); ++i) {
        reassigned.upserts.push_back(book.rows[i]);
        reassigned.upserts.back().owner = book.rows.back().owner;
        reassigned.upserts.back().book = book.rows.back().book;
    }
    report("reassign_5000", [&] { return index.with(reassigned)->size(); });
}

} // namespace

} // namespace carnet::bench

int main(int argc, char* argv[])
{
    using namespace carnet::bench;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.size() == 1) {
        runReferenceQueries(arguments[0]);
        return 0;
    }
    const bool sized = arguments.size() == 2 && arguments[0] == u"--store"_s;
    const Book book = storeBook(sized ? arguments[1].toInt() : 50'000);
    const auto index = builtFrom(book);
    runKeyPresses(*index);
    runEdits(*index, book);
    return 0;
}
