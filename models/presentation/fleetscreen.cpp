#include "models/presentation/fleetscreen.h"

#include "models/presentation/registerform.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kLookAgain = 5s; // headquarters writes it down as often
constexpr qint64 kDayOfCertificateMs = 24LL * 3600 * 1000;

//! Somebody has to go there.
bool wantsSomebody(TillConcern concern)
{
    return concern == TillConcern::CertificateEnds || concern == TillConcern::DiskFull
        || concern == TillConcern::Refused || concern == TillConcern::LogBroken
        || concern == TillConcern::Quarantined;
}

QString whyNot(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Network:
        return FleetScreen::tr("Headquarters cannot be reached. The tills are shown when it is.");
    case ErrorCode::NotFound:
        return FleetScreen::tr("Headquarters does not know how tills are yet. Update it to see "
                               "them.");
    case ErrorCode::Unauthorized:
        return FleetScreen::tr("This needs the right “Set up Carnet”.");
    default:
        return FleetScreen::tr("Headquarters did not answer. Try again in a moment.");
    }
}

} // namespace

const std::array<ItemRole<FleetEntry>, 10>& FleetEntry::roles()
{
    using I = FleetEntry;
    static const std::array<ItemRole<I>, 10> all{
        {{"terminalId", [](const I& i) -> QVariant { return i.terminalId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"stateText", [](const I& i) -> QVariant { return i.stateText; }},
         {"stateKind", [](const I& i) -> QVariant { return i.stateKind; }},
         {"seenText", [](const I& i) -> QVariant { return i.seenText; }},
         {"versionText", [](const I& i) -> QVariant { return i.versionText; }},
         {"pendingText", [](const I& i) -> QVariant { return i.pendingText; }},
         {"behindText", [](const I& i) -> QVariant { return i.behindText; }},
         {"diskText", [](const I& i) -> QVariant { return i.diskText; }},
         {"certificateText", [](const I& i) -> QVariant { return i.certificateText; }}}};
    return all;
}

FleetScreen::FleetScreen(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kLookAgain);
    connect(&m_again, &QTimer::timeout, this, &FleetScreen::ask);
    connect(&till, &Till::referenceChanged, this, &FleetScreen::show);
    connect(&till, &Till::associateChanged, this, [this] {
        // Also told when something about the same person is new.
        if (std::exchange(m_asker, m_till.associate().id) == m_till.associate().id)
            return;
        m_answer = {};
        m_message.clear();
        show();
    });
}

QString FleetScreen::countText() const
{
    const auto connected =
        std::ranges::count_if(m_answer.tills, [this](const TerminalState& state) {
            return isConnected(state, m_answer.nowMs);
        });
    return m_answer.tills.isEmpty()
        ? QString()
        : tr("%1 of %Ln tills connected", nullptr, static_cast<int>(m_answer.tills.size()))
              .arg(m_till.format().count(connected));
}

void FleetScreen::setShown(bool shown)
{
    if (std::exchange(m_isShown, shown) == shown)
        return;
    m_again.stop();
    m_call.reset();
    if (!shown)
        return;
    show();
    ask();
}

void FleetScreen::ask()
{
    if (!m_till.desk())
        return take(tl::unexpected(sync::CallFailure{{ErrorCode::Network, {}}, 0}));
    m_call =
        m_till.desk()->fleet({m_till.associate().id},
                             [this](const sync::Reply<sync::FleetAnswer>& reply) { take(reply); });
}

void FleetScreen::take(const sync::Reply<sync::FleetAnswer>& reply)
{
    m_message = reply ? QString() : whyNot(reply.error().error);
    if (reply)
        m_answer = *reply;
    m_again.start();
    show();
}

