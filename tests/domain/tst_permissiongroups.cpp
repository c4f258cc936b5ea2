#include "models/domain/referencedata.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_permissiongroups {

namespace {

//! Ben and Cleo advise clients; Hana is the only one who can set up, and her group lets her.
struct House : Boutique {
    House()
    {
        ben = member(ben, advisors);
        cleo = member(cleo, advisors);
        hana = member(hana, staff);
        // What stands in their rows does not count any more.
        hana.rights.clear();
        for (const Associate& person : {ben, cleo, hana})
            rows.put(person);
        rows.put(advisors);
        rows.put(staff);
    }

    [[nodiscard]] static PermissionGroup group(const QString& name, Role role)
    {
        return {idOf<PermissionGroupId>(name), 1, name, {}, usualRights(role), role};
    }
    [[nodiscard]] static Associate member(Associate associate, const PermissionGroup& of)
    {
        associate.group = of.id;
        return associate;
    }
    [[nodiscard]] bool mayReassign(const Associate& who) const
    {
        const auto data = ReferenceData::read(rows).value();
        return data->associateById.value(who.id).may(Right::ReassignBook);
    }
    //! Whether the rules let her add a client to her book.
    Judgement adds(const Associate& who)
    {
        return rows.ask(sent(draft::addToBook(by(who), ada.id)));
    }

    PermissionGroup advisors = group(u"Advisors"_s, Role::Associate);
    PermissionGroup staff = group(u"Headquarters"_s, Role::Headquarters);
};

//! SF-1
class TestPermissionGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesEverybodyWithTheGroup()
    {
        House house;
        QVERIFY(house.adds(house.ben).isDone());
        PermissionGroup fewer = house.advisors;
        fewer.rights = {Right::ReassignBook};

        const Operation change = house.sent(
            draft::putReference(house.by(house.hana), toRow(fewer), toRow(house.advisors)));
        QCOMPARE(house.rows.apply(change).changes.size(), 1);

        for (const Associate& who : {house.ben, house.cleo}) {
            QCOMPARE(house.adds(who).facts.value(u"right"_s).toInt(),
                     static_cast<int>(Right::AddToBook));
            QVERIFY(house.mayReassign(who));
        }
        const auto back = inverse(house.by(house.hana), change, uuidOf(u"undo"_s));
        QVERIFY(house.does(*back).isDone());
        QVERIFY(house.adds(house.ben).isDone());
        QVERIFY(!house.mayReassign(house.ben));
    }

    void leavesThoseWithRightsOfTheirOwn()
    {
        House house;
        Associate own = house.ben;
        own.ownRights = true;
        own.rights = {Right::AddToBook};
        QVERIFY(house.puts(own, {house.ben}).isDone());
        PermissionGroup none = house.advisors;
        none.rights.clear();
        QVERIFY(house.puts(none, {house.advisors}).isDone());

        QVERIFY(house.adds(house.ben).isDone());
        QCOMPARE(house.adds(house.cleo).refusal, Refusal::NotAllowed);
    }

    // A page may bring the associate before her group.
    void givesNothingWithoutTheGroup()
    {
        House house;
        house.rows.remove({PermissionGroup::kKind, house.advisors.id.value});

        QCOMPARE(house.adds(house.ben).refusal, Refusal::NotAllowed);
        QVERIFY(!house.ben.may(Right::AddToBook)); // nor before anybody has looked
    }

    void keepsTheLastWhoCanSetUp_data()
    {
        QTest::addColumn<QString>("way");
        for (const char* way : {"right", "membership", "own rights", "blocked"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void keepsTheLastWhoCanSetUp()
    {
        QFETCH(const QString, way);
        House house;
        Associate hana = house.hana;
        PermissionGroup staff = house.staff;
        if (way == u"membership"_s)
            hana.group = house.advisors.id;
        else if (way == u"own rights"_s)
            hana.ownRights = true;
        else if (way == u"blocked"_s)
            hana.blocked = true;
        else
            staff.rights.removeAll(Right::Administer);
        const auto tries = [&] {
            return way == u"right"_s ? house.puts(staff, {house.staff})
                                     : house.puts(hana, {house.hana});
        };

        QCOMPARE(flawOf(tries()), u"rights last"_s);
        Associate mara = house.mara;
        mara.rights.append(Right::Administer);
        QVERIFY(house.puts(mara, {house.mara}).isDone());
        QVERIFY(tries().isDone());
    }

    // Somebody else of the group is not enough when she is blocked.
    void countsNobodyWhoIsBlocked()
    {
        House house;
        Associate mara = House::member(house.mara, house.staff);
        mara.blocked = true;
        house.rows.put(mara);
        Associate hana = house.hana;
        hana.group = house.advisors.id;

        QCOMPARE(flawOf(house.puts(hana, {house.hana})), u"rights last"_s);
    }

    void namesGroupsApart()
    {
        House house;
        PermissionGroup twin = House::group(u"twin"_s, Role::Manager);
        twin.name = u" advisors"_s;
        QCOMPARE(flawOf(house.puts(twin)), u"name taken"_s);
        twin.name.clear();
        QCOMPARE(flawOf(house.puts(twin)), u"name required"_s);
        twin.name = u"Twin"_s;
        twin.usualFor = Role::Associate;
        const Judgement second = house.puts(twin);
        QCOMPARE(flawOf(second), u"usual_for taken"_s);
        QCOMPARE(second.facts.value(u"value"_s).toString(), house.advisors.name);
        twin.usualFor.reset();
        QVERIFY(house.puts(twin).isDone());
    }

    void keepsAGroupThatSomebodyIsIn()
    {
        House house;
        const auto remove = [&] {
            return house.does(draft::removeReference(house.by(house.hana), toRow(house.advisors)));
        };

        const Judgement kept = remove();
        QCOMPARE(flawOf(kept), u"id has_member"_s);
        QVERIFY(kept.facts.contains(u"associate"_s));
        for (Associate& person : QList<Associate>{house.ben, house.cleo}) {
            person.group = {};
            house.rows.put(person);
        }
        QVERIFY(remove().isDone());
    }

    void putsNobodyIntoAGroupThatIsNotThere()
    {
        House house;
        Associate lost = house.ben;
        lost.group = idOf<PermissionGroupId>(u"nobody"_s);

        QCOMPARE(flawOf(house.puts(lost, {house.ben})), u"permission_group unknown"_s);
    }

    void needsTheRightToSetUp()
    {
        House house;
        PermissionGroup more = house.advisors;
        more.rights.append(Right::Administer);

        const Judgement judgement = house.does(
            draft::putReference(house.by(house.ben), toRow(more), toRow(house.advisors)));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
    }
};

} // namespace

CARNET_TEST(TestPermissionGroups)

} // namespace tst_permissiongroups

#include "tst_permissiongroups.moc"
