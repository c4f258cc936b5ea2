#pragma once

#include "models/domain/protocol.h"
#include "models/domain/result.h"

#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <unordered_map>

namespace carnet {

//! Everything that decides what stands on a page of the feed: as long as a scope's head stays, so
//! do its entries and their rows.
struct PageKey {
    qint64 epoch = 0;
    qint64 scope = 0;
    qint64 from = 0;
    qint64 head = 0;
    qint64 rows = 0; //!< how many may go into it
    qint64 bytes = 0; //!< and how much
    QList<Cursor> read; //!< of the caller's other scopes, whose rows need not come again

    friend bool operator==(const PageKey&, const PageKey&) = default;
};

[[nodiscard]] size_t qHash(const PageKey& key, size_t seed = 0) noexcept;

//! Pages that were read lately, for all tills that follow a scope: when it changes they all ask for
//! the same at the same moment. The first who asks reads; those who ask meanwhile wait for that
//! instead of reading it as well. Whether a till may see the scope is decided before. Any thread
//! may ask.
class PageCache final
{
public:
    static constexpr qint64 kUsualBytes = 64LL * 1024 * 1024;

    explicit PageCache(qint64 mostBytes = kUsualBytes)
        : m_mostBytes(mostBytes)
    {
    }
    ~PageCache() = default;
    Q_DISABLE_COPY_MOVE(PageCache)

    using Read = std::function<Result<ScopePage>()>;

    //! The page of \a key, as \a read brings it. What cannot be read is not kept: whoever waited
    //! reads it for itself.
    [[nodiscard]] Result<ScopePage> page(const PageKey& key, const Read& read);

    struct Counts {
        qint64 read = 0; //!< pages that were read
        qint64 shared = 0; //!< pages that somebody else had read
        qint64 bytes = 0; //!< about how much is kept
    };
    [[nodiscard]] Counts counts() const;

private:
    struct Kept {
        PageKey key;
        ScopePage page;
        qint64 bytes = 0;
    };
    struct Hash {
        size_t operator()(const PageKey& key) const noexcept { return qHash(key); }
    };

    //! The lock is held.
    [[nodiscard]] const ScopePage* find(const PageKey& key);
    void keep(const PageKey& key, const ScopePage& page);

    const qint64 m_mostBytes;
    mutable std::mutex m_lock;
    std::condition_variable m_isRead;
    std::list<Kept> m_pages; // the latest first
    std::unordered_map<PageKey, std::list<Kept>::iterator, Hash> m_byKey;
    QList<PageKey> m_underWay; // a few: as many as there are readers
    Counts m_counts;
};

} // namespace carnet
