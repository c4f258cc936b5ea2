#include "models/domain/credential.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! From \a sentinel to the end of the track; null where there is none.
QString track(const QString& text, QChar sentinel)
{
    const auto begin = text.indexOf(sentinel);
    if (begin < 0)
        return {};
    const auto end = text.indexOf(u'?', begin);
    return text.mid(begin + 1, end < 0 ? -1 : end - begin - 1);
}

bool isPrinted(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
}

} // namespace

QLatin1StringView logOnSetting(CredentialKind kind)
{
    return kind == CredentialKind::Card ? kCardLogOnSetting : kBarcodeLogOnSetting;
}

std::optional<LogOnMode> logOnMode(const QString& value)
{
    LogOnMode mode = LogOnMode::Off;
    return FieldCodec<LogOnMode>::read(value, mode) ? std::optional(mode) : std::nullopt;
}

QString logOnToken(LogOnMode mode)
{
    return FieldCodec<LogOnMode>::write(mode).toString();
}

std::optional<Credential> Credential::fromReader(const QString& text)
{
    const QString read = text.trimmed();
    const bool isCard = read.startsWith(u'%') || read.startsWith(u';');
    QString all = isCard ? track(read, u';') : read;
    if (isCard && all.isEmpty())
        all = track(read, u'%');
    if (all.size() < kShortest || all.size() > kLongest || !isPrinted(all))
        return std::nullopt;
    return Credential{isCard ? CredentialKind::Card : CredentialKind::Barcode,
                      all.left(kIdLength),
                      all.mid(kIdLength)};
}

KeptCredential keptCredential(const Verifier& verifier, CredentialKind kind)
{
    return kind == CredentialKind::Card ? KeptCredential{verifier.cardId, verifier.cardHash}
                                        : KeptCredential{verifier.barcodeId, verifier.barcodeHash};
}

void keep(Verifier& verifier, CredentialKind kind, const KeptCredential& credential)
{
    (kind == CredentialKind::Card ? verifier.cardId : verifier.barcodeId) = credential.id;
    (kind == CredentialKind::Card ? verifier.cardHash : verifier.barcodeHash) = credential.hash;
}

bool mayAssignCredentials(const Associate& actor, const Associate& other)
{
    if (actor.may(Right::Administer))
        return true;
    if (!actor.may(Right::ExtendedLogOn))
        return false;
    const auto shared = std::ranges::any_of(actor.employeeAddressBooks, [&](const auto& book) {
        return other.employeeAddressBooks.contains(book);
    });
    return shared && std::ranges::all_of(other.effectiveRights(), [&](Right right) {
               return actor.may(right);
           });
}

} // namespace carnet
