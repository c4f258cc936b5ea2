#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_registersscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"registers"_s)
    {
    }

    [[nodiscard]] RegistersScreen& tills() { return *screen.registers(); }
    [[nodiscard]] RegisterForm& form() { return *tills().form(); }
    [[nodiscard]] QVariantList all(const char* role) { return column(*tills().registers(), role); }
    void edit(const Register& till)
    {
        tills().edit(rowWith(*tills().registers(), "registerId", till.id.toString()));
    }
    [[nodiscard]] int storeB()
    {
        const auto stores = bench.till().reference().stores();
        const auto found = std::ranges::find(stores, bench.retail.storeB.id, &Store::id);
        return static_cast<int>(std::distance(stores.begin(), found));
    }
    //! The third till of store B.
    void addOne()
    {
        form().beginNew();
        form().setStore(storeB());
        form().setNumber(u"33"_s);
        form().setName(u"Watches"_s);
        form().save();
        bench.synchronise();
    }
};

} // namespace

class TestRegistersScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsATillAndSaysHowItIsEnrolled();
    void takesATillBack();
    void refusesWhatIsNoTill();
    void leavesATillInItsStore();
    void keepsATillThatWasEnrolled();
    void removesWhatWasOnlyPrepared();
    void showsThatATillIsBlocked();
};

void TestRegistersScreen::addsATillAndSaysHowItIsEnrolled()
{
    Console console;
    const QAbstractItemModelTester tester(console.tills().registers());
    const int before = console.tills().count();
    console.form().beginNew();
    QCOMPARE(console.form().flawText(), QString());
    QCOMPARE(console.form().enrolCommand(), QString());

    console.addOne();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QCOMPARE(console.tills().count(), before + 1);
    const int row = rowWith(*console.tills().registers(), "name", u"Watches"_s);
    QCOMPARE(cell(*console.tills().registers(), row, "storeText").toString(),
             console.bench.retail.storeB.name);
    console.tills().edit(row);
    QCOMPARE(console.form().enrolCommand(),
             u"carnetctl terminal add DIR --store %1 --register 33"_s.arg(
                 console.bench.retail.storeB.number));
    QCOMPARE(console.form().codeCommand(),
             u"carnetctl terminal code DIR --store %1 --register 33"_s.arg(
                 console.bench.retail.storeB.number));
    QCOMPARE(console.form().retireCommand(),
             u"carnetctl terminal retire DIR --store %1 --register 33"_s.arg(
                 console.bench.retail.storeB.number));
    QCOMPARE(console.form().stolenCommand(),
             u"carnetctl terminal stolen DIR --store %1 --register 33"_s.arg(
                 console.bench.retail.storeB.number));
    const auto elsewhere = must(console.bench.retail.hq->all<Register>());
    QVERIFY(std::ranges::any_of(elsewhere, [&console](const Register& till) {
        return till.number == u"33"_s && till.store == console.bench.retail.storeB.id
            && till.name == u"Watches"_s;
    }));
}

void TestRegistersScreen::takesATillBack()
{
    Console console;
    console.addOne();
    const int before = console.tills().count();

    console.toast.undoLast();
    console.bench.synchronise();

    QCOMPARE(console.tills().count(), before - 1);
    QCOMPARE(console.bench.outbox(), OutboxCounts());
}

void TestRegistersScreen::refusesWhatIsNoTill()
{
    Console console;
    console.addOne();
    console.form().beginNew();
    console.form().setStore(console.storeB());

    console.form().setNumber(u"3-3"_s);
    QCOMPARE(console.form().flawText(), u"A till has a number of 1 to 10 letters and digits."_s);
    console.form().setNumber(u"33"_s);
    QCOMPARE(console.form().flawText(), u"Another till of this store has this number."_s);
    console.form().setNumber(u"34"_s);
    console.form().setName(QString(61, u'x'));
    QCOMPARE(console.form().flawText(), u"The name of a till has at most 60 letters."_s);
    console.form().setName({});
    QVERIFY(console.form().canSave());
}

void TestRegistersScreen::leavesATillInItsStore()
{
    Console console;
    console.edit(console.bench.retail.tillA);
    const int here = console.form().store();

    console.form().setStore(console.storeB());

    QCOMPARE(console.form().store(), here);
    console.form().setName(u"At the door"_s);
    console.form().save();
    console.bench.synchronise();
    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QVERIFY(console.all("name").contains(u"At the door"_s));
}

void TestRegistersScreen::keepsATillThatWasEnrolled()
{
    Console console;
    must(console.bench.retail.hq->enrol(console.bench.retail.tillB.id, "hash"));
    QVERIFY(must(console.bench.retail.hq->revoke(console.bench.retail.tillB.id)));
    const int before = console.tills().count();
    console.edit(console.bench.retail.tillB);

    console.form().remove();
    console.bench.synchronise();

    // This till does not know who is enrolled; headquarters does.
    QCOMPARE(console.bench.outbox().rejected, 1);
    QCOMPARE(console.tills().count(), before);
}

void TestRegistersScreen::removesWhatWasOnlyPrepared()
{
    Console console;
    console.addOne();
    const int before = console.tills().count();
    console.tills().edit(rowWith(*console.tills().registers(), "name", u"Watches"_s));

    console.form().remove();
    console.bench.synchronise();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QCOMPARE(console.tills().count(), before - 1);
    QCOMPARE(console.toast.text(), u"“Watches” removed"_s);
}

void TestRegistersScreen::showsThatATillIsBlocked()
{
    Console console;
    Register blocked = console.bench.retail.tillB;
    blocked.blocked = true;
    console.bench.headquartersPuts({toRow(blocked)});

    const int row = rowWith(*console.tills().registers(), "registerId", blocked.id.toString());
    QVERIFY(cell(*console.tills().registers(), row, "isBlocked").toBool());
    console.edit(blocked);
    QVERIFY(console.form().isBlocked());
    console.form().setName(u"Lost"_s); // which leaves it blocked
    console.form().save();
    console.bench.synchronise();
    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QVERIFY(console.bench.stored<Register>(blocked.id)->blocked);
}

CARNET_TEST(TestRegistersScreen)

} // namespace carnet::test::tst_registersscreen

#include "tst_registersscreen.moc"
