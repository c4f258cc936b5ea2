#include "app/headquarters/nodewatch.h"

#include <QLoggingCategory>

#include <chrono>

using namespace std::chrono_literals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcNode, "carnet.node", QtInfoMsg)

constexpr auto kHearEvery = 250ms; // one small question; a wait comes back within half a second

} // namespace

NodeWatch::NodeWatch(StoreReaders& readers, QObject* parent)
    : QObject(parent)
    , m_readers(readers)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kHearEvery);
    connect(&m_again, &QTimer::timeout, this, &NodeWatch::look);
}

void NodeWatch::start()
{
    look();
}

void NodeWatch::look()
{
    const auto news =
        m_readers.run([seen = m_seen](HeadquartersStore& store) { return store.news(seen); });
    whenReady(this, news, [this](const Result<News>& found) {
        take(found);
        m_again.start();
    });
}

void NodeWatch::take(const Result<News>& news)
{
    const bool wasWell = m_isWell.exchange(news.has_value());
    if (!news) {
        if (wasWell)
            qCWarning(lcNode, "the database is away: %s", qUtf8Printable(news.error().detail));
        return;
    }
    if (!wasWell)
        qCInfo(lcNode, "the database is back");
    const bool isFirst = !m_seen;
    m_seen = news->seen;
    const Commit& commit = news->commit;
    const bool isEmpty = !news->isGap && commit.heads.isEmpty() && commit.customers.isEmpty()
        && !commit.areManyTouched && !commit.isReferenceNew && !commit.isLetThrough
        && !commit.areTerminalsNew;
    if (!isFirst && !isEmpty)
        Q_EMIT changed(*news);
}

} // namespace carnet
