#pragma once

#include "models/domain/audit.h"

#include <QByteArray>

namespace carnet {

class Random;

//! How far a chain of the log has come: its last place, and the hash of everything up to there.
struct ChainHead {
    qint64 n = 0; //!< 0 = nothing yet
    QByteArray hash; //!< SHA-256

    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

// The forms below are what docs/sync-protocol.md promises to whoever checks a log by other means.

//! Where a terminal's chain begins: its hash before the first entry. The id of the chain is a new
//! one whenever a till cannot go on with the one before.
[[nodiscard]] ChainHead chainStart(const QUuid& chain);
//! The same of headquarters' own, which all entries are in.
[[nodiscard]] ChainHead headquartersChainStart(qint64 legalEntity);

//! What a chain holds of the details of an entry, whom it is about: nobody can tell them from it
//! without the salt, so they can be erased.
[[nodiscard]] QByteArray commitmentTo(const QByteArray& salt,
                                      const CustomerId& customer,
                                      const QByteArray& facts);
//! Sixteen bytes that were in no commitment before.
[[nodiscard]] QByteArray newSalt(Random& random);

//! An entry of the log as headquarters keeps it, with everything that can be seen of it. The texts
//! are those that are stored.
struct KeptEntry {
    QString id;
    qint64 atMs = 0;
    qint64 doneAtMs = 0;
    QString type;
    QString outcome;
    QString actor;
    QString store;
    QString terminal;
    QByteArray commitment = {};
    // Of the chain in which a terminal told it; empty and 0 where it did in none.
    QString chain = {};
    qint64 n = 0;
    QByteArray linkHash = {};
};
//! What headquarters' chain says of an entry.
[[nodiscard]] QByteArray keptForm(const KeptEntry& entry);
//! What a terminal's chain says of it: only what the terminal knows.
[[nodiscard]] QByteArray toldForm(const KeptEntry& entry);
[[nodiscard]] QByteArray toldForm(const AuditEvent& event);

//! The chain with one entry more, whose form is \a form.
[[nodiscard]] ChainHead extended(const ChainHead& before, const QByteArray& form);

//! Why headquarters does not believe that a terminal's chain goes on. The tokens are on disk.
enum class ChainBreak {
    None,
    Missing, //!< entries before this one never came
    Rewritten, //!< another entry has this place, or the same entry another hash
    Altered, //!< its hash does not fit what it says
};

constexpr auto tokens(ChainBreak /*of*/)
{
    using B = ChainBreak;
    return std::array{std::pair{"", B::None},
                      std::pair{"missing", B::Missing},
                      std::pair{"rewritten", B::Rewritten},
                      std::pair{"altered", B::Altered}};
}

//! Whether \a event, which headquarters does not have, is the next one behind \a head.
[[nodiscard]] ChainBreak judgeNext(const ChainHead& head, const AuditEvent& event);

} // namespace carnet
