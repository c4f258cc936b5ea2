#include "app/headquarters/auditsealer.h"

#include "models/storage/auditledger.h"

#include <QLoggingCategory>

#include <chrono>

using namespace std::chrono_literals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcSeal, "carnet.audit")

constexpr std::chrono::milliseconds kSealEvery = 1h;
constexpr auto kLookEvery = 1min; // a log that does not go on is told within it
constexpr auto kAfterOpening = 5s; // others want the store first

Result<int> sealedAndCounted(HeadquartersStore& store, const std::optional<identity::OrderKey>& key)
{
    const AuditLedger& ledger = store.ledger();
    if (key) {
        const auto sealed = ledger.seal([&key](const QByteArray& form) { return key->sign(form); },
                                        kSealEvery.count());
        if (!sealed)
            return tl::unexpected(sealed.error());
    }
    return ledger.brokenChains();
}

} // namespace

AuditSealer::AuditSealer(HeadquartersThread& store,
                         std::optional<identity::OrderKey> key,
                         http::Metrics::Gauge& broken,
                         QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_key(std::move(key))
    , m_broken(broken)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AuditSealer::look);
    m_next.start(kAfterOpening);
}

void AuditSealer::look()
{
    const auto done = m_store.run(
        [key = m_key](HeadquartersStore& store) { return sealedAndCounted(store, key); });
    whenReady(this, done, [this](const Result<int>& broken) {
        m_next.start(kLookEvery);
        if (!broken) {
            qCWarning(lcSeal, "the log was not sealed: %s", qUtf8Printable(broken.error().detail));
            return;
        }
        if (m_broken.exchange(*broken) < *broken)
            qCWarning(lcSeal, "the logs of %d tills do not go on where they were", *broken);
    });
}

} // namespace carnet
