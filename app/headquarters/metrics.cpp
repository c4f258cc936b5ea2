#include "app/headquarters/metrics.h"

#include <algorithm>

namespace carnet::http {

namespace {

QByteArray heading(const QByteArray& name, const QByteArray& help, const QByteArray& type)
{
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray seconds(qint64 ms)
{
    return QByteArray::number(static_cast<double>(ms) / 1000.0);
}

} // namespace

Metrics::Metrics()
{
    m_series.emplace_back().route = "none";
}

Metrics::Gauge& Metrics::addGauge(const QByteArray& name, const QByteArray& help)
{
    Named& gauge = m_gauges.emplace_back();
    gauge.name = name;
    gauge.help = help;
    return gauge.value;
}

void Metrics::addReading(const QByteArray& name,
                         const QByteArray& help,
                         std::function<qint64()> read)
{
    Named& gauge = m_gauges.emplace_back();
    gauge.name = name;
    gauge.help = help;
    gauge.read = std::move(read);
}

void Metrics::addRoutes(const QList<QByteArray>& templates)
{
    for (const QByteArray& route : templates) {
        m_byRoute.insert(route, static_cast<qsizetype>(m_series.size()));
        m_series.emplace_back().route = route;
    }
}

void Metrics::count(const QByteArray& route, int status, qint64 ms)
{
    Series& series = m_series.at(static_cast<size_t>(m_byRoute.value(route, 0)));
    const int slot = std::clamp(status - kLowestStatus, 0, kStatuses - 1);
    series.byStatus.at(static_cast<size_t>(slot)) += 1;
    const auto* const bucket = std::ranges::lower_bound(kBucketsMs, ms);
    series.byBucket.at(static_cast<size_t>(bucket - kBucketsMs.begin())) += 1;
    series.totalMs += ms;
}

QByteArray Metrics::text() const
{
    QByteArray out = requestsText() + latencyText();
    for (const Named& gauge : m_gauges)
        out += heading(gauge.name, gauge.help, "gauge") + gauge.name + ' '
            + QByteArray::number(gauge.read ? gauge.read() : gauge.value.load()) + '\n';
    return out;
}

QByteArray Metrics::requestsText() const
{
    const QByteArray metric = "carnet_hq_requests_total";
    QByteArray out = heading(metric, "Requests answered, by route and status.", "counter");
    for (const Series& series : m_series)
        for (int slot = 0; slot < kStatuses; ++slot) {
            const quint64 count = series.byStatus.at(static_cast<size_t>(slot)).load();
            if (count > 0)
                out += metric + "{route=\"" + series.route + "\",status=\""
                    + QByteArray::number(slot + kLowestStatus) + "\"} " + QByteArray::number(count)
                    + '\n';
        }
    return out;
}

QByteArray Metrics::latencyText() const
{
    const QByteArray metric = "carnet_hq_request_seconds";
    QByteArray out = heading(metric, "Time from the header to the answer.", "histogram");
    for (const Series& series : m_series) {
        const QByteArray labels = "{route=\"" + series.route + '"';
        quint64 sum = 0;
        for (size_t i = 0; i < series.byBucket.size(); ++i) {
            sum += series.byBucket.at(i).load();
            const QByteArray edge = i < kBucketsMs.size() ? seconds(kBucketsMs.at(i)) : "+Inf";
            out += metric + "_bucket" + labels + ",le=\"" + edge + "\"} " + QByteArray::number(sum)
                + '\n';
        }
        out += metric + "_sum" + labels + "} " + seconds(series.totalMs.load()) + '\n';
        out += metric + "_count" + labels + "} " + QByteArray::number(sum) + '\n';
    }
    return out;
}

} // namespace carnet::http
