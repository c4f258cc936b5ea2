#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

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
    QString terminal; //!< id of the terminal whose token came along; empty on other routes
    qint64 startedMs = 0; //!< by the steady clock
};

} // namespace carnet::http
