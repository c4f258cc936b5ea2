#include "app/headquarters/auditapi.h"
#include "app/headquarters/auditkeeper.h"
#include "app/headquarters/auditsealer.h"
#include "app/headquarters/customerdirectory.h"
#include "app/headquarters/description.h"
#include "app/headquarters/directoryapi.h"
#include "app/headquarters/enrolapi.h"
#include "app/headquarters/enrolledterminals.h"
#include "app/headquarters/fleetapi.h"
#include "app/headquarters/fleetbook.h"
#include "app/headquarters/herald.h"
#include "app/headquarters/httpserver.h"
#include "app/headquarters/jobapi.h"
#include "app/headquarters/jobrunner.h"
#include "app/headquarters/metrics.h"
#include "app/headquarters/nodewatch.h"
#include "app/headquarters/operations.h"
#include "app/headquarters/ownnames.h"
#include "app/headquarters/portfile.h"
#include "app/headquarters/requestlog.h"
#include "app/headquarters/service.h"
#include "app/headquarters/servicesettings.h"
#include "app/headquarters/signin.h"
#include "app/headquarters/snapshotapi.h"
#include "app/headquarters/storepool.h"
#include "app/headquarters/syncapi.h"
#include "app/headquarters/terminalwatch.h"
#include "app/headquarters/waitroom.h"
#include "app/identity/houseauthority.h"
#include "app/identity/serveridentity.h"
#include "app/process/stopsignals.h"
#include "models/domain/clock.h"
#include "models/storage/headquartersstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace {

constexpr int kCannotStart = 2;

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
    EnrolledTerminals::Known terminals;
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
    metrics.addGauge("carnet_hq_terminals", "Enrolled terminals.") =
        opening.terminals.proofs.size();
}

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

//! The files that say where the service listens.
using PortFiles = std::vector<std::unique_ptr<PortFile>>;

Result<PortFiles> writePortFiles(const QString& folder, const http::HttpServer& server)
{
    PortFiles files;
    for (const auto& [name, port] :
         {std::pair(u"port"_s, server.port()), std::pair(u"tls-port"_s, server.tlsPort())}) {
        if (port == 0)
            continue;
        auto file = PortFile::write(folder, name, port);
        if (!file)
            return tl::unexpected(file.error());
        files.push_back(*std::move(file));
    }
    return files;
}

using Authority = std::shared_ptr<const identity::DeviceAuthority>; // shared with what uses it

//! The authority, made at the first start that needs one; null without TLS.
Result<Authority> readAuthority(const ServiceSettings& settings,
                                HeadquartersThread& writer,
                                const Clock& clock)
{
    Authority authority;
    if (!settings.tls)
        return authority;
    auto read = writer.run([&](HeadquartersStore& store) -> Result<> {
        auto found = identity::authorityOf(settings.folder, store, clock.nowMs());
        if (!found)
            return tl::unexpected(found.error());
        authority = std::make_shared<const identity::DeviceAuthority>(*std::move(found));
        return {};
    });
    read.waitForFinished();
    if (const auto done = read.result(); !done)
        return tl::unexpected(done.error());
    return authority;
}

//! With what headquarters signs.
struct Keys {
    Authority authority; //!< null without TLS
    std::optional<identity::OrderKey> order; //!< of the authority in the folder, also without TLS
};

Result<Keys> readKeys(const ServiceSettings& settings,
                      HeadquartersThread& writer,
                      const Clock& clock)
{
    auto authority = readAuthority(settings, writer, clock);
    if (!authority)
        return tl::unexpected(authority.error());
    const auto there = identity::DeviceAuthority::read(settings.folder);
    if (!there && there.error().code == ErrorCode::NotFound)
        return Keys{*std::move(authority), std::nullopt};
    return there.and_then(&identity::DeviceAuthority::orderKey)
        .map([&authority](const identity::OrderKey& key) {
            return Keys{*std::move(authority), key};
        });
}

//! How many terminals tell in a chain that does not go on.
http::Metrics::Gauge& brokenChains(http::Metrics& metrics)
{
    return metrics.addGauge("carnet_hq_audit_chains_broken", "Terminals whose log does not go on.");
}

//! As whom to speak TLS.
Result<http::TlsPlace> tlsPlaceFor(const ServiceSettings& settings,
                                   const identity::DeviceAuthority& authority,
                                   const Clock& clock)
{
    const QStringList names = ownNames(settings.tls->address, settings.names);
    const auto ready =
        identity::ServerIdentity::ready(settings.folder, authority, names, clock.nowMs());
    return ready.map([&](const identity::ServerIdentity& own) {
        return http::TlsPlace{settings.tls->address,
                              settings.tls->port,
                              own.key,
                              own.certificate.toPem(),
                              own.authority.toPem()};
    });
}

Result<http::HttpServer::Options> optionsFor(const ServiceSettings& settings,
                                             const Authority& authority,
                                             const Clock& clock)
{
    http::HttpServer::Options options;
    options.isPlain = settings.plain.has_value();
    if (settings.plain) {
        options.address = settings.plain->address;
        options.port = settings.plain->port;
    }
    if (authority) {
        auto place = tlsPlaceFor(settings, *authority, clock);
        if (!place)
            return tl::unexpected(place.error());
        options.tls = *std::move(place);
    }
    return options;
}

