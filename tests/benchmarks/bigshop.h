#pragma once

#include "app/sync/syncmodule.h"
#include "models/presentation/till.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/retailer.h"
#include "tests/support/fakes.h"

#include <QTemporaryDir>

namespace carnet::bench {

//! A house with many clients and what is known of each: the documents of the PouchDB benchmark as
//! Carnet keeps them, with an e-mail address and a phone number of their own.
class BigShop final
{
public:
    //! Made without a network; `carnet-hq` of \a programs serves copies of it.
    BigShop(QString programs, int clients);

    [[nodiscard]] const test::Retailer& retailer() const { return m_retailer; }
    [[nodiscard]] int clients() const { return m_clients + 1; } //!< with the one who was there
    //! Everything of it in \a target, for a carnet-hq of its own.
    void copyTo(const QString& target) const;
    //! The first till, which finds headquarters by its port file in \a folder.
    [[nodiscard]] TerminalIdentity identityFor(const QString& folder) const;

private:
    void fill();

    test::Retailer m_retailer;
    int m_clients;
};

//! A till's whole stack but its window.
class WindowlessTill final
{
public:
    explicit WindowlessTill(const TerminalIdentity& identity);

    [[nodiscard]] Till& till() { return *m_till; }
    [[nodiscard]] sync::SyncModule& line() { return *m_line; }
    //! Reads the store and looks for headquarters; true when \a clients are in the store and in the
    //! book, and headquarters has nothing more.
    [[nodiscard]] bool fills(int clients);
    [[nodiscard]] QString storePath();

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<StoreThread<TerminalStore>> m_store;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<sync::SyncModule> m_line;
};

} // namespace carnet::bench
