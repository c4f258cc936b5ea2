#pragma once

#include <QtGlobal>

namespace carnet {

//! Where time comes from; a fake in tests, the system in programs.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    //! Milliseconds since 1970 UTC by the wall clock, which people may set.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    //! Milliseconds since an arbitrary start, never set by anybody.
    [[nodiscard]] virtual qint64 steadyMs() const = 0;
};

//! Where random bits come from; seeded in tests, the system's generator in programs.
class Random
{
public:
    Random() = default;
    virtual ~Random() = default;
    Q_DISABLE_COPY_MOVE(Random)

    [[nodiscard]] virtual quint64 bits() = 0;
};

//! The machine's clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 steadyMs() const override;
};

//! The machine's cryptographic generator.
class SystemRandom final : public Random
{
public:
    [[nodiscard]] quint64 bits() override;
};

} // namespace carnet
