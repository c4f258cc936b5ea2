#pragma once

#include "models/domain/clock.h"

#include <random>

namespace carnet::test {

//! A clock that moves only when told to.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(qint64 nowMs = 1'795'000'000'000)
        : m_now(nowMs)
    {
    }

    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    [[nodiscard]] qint64 steadyMs() const override { return m_steady; }

    void advance(qint64 ms)
    {
        m_now += ms;
        m_steady += ms;
    }
    //! Somebody sets the wall clock; the steady one does not notice.
    void setWall(qint64 nowMs) { m_now = nowMs; }

private:
    qint64 m_now;
    qint64 m_steady = 1'000;
};

//! The same bits for the same seed on every machine.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed)
        : m_engine(seed)
    {
    }

    [[nodiscard]] quint64 bits() override { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace carnet::test
