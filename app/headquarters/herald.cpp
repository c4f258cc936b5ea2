#include "app/headquarters/herald.h"

#include <QLoggingCategory>

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcHerald, "carnet.herald")

} // namespace

Herald::Herald(const Listeners& listeners, QObject* parent)
    : QObject(parent)
    , m_listeners(listeners)
{
}

void Herald::tell(const Commit& commit)
{
    StorePool* const pool = m_pool;
    if (pool == nullptr)
        return;
    (void)pool->desk().run([&directory = m_listeners.directory, commit](HeadquartersStore&) {
        directory.note(commit);
        return true;
    });
    QMetaObject::invokeMethod(
        this, [this, commit] { tellWaiting(commit); }, Qt::QueuedConnection);
}

void Herald::tellNews(const News& news)
{
    if (!news.isGap)
        return tell(news.commit);
    Commit everything;
    everything.isLetThrough = true; // everybody looks anew
    everything.areTerminalsNew = true;
    tellWaiting(everything);
    (void)m_pool.load()->desk().run([&directory = m_listeners.directory](HeadquartersStore&) {
        directory.forget();
        return true;
    });
}

void Herald::tellWaiting(const Commit& commit)
{
    m_listeners.room.moved(commit.heads);
    if (commit.isLetThrough)
        m_listeners.room.stir();
    if (commit.areTerminalsNew)
        readTerminals();
}

void Herald::readTerminals()
{
    const auto read = m_pool.load()->readers().run(
        [](HeadquartersStore& store) { return EnrolledTerminals::read(store); });
    whenReady(this, read, [this](const Result<EnrolledTerminals::Known>& known) {
        // Whoever waits and is let in no more is to hear it now, not when the wait is over.
        if (known && m_listeners.terminals.replace(*known))
            m_listeners.room.stir();
        if (!known) // the next note tells again
            qCWarning(lcHerald, "terminals: %s", qUtf8Printable(known.error().detail));
    });
}

} // namespace carnet
