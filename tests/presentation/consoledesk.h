#pragma once

#include "models/presentation/allcustomersscreen.h"
#include "models/presentation/reassignscreen.h"
#include "tests/presentation/tillbench.h"

#include <QTest>

namespace carnet::test {

//! So many clients of store B in Ben's book, called Pat Nilsen 000 and on; every third is a VIP.
inline QList<CustomerId> putClientsOfB(TillBench& bench, int count)
{
    const AssociateId ben = bench.ben().id;
    QList<CustomerId> made;
    QList<Row> rows{toRow(ClientBook{ClientBook::idFor(ben), 0, {}, ben})};
    for (int i = 0; i < count; ++i) {
        Customer pat = bench.retail.customer(QStringLiteral("Pat"), {bench.retail.customersB.id});
        pat.lastName = QStringLiteral("Nilsen %1").arg(i, 3, 10, QChar(u'0'));
        pat.attributes = {{QStringLiteral("vip"), i % 3 == 0}};
        rows.append(toRow(pat));
        rows.append(toRow(
            Membership{Membership::idFor(pat.id), 0, pat.id, ClientBook::idFor(ben), 1, ben}));
        made.append(pat.id);
    }
    bench.retail.put(rows);
    return made;
}

//! The chief sits at a till of store A; store B has a hundred and fifty clients in Ben's book.
struct Console {
    static constexpr int kOfB = 150;

    TillBench bench;
    UndoToast toast{bench.till()};
    AllCustomersScreen screen{bench.till(), toast};
    ReassignScreen reassign{bench.till(), toast};
    QList<CustomerId> ofB;

    Console()
    {
        ofB = putClientsOfB(bench, kOfB);
        bench.signIn(bench.retail.chief);
    }

    void open()
    {
        screen.setWatched(true);
        waitForList();
    }
    void waitForList()
    {
        QCoreApplication::processEvents();
        if (!QTest::qWaitFor([this] { return !screen.isLoading(); }))
            qFatal("no list");
        bench.settle();
    }
    //! Until the list holds so many.
    [[nodiscard]] bool shows(int matches) const
    {
        return QTest::qWaitFor([&] { return screen.count() == matches; });
    }
    [[nodiscard]] QVariantList names() { return column(*screen.clients(), "name"); }
    [[nodiscard]] AssociateId ownerAtHeadquarters(const CustomerId& id) const
    {
        const auto place =
            must(bench.retail.hq->find({EntityKind::Membership, Membership::idFor(id).value}));
        const auto book =
            ClientBookId::fromString(place->fields.value(QStringLiteral("book")).toString());
        const auto row = must(bench.retail.hq->find({EntityKind::ClientBook, book.value}));
        return AssociateId::fromString(row->fields.value(QStringLiteral("associate")).toString());
    }
};

} // namespace carnet::test
