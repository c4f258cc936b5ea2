#include "app/headquarters/enrolledterminals.h"

#include "models/domain/entities.h"

#include <utility>

namespace carnet {

EnrolledTerminals::EnrolledTerminals(Hashes hashes)
    : m_hashes(std::move(hashes))
{
}

void EnrolledTerminals::replace(Hashes hashes)
{
    const QWriteLocker locker(&m_lock);
    m_hashes = std::move(hashes);
}

std::optional<QByteArray> EnrolledTerminals::secretHash(const QString& terminal) const
{
    const QReadLocker locker(&m_lock);
    const auto found = m_hashes.constFind(RegisterId::fromString(terminal));
    if (found == m_hashes.cend())
        return std::nullopt;
    return *found;
}

Result<EnrolledTerminals::Hashes> EnrolledTerminals::read(const HeadquartersStore& store)
{
    const auto registers = store.all<Register>();
    if (!registers)
        return tl::unexpected(registers.error());
    Hashes hashes;
    for (const Register& till : *registers) {
        const auto hash = store.terminalSecretHash(till.id);
        if (hash)
            hashes.insert(till.id, *hash);
        else if (hash.error().code != ErrorCode::NotFound)
            return tl::unexpected(hash.error());
    }
    return hashes;
}

} // namespace carnet
