#pragma once

#include "app/headquarters/metrics.h"
#include "app/headquarters/signin.h"
#include "models/domain/clock.h"
#include "models/domain/tillreport.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace carnet {

//! Keeps how tills are, as they say whenever they ask for news: writes it down for all nodes every
//! few seconds, in one transaction, and counts it for those who watch headquarters.
class FleetBook final : public QObject
{
    Q_OBJECT

public:
    FleetBook(HeadquartersThread& writer,
              const Clock& clock,
              http::Metrics& metrics,
              std::chrono::milliseconds every = std::chrono::seconds(5),
              QObject* parent = nullptr);

    //! A till has called. \a certifiedUntilMs is 0 where it showed a token.
    void saw(const RegisterId& terminal, qint64 certifiedUntilMs, const TillReport& report);

private:
    void write();
    void count(const QList<TerminalState>& all);

    HeadquartersThread& m_writer;
    const Clock& m_clock;
    QHash<RegisterId, TerminalState> m_news; // not written yet
    QTimer m_next;
    http::Metrics::Gauge& m_connected;
    http::Metrics::Gauge& m_behind;
    http::Metrics::Gauge& m_pending;
    http::Metrics::Gauge& m_rejected;
    http::Metrics::Gauge& m_held;
    http::Metrics::Gauge& m_ending;
    http::Metrics::Gauge& m_full;
    http::Metrics::Gauge& m_logsBroken;
    http::Metrics::Gauge& m_quarantined;
    http::Metrics::Gauge& m_silent;
};

} // namespace carnet
