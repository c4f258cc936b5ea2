#include "app/headquarters/storepool.h"

#include <QThread>

namespace carnet {

namespace {

constexpr int kFewestReaders = 2; // one long page must not hold up everybody
constexpr int kMostReaders = 8; // with the writer and the desk, ten connections of a node

} // namespace

Result<std::unique_ptr<StorePool>> StorePool::open(const QString& folder,
                                                   const Clock& clock,
                                                   Random& random,
                                                   const Listener& listener)
{
    const auto pages = std::make_shared<PageCache>();
    const auto start = [&](bool isWriter) {
        return HeadquartersThread::start([&] {
            auto store = HeadquartersStore::open(
                folder, clock, random, isWriter, isWriter ? Soundness::Unknown : Soundness::Known);
            if (store) {
                (*store)->onCommitted(listener);
                (*store)->sharePages(pages);
            }
            return store;
        });
    };
    auto writer = start(true); // the first: it brings the schema up to date
    if (!writer)
        return tl::unexpected(writer.error());
    auto desk = start(false);
    if (!desk)
        return tl::unexpected(desk.error());
    std::vector<std::unique_ptr<HeadquartersThread>> readers;
    const int count = std::clamp(QThread::idealThreadCount(), kFewestReaders, kMostReaders);
    for (int i = 0; i < count; ++i) {
        auto reader = start(false);
        if (!reader)
            return tl::unexpected(reader.error());
        readers.push_back(*std::move(reader));
    }
    return std::unique_ptr<StorePool>(
        new StorePool(*std::move(writer), *std::move(desk), std::move(readers), pages));
}

StorePool::StorePool(std::unique_ptr<HeadquartersThread> writer,
                     std::unique_ptr<HeadquartersThread> desk,
                     std::vector<std::unique_ptr<HeadquartersThread>> readers,
                     std::shared_ptr<const PageCache> pages)
    : m_pages(std::move(pages))
    , m_desk(std::move(desk))
    , m_readers(std::move(readers))
    , m_writer(std::move(writer))
{
}

void StorePool::showPages(http::Metrics& metrics) const
{
    metrics.addReading("carnet_hq_pages_read",
                       "Pages of the feed that were read since the start.",
                       [pages = m_pages] { return pages->counts().read; });
    metrics.addReading("carnet_hq_pages_shared",
                       "Pages that were answered with what another terminal's call had read.",
                       [pages = m_pages] { return pages->counts().shared; });
    metrics.addReading("carnet_hq_pages_bytes",
                       "Bytes of pages that are kept for the next who asks.",
                       [pages = m_pages] { return pages->counts().bytes; });
}

} // namespace carnet
