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

JobApi::JobApi(HeadquartersThread& desk,
               HeadquartersThread& writer,
               CustomerDirectory& directory,
               const QTimeZone& zone,
               QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_writer(writer)
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
    const RegisterId terminal = terminalOf(request);
    if (isWish(*asked)) {
        QMetaObject::invokeMethod(
            this,
            [this, asked = *asked, terminal, respond] { fulfil(asked, terminal, respond); },
            Qt::QueuedConnection);
        return;
    }
    answerFromStore(this,
                    m_desk,
                    respond,
                    [&directory = m_directory, zone = m_zone, asked = *asked, terminal](
                        HeadquartersStore& store) {
                        return reportOfJobs(asked, terminal, zone, directory, store);
                    });
}

void JobApi::fulfil(const sync::JobsRequest& asked,
                    const RegisterId& terminal,
                    const Responder& respond)
{
    const auto report =
        [&directory = m_directory, zone = m_zone, asked, terminal](HeadquartersStore& store) {
            return reportOfJobs(asked, terminal, zone, directory, store);
        };
    const auto allowed = m_desk.run(report); // it says no to whoever may not
    whenReady(
        this, allowed, [this, asked, terminal, respond, report](const Result<JobReport>& may) {
            if (!may)
                return respond.fail(may.error());
            const auto done = m_writer.run([asked, terminal](HeadquartersStore& store) {
                return grantWish(asked, terminal, store);
            });
            whenReady(this, done, [this, respond, report](const Result<>& granted) {
                if (!granted)
                    return respond.fail(granted.error());
                answerFromStore(this, m_desk, respond, report);
            });
        });
}

} // namespace carnet
