#pragma once

#include "app/identity/certificate.h"
#include "models/domain/terminalorder.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

#include <optional>

namespace carnet::http {

enum class Method {
    Get,
    Post,
    Other, //!< anything no route answers to
};

//! One request as a handler sees it: limits checked, caller known, body decoded.
struct Request {
    QString id; //!< the reference number in the answer and in the log
    Method method = Method::Other;
    QByteArray path; //!< percent-decoded
    QByteArray route; //!< the template of the matched route; empty until one matched
    QMap<QString, QString> parameters; //!< values of the `{name}` parts of the route
    QMap<QString, QString> query;
    QHash<QByteArray, QByteArray> headers; //!< names in lower case, repeated ones joined by ", "
    QByteArray body;
    QString peer; //!< address without port
    bool isSecure = false; //!< it came over TLS
    std::optional<identity::Certificate> certificate; //!< of whoever is at the other end of TLS
    QString terminal; //!< id of the terminal that has proved to be one; empty on other routes
    std::optional<TerminalOrder> order; //!< to that terminal, which is not let in any more
    qint64 startedMs = 0; //!< by the steady clock
};

} // namespace carnet::http
