#pragma once

#include "app/headquarters/coroutines.h" // before Asio
#include "app/headquarters/httpserver.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace carnet::http {

//! How this service speaks TLS: 1.3 only; it shows its certificate, and takes from the other side
//! none or one that the authority has signed for terminals. Whether that is still valid is asked
//! again with each request, by our own clock. No session is resumed, so each connection proves it.
[[nodiscard]] Result<std::unique_ptr<boost::asio::ssl::context>> tlsContext(const TlsPlace& place);

} // namespace carnet::http
