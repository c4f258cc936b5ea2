#pragma once

#include "app/sync/syncmodule.h"
#include "tests/headquarters/retailer.h"
#include "tests/support/fakes.h"

#include <QTemporaryDir>
#include <QUrl>

namespace carnet::test {

using namespace Qt::StringLiterals;

using State = sync::SyncStatus::State;

constexpr int kPatienceMs = 30'000; // reached only when a test fails

//! A till's store and its sync side, on threads of their own.
struct SmallTill {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<StoreThread<TerminalStore>> store;

    SmallTill()
    {
        auto started = StoreThread<TerminalStore>::start([this] {
            return TerminalStore::open(folder.path(), clock, random, {.ballastBytes = 0});
        });
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        store = *std::move(started);
    }

    [[nodiscard]] std::unique_ptr<sync::SyncModule> lineTo(const TerminalIdentity& identity)
    {
        return std::make_unique<sync::SyncModule>(*store, identity, clock, random);
    }
    template<typename Work>
    [[nodiscard]] auto ask(Work work)
    {
        auto future = store->run(std::move(work));
        future.waitForFinished();
        return future.result();
    }
    [[nodiscard]] int pending()
    {
        const auto counts = ask([](TerminalStore& opened) { return opened.outboxCounts(); });
        return counts ? counts->pending : -1;
    }
    [[nodiscard]] qint64 count(EntityKind kind)
    {
        return ask([kind](TerminalStore& opened) { return opened.count(kind); }).value_or(-1);
    }
    //! Ada makes a customer; nothing is sent before the module is told.
    [[nodiscard]] bool makeCustomer(const Retailer& retailer, int number)
    {
        const Operation draft = retailer.newCustomer(number);
        const auto outcome = ask([draft](TerminalStore& opened) { return opened.apply({draft}); });
        return outcome && outcome->operations.size() == 1;
    }
};

//! The first till of the retailer. Headquarters on this machine is found by its port file, also
//! when it comes back on another port.
inline TerminalIdentity identityOf(const Retailer& retailer)
{
    const QString portFile = retailer.folder() + u"/port"_s;
    return {retailer.till(0), {}, u"secret-of-till-0"_s, QUrl::fromLocalFile(portFile).toString()};
}

inline bool isIn(const sync::SyncModule& line, State state)
{
    return line.status().state == state;
}

inline bool isInStep(const sync::SyncModule& line)
{
    return isIn(line, State::UpToDate) && line.status().pending == 0;
}

} // namespace carnet::test
