#include "app/headquarters/signin.h"

#include "models/domain/entities.h"
#include "models/domain/signinguard.h"
#include "models/domain/staff.h"
#include "models/domain/stafflist.h"
#include "models/domain/uuid7.h"
#include "models/storage/pin.h"

#include <QLoggingCategory>
#include <QPromise>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcSignIn, "carnet.signin")

QString memoryName(const AssociateId& associate)
{
    return u"sign_in_tries."_s + associate.toString();
}

template<typename E, typename Id>
Result<std::optional<E>> findEntity(const HeadquartersStore& store, const Id& id)
{
    const auto row = store.find({E::kKind, id.value});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<E>();
    return fromRow<E>(**row).map([](E entity) { return std::optional(std::move(entity)); });
}

Result<std::optional<Associate>> findByStaffId(const HeadquartersStore& store,
                                               const QString& staffId)
{
    const auto associates = store.all<Associate>();
    if (!associates)
        return tl::unexpected(associates.error());
    const auto found = std::ranges::find(*associates, staffId, &Associate::staffId);
    if (found == associates->end() || found->blocked)
        return std::optional<Associate>();
    return std::optional(*found);
}

//! Headquarters staff work anywhere, everybody else in the stores of their address books.
Result<bool> worksAt(const HeadquartersStore& store,
                     const Associate& associate,
                     const RegisterId& terminal)
{
    if (associate.role == Role::Headquarters)
        return true;
    const auto till = findEntity<Register>(store, terminal);
    if (!till || !*till)
        return till ? Result<bool>(false) : tl::unexpected(till.error());
    const auto place = findEntity<Store>(store, (*till)->store);
    if (!place || !*place)
        return place ? Result<bool>(false) : tl::unexpected(place.error());
    return signsInAt(associate, **place);
}

} // namespace

//! Whose PIN is to be checked, if anybody's.
struct SignIn::Candidate {
    std::optional<AssociateId> associate;
    QString hash;
    SignInGuard guard; //!< with this try counted
    qint64 waitMs = 0; //!< more than 0: this try is not heard
};

SignIn::SignIn(HeadquartersThread& store, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

void SignIn::ask(const Question& question, const Then& then)
{
    const auto counted = m_store.run([question, now = m_clock.nowMs()](HeadquartersStore& store) {
        return countTry(store, question, now);
    });
    whenReady(this, counted, [this, question, then](const Result<Candidate>& candidate) {
        if (!candidate)
            return then(tl::unexpected(candidate.error()));
        if (candidate->waitMs == 0)
            return checkPin(*candidate, question, then);
        recordFailure(*candidate, question);
        then(Answer{false, {}, candidate->waitMs});
    });
}

Result<SignIn::Candidate> SignIn::countTry(HeadquartersStore& store,
                                           const Question& asked,
                                           qint64 now)
{
    const auto associate = findByStaffId(store, asked.staffId);
    if (!associate)
        return tl::unexpected(associate.error());
    if (!*associate)
        return Candidate{};
    const AssociateId id = (*associate)->id;
    const auto isHere = worksAt(store, **associate, asked.terminal);
    const auto verifier = findEntity<Verifier>(store, id);
    const auto memory = store.memory(memoryName(id));
    if (!isHere || !verifier || !memory)
        return tl::unexpected(!isHere         ? isHere.error()
                                  : !verifier ? verifier.error()
                                              : memory.error());
    if (!*isHere || !*verifier)
        return Candidate{};

    const SignInGuard guard = SignInGuard::fromString(*memory).against((*verifier)->hash);
    if (const qint64 waitMs = guard.waitMs(now); waitMs > 0)
        return Candidate{id, {}, guard, waitMs};
    const SignInGuard counted = guard.afterFailure(now);
    if (const auto kept = store.remember(memoryName(id), counted.toString()); !kept)
        return tl::unexpected(kept.error());
    return Candidate{id, (*verifier)->hash, counted, 0};
}

//! Of somebody whom headquarters knows; who does not exist did nothing.
void SignIn::recordFailure(const Candidate& candidate, const Question& asked)
{
    if (!candidate.associate)
        return;
    AuditEvent event;
    event.type = candidate.waitMs > 0 ? AuditEventType::Blocked : AuditEventType::WrongPin;
    event.atMs = m_clock.nowMs();
    event.actor = *candidate.associate;
    event.terminal = asked.terminal;
    SystemRandom random;
    event.id = uuid7(event.atMs, random);
    const auto recorded =
        m_store.run([event](HeadquartersStore& store) { return store.record(event); });
    whenReady(this, recorded, [](const Result<>& done) {
        if (!done) // the answer is right without it
            qCWarning(lcSignIn, "record: %s", qUtf8Printable(done.error().detail));
    });
}

void SignIn::checkPin(const Candidate& candidate, const Question& asked, const Then& then)
{
    auto promise = std::make_shared<QPromise<bool>>(); // shared with the pool's call
    const QFuture<bool> matches = promise->future();
    promise->start();
    m_pool.start([this, promise, hash = candidate.hash, pin = asked.pin] {
        if (hash.isEmpty() && m_decoy.isEmpty()) {
            SystemRandom random;
            m_decoy = hashPin(u"nobody"_s, random).value_or(QString());
        }
        const bool isRight = pinMatches(pin, hash.isEmpty() ? m_decoy : hash);
        promise->addResult(isRight && !hash.isEmpty());
        promise->finish();
    });
    whenReady(this, matches, [this, candidate, asked, then](bool isRight) {
        if (isRight)
            return welcome(*candidate.associate, asked, then);
        recordFailure(candidate, asked);
        then(Answer{false, {}, candidate.guard.waitMs(m_clock.nowMs())});
    });
}

void SignIn::welcome(const AssociateId& associate, const Question& asked, const Then& then)
{
    const qint64 now = m_clock.nowMs();
    SystemRandom random;
    const AuditEvent event{
        uuid7(now, random), AuditEventType::SignedIn, now, associate, asked.terminal};
    const auto forgotten = m_store.run([associate, event](HeadquartersStore& store) {
        return store.remember(memoryName(associate), SignInGuard().toString()).and_then([&] {
            return store.record(event);
        });
    });
    whenReady(this, forgotten, [associate, then](const Result<>& done) {
        if (done)
            then(Answer{true, associate, 0});
        else
            then(tl::unexpected(done.error()));
    });
}

} // namespace carnet
