#pragma once

#include "tests/headquarters/carnethqprocess.h"
#include "tests/support/files.h"
#include "tests/support/must.h"

#include <QProcess>

namespace carnet::test {

constexpr int kPatienceMs = 60'000;

inline QString program(const QString& name)
{
    return qEnvironmentVariable("CARNET_BINARY_DIR") + QStringLiteral("/app/") + name;
}

//! What carnetctl says; its complaint when it fails.
inline Result<QString> ctl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(program(QStringLiteral("ctl/carnetctl")), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0)
        return failure(ErrorCode::Invalid, QString::fromUtf8(process.readAllStandardError()));
    return QString::fromUtf8(process.readAllStandardOutput());
}

//! Where the headquarters in \a folder serves over TLS.
inline QString tlsPortOf(const QString& folder)
{
    return QString::fromLatin1(contentOf(folder + QStringLiteral("/tls-port"))).trimmed();
}

//! Makes \a till one of the headquarters in \a folder, which serves over TLS on this machine, as
//! its first register and with a code.
inline void enrolTill(const QString& folder, const QString& till)
{
    const QString scheme = QStringLiteral("carnet-enrol://");
    const QString told = must(ctl({QStringLiteral("terminal"),
                                   QStringLiteral("code"),
                                   folder,
                                   QStringLiteral("--store"),
                                   QStringLiteral("1"),
                                   QStringLiteral("--register"),
                                   QStringLiteral("1"),
                                   QStringLiteral("--url"),
                                   QStringLiteral("https://127.0.0.1:") + tlsPortOf(folder)}));
    const QString invitation = scheme + told.section(scheme, 1).section(QLatin1Char('\n'), 0, 0);
    must(ctl({QStringLiteral("terminal"), QStringLiteral("enrol"), till},
             invitation.toLatin1() + '\n'));
}

//! The real till, on a screen that nobody sees.
class TillProcess final
{
public:
    explicit TillProcess(const QString& folder)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program(QStringLiteral("terminal/carnet")),
                        {QStringLiteral("--data"),
                         folder,
                         QStringLiteral("--language"),
                         QStringLiteral("en"),
                         QStringLiteral("--announce")});
    }
    ~TillProcess() { killHard(); }
    Q_DISABLE_COPY_MOVE(TillProcess)

    void killHard()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QByteArray said()
    {
        m_said += m_process.readAll();
        return m_said;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace carnet::test
