#pragma once

#include "models/domain/auditchain.h"
#include "models/storage/headquarterscontext.h"

namespace carnet {

//! The chains of headquarters' log: its own, in which every entry is, and those of terminals. All
//! that writes belongs into the transaction that writes the entry; headquarters' writers take
//! turns, also on several nodes, so no two entries want one place.
class AuditChains final
{
public:
    explicit AuditChains(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! A chain as it stands.
    struct State {
        RegisterId terminal;
        ChainHead base; //!< behind which the entries are that are kept
        ChainHead head;
        ChainBreak broken = ChainBreak::None;
    };
    //! Headquarters' own is the null one.
    [[nodiscard]] Result<std::optional<State>> find(const QUuid& chain) const;

    //! Whether what a terminal tells goes on in its chain, which is made when it begins. Only a
    //! whole chain goes on; one that breaks here says so to the caller once, as \a broke.
    struct Judged {
        bool isLinked = false;
        bool isBroken = false; //!< the terminal has to begin another one
        ChainBreak broke = ChainBreak::None;
    };
    [[nodiscard]] Result<Judged> judge(const AuditEvent& event) const;
    //! The same of an event that headquarters has already: another hash than then breaks the chain.
    [[nodiscard]] Result<Judged> judgeAgain(const AuditEvent& event) const;

    //! The entry goes into headquarters' chain, and into the terminal's where it \a isLinked.
    [[nodiscard]] Result<> link(const AuditEvent& event, KeptEntry entry, bool isLinked) const;

    //! Whom entries are about, where that is \a customer: the chains hold without it.
    [[nodiscard]] Result<> erase(const CustomerId& customer) const;

    //! Entries of before there were chains; once, when headquarters' own is not there.
    [[nodiscard]] Result<> beginOwn() const;

    //! The last place, at most \a most behind the base, up to which everything was heard of before
    //! \a beforeMs and may be forgotten. The base where nothing may.
    [[nodiscard]] Result<ChainHead> forgettable(qint64 beforeMs, int most) const;
    //! Entries up to there are to be deleted: the chains begin behind them.
    [[nodiscard]] Result<> moveBases(const ChainHead& to) const;

private:
    [[nodiscard]] Result<Judged> broken(const QUuid& chain, ChainBreak why) const;
    [[nodiscard]] Result<> put(const QUuid& chain, const State& state) const;
    [[nodiscard]] Result<> moveHead(const QString& chain, const ChainHead& head) const;
    [[nodiscard]] Result<State> own() const;

    const HeadquartersContext& m_context;
};

//! Of a row whose first columns are id, at_ms, done_at_ms, type, outcome, actor, store, terminal.
[[nodiscard]] KeptEntry keptEntryFrom(const Query& row);

//! What an entry about forgetting says: up to where.
[[nodiscard]] QJsonObject forgottenFacts(const ChainHead& base);
[[nodiscard]] ChainHead forgottenIn(const QJsonObject& facts);

//! How a terminal's chain stands, for whoever looks after them.
struct ChainReport {
    QUuid chain;
    RegisterId terminal;
    qint64 entries = 0; //!< that headquarters has ever been told in it
    qint64 toldAtMs = 0;
    ChainBreak broken = ChainBreak::None;
};
//! Of all terminals, of each the latest last.
[[nodiscard]] Result<QList<ChainReport>> chainReports(const HeadquartersContext& context);

} // namespace carnet
