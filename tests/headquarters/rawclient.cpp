#include "tests/headquarters/rawclient.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QSslSocket>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kPatienceMs = 10000; // reached only when a test fails

} // namespace

QString RawAnswer::code() const
{
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    return document.value("error"_L1).toObject().value("code"_L1).toString();
}

RawClient::RawClient(quint16 port)
    : m_socket(std::make_unique<QTcpSocket>())
{
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket->waitForConnected(kPatienceMs);
}

RawClient::RawClient(quint16 port, const QSslConfiguration& tls)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(tls);
    socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
    socket->waitForEncrypted(kPatienceMs);
    m_socket = std::move(socket);
}

bool RawClient::isEncrypted() const
{
    const auto* const secure = qobject_cast<const QSslSocket*>(m_socket.get());
    return secure != nullptr && secure->isEncrypted();
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(kPatienceMs)) { }
}

void RawClient::endSending()
{
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

template<typename Enough>
bool RawClient::readUntil(Enough enough)
{
    while (!enough()) {
        const bool more = m_socket->bytesAvailable() > 0 || m_socket->waitForReadyRead(kPatienceMs);
        const QByteArray got = m_socket->readAll();
        m_read += got;
        if (!more && got.isEmpty())
            return false;
    }
    return true;
}

RawAnswer RawClient::answer()
{
    if (!readUntil([this] { return m_read.contains("\r\n\r\n"); }))
        return {};

    RawAnswer answer;
    const qsizetype headEnd = m_read.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = m_read.left(headEnd).split('\n');
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    const qsizetype end = headEnd + 4 + length;
    if (!readUntil([this, end] { return m_read.size() >= end; }))
        return {};
    answer.body = m_read.mid(headEnd + 4, length);
    answer.status = lines.first().split(' ').value(1).toInt();
    m_read.remove(0, end);
    return answer;
}

RawAnswer RawClient::ask(const QByteArray& bytes)
{
    send(bytes);
    return answer();
}

bool RawClient::isClosedByServer()
{
    readUntil([] { return false; });
    return m_socket->state() != QAbstractSocket::ConnectedState && m_read.isEmpty();
}

QByteArray getRequest(const QByteArray& path, const QByteArray& headers)
{
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n";
}

QByteArray postRequest(const QByteArray& path, const QByteArray& body, const QByteArray& headers)
{
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

} // namespace carnet::test
