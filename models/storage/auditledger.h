#pragma once

#include "models/domain/auditseal.h"
#include "models/storage/auditchains.h"

#include <functional>

namespace carnet {

class HeadquartersCore;

//! What recomputing a chain came to.
struct ChainFinding {
    QString chain; //!< its id; empty of headquarters' own
    RegisterId terminal;
    qint64 entries = 0; //!< that are kept
    ChainHead head;
    ChainBreak broken = ChainBreak::None; //!< as the terminal told it; nothing was changed here
    qint64 firstBad = 0; //!< the place of the first entry that does not fit; 0 = all do
    QString what; //!< what is wrong with it, English
};

//! The same of the whole log.
struct LedgerFinding {
    QList<ChainFinding> chains; //!< headquarters' own first
    qint64 unchained = 0; //!< entries that are in no chain: somebody has put them there
    qint64 seals = 0;
    qint64 sealsCompared = 0; //!< with entries that are still kept
    qint64 firstBadSeal = 0;
    QString whatSeal;

    [[nodiscard]] bool isGood() const;
};

//! Headquarters' log as something that can be proved: recomputes its chains, and seals them.
class AuditLedger final
{
public:
    //! Whether a seal is signed by this headquarters.
    using IsSigned = std::function<bool(const QByteArray& form, const QByteArray& signature)>;
    using Sign = std::function<Result<QByteArray>(const QByteArray& form)>;

    explicit AuditLedger(HeadquartersCore& core)
        : m_core(core)
    {
    }

    //! Of all terminals' chains, of each terminal the latest last.
    [[nodiscard]] Result<QList<ChainReport>> reports() const;
    //! Terminals whose latest chain is broken.
    [[nodiscard]] Result<int> brokenChains() const;

    //! Everything anew, in one view. \a isSigned is empty where nobody knows the key.
    [[nodiscard]] Result<LedgerFinding> verify(const IsSigned& isSigned) const;

    //! Seals what there is, unless nothing has been added since the last seal or that is younger
    //! than \a leastMs; then there is none.
    [[nodiscard]] Result<std::optional<AuditSeal>> seal(const Sign& sign, qint64 leastMs) const;
    [[nodiscard]] Result<QList<AuditSeal>> seals() const;
    //! Of the headquarters that is sealed.
    [[nodiscard]] qint64 legalEntity() const;

private:
    [[nodiscard]] Result<std::optional<AuditSeal>> lastSeal() const;
    [[nodiscard]] Result<ChainHeads> heads() const;

    HeadquartersCore& m_core;
};

} // namespace carnet
