#pragma once

#include <QByteArray>
#include <QHash>
#include <QSslConfiguration>
#include <QString>
#include <QTcpSocket>

#include <memory>

namespace carnet::test {

//! What came back for one request, taken apart by hand so that no HTTP library can hide a mistake.
struct RawAnswer {
    int status = 0; //!< 0 when the connection ended before a whole answer
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;

    //! The stable word in an error body.
    [[nodiscard]] QString code() const;
};

//! A caller that may send anything, byte by byte.
class RawClient final
{
public:
    explicit RawClient(quint16 port);
    //! Over TLS; shakes hands at once.
    RawClient(quint16 port, const QSslConfiguration& tls);

    //! Whether the handshake went well. What the other side thinks of our certificate comes later.
    [[nodiscard]] bool isEncrypted() const;
    [[nodiscard]] QString complaint() const { return m_socket->errorString(); }

    void send(const QByteArray& bytes);
    //! No more bytes will come; answers can still be read.
    void endSending();
    [[nodiscard]] RawAnswer answer();
    //! Sends and reads, for the well-behaved.
    [[nodiscard]] RawAnswer ask(const QByteArray& bytes);
    //! True once the server has closed the connection and nothing was left to read.
    [[nodiscard]] bool isClosedByServer();

private:
    //! Reads until \a enough bytes are there or the server closes.
    template<typename Enough>
    bool readUntil(Enough enough);

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_read;
};

//! A request without a body.
[[nodiscard]] QByteArray getRequest(const QByteArray& path, const QByteArray& headers = {});
[[nodiscard]] QByteArray postRequest(const QByteArray& path,
                                     const QByteArray& body,
                                     const QByteArray& headers = {});

} // namespace carnet::test
