#pragma once

#include "models/storage/auditledger.h"

namespace carnet {

//! One look at the whole log, entry by entry in the order of headquarters' chain, and at the seals
//! on the way. Within a view.
class LedgerWalk final
{
public:
    LedgerWalk(const HeadquartersContext& context,
               const QList<AuditSeal>& seals,
               const AuditLedger::IsSigned& isSigned)
        : m_context(context)
        , m_seals(seals)
        , m_isSigned(isSigned)
    {
    }

    [[nodiscard]] Result<LedgerFinding> run();

private:
    struct Chain {
        ChainFinding finding;
        ChainHead at; //!< how far the walk has come
        ChainHead told; //!< where the chain ends, as headquarters remembers it
    };

    [[nodiscard]] Result<> readChains();
    void take(const Query& row);
    static void takeLink(Chain& chain, const KeptEntry& entry);
    void compareEnds();
    void compareSeals(qint64 through);
    void compareSeal(const AuditSeal& seal, const AuditSeal* before);
    [[nodiscard]] Result<qint64> countUnchained() const;
    static void blame(Chain& chain, qint64 place, const QString& what);
    void blameSeal(const AuditSeal& seal, const QString& what);

    const HeadquartersContext& m_context;
    const QList<AuditSeal>& m_seals;
    const AuditLedger::IsSigned& m_isSigned;
    QMap<QString, Chain> m_chains;
    qsizetype m_nextSeal = 0;
    bool m_isBegun = false; //!< there is a chain
    ChainHead m_base; //!< of headquarters' own chain
    ChainHead m_forgotten; //!< the same, as the chain says
    LedgerFinding m_found;
};

} // namespace carnet
