#include "tests/storage/retail.h"

#include <QElapsedTimer>

#include <cstdio>

// How fast rows go into headquarters, out of it in pages, and into a till. One run, wall clock,
// real files; the figures to compare are those of one run.

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using test::must;
using test::Retail;

constexpr int kCustomers = 18'148;

void tell(const char* what, qint64 count, qint64 ns)
{
    const double seconds = static_cast<double>(ns) / 1e9;
    std::printf("%-28s %8lld in %6.3f s  %9.0f a second\n",
                what,
                static_cast<long long>(count),
                seconds,
                static_cast<double>(count) / seconds);
}

QList<Row> customers(Retail& retail)
{
    QList<Row> rows;
    for (int i = 0; i < kCustomers; ++i) {
        Customer customer = retail.customer(u"First %1"_s.arg(i), {retail.customersA.id});
        customer.accountNumber = u"AW%1"_s.arg(i);
        customer.attributes = {{u"birthday"_s, u"1984-02-29"_s},
                               {u"income"_s, 5'000'000},
                               {u"education"_s, QJsonArray{u"Bachelors"_s}},
                               {u"children"_s, 2},
                               {u"owner"_s, true}};
        rows.append(toRow(customer));
        rows.append(toRow(retail.email(customer, u"c%1@example.org"_s.arg(i))));
    }
    return rows;
}

//! The floor: the same number of rows with the same texts into one table of SQLite.
void bareInserts(const Retail& retail)
{
    const auto database =
        must(Database::open(retail.place.path() + u"/bare.sqlite"_s, Schema::Terminal));
    Statements& sql = database->statements();
    (void)must(execute(sql,
                       u"CREATE TABLE bare (id TEXT PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT,"
                       u" e TEXT, f INTEGER)"_s));
    QElapsedTimer timer;
    timer.start();
    (void)must(execute(sql, u"BEGIN"_s));
    for (int i = 0; i < 2 * kCustomers; ++i) {
        (void)must(execute(sql,
                           u"INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                           u"0192f0a1-b2c3-7004-8000-%1"_s.arg(i, 12, 10, QChar(u'0')),
                           u"First"_s,
                           u"Rossi"_s,
                           u"[\"0192f0a1-b2c3-7004-8000-000000000000\"]"_s,
                           u"{\"birthday\":\"1984-02-29\",\"income\":5000000}"_s,
                           u"person"_s,
                           i));
    }
    (void)must(execute(sql, u"COMMIT"_s));
    tell("bare SQLite inserts", 2LL * kCustomers, timer.nsecsElapsed());
}

void bootstrap(Retail& retail)
{
    const auto till = retail.till(1);
    must(till->setEpoch(1));
    (void)must(till->follow(must(retail.hq->subscription(retail.tillA.id))));
    QElapsedTimer timer;
    qint64 pulled = 0;
    qint64 applied = 0;
    qint64 rows = 0;
    for (bool more = true; more;) {
        timer.start();
        const auto answer = must(
            retail.hq->pull(retail.tillA.id, {1, must(till->cursors()), 2'000, 1024LL * 1024}));
        pulled += timer.nsecsElapsed();
        more = false;
        for (const ScopePage& page : answer.pages) {
            timer.start();
            (void)must(till->applyPages({page}, 1));
            applied += timer.nsecsElapsed();
            rows += page.entries.size();
            more = more || page.more;
        }
    }
    tell("rows pulled", rows, pulled);
    tell("rows applied", rows, applied);
    tell("customers bootstrapped", kCustomers, pulled + applied);
    timer.start();
    const auto all = must(till->all<Customer>());
    tell("customers read", all.size(), timer.nsecsElapsed());
}

int measure()
{
    Retail retail;
    bareInserts(retail);
    const QList<Row> rows = customers(retail);
    QElapsedTimer timer;
    timer.start();
    retail.put(rows);
    tell("rows put", rows.size(), timer.nsecsElapsed());
    timer.start();
    retail.put(rows);
    tell("unchanged rows put", rows.size(), timer.nsecsElapsed());
    bootstrap(retail);
    timer.start();
    retail.reopen();
    tell("headquarters opened", 1, timer.nsecsElapsed());
    timer.start();
    const auto till = retail.till(1);
    tell("till opened", 1, timer.nsecsElapsed());
    return 0;
}

} // namespace

} // namespace carnet

int main()
{
    return carnet::measure();
}
