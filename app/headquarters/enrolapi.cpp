#include "app/headquarters/enrolapi.h"

#include "app/headquarters/protocolcall.h"
#include "app/sync/wireenrol.h"
#include "models/storage/registerblock.h"
#include "models/storage/terminalorders.h"

#include <variant>

using namespace Qt::StringLiterals;

namespace carnet {

using http::Fault;
using http::Request;
using http::Responder;

namespace {

constexpr qsizetype kMostEnrolmentBytes = qsizetype(32) * 1024;

Fault faultOf(CodeVerdict verdict)
{
    switch (verdict) {
    case CodeVerdict::Locked:
        return Fault::LockedCode;
    case CodeVerdict::Expired:
        return Fault::ExpiredCode;
    case CodeVerdict::Used:
        return Fault::UsedCode;
    case CodeVerdict::Wrong:
    case CodeVerdict::Good:
        break;
    }
    return Fault::WrongCode;
}

//! A certificate with the store that it names, and with what orders are signed.
struct Signed {
    StoreId store;
    identity::Certificate certificate;
    QByteArray orderKey; //!< the public half
};

using Authority = std::shared_ptr<const identity::DeviceAuthority>;

Result<Signed> sign(HeadquartersStore& store,
                    const Authority& authority,
                    qint64 nowMs,
                    const RegisterId& terminal,
                    const QByteArray& publicPart)
{
    const auto row = store.find({Register::kKind, terminal.value});
    if (!row)
        return tl::unexpected(row.error());
    const auto till = *row ? fromRow<Register>(**row)
                           : Result<Register>(failure(ErrorCode::NotFound, u"no such register"_s));
    if (!till)
        return tl::unexpected(till.error());
    const auto entity = store.legalEntity();
    if (!entity)
        return tl::unexpected(entity.error());
    const auto orderKey = authority->orderKey();
    if (!orderKey)
        return tl::unexpected(orderKey.error());
    return authority->signTerminal(publicPart, {terminal, till->store, entity->number}, nowMs)
        .map([&](const identity::Certificate& made) {
            return Signed{till->store, made, orderKey->publicPart()};
        });
}

} // namespace

EnrolApi::EnrolApi(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_with(parts)
{
}

QList<http::Route> EnrolApi::routes()
{
    using http::Method;
    using http::Route;
    using http::Scope;
    return {
        Route(Method::Get,
              "/enrol/v1/authority",
              Scope::Enrolment,
              [this](const Request&, const Responder& respond) { authority(respond); }),
        Route(
            Method::Post,
            "/enrol/v1/redeem",
            Scope::Enrolment,
            [this](const Request& request, const Responder& respond) { redeem(request, respond); }),
        Route(
            Method::Post,
            "/enrol/v1/renew",
            Scope::Renewal,
            [this](const Request& request, const Responder& respond) { renew(request, respond); }),
        Route(
            Method::Post,
            "/enrol/v1/wiped",
            Scope::Public, // it has no key any more; the signature of its order is its proof
            [this](const Request& request, const Responder& respond) { wiped(request, respond); }),
    };
}

void EnrolApi::authority(const Responder& respond) const
{
    respond.answer(http::jsonResponse(
        sync::toJson(sync::AuthorityAnswer{m_authority->certificate().toPem()})));
}

void EnrolApi::redeem(const Request& request, const Responder& respond)
{
    const auto message =
        messageOf(request, respond, kMostEnrolmentBytes, &sync::redeemRequestFromJson);
    if (!message)
        return;
    const auto wish = identity::CertificateRequest::fromPem(message->request);
    if (!wish)
        return respond.fail(wish.error());
    const auto code = EnrolmentCode::fromText(message->code);
    if (!code)
        return respond.refuse(Fault::WrongCode);

    using Outcome = Result<std::variant<Fault, sync::RedeemAnswer>>;
    const auto work =
        [with = m_with, by = m_authority, code = *code, wish = *wish, expected = message->terminal](
            HeadquartersStore& store) -> Outcome {
        const QByteArray keyHash = identity::keyHashOf(wish.publicPart);
        const auto redeemed = store.enrolments().redeem(code, keyHash, expected);
        if (!redeemed)
            return tl::unexpected(redeemed.error());
        if (redeemed->verdict != CodeVerdict::Good)
            return faultOf(redeemed->verdict);
        if (const auto open = setBlocked(store, redeemed->terminal, false); !open)
            return tl::unexpected(open.error());
        const auto made = sign(store, by, with.clock.nowMs(), redeemed->terminal, wish.publicPart);
        if (!made)
            return tl::unexpected(made.error());
        // It calls at once, perhaps before the list is read again.
        with.terminals.put(redeemed->terminal, {{}, keyHash});
        return sync::RedeemAnswer{redeemed->terminal,
                                  made->store,
                                  made->certificate.toPem(),
                                  by->certificate().toPem(),
                                  made->orderKey};
    };
    const auto answer = [respond](const Outcome& outcome) {
        if (!outcome)
            return respond.fail(outcome.error());
        if (const auto* const fault = std::get_if<Fault>(&*outcome))
            return respond.refuse(*fault);
        respond.answer(http::jsonResponse(sync::toJson(std::get<sync::RedeemAnswer>(*outcome))));
    };
    QMetaObject::invokeMethod(
        this,
        [this, work, answer] { whenReady(this, m_with.writer.run(work), answer); },
        Qt::QueuedConnection);
}

void EnrolApi::wiped(const Request& request, const Responder& respond)
{
    const auto notice =
        messageOf(request, respond, kMostEnrolmentBytes, &sync::wipedNoticeFromJson);
    if (!notice)
        return;
    const auto work = [notice = *notice](HeadquartersStore& store) -> Result<bool> {
        return store.orders().noteWiped(notice.order, notice.signature);
    };
    const auto answer = [respond](const Result<bool>& noted) {
        if (!noted)
            return respond.fail(noted.error());
        if (!*noted)
            return respond.fail({ErrorCode::NotFound, u"there is no such order"_s});
        respond.answer(http::jsonResponse(QJsonObject()));
    };
    QMetaObject::invokeMethod(
        this,
        [this, work, answer] { whenReady(this, m_with.writer.run(work), answer); },
        Qt::QueuedConnection);
}

void EnrolApi::renew(const Request& request, const Responder& respond)
{
    answerFromStore(
        this,
        m_with.writer,
        respond,
        [by = m_authority,
         now = m_with.clock.nowMs(),
         terminal = terminalOf(request),
         key = request.certificate->publicPart](HeadquartersStore& store) {
            return sign(store, by, now, terminal, key).map([](const Signed& made) {
                return sync::RenewAnswer{made.store, made.certificate.toPem(), made.orderKey};
            });
        });
}

} // namespace carnet
