#pragma once

#include "models/domain/credential.h"
#include "models/domain/signinguard.h"
#include "models/presentation/till.h"

namespace carnet {

//! One try at a PIN, a barcode or a card. It is kept as failed before anybody knows whether it is,
//! so that killing the app wins no extra try. Comparing takes long on purpose and is not for the
//! store's thread.
struct PinTry {
    bool isCounted = false; //!< false while the associate has to wait
    SignInGuard guard; //!< as it stands if it is wrong
    QString hash; //!< what it has to match; empty when the till knows none
    bool isLetIn = true; //!< the till has heard from headquarters recently enough for her
    SignInGuard before = {}; //!< as it stood

    [[nodiscard]] bool matches(const QString& secret) const;
};

//! Of tries at the PIN that she has now.
[[nodiscard]] Result<SignInGuard> signInGuard(const TerminalStore& store, const AssociateId& who);
//! Fails when the try cannot be kept: then there is none.
[[nodiscard]] Result<PinTry> beginPinTry(TerminalStore& store,
                                         const AssociateId& who,
                                         qint64 nowMs);
//! The same of a barcode or card of hers; tries at it and at the PIN count together.
[[nodiscard]] Result<PinTry> beginCredentialTry(TerminalStore& store,
                                                const Verifier& whose,
                                                CredentialKind kind,
                                                qint64 nowMs);
//! From now on what counts is \a guard: none of the failures where it was right.
void setSignInGuard(Till& till, const AssociateId& who, const SignInGuard& guard);

//! What came of a PIN that somebody typed.
struct PinAnswer {
    bool isHeard = false; //!< false while the associate has to wait: nobody looked at it
    bool isRight = false;
    SignInGuard guard; //!< as it stands now
    bool isLetIn = true; //!< false: right, but the till was away from headquarters too long
};

//! Counts the try, compares, and forgives earlier failures where the PIN is right; headquarters'
//! log hears of the others. \a then comes on the till's thread; \a context dying first only drops
//! the call. Fails like beginPinTry().
void checkPin(Till& till,
              QObject* context,
              const AssociateId& who,
              const QString& pin,
              std::function<void(const Result<PinAnswer>&)> then);

} // namespace carnet
