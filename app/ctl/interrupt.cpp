#include "app/ctl/interrupt.h"

#include <csignal>

namespace carnet {

namespace {

// A signal handler may touch nothing but such a variable.
volatile std::sig_atomic_t isAsked =
    0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void ask(int number)
{
    isAsked = 1;
    // Setting a handler back inside of it is one of the few things POSIX allows there.
    std::signal(number, SIG_DFL); // NOLINT(bugprone-signal-handler)
}

} // namespace

Interrupt::Interrupt()
{
    isAsked = 0;
    std::signal(SIGINT, ask);
    std::signal(SIGTERM, ask);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interrupt::isRequested()
{
    return isAsked != 0;
}

} // namespace carnet
