#include "models/domain/clock.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <chrono>

namespace carnet {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::steadyMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

quint64 SystemRandom::bits()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace carnet
