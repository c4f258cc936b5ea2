#include "tests/headquarters/testservice.h"

#include <QMutexLocker>

#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

http::Response text(const QByteArray& body)
{
    http::Response response;
    response.headers = {{"Content-Type", "text/plain"}};
    response.body = body;
    return response;
}

} // namespace

std::optional<QByteArray> TwoTills::secretHash(const QString& terminal) const
{
    if (terminal != u"till-1" && terminal != u"till-2")
        return std::nullopt;
    return http::hashOfSecret("secret-of-" + terminal.toLatin1());
}

std::optional<QByteArray> TwoTills::keyHash(const QString& terminal) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_keys.constFind(terminal);
    if (found != m_keys.cend() && !found->isEmpty())
        return *found;
    return secretHash(terminal) ? std::optional(QByteArray()) : std::nullopt;
}

void TwoTills::know(const QString& terminal, const QByteArray& hash)
{
    const QMutexLocker lock(&m_mutex);
    m_keys.insert(terminal, hash);
}

QByteArray tokenOf(const QByteArray& till)
{
    return "Authorization: Bearer " + till + ".secret-of-" + till + "\r\n";
}

TestService::TestService(const http::Limits& limits, const std::optional<http::TlsPlace>& tls)
{
    m_service = std::make_unique<http::Service>(
        http::Service::Parts{.routes = http::RouteTable(routes()),
                             .terminals = m_tills,
                             .metrics = m_metrics,
                             .clock = m_clock,
                             .log = [this](const QByteArray& line) { keep(line); },
                             .idPrefix = u"test"_s});
    http::HttpServer::Options options;
    options.limits = limits;
    options.tls = tls;
    auto server = http::HttpServer::listen(options, *m_service, m_metrics);
    if (!server)
        qFatal("%s", qPrintable(server.error().detail));
    m_server = *std::move(server);
}

TestService::~TestService()
{
    m_server.reset();
    release();
}

quint16 TestService::port() const
{
    return m_server->port();
}

void TestService::keep(const QByteArray& line)
{
    const QMutexLocker lock(&m_mutex);
    m_log += line + '\n';
}

QByteArray TestService::log() const
{
    const QMutexLocker lock(&m_mutex);
    return m_log;
}

int TestService::handled() const
{
    return m_handled;
}

bool TestService::awaitHeld(int count)
{
    constexpr int kPatienceMs = 10'000; // reached only when a test fails
    return m_arrived.tryAcquire(count, kPatienceMs);
}

void TestService::release()
{
    const QMutexLocker lock(&m_mutex);
    for (const http::Responder& responder : std::as_const(m_held))
        responder.answer(text("released"));
    m_held.clear();
}

std::shared_ptr<QSemaphore> TestService::stop()
{
    auto done = std::make_shared<QSemaphore>();
    m_server->stop([done] { done->release(); });
    return done;
}

void TestService::hold(const http::Responder& responder)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_held.append(responder);
    }
    m_arrived.release();
}

QList<http::Route> TestService::routes()
{
    using http::Method;
    using http::Patience;
    using http::Request;
    using http::Responder;
    using http::Route;
    using http::Scope;

    const auto echo = [this](const Request& request, const Responder& respond) {
        ++m_handled;
        respond.answer(text(request.body));
    };
    const auto who = [this](const Request& request, const Responder& respond) {
        ++m_handled;
        respond.answer(text(request.terminal.toLatin1()));
    };
    const auto person = [](const Request& request, const Responder& respond) {
        respond.answer(text(request.parameters.value(u"id"_s).toUtf8()));
    };
    const auto big = [](const Request&, const Responder& respond) {
        respond.answer(text(QByteArray(100'000, 'x')));
    };
    const auto keep = [this](const Request&, const Responder& respond) { hold(respond); };
    const auto lose = [](const Request&, const Responder&) {};
    const auto later = [](const Request&, const Responder& respond) {
        std::thread([respond] { respond.answer(text("later")); }).detach();
    };
    QList<Route> all = http::operationsRoutes(m_metrics, [] { return true; });
    all += {Route(Method::Post, "/echo", Scope::Public, echo),
            Route(Method::Get, "/who", Scope::Terminal, who),
            Route(Method::Post, "/who", Scope::Terminal, who),
            Route(Method::Get, "/renew", Scope::Renewal, who),
            Route(Method::Get, "/enrol", Scope::Enrolment, who),
            Route(Method::Get, "/people/{id}", Scope::Public, person),
            Route(Method::Get, "/big", Scope::Public, big),
            Route(Method::Get, "/wait", Scope::Public, keep, Patience::Waits),
            Route(Method::Get, "/hold", Scope::Public, keep),
            Route(Method::Get, "/lost", Scope::Public, lose),
            Route(Method::Get, "/later", Scope::Public, later)};
    return all;
}

} // namespace carnet::test
