#include "app/headquarters/terminalwatch.h"

#include "models/storage/enrolments.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kLookEvery = 2s; // a terminal that was revoked is to be refused within ten

} // namespace

TerminalWatch::TerminalWatch(StoreReaders& readers, QObject* parent)
    : QObject(parent)
    , m_readers(readers)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kLookEvery);
    connect(&m_again, &QTimer::timeout, this, &TerminalWatch::look);
}

void TerminalWatch::start()
{
    look();
}

void TerminalWatch::look()
{
    const auto mark = m_readers.run(
        [](HeadquartersStore& store) -> Result<QString> { return store.enrolments().mark(); });
    whenReady(this, mark, [this](const Result<QString>& found) {
        m_again.start();
        if (!found) // the database is away, which NodeWatch says
            return;
        const QString before = std::exchange(m_seen, *found);
        if (!before.isEmpty() && before != *found)
            Q_EMIT changed();
    });
}

} // namespace carnet
