#include "models/domain/enrolmentcode.h"
#include "tests/support/fakes.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_enrolmentcode {

class TestEnrolmentCode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNeverTheSame();
    void isReadAsItIsWritten();
    void isReadAsPeopleTypeIt();
    void refusesWhatCannotBeOne_data();
    void refusesWhatCannotBeOne();
    void hashCoversTheName();
};

void TestEnrolmentCode::isNeverTheSame()
{
    SystemRandom random;
    QSet<QString> seen;

    for (int i = 0; i < 1000; ++i)
        seen.insert(EnrolmentCode::make(random).secret);

    QCOMPARE(seen.size(), 1000);
    QVERIFY(seen.values().constFirst().size() == 12);
}

void TestEnrolmentCode::isReadAsItIsWritten()
{
    SeededRandom random(3);
    for (int i = 0; i < 1000; ++i) {
        const EnrolmentCode code = EnrolmentCode::make(random);
        QCOMPARE(must(EnrolmentCode::fromText(code.toText())), code);
    }
}

void TestEnrolmentCode::isReadAsPeopleTypeIt()
{
    const EnrolmentCode code{u"7K01"_s, u"2F9DXW4TP8R0"_s};

    QCOMPARE(code.toText(), u"7K01-2F9D-XW4T-P8R0"_s);
    for (const QString& typed :
         {u"7k01 2f9d xw4t p8r0"_s, u" 7KOL2F9DXW4TP8RO\n"_s, u"7ko12f9d-XW4TP8Ro"_s})
        QCOMPARE(must(EnrolmentCode::fromText(typed)), code);
}

void TestEnrolmentCode::refusesWhatCannotBeOne_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("short") << u"7K01-2F9D-XW4T-P8R"_s;
    QTest::newRow("long") << u"7K01-2F9D-XW4T-P8R01"_s;
    QTest::newRow("a letter that is not used") << u"7K01-2F9D-XW4T-P8RU"_s;
    QTest::newRow("another script") << u"7K01-2F9D-XW4T-P8R\u0660"_s;
    QTest::newRow("giant") << QString(1'000'000, u' ') + u"7K01-2F9D-XW4T-P8R0"_s;
}

void TestEnrolmentCode::refusesWhatCannotBeOne()
{
    QFETCH(QString, text);

    const auto code = EnrolmentCode::fromText(text);

    QVERIFY(!code);
    QCOMPARE(code.error().code, ErrorCode::Invalid);
}

void TestEnrolmentCode::hashCoversTheName()
{
    const EnrolmentCode code{u"AAAA"_s, u"BBBBCCCCDDDD"_s};

    QCOMPARE(code.hash().size(), 32);
    QVERIFY(code.hash() != (EnrolmentCode{u"AAAB"_s, code.secret}).hash());
    QVERIFY(code.hash() != (EnrolmentCode{code.name, u"BBBBCCCCDDDE"_s}).hash());
}

CARNET_TEST(TestEnrolmentCode)

} // namespace tst_enrolmentcode

#include "tst_enrolmentcode.moc"
