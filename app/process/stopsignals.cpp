#include "app/process/stopsignals.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace carnet {

namespace {

// A signal handler can reach nothing but this: the writing end of a pipe.
int theWritingEnd = -1; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void tell(int /*signal*/)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(theWritingEnd, &byte, 1);
}

int openPipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    theWritingEnd = ends[1];
    return ends[0];
}

} // namespace

StopSignals::StopSignals(QObject* parent)
    : QObject(parent)
    , m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this](QSocketDescriptor end) {
        char byte = 0;
        while (::read(static_cast<int>(qintptr(end)), &byte, 1) > 0) { }
        Q_EMIT requested();
    });
    struct sigaction action {
    };
    action.sa_handler = &tell;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGTERM, SIGINT})
        sigaction(signal, &action, nullptr);
}

} // namespace carnet
