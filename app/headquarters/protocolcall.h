#pragma once

#include "app/headquarters/route.h"
#include "app/headquarters/signin.h"
#include "app/sync/jsonreader.h"
#include "app/sync/message.h"
#include "app/sync/wire.h"
#include "app/sync/wireaudit.h"
#include "app/sync/wireenrol.h"
#include "app/sync/wirefleet.h"
#include "app/sync/wireknown.h"

#include <optional>
#include <utility>

namespace carnet {

//! A handler that is called only for a caller with a protocol version in common.
[[nodiscard]] http::Handler checked(http::Handler handle);

[[nodiscard]] RegisterId terminalOf(const http::Request& request);

//! What the store refuses to a known caller is not there for it.
[[nodiscard]] Error notTheirs(Error error);

[[nodiscard]] http::Fault faultOf(sync::Flaw flaw);

//! The message in the body; when there is none, the caller has been told.
template<typename T>
[[nodiscard]] std::optional<T> messageOf(const http::Request& request,
                                         const http::Responder& respond,
                                         qsizetype most,
                                         Result<T> (*fromJson)(const QJsonObject&))
{
    const auto json = sync::messageFrom(request.body, most);
    if (!json) {
        respond.refuse(faultOf(json.error()));
        return std::nullopt;
    }
    auto message = fromJson(*json);
    if (message)
        return *std::move(message);
    if (sync::saysTooMany(message.error()))
        respond.refuse(http::Fault::TooMany);
    else
        respond.fail(message.error());
    return std::nullopt;
}

[[nodiscard]] inline QByteArray bytesOf(const PullAnswer& answer)
{
    return sync::toBytes(answer);
}

template<typename T>
[[nodiscard]] QByteArray bytesOf(const T& message)
{
    return sync::toBytes(sync::toJson(message));
}

//! Answers with the message that \a work brings from the store, on a thread of it or on any of
//! StoreReaders. From any thread; \a on is asked on
//! its own, and nobody is answered when it has gone.
template<typename Thread, typename Work>
void answerFromStore(QObject* on, Thread& store, const http::Responder& respond, Work work)
{
    QMetaObject::invokeMethod(
        on,
        [on, &store, respond, work = std::move(work)]() mutable {
            whenReady(on, store.run(std::move(work)), [respond](const auto& answer) {
                if (!answer)
                    return respond.fail(answer.error());
                respond.answerWith(
                    [message = *answer] { return http::jsonResponse(bytesOf(message)); });
            });
        },
        Qt::QueuedConnection);
}

} // namespace carnet
