#pragma once

#include "app/headquarters/coroutines.h" // before Asio
#include "app/headquarters/httpserver.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
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

    //! Before any thread runs. An empty sentence is success.
    [[nodiscard]] QString bindTo(const boost::asio::ip::address& address, quint16 wanted);
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
    boost::asio::io_context io{1};
    boost::asio::thread_pool workers;
    quint16 port = 0;
    bool stopping = false;

private:
    [[nodiscard]] boost::asio::awaitable<void> acceptAll();
    void admit(boost::asio::ip::tcp::socket socket);
    void cutOff();
    void tellStopped();

    Metrics::Gauge& m_open;
    std::list<Connection*> m_connections;
    std::function<void()> m_stopped;
    boost::asio::ip::tcp::acceptor m_acceptor{io};
    boost::asio::steady_timer m_stopBound{io};
    std::thread m_thread;
};

} // namespace carnet::http
