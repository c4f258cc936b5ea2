#pragma once

#include <QEventLoop>
#include <QTimer>

namespace carnet::bench {

//! Runs the event loop, without a sleep that would be measured too, until a signal finds \a isTrue
//! to hold; false when that takes a minute.
template<typename Sender, typename Signal, typename IsTrue>
[[nodiscard]] bool await(Sender& sender, Signal signal, IsTrue isTrue)
{
    constexpr int kPatienceMs = 60'000;
    QEventLoop loop;
    QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
    QObject::connect(&sender, signal, &loop, [&] {
        if (isTrue())
            loop.quit();
    });
    if (!isTrue())
        loop.exec();
    return isTrue();
}

} // namespace carnet::bench
