#include "app/identity/orderkey.h"

#include "app/identity/deviceauthority.h"
#include "app/identity/privatekey.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::identity;
using carnet::test::must;

namespace tst_orderkey {

//! The key with which headquarters signs what is no certificate.
class TestOrderKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsWhatItsPublicHalfBelieves();
    void believesNothingElse();
    void followsFromTheAuthority();
};

void TestOrderKey::signsWhatItsPublicHalfBelieves()
{
    const OrderKey key = must(OrderKey::of(must(PrivateKey::make())));

    const QByteArray signature = must(key.sign("wipe yourself"));

    QCOMPARE(key.publicPart().size(), 32);
    QCOMPARE(signature.size(), 64);
    QVERIFY(isSignedWith(key.publicPart(), "wipe yourself", signature));
}

void TestOrderKey::believesNothingElse()
{
    const OrderKey key = must(OrderKey::of(must(PrivateKey::make())));
    const OrderKey other = must(OrderKey::of(must(PrivateKey::make())));
    const QByteArray signature = must(key.sign("wipe yourself"));

    QVERIFY(!isSignedWith(key.publicPart(), "wipe yourself!", signature));
    QVERIFY(!isSignedWith(other.publicPart(), "wipe yourself", signature));
    QVERIFY(!isSignedWith({}, "wipe yourself", signature));
    QVERIFY(!isSignedWith(key.publicPart(), "wipe yourself", {}));
    QVERIFY(!isSignedWith(key.publicPart(), "wipe yourself", signature.chopped(1)));
    for (qsizetype i = 0; i < signature.size(); ++i) {
        QByteArray damaged = signature;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        QVERIFY(!isSignedWith(key.publicPart(), "wipe yourself", damaged));
    }
}

void TestOrderKey::followsFromTheAuthority()
{
    const QTemporaryDir place;
    constexpr qint64 kNow = 1'700'000'000'000;

    const QByteArray made =
        must(must(DeviceAuthority::make(place.path(), kNow)).orderKey()).publicPart();
    const QByteArray read = must(must(DeviceAuthority::read(place.path())).orderKey()).publicPart();
    const QByteArray elsewhere =
        must(must(DeviceAuthority::make(place.path() + u"/other"_s, kNow)).orderKey()).publicPart();

    QCOMPARE(read, made); // also on another node, which has the same file
    QVERIFY(elsewhere != made);
}

CARNET_TEST(TestOrderKey)

} // namespace tst_orderkey

#include "tst_orderkey.moc"
