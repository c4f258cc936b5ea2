#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace carnet::test {

//! What the program `openssl` says: a second opinion on what ours makes.
struct OpenSslOpinion {
    int exitCode = -1;
    QByteArray said; //!< on both streams
};

[[nodiscard]] inline OpenSslOpinion openSsl(const QStringList& arguments,
                                            const QByteArray& input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAll()};
}

} // namespace carnet::test
