#include "app/headquarters/operations.h"

#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::http {

QList<Route> operationsRoutes(const Metrics& metrics, std::function<bool()> isReady)
{
    const Handler health = [](const Request&, const Responder& respond) {
        respond.answer(jsonResponse({{"status"_L1, "alive"_L1}}));
    };
    const Handler ready = [isReady = std::move(isReady)](const Request&, const Responder& respond) {
        if (isReady())
            respond.answer(jsonResponse({{"status"_L1, "ready"_L1}}));
        else
            respond.refuse(Fault::Overloaded);
    };
    const Handler figures = [&metrics](const Request&, const Responder& respond) {
        Response response;
        response.headers = {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}};
        response.body = metrics.text();
        respond.answer(response);
    };
    return {
        Route(Method::Get, "/health", Scope::Public, health),
        Route(Method::Get, "/ready", Scope::Public, ready),
        Route(Method::Get, "/metrics", Scope::Operations, figures),
    };
}

} // namespace carnet::http
