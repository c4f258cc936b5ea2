#include "app/headquarters/syncapi.h"

#include "app/headquarters/problem.h"
#include "app/headquarters/protocolcall.h"
#include "app/headquarters/snapshotapi.h"
#include "app/sync/wire.h"
#include "models/storage/terminalorders.h"

#include <QJsonObject>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace carnet {

using http::Fault;
using http::Request;
using http::Responder;

namespace {

constexpr qsizetype kMostQuestionBytes = qsizetype(64) * 1024; // of calls that carry few numbers
constexpr qsizetype kPushEnvelopeBytes = qsizetype(64) * 1024; // the announced limit is of its ops
constexpr int kShortestWaitSeconds = 1;
constexpr int kLongestWaitSeconds = 55; // proxies cut idle connections after a minute

QList<ScopeHead> byScope(QList<ScopeHead> heads)
{
    std::ranges::sort(heads, {}, &ScopeHead::scope);
    return heads;
}

QList<ScopeHead> headsOf(const QList<Scope>& scopes)
{
    QList<ScopeHead> heads;
    for (const Scope& scope : scopes)
        heads.append({scope.number, scope.head});
    return heads;
}

bool isStolen(const Request& request)
{
    return request.order && request.order->kind == OrderKind::Stolen;
}

void showOrder(const Request& request, const Responder& respond)
{
    respond.refuse(Fault::OutOfService, {{"order"_L1, request.order->toJson()}});
}

//! Pages of another epoch would continue cursors that mean nothing; the epoch alone says it all.
Result<PullAnswer> pullFrom(const HeadquartersStore& store,
                            const RegisterId& terminal,
                            const PullRequest& request)
{
    const auto epoch = store.epoch();
    if (!epoch)
        return tl::unexpected(epoch.error());
    if (request.epoch != *epoch)
        return PullAnswer{*epoch, {}};
    return store.pull(terminal, request, Images::AsText).map_error(notTheirs);
}

//! With what the store knows: \a reader is the terminal, where it may read.
Result<Hello> completed(Hello hello,
                        const HeadquartersStore& store,
                        const std::optional<RegisterId>& reader)
{
    const auto epoch = store.epoch();
    if (!epoch)
        return tl::unexpected(epoch.error());
    hello.epoch = *epoch;
    if (!reader)
        return hello;
    // What fails here is said to whoever asks for the subscription.
    if (auto scopes = store.subscription(*reader))
        hello.scopes = *std::move(scopes);
    return hello;
}

} // namespace

