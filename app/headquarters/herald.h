#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/headquarters/enrolledterminals.h"
#include "app/headquarters/storepool.h"
#include "app/headquarters/waitroom.h"

#include <QObject>

#include <atomic>

namespace carnet {

//! Tells what was written, here or by another node, to all who remember something of it: tills that
//! wait, the list of all customers, who is enrolled.
class Herald final : public QObject
{
    Q_OBJECT

public:
    //! What remembers.
    struct Listeners {
        WaitRoom& room;
        CustomerDirectory& directory;
        EnrolledTerminals& terminals;
    };

    explicit Herald(const Listeners& listeners, QObject* parent = nullptr);

    //! Before the service begins: nobody remembers anything yet.
    void setPool(StorePool& pool) { m_pool = &pool; }
    //! Any thread. What is asked after it returns is answered by what was written.
    void tell(const Commit& commit);
    void tellNews(const News& news);
    //! Who is enrolled has changed.
    void readTerminals();

private:
    void tellWaiting(const Commit& commit);

    Listeners m_listeners;
    std::atomic<StorePool*> m_pool = nullptr;
};

} // namespace carnet
