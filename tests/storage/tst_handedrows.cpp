#include "models/domain/handedchange.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_handedrows {

namespace {

using test::must;
using test::Retail;

//! Anna, whom the tills of both shops have, is in the book of Ben of shop B; Ada of shop A adds
//! her, is refused, and hands it to the managers of her shop.
struct Shops {
    Retail retail;
    Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id, retail.customersB.id});
    std::unique_ptr<TerminalStore> tillA;
    std::unique_ptr<TerminalStore> tillB;
    HandedChange handed;

    Shops()
    {
        retail.put({toRow(anna)});
        tillA = retail.till(1);
        tillB = retail.till(2);
        synchronise();
        const Gesture bens = retail.by(retail.ben.id, retail.storeB.id);
        must(tillB->apply({draft::addToBook(bens, anna.id)}));
        Retail::synchronise(*tillB, *retail.hq, retail.tillB.id);
        const auto wished = must(tillA->apply({draft::addToBook(adas(), anna.id)}));
        synchronise();
        QCOMPARE(must(tillA->outboxCounts()).rejected, 1);
        handed = handedChange(adas(),
                              wished.operations.constFirst().id.value,
                              wished.operations,
                              Refusal::BookTaken,
                              {});
        act(draft::addHandedChange(adas(), handed));
    }

    [[nodiscard]] Gesture adas() const { return retail.by(retail.ada.id, retail.storeA.id); }
    void synchronise() const
    {
        Retail::synchronise(*tillA, *retail.hq, retail.tillA.id);
        Retail::synchronise(*tillB, *retail.hq, retail.tillB.id);
    }
    void act(const Operation& draft) const
    {
        QVERIFY(must(tillA->apply({draft})).judgement.isDone());
        synchronise();
    }
    [[nodiscard]] static QList<HandedChange> at(const TerminalStore& till)
    {
        return must(till.all<HandedChange>());
    }
};

} // namespace

class TestHandedRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goToTheTillsOfTheirShopAlone()
    {
        Shops shops;

        QCOMPARE(Shops::at(*shops.tillA).size(), 1);
        QVERIFY(Shops::at(*shops.tillB).isEmpty());
        QCOMPARE(must(shops.retail.hq->all<HandedChange>()).size(), 1);
        QCOMPARE(must(operationsIn(Shops::at(*shops.tillA).constFirst())).constFirst().customer,
                 shops.anna.id);
    }

    void reachATillThatStartsAnew()
    {
        Shops shops;
        auto fresh = shops.retail.till(3);

        Retail::synchronise(*fresh, *shops.retail.hq, shops.retail.tillA.id);

        QCOMPARE(Shops::at(*fresh).size(), 1);
    }

    void areGoneEverywhereWhenTheyAreWithdrawn()
    {
        Shops shops;

        shops.act(draft::removeHandedChange(shops.adas(), Shops::at(*shops.tillA).constFirst()));

        QVERIFY(Shops::at(*shops.tillA).isEmpty());
        QVERIFY(must(shops.retail.hq->all<HandedChange>()).isEmpty());
    }

    void areListedWhileTheyAreOpenAndForAWhileAfter()
    {
        Shops shops;
        Associate manager = shops.retail.ada;
        manager.role = Role::Manager;
        shops.retail.put({toRow(manager)});
        shops.synchronise();
        const qint64 nowMs = shops.retail.clock.nowMs();
        QCOMPARE(must(shops.tillA->day().handedChanges(nowMs)).size(), 1);

        shops.act(draft::patchHandedChange(
            shops.adas(), Shops::at(*shops.tillA).constFirst(), {{u"status"_s, u"done"_s}}));

        QCOMPARE(must(shops.tillA->outboxCounts()).rejected, 1); // the first wish alone
        QCOMPARE(must(shops.tillA->day().handedChanges(nowMs)).size(), 1);
        QVERIFY(must(shops.tillA->day().handedChanges(nowMs + 1)).isEmpty());
    }

    void areForgottenAQuarterAfterTheyWereClosed()
    {
        constexpr qint64 kDayMs = 86'400'000;
        Shops shops;
        Associate manager = shops.retail.ada;
        manager.role = Role::Manager;
        shops.retail.put({toRow(manager)});
        shops.synchronise();
        shops.retail.clock.advance(200 * kDayMs);
        QCOMPARE(must(shops.retail.hq->forgetClosedHanded(10)), 0); // it is open
        shops.act(draft::patchHandedChange(
            shops.adas(), Shops::at(*shops.tillA).constFirst(), {{u"status"_s, u"done"_s}}));
        shops.retail.clock.advance(90 * kDayMs);
        QCOMPARE(must(shops.retail.hq->forgetClosedHanded(10)), 0);
        shops.retail.clock.advance(1);

        QCOMPARE(must(shops.retail.hq->forgetClosedHanded(10)), 1);
        shops.synchronise();

        QVERIFY(must(shops.retail.hq->all<HandedChange>()).isEmpty());
        QVERIFY(Shops::at(*shops.tillA).isEmpty());
    }

    void keepTheirAuthorAndTheirShop()
    {
        Shops shops;

        QVERIFY(must(
            shops.retail.hq->isUsedByCustomers({Associate::kKind, shops.retail.ada.id.value})));
        QVERIFY(
            must(shops.retail.hq->isUsedByCustomers({Store::kKind, shops.retail.storeA.id.value})));
    }
};

CARNET_TEST(TestHandedRows)

} // namespace carnet::tst_handedrows

#include "tst_handedrows.moc"
