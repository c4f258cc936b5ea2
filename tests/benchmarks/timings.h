#pragma once

#include <QList>

#include <algorithm>
#include <cmath>

namespace carnet::bench {

//! What several runs of one thing gave.
class Timings final
{
public:
    void add(double value) { m_values.append(value); }

    [[nodiscard]] double median() const { return quantile(0.5); }
    //! The least value that at least \a part of the runs did not exceed.
    [[nodiscard]] double quantile(double part) const
    {
        QList<double> sorted = m_values;
        std::ranges::sort(sorted);
        const auto last = static_cast<double>(sorted.size() - 1);
        return sorted.value(static_cast<qsizetype>(std::lround(last * part)));
    }
    [[nodiscard]] double least() const { return quantile(0); }
    [[nodiscard]] double greatest() const { return quantile(1); }

private:
    QList<double> m_values;
};

} // namespace carnet::bench
