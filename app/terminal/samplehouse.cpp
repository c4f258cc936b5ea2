#include "app/terminal/samplehouse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Written last: a house without it was left half made.
const auto kComplete = u"complete"_s;
constexpr int kEndMs = 10'000;

//! Installed programs stand side by side; those of a build stand in folders of their own.
QString programPath(const QString& name, const QString& folder)
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString beside = QStandardPaths::findExecutable(name, {here, here + u"/../"_s + folder});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

void endWithThis(QProcess& process)
{
    // Also when this program is killed.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(kEndMs))
        process.kill();
    process.waitForFinished(kEndMs);
}

} // namespace

SampleHouse::SampleHouse(QString folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    endWithThis(m_command);
    endWithThis(m_headquarters);
    m_command.setProcessChannelMode(QProcess::MergedChannels);
    m_headquarters.setStandardOutputFile(QProcess::nullDevice());
    m_headquarters.setStandardErrorFile(path(u"hq.log"_s));
    connect(&m_command, &QProcess::finished, this, &SampleHouse::commandEnded);
    connect(&m_command, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(m_command.errorString());
    });
}

SampleHouse::~SampleHouse()
{
    cancel();
    end(m_headquarters);
}

QString SampleHouse::path(const QString& name) const
{
    return QDir(m_folder).filePath(name);
}

bool SampleHouse::isThere() const
{
    return QFile::exists(path(kComplete));
}

QString SampleHouse::till() const
{
    return path(u"till"_s);
}

QString SampleHouse::pin()
{
    return u"123456"_s;
}

void SampleHouse::open()
{
    cancel();
    if (isThere())
        return startHeadquarters();
    QDir(m_folder).removeRecursively();
    if (!QDir().mkpath(m_folder))
        return fail(u"the folder %1 cannot be made"_s.arg(m_folder));
    const QString hq = path(u"hq"_s);
    m_commands = {{u"demo"_s, hq, u"--pin"_s, pin()}, {u"terminal"_s, u"add"_s, hq, till()}};
    next();
}

void SampleHouse::cancel()
{
    m_commands.clear();
    const QSignalBlocker quiet(m_command);
    end(m_command);
}

void SampleHouse::next()
{
    if (m_commands.empty()) {
        QFile mark(path(kComplete));
        if (!mark.open(QIODevice::WriteOnly))
            return fail(mark.errorString());
        mark.close();
        return startHeadquarters();
    }
    const QStringList arguments = m_commands.front();
    m_commands.pop_front();
    m_command.start(programPath(u"carnetctl"_s, u"ctl"_s), arguments);
}

void SampleHouse::commandEnded(int exitCode, QProcess::ExitStatus status)
{
    if (status == QProcess::NormalExit && exitCode == 0)
        return next();
    const QString said = QString::fromUtf8(m_command.readAll()).trimmed();
    fail(said.section(u'\n', -1));
}

void SampleHouse::startHeadquarters()
{
    // Where it listens is in a file that the till reads, so nobody waits for it here.
    if (m_headquarters.state() == QProcess::NotRunning)
        m_headquarters.start(programPath(u"carnet-hq"_s, u"headquarters"_s),
                             {u"--data"_s, path(u"hq"_s), u"--port"_s, u"0"_s});
    if (!m_headquarters.waitForStarted())
        return fail(m_headquarters.errorString());
    Q_EMIT opened();
}

void SampleHouse::fail(const QString& detail)
{
    m_commands.clear();
    Q_EMIT failed(detail);
}

} // namespace carnet
