#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <functional>

namespace carnet::test {

//! An HTTP server on a free loopback port that answers as told and keeps what it saw.
class ScriptedServer final : public QObject
{
    Q_OBJECT

public:
    struct Seen {
        QByteArray method;
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;
        quintptr connection = 0;
    };

    ScriptedServer();

    [[nodiscard]] QString url() const;

    //! A whole response with \a body.
    [[nodiscard]] static QByteArray response(int status,
                                             const QByteArray& body,
                                             const QByteArray& headers = {});

    //! What to send; nothing = keep the caller waiting.
    std::function<QByteArray(const Seen&)> answer;
    bool closesAfterAnswer = false;
    QList<Seen> seen;
    int closed = 0; //!< connections ended by the other side

private:
    void greet();
    void read(QTcpSocket* socket);

    QTcpServer m_server;
};

} // namespace carnet::test
