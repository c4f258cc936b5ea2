#pragma once

#include "models/domain/referencedata.h"
#include "models/search/bookindex.h"
#include "models/search/indexrows.h"
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
    qsizetype unread = 0; //!< customers who are in the store, but not yet as they are there
};

//! Keeps the book index in step with the store. Lives on the store's thread, so that it reads many
//! customers in several goes: other work gets its turn in between.
class BookKeeper final
{
public:
    //! So many customers are read in one go: a tenth of a second.
    static constexpr qsizetype kAtOnce = 2048;

    //! \a locale orders names (BCP 47); \a here is the store of the till, whose attributes count.
    explicit BookKeeper(QString locale, const StoreId& here = {})
        : m_locale(std::move(locale))
        , m_here(here)
    {
    }

    //! Begins anew: everything of headquarters is there, all customers are unread.
    [[nodiscard]] Result<Snapshot> begin(const TerminalStore& store);
    //! Reads the next customers, those of the book \a first before all others.
    [[nodiscard]] Result<Snapshot> readOn(const TerminalStore& store, const ClientBookId& first);
    //! Follows \a changes; customers of a large set become unread, and a new attribute definition
    //! makes it read everybody anew.
    [[nodiscard]] Result<Snapshot> follow(const TerminalStore& store, const QList<Change>& changes);
    //! Reads everything anew.
    [[nodiscard]] Result<Snapshot> load(const TerminalStore& store);

private:
    //! Customers that changes are about, by what has to be done for the index.
    struct Touched {
        QSet<CustomerId> all;
        QSet<CustomerId> reread;
        QHash<CustomerId, QList<PlaceChange>> moved; //!< of whom nothing else changed
    };
    //! A customer of whom only changes tell so far.
    struct Arriving {
        CustomerParts parts;
        bool isWhole = true; //!< every row of hers is in the parts, or does not show on cards
    };

    [[nodiscard]] static Touched touchedBy(const QList<Change>& changes);
    [[nodiscard]] Result<> readReference(const TerminalStore& store);
    [[nodiscard]] Result<> forget(const TerminalStore& store);
    void clearIndex();
    [[nodiscard]] Result<> readEverybody(const TerminalStore& store);
    [[nodiscard]] Result<QList<CustomerId>> next(const TerminalStore& store,
                                                 const ClientBookId& first);
    //! Takes as many unread ones as make \a customers a go; answers how many it has looked at.
    qsizetype takeUnread(const QList<CustomerId>& from, QList<CustomerId>& customers);
    [[nodiscard]] Result<> read(const TerminalStore& store, const QList<CustomerId>& customers);
    //! Of those \a customers of whom all is in the changes; leaves the others.
    [[nodiscard]] QList<CustomerParts> takeArrived(QSet<CustomerId>& customers);
    [[nodiscard]] Result<> take(const TerminalStore& store,
                                const QSet<CustomerId>& touched,
                                const QList<Change>& changes);
    void gather(const QList<Change>& changes);
    //! Who is not in the index is left for reading.
    void move(Touched& touched);
    [[nodiscard]] Result<Snapshot> snapshot(const TerminalStore& store, QSet<CustomerId> touched);

    QString m_locale;
    StoreId m_here;
    std::shared_ptr<const ReferenceData> m_reference;
    std::shared_ptr<const search::BookIndex> m_index;
    QSet<CustomerId> m_unread;
    QList<CustomerId> m_queue; // all unread ones, and some who have been read since
    // On a till's first day all rows of a customer pass by, so that nobody has to look them up.
    // Only customers who are not in the index; none once that can no longer be said.
    std::optional<QHash<CustomerId, Arriving>> m_arriving;
    ClientBookId m_begun; // the book that was read first
    bool m_isReferenceNew = false;
};

} // namespace carnet
