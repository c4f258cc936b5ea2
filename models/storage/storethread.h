#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <concepts>
#include <memory>
#include <utility>

namespace carnet {

//! Hands the result to \a then on the context's thread. Nothing is called when the context dies
//! first or the work was dropped; QFuture::then(context, ...) asserts in the first case on Qt 6.4.
template<typename T, typename Then>
void whenReady(QObject* context, const QFuture<T>& future, Then then)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher,
                     &QFutureWatcherBase::finished,
                     context,
                     [watcher, then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled())
                             then(watcher->result());
                     });
    watcher->setFuture(future);
}

//! A thread that is the only one to touch a store. Work goes in as functions, first in, first out;
//! results come back as futures (see `whenReady`). Work still waiting at the end is dropped.
template<typename StoreType>
class StoreThread final
{
public:
    //! Makes the store on its thread; waits for that, because nothing works without it.
    template<std::invocable Make>
    [[nodiscard]] static Result<std::unique_ptr<StoreThread>> start(Make make)
    {
        auto thread = std::unique_ptr<StoreThread>(new StoreThread);
        Result<> made;
        QMetaObject::invokeMethod(
            thread->m_context,
            [&made, &make, raw = thread.get()] {
                auto store = make();
                if (store)
                    raw->m_store = *std::move(store);
                else
                    made = tl::unexpected(store.error());
            },
            Qt::BlockingQueuedConnection);
        if (!made)
            return tl::unexpected(made.error());
        return thread;
    }

    ~StoreThread()
    {
        // The store closes where it was opened: SQLite connections belong to their thread.
        QMetaObject::invokeMethod(
            m_context, [this] { m_store.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
        delete m_context;
    }
    Q_DISABLE_COPY_MOVE(StoreThread)

    template<std::invocable<StoreType&> Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work, StoreType&>>
    {
        using Answer = std::invoke_result_t<Work, StoreType&>;
        auto promise = std::make_shared<QPromise<Answer>>(); // shared with the queued call
        auto future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            m_context,
            [this, promise, work = std::move(work)]() mutable {
                if constexpr (std::is_void_v<Answer>)
                    work(*m_store);
                else
                    promise->addResult(work(*m_store));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

private:
    StoreThread()
        : m_context(new QObject)
    {
        m_context->moveToThread(&m_thread);
        m_thread.start();
    }

    QThread m_thread;
    QObject* m_context;
    std::unique_ptr<StoreType> m_store;
};

} // namespace carnet
