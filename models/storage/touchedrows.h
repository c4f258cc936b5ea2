#pragma once

#include "models/storage/feedwriter.h"
#include "models/storage/headquartersrows.h"
#include "models/storage/scopeset.h"

#include <QMap>

#include <vector>

namespace carnet {

using MovesByScope = QMap<qint64, QList<FeedMove>>;

//! One row between its first and its last state in a write transaction.
struct TouchedRow {
    RowKey key;
    QUuid customerBefore{};
    QUuid customerAfter{};
    qint64 versionBefore = 0; //!< 0 = was not there
    qint64 version = 0; //!< of the row, or of its removal
    bool isThere = true;
    FeedEvent event = FeedEvent::Put; //!< how it went
    std::optional<Digest> digest{}; //!< what its version adds, when it is known already
    //! Of a note: whether few people read it now, or did in between. Those are not where their
    //! customer is.
    std::optional<Note> restricted{};
    bool wasRestricted = false;
};

//! Every row a write transaction has touched, each once, in the order of the first touch.
class TouchedRows final
{
public:
    //! A row that was not there; \a customer is customerOf() it.
    void noteNew(const Row& row, const QUuid& customer);
    //! The same of a row that is no note, known by its key only. \a digest is what its version adds
    //! to a feed's, when somebody knows that already.
    void noteNew(const RowKey& key,
                 const QUuid& customer,
                 qint64 version,
                 const std::optional<Digest>& digest = {});
    //! One write of a row; \a before and \a after as in a Change.
    void note(const std::optional<Row>& before, const std::optional<Row>& after, FeedEvent event);

    [[nodiscard]] bool contains(const RowKey& key) const { return m_at.contains(key); }
    //! None when nobody has touched it.
    [[nodiscard]] const TouchedRow* find(const RowKey& key) const;
    [[nodiscard]] const std::vector<TouchedRow>& all() const { return m_rows; }

private:
    //! The row, with what was before when this is its first touch.
    [[nodiscard]] TouchedRow& touch(const RowKey& key, const QUuid& customer, qint64 version);

    std::vector<TouchedRow> m_rows;
    QHash<RowKey, size_t> m_at;
};

//! What a row means for the feeds of the scopes it was in \a before and those it is in \a after.
void addMoves(const TouchedRow& row,
              const ScopeSet& before,
              const ScopeSet& after,
              MovesByScope& moves);

} // namespace carnet
