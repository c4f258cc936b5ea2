#include "app/headquarters/connection.h"

#include "app/headquarters/problem.h"
#include "app/headquarters/responder.h"
#include "app/headquarters/target.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http.hpp>

#include <utility>

namespace carnet::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::size_t kReadStep = 16UL * 1024;
constexpr std::size_t kBufferBeyondHeader = 64UL * 1024; // pipelined requests wait here
constexpr std::size_t kLingerBytes = 4UL * 1024 * 1024;
constexpr auto kLingerTime = std::chrono::seconds(2);

auto into(error_code& error)
{
    return asio::redirect_error(asio::use_awaitable, error);
}

//! Counts one more while it lives.
class Count final
{
public:
    explicit Count(Metrics::Gauge& gauge)
        : m_gauge(gauge)
    {
        ++m_gauge;
    }
    ~Count() { --m_gauge; }
    Q_DISABLE_COPY_MOVE(Count)

private:
    Metrics::Gauge& m_gauge;
};

Method methodOf(wire::verb verb)
{
    switch (verb) {
    case wire::verb::get:
        return Method::Get;
    case wire::verb::post:
        return Method::Post;
    default:
        return Method::Other;
    }
}

QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

//! Copies method, target and headers; fails on what Beast lets pass.
template<typename Message>
std::optional<Fault> describe(const Message& message, Request& request)
{
    request.method = methodOf(message.method());
    for (const auto& field : message.base()) {
        QByteArray& value = request.headers[bytesOf(field.name_string()).toLower()];
        value += (value.isEmpty() ? "" : ", ") + bytesOf(field.value());
    }
    if (message.version() == 11 && message.count(wire::field::host) != 1)
        return Fault::Malformed;

    auto target = parseTarget(bytesOf(message.target()));
    if (!target)
        return Fault::Malformed;
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    return std::nullopt;
}

} // namespace

//! A request whose answer is under way.
struct Connection::Pending {
    explicit Pending(asio::io_context& io)
        : ready(io)
    {
    }

    asio::steady_timer ready; // runs out when no answer came, is cancelled when one did
    std::optional<Response> response;
};

Connection::Connection(const std::shared_ptr<ServerCore>& server,
                       tcp::socket socket,
                       asio::ssl::context* tls)
    : m_core(*server)
    , m_server(server)
    , m_channel(std::move(socket), tls)
    , m_deadline(m_core.io)
    , m_buffer(m_core.limits.headerBytes + kBufferBeyondHeader)
    , m_place(m_core.enter(this))
{
    error_code ignored; // a socket that is gone already says so at the first read
    m_channel.socket().set_option(tcp::no_delay(true), ignored);
    m_peer =
        QString::fromStdString(m_channel.socket().remote_endpoint(ignored).address().to_string());
}

Connection::~Connection()
{
    m_core.leave(m_place);
}

void Connection::closeIfIdle()
{
    if (m_idle)
        cutOff();
}

void Connection::cutOff()
{
    error_code ignored;
    m_channel.socket().close(ignored);
    if (m_pending)
        m_pending->ready.cancel();
}

void Connection::allow(std::chrono::milliseconds time)
{
    m_expired = false;
    m_deadline.expires_after(time);
    m_deadline.async_wait(
        [weak = weak_from_this(), allowance = ++m_allowance](const error_code& error) {
            const auto self = weak.lock();
            if (error || !self || self->m_allowance != allowance)
                return;
            error_code ignored;
            self->m_expired = true;
            self->m_channel.socket().cancel(ignored);
        });
}

//! What was wrong with the request; nothing when the caller is simply gone.
std::optional<Fault> Connection::faultOf(const error_code& error) const
{
    static const auto& kHttp = wire::make_error_code(wire::error::bad_method).category();
    if (error == asio::error::operation_aborted && m_expired)
        return Fault::TooSlow;
    if (error == wire::error::header_limit || error == wire::error::buffer_overflow)
        return Fault::HeaderTooLarge;
    if (error == wire::error::body_limit)
        return Fault::BodyTooLarge;
    if (error.category() == kHttp && error != wire::error::end_of_stream)
        return Fault::Malformed;
    return std::nullopt;
}

