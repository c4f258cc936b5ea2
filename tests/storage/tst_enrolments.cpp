#include "models/storage/enrolments.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet::test;

namespace carnet::tst_enrolments {

namespace {

constexpr qint64 kMinute = 60'000;

const QByteArray kKey(32, 'k');
const QByteArray kOtherKey(32, 'o');

//! A retailer whose till A somebody is about to enrol.
struct Enrolling {
    Retail retail;
    EnrolmentCode code = EnrolmentCode::make(retail.random);

    Enrolling() { must(retail.hq->enrolments().giveOut(code, retail.tillA.id)); }

    [[nodiscard]] Redemption redeem(const EnrolmentCode& shown, const QByteArray& key = kKey) const
    {
        return must(retail.hq->enrolments().redeem(shown, key));
    }
    [[nodiscard]] EnrolmentCode wrong() const
    {
        return {code.name, QString(code.secret.size(), u'0')};
    }
    [[nodiscard]] TerminalProof proof() const
    {
        return must(retail.hq->enrolments().all()).value(retail.tillA.id);
    }
};

} // namespace

//! Codes that enrol a till, and how a till proves who it is afterwards.
class TestEnrolments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodCodeEnrolsItsTerminal();
    void anUnknownCodeIsWrong();
    void fiveWrongTriesLockACode();
    void fourWrongTriesDoNot();
    void aCodeExpires();
    void aUsedCodeIsForNobodyElse();
    void aLostAnswerIsGivenAgain();
    void aUsedCodeDoesNotBringARevokedTillBack();
    void aNewCodeReplacesTheOld();
    void aTillWithACertificateHasNoSecret();
    void aNewSecretReplacesACertificate();
    void revokingForgetsKeyAndCode();
    void tellsWhoRemembers();
    void keepsNoCodeInClear();
    void survivesARestart();
};

void TestEnrolments::aGoodCodeEnrolsItsTerminal()
{
    Enrolling with;

    const Redemption redeemed = with.redeem(with.code);

    QCOMPARE(redeemed.verdict, CodeVerdict::Good);
    QCOMPARE(redeemed.terminal, with.retail.tillA.id);
    QCOMPARE(with.proof().keyHash, kKey);
    QVERIFY(with.proof().secretHash.isEmpty());
}

void TestEnrolments::anUnknownCodeIsWrong()
{
    Enrolling with;

    const Redemption redeemed = with.redeem(EnrolmentCode::make(with.retail.random));

    QCOMPARE(redeemed.verdict, CodeVerdict::Wrong);
    QVERIFY(redeemed.terminal.isNull());
    QVERIFY(must(with.retail.hq->enrolments().all()).isEmpty());
}

void TestEnrolments::fiveWrongTriesLockACode()
{
    Enrolling with;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(with.redeem(with.wrong()).verdict, CodeVerdict::Wrong);

    QCOMPARE(with.redeem(with.code).verdict, CodeVerdict::Locked);
    QCOMPARE(with.redeem(with.wrong()).verdict, CodeVerdict::Locked);
    QVERIFY(with.proof().keyHash.isEmpty());
}

void TestEnrolments::fourWrongTriesDoNot()
{
    Enrolling with;
    for (int i = 0; i < 4; ++i)
        QCOMPARE(with.redeem(with.wrong()).verdict, CodeVerdict::Wrong);

    QCOMPARE(with.redeem(with.code).verdict, CodeVerdict::Good);
}

void TestEnrolments::aCodeExpires()
{
    Enrolling with;
    with.retail.clock.advance(15 * kMinute - 1);
    QCOMPARE(with.redeem(with.code).verdict, CodeVerdict::Good);

    Enrolling late;
    late.retail.clock.advance(15 * kMinute);
    QCOMPARE(late.redeem(late.code).verdict, CodeVerdict::Expired);
    QVERIFY(late.proof().keyHash.isEmpty());
}

void TestEnrolments::aUsedCodeIsForNobodyElse()
{
    Enrolling with;
    (void)with.redeem(with.code);

    QCOMPARE(with.redeem(with.code, kOtherKey).verdict, CodeVerdict::Used);
    QCOMPARE(with.proof().keyHash, kKey);
}

