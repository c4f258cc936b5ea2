#include "models/presentation/pinwords.h"

#include "models/presentation/signinscreen.h"

namespace carnet {

int secondsLeft(const SignInGuard& guard, qint64 nowMs)
{
    return static_cast<int>((guard.waitMs(nowMs) + 999) / 1000);
}

QString waitText(int seconds)
{
    const int minutes = seconds / 60;
    if (minutes == 0)
        return SignInScreen::tr("Too many wrong PINs. Try again in %Ln seconds.", nullptr, seconds);
    return SignInScreen::tr("Too many wrong PINs. Try again in %Ln minutes, or ask your manager.",
                            nullptr,
                            minutes + 1);
}

QString wrongPinText(const SignInGuard& guard)
{
    if (guard.triesLeft() == 0)
        return {};
    return SignInScreen::tr("Wrong PIN. %Ln tries left.", nullptr, guard.triesLeft());
}

QString tooLongAwayText()
{
    return SignInScreen::tr("This till has not heard from headquarters for too long. Connect it to "
                            "the network, and try again once it has.");
}

} // namespace carnet
