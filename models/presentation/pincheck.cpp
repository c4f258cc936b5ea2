#include "models/presentation/pincheck.h"

#include "models/storage/pin.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString guardName(const AssociateId& associate)
{
    return u"sign_in_guard."_s + associate.toString();
}

} // namespace

bool PinTry::matches(const QString& pin) const
{
    return !verifier.isEmpty() && pinMatches(pin, verifier);
}

Result<SignInGuard> signInGuard(const TerminalStore& store, const AssociateId& who)
{
    return store.memory(guardName(who)).map([](const QString& text) {
        return SignInGuard::fromString(text);
    });
}

Result<PinTry> beginPinTry(TerminalStore& store, const AssociateId& who, qint64 nowMs)
{
    const auto before = signInGuard(store, who);
    if (!before)
        return tl::unexpected(before.error());
    if (before->waitMs(nowMs) > 0)
        return PinTry{false, *before, {}};

    PinTry begun{true, before->afterFailure(nowMs), {}};
    if (const auto kept = store.remember(guardName(who), begun.guard.toString()); !kept)
        return tl::unexpected(kept.error());
    const auto row = store.find({EntityKind::Verifier, who.value});
    if (!row)
        return tl::unexpected(row.error());
    if (*row)
        begun.verifier = fromRow<Verifier>(**row).map(&Verifier::hash).value_or(QString());
    return begun;
}

Result<> forgivePinTries(TerminalStore& store, const AssociateId& who)
{
    return store.remember(guardName(who), SignInGuard{}.toString());
}

} // namespace carnet
