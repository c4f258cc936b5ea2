#pragma once

#include "app/headquarters/channel.h"
#include "app/headquarters/servercore.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <list>
#include <memory>
#include <optional>

namespace carnet::http {

//! One socket and the requests that come over it, one after the other. Runs on the I/O thread.
class Connection final : public std::enable_shared_from_this<Connection>
{
public:
    //! \a server is shared so that an answer from another thread can ask whether it still is.
    //! With \a tls the socket speaks TLS.
    Connection(const std::shared_ptr<ServerCore>& server,
               boost::asio::ip::tcp::socket socket,
               boost::asio::ssl::context* tls);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    //! Ends when the socket is closed. The caller keeps the connection alive meanwhile.
    [[nodiscard]] boost::asio::awaitable<void> serve();
    void closeIfIdle();
    void cutOff();

private:
    struct Pending;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    [[nodiscard]] boost::asio::awaitable<bool> shakeHands();
    [[nodiscard]] boost::asio::awaitable<bool> awaitFirstByte();
    [[nodiscard]] boost::asio::awaitable<bool> serveOne();
    [[nodiscard]] boost::asio::awaitable<bool> serveAdmitted(Parser& parser,
                                                             Request& request,
                                                             const Route& route);
    [[nodiscard]] boost::asio::awaitable<bool> readBody(Parser& parser, Request& request);
    [[nodiscard]] boost::asio::awaitable<Response> ask(const Request& request, const Route& route);
    [[nodiscard]] boost::asio::awaitable<bool> refuse(const Request& request, Response response);
    [[nodiscard]] boost::asio::awaitable<bool> reply(const Request& request,
                                                     const Response& response);
    [[nodiscard]] boost::asio::awaitable<void> linger();

    [[nodiscard]] Responder::Send sendTo(const Request& request) const;
    [[nodiscard]] std::optional<Fault> faultOf(const boost::system::error_code& error) const;
    //! What runs from now on is cancelled after \a time.
    void allow(std::chrono::milliseconds time);

    ServerCore& m_core;
    std::weak_ptr<ServerCore> m_server;
    Channel m_channel;
    std::optional<identity::Certificate> m_certificate; // of a terminal, checked by the handshake
    boost::asio::steady_timer m_deadline;
    boost::beast::flat_buffer m_buffer;
    std::shared_ptr<Pending> m_pending; // seen weakly by the answer on its way
    QString m_peer;
    quint64 m_allowance = 0; // tells a late deadline from the present one
    bool m_expired = false;
    bool m_idle = false;
    bool m_keepsAlive = false;
    bool m_isUnread = false; // part of the request may still be on its way to us
    unsigned m_version = 11;
    std::list<Connection*>::iterator m_place;
};

} // namespace carnet::http
