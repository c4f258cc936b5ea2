#include "app/headquarters/response.h"

#include <QJsonDocument>

namespace carnet::http {

Response jsonResponse(const QJsonObject& body)
{
    return jsonResponse(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Response jsonResponse(const QByteArray& body)
{
    Response response;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = body;
    return response;
}

} // namespace carnet::http
