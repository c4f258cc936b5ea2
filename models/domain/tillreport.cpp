#include "models/domain/tillreport.h"

namespace carnet {

bool isConnected(const TerminalState& state, qint64 nowMs)
{
    return state.seenAtMs > 0 && nowMs - state.seenAtMs < fleet::kConnectedMs;
}

QList<TillConcern> concernsOf(const TerminalState& state, qint64 nowMs)
{
    using C = TillConcern;
    QList<TillConcern> concerns;
    const auto addIf = [&concerns](bool isSo, C concern) {
        if (isSo)
            concerns.append(concern);
    };
    addIf(state.quarantined > 0, C::Quarantined);
    addIf(state.isLogBroken && !state.isOut, C::LogBroken);
    addIf(state.isOut && state.awaitsWipe, C::WipeAwaited);
    if (state.isOut) // nobody looks after it any more
        return concerns;
    const TillReport& report = state.report;
    const bool ends =
        state.certifiedUntilMs > 0 && state.certifiedUntilMs - nowMs < fleet::kCertificateMs;
    addIf(ends, C::CertificateEnds);
    addIf(report.freeBytes > 0 && report.freeBytes < fleet::kLeastFreeBytes, C::DiskFull);
    addIf(nowMs - state.seenAtMs >= fleet::kSilentMs, C::Silent);
    addIf(report.behind > 0 && nowMs - report.syncedAtMs >= fleet::kBehindMs, C::Behind);
    addIf(report.rejected > 0, C::Refused);
    addIf(report.held > 0, C::Held);
    return concerns;
}

} // namespace carnet
