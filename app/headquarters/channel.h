#pragma once

#include "app/headquarters/coroutines.h" // before Asio

#include <QByteArray>

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <memory>
#include <optional>

namespace carnet::http {

//! A socket, with TLS or without: what reads and writes messages need not know. An AsyncStream in
//! the sense of Beast, which is why some names are not ours, and not final because Asio's traits
//! derive from it. Belongs to the I/O thread.
class Channel
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using executor_type = Socket::executor_type;

    //! Plain where there is no \a tls. The context is kept by OpenSSL as long as it is needed.
    Channel(Socket socket, boost::asio::ssl::context* tls);

    // NOLINTBEGIN(readability-identifier-naming): what Asio and Beast call them
    [[nodiscard]] executor_type get_executor() { return m_socket.get_executor(); }
    // NOLINTEND(readability-identifier-naming)
    [[nodiscard]] Socket& socket() { return m_socket; }
    [[nodiscard]] bool isSecure() const { return m_tls.has_value(); }
    //! DER of what the other side has shown and was found to be signed by the authority; empty when
    //! it has shown nothing.
    [[nodiscard]] QByteArray certificate();

    //! Only of a secure one, before anything else.
    [[nodiscard]] boost::asio::awaitable<boost::system::error_code> shakeHands();
    //! Tells the other side that no more will come, and waits for it to say the same.
    [[nodiscard]] boost::asio::awaitable<void> sayGoodbye();
    //! After a handshake that failed because the other side does not speak TLS.
    void becomePlain() { m_tls.reset(); }

    // NOLINTBEGIN(readability-identifier-naming): the same
    template<typename Buffers, typename Token>
    auto async_read_some(const Buffers& buffers, Token&& token)
    {
        const auto begin = [this](auto handler, const Buffers& into) {
            if (m_tls)
                m_tls->async_read_some(into, std::move(handler));
            else
                m_socket.async_read_some(into, std::move(handler));
        };
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            begin, token, buffers);
    }

    template<typename Buffers, typename Token>
    auto async_write_some(const Buffers& buffers, Token&& token)
    {
        const auto begin = [this](auto handler, const Buffers& from) {
            if (m_tls)
                m_tls->async_write_some(from, std::move(handler));
            else
                m_socket.async_write_some(from, std::move(handler));
        };
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            begin, token, buffers);
    }
    // NOLINTEND(readability-identifier-naming)

private:
    Socket m_socket;
    std::optional<boost::asio::ssl::stream<Socket&>> m_tls;
};

//! Whether a handshake failed because the other side spoke HTTP without TLS.
[[nodiscard]] bool isPlainHttp(const boost::system::error_code& error);

} // namespace carnet::http
