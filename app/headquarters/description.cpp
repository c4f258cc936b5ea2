#include "app/headquarters/description.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QByteArray description()
{
    QFile file(u":/interface/openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("this program was built without its description");
    return file.readAll();
}

} // namespace

QList<http::Route> descriptionRoutes()
{
    const http::Handler tell = [text = description()](const http::Request&,
                                                      const http::Responder& respond) {
        respond.answer(http::jsonResponse(text));
    };
    return {http::Route(http::Method::Get, "/openapi.json", http::Scope::Public, tell)};
}

} // namespace carnet
