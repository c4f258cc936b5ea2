#pragma once

#include "app/headquarters/metrics.h"
#include "app/headquarters/service.h"
#include "models/domain/result.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace carnet::http {

//! What a caller may cost before it is refused.
struct Limits {
    std::uint32_t headerBytes = 16 * 1024;
    std::uint64_t bodyBytes = 4UL * 1024 * 1024; //!< as sent, before decoding
    std::chrono::milliseconds handshakeTime = std::chrono::seconds(10);
    std::chrono::milliseconds idleTime = std::chrono::seconds(75);
    std::chrono::milliseconds headerTime = std::chrono::seconds(10);
    std::chrono::milliseconds bodyTime = std::chrono::seconds(30);
    std::chrono::milliseconds answerTime = std::chrono::seconds(90);
    std::chrono::milliseconds writeTime = std::chrono::seconds(30);
    std::chrono::milliseconds stopTime = std::chrono::seconds(5); //!< for requests in flight
    int connections = 20'000; //!< a till has one that waits and, now and then, one more
    //! Requests of prompt routes from header to answer. All tills that follow one address book ask
    //! when it changes; those who are let wait a moment come sooner than those who are sent away.
    int inFlight = 2'048;
    int waiting = 20'000; //!< requests of routes that wait
};

//! Where and as whom to speak TLS. All three texts are PEM.
struct TlsPlace {
    QString address; //!< of one interface, or 0.0.0.0 or :: for all
    quint16 port = 0; //!< 0 takes any free port
    QByteArray key;
    QByteArray certificate;
    QByteArray authority; //!< who signs terminals
};

class ServerCore;

//! HTTP/1.1 on a loopback socket, on one with TLS, or on both, from accept to close, on a thread of
//! its own; handlers run on worker threads. Whatever arrives is answered or closed, never believed.
class HttpServer final
{
public:
    struct Options {
        bool isPlain = true; //!< listens without TLS, on loopback only
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = 0; //!< 0 takes any free port
        std::optional<TlsPlace> tls = {};
        int workers = 2;
        Limits limits = {};
    };

    //! Listens and starts to serve. \a service and \a metrics outlive the server.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> listen(const Options& options,
                                                                    Service& service,
                                                                    Metrics& metrics);

    //! Cuts off what is still going on; call stop() before for a clean end.
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    //! Without TLS; 0 when it does not listen so.
    [[nodiscard]] quint16 port() const;
    //! With TLS; 0 when it does not listen so.
    [[nodiscard]] quint16 tlsPort() const;

    //! Accepts no more, closes idle connections, lets requests in flight finish for at most
    //! Limits::stopTime and then calls \a stopped on the I/O thread. Whoever holds a waiting
    //! responder answers it.
    void stop(std::function<void()> stopped);

private:
    explicit HttpServer(std::shared_ptr<ServerCore> core);

    // Shared with responders on other threads, which hold it weakly and while they hand over.
    std::shared_ptr<ServerCore> m_core;
};

} // namespace carnet::http
