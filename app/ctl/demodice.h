#pragma once

#include "models/domain/clock.h"

#include <QList>

#include <random>

namespace carnet {

//! Chance that falls the same way on every machine: the standard's distributions do not.
class DemoDice final : public Random
{
public:
    explicit DemoDice(quint64 seed)
        : m_engine(seed)
    {
    }

    [[nodiscard]] quint64 bits() override { return m_engine(); }

    //! From 0 up to but not including \a limit.
    [[nodiscard]] int below(qsizetype limit)
    {
        Q_ASSERT(limit > 0);
        return static_cast<int>(bits() % static_cast<quint64>(limit));
    }
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template<typename T>
    [[nodiscard]] const T& pick(const QList<T>& list)
    {
        return list.at(below(list.size()));
    }

    //! An index, each as likely as its weight says.
    [[nodiscard]] qsizetype weighted(const QList<int>& weights)
    {
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        int rest = below(sum);
        for (qsizetype i = 0; i < weights.size(); ++i) {
            rest -= weights[i];
            if (rest < 0)
                return i;
        }
        return weights.size() - 1;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace carnet
