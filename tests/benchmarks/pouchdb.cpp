#include "tests/benchmarks/pouchdb.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace carnet::bench {

namespace {

constexpr int kPatienceMs = 600'000;

double rateIn(const QString& said, const QString& line)
{
    const QRegularExpression rate(line + u".* docs/s (\\d+)"_s);
    return rate.match(said).captured(1).toDouble();
}

} // namespace

std::optional<PouchDb> PouchDb::run(int documents, QString& reason)
{
    const QString peers =
        qEnvironmentVariable("CARNET_PEERS", QStringLiteral(CARNET_SOURCE_DIR "/../shared/peers"));
    const QString folder = peers + u"/sync"_s;
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty())
        reason = u"there is no node"_s;
    else if (!QFileInfo::exists(folder + u"/pouch.mjs"_s))
        reason = folder + u"/pouch.mjs is not there"_s;
    else if (!QFileInfo::exists(folder + u"/node_modules"_s))
        reason = u"npm install has not run in "_s + folder;
    if (!reason.isEmpty())
        return {};
    QProcess peer;
    peer.setWorkingDirectory(folder);
    peer.setProcessChannelMode(QProcess::MergedChannels);
    peer.start(node, {u"pouch.mjs"_s, QString::number(documents)});
    const bool hasEnded = peer.waitForFinished(kPatienceMs);
    const QString said = QString::fromUtf8(peer.readAll());
    const PouchDb rates{rateIn(said, u"bootstrap"_s), rateIn(said, u"push"_s)};
    if (hasEnded && rates.bootstrapped > 0 && rates.pushed > 0)
        return rates;
    reason = u"it failed: "_s + said.left(200).simplified();
    return {};
}

} // namespace carnet::bench
