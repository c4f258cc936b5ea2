#include "app/headquarters/auditapi.h"

#include "app/headquarters/protocolcall.h"

using namespace Qt::StringLiterals;

namespace carnet {

using http::Request;
using http::Responder;

namespace {

constexpr qsizetype kMostQuestionBytes = qsizetype(4) * 1024;

} // namespace

Result<AuditPage> lookUp(const sync::AuditQuestion& question,
                         const RegisterId& terminal,
                         const HeadquartersStore& store)
{
    const auto isHeard = store.mayActAt(terminal, question.associate);
    if (!isHeard)
        return tl::unexpected(isHeard.error());
    const auto row = store.find({EntityKind::Associate, question.associate.value});
    if (!row)
        return tl::unexpected(row.error());
    const Associate asking = *row ? fromRow<Associate>(**row).value_or(Associate()) : Associate();
    if (!*isHeard || asking.blocked || !asking.may(Right::Administer))
        return failure(ErrorCode::Unauthorized, u"this needs the right to set up Carnet"_s);
    return store.audit(question.request);
}

AuditApi::AuditApi(HeadquartersThread& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
}

QList<http::Route> AuditApi::routes()
{
    using http::Method;
    using http::Route;
    using http::Scope;
    return {Route(Method::Post,
                  "/sync/v1/audit",
                  Scope::Terminal,
                  checked([this](const Request& request, const Responder& respond) {
                      read(request, respond);
                  }))};
}

void AuditApi::read(const Request& request, const Responder& respond)
{
    const auto asked =
        messageOf(request, respond, kMostQuestionBytes, &sync::auditQuestionFromJson);
    if (!asked)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, respond, asked = *asked, terminal = terminalOf(request)] {
            const auto page = m_store.run([asked, terminal](HeadquartersStore& store) {
                return lookUp(asked, terminal, store);
            });
            whenReady(this, page, [respond](const Result<AuditPage>& read) {
                if (!read)
                    return respond.fail(read.error());
                respond.answerWith(
                    [page = *read] { return http::jsonResponse(sync::toJson(page)); });
            });
        },
        Qt::QueuedConnection);
}

} // namespace carnet
