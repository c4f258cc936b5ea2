#pragma once

#include "models/domain/credential.h"
#include "models/storage/pin.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"

namespace carnet::test {

//! A credential that begins with five characters and goes on with \a secret.
[[nodiscard]] inline KeptCredential keptOf(const QString& id, const QString& secret)
{
    SeededRandom random(8);
    return {id, must(hashPin(secret, random))};
}

//! What somebody signs in with: the PIN of the bench, and a credential.
[[nodiscard]] inline Row withCredential(TillBench& bench,
                                        const Associate& whose,
                                        CredentialKind kind,
                                        const KeptCredential& credential)
{
    Verifier verifier = bench.stored<Verifier>(VerifierId{whose.id.value}).value();
    keep(verifier, kind, credential);
    return toRow(verifier);
}

[[nodiscard]] inline Row logOnIs(CredentialKind kind, LogOnMode mode)
{
    const QLatin1StringView key = logOnSetting(kind);
    return toRow(Setting{Setting::idFor(key), 0, key, logOnToken(mode)});
}

} // namespace carnet::test
