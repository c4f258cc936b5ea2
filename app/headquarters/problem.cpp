#include "app/headquarters/problem.h"

#include <QLatin1String>

using namespace Qt::StringLiterals;

namespace carnet::http {

namespace {

struct Wording {
    int status = 0;
    QLatin1String code;
    QLatin1String message;
};

Wording wordingFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return {404, "not_found"_L1, "What you asked for does not exist at headquarters."_L1};
    case ErrorCode::Conflict:
        return {
            409, "conflict"_L1, "Headquarters holds a newer state; read it, then send again."_L1};
    case ErrorCode::Invalid:
        return {400, "invalid"_L1, "The request holds a wrong value; nothing was changed."_L1};
    case ErrorCode::Storage:
        return {
            500,
            "storage"_L1,
            "Headquarters could not use its database; nothing was changed, try again later."_L1};
    case ErrorCode::Network:
        return {502, "network"_L1, "A service headquarters needs did not answer; try again."_L1};
    case ErrorCode::Unauthorized:
        return {403, "unauthorized"_L1, "You may not do this; nothing was changed."_L1};
    case ErrorCode::Cancelled:
        return {503, "cancelled"_L1, "Headquarters is stopping; nothing is lost, try again."_L1};
    case ErrorCode::Newer:
        return {426,
                "newer"_L1,
                "Headquarters and this terminal have no version in common; update the older one. "
                "Local work is safe."_L1};
    case ErrorCode::Busy:
        return {503, "busy"_L1, "Headquarters is busy; nothing is lost, try again shortly."_L1};
    }
    Q_UNREACHABLE();
}

Wording wordingForShape(Fault fault)
{
    switch (fault) {
    case Fault::HeaderTooLarge:
        return {431, "header_too_large"_L1, "The request header is larger than allowed."_L1};
    case Fault::BodyTooLarge:
        return {413, "body_too_large"_L1, "The request body is larger than announced in hello."_L1};
    case Fault::DecodedTooLarge:
        return {413,
                "decoded_too_large"_L1,
                "The request body is larger than allowed once it is unpacked."_L1};
    case Fault::DamagedEncoding:
        return {400,
                "damaged_encoding"_L1,
                "The request body cannot be unpacked as its Content-Encoding says; send it "
                "again."_L1};
    case Fault::TooSlow:
        return {408, "too_slow"_L1, "The request did not arrive in time; send it again."_L1};
    case Fault::UnknownEncoding:
        return {415, "unknown_encoding"_L1, "Send the body as it is, or as gzip or zstd."_L1};
    case Fault::UnknownExpectation:
        return {417, "unknown_expectation"_L1, "Only Expect: 100-continue is understood."_L1};
    default:
        return {400, "malformed"_L1, "This is not a complete, well-formed HTTP/1.1 request."_L1};
    }
}

Wording wordingForMessage(Fault fault)
{
    switch (fault) {
    case Fault::NotUtf8:
        return {400, "not_utf8"_L1, "The message holds a text that is not UTF-8."_L1};
    case Fault::NotJson:
        return {400, "not_json"_L1, "The message is not one JSON object."_L1};
    case Fault::TooDeep:
        return {400, "too_deep"_L1, "The message has too many lists and objects in each other."_L1};
    case Fault::TooMany:
        return {413,
                "too_many"_L1,
                "A list in the message is longer than allowed; send fewer at once. Nothing was "
                "changed."_L1};
    default:
        return wordingForShape(fault);
    }
}

Wording wordingForCode(Fault fault)
{
    switch (fault) {
    case Fault::WrongCode:
        return {403,
                "wrong_code"_L1,
                "There is no such enrolment code. Compare it with what was shown; after five wrong "
                "tries it is locked."_L1};
    case Fault::LockedCode:
        return {403,
                "code_locked"_L1,
                "This enrolment code was tried wrongly too often. Nothing was enrolled; have a new "
                "one made."_L1};
    case Fault::ExpiredCode:
        return {
            403,
            "code_expired"_L1,
            "This enrolment code was good for 15 minutes, which are over. Nothing was enrolled; "
            "have a new one made."_L1};
    case Fault::UsedCode:
        return {
            403,
            "code_used"_L1,
            "This enrolment code has enrolled another till. Nothing was changed; have a new one "
            "made."_L1};
    default:
        return wordingForMessage(fault);
    }
}

