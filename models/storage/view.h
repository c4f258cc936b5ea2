#pragma once

#include "models/storage/outbox.h"
#include "models/storage/terminalrows.h"
#include "models/storage/viewchanges.h"

namespace carnet {

//! What headquarters says of a row that pending operations have changed; none = it has no such row.
struct Shadow {
    RowKey key;
    std::optional<Image> image;
};

//! The rows of a till in two layers in one table: headquarters' images, and operations that it has
//! not settled replayed on top. Where they differ, the image is kept as a shadow. Work on images
//! happens between unwind() and replay(); both are called inside the caller's transaction.
class View final
{
public:
    //! \a reader is the store itself: rules read in the transaction that writes.
    View(TerminalContext& context, const RowReader& reader, const Outbox& outbox);

    //! \a about, or all where operations or shadows about others may have to do with them.
    [[nodiscard]] Result<Subjects> narrowed(QSet<QUuid> about) const;
    //! Puts the shadows of these subjects back in their place: of them the tables hold images only.
    [[nodiscard]] Result<> unwind(const Subjects& about, ViewChanges& changes) const;
    //! Judges all unsettled operations about them again and shows what they do.
    [[nodiscard]] Result<> replay(const Subjects& about, ViewChanges& changes) const;
    //! Judges one operation on the view as it is; shows it when it is done.
    [[nodiscard]] Result<Judgement> judgeOn(const Operation& operation, ViewChanges& changes) const;

    //! An image from headquarters; older ones than the stored are ignored unless \a force.
    [[nodiscard]] Result<> putImage(const Image& image, bool force, ViewChanges& changes) const;
    [[nodiscard]] Result<bool> holds(const RowKey& key) const { return m_rows.contains(key); }
    //! Headquarters has no such row (for this till). With a customer goes what lives with her.
    [[nodiscard]] Result<> dropImage(const RowKey& key, ViewChanges& changes) const;

private:
    [[nodiscard]] Result<> show(const Change& wanted, ViewChanges& changes) const;
    [[nodiscard]] Result<> hide(const RowKey& key, ViewChanges& changes) const;
    //! \a image is of headquarters, \a row the row in any state.
    [[nodiscard]] Result<> keepShadow(const RowKey& key,
                                      const std::optional<Image>& image,
                                      const std::optional<Row>& row) const;
    using ShadowKeys = QHash<QUuid, QSet<RowKey>>;
    [[nodiscard]] Result<ShadowKeys*> shadowKeys() const;
    [[nodiscard]] Result<> restore(const Shadow& shadow, ViewChanges& changes) const;
    [[nodiscard]] Result<> unwindAll(ViewChanges& changes) const;
    [[nodiscard]] Result<> unwindOne(const RowKey& key, ViewChanges& changes) const;
    //! The row with all that is hers, when it is a customer; itself last.
    [[nodiscard]] Result<QList<RowKey>> withChildren(const RowKey& key) const;

    TerminalContext& m_context;
    const RowReader& m_reader;
    const Outbox& m_outbox;
    TerminalRows m_rows;
    //! Of the last image; they come in runs. A guess that is wrong costs one statement.
    mutable bool m_wasThere = false;
};

} // namespace carnet
