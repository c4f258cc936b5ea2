#include "models/storage/pagecache.h"

#include "models/storage/headquarterspull.h"

#include <QHashFunctions>

namespace carnet {

namespace {

constexpr qint64 kPageBytes = 256; // beside its entries

qint64 memoryOf(const ScopePage& page)
{
    qint64 bytes = kPageBytes;
    for (const FeedEntry& entry : page.entries)
        bytes += sizeOf(entry);
    return bytes;
}

} // namespace

size_t qHash(const PageKey& key, size_t seed) noexcept
{
    seed = qHashMulti(seed, key.epoch, key.scope, key.from, key.head, key.rows, key.bytes);
    for (const Cursor& cursor : key.read)
        seed = qHashMulti(seed, cursor.scope, cursor.seq);
    return seed;
}

Result<ScopePage> PageCache::page(const PageKey& key, const Read& read)
{
    std::unique_lock lock(m_lock);
    for (;;) {
        if (const ScopePage* const found = find(key)) {
            ++m_counts.shared;
            return *found;
        }
        if (!m_underWay.contains(key))
            break;
        m_isRead.wait(lock);
    }
    m_underWay.append(key);
    lock.unlock();
    auto page = read();
    lock.lock();
    m_underWay.removeOne(key);
    ++m_counts.read;
    if (page)
        keep(key, *page);
    lock.unlock();
    m_isRead.notify_all();
    return page;
}

const ScopePage* PageCache::find(const PageKey& key)
{
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end())
        return nullptr;
    m_pages.splice(m_pages.begin(), m_pages, found->second);
    return &found->second->page;
}

void PageCache::keep(const PageKey& key, const ScopePage& page)
{
    const qint64 bytes = memoryOf(page);
    if (bytes > m_mostBytes)
        return;
    m_pages.push_front({key, page, bytes});
    m_byKey.emplace(key, m_pages.begin());
    m_counts.bytes += bytes;
    while (m_counts.bytes > m_mostBytes) {
        m_counts.bytes -= m_pages.back().bytes;
        m_byKey.erase(m_pages.back().key);
        m_pages.pop_back();
    }
}

PageCache::Counts PageCache::counts() const
{
    const std::scoped_lock lock(m_lock);
    return m_counts;
}

} // namespace carnet
