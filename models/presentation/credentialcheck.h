#pragma once

#include "models/domain/credential.h"
#include "models/presentation/pincheck.h"

namespace carnet {

//! What came of a barcode or card that somebody held to a reader (SF-3).
struct CredentialAnswer {
    enum class Outcome {
        Unreadable, //!< too short, or no text
        SwitchedOff, //!< the house does not sign in so
        Wrong, //!< nobody's who may sign in here
        MustWait, //!< there were too many wrong tries
        AwayTooLong, //!< right, but the till was away from headquarters too long
        NeedsPin, //!< right, and the PIN has to be typed as well
        Right,
    };

    Outcome outcome = Outcome::Unreadable;
    CredentialKind kind = CredentialKind::Barcode;
    AssociateId who; //!< of NeedsPin and Right
    SignInGuard guard; //!< of MustWait

    //! Whoever it is is known, and nothing but a PIN may be missing.
    [[nodiscard]] bool isRight() const
    {
        return outcome == Outcome::NeedsPin || outcome == Outcome::Right;
    }
};

//! What the house makes of one kind, as far as the till knows.
[[nodiscard]] LogOnMode logOnModeOf(const Till& till, CredentialKind kind);

//! Looks for whose \a read is among those who may sign in at this till, and checks the rest of it
//! without a network. Wrong ones count like wrong PINs of hers; a right one that needs a PIN
//! forgives none of them. \a then comes on the till's thread; \a context dying first only drops the
//! call. Fails when the store cannot be read, or a try cannot be kept.
void checkCredential(Till& till,
                     QObject* context,
                     const QString& read,
                     std::function<void(const Result<CredentialAnswer>&)> then);

//! Why it does not sign anybody in; empty where it does.
[[nodiscard]] QString explain(const CredentialAnswer& answer, qint64 nowMs);

} // namespace carnet
