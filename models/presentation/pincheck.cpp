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

//! What her PIN is checked with; empty when the till knows none.
Result<QString> hashOf(const TerminalStore& store, const AssociateId& who)
{
    const auto row = store.find({EntityKind::Verifier, who.value});
    if (!row)
        return tl::unexpected(row.error());
    return *row ? fromRow<Verifier>(**row).map(&Verifier::hash).value_or(QString()) : QString();
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

void forgive(Till& till, const AssociateId& who)
{
    till.read(
        &till,
        [who](TerminalStore& store) { return forgivePinTries(store, who); },
        [](const Result<>& forgiven) {
            if (!forgiven) // one more failure is counted than there was
                qCWarning(lcSignIn, "forgive: %s", qUtf8Printable(forgiven.error().detail));
        });
}

} // namespace

bool PinTry::matches(const QString& pin) const
{
    return !verifier.isEmpty() && pinMatches(pin, verifier);
}

Result<SignInGuard> signInGuard(const TerminalStore& store, const AssociateId& who)
{
    const auto hash = hashOf(store, who);
    if (!hash)
        return tl::unexpected(hash.error());
    return guardAgainst(store, who, *hash);
}

Result<PinTry> beginPinTry(TerminalStore& store, const AssociateId& who, qint64 nowMs)
{
    const auto hash = hashOf(store, who);
    if (!hash)
        return tl::unexpected(hash.error());
    const auto before = guardAgainst(store, who, *hash);
    if (!before)
        return tl::unexpected(before.error());
    if (before->waitMs(nowMs) > 0)
        return PinTry{false, *before, {}, true};

    const SignInGuard counted = before->afterFailure(nowMs);
    if (const auto kept = store.remember(guardName(who), counted.toString()); !kept)
        return tl::unexpected(kept.error());
    return isLetIn(store, who, nowMs).map([&](bool isIn) {
        return PinTry{true, counted, *hash, isIn};
    });
}

Result<> forgivePinTries(TerminalStore& store, const AssociateId& who)
{
    return store.remember(guardName(who), SignInGuard{}.toString());
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
                forgive(till, who);
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
