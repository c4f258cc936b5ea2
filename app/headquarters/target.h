#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace carnet::http {

//! The request target taken apart and percent-decoded.
struct Target {
    QByteArray path;
    QMap<QString, QString> query; //!< of repeated names the last counts

    friend bool operator==(const Target&, const Target&) = default;
};

//! Reads an origin-form target ("/a/b?c=d"); anything else, a broken escape or a control
//! character is Invalid.
[[nodiscard]] Result<Target> parseTarget(const QByteArray& target);

} // namespace carnet::http
