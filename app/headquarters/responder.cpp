#include "app/headquarters/responder.h"

#include <atomic>
#include <utility>

namespace carnet::http {

struct Responder::Ticket {
    Ticket(QString requestId, Send sendOn)
        : reference(std::move(requestId))
        , send(std::move(sendOn))
    {
    }
    ~Ticket()
    {
        give([id = reference] { return problem(Fault::Unanswered, id); });
    }
    Q_DISABLE_COPY_MOVE(Ticket)

    void give(Make make)
    {
        if (!given.exchange(true))
            send(std::move(make));
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
    m_ticket->give([response] { return response; });
}

void Responder::answerWith(Make make) const
{
    m_ticket->give(std::move(make));
}

void Responder::fail(const Error& error, const QJsonObject& facts) const
{
    answer(problem(error, m_ticket->reference, facts));
}

void Responder::refuse(Fault fault, const QJsonObject& facts) const
{
    answer(problem(fault, m_ticket->reference, facts));
}

} // namespace carnet::http
