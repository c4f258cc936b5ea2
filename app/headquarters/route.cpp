#include "app/headquarters/route.h"

#include <optional>
#include <utility>

namespace carnet::http {

namespace {

bool isParameter(const QByteArray& part)
{
    return part.size() > 2 && part.startsWith('{') && part.endsWith('}');
}

std::optional<QMap<QString, QString>> matched(const QByteArray& pattern, const QByteArray& path)
{
    const QList<QByteArray> wanted = pattern.split('/');
    const QList<QByteArray> parts = path.split('/');
    if (wanted.size() != parts.size())
        return std::nullopt;

    QMap<QString, QString> parameters;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QByteArray& part = wanted.at(i);
        if (isParameter(part) && !parts.at(i).isEmpty())
            parameters.insert(QString::fromLatin1(part.mid(1, part.size() - 2)),
                              QString::fromUtf8(parts.at(i)));
        else if (part != parts.at(i))
            return std::nullopt;
    }
    return parameters;
}

QByteArray name(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Other:
        break;
    }
    return {};
}

} // namespace

Route::Route(Method routeMethod,
             QByteArray routePath,
             Scope routeScope,
             Handler routeHandler,
             Patience routePatience)
    : method(routeMethod)
    , path(std::move(routePath))
    , scope(routeScope)
    , handler(std::move(routeHandler))
    , patience(routePatience)
{
}

RouteTable::RouteTable(QList<Route> routes)
    : m_routes(std::move(routes))
{
}

tl::expected<RouteTable::Match, RouteTable::Miss> RouteTable::find(Method method,
                                                                   const QByteArray& path) const
{
    Miss miss;
    for (const Route& route : m_routes) {
        auto parameters = matched(route.path, path);
        if (!parameters)
            continue;
        if (route.method == method)
            return Match{&route, *std::move(parameters)};
        miss.fault = Fault::WrongMethod;
        miss.allow += (miss.allow.isEmpty() ? "" : ", ") + name(route.method);
    }
    return tl::unexpected<Miss>(std::move(miss));
}

QList<QByteArray> RouteTable::templates() const
{
    QList<QByteArray> paths;
    for (const Route& route : m_routes)
        if (!paths.contains(route.path))
            paths.append(route.path);
    return paths;
}

} // namespace carnet::http
