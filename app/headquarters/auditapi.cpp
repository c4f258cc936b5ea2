#include "app/headquarters/auditapi.h"

#include "app/headquarters/authority.h"
#include "app/headquarters/protocolcall.h"

using namespace Qt::StringLiterals;

namespace carnet {

using http::Request;
using http::Responder;

namespace {

constexpr qsizetype kMostAuditQuestionBytes = qsizetype(4) * 1024;

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

AuditApi::AuditApi(HeadquartersThread& desk, CustomerDirectory& directory, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
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
        messageOf(request, respond, kMostAuditQuestionBytes, &sync::auditQuestionFromJson);
    if (!asked)
        return;
    answerFromStore(
        this,
        m_desk,
        respond,
        [&directory = m_directory, asked = *asked, terminal = terminalOf(request)](
            HeadquartersStore& store) { return lookUp(asked, terminal, directory, store); });
}

} // namespace carnet
