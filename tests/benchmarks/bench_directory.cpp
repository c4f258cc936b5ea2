#include "app/headquarters/directoryanswer.h"
#include "models/search/indexrows.h"
#include "models/search/querycodec.h"
#include "tests/benchmarks/timings.h"
#include "tests/storage/retail.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <cstdio>

// bench_directory [CLIENTS]   the first page of the list of all clients at headquarters, with its
// counts, from the question's JSON to the answer's bytes: by every refinable filter and order.
// Beside each, the same page without counts from bare SQL on the same file. Medians of nine.

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using bench::Timings;
using test::must;
using test::Retail;

constexpr int kClients = 1'000'000;
constexpr int kAtOnce = 20'000; // rows of one transaction
constexpr int kRuns = 9;
constexpr int kPage = 100;

AttributeDefinition attribute(Retail& retail, const QString& key, ValueType type)
{
    AttributeDefinition made;
    made.id.value = retail.newId();
    made.key = key;
    made.name = key;
    made.type = type;
    made.refinable = true;
    return made;
}

void fill(Retail& retail, int clients)
{
    AttributeDefinition style = attribute(retail, u"style"_s, ValueType::List);
    for (const QString& value : {u"classic"_s, u"sporty"_s, u"bold"_s})
        style.options.append(QJsonObject{{u"value"_s, value}});
    AttributeDefinition spend = attribute(retail, u"spend"_s, ValueType::Currency);
    spend.unit = u"EUR"_s;
    retail.put({toRow(style),
                toRow(spend),
                toRow(attribute(retail, u"birthday"_s, ValueType::Date)),
                toRow(attribute(retail, u"vip"_s, ValueType::Boolean)),
                toRow(ClientBook{ClientBook::idFor(retail.ada.id), 0, {}, retail.ada.id})});
    const std::array names{u"Berg"_s, u"Conti"_s, u"Dupont"_s, u"Eide"_s, u"Moreau"_s};
    const std::array styles{u"classic"_s, u"sporty"_s, u"bold"_s};
    QList<Row> rows;
    for (int i = 0; i < clients; ++i) {
        const auto at = static_cast<std::size_t>(i);
        Customer made = retail.customer(u"Client %1"_s.arg(i * 7919LL % clients),
                                        {i % 2 == 0 ? retail.customersA.id : retail.customersB.id});
        made.lastName = names.at(at % names.size());
        made.attributes = {
            {u"style"_s, QJsonArray{styles.at(at % styles.size())}},
            {u"spend"_s, i * 31LL % 2'000'000},
            {u"vip"_s, i % 50 == 0},
            {u"birthday"_s, QDate(1990, 1, 1).addDays(i % 365).toString(Qt::ISODate)}};
        rows.append(toRow(made));
        if (i % 10 == 0)
            rows.append(toRow(Membership{Membership::idFor(made.id),
                                         0,
                                         made.id,
                                         ClientBook::idFor(retail.ada.id),
                                         1,
                                         retail.ada.id}));
        if (rows.size() >= kAtOnce || i + 1 == clients)
            retail.put(std::exchange(rows, {}));
    }
}

struct Question {
    const char* name;
    search::Query query;
    const char* sql; //!< behind `SELECT id FROM customers`
};

