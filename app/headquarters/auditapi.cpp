#include "app/headquarters/auditapi.h"

#include "app/headquarters/authority.h"
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
                         CustomerDirectory& directory,
                         const HeadquartersStore& store)
{
    const auto asking = administratorAt(terminal, question.associate, directory, store);
    if (!asking)
        return tl::unexpected(asking.error());
    return store.audit(question.request);
}

AuditApi::AuditApi(HeadquartersThread& store, CustomerDirectory& directory, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_directory(directory)
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
            const auto page = m_store.run([this, asked, terminal](HeadquartersStore& store) {
                return lookUp(asked, terminal, m_directory, store);
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
