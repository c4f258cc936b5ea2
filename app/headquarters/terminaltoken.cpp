#include "app/headquarters/terminaltoken.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <cctype>

namespace carnet::http {

namespace {

constexpr auto kScheme = "bearer ";
constexpr qsizetype kLongestId = 64;
constexpr qsizetype kLongestSecret = 128;

bool isTokenCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

bool isWord(const QByteArray& text, qsizetype longest)
{
    return !text.isEmpty() && text.size() <= longest && std::ranges::all_of(text, isTokenCharacter);
}

} // namespace

QByteArray hashOfSecret(const QByteArray& secret)
{
    QByteArray hash(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const unsigned char*>(secret.constData()),
           static_cast<size_t>(secret.size()),
           reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
}

std::optional<ShownProof> tokenIn(const QByteArray& authorization)
{
    const QByteArray scheme(kScheme);
    if (authorization.left(scheme.size()).toLower() != scheme)
        return std::nullopt;
    const QByteArray token = authorization.mid(scheme.size()).trimmed();
    const qsizetype dot = token.indexOf('.');
    const QByteArray terminal = token.left(std::max<qsizetype>(dot, 0));
    const QByteArray secret = token.mid(dot + 1);
    if (!isWord(terminal, kLongestId) || !isWord(secret, kLongestSecret))
        return std::nullopt;
    return ShownProof{QString::fromLatin1(terminal), hashOfSecret(secret)};
}

tl::expected<QString, Fault> terminalFrom(const QByteArray& authorization,
                                          const TerminalDirectory& directory)
{
    const QByteArray scheme(kScheme);
    if (authorization.left(scheme.size()).toLower() != scheme)
        return tl::unexpected<Fault>(Fault::NoToken);
    const auto token = tokenIn(authorization);
    if (!token)
        return tl::unexpected<Fault>(Fault::WrongToken);

    const QString& id = token->terminal;
    const QByteArray& shown = token->hash;
    const auto known = directory.secretHash(id);
    const QByteArray wanted = known.value_or(QByteArray(SHA256_DIGEST_LENGTH, '\0'));
    const bool matches = wanted.size() == shown.size()
        && CRYPTO_memcmp(wanted.constData(), shown.constData(), static_cast<size_t>(shown.size()))
            == 0;
    if (!known || !matches)
        return tl::unexpected<Fault>(Fault::WrongToken);
    return id;
}

} // namespace carnet::http
