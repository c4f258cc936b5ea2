#include "app/identity/fingerprint.h"
#include "app/identity/houseauthority.h"
#include "models/domain/clock.h"
#include "models/storage/headquartersstore.h"
#include "tests/headquarters/retailer.h"
#include "tests/support/files.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::identity;
using namespace carnet::test;

namespace tst_firststart {

namespace {

constexpr int kPatienceMs = 30'000; // reached only when a test fails
constexpr int kRounds = 3; // who is faster is chance
constexpr int kCannotStart = 2;

//! One of several programs that start in the same moment.
struct Starting {
    Starting(const QString& program, const QStringList& arguments)
    {
        process.start(qEnvironmentVariable("CARNET_BINARY_DIR") + u"/app/"_s + program, arguments);
    }
    ~Starting()
    {
        process.kill();
        process.waitForFinished(kPatienceMs);
    }
    Q_DISABLE_COPY_MOVE(Starting)

    //! Until it serves or has ended; then whether it serves.
    [[nodiscard]] bool serves()
    {
        while (!said.contains(" port ") && process.waitForReadyRead(kPatienceMs))
            said += process.readAllStandardOutput();
        return said.contains(" port ");
    }
    [[nodiscard]] bool hasEnded()
    {
        return process.state() == QProcess::NotRunning || process.waitForFinished(kPatienceMs);
    }
    [[nodiscard]] QByteArray output()
    {
        (void)hasEnded();
        return process.readAllStandardOutput();
    }

    QProcess process;
    QByteArray said;
};

struct Service final : Starting {
    explicit Service(const QString& folder)
        : Starting(u"headquarters/carnet-hq"_s, {u"--data"_s, folder, u"--tls"_s, u"127.0.0.1:0"_s})
    {
    }
};

struct Command final : Starting {
    explicit Command(const QString& folder)
        : Starting(u"ctl/carnetctl"_s, {u"identity"_s, folder})
    {
    }
};

QString identityFile(const QString& folder, const QString& file)
{
    return folder + u"/identity/"_s + file;
}

//! What the service in \a folder shows to tills.
Certificate shownBy(const QString& folder)
{
    return must(Certificate::fromPem(contentOf(identityFile(folder, u"server.pem"_s))));
}

} // namespace

//! Programs that meet a headquarters without an authority at the same time.
class TestFirstStart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programsInOneFolderMakeOneAuthority();
    void nodesOfOneDatabaseMakeOneAuthority();
};

void TestFirstStart::programsInOneFolderMakeOneAuthority()
{
    for (int round = 0; round < kRounds; ++round) {
        const Retailer retailer;
        Service service(retailer.folder());
        std::array<Command, 3> commands{
            Command(retailer.folder()), Command(retailer.folder()), Command(retailer.folder())};

        QVERIFY2(service.serves(), service.process.readAllStandardError().constData());
        const auto authority = must(DeviceAuthority::read(retailer.folder())).certificate();

        const QByteArray fingerprint = grouped(authority.fingerprint()).toLatin1();
        for (Command& command : commands)
            QVERIFY(command.output().contains(fingerprint));
        QVERIFY(shownBy(retailer.folder()).isSignedBy(authority));
    }
}

void TestFirstStart::nodesOfOneDatabaseMakeOneAuthority()
{
    if (!isOnPostgres())
        QSKIP("a file has one node");
    for (int round = 0; round < kRounds; ++round) {
        const Retailer retailer;
        const std::array folders{retailer.folder(), retailer.furtherNode()};
        std::array<Service, 2> nodes{Service(folders[0]), Service(folders[1])};

        const std::array serves{nodes[0].serves(), nodes[1].serves()};

        QVERIFY(serves[0] != serves[1]);
        const size_t one = serves[0] ? 0 : 1;
        const size_t other = 1 - one;
        QVERIFY(nodes[other].hasEnded());
        QCOMPARE(nodes[other].process.exitCode(), kCannotStart);
        QVERIFY(nodes[other].process.readAllStandardError().contains("authority.key"));
        QVERIFY(!QFile::exists(identityFile(folders[other], u"authority.key"_s)));
        QVERIFY(QDir().mkpath(identityFile(folders[other], {})));
        for (const QString& file : {u"authority.key"_s, u"authority.crt"_s})
            QVERIFY(
                QFile::copy(identityFile(folders[one], file), identityFile(folders[other], file)));
        Service again(folders[other]);
        QVERIFY(again.serves());
        QVERIFY(shownBy(folders[other])
                    .isSignedBy(must(DeviceAuthority::read(folders[one])).certificate()));
    }
}

CARNET_TEST(TestFirstStart)

} // namespace tst_firststart

#include "tst_firststart.moc"
