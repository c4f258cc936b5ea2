#pragma once

#include "app/headquarters/problem.h"
#include "models/domain/result.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <optional>

namespace carnet::http {

enum class Coding {
    Identity,
    Gzip,
    Zstd,
};

//! The coding a Content-Encoding header names; nothing when it is none of ours.
[[nodiscard]] std::optional<Coding> codingNamed(const QByteArray& contentEncoding);
[[nodiscard]] QByteArray name(Coding coding);

//! The best coding an Accept-Encoding header allows: zstd before gzip, weight 0 means never.
[[nodiscard]] Coding bestAccepted(const QByteArray& acceptEncoding);

//! Busy when memory ran out.
[[nodiscard]] Result<QByteArray> compressed(Coding coding, const QByteArray& plain);

//! Never makes more than \a limit bytes, however small the input: beyond that it is
//! DecodedTooLarge, or BodyTooLarge where nothing is packed; DamagedEncoding when the input is
//! damaged or cut short.
[[nodiscard]] tl::expected<QByteArray, Fault> decompressed(Coding coding,
                                                           const QByteArray& coded,
                                                           qsizetype limit);

} // namespace carnet::http
