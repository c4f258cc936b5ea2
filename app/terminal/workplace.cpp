#include "app/terminal/workplace.h"

#include "app/sync/trust.h"
#include "models/domain/uuid7.h"

#include <QCoreApplication>
#include <QStorageInfo>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kCheckedAfter = 30s;
const auto kIgnoredOrder = u"order.ignored"_s;

sync::Host hostOf(const QString& folder)
{
    return {QCoreApplication::applicationVersion(),
            [folder] { return std::max<qint64>(QStorageInfo(folder).bytesAvailable(), 0); }};
}

} // namespace

Result<std::unique_ptr<Workplace>> Workplace::open(const Settings& settings,
                                                   const Clock& clock,
                                                   Random& random)
{
    auto identity = TerminalIdentity::read(settings.folder);
    if (!identity)
        return tl::unexpected(identity.error());
    if (!settings.headquartersUrl.isEmpty())
        identity->headquartersUrl = settings.headquartersUrl;
    auto store = Store::start([&] { return TerminalStore::open(settings.folder, clock, random); });
    if (!store)
        return tl::unexpected(store.error());
    return std::unique_ptr<Workplace>(new Workplace(
        settings.folder, *std::move(store), *identity, clock, random, settings.locale));
}

Workplace::Workplace(const QString& folder,
                     std::unique_ptr<Store> store,
                     const TerminalIdentity& identity,
                     const Clock& clock,
                     Random& random,
                     const QLocale& locale)
    : m_clock(clock)
    , m_random(random)
    , m_identity(identity)
    , m_store(std::move(store))
    , m_desk(identity, [this] { m_sync.headquartersAnswered(); })
    , m_till({*m_store, clock, random, identity, Format(locale), &m_desk})
    , m_preferences(locale.bcp47Name())
    , m_looks(m_till, m_preferences)
    , m_shell(m_till, m_preferences)
    , m_sync(*m_store, identity, clock, random, hostOf(folder))
{
    connect(&m_till, &Till::operationsWaiting, &m_sync, &sync::SyncModule::operationsWaiting);
    connect(&m_sync, &sync::SyncModule::changed, &m_till, &Till::follow);
    connect(&m_sync, &sync::SyncModule::caughtUp, &m_till, &Till::settle);
    connect(&m_sync, &sync::SyncModule::statusChanged, &m_shell, &Shell::showSync);
    connect(
        &m_sync, &sync::SyncModule::certificateRenewed, this, [this, folder](const auto& renewed) {
            m_identity = renewed;
            m_desk.setIdentity(renewed);
            keepIdentity(folder, renewed);
        });
    connect(&m_sync, &sync::SyncModule::ordered, this, &Workplace::judge);
    connect(&m_sync, &sync::SyncModule::left, this, [this] { Q_EMIT takenOut(*m_order); });
    connect(m_shell.sync(), &SyncScreen::syncWanted, &m_sync, &sync::SyncModule::syncNow);
    connect(m_shell.sync(), &SyncScreen::pauseWanted, &m_sync, &sync::SyncModule::goOffline);
    QTimer::singleShot(kCheckedAfter, this, &Workplace::checkStore);
    m_till.load();
    m_sync.followNetwork();
    m_sync.goOnline();
}

void Workplace::keepIdentity(const QString& folder, TerminalIdentity identity)
{
    const auto kept = QtConcurrent::run([folder, identity = std::move(identity)] {
        const auto before = TerminalIdentity::read(folder);
        // Where the till was told to look for headquarters this once is not where it lives.
        TerminalIdentity written = identity;
        if (before)
            written.headquartersUrl = before->headquartersUrl;
        return written.write(folder);
    });
    whenReady(this, kept, [](const Result<>& done) {
        if (!done) // the next start asks for another one
            qWarning("the renewed certificate was not kept: %s", qPrintable(done.error().detail));
    });
}

void Workplace::judge(const QJsonObject& shown)
{
    const auto order = TerminalOrder::fromJson(shown);
    if (!order)
        return qWarning("headquarters has shown something that is no order");
    const OrderVerdict verdict = judgeOrder(*order, sync::orderAddressOf(m_identity));
    if (verdict != OrderVerdict::Good) {
        qWarning("an order to take this till out of service was ignored: it is %s",
                 verdict == OrderVerdict::AnotherTerminal        ? "for another till"
                     : verdict == OrderVerdict::AnotherEnrolment ? "of before it was enrolled"
                     : verdict == OrderVerdict::WrongSignature   ? "not signed by headquarters"
                                                                 : "by nobody this till knows");
        return ignore(order->id);
    }
    const bool isFirst = !m_order;
    m_order = *order;
    if (order->kind == OrderKind::Stolen)
        Q_EMIT takenOut(*order);
    else if (isFirst)
        m_sync.leave();
}

void Workplace::ignore(const QUuid& order)
{
    const AuditEvent event{uuid7(m_clock.nowMs(), m_random),
                           AuditEventType::OrderIgnored,
                           m_clock.nowMs(),
                           {},
                           m_identity.terminal};
    m_till.read(
        this,
        [event, order](TerminalStore& store) -> bool {
            const QString id = order.toString(QUuid::WithoutBraces);
            const auto last = store.memory(kIgnoredOrder);
            if (last && *last == id)
                return false;
            return store.noteSession(event)
                .and_then([&] { return store.remember(kIgnoredOrder, id); })
                .has_value();
        },
        [](bool /*noted*/) {});
}

void Workplace::checkStore()
{
    m_till.read(
        this,
        [](TerminalStore& store) { return store.databasePath(); },
        [this](const QString& path) {
            const auto checked = QtConcurrent::run([path] { return Database::isSound(path); });
            whenReady(this, checked, [this](bool isSound) {
                if (!isSound)
                    distrustStore();
            });
        });
}

void Workplace::distrustStore()
{
    m_till.read(
        this,
        [](TerminalStore& store) {
            store.distrust();
            return true;
        },
        [this](bool /*done*/) {
            Q_EMIT m_till.troubled(
                tr("A file of this till is damaged. Close Carnet and open it again: it fetches "
                   "everything anew, and your changes are kept."));
        });
}

} // namespace carnet
