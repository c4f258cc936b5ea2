#include "app/identity/deviceauthority.h"
#include "app/identity/serveridentity.h"
#include "tests/identity/opensslcommand.h"
#include "tests/support/files.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::identity;
using namespace carnet::test;

namespace tst_deviceauthority {

namespace {

constexpr qint64 kDayMs = DeviceAuthority::kDayMs;

TerminalName someTill()
{
    return {RegisterId::fromString(u"01929d1c-0000-7000-8000-000000000001"_s),
            StoreId::fromString(u"01929d1c-0000-7000-8000-000000000002"_s),
            7};
}

bool isForOwnerOnly(const QString& path)
{
    return (QFile::permissions(path) & 0x0077) == QFileDevice::Permissions();
}

} // namespace

//! Headquarters' authority: its files, and what it signs.
class TestDeviceAuthority final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsItsKeyForItselfAlone();
    void isMadeOnce();
    void isMissedWhereThereIsNone();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
    void signsTerminalsAsOpenSslExpects();
    void doesNotSignForOthers();
    void signsServersUnderTheirNames();
    void refusesWrongNames_data();
    void refusesWrongNames();
    void terminalsAreNoServersAndNoAuthorities();
    void makesAServerIdentityOnce();
    void makesAServerIdentityAnew_data();
    void makesAServerIdentityAnew();

private:
    [[nodiscard]] QString path(const QString& file) const
    {
        return m_folder->filePath(u"identity/"_s + file);
    }
    [[nodiscard]] QString written(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    [[nodiscard]] OpenSslOpinion verified(const Certificate& certificate,
                                          const QStringList& more) const
    {
        return openSsl(QStringList{u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s}
                       + QStringList{path(u"authority.crt"_s)} + more
                       + QStringList{written(u"shown.crt"_s, certificate.toPem())});
    }
    [[nodiscard]] DeviceAuthority made() const
    {
        return must(DeviceAuthority::make(m_folder->path(), m_now));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_now = QDateTime::currentMSecsSinceEpoch(); // openssl asks the machine's clock
};

void TestDeviceAuthority::keepsItsKeyForItselfAlone()
{
    const DeviceAuthority authority = made();

    QVERIFY(isForOwnerOnly(path(u"authority.key"_s)));
    QVERIFY(isForOwnerOnly(path(u"authority.crt"_s)));
    QVERIFY(isForOwnerOnly(m_folder->filePath(u"identity"_s)));
    const auto again = DeviceAuthority::read(m_folder->path());
    VERIFY_OK(again);
    QCOMPARE(again->certificate(), authority.certificate());
}

void TestDeviceAuthority::isMadeOnce()
{
    const DeviceAuthority authority = made();

    const auto second = DeviceAuthority::make(m_folder->path(), m_now);

    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QCOMPARE(must(DeviceAuthority::read(m_folder->path())).certificate(), authority.certificate());
}

void TestDeviceAuthority::isMissedWhereThereIsNone()
{
    const auto none = DeviceAuthority::read(m_folder->path());

    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestDeviceAuthority::refusesDamagedFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isForeign");

    QTest::newRow("damaged key") << u"authority.key"_s << false;
    QTest::newRow("damaged certificate") << u"authority.crt"_s << false;
    QTest::newRow("another's key") << u"authority.key"_s << true;
    QTest::newRow("another's certificate") << u"authority.crt"_s << true;
}

void TestDeviceAuthority::refusesDamagedFiles()
{
    QFETCH(QString, file);
    QFETCH(bool, isForeign);
    (void)made();
    const QTemporaryDir elsewhere;
    (void)must(DeviceAuthority::make(elsewhere.path(), m_now));
    const QByteArray content = isForeign ? contentOf(elsewhere.filePath(u"identity/"_s + file))
                                         : contentOf(path(file)).replace("BEGIN", "began");
    QVERIFY(QFile::remove(path(file)));
    (void)written(u"identity/"_s + file, content);

    const auto authority = DeviceAuthority::read(m_folder->path());

    QVERIFY(!authority);
    QCOMPARE(authority.error().code, ErrorCode::Invalid);
    QVERIFY(DeviceAuthority::make(m_folder->path(), m_now).error().code == ErrorCode::Conflict);
}

void TestDeviceAuthority::signsTerminalsAsOpenSslExpects()
{
    const DeviceAuthority authority = made();
    const PrivateKey key = must(PrivateKey::make());

    const auto signed_ = authority.signTerminal(key.publicPart(), someTill(), m_now);

    VERIFY_OK(signed_);
    QCOMPARE(signed_->name, someTill().terminal.toString());
    QCOMPARE(
        signed_->uri,
        u"carnet://7/01929d1c-0000-7000-8000-000000000002/01929d1c-0000-7000-8000-000000000001"_s);
    QCOMPARE(signed_->publicPart, key.publicPart());
    QVERIFY(signed_->isSignedBy(authority.certificate()));
    QVERIFY(signed_->isValidAt(m_now));
    QVERIFY(signed_->isValidAt(m_now + 30 * kDayMs - 1000));
    QVERIFY(!signed_->isValidAt(m_now + 30 * kDayMs));
    const auto opinion = verified(*signed_, {u"-purpose"_s, u"sslclient"_s});
    QVERIFY2(opinion.exitCode == 0, opinion.said.constData());
}

void TestDeviceAuthority::doesNotSignForOthers()
{
    const DeviceAuthority authority = made();
    const QTemporaryDir elsewhere;
    const DeviceAuthority other = must(DeviceAuthority::make(elsewhere.path(), m_now));
    const Certificate foreign =
        must(other.signTerminal(must(PrivateKey::make()).publicPart(), someTill(), m_now));

    QVERIFY(!foreign.isSignedBy(authority.certificate()));
    QVERIFY(verified(foreign, {}).exitCode != 0);
}

void TestDeviceAuthority::signsServersUnderTheirNames()
{
    const DeviceAuthority authority = made();
    const auto server = authority.signServer(must(PrivateKey::make()).publicPart(),
                                             {u"hq.example.com"_s, u"192.0.2.7"_s, u"::1"_s},
                                             m_now);
    VERIFY_OK(server);

    for (const QString& name : {u"hq.example.com"_s})
        QCOMPARE(verified(*server, {u"-verify_hostname"_s, name}).exitCode, 0);
    for (const QString& address : {u"192.0.2.7"_s, u"::1"_s})
        QCOMPARE(verified(*server, {u"-verify_ip"_s, address}).exitCode, 0);
    QCOMPARE(verified(*server, {u"-purpose"_s, u"sslserver"_s}).exitCode, 0);
    QVERIFY(verified(*server, {u"-verify_hostname"_s, u"other.example.com"_s}).exitCode != 0);
}

void TestDeviceAuthority::refusesWrongNames_data()
{
    QTest::addColumn<QStringList>("names");

    QTest::newRow("none") << QStringList();
    QTest::newRow("empty") << QStringList{QString()};
    QTest::newRow("words") << QStringList{u"our house"_s};
    QTest::newRow("one that says more") << QStringList{u"hq,URI:carnet"_s};
    QTest::newRow("giant") << QStringList{QString(300, u'a')};
}

void TestDeviceAuthority::refusesWrongNames()
{
    QFETCH(QStringList, names);

    const auto server = made().signServer(must(PrivateKey::make()).publicPart(), names, m_now);

    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::Invalid);
}

void TestDeviceAuthority::terminalsAreNoServersAndNoAuthorities()
{
    const DeviceAuthority authority = made();
    const PrivateKey key = must(PrivateKey::make());
    const Certificate till = must(authority.signTerminal(key.publicPart(), someTill(), m_now));
    const QByteArray text = openSsl({u"x509"_s, u"-noout"_s, u"-text"_s}, till.toPem()).said;

    QVERIFY(verified(till, {u"-purpose"_s, u"sslserver"_s}).exitCode != 0);
    QVERIFY(text.contains("CA:FALSE"));
    QVERIFY(!text.contains("Certificate Sign"));
    QVERIFY(openSsl({u"x509"_s, u"-noout"_s, u"-text"_s}, authority.certificate().toPem())
                .said.contains("pathlen:0"));
}

void TestDeviceAuthority::makesAServerIdentityOnce()
{
    const DeviceAuthority authority = made();
    const QStringList names{u"localhost"_s, u"127.0.0.1"_s};
    const auto first = ServerIdentity::ready(m_folder->path(), authority, names, m_now);
    VERIFY_OK(first);

    const auto second = ServerIdentity::ready(m_folder->path(), authority, names, m_now + kDayMs);

    VERIFY_OK(second);
    QCOMPARE(second->certificate, first->certificate);
    QCOMPARE(second->key, first->key);
    QCOMPARE(must(PrivateKey::fromPem(first->key)).publicPart(), first->certificate.publicPart);
    QVERIFY(isForOwnerOnly(path(u"server.pem"_s)));
}

void TestDeviceAuthority::makesAServerIdentityAnew_data()
{
    QTest::addColumn<QString>("what");

    QTest::newRow("other names") << u"names"_s;
    QTest::newRow("another authority") << u"authority"_s;
    QTest::newRow("a third of its time is left") << u"time"_s;
    QTest::newRow("damaged") << u"damage"_s;
}

void TestDeviceAuthority::makesAServerIdentityAnew()
{
    QFETCH(QString, what);
    QStringList names{u"localhost"_s};
    qint64 now = m_now;
    DeviceAuthority authority = made();
    const auto first = must(ServerIdentity::ready(m_folder->path(), authority, names, now));
    if (what == u"names"_s)
        names.append(u"hq.example.com"_s);
    if (what == u"time"_s)
        now += DeviceAuthority::kServerDays * kDayMs * 7 / 10;
    if (what == u"damage"_s)
        overwrite(path(u"server.pem"_s), 100, QByteArray(50, 'x'));
    if (what == u"authority"_s) {
        QVERIFY(QFile::remove(path(u"authority.key"_s)));
        authority = must(DeviceAuthority::make(m_folder->path(), now));
    }

    const auto second = ServerIdentity::ready(m_folder->path(), authority, names, now);

    VERIFY_OK(second);
    QVERIFY(second->certificate != first.certificate);
    QVERIFY(second->certificate.isSignedBy(authority.certificate()));
    QCOMPARE(must(ServerIdentity::ready(m_folder->path(), authority, names, now)).certificate,
             second->certificate);
}

CARNET_TEST(TestDeviceAuthority)

} // namespace tst_deviceauthority

#include "tst_deviceauthority.moc"