std::vector<Question> questionsFor(const search::IndexSchema& schema)
{
    const auto at = [&schema](const char* key) {
        return schema.positionOf(QString::fromLatin1(key));
    };
    const search::Query plain{.today = QDate(2026, 11, 28),
                              .sort = {{search::SortBy::Name, -1, false}},
                              .limit = kPage,
                              .facets = std::nullopt,
                              .countOwners = true};
    const auto filtered =
        [&](int attribute, const search::Condition& condition, const search::SortKey& sort) {
            search::Query query = plain;
            query.attributes = {{attribute, {condition}}};
            query.sort = {sort};
            return query;
        };
    const search::SortKey byName{search::SortBy::Name, -1, false};
    search::Query text = plain;
    text.text = u"moreau 77"_s;
    return {{"everybody by name", plain, "ORDER BY last_name, first_name LIMIT 100"},
            {"style, by name",
             filtered(at("style"), search::AnyOf{{u"bold"_s}}, byName),
             "WHERE json_extract(attributes, '$.style[0]') = 'bold'"
             " ORDER BY last_name, first_name LIMIT 100"},
            {"spend above 15,000, highest first",
             filtered(at("spend"),
                      search::NumberWithin{1'500'000, {}},
                      {search::SortBy::Attribute, at("spend"), true}),
             "WHERE json_extract(attributes, '$.spend') >= 1500000"
             " ORDER BY json_extract(attributes, '$.spend') DESC LIMIT 100"},
            {"VIP, by last contact",
             filtered(at("vip"), search::IsFlag{true}, {search::SortBy::LastContact, -1, true}),
             "WHERE json_extract(attributes, '$.vip') = 1 LIMIT 100"},
            {"birthday within 30 days, soonest first",
             filtered(at("birthday"),
                      search::WithinDays{30},
                      {search::SortBy::NextOccurrence, at("birthday"), false}),
             "WHERE substr(json_extract(attributes, '$.birthday'), 6) BETWEEN '11-28' AND '12-28'"
             " ORDER BY substr(json_extract(attributes, '$.birthday'), 6) LIMIT 100"},
            {"two words",
             text,
             "WHERE last_name LIKE 'moreau%' AND first_name LIKE '% 77%'"
             " ORDER BY last_name, first_name LIMIT 100"}};
}

double medianOf(const std::function<void()>& run)
{
    Timings timings;
    for (int i = 0; i < kRuns; ++i) {
        QElapsedTimer timer;
        timer.start();
        run();
        timings.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return timings.median();
}

void measure(const Question& question,
             const Retail& retail,
             CustomerDirectory& directory,
             const search::IndexSchema& schema,
             Database& bare)
{
    sync::FindRequest asked;
    asked.associate = retail.chief.id;
    asked.query = search::toJson(question.query, schema);
    int matches = 0;
    const double ours = medianOf([&] {
        const auto looked = must(lookUp(asked, retail.tillA.id, directory, *retail.hq));
        const QJsonObject answer = must(answerTo(looked));
        matches = answer.value("matches"_L1).toInt();
        if (answer.value("facets"_L1).toArray().size() != 4 || sync::toBytes(answer).isEmpty())
            qFatal("not what was asked for");
    });
    const QString sql = u"SELECT id FROM customers "_s + QLatin1StringView(question.sql);
    const double theirs = medianOf([&] {
        must(queryAll(
            bare.statements(), sql, [](const Query& row) { return row.value(0).toUuid(); }));
    });
    std::printf("%-40s %8d found %8.1f ms   bare SQL without counts %8.1f ms   ratio %.3f\n",
                question.name,
                matches,
                ours,
                theirs,
                ours / theirs);
    std::fflush(stdout);
}

void run(int clients)
{
    Retail retail;
    QElapsedTimer timer;
    timer.start();
    fill(retail, clients);
    std::printf("%d clients written in %.1f s\n", clients, double(timer.restart()) / 1e3);
    CustomerDirectory directory;
    CustomerDirectory::View view;
    do {
        view = must(directory.look(*retail.hq));
    } while (!view.index);
    std::printf(
        "directory of %d filled in %.1f s\n", view.index->size(), double(timer.elapsed()) / 1e3);
    std::fflush(stdout);

    const auto bare =
        must(Database::open(retail.folder() + u"/headquarters.sqlite"_s, Schema::Headquarters));
    for (const Question& question : questionsFor(view.index->schema()))
        measure(question, retail, directory, view.index->schema(), *bare);
}

} // namespace

} // namespace carnet

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    carnet::run(argc > 1 ? QByteArray(argv[1]).toInt() : carnet::kClients);
}
