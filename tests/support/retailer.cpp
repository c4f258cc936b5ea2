#include "tests/support/retailer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kStartMs = 30'000;
constexpr int kCommandMs = 120'000;

} // namespace

Result<std::unique_ptr<Retailer>> Retailer::make(const QString& programs, int customers)
{
    const auto commands = [customers](const QString& hq) {
        return QList<QStringList>{{u"init"_s, hq},
                                  {u"demo"_s, hq, u"--customers"_s, QString::number(customers)}};
    };
    return prepare(programs, commands, 2);
}

Result<std::unique_ptr<Retailer>> Retailer::prepare(
    const QString& programs,
    const std::function<QList<QStringList>(const QString&)>& commands,
    int tills)
{
    auto retailer = std::unique_ptr<Retailer>(new Retailer(programs));
    const QString hq = retailer->headquarters();
    QList<QStringList> all = commands(hq);
    for (int till = 1; till <= tills; ++till)
        all.append({u"terminal"_s, u"add"_s, hq, retailer->till(till)});
    for (const QStringList& command : std::as_const(all)) {
        if (const auto done = retailer->run(command); !done)
            return tl::unexpected(done.error());
    }
    if (const auto started = retailer->startHeadquarters(); !started)
        return tl::unexpected(started.error());
    return retailer;
}

Retailer::~Retailer()
{
    stopHeadquarters();
}

QString Retailer::till(int number) const
{
    return m_folder.filePath(u"till-%1"_s.arg(number));
}

QString Retailer::url() const
{
    return u"http://127.0.0.1:"_s + m_port;
}

Result<> Retailer::run(const QStringList& arguments) const
{
    QProcess command;
    command.setProcessChannelMode(QProcess::MergedChannels);
    command.start(m_programs + u"/app/ctl/carnetctl"_s, arguments);
    if (!command.waitForFinished(kCommandMs) || command.exitCode() != 0)
        return failure(
            ErrorCode::Invalid,
            u"carnetctl %1: %2"_s.arg(arguments.join(u' '), QString::fromUtf8(command.readAll())));
    return {};
}

Result<> Retailer::startHeadquarters()
{
    const QString portFile = headquarters() + u"/port"_s;
    QFile::remove(portFile);
    // A test that ends in the middle leaves nobody behind.
    m_headquarters.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_headquarters.setStandardErrorFile(m_folder.filePath(u"hq.log"_s), QIODevice::Append);
    m_headquarters.setStandardOutputFile(QProcess::nullDevice());
    m_headquarters.start(m_programs + u"/app/headquarters/carnet-hq"_s,
                         {u"--data"_s, headquarters(), u"--port"_s, m_port});
    const auto port = [&portFile] {
        QFile file(portFile);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed()
                                              : QString();
    };
    if (!m_headquarters.waitForStarted(kStartMs)
        || !QTest::qWaitFor([&] { return !port().isEmpty(); }, kStartMs))
        return failure(ErrorCode::Network, u"carnet-hq did not start"_s);
    m_port = port();
    return {};
}

void Retailer::stopHeadquarters()
{
    if (m_headquarters.state() == QProcess::NotRunning)
        return;
    m_headquarters.terminate();
    if (!m_headquarters.waitForFinished(kStartMs))
        m_headquarters.kill();
    m_headquarters.waitForFinished(kStartMs);
}

void Retailer::killHeadquarters()
{
    m_headquarters.kill();
    m_headquarters.waitForFinished(kStartMs);
}

} // namespace carnet::test
