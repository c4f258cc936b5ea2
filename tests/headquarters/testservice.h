#pragma once

#include "app/headquarters/httpserver.h"
#include "app/headquarters/metrics.h"
#include "app/headquarters/operations.h"
#include "app/headquarters/service.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QSemaphore>

#include <atomic>
#include <memory>
#include <optional>

namespace carnet::test {

//! Two terminals, `till-1` and `till-2`, with secrets `secret-of-till-1` and so on; and those that
//! have certificates.
class TwoTills final : public http::TerminalDirectory
{
public:
    [[nodiscard]] std::optional<QByteArray> secretHash(const QString& terminal) const override;
    [[nodiscard]] std::optional<QByteArray> keyHash(const QString& terminal) const override;

    //! From now on it is known by the key of that hash; by none when it is empty.
    void know(const QString& terminal, const QByteArray& hash);

private:
    mutable QMutex m_mutex; // asked on the I/O thread
    QHash<QString, QByteArray> m_keys;
};

//! The Authorization header of a till.
[[nodiscard]] QByteArray tokenOf(const QByteArray& till);

//! The real server in this process on a free port, with routes that show what handlers get:
//! POST /echo (public) gives the body back, GET /who (terminal) names the caller, GET /renew and
//! GET /enrol have the scopes of those names, GET /people/{id}
//! names the parameter, GET /big is 100 kB of text, GET /wait (waits) and GET /hold (prompt) are
//! answered by release(), GET /lost is never answered, GET /later is answered by another thread.
class TestService final
{
public:
    explicit TestService(const http::Limits& limits = {},
                         const std::optional<http::TlsPlace>& tls = {});
    ~TestService();
    Q_DISABLE_COPY_MOVE(TestService)

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] quint16 tlsPort() const { return m_server->tlsPort(); }
    [[nodiscard]] TwoTills& tills() { return m_tills; }
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] int handled() const;

    //! Blocks until \a count more requests are being held.
    [[nodiscard]] bool awaitHeld(int count);
    void release();
    //! stop() of the server, started; the semaphore says when it is done.
    [[nodiscard]] std::shared_ptr<QSemaphore> stop();

private:
    [[nodiscard]] QList<http::Route> routes();
    void keep(const QByteArray& line);
    void hold(const http::Responder& responder);

    SystemClock m_clock;
    TwoTills m_tills;
    http::Metrics m_metrics;
    mutable QMutex m_mutex; // the log and the held responders are filled by worker threads
    QByteArray m_log;
    QList<http::Responder> m_held;
    QSemaphore m_arrived;
    std::atomic<int> m_handled = 0;
    std::unique_ptr<http::Service> m_service;
    std::unique_ptr<http::HttpServer> m_server;
};

} // namespace carnet::test
