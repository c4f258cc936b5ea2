#include "app/headquarters/protocolcall.h"

#include <utility>

namespace carnet {

using namespace Qt::StringLiterals;

http::Handler checked(http::Handler handle)
{
    return
        [handle = std::move(handle)](const http::Request& request, const http::Responder& respond) {
            const auto version = sync::chooseProtocol(request.headers.value("sync-proto"));
            if (!version)
                return respond.fail(
                    version.error(),
                    {{"oldest"_L1, sync::kOldestProtocol}, {"newest"_L1, sync::kNewestProtocol}});
            handle(request, respond);
        };
}

http::Fault faultOf(sync::Flaw flaw)
{
    switch (flaw) {
    case sync::Flaw::TooLarge:
        return http::Fault::BodyTooLarge;
    case sync::Flaw::TooDeep:
        return http::Fault::TooDeep;
    case sync::Flaw::NotUtf8:
        return http::Fault::NotUtf8;
    case sync::Flaw::NotJson:
        break;
    }
    return http::Fault::NotJson;
}

Error notTheirs(Error error)
{
    if (error.code == ErrorCode::Unauthorized)
        error.code = ErrorCode::NotFound;
    return error;
}

RegisterId terminalOf(const http::Request& request)
{
    return RegisterId::fromString(request.terminal);
}

} // namespace carnet
