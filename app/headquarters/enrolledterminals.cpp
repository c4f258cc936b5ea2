#include "app/headquarters/enrolledterminals.h"

#include "models/domain/entities.h"
#include "models/storage/terminalorders.h"

#include <utility>

namespace carnet {

EnrolledTerminals::EnrolledTerminals(Known known)
    : m_known(std::move(known))
{
}

bool EnrolledTerminals::isLetIn(const RegisterId& terminal) const
{
    const QReadLocker locker(&m_lock);
    return m_known.proofs.contains(terminal);
}

bool EnrolledTerminals::replace(Known known)
{
    const QWriteLocker locker(&m_lock);
    bool isAnybodyOut = false;
    for (auto it = m_known.proofs.cbegin(); it != m_known.proofs.cend(); ++it)
        isAnybodyOut = isAnybodyOut || known.proofs.value(it.key()) != *it;
    m_known = std::move(known);
    return isAnybodyOut;
}

void EnrolledTerminals::put(const RegisterId& terminal, const TerminalProof& proof)
{
    const QWriteLocker locker(&m_lock);
    m_known.proofs.insert(terminal, proof);
}

std::optional<TerminalProof> EnrolledTerminals::proofOf(const QString& terminal) const
{
    const QReadLocker locker(&m_lock);
    const auto found = m_known.proofs.constFind(RegisterId::fromString(terminal));
    return found == m_known.proofs.cend() ? std::nullopt : std::optional(*found);
}

std::optional<QByteArray> EnrolledTerminals::secretHash(const QString& terminal) const
{
    const auto proof = proofOf(terminal);
    return proof ? std::optional(proof->secretHash) : std::nullopt;
}

std::optional<QByteArray> EnrolledTerminals::keyHash(const QString& terminal) const
{
    const auto proof = proofOf(terminal);
    return proof ? std::optional(proof->keyHash) : std::nullopt;
}

std::optional<TerminalOrder> EnrolledTerminals::order(const QString& terminal,
                                                      const QByteArray& shown) const
{
    const QReadLocker locker(&m_lock);
    std::optional<TerminalOrder> last;
    for (const TerminalOrder& order : m_known.orders.value(RegisterId::fromString(terminal))) {
        if (order.enrolment == shown)
            last = order;
    }
    return last;
}

Result<EnrolledTerminals::Known> EnrolledTerminals::read(HeadquartersStore& store)
{
    const auto registers = store.all<Register>();
    if (!registers)
        return tl::unexpected(registers.error());
    auto all = store.enrolments().all();
    if (!all)
        return tl::unexpected(all.error());
    const auto orders = store.orders().all();
    if (!orders)
        return tl::unexpected(orders.error());
    Known known;
    for (const Register& till : *registers) { // of one that is gone nobody may call
        if (all->contains(till.id))
            known.proofs.insert(till.id, all->value(till.id));
    }
    for (const KeptOrder& kept : *orders)
        known.orders[kept.order.terminal].append(kept.order);
    return known;
}

} // namespace carnet
