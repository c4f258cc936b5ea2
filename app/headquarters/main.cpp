#include "app/headquarters/auditapi.h"
#include "app/headquarters/auditkeeper.h"
#include "app/headquarters/customerdirectory.h"
#include "app/headquarters/description.h"
#include "app/headquarters/directoryapi.h"
#include "app/headquarters/enrolledterminals.h"
#include "app/headquarters/herald.h"
#include "app/headquarters/httpserver.h"
#include "app/headquarters/jobapi.h"
#include "app/headquarters/jobrunner.h"
#include "app/headquarters/metrics.h"
#include "app/headquarters/nodewatch.h"
#include "app/headquarters/operations.h"
#include "app/headquarters/portfile.h"
#include "app/headquarters/requestlog.h"
#include "app/headquarters/service.h"
#include "app/headquarters/signin.h"
#include "app/headquarters/snapshotapi.h"
#include "app/headquarters/storepool.h"
#include "app/headquarters/syncapi.h"
#include "app/headquarters/waitroom.h"
#include "app/process/stopsignals.h"
#include "models/domain/clock.h"
#include "models/storage/headquartersstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <atomic>
#include <limits>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace {

constexpr int kCannotStart = 2;

struct Settings {
    QString folder;
    QString address;
    quint16 port = 0;
};

Result<Settings> readSettings(QCommandLineParser& parser, const QStringList& arguments)
{
    const QCommandLineOption data(
        u"data"_s, u"The folder of the headquarters, made by carnetctl init."_s, u"folder"_s);
    const QCommandLineOption port(
        u"port"_s, u"The port to listen on; 0 takes any free one."_s, u"number"_s, u"0"_s);
    const QCommandLineOption listen(
        u"listen"_s, u"The loopback address to listen on."_s, u"address"_s, u"127.0.0.1"_s);
    parser.setApplicationDescription(u"Serves the headquarters of one retailer."_s);
    parser.addOptions({data, port, listen});
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(arguments))
        return failure(ErrorCode::Invalid, parser.errorText() + u" Try carnet-hq --help."_s);
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s))
        return Settings{};
    if (parser.value(data).isEmpty() || !parser.positionalArguments().isEmpty())
        return failure(ErrorCode::Invalid,
                       u"Say which headquarters to serve: carnet-hq --data DIR."_s);

    bool isNumber = false;
    const uint number = parser.value(port).toUInt(&isNumber);
    if (!isNumber || number > std::numeric_limits<quint16>::max())
        return failure(
            ErrorCode::Invalid,
            u"\"%1\" is not a port. Give a number from 0 to 65535."_s.arg(parser.value(port)));
    return Settings{parser.value(data), parser.value(listen), static_cast<quint16>(number)};
}

int explain(const Error& error)
{
    QTextStream(stderr) << "carnet-hq: " << error.detail << Qt::endl;
    return kCannotStart;
}

//! Each waiting till holds a file descriptor; the usual soft limit of 1,024 is for other times.
void raiseOpenFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

//! What is read once, before anybody is answered.
struct Opening {
    EnrolledTerminals::Hashes terminals;
    HeadquartersStatus status;
};

Result<Opening> readOpening(HeadquartersThread& writer)
{
    auto read = writer.run([](HeadquartersStore& store) -> Result<Opening> {
        auto terminals = EnrolledTerminals::read(store);
        if (!terminals)
            return tl::unexpected(terminals.error());
        auto status = store.status();
        if (!status)
            return tl::unexpected(status.error());
        return Opening{*std::move(terminals), *std::move(status)};
    });
    read.waitForFinished();
    return read.result();
}

void showGauges(http::Metrics& metrics, const Opening& opening)
{
    metrics.addGauge("carnet_hq_epoch", "Incarnation of headquarters' history.") =
        opening.status.epoch;
    metrics.addGauge("carnet_hq_schema_version", "Version of the database schema.") =
        opening.status.schemaVersion;
    metrics.addGauge("carnet_hq_terminals", "Enrolled terminals.") = opening.terminals.size();
}

