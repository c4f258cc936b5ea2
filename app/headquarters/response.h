#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace carnet::http {

struct Response {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString detail; //!< for the log only, never sent; follows the rules of Error::detail

    friend bool operator==(const Response&, const Response&) = default;
};

//! An answer with \a body, which is JSON text.
[[nodiscard]] Response jsonResponse(const QByteArray& body);
//! An answer with \a body as compact JSON.
[[nodiscard]] Response jsonResponse(const QJsonObject& body);

} // namespace carnet::http