//! Scripts read the last word.
QString whereItServes(const ServiceSettings& settings, const http::HttpServer& server)
{
    QStringList places;
    if (settings.tls)
        places.append(u"over TLS on %1 port %2"_s.arg(settings.tls->address).arg(server.tlsPort()));
    if (settings.plain)
        places.append(u"on %1 port %2"_s.arg(settings.plain->address).arg(server.port()));
    return u"carnet-hq: serving %1 %2"_s.arg(settings.folder, places.join(u" and "_s));
}

//! What is there before anybody is answered.
struct House {
    Result<Opening> open(const QString& folder);

    SystemClock clock;
    SystemRandom random;
    WaitRoom room;
    CustomerDirectory directory;
    EnrolledTerminals terminals{{}};
    Herald herald{{room, directory, terminals}};
    std::unique_ptr<StorePool> pool;
    std::optional<NodeWatch> watch;
    std::optional<TerminalWatch> terminalWatch;
};

Result<Opening> House::open(const QString& folder)
{
    auto opened = StorePool::open(
        folder, clock, random, [this](const Commit& commit) { herald.tell(commit); });
    if (!opened)
        return tl::unexpected(opened.error());
    pool = *std::move(opened);
    auto opening = readOpening(pool->writer());
    if (!opening)
        return tl::unexpected(opening.error());
    terminals.replace(opening->terminals);
    herald.setPool(*pool);
    watch.emplace(pool->readers());
    QObject::connect(&*watch, &NodeWatch::changed, &herald, &Herald::tellNews);
    terminalWatch.emplace(pool->readers());
    QObject::connect(&*terminalWatch, &TerminalWatch::changed, &herald, &Herald::readTerminals);
    return opening;
}

//! All that can be asked of headquarters.
struct Interfaces {
    Interfaces(House& house,
               const QTimeZone& here,
               const SnapshotApi::Place& place,
               http::Metrics& metrics)
        : signIn(house.pool->writer(), house.clock)
        , fleetBook(house.pool->writer(), house.clock, metrics)
        , sync({house.pool->writer(),
                house.pool->readers(),
                house.room,
                signIn,
                house.terminals,
                house.clock,
                fleetBook})
        , fleet(house.pool->desk(), house.directory, house.clock)
        , directory(house.pool->desk(), house.pool->writer(), house.directory)
        , audit(house.pool->desk(), house.directory)
        , jobs(house.pool->desk(), house.pool->writer(), house.directory, here)
        , snapshots(house.pool->readers(), house.clock, place, metrics)
        , enrol({house.pool->writer(), house.terminals, house.clock})
    {
    }

    [[nodiscard]] QList<http::Route> routes()
    {
        return sync.routes() + directory.routes() + audit.routes() + jobs.routes()
            + snapshots.routes() + enrol.routes() + fleet.routes();
    }

    //! Before anything is asked.
    void setKeys(const Keys& keys)
    {
        if (keys.authority)
            enrol.setAuthority(keys.authority);
        if (keys.order)
            sync.setOrderKey(keys.order->publicPart());
    }

    SignIn signIn;
    FleetBook fleetBook;
    SyncApi sync;
    FleetApi fleet;
    DirectoryApi directory;
    AuditApi audit;
    JobApi jobs;
    SnapshotApi snapshots;
    EnrolApi enrol;
};

int serve(const ServiceSettings& settings)
{
    House house;
    const auto opening = house.open(settings.folder);
    if (!opening)
        return explain(opening.error());
    StorePool& pool = *house.pool;

    http::Metrics metrics;
    showGauges(metrics, *opening);
    pool.showPages(metrics);
    const QTimeZone here = QTimeZone::systemTimeZone();
    Interfaces interfaces(
        house, here, {settings.folder + u"/snapshots"_s, opening->status.schemaVersion}, metrics);
    const AuditKeeper auditKeeper(pool.writer());
    JobRunner runner(pool.writer(), here);
    std::atomic<bool> isReady = true;
    const auto isWell = [&] { return isReady.load() && house.watch->isWell(); };
    http::Service service(
        {.routes = http::RouteTable(interfaces.routes() + descriptionRoutes()
                                    + http::operationsRoutes(metrics, isWell)),
         .terminals = house.terminals,
         .metrics = metrics,
         .clock = house.clock,
         .log = http::standardErrorLog(),
         .idPrefix = QString::number(static_cast<quint32>(house.random.bits()), 16)});
    const auto keys = readKeys(settings, pool.writer(), house.clock);
    if (!keys)
        return explain(keys.error());
    interfaces.setKeys(*keys);
    const AuditSealer sealer(pool.writer(), keys->order, brokenChains(metrics));
    const auto options = optionsFor(settings, keys->authority, house.clock);
    if (!options)
        return explain(options.error());
    const auto server = http::HttpServer::listen(*options, service, metrics);
    if (!server)
        return explain(server.error());
    const auto portFiles = writePortFiles(settings.folder, **server);
    if (!portFiles)
        return explain(portFiles.error());

    runner.start();
    house.watch->start();
    house.terminalWatch->start();
    const StopSignals signals;
    endAt(signals, house.room, isReady, **server);
    QTextStream(stdout) << whereItServes(settings, **server) << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"carnet-hq"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CARNET_VERSION));
    QCommandLineParser parser;
    const auto settings = ServiceSettings::read(parser, QCoreApplication::arguments());
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
