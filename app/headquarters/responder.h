#pragma once

#include "app/headquarters/problem.h"
#include "app/headquarters/response.h"

#include <functional>
#include <memory>

namespace carnet::http {

//! The way back for one request: may be copied, kept and used later from any thread. The first
//! answer counts; when the last copy goes without one, the caller is told that we failed.
class Responder final
{
public:
    using Make = std::function<Response()>;
    using Send = std::function<void(Make)>;

    Responder(const QString& reference, Send send);

    [[nodiscard]] const QString& reference() const;

    void answer(const Response& response) const;
    //! \a make runs on a worker thread, for answers that take time to write down.
    void answerWith(Make make) const;
    void fail(const Error& error, const QJsonObject& facts = {}) const;
    void refuse(Fault fault, const QJsonObject& facts = {}) const;

private:
    struct Ticket;
    // Shared by every copy of this responder: the handler, its continuations, a waiting room.
    std::shared_ptr<Ticket> m_ticket;
};

} // namespace carnet::http
