#include "tests/sync/scriptedserver.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr QByteArrayView kHeaderEnd("\r\n\r\n");

ScriptedServer::Seen parsed(const QByteArray& header)
{
    ScriptedServer::Seen seen;
    const QList<QByteArray> lines = header.split('\n');
    const QList<QByteArray> first = lines.value(0).split(' ');
    seen.method = first.value(0);
    seen.path = first.value(1);
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        seen.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return seen;
}

} // namespace

ScriptedServer::ScriptedServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::greet);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
}

QString ScriptedServer::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

QByteArray ScriptedServer::response(int status, const QByteArray& body, const QByteArray& headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

void ScriptedServer::greet()
{
    QTcpSocket* socket = m_server.nextPendingConnection();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this] { ++closed; });
}

void ScriptedServer::read(QTcpSocket* socket)
{
    const QByteArray all = socket->peek(socket->bytesAvailable());
    const qsizetype end = all.indexOf(kHeaderEnd);
    if (end < 0)
        return;
    Seen request = parsed(all.left(end));
    const qsizetype length = request.headers.value("content-length").toLongLong();
    const qsizetype whole = end + kHeaderEnd.size() + length;
    if (all.size() < whole)
        return;
    request.body = socket->read(whole).right(length);
    request.connection = reinterpret_cast<quintptr>(socket);
    seen.append(request);
    const QByteArray reply = answer(request);
    if (reply.isEmpty())
        return;
    socket->write(reply);
    if (closesAfterAnswer)
        socket->disconnectFromHost();
}

} // namespace carnet::test
