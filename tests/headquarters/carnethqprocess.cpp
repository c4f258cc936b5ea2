#include "tests/headquarters/carnethqprocess.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kPatienceMs = 20'000; // reached only when a test fails

} // namespace

CarnetHqProcess::CarnetHqProcess(const QString& folder, const QStringList& more)
{
    const QString programs = qEnvironmentVariable("CARNET_BINARY_DIR");
    m_process.start(programs + u"/app/headquarters/carnet-hq"_s,
                    QStringList{u"--data"_s, folder} + more);
    QByteArray said;
    while (!said.contains('\n') && m_process.waitForReadyRead(kPatienceMs))
        said += m_process.readAllStandardOutput();
    if (said.contains(" port "))
        m_port = said.trimmed().split(' ').last().toUShort();
    else
        m_process.waitForFinished(kPatienceMs);
}

CarnetHqProcess::~CarnetHqProcess()
{
    if (isRunning())
        killHard();
}

bool CarnetHqProcess::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

int CarnetHqProcess::exitCode() const
{
    return m_process.exitCode();
}

QByteArray CarnetHqProcess::complaint()
{
    m_complaint += m_process.readAllStandardError();
    return m_complaint;
}

void CarnetHqProcess::requestStop()
{
    m_process.terminate();
}

bool CarnetHqProcess::waitForEnd()
{
    return m_process.waitForFinished(kPatienceMs) && m_process.exitStatus() == QProcess::NormalExit;
}

void CarnetHqProcess::killHard()
{
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

} // namespace carnet::test
