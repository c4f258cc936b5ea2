#include "app/headquarters/channel.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/sslerr.h>
#include <openssl/x509.h>

#include <utility>

namespace carnet::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

auto intoError(error_code& error)
{
    return asio::redirect_error(asio::use_awaitable, error);
}

} // namespace

Channel::Channel(Socket socket, asio::ssl::context* tls)
    : m_socket(std::move(socket))
{
    if (tls != nullptr)
        m_tls.emplace(m_socket, *tls);
}

QByteArray Channel::certificate()
{
    if (!m_tls)
        return {};
    const X509* const shown = SSL_get0_peer_certificate(m_tls->native_handle());
    if (shown == nullptr || SSL_get_verify_result(m_tls->native_handle()) != X509_V_OK)
        return {};
    const int size = i2d_X509(shown, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, '\0');
    auto* at = reinterpret_cast<unsigned char*>(der.data());
    i2d_X509(shown, &at);
    return der;
}

asio::awaitable<error_code> Channel::shakeHands()
{
    error_code error;
    co_await m_tls->async_handshake(asio::ssl::stream_base::server, intoError(error));
    co_return error;
}

asio::awaitable<void> Channel::sayGoodbye()
{
    if (!m_tls)
        co_return;
    error_code ignored; // whether it answers or not, this is the end
    co_await m_tls->async_shutdown(intoError(ignored));
}

bool isPlainHttp(const error_code& error)
{
    return error.category() == asio::error::get_ssl_category()
        && ERR_GET_REASON(static_cast<unsigned long>(error.value())) == SSL_R_HTTP_REQUEST;
}

} // namespace carnet::http