void FleetScreen::show()
{
    if (!m_isShown)
        return;
    const ReferenceData& reference = m_till.reference();
    const auto place = [&](const TerminalState& state) {
        const auto concerns = concernsOf(state, m_answer.nowMs);
        const Register there = reference.registerById.value(state.terminal);
        return std::tuple(concerns.isEmpty(),
                          concerns.value(0),
                          reference.storeById.value(there.store).number,
                          there.number);
    };
    QList<TerminalState> sorted = m_answer.tills;
    std::ranges::stable_sort(sorted, {}, place);
    QList<FleetEntry> entries;
    entries.reserve(sorted.size());
    for (const TerminalState& state : std::as_const(sorted))
        entries.append(entryOf(state));
    m_tills.setItems(entries);
    Q_EMIT changed();
}

QString FleetScreen::pressing(const TerminalState& state, TillConcern concern) const
{
    const TillReport& report = state.report;
    switch (concern) {
    case TillConcern::Quarantined:
        return tr(
            "%Ln messages from a stolen till wait for a decision", nullptr, state.quarantined);
    case TillConcern::LogBroken:
        return tr("Its log does not go on where it was");
    case TillConcern::WipeAwaited:
        return tr("Is to delete its data");
    case TillConcern::CertificateEnds:
        return state.certifiedUntilMs <= m_answer.nowMs
            ? tr("Its certificate has ended")
            : tr("Its certificate ends in %Ln days",
                 nullptr,
                 static_cast<int>((state.certifiedUntilMs - m_answer.nowMs) / kDayOfCertificateMs));
    case TillConcern::DiskFull:
        return tr("Its disk is nearly full");
    case TillConcern::Silent:
        return state.seenAtMs == 0 ? tr("Never heard of") : tr("Silent for a day or more");
    case TillConcern::Behind:
        return tr("Out of step for an hour or more");
    case TillConcern::Refused:
        return tr("%Ln refused changes wait there", nullptr, report.rejected);
    case TillConcern::Held:
        return tr("%Ln changes wait for headquarters", nullptr, report.held);
    }
    return {};
}

FleetEntry FleetScreen::entryOf(const TerminalState& state) const
{
    const ReferenceData& reference = m_till.reference();
    const Register there = reference.registerById.value(state.terminal);
    const QString store = reference.storeById.value(there.store).name;
    const TillReport& report = state.report;
    const auto concerns = concernsOf(state, m_answer.nowMs);
    FleetEntry entry;
    entry.terminalId = state.terminal.toString();
    entry.name =
        there.id.isNull() ? tr("A till that is gone") : tr("%1, %2").arg(store, tillName(there));
    if (!concerns.isEmpty()) {
        entry.stateText = pressing(state, concerns.first());
        entry.stateKind = wantsSomebody(concerns.first()) ? u"failed"_s : u"waiting"_s;
    } else if (isConnected(state, m_answer.nowMs)) {
        entry.stateText = report.behind > 0 ? tr("Catching up") : tr("In step");
        entry.stateKind = report.behind > 0 ? u"running"_s : u"done"_s;
    } else {
        entry.stateText = tr("Switched off, or without a network");
        entry.stateKind = u"over"_s;
    }
    if (state.seenAtMs == 0)
        return entry;
    entry.seenText = isConnected(state, m_answer.nowMs)
        ? tr("Now")
        : m_till.format().moment(state.seenAtMs, m_till.today());
    entry.versionText = report.version.isEmpty() ? QString() : tr("Version %1").arg(report.version);
    entry.pendingText = tr("%Ln waiting", nullptr, report.pending);
    entry.behindText = tr("%Ln rows behind", nullptr, static_cast<int>(report.behind));
    if (report.freeBytes > 0)
        entry.diskText =
            tr("%1 free").arg(m_till.format().locale().formattedDataSize(report.freeBytes, 1));
    entry.certificateText = state.certifiedUntilMs == 0
        ? tr("Known by a token")
        : tr("Certificate until %1")
              .arg(m_till.format().shortDay(m_till.format().dayOf(state.certifiedUntilMs),
                                            m_till.today()));
    return entry;
}

} // namespace carnet
