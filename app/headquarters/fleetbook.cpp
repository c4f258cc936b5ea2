#include "app/headquarters/fleetbook.h"

#include "models/storage/terminalstates.h"

#include <QLoggingCategory>

#include <utility>

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcFleet, "carnet.fleet")

} // namespace

FleetBook::FleetBook(HeadquartersThread& writer,
                     const Clock& clock,
                     http::Metrics& metrics,
                     std::chrono::milliseconds every,
                     QObject* parent)
    : QObject(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_connected(metrics.addGauge("carnet_hq_terminals_connected",
                                   "Terminals that asked for news in the last three minutes."))
    , m_behind(metrics.addGauge("carnet_hq_terminals_behind",
                                "Terminals that have not had everything for an hour."))
    , m_pending(metrics.addGauge("carnet_hq_terminals_pending_operations",
                                 "Operations that wait at terminals, as they said last."))
    , m_rejected(metrics.addGauge("carnet_hq_terminals_rejected_operations",
                                  "Refused operations that wait for a person at a terminal."))
    , m_held(metrics.addGauge("carnet_hq_terminals_held_operations",
                              "Operations that wait for a person at headquarters."))
    , m_ending(metrics.addGauge("carnet_hq_terminal_certificates_ending",
                                "Terminals whose certificate ends within a week."))
    , m_full(metrics.addGauge("carnet_hq_terminal_disks_full",
                              "Terminals with less than 512 MiB free."))
    , m_logsBroken(metrics.addGauge("carnet_hq_terminal_logs_broken",
                                    "Terminals whose log does not go on where it was."))
    , m_quarantined(metrics.addGauge("carnet_hq_quarantined_pushes",
                                     "Pushes of stolen terminals that wait for a decision."))
    , m_silent(metrics.addGauge("carnet_hq_terminals_silent",
                                "Terminals that were not heard of for a day."))
{
    m_next.setSingleShot(true);
    m_next.setInterval(every);
    connect(&m_next, &QTimer::timeout, this, &FleetBook::write);
    m_next.start();
}

void FleetBook::saw(const RegisterId& terminal, qint64 certifiedUntilMs, const TillReport& report)
{
    m_news.insert(terminal, {terminal, m_clock.nowMs(), certifiedUntilMs, report});
}

void FleetBook::write()
{
    const QList<TerminalState> news = std::exchange(m_news, {}).values();
    const auto written =
        m_writer.run([news](HeadquartersStore& store) -> Result<QList<TerminalState>> {
            if (!news.isEmpty()) {
                if (const auto kept = store.terminalStates().keep(news); !kept)
                    return tl::unexpected(kept.error());
            }
            return store.terminalStates().all();
        });
    whenReady(this, written, [this](const Result<QList<TerminalState>>& all) {
        if (all)
            count(*all);
        else // the next call of each till says it anew
            qCWarning(lcFleet, "not written: %s", qUtf8Printable(all.error().detail));
        m_next.start();
    });
}

void FleetBook::count(const QList<TerminalState>& all)
{
    QHash<TillConcern, qint64> concerned;
    qint64 connected = 0;
    qint64 pending = 0;
    qint64 rejected = 0;
    qint64 held = 0;
    qint64 quarantined = 0;
    const qint64 now = m_clock.nowMs();
    for (const TerminalState& state : all) {
        connected += isConnected(state, now) ? 1 : 0;
        pending += state.report.pending;
        rejected += state.report.rejected;
        held += state.report.held;
        quarantined += state.quarantined;
        for (const TillConcern concern : concernsOf(state, now))
            concerned[concern] += 1;
    }
    m_connected = connected;
    m_pending = pending;
    m_rejected = rejected;
    m_held = held;
    m_quarantined = quarantined;
    m_logsBroken = concerned.value(TillConcern::LogBroken);
    m_behind = concerned.value(TillConcern::Behind);
    m_ending = concerned.value(TillConcern::CertificateEnds);
    m_full = concerned.value(TillConcern::DiskFull);
    m_silent = concerned.value(TillConcern::Silent);
}

} // namespace carnet
