#include "tests/benchmarks/callers.h"

#include <QElapsedTimer>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace carnet::bench {

namespace {

constexpr int kPatienceMs = 120'000;

} // namespace

void giveUp(const QString& reason)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(reason));
    std::exit(1);
}

Callers::Callers(quint16 port, const QList<QByteArray>& authorizations)
    : m_port(port)
    , m_epoll(epoll_create1(0))
    , m_all(size_t(authorizations.size()))
{
    for (size_t i = 0; i < m_all.size(); ++i)
        m_all.at(i).authorization = authorizations.at(static_cast<qsizetype>(i));
}

Callers::~Callers()
{
    for (const Caller& caller : m_all) {
        if (caller.socket >= 0)
            ::close(caller.socket);
    }
    ::close(m_epoll);
}

bool Callers::isConnected(int till) const
{
    return m_all.at(size_t(till)).socket >= 0;
}

void Callers::connectOne(int till)
{
    Caller& caller = m_all.at(size_t(till));
    caller.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (caller.socket < 0)
        giveUp(u"no socket; is the limit of open files below %1?"_s.arg(m_all.size()));
    const int yes = 1;
    ::setsockopt(caller.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto* const place = reinterpret_cast<const sockaddr*>(&address);
    if (::connect(caller.socket, place, sizeof address) != 0 && errno != EINPROGRESS)
        giveUp(u"headquarters takes no more connections"_s);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.u32 = static_cast<quint32>(till);
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, caller.socket, &event);
}

void Callers::ask(int till, const QByteArray& call, const QByteArray& body, Then then)
{
    Caller& caller = m_all.at(size_t(till));
    caller.then = std::move(then);
    caller.out = (body.isEmpty() ? "GET" : "POST") + QByteArray(" /sync/v1/") + call
        + " HTTP/1.1\r\nHost: localhost\r\nSync-Proto: 1\r\n" + caller.authorization;
    if (!body.isEmpty())
        caller.out += "Content-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n";
    caller.out += "\r\n" + body;
    send(caller);
}

void Callers::runUntil(const std::function<bool()>& isDone)
{
    QElapsedTimer timer;
    timer.start();
    std::array<epoll_event, 512> events{};
    while (!isDone()) {
        if (timer.elapsed() > kPatienceMs)
            giveUp(u"it takes too long"_s);
        const int count =
            ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 100);
        for (int i = 0; i < count; ++i)
            look(static_cast<int>(events.at(size_t(i)).data.u32));
    }
}

void Callers::send(Caller& caller)
{
    while (!caller.out.isEmpty()) {
        const ssize_t sent =
            ::send(caller.socket, caller.out.constData(), size_t(caller.out.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return; // not connected yet, or full: epoll says when
        caller.out.remove(0, sent);
    }
}

void Callers::look(int till)
{
    Caller& caller = m_all.at(size_t(till));
    send(caller);
    std::array<char, 65'536> buffer{};
    for (;;) {
        const ssize_t got = ::recv(caller.socket, buffer.data(), buffer.size(), 0);
        if (got == 0)
            giveUp(u"headquarters has hung up"_s);
        if (got < 0)
            break;
        caller.in.append(buffer.data(), got);
    }
    const qsizetype head = caller.in.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    const QByteArray lower = caller.in.left(head).toLower();
    const qsizetype length = lower.indexOf("content-length: ");
    const qsizetype size =
        lower.mid(length + 16, lower.indexOf('\r', length) - length - 16).toLongLong();
    if (length < 0 || caller.in.size() < head + 4 + size)
        return;
    if (!lower.startsWith("http/1.1 200"))
        giveUp(QString::fromUtf8(caller.in.left(600)));
    const QByteArray body = caller.in.mid(head + 4, size);
    caller.in.clear();
    const auto then = std::exchange(caller.then, {});
    if (then)
        then(body);
}

} // namespace carnet::bench
