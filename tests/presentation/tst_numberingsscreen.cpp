#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_numberingsscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"numberings"_s)
    {
    }

    [[nodiscard]] NumberingsScreen& numberings() { return *screen.numberings(); }
    [[nodiscard]] QVariantList patterns() { return column(*numberings().numberings(), "pattern"); }
    void edit(const QString& name)
    {
        numberings().edit(rowWith(*numberings().numberings(), "name", name));
    }
    //! As headquarters gives them to whoever comes next.
    [[nodiscard]] QString nextBook()
    {
        const auto writer = must(bench.retail.hq->begin());
        QString number = must(writer->nextNumber(u"client_book"_s));
        must(writer->commit());
        return number;
    }
};

} // namespace

class TestNumberingsScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHowNumbersLook();
    void showsThePatternWhileItIsTyped();
    void changesTheNumbersThatAreGivenFromThenOn();
    void countsOnFromAHigherNumber();
    void takesAChangeBack();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void learnsFromHeadquartersThatDigitsAreTooFew();
    void cannotBeRemoved();
    void needsTheRightToSetUp();
};

void TestNumberingsScreen::showsHowNumbersLook()
{
    Console console;

    QCOMPARE(console.numberings().count(), 2);
    QCOMPARE(console.patterns(), QVariantList({u"CB000123"_s, u"C000123"_s}));
    QCOMPARE(cell(*console.numberings().numberings(), 0, "formText").toString(),
             u"CB and 6 digits"_s);
}

void TestNumberingsScreen::showsThePatternWhileItIsTyped()
{
    Console console;
    console.edit(u"Client books"_s);
    QCOMPARE(console.numberings().pattern(), u"CB000123"_s);

    console.numberings().setPrefix(u"CB-"_s);
    QCOMPARE(console.numberings().pattern(), u"CB-000123"_s);
    console.numberings().setDigits(u"2"_s);
    QCOMPARE(console.numberings().pattern(), u"CB-12"_s);
    console.numberings().setDigits(u"999999999"_s); // by mistake, and not to fill the memory with
    QCOMPARE(console.numberings().pattern(), u"CB-000000000123"_s);
}

void TestNumberingsScreen::changesTheNumbersThatAreGivenFromThenOn()
{
    Console console;
    const QString before = console.nextBook();
    QVERIFY(before.startsWith(u"CB00000"_s));

    console.edit(u"Client books"_s);
    console.numberings().setPrefix(u"BOOK-"_s);
    console.numberings().setDigits(u"4"_s);
    console.numberings().save();
    console.bench.synchronise();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    const int after = before.mid(2).toInt() + 1;
    QCOMPARE(console.nextBook(), u"BOOK-"_s + QString::number(after).rightJustified(4, u'0'));
    QVERIFY(console.patterns().contains(u"BOOK-0123"_s));
    const auto elsewhere = must(console.bench.otherTill().all<Numbering>());
    QVERIFY(std::ranges::find(elsewhere, u"BOOK-"_s, &Numbering::prefix) != elsewhere.cend());
}

void TestNumberingsScreen::countsOnFromAHigherNumber()
{
    Console console;
    console.edit(u"Client books"_s);
    QCOMPARE(console.numberings().firstNumber(), u"1"_s);
    console.numberings().setFirstNumber(u"0"_s);
    QCOMPARE(console.numberings().flawText(), u"A sequence counts on from 1 or a higher number."_s);
    console.numberings().setFirstNumber(u"7000"_s);
    console.numberings().save();
    console.bench.synchronise();
    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QCOMPARE(console.nextBook(), u"CB007000"_s);

    // What was given only headquarters knows.
    console.edit(u"Client books"_s);
    console.numberings().setFirstNumber(u"6000"_s);
    console.numberings().save();
    console.bench.synchronise();

    QCOMPARE(console.bench.outbox().rejected, 1);
    QCOMPARE(console.nextBook(), u"CB007001"_s);
}

void TestNumberingsScreen::takesAChangeBack()
{
    Console console;
    console.edit(u"Clients"_s);
    console.numberings().setPrefix(u"K"_s);
    console.numberings().save();
    console.bench.synchronise();
    QVERIFY(console.patterns().contains(u"K000123"_s));

    console.toast.undoLast();
    console.bench.synchronise();

    QVERIFY(console.patterns().contains(u"C000123"_s));
}

void TestNumberingsScreen::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("sign") << u"C/"_s << u"6"_s
                          << u"At most 8 letters, digits and dashes stand before a number."_s;
    QTest::newRow("long") << u"CUSTOMERS"_s << u"6"_s
                          << u"At most 8 letters, digits and dashes stand before a number."_s;
    QTest::newRow("no digits") << u"C"_s << u"0"_s << u"A number has 1 to 12 digits."_s;
    QTest::newRow("words") << u"C"_s << u"six"_s << u"A number has 1 to 12 digits."_s;
    QTest::newRow("many digits") << u"C"_s << u"13"_s << u"A number has 1 to 12 digits."_s;
    QTest::newRow("nothing") << u"CLIENT-1"_s << u"12"_s << QString();
}

void TestNumberingsScreen::saysWhatIsWrong()
{
    QFETCH(const QString, prefix);
    QFETCH(const QString, digits);
    Console console;
    console.edit(u"Client books"_s);

    console.numberings().setPrefix(prefix);
    console.numberings().setDigits(digits);

    QTEST(console.numberings().flawText(), "sentence");
    QCOMPARE(console.numberings().canSave(), console.numberings().flawText().isEmpty());
}

void TestNumberingsScreen::learnsFromHeadquartersThatDigitsAreTooFew()
{
    Console console;
    for (int given = 0; given < 12; ++given)
        (void)console.nextBook();
    console.edit(u"Client books"_s);
    console.numberings().setDigits(u"1"_s);
    console.numberings().save();

    console.bench.synchronise();

    QCOMPARE(console.bench.outbox().rejected, 1);
    QVERIFY(console.patterns().contains(u"CB000123"_s));
}

void TestNumberingsScreen::cannotBeRemoved()
{
    Console console;
    console.edit(u"Client books"_s);

    console.numberings().remove();
    console.bench.settle();

    QCOMPARE(console.numberings().flawText(),
             u"It cannot be removed: nothing else gives these numbers."_s);
    QCOMPARE(console.numberings().count(), 2);
}

void TestNumberingsScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);
    console.edit(u"Client books"_s);

    console.numberings().setPrefix(u"X"_s);

    QCOMPARE(console.numberings().flawText(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
}

CARNET_TEST(TestNumberingsScreen)

} // namespace carnet::test::tst_numberingsscreen

#include "tst_numberingsscreen.moc"
