#pragma once

#include "app/headquarters/metrics.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/pagecache.h"
#include "models/storage/storethread.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace carnet {

using HeadquartersThread = StoreThread<HeadquartersStore>;

//! Threads that read headquarters' data, each over a connection of its own, so that neither a long
//! write nor somebody else's long page holds up an answer. Any of them does a piece of work.
class StoreReaders final
{
public:
    explicit StoreReaders(std::vector<std::unique_ptr<HeadquartersThread>> threads)
        : m_waiting(threads.size())
        , m_threads(std::move(threads))
    {
    }

    //! What takes so long that others go to another thread while there is one.
    static constexpr int kLong = 1'000;

    [[nodiscard]] int count() const { return static_cast<int>(m_threads.size()); }

    //! As StoreThread::run, on the thread that has the least to do. \a work answers a Result;
    //! \a weight is how much there is to it.
    template<std::invocable<HeadquartersStore&> Work>
    [[nodiscard]] auto run(Work work, int weight = 1)
        -> QFuture<std::invoke_result_t<Work, HeadquartersStore&>>
    {
        const auto least = std::ranges::min_element(
            m_waiting, {}, [](const std::atomic<int>& waiting) { return waiting.load(); });
        std::atomic<int>& waiting = *least;
        waiting += weight;
        HeadquartersThread& thread = *m_threads.at(size_t(least - m_waiting.begin()));
        return thread.run(
            [&waiting, weight, work = std::move(work)](HeadquartersStore& store) mutable {
                auto answer = work(store);
                if (!answer && store.isWorthAskingAgain(answer.error()))
                    answer = work(store); // reading twice changes nothing
                waiting -= weight;
                return answer;
            });
    }

private:
    std::vector<std::atomic<int>> m_waiting; //!< by thread; outlives them
    std::vector<std::unique_ptr<HeadquartersThread>> m_threads;
};

//! The threads on which headquarters' store is asked.
class StorePool final
{
public:
    using Listener = std::function<void(const Commit&)>;

    //! Opens the headquarters in \a folder for writing, which fails as HeadquartersStore::open, and
    //! then for those who read. \a listener hears of every commit of this program, on the thread
    //! that made it.
    [[nodiscard]] static Result<std::unique_ptr<StorePool>> open(const QString& folder,
                                                                 const Clock& clock,
                                                                 Random& random,
                                                                 const Listener& listener);

    //! The one that writes.
    [[nodiscard]] HeadquartersThread& writer() { return *m_writer; }
    [[nodiscard]] StoreReaders& readers() { return m_readers; }
    //! Counts the pages that terminals share.
    void showPages(http::Metrics& metrics) const;
    //! The one where the list of all customers is (see CustomerDirectory); it reads.
    [[nodiscard]] HeadquartersThread& desk() { return *m_desk; }

private:
    StorePool(std::unique_ptr<HeadquartersThread> writer,
              std::unique_ptr<HeadquartersThread> desk,
              std::vector<std::unique_ptr<HeadquartersThread>> readers,
              std::shared_ptr<const PageCache> pages);

    std::shared_ptr<const PageCache> m_pages;
    std::unique_ptr<HeadquartersThread> m_desk;
    StoreReaders m_readers;
    std::unique_ptr<HeadquartersThread> m_writer; //!< ends first: its commits are told to the desk
};

} // namespace carnet
