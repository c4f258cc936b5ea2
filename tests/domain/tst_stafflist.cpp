#include "models/domain/idletimes.h"
#include "models/domain/stafflist.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_stafflist {

namespace {

const auto kHouse = idOf<AddressBookId>(u"everybody of the house"_s);
const auto kRome = idOf<AddressBookId>(u"Rome"_s);

Store aStore(const QString& name, const QList<AddressBookId>& books)
{
    Store store;
    store.id = idOf<StoreId>(name);
    store.employeeAddressBooks = books;
    return store;
}

Associate with(const QString& name, const QList<AddressBookId>& books)
{
    Associate associate = anAssociate(name);
    associate.employeeAddressBooks = books;
    return associate;
}

class TestStaffList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // SF-4
    void letsThoseSignInWhoShareAnAddressBook()
    {
        const Store rome = aStore(u"Rome"_s, {kHouse, kRome});
        Associate ada = with(u"ada"_s, {kRome});

        QVERIFY(signsInAt(ada, rome));
        QVERIFY(!signsInAt(with(u"ben"_s, {}), rome));
        ada.blocked = true;
        QVERIFY(!signsInAt(ada, rome));
    }

    void tellsThePeopleOfAStoreFromThoseOfSeveral()
    {
        const Store rome = aStore(u"Rome"_s, {kHouse, kRome});
        const Store bergen = aStore(u"Bergen"_s, {kHouse});
        const Associate ada = with(u"ada"_s, {kRome});
        const Associate visitor = with(u"visitor"_s, {kHouse});

        QVERIFY(belongsTo(ada, rome, {rome, bergen}));
        QVERIFY(!belongsTo(visitor, rome, {rome, bergen}));
        QVERIFY(belongsTo(visitor, bergen, {rome, bergen})); // Bergen has no book of its own
        QVERIFY(!belongsTo(ada, bergen, {rome, bergen}));
    }

    void readsWhatItWrites()
    {
        for (const StaffList list :
             {StaffList::Everybody, StaffList::StoreAlone, StaffList::Nobody})
            QVERIFY(staffList(staffListToken(list)) == list);
        QVERIFY(!staffList(u"some"_s));
        QVERIFY(!staffList({}));
    }

    void waitsAsUsualWhereNothingIsSet()
    {
        QVERIFY((IdleTimes::of({}, {}) == IdleTimes{5, 0}));
        QVERIFY((IdleTimes::of(u"0"_s, u"30"_s) == IdleTimes{0, 30}));
        QVERIFY((IdleTimes::of(u"soon"_s, u"481"_s) == IdleTimes{5, 0}));
    }
};

} // namespace

CARNET_TEST(TestStaffList)

} // namespace tst_stafflist

#include "tst_stafflist.moc"
