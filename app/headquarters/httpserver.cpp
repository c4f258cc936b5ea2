#include "app/headquarters/httpserver.h"

#include "app/headquarters/connection.h"
#include "app/headquarters/servercore.h"
#include "app/headquarters/tlscontext.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr auto kAcceptPause = std::chrono::milliseconds(100);
constexpr std::string_view kFull = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n"
                                   "Content-Length: 0\r\nConnection: close\r\n\r\n";

auto into(error_code& error)
{
    return asio::redirect_error(asio::use_awaitable, error);
}

} // namespace

ServerCore::ServerCore(const HttpServer::Options& options, Service& served, Metrics& metrics)
    : limits(options.limits)
    , service(served)
    , inFlight(metrics.addGauge("carnet_hq_requests_in_flight", "Requests being answered."))
    , waiting(metrics.addGauge("carnet_hq_requests_waiting", "Long polls being held."))
    , handshakesFailed(
          metrics.addGauge("carnet_hq_handshakes_failed", "TLS handshakes that came to nothing."))
    , workers(static_cast<std::size_t>(options.workers))
    , m_open(metrics.addGauge("carnet_hq_connections", "Open connections."))
{
}

QString ServerCore::listenOn(const asio::ip::address& address,
                             quint16 wanted,
                             std::unique_ptr<asio::ssl::context> tls)
{
    const bool isSecure = tls != nullptr;
    m_listeners.push_back({tcp::acceptor(io), std::move(tls)});
    Listener& listener = m_listeners.back();
    tcp::acceptor& acceptor = listener.acceptor;
    const tcp::endpoint endpoint(address, wanted);
    error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (!error)
        (isSecure ? tlsPort : port) = acceptor.local_endpoint(error).port();
    return error ? QString::fromStdString(error.message()) : QString();
}

void ServerCore::start()
{
    for (Listener& listener : m_listeners)
        asio::co_spawn(io, acceptAll(listener), asio::detached);
    m_thread = std::thread([this] { io.run(); });
}

asio::awaitable<void> ServerCore::acceptAll(Listener& listener)
{
    asio::steady_timer pause(io);
    while (!stopping) {
        tcp::socket socket(io);
        error_code error;
        co_await listener.acceptor.async_accept(socket, into(error));
        if (!error) {
            admit(std::move(socket), listener);
            continue;
        }
        if (stopping)
            co_return;
        // Out of file descriptors, or the caller was gone before we looked: neither ends us.
        pause.expires_after(kAcceptPause);
        co_await pause.async_wait(into(error));
    }
}

void ServerCore::admit(tcp::socket socket, const Listener& listener)
{
    if (stopping)
        return;
    if (m_connections.size() >= static_cast<std::size_t>(limits.connections)) {
        error_code ignored; // best effort: the caller learns the same from the closed socket
        socket.non_blocking(true, ignored);
        if (!listener.tls)
            socket.write_some(asio::buffer(kFull), ignored);
        socket.shutdown(tcp::socket::shutdown_both, ignored);
        return;
    }
    auto connection =
        std::make_shared<Connection>(shared_from_this(), std::move(socket), listener.tls.get());
    asio::co_spawn(
        io, [held = std::move(connection)] { return held->serve(); }, asio::detached);
}

std::list<Connection*>::iterator ServerCore::enter(Connection* connection)
{
    ++m_open;
    return m_connections.insert(m_connections.end(), connection);
}

void ServerCore::leave(std::list<Connection*>::iterator place)
{
    --m_open;
    m_connections.erase(place);
    if (stopping && m_connections.empty())
        tellStopped();
}

void ServerCore::beginStop(std::function<void()> whenStopped)
{
    if (stopping)
        return;
    stopping = true;
    m_stopped = std::move(whenStopped);
    error_code ignored;
    for (Listener& listener : m_listeners)
        listener.acceptor.close(ignored);
    for (Connection* const connection : m_connections)
        connection->closeIfIdle();
    m_stopBound.expires_after(limits.stopTime);
    m_stopBound.async_wait([this](const error_code& error) {
        if (!error)
            cutOff();
    });
    if (m_connections.empty())
        tellStopped();
}

void ServerCore::tellStopped()
{
    m_stopBound.cancel();
    if (const auto tell = std::exchange(m_stopped, nullptr))
        tell();
}

void ServerCore::cutOff()
{
    beginStop(nullptr);
    for (Connection* const connection : m_connections)
        connection->cutOff();
}

void ServerCore::join()
{
    asio::post(io, [this] { cutOff(); });
    m_thread.join();
    workers.stop();
    workers.join();
}

namespace {

Result<asio::ip::address> addressFrom(const QString& text)
{
    error_code error;
    const QString numeric = text == u"localhost"_s ? u"127.0.0.1"_s : text;
    const auto address = asio::ip::make_address(numeric.toStdString(), error);
    if (error)
        return failure(ErrorCode::Invalid,
                       u"\"%1\" is not an IP address. Nothing was changed. Listen on an address of "
                       "this machine, such as 127.0.0.1."_s.arg(text));
    return address;
}

Result<> listenAt(ServerCore& core,
                  const QString& address,
                  quint16 port,
                  std::unique_ptr<asio::ssl::context> tls)
{
    const bool isPlain = tls == nullptr;
    const auto where = addressFrom(address);
    if (!where)
        return tl::unexpected(where.error());
    if (isPlain && !where->is_loopback())
        return failure(ErrorCode::Invalid,
                       u"Headquarters does not listen on %1 without TLS, because anybody could "
                       "read along. Nothing was changed. Listen on 127.0.0.1 or ::1, or with "
                       "--tls %1:PORT."_s.arg(address));
    const QString refused = core.listenOn(*where, port, std::move(tls));
    if (!refused.isEmpty())
        return failure(ErrorCode::Busy,
                       u"Headquarters cannot listen on %1 port %2 (%3). The data is untouched. "
                       "Stop the program that uses the port, or choose another port; 0 takes "
                       "any free one."_s.arg(address, QString::number(port), refused));
    return {};
}

} // namespace

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const Options& options,
                                                       Service& service,
                                                       Metrics& metrics)
{
    auto core = std::make_shared<ServerCore>(options, service, metrics);
    if (options.isPlain) {
        if (const auto listens = listenAt(*core, options.address, options.port, nullptr); !listens)
            return tl::unexpected(listens.error());
    }
    if (options.tls) {
        auto context = tlsContext(*options.tls);
        if (!context)
            return tl::unexpected(context.error());
        const auto listens =
            listenAt(*core, options.tls->address, options.tls->port, *std::move(context));
        if (!listens)
            return tl::unexpected(listens.error());
    }
    core->start();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(core)));
}

HttpServer::HttpServer(std::shared_ptr<ServerCore> core)
    : m_core(std::move(core))
{
}

HttpServer::~HttpServer()
{
    m_core->join();
}

quint16 HttpServer::port() const
{
    return m_core->port;
}

quint16 HttpServer::tlsPort() const
{
    return m_core->tlsPort;
}

void HttpServer::stop(std::function<void()> stopped)
{
    asio::post(m_core->io,
               [&core = *m_core, stopped = std::move(stopped)] { core.beginStop(stopped); });
}

} // namespace carnet::http
