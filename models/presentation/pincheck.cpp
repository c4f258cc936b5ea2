#include "models/presentation/pincheck.h"

#include "models/domain/offlinewindow.h"
#include "models/storage/pin.h"

#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcSignIn, "carnet.signin")

QString guardName(const AssociateId& associate)
{
    return u"sign_in_guard."_s + associate.toString();
}

//! What she is checked with; nothing in it when the till knows none.
Result<Verifier> verifierOf(const TerminalStore& store, const AssociateId& who)
{
    const auto row = store.find({EntityKind::Verifier, who.value});
    if (!row)
        return tl::unexpected(row.error());
    return *row ? fromRow<Verifier>(**row).value_or(Verifier()) : Verifier();
}

Result<SignInGuard> guardAgainst(const TerminalStore& store,
                                 const AssociateId& who,
                                 const QString& hash)
{
    return store.memory(guardName(who)).map([&hash](const QString& text) {
        return SignInGuard::fromString(text).against(hash);
    });
}

Result<QString> settingIn(const TerminalStore& store, QLatin1StringView key)
{
    return store.find({Setting::kKind, Setting::idFor(key).value})
        .map([](const std::optional<Row>& row) {
            return row ? fromRow<Setting>(*row).value_or(Setting()).value : QString();
        });
}

//! Whether the till has heard from headquarters recently enough for \a who; what time it is now is
//! remembered, so that a clock which is set back wins nothing.
Result<bool> isLetIn(TerminalStore& store, const AssociateId& who, qint64 nowMs)
{
    const auto kept = store.memory(kOfflineClockMemory);
    if (!kept)
        return tl::unexpected(kept.error());
    const OfflineClock before = OfflineClock::fromString(*kept);
    if (before.contactMs == 0)
        return true;
    const OfflineClock now = before.seenAt(nowMs);
    if (now != before) {
        if (const auto seen = store.remember(kOfflineClockMemory, now.toString()); !seen)
            return tl::unexpected(seen.error());
    }
    const auto row = store.find({Associate::kKind, who.value});
    const auto associates = settingIn(store, kOfflineHoursSetting);
    const auto managers = settingIn(store, kOfflineManagerHoursSetting);
    if (!row || !associates || !managers)
        return tl::unexpected(!row            ? row.error()
                                  : !managers ? managers.error()
                                              : associates.error());
    const Role role = *row ? fromRow<Associate>(**row).value_or(Associate()).role : Role::Associate;
    return now.letsIn(role, OfflineWindow::from(*associates, *managers));
}

//! A try at whatever \a hash was made of; what was guessed of another PIN does not count.
Result<PinTry> beginTry(TerminalStore& store,
                        const AssociateId& who,
                        const QString& pinHash,
                        const QString& hash,
                        qint64 nowMs)
{
    const auto before = guardAgainst(store, who, pinHash);
    if (!before)
        return tl::unexpected(before.error());
    if (before->waitMs(nowMs) > 0)
        return PinTry{false, *before, {}, true, *before};

    const SignInGuard counted = before->afterFailure(nowMs);
    if (const auto kept = store.remember(guardName(who), counted.toString()); !kept)
        return tl::unexpected(kept.error());
    return isLetIn(store, who, nowMs).map([&](bool isIn) {
        return PinTry{true, counted, hash, isIn, *before};
    });
}

} // namespace

bool PinTry::matches(const QString& secret) const
{
    return !hash.isEmpty() && pinMatches(secret, hash);
}

Result<SignInGuard> signInGuard(const TerminalStore& store, const AssociateId& who)
{
    const auto verifier = verifierOf(store, who);
    if (!verifier)
        return tl::unexpected(verifier.error());
    return guardAgainst(store, who, verifier->hash);
}

Result<PinTry> beginPinTry(TerminalStore& store, const AssociateId& who, qint64 nowMs)
{
    const auto verifier = verifierOf(store, who);
    if (!verifier)
        return tl::unexpected(verifier.error());
    return beginTry(store, who, verifier->hash, verifier->hash, nowMs);
}

Result<PinTry> beginCredentialTry(TerminalStore& store,
                                  const Verifier& whose,
                                  CredentialKind kind,
                                  qint64 nowMs)
{
    return beginTry(store, whose.associate, whose.hash, keptCredential(whose, kind).hash, nowMs);
}

void setSignInGuard(Till& till, const AssociateId& who, const SignInGuard& guard)
{
    till.read(
        &till,
        [who, guard](TerminalStore& store) {
            return store.remember(guardName(who), guard.toString());
        },
        [](const Result<>& kept) {
            if (!kept) // one more failure is counted than there was
                qCWarning(lcSignIn, "guard: %s", qUtf8Printable(kept.error().detail));
        });
}

void checkPin(Till& till,
              QObject* context,
              const AssociateId& who,
              const QString& pin,
              std::function<void(const Result<PinAnswer>&)> then)
{
    const auto heard = [&till, context, who, pin, then = std::move(then)](
                           const Result<PinTry>& begun) {
        if (!begun)
            return then(tl::unexpected(begun.error()));
        if (!begun->isCounted) {
            till.note(AuditEventType::Blocked, who);
            return then(PinAnswer{false, false, begun->guard, true});
        }
        // The store's thread reads the client book meanwhile.
        const auto compared =
            QtConcurrent::run([begun = *begun, pin] { return begun.matches(pin); });
        whenReady(context, compared, [&till, who, then, begun = *begun](bool isRight) {
            if (isRight)
                setSignInGuard(till, who, {});
            else
                till.note(AuditEventType::WrongPin, who);
            then(PinAnswer{true, isRight, isRight ? SignInGuard{} : begun.guard, begun.isLetIn});
        });
    };
    till.read(
        context,
        [who, now = till.nowMs()](TerminalStore& store) { return beginPinTry(store, who, now); },
        heard);
}

} // namespace carnet
