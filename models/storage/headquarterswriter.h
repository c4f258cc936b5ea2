#pragma once

#include "models/domain/protocol.h"
#include "models/storage/headquartersrows.h"
#include "models/storage/numbergiver.h"
#include "models/storage/removedrows.h"
#include "models/storage/touchedrows.h"
#include "models/storage/transaction.h"
#include "models/storage/whereabouts.h"

namespace carnet {

//! The write path of headquarters (`sync.md` 3.4): collects what was touched, and at commit rules
//! on places, takes numbers from the heads and moves the feed entries.
class HeadquartersWriter final : public WriteTransaction
{
public:
    [[nodiscard]] static Result<std::unique_ptr<HeadquartersWriter>> begin(
        HeadquartersContext& context);

    ~HeadquartersWriter() override;
    Q_DISABLE_COPY_MOVE(HeadquartersWriter)

    [[nodiscard]] Result<std::optional<Row>> find(const RowKey& key) override;
    [[nodiscard]] Result<bool> contains(const RowKey& key) override;
    [[nodiscard]] Result<Put> put(Row row) override;
    [[nodiscard]] Result<> add(NewRow& row) override;
    [[nodiscard]] Result<> remove(const RowKey& key, FeedEvent event) override;
    [[nodiscard]] Result<QString> nextNumber(const QString& sequenceKey) override;
    [[nodiscard]] Result<> commit() override;
    //! Puts a row that an upgrade made, at version 0, into the feeds.
    [[nodiscard]] Result<> publish(const RowKey& key);

private:
    HeadquartersWriter(HeadquartersContext& context, std::unique_ptr<Transaction> transaction);

    //! False only when nobody has to look: the key is new and its table was empty.
    [[nodiscard]] Result<bool> mayBeThere(const RowKey& key);
    //! The row before it is written: the one found last, or read.
    [[nodiscard]] Result<std::optional<Row>> current(const RowKey& key);
    [[nodiscard]] Result<Put> add(Row row, const QUuid& customer);
    [[nodiscard]] Result<Put> change(const Row& before, Row row);
    [[nodiscard]] Result<> removeChildren(const QUuid& customer, FeedEvent event);
    [[nodiscard]] Result<> noteChildrenOf(const RowKey& customer);
    [[nodiscard]] Result<> noteRestrictedNotes();
    [[nodiscard]] Result<Whereabouts::Place> placeOf(const TouchedRow& touched);
    [[nodiscard]] Result<Whereabouts::Place> placeOfNote(const TouchedRow& touched);
    [[nodiscard]] Result<Whereabouts::Place> placeOfStoreRow(const RowKey& key);
    [[nodiscard]] Result<> moveChildren(const QList<RowKey>& elsewhere);
    [[nodiscard]] Result<MovesByScope> moves();
    //! Distribution jobs hold back, or let through, from this write on.
    [[nodiscard]] Result<> noteSchedules();
    [[nodiscard]] Commit summary(QList<ScopeHead> heads) const;

    HeadquartersContext& m_context;
    std::unique_ptr<Transaction> m_transaction;
    HeadquartersRows m_rows;
    Whereabouts m_whereabouts;
    NumberGiver m_numbers;
    RemovedRows m_removed;
    TouchedRows m_touched;
    std::optional<std::pair<RowKey, std::optional<Row>>> m_found; //!< last, and not written since
    QHash<EntityKind, bool> m_wasEmpty; //!< tables that were empty need no look-up before an insert
    QHash<RowKey, std::optional<Row>> m_schedules; //!< as they were before this
    bool m_isErasing = false;
    bool m_isCommitted = false;
};

} // namespace carnet
