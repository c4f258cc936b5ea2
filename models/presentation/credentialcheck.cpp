#include "models/presentation/credentialcheck.h"

#include "models/domain/stafflist.h"
#include "models/presentation/pinwords.h"
#include "models/presentation/signinscreen.h"

#include <QSet>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using CredentialOutcome = CredentialAnswer::Outcome;
using CredentialThen = std::function<void(const Result<CredentialAnswer>&)>;

//! Nothing where nobody's begins like it.
struct CredentialTry {
    std::optional<AssociateId> who;
    PinTry attempt;
};

QSet<AssociateId> whoSignsInAt(const Till& till)
{
    QSet<AssociateId> all;
    for (const Associate& associate : till.reference().associates) {
        if (signsInAt(associate, till.store()))
            all.insert(associate.id);
    }
    return all;
}

Result<CredentialTry> beginTryOf(TerminalStore& store,
                                 const Credential& credential,
                                 const QSet<AssociateId>& people,
                                 qint64 nowMs)
{
    std::optional<Verifier> found;
    const auto read = store.forEach(Verifier::kKind, [&](const Row& row) {
        const auto verifier = fromRow<Verifier>(row);
        if (verifier && people.contains(verifier->associate)
            && keptCredential(*verifier, credential.kind).id == credential.id)
            found = *verifier;
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!found)
        return CredentialTry{};
    return beginCredentialTry(store, *found, credential.kind, nowMs)
        .map([&](const PinTry& attempt) {
            return CredentialTry{found->associate, attempt};
        });
}

//! A right one forgives what was wrong before, unless the PIN is still to come.
CredentialAnswer answerOf(Till& till, CredentialKind kind, const CredentialTry& begun, bool isRight)
{
    const AssociateId who = *begun.who;
    if (!isRight) {
        till.note(AuditEventType::WrongCredential, who);
        return {CredentialOutcome::Wrong, kind, {}, {}};
    }
    const bool needsPin = logOnModeOf(till, kind) == LogOnMode::WithPin;
    setSignInGuard(till, who, needsPin ? begun.attempt.before : SignInGuard{});
    if (!begun.attempt.isLetIn)
        return {CredentialOutcome::AwayTooLong, kind, {}, {}};
    return {needsPin ? CredentialOutcome::NeedsPin : CredentialOutcome::Right, kind, who, {}};
}

void compareSecret(Till& till,
                   QObject* context,
                   const Credential& credential,
                   const CredentialTry& begun,
                   const CredentialThen& then)
{
    // The store's thread reads the client book meanwhile.
    const auto compared = QtConcurrent::run(
        [attempt = begun.attempt, secret = credential.secret] { return attempt.matches(secret); });
    whenReady(context, compared, [&till, begun, then, kind = credential.kind](bool isRight) {
        then(answerOf(till, kind, begun, isRight));
    });
}

} // namespace

LogOnMode logOnModeOf(const Till& till, CredentialKind kind)
{
    return logOnMode(till.reference().setting(logOnSetting(kind))).value_or(LogOnMode::Off);
}

void checkCredential(Till& till, QObject* context, const QString& read, CredentialThen then)
{
    const auto credential = Credential::fromReader(read);
    if (!credential)
        return then(CredentialAnswer{});
    if (logOnModeOf(till, credential->kind) == LogOnMode::Off)
        return then(CredentialAnswer{CredentialOutcome::SwitchedOff, credential->kind, {}, {}});
    const auto heard = [&till, context, credential = *credential, then = std::move(then)](
                           const Result<CredentialTry>& begun) {
        if (!begun)
            return then(tl::unexpected(begun.error()));
        if (!begun->who)
            return then(CredentialAnswer{CredentialOutcome::Wrong, credential.kind, {}, {}});
        if (begun->attempt.isCounted)
            return compareSecret(till, context, credential, *begun, then);
        till.note(AuditEventType::Blocked, *begun->who);
        then(CredentialAnswer{
            CredentialOutcome::MustWait, credential.kind, {}, begun->attempt.guard});
    };
    till.read(
        context,
        [credential = *credential, people = whoSignsInAt(till), now = till.nowMs()](
            TerminalStore& store) { return beginTryOf(store, credential, people, now); },
        heard);
}

QString explain(const CredentialAnswer& answer, qint64 nowMs)
{
    const bool isCard = answer.kind == CredentialKind::Card;
    switch (answer.outcome) {
    case CredentialOutcome::Unreadable:
        return SignInScreen::tr("That could not be read. Hold it to the reader once more.");
    case CredentialOutcome::SwitchedOff:
        return isCard ? SignInScreen::tr("Nobody signs in with a card in this house.")
                      : SignInScreen::tr("Nobody signs in with a barcode in this house.");
    case CredentialOutcome::Wrong:
        return isCard ? SignInScreen::tr("Nobody signs in here with this card.")
                      : SignInScreen::tr("Nobody signs in here with this barcode.");
    case CredentialOutcome::MustWait:
        return waitText(secondsLeft(answer.guard, nowMs));
    case CredentialOutcome::AwayTooLong:
        return tooLongAwayText();
    case CredentialOutcome::NeedsPin:
    case CredentialOutcome::Right:
        break;
    }
    return {};
}

} // namespace carnet
