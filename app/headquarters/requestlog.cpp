#include "app/headquarters/requestlog.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace carnet::http {

namespace {

QString word(Method method)
{
    switch (method) {
    case Method::Get:
        return u"GET"_s;
    case Method::Post:
        return u"POST"_s;
    case Method::Other:
        break;
    }
    return u"other"_s;
}

} // namespace

QByteArray logLine(const Request& request, const Response& response, qint64 nowMs, qint64 tookMs)
{
    QJsonObject line{
        {"at"_L1, QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(Qt::ISODateWithMs)},
        {"id"_L1, request.id},
        {"method"_L1, word(request.method)},
        {"route"_L1, request.route.isEmpty() ? u"none"_s : QString::fromLatin1(request.route)},
        {"status"_L1, response.status},
        {"ms"_L1, tookMs},
        {"bytes"_L1, response.body.size()},
    };
    if (!request.terminal.isEmpty())
        line.insert("terminal"_L1, request.terminal);
    if (!response.detail.isEmpty())
        line.insert("detail"_L1, response.detail);
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

LogSink standardErrorLog()
{
    return [](const QByteArray& line) {
        const QByteArray whole = line + '\n';
        // A log that cannot be written must not stop the service; there is nowhere to say so.
        [[maybe_unused]] const auto written =
            ::write(STDERR_FILENO, whole.constData(), static_cast<size_t>(whole.size()));
    };
}

} // namespace carnet::http
