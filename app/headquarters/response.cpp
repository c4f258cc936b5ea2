#include "app/headquarters/response.h"

#include <QJsonDocument>

namespace carnet::http {

Response jsonResponse(const QJsonObject& body)
{
    Response response;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace carnet::http
