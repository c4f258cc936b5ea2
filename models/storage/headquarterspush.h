#pragma once

#include "models/storage/headquartersrows.h"
#include "models/storage/headquarterswriter.h"
#include "models/storage/verdictbook.h"

#include <span>

namespace carnet {

//! One push of one terminal: order, duplicates, dependencies, rights and rules, verdicts (`sync.md`
//! 3.4 and 4.5). A batch is one transaction; one that can never be stored is halved until the
//! poison operation stands alone.
class HeadquartersPush final
{
public:
    //! \a reader is the store itself: rules read in the transaction that writes.
    HeadquartersPush(HeadquartersContext& context,
                     const RowReader& reader,
                     const RegisterId& terminal,
                     qint64 epoch);

    [[nodiscard]] Result<PushAnswer> run(const PushRequest& request);
    //! Judges and does what is in nobody's outbox, all in one transaction.
    [[nodiscard]] Result<PerformAnswer> perform(const PerformRequest& request);

private:
    using Operations = std::span<const Operation>;

    //! Something in the batch makes the rest wait: a gap or a terminal that was cloned.
    struct Batch {
        QList<KeptVerdict> verdicts;
        TerminalStream stream;
        bool gap = false;
        bool needsIncarnation = false;
    };
    struct Decision {
        Judgement judgement;
        QList<RowKey> rows;
    };

    [[nodiscard]] Result<> readClock();
    [[nodiscard]] Result<> keepClock();
    [[nodiscard]] Result<> apply(Operations operations);
    [[nodiscard]] Result<Batch> tryBatch(Operations operations);
    [[nodiscard]] Result<> takeOne(const Operation& operation,
                                   WriteTransaction& writer,
                                   Batch& batch);
    [[nodiscard]] Result<> refusePoison(const Operation& operation);
    [[nodiscard]] Result<Decision> decide(const Operation& operation, WriteTransaction& writer);
    [[nodiscard]] QByteArray hashOf(const Operation& operation) const;
    [[nodiscard]] Result<std::optional<Judgement>> dependencyOf(const Operation& operation) const;
    [[nodiscard]] Result<> write(const Operation& operation,
                                 const Judgement& judgement,
                                 WriteTransaction& writer) const;
    [[nodiscard]] Result<> keep(const Operation& sent, const Decision& decision, Batch& batch);
    //! What was performed, or wished in vain, is in the log as what was pushed is.
    [[nodiscard]] Result<> keepPerformed(Operations sent, const PerformAnswer& answer);
    [[nodiscard]] Result<> keepRefused(Operations sent, const PerformAnswer& answer);
    void accept(Batch batch);
    [[nodiscard]] Result<> addImages(const KeptVerdict& kept, OperationVerdict& verdict) const;
    [[nodiscard]] Result<bool> isVisible(const Row& row) const;
    [[nodiscard]] Operation asReceived(const Operation& sent) const;

    HeadquartersContext& m_context;
    const RowReader& m_reader;
    HeadquartersRows m_rows;
    VerdictBook m_book;
    RegisterId m_terminal;
    qint64 m_epoch;
    Hlc m_hlc;
    QUuid m_incarnation;
    qint64 m_ackedThrough = 0;
    QSet<qint64> m_followed;
    QHash<OperationId, UnreadOperation> m_unread;
    PushAnswer m_answer;
    QList<KeptVerdict> m_verdicts;
};

} // namespace carnet