//! All that can be asked of headquarters.
struct Interfaces {
    Interfaces(StorePool& pool,
               WaitRoom& room,
               CustomerDirectory& customers,
               const QTimeZone& here,
               const Clock& clock,
               const SnapshotApi::Place& place,
               http::Metrics& metrics)
        : signIn(pool.writer(), clock)
        , sync({pool.writer(), pool.readers(), room, signIn, clock})
        , directory(pool.desk(), pool.writer(), customers)
        , audit(pool.desk(), customers)
        , jobs(pool.desk(), pool.writer(), customers, here)
        , snapshots(pool.readers(), clock, place, metrics)
    {
    }

    [[nodiscard]] QList<http::Route> routes()
    {
        return sync.routes() + directory.routes() + audit.routes() + jobs.routes()
            + snapshots.routes();
    }

    SignIn signIn;
    SyncApi sync;
    DirectoryApi directory;
    AuditApi audit;
    JobApi jobs;
    SnapshotApi snapshots;
};

//! Waiting tills are answered, requests in flight finish, then the program ends.
void endAt(const StopSignals& signals,
           WaitRoom& room,
           std::atomic<bool>& isReady,
           http::HttpServer& server)
{
    QObject::connect(&signals, &StopSignals::requested, &room, [&room, &isReady, &server] {
        isReady = false;
        room.close();
        server.stop(
            [] { QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection); });
    });
}

void announce(const Settings& settings, quint16 port)
{
    QTextStream(stdout) << "carnet-hq: serving " << settings.folder << " on " << settings.address
                        << " port " << port << Qt::endl;
}

int serve(const Settings& settings)
{
    const SystemClock clock;
    SystemRandom random;
    WaitRoom room;
    CustomerDirectory directory;
    EnrolledTerminals terminals({});
    Herald herald({room, directory, terminals});
    const auto pool = StorePool::open(
        settings.folder, clock, random, [&herald](const Commit& commit) { herald.tell(commit); });
    if (!pool)
        return explain(pool.error());
    const auto opening = readOpening((*pool)->writer());
    if (!opening)
        return explain(opening.error());
    terminals.replace(opening->terminals);
    herald.setPool(**pool);
    NodeWatch watch((*pool)->readers());
    QObject::connect(&watch, &NodeWatch::changed, &herald, &Herald::tellNews);

    http::Metrics metrics;
    showGauges(metrics, *opening);
    const QTimeZone here = QTimeZone::systemTimeZone();
    Interfaces interfaces(**pool,
                          room,
                          directory,
                          here,
                          clock,
                          {settings.folder + u"/snapshots"_s, opening->status.schemaVersion},
                          metrics);
    const AuditKeeper auditKeeper((*pool)->writer());
    JobRunner runner((*pool)->writer(), here);
    std::atomic<bool> isReady = true;
    const auto isWell = [&isReady, &watch] { return isReady.load() && watch.isWell(); };
    http::Service service({.routes = http::RouteTable(interfaces.routes() + descriptionRoutes()
                                                      + http::operationsRoutes(metrics, isWell)),
                           .terminals = terminals,
                           .metrics = metrics,
                           .clock = clock,
                           .log = http::standardErrorLog(),
                           .idPrefix = QString::number(static_cast<quint32>(random.bits()), 16)});
    const auto server = http::HttpServer::listen(
        {.address = settings.address, .port = settings.port}, service, metrics);
    if (!server)
        return explain(server.error());
    const auto portFile = PortFile::write(settings.folder, (*server)->port());
    if (!portFile)
        return explain(portFile.error());

    runner.start();
    watch.start();
    const StopSignals signals;
    endAt(signals, room, isReady, **server);
    announce(settings, (*server)->port());
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"carnet-hq"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CARNET_VERSION));
    QCommandLineParser parser;
    const auto settings = readSettings(parser, QCoreApplication::arguments());
    if (!settings)
        return explain(settings.error());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (!QFileInfo(settings->folder).isDir())
        return explain({ErrorCode::NotFound,
                        u"There is no folder %1. Nothing was changed. Make a headquarters with "
                        "carnetctl init %1, or name another folder."_s.arg(settings->folder)});
    raiseOpenFileLimit();
    return serve(*settings);
}
