#include "models/presentation/heldbook.h"

#include <utility>

namespace carnet {

HeldBook::HeldBook(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_stores(till)
{
    connect(&till, &Till::associateChanged, this, [this] {
        // Also told when something that headquarters says is new; the form stays open for that.
        if (std::exchange(m_asker, m_till.associate().id) != m_till.associate().id)
            look({});
    });
}

bool HeldBook::canSplit() const
{
    return m_clients > 0 && m_till.associate().may(Right::ReassignBook);
}

void HeldBook::look(const AssociateId& owner)
{
    m_owner = owner;
    ask();
}

void HeldBook::ask()
{
    m_stores.drop();
    m_isKept = m_till.isLoaded() && m_till.associate().may(Right::Administer) && !m_owner.isNull()
        && m_till.reference().bookById.contains(ClientBook::idFor(m_owner));
    if (!m_isKept)
        return say(0, {});
    say(0, tr("Headquarters counts the clients …"));
    AllStores::Question question;
    question.query.owners = {m_owner};
    question.query.limit = 0;
    m_stores.ask(question, [this](const Result<FoundCustomers>& found) { take(found); });
}

void HeldBook::take(const Result<FoundCustomers>& found)
{
    if (!found)
        return say(0, AllStores::explain(found.error()));
    const int clients = found->counts.matches;
    say(clients, clients > 0 ? tr("%Ln clients", nullptr, clients) : tr("Nobody is in the book."));
}

void HeldBook::say(int clients, const QString& text)
{
    m_clients = clients;
    m_text = text;
    Q_EMIT changed();
}

} // namespace carnet
