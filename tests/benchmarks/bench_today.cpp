#include "models/presentation/today.h"
#include "tests/benchmarks/daybench.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

// A day's work, read from a till with 100,000 customers: of an associate with a usual book, and of
// one who has everybody. The floor is counting the same contacts in SQL alone.

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace {

constexpr int kCustomers = 100'000;
constexpr int kBook = 2'000;
constexpr int kContacts = 5; // of each customer, purchases and activities by turns
constexpr int kTaskEvery = 10; // customers: 10,000 follow-ups in all
constexpr int kMoveEvery = 20; // customers who had somebody else before
constexpr int kRuns = 5;
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr double kGoalMs = 1'000;

//! A follow-up of every tenth customer, and of every second of those another associate's before,
//! who gave her away.
void addWork(DayBench& bench, const CustomerId& customer, int number, const AssociateId& owner)
{
    const auto leaver = idOf<AssociateId>(u"gone"_s);
    if (number % kTaskEvery == 0) {
        const bool isLeft = number % kMoveEvery == 0;
        bench.put(toRow(aTask(customer,
                              isLeft ? leaver : owner,
                              QString::number(number),
                              QDate(2026, 11, 18).addDays(number % 9))));
    }
    if (number % kMoveEvery == 0) {
        BookMove move;
        move.id = idOf<BookMoveId>(QString::number(number));
        move.customer = customer;
        move.from = leaver;
        move.to = owner;
        move.movedAtMs = bench.clock.nowMs();
        bench.put(toRow(move));
    }
}

void fill(DayBench& bench)
{
    const Associate bea = anAssociate(u"Bea"_s);
    const qint64 nowMs = bench.clock.nowMs();
    bench.put(toRow(bea));
    bench.put(toRow(ClientBook{ClientBook::idFor(bea.id), 0, {}, bea.id}));
    for (int i = 0; i < kCustomers; ++i) {
        Customer customer;
        customer.id = idOf<CustomerId>(QString::number(i));
        customer.firstName = u"Client"_s;
        customer.lastName = QString::number(i);
        const QDate born = QDate(1970, 1, 1).addDays(i % 10'000);
        customer.attributes = {{u"birthday"_s, born.toString(Qt::ISODate)}};
        bench.put(toRow(customer));
        bench.put(toRow(aMembership(customer.id, i < kBook ? bench.ada.id : bea.id)));
        for (int contact = 0; contact < kContacts; ++contact) {
            const qint64 atMs = nowMs - (20 + contact * (20 + i % 60)) * kDayMs;
            if (contact % 2 == 0) {
                Purchase purchase;
                purchase.id = idOf<PurchaseId>(u"%1/%2"_s.arg(i).arg(contact));
                purchase.customer = customer.id;
                purchase.soldAtMs = atMs;
                bench.put(toRow(purchase));
            } else {
                Activity activity = anActivity(
                    customer.id, bench.ada.id, u"%1/%2 looked at coats"_s.arg(i).arg(contact));
                activity.type = bench.visit.id;
                activity.atMs = atMs;
                bench.put(toRow(activity));
            }
        }
        addWork(bench, customer.id, i, i < kBook ? bench.ada.id : bea.id);
    }
    bench.flush();
}

template<typename Work>
double bestMs(Work work)
{
    double best = -1;
    for (int run = 0; run < kRuns; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        best = best < 0 ? ms : std::min(best, ms);
    }
    return best;
}

//! What one associate's day costs, and how much of it is the reading alone.
void measure(const char* name, const DayBench& bench, const DayRequest& request)
{
    const auto book = ClientBook::idFor(request.associate);
    const double contacts = bestMs([&] { (void)must(bench.store->day().contactsOfBook(book)); });
    const double whole = bestMs([&] { (void)must(Today::read(*bench.store, request)); });
    std::printf("%-12s day %8.1f ms, contacts alone %8.1f ms, ratio %.2f, goal %.0f ms: %s\n",
                name,
                whole,
                contacts,
                whole / contacts,
                kGoalMs,
                whole < kGoalMs ? "met" : "missed");
}

} // namespace

int main()
{
    DayBench bench;
    fill(bench);
    BookKeeper keeper(u"en"_s);
    const Snapshot snapshot = must(keeper.load(*bench.store));
    const Format format(QLocale(QLocale::English), QTimeZone("Europe/Oslo"));
    const DayRequest usual{bench.ada.id, format.dayOf(bench.clock.nowMs()), snapshot, format};
    DayRequest everybody = usual;
    everybody.associate = anAssociate(u"Bea"_s).id;

    const Today today = must(Today::read(*bench.store, usual));
    std::printf("%d customers; book of %d: %lld occasions, %lld long unseen\n",
                kCustomers,
                kBook,
                static_cast<long long>(today.occasions.size()),
                static_cast<long long>(today.silences.size()));
    measure("usual book", bench, usual);
    measure("all the rest", bench, everybody);
    return 0;
}
