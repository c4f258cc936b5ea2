#pragma once

#include "models/domain/staff.h"

#include <optional>

namespace carnet {

//! What somebody holds to a reader instead of choosing a name and typing a PIN (SF-3).
enum class CredentialKind {
    Barcode,
    Card,
};

constexpr auto tokens(CredentialKind /*of*/)
{
    return std::array{std::pair{"barcode", CredentialKind::Barcode},
                      std::pair{"card", CredentialKind::Card}};
}

//! What a house makes of one kind.
enum class LogOnMode {
    Off, //!< usual
    Alone, //!< it opens the till by itself
    WithPin, //!< it says who somebody is; the PIN is typed as well
};

constexpr auto tokens(LogOnMode /*of*/)
{
    return std::array{std::pair{"off", LogOnMode::Off},
                      std::pair{"alone", LogOnMode::Alone},
                      std::pair{"with_pin", LogOnMode::WithPin}};
}

inline constexpr QLatin1StringView kBarcodeLogOnSetting("barcode_log_on");
inline constexpr QLatin1StringView kCardLogOnSetting("card_log_on");

[[nodiscard]] QLatin1StringView logOnSetting(CredentialKind kind);
//! Nothing for a value that is none.
[[nodiscard]] std::optional<LogOnMode> logOnMode(const QString& value);
[[nodiscard]] QString logOnToken(LogOnMode mode);

//! A barcode or card as a reader gives it: the first five characters say whose it is, the rest is
//! checked like a PIN.
struct Credential {
    static constexpr int kIdLength = 5;
    static constexpr int kShortest = kIdLength + 1;
    static constexpr int kLongest = 100; //!< a track of a card holds no more

    CredentialKind kind = CredentialKind::Barcode;
    QString id;
    QString secret;

    //! What readers send who act as a keyboard. The tracks of a card begin with `%` or `;` and end
    //! with `?` (ISO/IEC 7811): of several the second one counts, which every reader reads. Nothing
    //! where it is too short or too long, or holds what is not printed.
    [[nodiscard]] static std::optional<Credential> fromReader(const QString& text);

    friend bool operator==(const Credential&, const Credential&) = default;
};

//! A credential as tills keep it; empty where somebody has none.
struct KeptCredential {
    QString id;
    QString hash; //!< Argon2id of the secret in its encoded form

    [[nodiscard]] bool isEmpty() const { return id.isEmpty() && hash.isEmpty(); }
    friend bool operator==(const KeptCredential&, const KeptCredential&) = default;
};

[[nodiscard]] KeptCredential keptCredential(const Verifier& verifier, CredentialKind kind);
void keep(Verifier& verifier, CredentialKind kind, const KeptCredential& credential);

//! \a actor may give \a other a barcode or a card, and take them away. Both as effectiveRights()
//! are known. Whoever may not set up gives them to people of their own stores alone, and never to
//! somebody who may more: with it they could sign in as her.
[[nodiscard]] bool mayAssignCredentials(const Associate& actor, const Associate& other);

} // namespace carnet
