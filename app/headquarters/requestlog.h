#pragma once

#include "app/headquarters/request.h"
#include "app/headquarters/response.h"

#include <QByteArray>

#include <functional>

namespace carnet::http {

//! Takes one finished line without its line feed; called from several threads at once.
using LogSink = std::function<void(const QByteArray&)>;

//! One request as one JSON object. It says ids, the template of the route, never the path, the
//! query or a body, because those may name people.
[[nodiscard]] QByteArray logLine(const Request& request,
                                 const Response& response,
                                 qint64 nowMs,
                                 qint64 tookMs);

//! Each line in one write, so that lines of several threads do not mix.
[[nodiscard]] LogSink standardErrorLog();

} // namespace carnet::http
