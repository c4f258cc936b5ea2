#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace carnet {

//! What the caller can do about a failure; knows neither HTTP nor SQLite.
enum class ErrorCode {
    NotFound, //!< the thing asked for does not exist (any more)
    Conflict, //!< somebody else changed it first
    Invalid, //!< the input is wrong; correct it and try again
    Storage, //!< the disk or the database refused
    Network, //!< headquarters could not be reached or answered nonsense
    Unauthorized, //!< the actor lacks the right, the PIN or the token
    Cancelled, //!< somebody asked to stop
    Newer, //!< the file or the peer is newer than this program
    Busy, //!< try again later
};

struct Error {
    ErrorCode code = ErrorCode::Invalid;
    QString detail; //!< English, for the log; never client data, tokens or passwords

    friend bool operator==(const Error&, const Error&) = default;
};

//! The outcome of anything that can fail. Becomes std::expected when the toolchain has it.
template<typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace carnet
