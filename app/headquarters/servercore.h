#pragma once

#include "app/headquarters/coroutines.h" // before Asio
#include "app/headquarters/httpserver.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <list>
#include <memory>
#include <thread>

namespace carnet::http {

class Connection;

//! The inside of HttpServer: the listening socket, the threads and what connections share. Only
//! connection.cpp and httpserver.cpp include this. Members run on the I/O thread unless they say
//! otherwise.
class ServerCore final : public std::enable_shared_from_this<ServerCore>
{
public:
    ServerCore(const HttpServer::Options& options, Service& served, Metrics& metrics);

    //! Before any thread runs; with \a tls what comes over it is TLS. An empty sentence is success.
    [[nodiscard]] QString listenOn(const boost::asio::ip::address& address,
                                   quint16 wanted,
                                   std::unique_ptr<boost::asio::ssl::context> tls);
    void start();
    void beginStop(std::function<void()> whenStopped);
    //! From the owner's thread: cuts off what is left and waits for both kinds of thread.
    void join();

    //! Called by connections at their birth and death.
    std::list<Connection*>::iterator enter(Connection* connection);
    void leave(std::list<Connection*>::iterator place);

    Limits limits;
    Service& service;
    Metrics::Gauge& inFlight;
    Metrics::Gauge& waiting;
    Metrics::Gauge& handshakesFailed;
    boost::asio::io_context io{1};
    boost::asio::thread_pool workers;
    quint16 port = 0; //!< of the socket without TLS; 0 when there is none
    quint16 tlsPort = 0; //!< the same with TLS
    bool stopping = false;

private:
    struct Listener {
        boost::asio::ip::tcp::acceptor acceptor;
        std::unique_ptr<boost::asio::ssl::context> tls; //!< null: plain
    };
    [[nodiscard]] boost::asio::awaitable<void> acceptAll(Listener& listener);
    void admit(boost::asio::ip::tcp::socket socket, const Listener& listener);
    void cutOff();
    void tellStopped();

    Metrics::Gauge& m_open;
    std::list<Connection*> m_connections;
    std::function<void()> m_stopped;
    std::list<Listener> m_listeners;
    boost::asio::steady_timer m_stopBound{io};
    std::thread m_thread;
};

} // namespace carnet::http
