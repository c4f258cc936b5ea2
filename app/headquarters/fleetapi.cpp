#include "app/headquarters/fleetapi.h"

#include "app/headquarters/authority.h"
#include "app/headquarters/protocolcall.h"
#include "models/storage/terminalstates.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kMostFleetQuestionBytes = qsizetype(4) * 1024;

} // namespace

Result<sync::FleetAnswer> allTills(const sync::FleetRequest& asked,
                                   const RegisterId& terminal,
                                   qint64 nowMs,
                                   CustomerDirectory& directory,
                                   HeadquartersStore& store)
{
    return administratorAt(terminal, asked.associate, directory, store)
        .and_then([&](const Associate&) { return store.terminalStates().all(); })
        .map([nowMs](const QList<TerminalState>& all) {
            return sync::FleetAnswer{nowMs, all};
        });
}

FleetApi::FleetApi(HeadquartersThread& desk,
                   CustomerDirectory& directory,
                   const Clock& clock,
                   QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_directory(directory)
    , m_clock(clock)
{
}

QList<http::Route> FleetApi::routes()
{
    return {
        http::Route(http::Method::Post,
                    "/sync/v1/fleet",
                    http::Scope::Terminal,
                    checked([this](const http::Request& request, const http::Responder& respond) {
                        answer(request, respond);
                    }))};
}

void FleetApi::answer(const http::Request& request, const http::Responder& respond)
{
    const auto asked =
        messageOf(request, respond, kMostFleetQuestionBytes, &sync::fleetRequestFromJson);
    if (!asked)
        return;
    answerFromStore(this,
                    m_desk,
                    respond,
                    [&directory = m_directory,
                     asked = *asked,
                     terminal = terminalOf(request),
                     now = m_clock.nowMs()](HeadquartersStore& store) {
                        return allTills(asked, terminal, now, directory, store);
                    });
}

} // namespace carnet
