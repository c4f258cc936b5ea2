#include "app/headquarters/enrolledterminals.h"

#include "models/domain/entities.h"

#include <utility>

namespace carnet {

EnrolledTerminals::EnrolledTerminals(Proofs proofs)
    : m_proofs(std::move(proofs))
{
}

void EnrolledTerminals::replace(Proofs proofs)
{
    const QWriteLocker locker(&m_lock);
    m_proofs = std::move(proofs);
}

void EnrolledTerminals::put(const RegisterId& terminal, const TerminalProof& proof)
{
    const QWriteLocker locker(&m_lock);
    m_proofs.insert(terminal, proof);
}

std::optional<TerminalProof> EnrolledTerminals::proofOf(const QString& terminal) const
{
    const QReadLocker locker(&m_lock);
    const auto found = m_proofs.constFind(RegisterId::fromString(terminal));
    return found == m_proofs.cend() ? std::nullopt : std::optional(*found);
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

Result<EnrolledTerminals::Proofs> EnrolledTerminals::read(HeadquartersStore& store)
{
    const auto registers = store.all<Register>();
    if (!registers)
        return tl::unexpected(registers.error());
    auto all = store.enrolments().all();
    if (!all)
        return all;
    Proofs proofs; // of a register that is gone nobody may call
    for (const Register& till : *registers) {
        if (all->contains(till.id))
            proofs.insert(till.id, all->value(till.id));
    }
    return proofs;
}

} // namespace carnet
