#include "app/identity/deviceauthority.h"

#include "app/identity/identityfolder.h"
#include "app/identity/signing.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

const auto kKeyFile = u"authority.key"_s;
const auto kCertificateFile = u"authority.crt"_s;
const auto kOwnName = u"Carnet device authority"_s;
const auto kServerName = u"Carnet headquarters"_s;
constexpr qint64 kMinute = 60'000;
//! Nodes' clocks differ a little, clocks of tills by more.
constexpr qint64 kTerminalBackdateMs = 5 * kMinute;
constexpr qint64 kBackdateMs = DeviceAuthority::kDayMs;

} // namespace

QString TerminalName::uri() const
{
    return u"carnet://%1/%2/%3"_s.arg(legalEntity).arg(store.toString(), terminal.toString());
}

DeviceAuthority::DeviceAuthority(PrivateKey key, Certificate certificate)
    : m_key(std::move(key))
    , m_certificate(std::move(certificate))
{
}

Result<DeviceAuthority> DeviceAuthority::make(const QString& folder, qint64 nowMs)
{
    const auto there = isInIdentityFolder(folder, kKeyFile);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return failure(ErrorCode::Conflict,
                       u"this headquarters has an authority already, which its tills trust"_s);
    auto key = PrivateKey::make();
    if (!key)
        return tl::unexpected(key.error());
    const Signing::Subject own{
        .publicPart = key->publicPart(),
        .name = kOwnName,
        .use = Signing::Use::Authority,
        .fromMs = nowMs - kBackdateMs,
        .untilMs = nowMs + kOwnDays * kDayMs,
    };
    auto certificate = Signing::sign(own, *key, nullptr);
    if (!certificate)
        return tl::unexpected(certificate.error());
    DeviceAuthority made(*std::move(key), *std::move(certificate));
    if (const auto kept = made.write(folder); !kept)
        return tl::unexpected(kept.error());
    return made;
}

Result<> DeviceAuthority::write(const QString& folder) const
{
    // The key last: it is what says that there is an authority.
    return writeIdentityFile(folder, kCertificateFile, m_certificate.toPem()).and_then([&] {
        return writeIdentityFile(folder, kKeyFile, m_key.toPem());
    });
}

Result<> DeviceAuthority::putInto(const QString& folder) const
{
    const auto there = read(folder);
    if (!there && there.error().code == ErrorCode::NotFound)
        return write(folder);
    if (there && there->certificate() == m_certificate)
        return {};
    return failure(ErrorCode::Conflict,
                   u"%1 holds another authority, or a damaged one"_s.arg(identityFolderIn(folder)));
}

Result<> DeviceAuthority::setAside(const QString& folder)
{
    // The key first: without it the other file counts for nothing.
    return setAsideIdentityFile(folder, kKeyFile).and_then([&folder] {
        return setAsideIdentityFile(folder, kCertificateFile);
    });
}

Result<> DeviceAuthority::remove(const QString& folder)
{
    return removeIdentityFile(folder, kKeyFile).and_then([&folder] {
        return removeIdentityFile(folder, kCertificateFile);
    });
}

Result<DeviceAuthority> DeviceAuthority::read(const QString& folder)
{
    const auto keyText = readIdentityFile(folder, kKeyFile);
    if (!keyText)
        return tl::unexpected(keyText.error());
    const auto certificateText = readIdentityFile(folder, kCertificateFile);
    if (!certificateText)
        return tl::unexpected(certificateText.error());
    if (auto found = ofPair(*keyText, *certificateText))
        return *std::move(found);
    return failure(ErrorCode::Invalid,
                   u"the files authority.key and authority.crt in %1 are damaged or do not "
                   "belong together. Nothing was changed. Put both back from a copy; tills "
                   "trust no other ones"_s.arg(identityFolderIn(folder)));
}

std::optional<DeviceAuthority> DeviceAuthority::ofPair(const QByteArray& keyPem,
                                                       const QByteArray& certificatePem)
{
    auto key = PrivateKey::fromPem(keyPem);
    auto certificate = Certificate::fromPem(certificatePem);
    const bool isPair = key && certificate && key->publicPart() == certificate->publicPart
        && certificate->isSignedBy(*certificate);
    if (!isPair)
        return std::nullopt;
    return DeviceAuthority(*std::move(key), *std::move(certificate));
}

Result<DeviceAuthority> DeviceAuthority::fromPem(const QByteArray& pem)
{
    if (auto found = ofPair(pem, pem))
        return *std::move(found);
    return failure(ErrorCode::Invalid, u"this is no authority with its key"_s);
}

QByteArray DeviceAuthority::toPem() const
{
    return m_key.toPem() + m_certificate.toPem();
}

Result<Certificate> DeviceAuthority::signTerminal(const QByteArray& publicPart,
                                                  const TerminalName& name,
                                                  qint64 nowMs) const
{
    return Signing::sign({.publicPart = publicPart,
                          .name = name.terminal.toString(),
                          .use = Signing::Use::Terminal,
                          .uri = name.uri(),
                          .fromMs = nowMs - kTerminalBackdateMs,
                          .untilMs = nowMs + kTerminalDays * kDayMs},
                         m_key,
                         &m_certificate);
}

Result<Certificate> DeviceAuthority::signServer(const QByteArray& publicPart,
                                                const QStringList& names,
                                                qint64 nowMs) const
{
    if (names.isEmpty())
        return failure(ErrorCode::Invalid,
                       u"headquarters needs a name or an address that tills call it by"_s);
    return Signing::sign({.publicPart = publicPart,
                          .name = kServerName,
                          .use = Signing::Use::Server,
                          .names = names,
                          .fromMs = nowMs - kBackdateMs,
                          .untilMs = nowMs + kServerDays * kDayMs},
                         m_key,
                         &m_certificate);
}

} // namespace carnet::identity
