#pragma once

#include "app/headquarters/problem.h"
#include "app/headquarters/request.h"
#include "app/headquarters/responder.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <tl/expected.hpp>

#include <functional>

namespace carnet::http {

//! Who may call a route.
enum class Scope {
    Public,
    Operations, //!< whoever watches the service from this machine
    Enrolment, //!< anybody, but over TLS only: a code is on its way
    Renewal, //!< as Terminal, and for a while also one whose certificate has expired
    Terminal, //!< a terminal that shows its certificate, or without TLS its token
    LastWord, //!< as Terminal, and one that is under an order: its handler looks at Request::order
};

//! How long a route holds a request.
enum class Patience {
    Prompt,
    Waits, //!< a long poll: counted apart, so that waiting terminals never crowd out working ones
};

using Handler = std::function<void(Request, Responder)>;

//! One line of the route table. All of method, path, scope and handler must be said.
struct Route {
    Route(Method routeMethod,
          QByteArray routePath,
          Scope routeScope,
          Handler routeHandler,
          Patience routePatience = Patience::Prompt);

    Method method;
    QByteArray path; //!< a part written `{name}` matches any one part
    Scope scope;
    Handler handler;
    Patience patience;
};

class RouteTable final
{
public:
    struct Match {
        const Route* route = nullptr; //!< lives as long as the table
        QMap<QString, QString> parameters;
    };
    struct Miss {
        Fault fault = Fault::NoSuchRoute;
        QByteArray allow; //!< the methods that would do, for the Allow header
    };

    explicit RouteTable(QList<Route> routes);

    [[nodiscard]] tl::expected<Match, Miss> find(Method method, const QByteArray& path) const;
    [[nodiscard]] QList<QByteArray> templates() const;

private:
    QList<Route> m_routes;
};

} // namespace carnet::http
