#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace carnet::test {

//! Stands between a till and headquarters on loopback and passes bytes both ways, until the answer
//! to a request of a given path begins: then it calls `onAnswer` and lets nothing of it through.
class CuttingProxy final : public QObject
{
    Q_OBJECT

public:
    CuttingProxy();

    [[nodiscard]] QString url() const;
    void forwardTo(quint16 port) { m_port = port; }
    //! The next answer to a \a request, such as `POST /path`, is swallowed after \a onAnswer has
    //! been called.
    void cutNextAnswer(const QByteArray& request, std::function<void()> onAnswer);
    [[nodiscard]] bool hasCut() const { return m_hasCut; }
    //! Requests that began like this.
    [[nodiscard]] qsizetype count(const QByteArray& request) const { return m_seen.count(request); }
    //! All requests of tills.
    [[nodiscard]] qsizetype requests() const { return m_seen.count(" HTTP/1.1\r\n"); }
    //! Bytes that went through, both ways.
    [[nodiscard]] qint64 bytes() const { return m_seen.size() + m_answered; }

private:
    void accept();

    QTcpServer m_server;
    quint16 m_port = 0;
    QByteArray m_request;
    QByteArray m_seen; //!< all that tills have sent
    qint64 m_answered = 0; //!< bytes that tills were given
    std::function<void()> m_onAnswer;
    bool m_hasCut = false;
};

} // namespace carnet::test