asio::awaitable<void> Connection::serve()
{
    bool more = !m_channel.isSecure() || co_await shakeHands();
    while (more && !m_core.stopping)
        more = co_await serveOne();
    allow(kLingerTime);
    co_await m_channel.sayGoodbye();
    if (m_isUnread)
        co_await linger();
    m_deadline.cancel();
    cutOff();
}

//! False when there is nobody to talk to.
asio::awaitable<bool> Connection::shakeHands()
{
    m_idle = true;
    allow(m_core.limits.handshakeTime);
    const error_code error = co_await m_channel.shakeHands();
    m_idle = false;
    if (!error) {
        const auto shown = identity::Certificate::fromDer(m_channel.certificate());
        m_certificate = shown ? std::optional(*shown) : std::nullopt;
        co_return true;
    }
    ++m_core.handshakesFailed;
    m_channel.becomePlain();
    if (!isPlainHttp(error))
        co_return false;
    // Somebody left out the s of https, and can read the answer.
    m_isUnread = true;
    m_keepsAlive = false;
    const Request request = m_core.service.newRequest();
    co_return co_await refuse(request, problem(Fault::NeedsTls, request.id));
}

asio::awaitable<bool> Connection::awaitFirstByte()
{
    if (m_buffer.size() > 0)
        co_return true;
    error_code error;
    m_idle = true;
    allow(m_core.limits.idleTime);
    const auto room = m_buffer.prepare(kReadStep);
    const std::size_t got = co_await m_channel.async_read_some(room, into(error));
    m_idle = false;
    m_buffer.commit(got);
    co_return !error;
}

asio::awaitable<bool> Connection::serveOne()
{
    m_isUnread = false;
    m_keepsAlive = false;
    if (!co_await awaitFirstByte())
        co_return false;

    Parser parser;
    parser.header_limit(m_core.limits.headerBytes);
    parser.body_limit(m_core.limits.bodyBytes);
    Request request = m_core.service.newRequest();
    request.peer = m_peer;
    request.isSecure = m_channel.isSecure();
    request.certificate = m_certificate;
    error_code error;
    allow(m_core.limits.headerTime);
    co_await wire::async_read_header(m_channel, m_buffer, parser, into(error));
    const auto fault = error ? faultOf(error) : describe(parser.get(), request);
    if (error && !fault)
        co_return false;
    m_isUnread = fault || !parser.is_done();
    if (fault)
        co_return co_await refuse(request, problem(*fault, request.id));

    m_version = parser.get().version();
    m_keepsAlive = parser.keep_alive() && parser.get().method() != wire::verb::head;
    const auto route = m_core.service.admit(request);
    if (!route)
        co_return co_await refuse(request, route.error());
    co_return co_await serveAdmitted(parser, request, **route);
}

asio::awaitable<bool> Connection::serveAdmitted(Parser& parser,
                                                Request& request,
                                                const Route& route)
{
    const bool waits = route.patience == Patience::Waits;
    Metrics::Gauge& gauge = waits ? m_core.waiting : m_core.inFlight;
    if (gauge >= (waits ? m_core.limits.waiting : m_core.limits.inFlight))
        co_return co_await refuse(request, problem(Fault::Overloaded, request.id));
    const Count counted(gauge);

    if (!co_await readBody(parser, request))
        co_return false;
    m_isUnread = false;
    const Response response = co_await ask(request, route);
    co_return co_await reply(request, response);
}

