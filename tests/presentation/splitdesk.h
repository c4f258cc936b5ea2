#pragma once

#include "models/presentation/splitscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"

#include <QSignalSpy>
#include <QTest>

namespace carnet::test {

inline constexpr qint64 kAddedMs = 1'790'000'000'000;
inline constexpr qint64 kLongAgoMs = 1'792'000'000'000;
inline constexpr qint64 kDayMs = 86'400'000;

//! The chief sits at a till of store A; Ben of store B leaves, with clients whom that till does not
//! hold.
struct SplitDesk {
    static constexpr int kOfBen = 5;

    TillBench bench;
    UndoToast toast{bench.till()};
    SplitScreen screen{bench.till(), toast};
    QSignalSpy done{&screen, &SplitScreen::done};
    QList<Customer> ofBen;

    SplitDesk()
    {
        const AssociateId ben = bench.ben().id;
        QList<Row> rows{toRow(ClientBook{ClientBook::idFor(ben), 0, {}, ben})};
        for (int i = 0; i < kOfBen; ++i) {
            Customer made =
                bench.retail.customer(QStringLiteral("Pat"), {bench.retail.customersB.id});
            made.lastName = QStringLiteral("Nilsen %1").arg(i);
            Membership place{
                Membership::idFor(made.id), 0, made.id, ClientBook::idFor(ben), kAddedMs, ben};
            rows.append({toRow(made), toRow(place)});
            ofBen.append(made);
        }
        bench.retail.put(rows);
        bench.signIn(bench.retail.chief);
    }

    void begin(const Associate& leaver)
    {
        screen.beginThere(leaver.id.toString());
        if (!QTest::qWaitFor([this] { return screen.waitText().isEmpty(); }))
            qFatal("no book");
    }
    //! Ben's book, over the colleagues of store A.
    void beginWithA()
    {
        begin(bench.ben());
        screen.toggleStore(bench.retail.storeA.id.toString());
    }
    [[nodiscard]] bool confirm()
    {
        screen.confirm();
        return QTest::qWaitFor([this] { return done.size() == 1; });
    }
    [[nodiscard]] bool undo()
    {
        toast.undo();
        return QTest::qWaitFor([this] {
            return toast.text()
                == QStringLiteral("The clients are back in the books they came from.");
        });
    }
    [[nodiscard]] QString takerOf(const Customer& customer)
    {
        const int row = rowWith(*screen.clients(), "customerId", customer.id.toString());
        return cell(*screen.clients(), row, "takerName").toString();
    }
    [[nodiscard]] QString textOf(const Associate& colleague, const char* role)
    {
        const int row = rowWith(*screen.colleagues(), "associateId", colleague.id.toString());
        return row < 0 ? QString() : cell(*screen.colleagues(), row, role).toString();
    }
    //! As headquarters has it.
    [[nodiscard]] int clientsOf(const Associate& owner) const
    {
        int clients = 0;
        for (const Membership& place : must(bench.retail.hq->all<Membership>()))
            clients += place.book == ClientBook::idFor(owner.id) ? 1 : 0;
        return clients;
    }
    [[nodiscard]] Row purchase(const Customer& by, const Store& at, qint64 atMs, qint64 minor)
    {
        Purchase made;
        made.id.value = bench.retail.newId();
        made.customer = by.id;
        made.receipt = QStringLiteral("R1");
        made.store = at.id;
        made.soldAtMs = atMs;
        made.currency = at.currency;
        made.totalMinor = minor;
        return toRow(made);
    }
    [[nodiscard]] Row visit(const Customer& of, qint64 atMs)
    {
        Activity made = anActivity(of.id, bench.ben().id, QStringLiteral("Came in"));
        made.id.value = bench.retail.newId();
        made.version = 0;
        made.type = bench.visit.id;
        made.atMs = atMs;
        return toRow(made);
    }
    [[nodiscard]] Row appointment(const Customer& with, qint64 atMs)
    {
        Activity made = anActivity(with.id, bench.ben().id, QStringLiteral("Fitting"));
        made.id.value = bench.retail.newId();
        made.version = 0;
        made.type = bench.appointment.id;
        made.planned = true;
        made.atMs = atMs;
        return toRow(made);
    }
    //! Somebody else was faster, and no till has heard of it.
    void movesMeanwhile(const Customer& customer, const Associate& to) const
    {
        Membership place = aMembership(customer.id, to.id);
        place.version = 0;
        bench.retail.put({toRow(place)});
    }
};

} // namespace carnet::test
