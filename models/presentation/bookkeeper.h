#pragma once

#include "models/presentation/referencedata.h"
#include "models/search/bookindex.h"
#include "models/storage/terminalstore.h"

#include <QSet>

namespace carnet {

//! What the screens see of the store at one moment; replaced as a whole, never changed.
struct Snapshot {
    std::shared_ptr<const ReferenceData> reference;
    std::shared_ptr<const search::BookIndex> index;
    OutboxCounts outbox;
    QSet<CustomerId> waiting; //!< customers with changes headquarters has not ruled on
    QSet<CustomerId> touched; //!< what differs from the snapshot before
    bool isReferenceNew = false;
};

//! Keeps the book index in step with the store. Lives on the store's thread.
class BookKeeper final
{
public:
    //! \a locale orders names (BCP 47).
    explicit BookKeeper(QString locale)
        : m_locale(std::move(locale))
    {
    }

    //! Reads everything anew.
    [[nodiscard]] Result<Snapshot> load(const TerminalStore& store);
    //! Follows \a changes; a large set or a new attribute definition makes it load anew.
    [[nodiscard]] Result<Snapshot> follow(const TerminalStore& store, const QList<Change>& changes);

private:
    //! Customers that changes are about, by what has to be done for the index.
    struct Touched {
        QSet<CustomerId> all;
        QSet<CustomerId> reread;
        QHash<CustomerId, std::optional<Membership>> moved; //!< of whom nothing else changed
    };
    [[nodiscard]] static Touched touchedBy(const QList<Change>& changes);

    [[nodiscard]] Result<> readReference(const TerminalStore& store);
    [[nodiscard]] Result<> readCustomers(const TerminalStore& store);
    [[nodiscard]] Result<> refresh(const TerminalStore& store, const Touched& touched);
    [[nodiscard]] Result<Snapshot> snapshot(const TerminalStore& store, QSet<CustomerId> touched);

    QString m_locale;
    std::shared_ptr<const ReferenceData> m_reference;
    std::shared_ptr<const search::BookIndex> m_index;
    bool m_isReferenceNew = false;
};

} // namespace carnet
