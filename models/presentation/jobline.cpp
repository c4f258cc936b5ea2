#include "models/presentation/jobline.h"

#include <QCoreApplication>

#include <utility>

namespace carnet {

void JobLine::ask(int job, Then then)
{
    send({.associate = {}, .job = job, .run = {}, .retry = {}}, std::move(then));
}

void JobLine::run(int job, Then then)
{
    send({.associate = {}, .job = job, .run = m_till.newId(), .retry = {}}, std::move(then));
}

void JobLine::retry(int job, const RegisterId& terminal, Then then)
{
    send({.associate = {}, .job = job, .run = {}, .retry = terminal}, std::move(then));
}

void JobLine::send(const sync::JobsRequest& request, Then then)
{
    if (!m_till.desk())
        return then(failure(ErrorCode::Network, {}));
    sync::JobsRequest asked = request;
    asked.associate = m_till.associate().id;
    m_call = m_till.desk()->jobs(asked, [then = std::move(then)](const auto& reply) {
        if (reply)
            then(*reply);
        else
            then(tl::unexpected(reply.error().error));
    });
}

QString JobLine::explain(const Error& error)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("Jobs", text); };
    if (error.code == ErrorCode::Network)
        return tr(QT_TRANSLATE_NOOP(
            "Jobs", "Headquarters cannot be reached. Jobs are shown and run when it is."));
    if (error.code == ErrorCode::NotFound)
        return tr(QT_TRANSLATE_NOOP("Jobs",
                                    "Headquarters does not know distribution jobs yet. Update "
                                    "it to run them."));
    if (error.code == ErrorCode::Unauthorized)
        return tr(QT_TRANSLATE_NOOP("Jobs", "This needs the right “Set up Carnet”."));
    return tr(QT_TRANSLATE_NOOP("Jobs", "Headquarters did not answer. Try again in a moment."));
}

} // namespace carnet
