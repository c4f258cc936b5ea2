#include "app/headquarters/responder.h"

#include <atomic>
#include <utility>

namespace carnet::http {

struct Responder::Ticket {
    Ticket(const QString& requestId, Send sendOn)
        : reference(requestId)
        , send(std::move(sendOn))
    {
    }
    ~Ticket() { give(problem(Fault::Unanswered, reference)); }
    Q_DISABLE_COPY_MOVE(Ticket)

    void give(const Response& response)
    {
        if (!given.exchange(true))
            send(response);
    }

    QString reference;
    Send send;
    std::atomic<bool> given = false;
};

Responder::Responder(const QString& reference, Send send)
    : m_ticket(std::make_shared<Ticket>(reference, std::move(send)))
{
}

const QString& Responder::reference() const
{
    return m_ticket->reference;
}

void Responder::answer(const Response& response) const
{
    m_ticket->give(response);
}

void Responder::fail(const Error& error, const QJsonObject& facts) const
{
    m_ticket->give(problem(error, m_ticket->reference, facts));
}

void Responder::refuse(Fault fault) const
{
    m_ticket->give(problem(fault, m_ticket->reference));
}

} // namespace carnet::http
