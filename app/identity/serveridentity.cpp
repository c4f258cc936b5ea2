#include "app/identity/serveridentity.h"

#include "app/identity/identityfolder.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

// All in one file, so that its parts belong together at every moment.
const auto kFile = u"server.pem"_s;
const auto kNamesPrefix = QByteArray("# names: ");

QByteArray firstLine(const QStringList& names)
{
    return kNamesPrefix + names.join(u' ').toUtf8() + '\n';
}

bool isGood(const Certificate& certificate, const DeviceAuthority& authority, qint64 nowMs)
{
    const qint64 life = certificate.validUntilMs - certificate.validFromMs;
    return certificate.isSignedBy(authority.certificate()) && nowMs >= certificate.validFromMs
        && nowMs < certificate.validUntilMs - life / 3;
}

//! None when what is there will not do.
Result<std::optional<ServerIdentity>> readGood(const QString& folder,
                                               const DeviceAuthority& authority,
                                               const QStringList& names,
                                               qint64 nowMs)
{
    const auto text = readIdentityFile(folder, kFile);
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::nullopt;
    if (!text)
        return tl::unexpected(text.error());
    if (!text->startsWith(firstLine(names)))
        return std::nullopt;
    const auto key = PrivateKey::fromPem(*text);
    const auto certificate = Certificate::fromPem(*text);
    if (!key || !certificate || key->publicPart() != certificate->publicPart
        || !isGood(*certificate, authority, nowMs))
        return std::nullopt;
    return ServerIdentity{key->toPem(), *certificate, authority.certificate()};
}

} // namespace

Result<ServerIdentity> ServerIdentity::ready(const QString& folder,
                                             const DeviceAuthority& authority,
                                             const QStringList& names,
                                             qint64 nowMs)
{
    auto there = readGood(folder, authority, names, nowMs);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return **std::move(there);
    const auto key = PrivateKey::make();
    if (!key)
        return tl::unexpected(key.error());
    const auto certificate = authority.signServer(key->publicPart(), names, nowMs);
    if (!certificate)
        return tl::unexpected(certificate.error());
    const QByteArray text = firstLine(names) + key->toPem() + certificate->toPem();
    if (const auto kept = writeIdentityFile(folder, kFile, text); !kept)
        return tl::unexpected(kept.error());
    return ServerIdentity{key->toPem(), *certificate, authority.certificate()};
}

} // namespace carnet::identity
