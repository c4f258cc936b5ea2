#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace carnet::bench {

//! Says why on standard error and ends the program.
[[noreturn]] void giveUp(const QString& reason);

//! Many connections to one headquarters on this machine, on one thread: as many as tills have.
class Callers
{
public:
    using Then = std::function<void(const QByteArray& body)>;

    //! \a authorizations are the header lines of each till.
    Callers(quint16 port, const QList<QByteArray>& authorizations);
    ~Callers();
    Q_DISABLE_COPY_MOVE(Callers)

    [[nodiscard]] bool isConnected(int till) const;
    void connectOne(int till);
    //! Whatever is no 200 ends the program. One question at a time for each.
    void ask(int till, const QByteArray& call, const QByteArray& body, Then then);
    void runUntil(const std::function<bool()>& isDone);

private:
    struct Caller {
        int socket = -1;
        QByteArray authorization;
        QByteArray out;
        QByteArray in;
        Then then;
    };

    static void send(Caller& caller);
    void look(int till);

    quint16 m_port;
    int m_epoll;
    std::vector<Caller> m_all;
};

} // namespace carnet::bench
