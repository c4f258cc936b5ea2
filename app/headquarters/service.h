#pragma once

#include "app/headquarters/metrics.h"
#include "app/headquarters/request.h"
#include "app/headquarters/requestlog.h"
#include "app/headquarters/responder.h"
#include "app/headquarters/response.h"
#include "app/headquarters/route.h"
#include "app/headquarters/terminaltoken.h"
#include "models/domain/clock.h"

#include <QString>

#include <tl/expected.hpp>

#include <atomic>

namespace carnet::http {

//! What happens to a request between the socket and its handler, and to the answer on its way
//! back. Knows no sockets. Any thread may call it.
class Service final
{
public:
    struct Parts {
        RouteTable routes;
        const TerminalDirectory& terminals;
        Metrics& metrics;
        const Clock& clock;
        LogSink log;
        QString idPrefix; //!< makes request ids differ from those of an earlier run
        qsizetype decodedBodyBytes = 4L * 1024 * 1024;
    };

    explicit Service(Parts parts);

    //! A request with its reference number and its start time.
    [[nodiscard]] Request newRequest();
    //! Finds the route and the caller from the header alone, before any body is read.
    [[nodiscard]] tl::expected<const Route*, Response> admit(Request& request) const;
    //! Decodes the body and hands over to the handler.
    void run(Request request, const Route& route, const Responder& responder) const;
    //! Compresses what is worth it and adds the reference number.
    [[nodiscard]] static Response sealed(const Request& request, Response response);
    //! Writes the log line and counts; once for each request.
    void record(const Request& request, const Response& response);

private:
    [[nodiscard]] tl::expected<void, Fault> identify(Request& request, Scope scope) const;
    //! To whoever calls, who is not let in.
    [[nodiscard]] std::optional<TerminalOrder> orderFor(const Request& request) const;
    [[nodiscard]] tl::expected<QString, Fault> terminalOf(const Request& request,
                                                          Scope scope) const;

    Parts m_parts;
    std::atomic<quint64> m_lastId = 0;
};

} // namespace carnet::http
