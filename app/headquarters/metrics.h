#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <array>
#include <atomic>
#include <deque>
#include <functional>

namespace carnet::http {

//! What the service counts about itself, as Prometheus text. Everything is set up before the
//! service answers; from then on any thread may count.
class Metrics final
{
public:
    using Gauge = std::atomic<qint64>;

    Metrics();

    [[nodiscard]] QByteArray text() const;

    //! Adds a gauge others set; \a name is the full Prometheus name.
    Gauge& addGauge(const QByteArray& name, const QByteArray& help);
    //! Adds a gauge that is asked for; \a read is called on any thread.
    void addReading(const QByteArray& name, const QByteArray& help, std::function<qint64()> read);
    void addRoutes(const QList<QByteArray>& templates);
    //! \a route is a template of addRoutes; anything else is counted as "none".
    void count(const QByteArray& route, int status, qint64 ms);

private:
    static constexpr std::array<qint64, 12> kBucketsMs{
        1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000};
    static constexpr int kLowestStatus = 100;
    static constexpr int kStatuses = 500;

    struct Series {
        QByteArray route;
        std::array<std::atomic<quint64>, kStatuses> byStatus{};
        std::array<std::atomic<quint64>, kBucketsMs.size() + 1> byBucket{};
        std::atomic<qint64> totalMs = 0;
    };
    struct Named {
        QByteArray name;
        QByteArray help;
        Gauge value = 0;
        std::function<qint64()> read = {}; //!< instead of the value
    };

    [[nodiscard]] QByteArray requestsText() const;
    [[nodiscard]] QByteArray latencyText() const;

    std::deque<Series> m_series; // the first one is for requests without a route
    QHash<QByteArray, qsizetype> m_byRoute;
    std::deque<Named> m_gauges;
};

} // namespace carnet::http
