#include "app/headquarters/jobapi.h"

#include "app/headquarters/jobanswer.h"
#include "app/headquarters/protocolcall.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

using http::Request;
using http::Responder;

namespace {

constexpr qsizetype kMostBytes = qsizetype(4) * 1024;

} // namespace

JobApi::JobApi(HeadquartersThread& store,
               CustomerDirectory& directory,
               const QTimeZone& zone,
               QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_directory(directory)
    , m_zone(zone)
{
}

QList<http::Route> JobApi::routes()
{
    return {http::Route(http::Method::Post,
                        "/sync/v1/jobs",
                        http::Scope::Terminal,
                        checked([this](const Request& request, const Responder& respond) {
                            answer(request, respond);
                        }))};
}

void JobApi::answer(const Request& request, const Responder& respond)
{
    const auto asked = messageOf(request, respond, kMostBytes, &sync::jobsRequestFromJson);
    if (!asked)
        return;
    answerFromStore(
        this,
        m_store,
        respond,
        [&directory = m_directory, zone = m_zone, asked = *asked, terminal = terminalOf(request)](
            HeadquartersStore& store) {
            return answerAboutJobs(asked, terminal, zone, directory, store);
        });
}

} // namespace carnet
