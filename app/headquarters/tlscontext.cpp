#include "app/headquarters/tlscontext.h"

#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

using namespace Qt::StringLiterals;

namespace carnet::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr long kMostCertificateBytes = 16L * 1024;
constexpr int kSignedByItself = 0; // certificates between it and the authority

asio::const_buffer bufferOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void setRules(SSL_CTX* context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_max_cert_list(context, kMostCertificateBytes);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    X509_VERIFY_PARAM* const rules = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_NO_CHECK_TIME | X509_V_FLAG_X509_STRICT);
    X509_VERIFY_PARAM_set_depth(rules, kSignedByItself);
}

} // namespace

Result<std::unique_ptr<asio::ssl::context>> tlsContext(const TlsPlace& place)
{
    auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    error_code error;
    context->use_certificate(bufferOf(place.certificate), asio::ssl::context::pem, error);
    if (!error)
        context->use_private_key(bufferOf(place.key), asio::ssl::context::pem, error);
    if (!error)
        context->add_certificate_authority(bufferOf(place.authority), error);
    if (error || SSL_CTX_check_private_key(context->native_handle()) != 1)
        return failure(ErrorCode::Invalid,
                       u"Headquarters' certificate cannot be used (%1). Nothing was changed. Move "
                       "the file server.pem away from the folder identity; a new one is made at "
                       "the next start."_s.arg(QString::fromStdString(error.message())));
    setRules(context->native_handle());
    return context;
}

} // namespace carnet::http
