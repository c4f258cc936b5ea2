#include "app/headquarters/jobrunner.h"

#include "models/storage/headquartersjobs.h"

#include <QLoggingCategory>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcJobs, "carnet.jobs", QtInfoMsg)

constexpr auto kLookEvery = 10s; // schedules are in minutes

} // namespace

JobRunner::JobRunner(HeadquartersThread& store, const QTimeZone& zone, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_zone(zone)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kLookEvery);
    connect(&m_again, &QTimer::timeout, this, &JobRunner::look);
}

void JobRunner::start()
{
    look();
}

void JobRunner::look()
{
    const auto ran = m_store.run(
        [zone = m_zone](HeadquartersStore& store) { return store.jobs().runDue(zone); });
    whenReady(this, ran, [this](const Result<int>& count) {
        if (!count)
            qCWarning(lcJobs, "jobs did not run: %s", qUtf8Printable(count.error().detail));
        else if (*count > 0)
            qCInfo(lcJobs, "%d jobs ran by their schedules", *count);
        m_again.start();
    });
}

} // namespace carnet
