#include "tests/support/cuttingproxy.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace carnet::test {

CuttingProxy::CuttingProxy()
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &CuttingProxy::accept);
}

QString CuttingProxy::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

void CuttingProxy::cutNextAnswer(const QByteArray& request, std::function<void()> onAnswer)
{
    m_request = request;
    m_onAnswer = std::move(onAnswer);
    m_hasCut = false;
}

void CuttingProxy::accept()
{
    QTcpSocket* till = m_server.nextPendingConnection();
    auto* headquarters = new QTcpSocket(till);
    headquarters->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    auto isAwaited = std::make_shared<bool>(false); // shared by the two directions of a connection

    connect(till, &QTcpSocket::readyRead, this, [this, till, headquarters, isAwaited] {
        const QByteArray bytes = till->readAll();
        m_seen += bytes;
        if (m_onAnswer && bytes.contains(m_request))
            *isAwaited = true;
        headquarters->write(bytes);
    });
    connect(headquarters, &QTcpSocket::readyRead, this, [this, till, headquarters, isAwaited] {
        const QByteArray bytes = headquarters->readAll();
        if (!*isAwaited) {
            m_answered += bytes.size();
            till->write(bytes);
            return;
        }
        if (m_onAnswer) {
            const auto act = std::exchange(m_onAnswer, nullptr);
            m_hasCut = true;
            act();
        }
        till->abort();
    });
    connect(headquarters, &QTcpSocket::disconnected, till, &QTcpSocket::disconnectFromHost);
    connect(headquarters, &QTcpSocket::errorOccurred, till, [till] { till->abort(); });
    connect(till, &QTcpSocket::disconnected, till, &QObject::deleteLater);
}

} // namespace carnet::test
