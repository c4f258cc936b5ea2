#include "app/headquarters/terminalcertificate.h"

namespace carnet::http {

tl::expected<QString, Fault> terminalFrom(const std::optional<identity::Certificate>& certificate,
                                          const TerminalDirectory& directory,
                                          qint64 nowMs,
                                          qint64 graceMs)
{
    if (!certificate)
        return tl::unexpected<Fault>(Fault::NoCertificate);
    // A till that was enrolled anew has another key; one that was revoked has none.
    const auto known = directory.keyHash(certificate->name);
    if (!known || known->isEmpty() || *known != certificate->keyHash())
        return tl::unexpected<Fault>(Fault::WrongCertificate);
    const bool isInTime =
        nowMs >= certificate->validFromMs && nowMs < certificate->validUntilMs + graceMs;
    if (!isInTime)
        return tl::unexpected<Fault>(Fault::ExpiredCertificate);
    return certificate->name;
}

} // namespace carnet::http