Wording wordingForCaller(Fault fault)
{
    switch (fault) {
    case Fault::NoToken:
        return {
            401,
            "no_token"_L1,
            "This call needs the terminal's token: Authorization: Bearer <terminal>.<secret>."_L1};
    case Fault::WrongToken:
        return {401,
                "wrong_token"_L1,
                "Headquarters does not know this terminal, or its token was withdrawn; enrol it "
                "again. Its unsent work is safe."_L1};
    case Fault::NeedsTls:
        return {421,
                "tls_needed"_L1,
                "This is to be asked over TLS only; call https:// on the port for tills."_L1};
    case Fault::NoCertificate:
        return {401,
                "no_certificate"_L1,
                "This call needs the terminal's certificate in the TLS handshake; enrol the "
                "terminal."_L1};
    case Fault::WrongCertificate:
        return {401,
                "wrong_certificate"_L1,
                "Headquarters does not know this terminal, or its certificate was withdrawn; enrol "
                "it again. Its unsent work is safe."_L1};
    case Fault::ExpiredCertificate:
        return {401,
                "expired_certificate"_L1,
                "The terminal's certificate has expired; it gets a new one by itself for 180 days, "
                "then enrol it again. Its unsent work is safe."_L1};
    case Fault::OutOfService:
        return {401,
                "out_of_service"_L1,
                "This terminal was taken out of service. What it is to do stands in order, signed "
                "by headquarters."_L1};
    case Fault::NotAllowedFromHere:
        return {403, "not_allowed_from_here"_L1, "This call is answered on loopback only."_L1};
    default:
        return wordingForCode(fault);
    }
}

Wording wordingFor(Fault fault)
{
    switch (fault) {
    case Fault::NoSuchRoute:
        return {404, "no_such_route"_L1, "Headquarters has no such call."_L1};
    case Fault::WrongMethod:
        return {405, "wrong_method"_L1, "This call exists, but not with this method."_L1};
    case Fault::TooManyTries:
        return {429,
                "too_many_tries"_L1,
                "Too many wrong PINs; wait as long as wait_s says, then try again."_L1};
    case Fault::Overloaded:
        return {503, "overloaded"_L1, "Headquarters has too much to do; try again shortly."_L1};
    case Fault::AnsweredTooLate:
        return {503, "answered_too_late"_L1, "Headquarters took too long; ask again."_L1};
    case Fault::Unanswered:
        return {500,
                "unanswered"_L1,
                "Headquarters failed to answer; send the same request again, it counts once."_L1};
    default:
        return wordingForCaller(fault);
    }
}

Response worded(const Wording& wording, const QString& reference, const QJsonObject& facts)
{
    QJsonObject error = facts;
    error.insert("code"_L1, wording.code);
    error.insert("message"_L1, wording.message);
    error.insert("reference"_L1, reference);
    Response response = jsonResponse({{"error"_L1, error}});
    response.status = wording.status;
    if (wording.code == "no_token"_L1 || wording.code == "wrong_token"_L1)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    if (facts.contains("wait_s"_L1))
        response.headers.emplaceBack("Retry-After",
                                     QByteArray::number(facts.value("wait_s"_L1).toInteger()));
    if (wording.status == 503)
        response.headers.emplaceBack("Retry-After", "1");
    return response;
}

} // namespace

int statusFor(ErrorCode code)
{
    return wordingFor(code).status;
}

int statusFor(Fault fault)
{
    return wordingFor(fault).status;
}

QString stableCode(ErrorCode code)
{
    return wordingFor(code).code;
}

QString stableCode(Fault fault)
{
    return wordingFor(fault).code;
}

Response problem(const Error& error, const QString& reference, const QJsonObject& facts)
{
    Response response = worded(wordingFor(error.code), reference, facts);
    response.detail = error.detail;
    return response;
}

Response problem(Fault fault, const QString& reference, const QJsonObject& facts)
{
    return worded(wordingFor(fault), reference, facts);
}

} // namespace carnet::http
