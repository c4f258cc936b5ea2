#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/terminalstore.h"
#include "tests/end_to_end/realprograms.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

//! A headquarters that serves over TLS, and a till that was enrolled with a code.
struct House {
    House()
    {
        must(ctl({u"init"_s, hq()}));
        service.emplace(hq(), QStringList{u"--tls"_s, u"127.0.0.1:0"_s});
        enrolTill(hq(), till());
    }

    [[nodiscard]] QString hq() const { return place.filePath(u"hq"_s); }
    [[nodiscard]] QString till() const { return place.filePath(u"till"_s); }
    void order(const QString& kind) const
    {
        must(ctl({u"terminal"_s, kind, hq(), u"--store"_s, u"1"_s, u"--register"_s, u"1"_s}));
    }
    [[nodiscard]] QString list() const { return must(ctl({u"terminal"_s, u"list"_s, hq()})); }
    [[nodiscard]] QJsonObject note() const
    {
        return QJsonDocument::fromJson(contentOf(till() + u"/taken-out.json"_s)).object();
    }
    [[nodiscard]] QStringList left() const
    {
        QStringList names = QDir(till()).entryList(QDir::Files | QDir::Hidden);
        names.removeOne(u"carnet.lock"_s);
        return names;
    }
    [[nodiscard]] bool isTold() const
    {
        return QTest::qWaitFor([this] { return note().value("reported"_L1).toBool(); },
                               kPatienceMs);
    }
    //! Types of the log of headquarters.
    [[nodiscard]] QStringList log() const
    {
        const SystemClock clock;
        SystemRandom random;
        const auto store = must(HeadquartersStore::open(hq(), clock, random, false));
        AuditRequest request;
        request.limit = 100;
        QStringList types;
        for (const AuditEntry& entry : must(store->audit(request)).entries)
            types.append(entry.type);
        return types;
    }

    QTemporaryDir place;
    std::optional<CarnetHqProcess> service;
};

} // namespace

//! A till that is taken out of service, with the real programs and real TLS.
class TestTakenOut final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStolenTillWipesItselfAtWork();
    void aRetiredTillSendsWhatItHasFirst();
    void aTillThatWasWipedCanBeEnrolledAnew();
};

void TestTakenOut::aStolenTillWipesItselfAtWork()
{
    const House house;
    std::optional<TillProcess> till(std::in_place, house.till());
    QTRY_VERIFY_WITH_TIMEOUT(till->said().contains("sign-in"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(house.left().contains(u"outbox.log"_s), kPatienceMs);

    house.order(u"stolen"_s);

    QVERIFY(house.isTold());
    QCOMPARE(house.left(), QStringList{u"taken-out.json"_s});
    QVERIFY(till->isRunning()); // it says that it was taken out of service
    QVERIFY(house.list().contains(u"stolen, wiped"_s));
    QVERIFY(house.log().contains(u"terminal.wiped"_s));

    till.reset();
    till.emplace(house.till());
    QTest::qWait(1'000);
    QVERIFY(till->isRunning()); // and says so again
    QCOMPARE(house.left(), QStringList{u"taken-out.json"_s});
}

void TestTakenOut::aRetiredTillSendsWhatItHasFirst()
{
    const House house;
    {
        const SystemClock clock;
        SystemRandom random;
        const auto store = must(TerminalStore::open(house.till(), clock, random));
        must(store->noteSession({uuid7(clock.nowMs(), random),
                                 AuditEventType::SignedOut,
                                 clock.nowMs(),
                                 {QUuid::createUuid()},
                                 {}}));
    }

    house.order(u"retire"_s);
    const TillProcess till(house.till());

    QVERIFY(house.isTold());
    QCOMPARE(house.left(), QStringList{u"taken-out.json"_s});
    QVERIFY(house.list().contains(u"retired, wiped"_s));
    const QStringList log = house.log();
    QCOMPARE(log.count(u"session.signed_out"_s), 1);
    QVERIFY(log.contains(u"terminal.retired"_s));
}

void TestTakenOut::aTillThatWasWipedCanBeEnrolledAnew()
{
    const House house;
    house.order(u"stolen"_s);
    {
        const TillProcess till(house.till());
        QVERIFY(house.isTold());
    }
    enrolTill(house.hq(), house.till());

    TillProcess till(house.till());

    QTRY_VERIFY_WITH_TIMEOUT(till.said().contains("sign-in"), kPatienceMs);
    QVERIFY(!house.left().contains(u"taken-out.json"_s));
    QVERIFY(house.list().contains(u"enrolled with a certificate"_s));
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestTakenOut)

#include "tst_takenout.moc"
