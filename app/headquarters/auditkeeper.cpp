#include "app/headquarters/auditkeeper.h"

#include <QLoggingCategory>

#include <chrono>

using namespace std::chrono_literals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcAudit, "carnet.audit")

constexpr int kAtOnce = 500; // some milliseconds of the one thread that writes
constexpr int kHandedAtOnce = 50; // each is an entry in a feed
constexpr auto kBetween = 1s; // while there is more, so that others get their turn
constexpr auto kRest = 10min; // old entries come by the day
constexpr auto kAfterStart = 1min; // others want the store first

} // namespace

AuditKeeper::AuditKeeper(HeadquartersThread& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AuditKeeper::forgetSome);
    m_next.start(kAfterStart);
}

void AuditKeeper::forgetSome()
{
    const auto forgotten = m_store.run([](HeadquartersStore& store) {
        return store.forgetOldAudit(kAtOnce).and_then([&store](int log) {
            return store.forgetClosedHanded(kHandedAtOnce).map([log](int handed) {
                return handed < kHandedAtOnce ? log : kAtOnce; // there may be more of either
            });
        });
    });
    whenReady(this, forgotten, [this](const Result<int>& done) {
        if (!done)
            qCWarning(lcAudit, "forgetting failed: %s", qUtf8Printable(done.error().detail));
        const bool isMore = done && *done >= kAtOnce;
        m_next.start(isMore ? std::chrono::milliseconds(kBetween)
                            : std::chrono::milliseconds(kRest));
    });
}

} // namespace carnet
