#pragma once

#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/terminalstore.h"
#include "tests/support/fakes.h"
#include "tests/support/must.h"

#include <QTemporaryDir>

namespace carnet::test {

//! A small retailer on real files: two stores that share no address book, an associate and a till
//! in each, and one person of headquarters.
class Retail
{
public:
    explicit Retail(quint64 seed = 1);

    [[nodiscard]] QString folder() const { return place.path() + QStringLiteral("/hq"); }
    [[nodiscard]] QString tillFolder(int number) const;
    //! Closes and opens again, as a restart would.
    void reopen();
    //! Opens a till's store; \a number names its folder.
    [[nodiscard]] std::unique_ptr<TerminalStore> till(int number);

    void put(const QList<Row>& rows) const;
    void remove(const RowKey& key) const;

    [[nodiscard]] Customer customer(const QString& firstName, const QList<AddressBookId>& books);
    [[nodiscard]] ContactPoint email(const Customer& of, const QString& value);
    [[nodiscard]] Gesture by(const AssociateId& actor, const StoreId& store) const;
    [[nodiscard]] QUuid newId() { return uuid7(clock.nowMs(), random); }

    //! Pushes until nothing waits, then pulls until nothing is new; both without a network.
    static void synchronise(TerminalStore& store,
                            HeadquartersStore& headquarters,
                            const RegisterId& terminal);

    QTemporaryDir place; //!< outlives the stores in it
    FixedClock clock;
    SeededRandom random;
    std::unique_ptr<HeadquartersStore> hq;

    AddressBook customersA;
    AddressBook customersB;
    AddressBook staffA;
    AddressBook staffB;
    Store storeA;
    Store storeB;
    Register tillA;
    Register tillB;
    Associate ada; //!< of store A
    Associate ben; //!< of store B
    Associate chief; //!< of headquarters

private:
    void makeRows();
};

//! Every row of every kind a till or headquarters has in scopes, as one text: equal texts are equal
//! data.
[[nodiscard]] QString dumpOf(const HeadquartersStore& store, const QList<EntityKind>& kinds);
[[nodiscard]] QString dumpOf(const TerminalStore& store, const QList<EntityKind>& kinds);

[[nodiscard]] QStringList kindsOf(const QList<Scope>& scopes);
//! Of the scopes that a till of the retailer follows, in the order to fetch them.
[[nodiscard]] QStringList kindsToFetch();

} // namespace carnet::test
