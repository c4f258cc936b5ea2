#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/terminalstore.h"
#include "tests/end_to_end/realprograms.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

//! A headquarters over TLS with a till, whose machine is lost after a backup.
struct LostHouse {
    explicit LostHouse(const QStringList& backedUp)
    {
        must(ctl({u"init"_s, hq()}));
        QFile secret(place.filePath(u"secret"_s));
        if (!secret.open(QIODevice::WriteOnly) || secret.write("correct horse battery\n") < 0)
            qFatal("the passphrase is not written");
        secret.close();
        CarnetHqProcess service(hq(), {u"--tls"_s, u"127.0.0.1:0"_s});
        port = tlsPortOf(hq());
        enrolTill(hq(), till());
        must(ctl(QStringList{u"backup"_s, hq()} + file() + backedUp)); // it serves
        service.killHard();
        if (!QDir(hq()).removeRecursively())
            qFatal("the machine is not lost");
    }

    [[nodiscard]] QString hq() const { return place.filePath(u"hq"_s); }
    [[nodiscard]] QString till() const { return place.filePath(u"till"_s); }
    [[nodiscard]] QString restored() const { return place.filePath(u"restored"_s); }
    [[nodiscard]] QStringList file() const
    {
        return {place.filePath(u"backup"_s), u"--passphrase-file"_s, place.filePath(u"secret"_s)};
    }
    //! What it serves with where it was: tills know the address.
    [[nodiscard]] QStringList sameAddress() const { return {u"--tls"_s, u"127.0.0.1:"_s + port}; }
    //! Somebody works at the till, which nobody has heard of at headquarters.
    void workAtTill() const
    {
        const SystemClock clock;
        SystemRandom random;
        const auto store = must(TerminalStore::open(till(), clock, random));
        must(store->noteSession({uuid7(clock.nowMs(), random),
                                 AuditEventType::SignedOut,
                                 clock.nowMs(),
                                 {QUuid::createUuid()},
                                 {}}));
    }
    //! Whether the restored headquarters has heard of it.
    [[nodiscard]] bool hasHeard() const
    {
        const SystemClock clock;
        SystemRandom random;
        const auto store = must(HeadquartersStore::open(restored(), clock, random, false));
        AuditRequest request;
        request.limit = 100;
        const auto entries = must(store->audit(request)).entries;
        return std::ranges::any_of(
            entries, [](const AuditEntry& entry) { return entry.type == u"session.signed_out"_s; });
    }

    QTemporaryDir place;
    QString port;
};

} // namespace

//! Headquarters on a bare machine, made of a backup, with the real programs and real TLS.
class TestRestoredHouse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTillGetsOnThatWasEnrolledBefore();
    void doesNotServeTillsWithoutItsIdentity();
};

void TestRestoredHouse::aTillGetsOnThatWasEnrolledBefore()
{
    const LostHouse house({u"--with-identity"_s});
    house.workAtTill();

    must(ctl(QStringList{u"restore"_s, house.restored()} + house.file()));
    CarnetHqProcess service(house.restored(), house.sameAddress());
    QVERIFY2(service.isRunning(), service.complaint().constData());
    QVERIFY(!house.hasHeard());
    const TillProcess till(house.till());

    QTRY_VERIFY_WITH_TIMEOUT(house.hasHeard(), kPatienceMs);
}

void TestRestoredHouse::doesNotServeTillsWithoutItsIdentity()
{
    const LostHouse house({});

    const QString said = must(ctl(QStringList{u"restore"_s, house.restored()} + house.file()));
    CarnetHqProcess service(house.restored(), house.sameAddress());

    QVERIFY2(said.contains(u"authority.key"_s), qPrintable(said));
    QVERIFY(!service.isRunning());
    QVERIFY(service.complaint().contains("authority.key"));
    QVERIFY(!QFile::exists(house.restored() + u"/identity/authority.key"_s)); // and makes no other
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestRestoredHouse)

#include "tst_restoredhouse.moc"
