#pragma once

#include "models/domain/protocol.h"
#include "models/storage/feedwriter.h"
#include "models/storage/headquartersrows.h"
#include "models/storage/numbergiver.h"
#include "models/storage/transaction.h"
#include "models/storage/whereabouts.h"

#include <vector>

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

    [[nodiscard]] Result<Put> put(const Row& row) override;
    [[nodiscard]] Result<> remove(const RowKey& key, FeedEvent event) override;
    [[nodiscard]] Result<QString> nextNumber(const QString& sequenceKey) override;
    [[nodiscard]] Result<> commit() override;

private:
    //! One row between the first and the last state of this transaction.
    struct Touched {
        RowKey key;
        QUuid customerBefore{};
        QUuid customerAfter{};
        qint64 versionBefore = 0; //!< 0 = was not there
        qint64 version = 0; //!< of the row, or of its removal
        bool isThere = true;
        FeedEvent event = FeedEvent::Put; //!< how it went
    };

    HeadquartersWriter(HeadquartersContext& context, std::unique_ptr<Transaction> transaction);

    [[nodiscard]] Result<std::optional<Row>> current(const RowKey& key);
    [[nodiscard]] Result<Put> add(Row row);
    [[nodiscard]] Result<Put> change(const Row& before, Row row);
    [[nodiscard]] Result<qint64> versionAfterRemoval(const RowKey& key);
    [[nodiscard]] Result<> removeChildren(const QUuid& customer, FeedEvent event);
    void touch(const std::optional<Row>& before, const std::optional<Row>& after, FeedEvent event);
    void touchUnchanged(const Row& row);
    [[nodiscard]] Result<> writeNumbers();
    [[nodiscard]] Result<> moveChildren(const QList<RowKey>& elsewhere);
    [[nodiscard]] Result<QMap<qint64, QList<FeedMove>>> moves();
    static void addMoves(const Touched& touched,
                         const Whereabouts::Place& before,
                         const Whereabouts::Place& after,
                         QMap<qint64, QList<FeedMove>>& moves);

    HeadquartersContext& m_context;
    std::unique_ptr<Transaction> m_transaction;
    HeadquartersRows m_rows;
    Whereabouts m_whereabouts;
    NumberGiver m_numbers;
    std::vector<Touched> m_touched; //!< in the order of the first touch
    QHash<RowKey, size_t> m_touchedAt;
    QHash<EntityKind, bool> m_wasEmpty; //!< tables that were empty need no look-up before an insert
    std::optional<bool> m_hasRemovedRows;
    bool m_isCommitted = false;
};

} // namespace carnet