asio::awaitable<bool> Connection::readBody(Parser& parser, Request& request)
{
    if (parser.is_done())
        co_return true;
    error_code error;
    allow(m_core.limits.bodyTime);
    if (request.headers.contains("expect")) {
        if (request.headers.value("expect").toLower() != "100-continue")
            co_return co_await refuse(request, problem(Fault::UnknownExpectation, request.id));
        wire::response<wire::empty_body> goOn(wire::status::continue_, 11);
        co_await wire::async_write(m_channel, goOn, into(error));
    }
    if (!error)
        co_await wire::async_read(m_channel, m_buffer, parser, into(error));
    if (error) {
        if (const auto fault = faultOf(error))
            co_await refuse(request, problem(*fault, request.id));
        co_return false;
    }
    request.body = QByteArray::fromStdString(parser.get().body());
    co_return true;
}

asio::awaitable<Response> Connection::ask(const Request& request, const Route& route)
{
    m_deadline.cancel();
    m_pending = std::make_shared<Pending>(m_core.io);
    m_pending->ready.expires_after(m_core.limits.answerTime);
    {
        // In a block of its own: the last responder must not be ours, or an answer that never
        // comes would be noticed by the clock only.
        const Responder responder(request.id, sendTo(request));
        asio::post(m_core.workers, [&service = m_core.service, request, &route, responder] {
            service.run(request, route, responder);
        });
    }
    error_code expected; // cancelled when the answer came
    co_await m_pending->ready.async_wait(into(expected));
    const auto pending = std::exchange(m_pending, nullptr);
    if (pending->response)
        co_return *std::move(pending->response);
    co_return Service::sealed(request, problem(Fault::AnsweredTooLate, request.id));
}

Responder::Send Connection::sendTo(const Request& request) const
{
    // The answer may come from any thread, also when connection or server are gone: first to a
    // worker, which writes and compresses it, then to the I/O thread, which alone looks at the
    // pending request. Workers and I/O thread end before the core does, so inside them a plain
    // reference will do.
    return [server = m_server, pending = std::weak_ptr(m_pending), request](Responder::Make make) {
        const auto held = server.lock();
        if (!held)
            return;
        ServerCore& core = *held;
        asio::post(core.workers, [&core, pending, request, make = std::move(make)] {
            Response sealed = Service::sealed(request, make());
            asio::post(core.io, [pending, sealed = std::move(sealed)] {
                const auto waiting = pending.lock();
                if (!waiting)
                    return;
                waiting->response = sealed;
                waiting->ready.cancel();
            });
        });
    };
}

asio::awaitable<bool> Connection::refuse(const Request& request, Response response)
{
    const Response sealed = Service::sealed(request, std::move(response));
    co_return co_await reply(request, sealed);
}

asio::awaitable<bool> Connection::reply(const Request& request, const Response& response)
{
    asio::post(m_core.workers, [&service = m_core.service, request, response] {
        service.record(request, response);
    });
    wire::response<wire::span_body<const char>> message;
    message.version(m_version);
    message.result(static_cast<unsigned>(response.status));
    for (const auto& [name, value] : response.headers)
        message.insert(name.toStdString(), value.toStdString());
    message.keep_alive(m_keepsAlive && !m_isUnread && !m_core.stopping);
    message.body() = {response.body.constData(), static_cast<std::size_t>(response.body.size())};
    message.prepare_payload();
    error_code error;
    allow(m_core.limits.writeTime);
    co_await wire::async_write(m_channel, message, into(error));
    co_return !error && message.keep_alive();
}

//! A socket closed with unread bytes resets the connection, and the caller might never see why.
asio::awaitable<void> Connection::linger()
{
    error_code error;
    m_channel.socket().shutdown(tcp::socket::shutdown_send, error);
    allow(kLingerTime);
    std::size_t dropped = 0;
    while (!error && dropped < kLingerBytes) {
        m_buffer.clear();
        const auto room = m_buffer.prepare(kReadStep);
        dropped += co_await m_channel.socket().async_read_some(room, into(error));
    }
}

} // namespace carnet::http