void TestEnrolments::aLostAnswerIsGivenAgain()
{
    Enrolling with;
    (void)with.redeem(with.code);

    const Redemption again = with.redeem(with.code);

    QCOMPARE(again.verdict, CodeVerdict::Good);
    QCOMPARE(again.terminal, with.retail.tillA.id);
    with.retail.clock.advance(15 * kMinute);
    QCOMPARE(with.redeem(with.code).verdict, CodeVerdict::Expired);
}

void TestEnrolments::aUsedCodeDoesNotBringARevokedTillBack()
{
    Enrolling with;
    (void)with.redeem(with.code);
    QVERIFY(must(with.retail.hq->revoke(with.retail.tillA.id)));

    QVERIFY(with.redeem(with.code).verdict != CodeVerdict::Good);
    QVERIFY(must(with.retail.hq->enrolments().all()).isEmpty());

    // Nor one that was enrolled otherwise since.
    Enrolling other;
    (void)other.redeem(other.code);
    must(other.retail.hq->enrol(other.retail.tillA.id, QByteArray(32, 's')));
    QCOMPARE(other.redeem(other.code).verdict, CodeVerdict::Used);
    QCOMPARE(other.proof(), (TerminalProof{QByteArray(32, 's'), {}}));
}

void TestEnrolments::aNewCodeReplacesTheOld()
{
    Enrolling with;
    const EnrolmentCode second = EnrolmentCode::make(with.retail.random);
    must(with.retail.hq->enrolments().giveOut(second, with.retail.tillA.id));

    QCOMPARE(with.redeem(with.code).verdict, CodeVerdict::Wrong);
    QCOMPARE(with.redeem(second).verdict, CodeVerdict::Good);
}

void TestEnrolments::aTillWithACertificateHasNoSecret()
{
    Enrolling with;
    must(with.retail.hq->enrol(with.retail.tillA.id, QByteArray(32, 's')));
    QCOMPARE(with.proof().secretHash, QByteArray(32, 's'));

    (void)with.redeem(with.code);

    QCOMPARE(with.proof(), (TerminalProof{{}, kKey}));
    QCOMPARE(must(with.retail.hq->terminalSecretHash(with.retail.tillA.id)), QByteArray());
}

void TestEnrolments::aNewSecretReplacesACertificate()
{
    Enrolling with;
    (void)with.redeem(with.code);

    must(with.retail.hq->enrol(with.retail.tillA.id, QByteArray(32, 's')));

    QCOMPARE(with.proof(), (TerminalProof{QByteArray(32, 's'), {}}));
}

void TestEnrolments::revokingForgetsKeyAndCode()
{
    Enrolling with;
    must(with.retail.hq->enrol(with.retail.tillA.id, QByteArray(32, 's')));

    QVERIFY(must(with.retail.hq->revoke(with.retail.tillA.id)));

    QCOMPARE(with.redeem(with.code).verdict, CodeVerdict::Wrong);
    QVERIFY(must(with.retail.hq->enrolments().all()).isEmpty());
}

void TestEnrolments::tellsWhoRemembers()
{
    Enrolling with;
    int told = 0;
    with.retail.hq->onCommitted([&told](const Commit& commit) { told += commit.areTerminalsNew; });

    (void)with.redeem(with.wrong());
    QCOMPARE(told, 0);
    (void)with.redeem(with.code);

    QCOMPARE(told, 1);
}

void TestEnrolments::keepsNoCodeInClear()
{
    Enrolling with;
    QByteArray all;
    (void)must(with.retail.hq->backUp([&all](const QByteArray& line) -> Result<> {
        all += line;
        return {};
    }));

    QVERIFY(all.contains(with.code.name.toLatin1())); // the code is there, but
    QVERIFY(!all.contains(with.code.secret.toLatin1()));
    QVERIFY(!all.contains(with.code.toText().toLatin1()));
}

void TestEnrolments::survivesARestart()
{
    Enrolling with;
    (void)with.redeem(with.wrong());
    with.retail.reopen();

    for (int i = 0; i < 4; ++i)
        QCOMPARE(with.redeem(with.wrong()).verdict, CodeVerdict::Wrong);
    QCOMPARE(with.redeem(with.code).verdict, CodeVerdict::Locked);
}

CARNET_TEST(TestEnrolments)

} // namespace carnet::tst_enrolments

#include "tst_enrolments.moc"
