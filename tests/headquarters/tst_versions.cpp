#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/retailer.h"

#include "app/sync/wire.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_versions {

namespace {

const QUuid kIncarnation(u"01929d1c-0000-7000-8000-000000000001"_s);

QJsonObject jsonOf(const RawAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

//! A headquarters and the token of its first till.
struct Shop {
    Retailer retailer;
    CarnetHqProcess hq{retailer.folder()};

    [[nodiscard]] RawAnswer hello(const QByteArray& versions) const
    {
        RawClient client(hq.port());
        return client.ask(
            getRequest("/sync/v1/hello", retailer.token(0) + "Sync-Proto: " + versions + "\r\n"));
    }
    [[nodiscard]] Result<PushAnswer> push(const QJsonArray& operations) const
    {
        QJsonObject json = sync::toJson(PushRequest{kIncarnation, 0, {}});
        json.insert(u"ops"_s, operations);
        RawClient client(hq.port());
        const RawAnswer answer =
            client.ask(postRequest("/sync/v1/push", sync::toBytes(json), retailer.token(0)));
        return sync::pushAnswerFromJson(jsonOf(answer));
    }
};

} // namespace

//! Tills of other versions than headquarters.
class TestVersions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOneVersionWithoutARange();
    void namesTheOldestVersionWhenNoneIsInCommon();
    void holdsAnOperationOfALaterVersion();
    void refusesABrokenOperationAlone();
};

void TestVersions::takesOneVersionWithoutARange()
{
    const Shop shop;

    const RawAnswer answer = shop.hello("1");

    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer).value("protocol"_L1).toInt(), 1);
}

void TestVersions::namesTheOldestVersionWhenNoneIsInCommon()
{
    const Shop shop;

    for (const QByteArray versions : {"7", "7..9"}) {
        const RawAnswer answer = shop.hello(versions);

        QCOMPARE(answer.status, 426);
        const QJsonObject error = jsonOf(answer).value("error"_L1).toObject();
        QCOMPARE(error.value("oldest"_L1).toInt(), sync::kOldestProtocol);
        QVERIFY(error.value("message"_L1).toString().contains(u"Local work is safe"_s));
    }
}

void TestVersions::holdsAnOperationOfALaterVersion()
{
    const Shop shop;
    QJsonObject later = toJson(shop.retailer.newCustomer(1));
    later.insert(u"type"_s, u"voucher.give"_s);
    later.insert(u"key"_s, QJsonArray{u"voucher"_s, kIncarnation.toString(QUuid::WithoutBraces)});

    const auto answer = shop.push({later, toJson(shop.retailer.newCustomer(2))});

    VERIFY_OK(answer);
    QCOMPARE(answer->verdicts.size(), 2);
    QCOMPARE(answer->verdicts.first().verdict, Verdict::Held);
    QCOMPARE(answer->verdicts.first().refusal, Refusal::Unknown);
    QCOMPARE(answer->verdicts.last().verdict, Verdict::Applied);
    const auto again = shop.push({later});
    VERIFY_OK(again);
    QCOMPARE(again->verdicts.first().verdict, Verdict::Held);
    QVERIFY(!again->needsIncarnation);
}

void TestVersions::refusesABrokenOperationAlone()
{
    const Shop shop;
    QJsonObject broken = toJson(shop.retailer.newCustomer(2));
    broken.insert(u"hlc"_s, u"yesterday"_s);

    const auto answer = shop.push(
        {toJson(shop.retailer.newCustomer(1)), broken, toJson(shop.retailer.newCustomer(3))});

    VERIFY_OK(answer);
    QCOMPARE(answer->lastN, 3);
    QCOMPARE(answer->verdicts.at(0).verdict, Verdict::Applied);
    QCOMPARE(answer->verdicts.at(1).verdict, Verdict::Rejected);
    QCOMPARE(answer->verdicts.at(1).refusal, Refusal::Invalid);
    QCOMPARE(answer->verdicts.at(2).verdict, Verdict::Applied);
}

CARNET_TEST(TestVersions)

} // namespace tst_versions

#include "tst_versions.moc"
