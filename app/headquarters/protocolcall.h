#pragma once

#include "app/headquarters/route.h"
#include "app/sync/wire.h"

#include <optional>

namespace carnet {

//! A handler that is called only for a caller with a protocol version in common.
[[nodiscard]] http::Handler checked(http::Handler handle);

[[nodiscard]] RegisterId terminalOf(const http::Request& request);

//! The message in the body; when there is none, the caller has been told.
template<typename T>
[[nodiscard]] std::optional<T> messageOf(const http::Request& request,
                                         const http::Responder& respond,
                                         qsizetype most,
                                         Result<T> (*fromJson)(const QJsonObject&))
{
    if (request.body.size() > most) {
        respond.refuse(http::Fault::BodyTooLarge);
        return std::nullopt;
    }
    auto message = sync::fromBytes(request.body, most).and_then(fromJson);
    if (!message) {
        respond.fail(message.error());
        return std::nullopt;
    }
    return *std::move(message);
}

} // namespace carnet
