#include "models/domain/signinguard.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace Qt::StringLiterals;

namespace tst_signinguard {

namespace {

constexpr qint64 kNow = 1'795'000'000'000;
const auto kHash = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo"_s;
const auto kOtherHash = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$b3RoZXJvdGhlcm90"_s;

//! After so many wrong PINs as make somebody wait.
SignInGuard waiting(const QString& hash)
{
    SignInGuard guard = SignInGuard().against(hash);
    for (int i = 0; i < SignInGuard::kFreeTries; ++i)
        guard = guard.afterFailure(kNow);
    return guard;
}

class TestSignInGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWaitingForTheSamePin()
    {
        QCOMPARE(waiting(kHash).against(kHash).waitMs(kNow), SignInGuard::kFirstDelayMs);
    }

    void startsAnewForAnotherPin()
    {
        const SignInGuard anew = waiting(kHash).against(kOtherHash);

        QCOMPARE(anew.waitMs(kNow), 0);
        QCOMPARE(anew.triesLeft(), SignInGuard::kFreeTries);
        QCOMPARE(anew.afterFailure(kNow).triesLeft(), SignInGuard::kFreeTries - 1);
    }

    void startsAnewForTheFirstPin() { QCOMPARE(waiting({}).against(kHash).waitMs(kNow), 0); }

    void isReadBackAsItWasWritten()
    {
        const SignInGuard guard = waiting(kHash);

        QCOMPARE(SignInGuard::fromString(guard.toString()), guard);
        QVERIFY(!guard.toString().contains(kHash));
    }

    // An update is no way to more tries.
    void keepsWhatOlderVersionsCounted()
    {
        const SignInGuard old = SignInGuard::fromString(u"5 %1"_s.arg(kNow));

        QCOMPARE(old.against(kHash).waitMs(kNow), SignInGuard::kFirstDelayMs);
        QCOMPARE(SignInGuard::fromString(old.toString()), old);
    }

    void beginsAnewWhereItCannotBeRead()
    {
        QCOMPARE(SignInGuard::fromString(u"five"_s), SignInGuard());
    }
};

} // namespace

CARNET_TEST(TestSignInGuard)

} // namespace tst_signinguard

#include "tst_signinguard.moc"
