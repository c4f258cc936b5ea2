#pragma once

#include "models/domain/id.h"

#include <QList>
#include <QString>

namespace carnet {

//! How a till says it is, whenever it asks headquarters for news.
struct TillReport {
    QString version; //!< of the program
    int pending = 0; //!< changes on their way
    int held = 0; //!< changes that wait for a person at headquarters
    int rejected = 0; //!< changes that wait for a person at the till
    qint64 behind = 0; //!< rows it has not got yet, as far as it knows
    qint64 syncedAtMs = 0; //!< UTC: when it had everything; 0 = never
    qint64 freeBytes = 0; //!< on its disk; 0 where it cannot tell

    friend bool operator==(const TillReport&, const TillReport&) = default;
};

//! What headquarters knows of a till at work.
struct TerminalState {
    RegisterId terminal;
    qint64 seenAtMs = 0; //!< UTC, by headquarters' clock; 0 = never
    qint64 certifiedUntilMs = 0; //!< UTC; 0 where it shows a token
    TillReport report;
    bool isLogBroken = false; //!< since it was enrolled: its log did not go on where it was
    int quarantined = 0; //!< pushes of whoever has it, which wait for a manager
    bool isOut = false; //!< out of service: nobody works at it any more
    bool awaitsWipe = false; //!< it has not said yet that it has deleted its data

    friend bool operator==(const TerminalState&, const TerminalState&) = default;
};

//! What somebody should look after.
enum class TillConcern {
    Quarantined, //!< somebody has to say what comes of what a stolen till sent
    LogBroken, //!< somebody has changed its log, or put its disk back
    Silent, //!< not heard of for a day
    CertificateEnds, //!< it should have been renewed by now
    DiskFull,
    Behind, //!< it has not had everything for an hour
    Refused, //!< somebody at the till has to decide
    Held, //!< somebody at headquarters has to decide
    WipeAwaited, //!< an order to delete its data is on the way
};

namespace fleet {

constexpr qint64 kSilentMs = 24LL * 3600 * 1000;
//! Certificates are good for 30 days and are renewed when 10 are left.
constexpr qint64 kCertificateMs = 7LL * 24 * 3600 * 1000;
//! Less than this, and a till has little room for what its people do in a week without a network.
constexpr qint64 kLeastFreeBytes = 512LL * 1024 * 1024;
constexpr qint64 kBehindMs = 3600LL * 1000;
//! A till asks for news at least once a minute while it is on.
constexpr qint64 kConnectedMs = 3LL * 60 * 1000;

} // namespace fleet

[[nodiscard]] bool isConnected(const TerminalState& state, qint64 nowMs);
//! The most pressing first.
[[nodiscard]] QList<TillConcern> concernsOf(const TerminalState& state, qint64 nowMs);

} // namespace carnet
