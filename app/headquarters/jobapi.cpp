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
               QTimeZone zone,
               QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_directory(directory)
    , m_zone(std::move(zone))
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
    QMetaObject::invokeMethod(
        this,
        [this, respond, asked = *asked, terminal = terminalOf(request)] {
            const auto report =
                m_store.run([this, asked, terminal, zone = m_zone](HeadquartersStore& store) {
                    return answerAboutJobs(asked, terminal, zone, m_directory, store);
                });
            whenReady(this, report, [respond](const Result<JobReport>& read) {
                if (!read)
                    return respond.fail(read.error());
                respond.answer(http::jsonResponse(sync::toJson(*read)));
            });
        },
        Qt::QueuedConnection);
}

} // namespace carnet
