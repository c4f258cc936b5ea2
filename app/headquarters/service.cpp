#include "app/headquarters/service.h"

#include "app/headquarters/contentcoding.h"
#include "app/headquarters/terminalcertificate.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::http {

namespace {

constexpr qsizetype kWorthCompressing = 1024;

QJsonObject factsOf(const Request& request)
{
    return request.order ? QJsonObject{{"order"_L1, request.order->toJson()}} : QJsonObject();
}

//! Bytes that are asked for by their place, and packed already.
bool isLeftAsItIs(const Response& response)
{
    return std::ranges::any_of(response.headers, [](const auto& header) {
        return header.first == "Cache-Control" && header.second.contains("no-transform");
    });
}

} // namespace

Service::Service(Parts parts)
    : m_parts(std::move(parts))
{
    m_parts.metrics.addRoutes(m_parts.routes.templates());
}

Request Service::newRequest()
{
    Request request;
    request.id = u"%1-%2"_s.arg(m_parts.idPrefix).arg(++m_lastId);
    request.startedMs = m_parts.clock.steadyMs();
    return request;
}

tl::expected<const Route*, Response> Service::admit(Request& request) const
{
    auto match = m_parts.routes.find(request.method, request.path);
    if (!match) {
        Response response = problem(match.error().fault, request.id);
        if (!match.error().allow.isEmpty())
            response.headers.emplaceBack("Allow", match.error().allow);
        return tl::unexpected<Response>(std::move(response));
    }

    request.route = match->route->path;
    request.parameters = std::move(match->parameters);
    if (const auto known = identify(request, match->route->scope); !known)
        return tl::unexpected<Response>(problem(known.error(), request.id, factsOf(request)));
    return match->route;
}

tl::expected<void, Fault> Service::identify(Request& request, Scope scope) const
{
    switch (scope) {
    case Scope::Public:
        return {};
    case Scope::Operations:
        if (!QHostAddress(request.peer).isLoopback())
            return tl::unexpected<Fault>(Fault::NotAllowedFromHere);
        return {};
    case Scope::Enrolment:
        if (!request.isSecure)
            return tl::unexpected<Fault>(Fault::NeedsTls);
        return {};
    case Scope::Renewal:
    case Scope::Terminal:
    case Scope::LastWord: {
        auto terminal = terminalOf(request, scope);
        if (terminal) {
            request.terminal = *std::move(terminal);
            return {};
        }
        request.order = orderFor(request);
        if (!request.order)
            return tl::unexpected<Fault>(terminal.error());
        if (scope != Scope::LastWord)
            return tl::unexpected<Fault>(Fault::OutOfService);
        request.terminal = request.order->terminal.toString();
        return {};
    }
    }
    Q_UNREACHABLE();
}

std::optional<TerminalOrder> Service::orderFor(const Request& request) const
{
    // However old its certificate is: a stolen till may come to a network after years.
    if (request.isSecure)
        return request.certificate
            ? m_parts.terminals.order(request.certificate->name, request.certificate->keyHash())
            : std::nullopt;
    const auto token = tokenIn(request.headers.value("authorization"));
    return token ? m_parts.terminals.order(token->terminal, token->hash) : std::nullopt;
}

tl::expected<QString, Fault> Service::terminalOf(const Request& request, Scope scope) const
{
    if (!request.isSecure && scope == Scope::Renewal)
        return tl::unexpected<Fault>(Fault::NeedsTls);
    if (!request.isSecure)
        return terminalFrom(request.headers.value("authorization"), m_parts.terminals);
    return terminalFrom(request.certificate,
                        m_parts.terminals,
                        m_parts.clock.nowMs(),
                        scope == Scope::Renewal ? kRenewalGraceMs : 0);
}

void Service::run(Request request, const Route& route, const Responder& responder) const
{
    const auto coding = codingNamed(request.headers.value("content-encoding"));
    if (!coding)
        return responder.refuse(Fault::UnknownEncoding);
    auto body = decompressed(*coding, request.body, m_parts.decodedBodyBytes);
    if (!body)
        return responder.refuse(body.error());
    request.body = *std::move(body);
    route.handler(std::move(request), responder);
}

Response Service::sealed(const Request& request, Response response)
{
    response.headers.emplaceBack("X-Request-Id", request.id.toLatin1());
    if (response.body.size() <= kWorthCompressing || isLeftAsItIs(response))
        return response;

    response.headers.emplaceBack("Vary", "Accept-Encoding");
    const Coding coding = bestAccepted(request.headers.value("accept-encoding"));
    if (coding == Coding::Identity)
        return response;
    if (auto packed = compressed(coding, response.body)) {
        response.body = *std::move(packed);
        response.headers.emplaceBack("Content-Encoding", name(coding));
    }
    return response;
}

void Service::record(const Request& request, const Response& response)
{
    const qint64 tookMs = m_parts.clock.steadyMs() - request.startedMs;
    m_parts.metrics.count(request.route, response.status, tookMs);
    m_parts.log(logLine(request, response, m_parts.clock.nowMs(), tookMs));
}

} // namespace carnet::http
