#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <tl/expected.hpp>

namespace carnet::sync {

//! Why bytes are no message, before anybody looks for its members.
enum class Flaw {
    TooLarge,
    TooDeep, //!< more than WireBounds::kDepth arrays and objects in each other
    NotUtf8, //!< a text in it is not
    NotJson, //!< or not one object
};

//! One complete JSON object of at most \a most bytes.
[[nodiscard]] tl::expected<QJsonObject, Flaw> messageFrom(const QByteArray& bytes, qsizetype most);

} // namespace carnet::sync