SyncApi::SyncApi(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_with(parts)
{
}

QList<http::Route> SyncApi::routes()
{
    using http::Method;
    using http::Patience;
    using http::Route;
    using http::Scope;
    return {
        Route(Method::Get, "/sync/v1/hello", Scope::LastWord, handler(&SyncApi::hello)),
        Route(
            Method::Get, "/sync/v1/subscription", Scope::Terminal, handler(&SyncApi::subscription)),
        Route(Method::Post, "/sync/v1/pull", Scope::Terminal, handler(&SyncApi::pull)),
        Route(Method::Post, "/sync/v1/push", Scope::LastWord, handler(&SyncApi::push)),
        Route(Method::Post,
              "/sync/v1/wait",
              Scope::Terminal,
              handler(&SyncApi::wait),
              Patience::Waits),
        Route(Method::Post, "/sync/v1/sign-in", Scope::Terminal, handler(&SyncApi::signIn)),
    };
}

http::Handler SyncApi::handler(void (SyncApi::*handle)(const Request&, const Responder&))
{
    return checked([this, handle](const Request& request, const Responder& respond) {
        (this->*handle)(request, respond);
    });
}

void SyncApi::hello(const Request& request, const Responder& respond)
{
    if (isStolen(request))
        return showOrder(request, respond);
    const qint64 now = m_with.clock.nowMs();
    Hello hello;
    hello.protocol = sync::chooseProtocol(request.headers.value("sync-proto")).value_or(0);
    hello.hlc = Hlc::at(now);
    hello.nowMs = now;
    hello.snapshotRows = SnapshotApi::kWorthwhileRows;
    hello.orderKey = m_orderKey;
    const RegisterId terminal = terminalOf(request);
    const bool mayRead = !request.order && m_with.terminals.isLetIn(terminal);
    const auto reader = mayRead ? std::optional(terminal) : std::nullopt;
    answerFromStore(this, m_with.readers, respond, [hello, reader](HeadquartersStore& store) {
        return completed(hello, store, reader);
    });
}

void SyncApi::subscription(const Request& request, const Responder& respond)
{
    answerFromStore(
        this, m_with.readers, respond, [terminal = terminalOf(request)](HeadquartersStore& store) {
            return store.subscription(terminal);
        });
}

void SyncApi::pull(const Request& request, const Responder& respond)
{
    auto message = messageOf(request, respond, kMostQuestionBytes, &sync::pullRequestFromJson);
    if (!message)
        return;
    const Hello announced;
    message->maxRows = std::clamp(message->maxRows, 1, announced.pageRows);
    message->maxBytes = std::clamp<qint64>(message->maxBytes, 1, announced.pageBytes);
    answerFromStore(this,
                    m_with.readers,
                    respond,
                    [terminal = terminalOf(request), message = *message](HeadquartersStore& store) {
                        return pullFrom(store, terminal, message);
                    });
}

void SyncApi::push(const Request& request, const Responder& respond)
{
    const Hello announced;
    const qsizetype most = announced.pushBytes + kPushEnvelopeBytes;
    const auto message = messageOf(request, respond, most, &sync::pushRequestFromJson);
    if (!message)
        return;
    if (isStolen(request))
        return quarantine(request, respond);
    if (message->operations.size() > announced.pushOperations)
        return respond.refuse(Fault::TooMany);
    answerFromStore(this,
                    m_with.writer,
                    respond,
                    [terminal = terminalOf(request), message = *message](HeadquartersStore& store) {
                        return store.push(terminal, message);
                    });
}

//! For a manager: nothing of it happens, and whoever sent it hears the order.
void SyncApi::quarantine(const Request& request, const Responder& respond)
{
    const auto work = [terminal = terminalOf(request),
                       body = request.body](HeadquartersStore& store) -> Result<> {
        return store.orders().quarantine(terminal, body);
    };
    const auto answer = [request, respond](const Result<>& kept) {
        return kept ? showOrder(request, respond) : respond.fail(kept.error());
    };
    QMetaObject::invokeMethod(
        this,
        [this, work, answer] { whenReady(this, m_with.writer.run(work), answer); },
        Qt::QueuedConnection);
}

void SyncApi::wait(const Request& request, const Responder& respond)
{
    const auto message =
        messageOf(request, respond, kMostQuestionBytes, &sync::waitRequestFromJson);
    if (!message)
        return;
    const std::chrono::seconds atMost(
        std::clamp(message->timeoutSeconds, kShortestWaitSeconds, kLongestWaitSeconds));
    const Guest guest{terminalOf(request), message->heads, QDeadlineTimer(atMost), respond};
    const qint64 until = request.certificate ? request.certificate->validUntilMs : 0;
    QMetaObject::invokeMethod(
        this,
        [this, guest, until, report = message->report] {
            if (report)
                m_with.fleet.saw(guest.terminal, until, *report);
            look(guest);
        },
        Qt::QueuedConnection);
}

void SyncApi::look(const Guest& guest)
{
    // Asked for before the store is: what changes in between is seen when the guest enters.
    const quint64 stirred = m_with.waitRoom.stirred();
    const auto scopes = m_with.readers.run([terminal = guest.terminal](HeadquartersStore& store) {
        return store.subscription(terminal);
    });
    whenReady(this, scopes, [this, guest, stirred](const Result<QList<Scope>>& found) {
        if (!found)
            return guest.respond.fail(found.error());
        const QList<ScopeHead> heads = headsOf(*found);
        const bool isOut = !m_with.terminals.isLetIn(guest.terminal); // the next call says why
        if (isOut || byScope(heads) != byScope(guest.known) || guest.until.hasExpired())
            return guest.respond.answer(http::jsonResponse(sync::toJson(sync::WaitAnswer{heads})));
        letWait(guest, *found, stirred);
    });
}

void SyncApi::letWait(const Guest& guest, const QList<Scope>& scopes, quint64 stirred)
{
    QList<ScopeHead> watched;
    for (const Scope& scope : scopes) {
        if (!scope.isHeld) // the others move when a job runs, which stirs
            watched.append({scope.number, scope.head});
    }
    const auto left = std::chrono::milliseconds(std::max<qint64>(guest.until.remainingTime(), 1));
    m_with.waitRoom.enter(watched, stirred, left, [this, guest](WaitRoom::Reason reason) {
        if (reason == WaitRoom::Reason::Closing)
            guest.respond.answer(http::jsonResponse(sync::toJson(sync::WaitAnswer{guest.known})));
        else
            look(guest);
    });
}

void SyncApi::signIn(const Request& request, const Responder& respond)
{
    const auto message =
        messageOf(request, respond, kMostQuestionBytes, &sync::signInRequestFromJson);
    if (!message)
        return;
    const SignIn::Question question{terminalOf(request), message->staffId, message->pin};
    const auto answer = [respond](const Result<SignIn::Answer>& outcome) {
        constexpr qint64 kSecond = 1000;
        if (!outcome)
            return respond.fail(outcome.error());
        if (outcome->isRight)
            return respond.answer(
                http::jsonResponse(sync::toJson(sync::SignInAnswer{outcome->associate})));
        if (outcome->waitMs > 0)
            return respond.refuse(Fault::TooManyTries,
                                  {{"wait_s"_L1, (outcome->waitMs + kSecond - 1) / kSecond}});
        respond.fail({ErrorCode::Unauthorized, u"wrong staff id or PIN"_s});
    };
    QMetaObject::invokeMethod(
        this,
        [this, question, answer] { m_with.signIn.ask(question, answer); },
        Qt::QueuedConnection);
}

} // namespace carnet
