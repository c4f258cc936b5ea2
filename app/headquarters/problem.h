#pragma once

#include "app/headquarters/response.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QString>

namespace carnet::http {

//! What can be wrong with a request before anybody has judged what it asks, or with the service
//! itself.
enum class Fault {
    Malformed,
    HeaderTooLarge,
    BodyTooLarge,
    DecodedTooLarge, //!< small as sent, but not once it is unpacked
    DamagedEncoding, //!< not what Content-Encoding says, or cut short
    NotUtf8,
    NotJson, //!< or not one object
    TooDeep,
    TooMany, //!< a list in it is too long
    TooSlow, //!< header or body did not arrive in time
    UnknownEncoding, //!< Content-Encoding other than gzip, zstd and identity
    UnknownExpectation,
    NoSuchRoute,
    WrongMethod,
    NoToken,
    WrongToken,
    NeedsTls, //!< TLS was left out where it is spoken, or where a code is on its way
    NoCertificate,
    WrongCertificate, //!< unknown, revoked, or enrolled anew with another
    ExpiredCertificate,
    OutOfService, //!< facts: {order}, see TerminalOrder
    NotAllowedFromHere,
    WrongCode, //!< of enrolment
    LockedCode,
    ExpiredCode,
    UsedCode,
    TooManyTries, //!< facts: {wait_s}
    Overloaded,
    AnsweredTooLate, //!< the handler took longer than any caller may be kept
    Unanswered, //!< the handler gave up without an answer, which is our mistake
};

//! With its overload the only place where an error becomes a status.
[[nodiscard]] int statusFor(ErrorCode code);
[[nodiscard]] int statusFor(Fault fault);

//! The stable word for a program to act on, for instance "not_found".
[[nodiscard]] QString stableCode(ErrorCode code);
[[nodiscard]] QString stableCode(Fault fault);

//! `{"error":{"code","message","reference"}}`; members of \a facts stand beside these three.
[[nodiscard]] Response problem(const Error& error,
                               const QString& reference,
                               const QJsonObject& facts = {});
[[nodiscard]] Response problem(Fault fault,
                               const QString& reference,
                               const QJsonObject& facts = {});

} // namespace carnet::http
