#include "models/domain/undoplan.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_staffrules {

namespace {

// In the form of Argon2id; nobody's.
const auto kHash = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo"_s;
const auto kOtherHash = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$b3RoZXJvdGhlcm90"_s;

//! A house that takes Eve on.
struct House : Boutique {
    House()
    {
        rows.put(team);
        eve.version = 0;
        eve.employeeAddressBooks = {team.id};
    }

    [[nodiscard]] static Verifier verifierOf(const Associate& associate, const QString& hash)
    {
        return {{associate.id.value}, 0, associate.id, hash};
    }
    [[nodiscard]] static ClientBook bookOf(const Associate& associate)
    {
        return {ClientBook::idFor(associate.id), 0, {}, associate.id};
    }
    //! Who does so has not seen the one before.
    Operation settingPin(const Associate& who, const Associate& whose, const QString& hash)
    {
        return sent(draft::putReference(
            by(who), toRow(verifierOf(whose, hash)), toRow(verifierOf(whose, {}))));
    }
    //! What the console does for somebody new, in its order.
    QList<Operation> takesOn(const Associate& associate)
    {
        QList<Operation> all{
            putting(associate), putting(verifierOf(associate, kHash)), putting(bookOf(associate))};
        for (const Operation& operation : std::as_const(all))
            if (rows.apply(operation).verdict != Verdict::Applied)
                qFatal("a new associate is refused");
        return all;
    }
    [[nodiscard]] Associate there() const { return *rows.get<Associate>(eve.id.value); }
    [[nodiscard]] QString hashOfEve() const
    {
        const auto verifier = rows.get<Verifier>(eve.id.value);
        return verifier ? verifier->hash : QString();
    }

    AddressBook team{idOf<AddressBookId>(u"team"_s), 1, u"Team"_s, AddressBookUse::Employee};
    AddressBook clients{idOf<AddressBookId>(u"all"_s), 1, u"All"_s, AddressBookUse::Customer};
    Associate eve = anAssociate(u"eve"_s);
};

class TestStaffRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAssociatesApart_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("flaw");
        QTest::newRow("none") << QString() << u"staff_id form"_s;
        QTest::newRow("eleven") << u"12345678901"_s << u"staff_id form"_s;
        QTest::newRow("space") << u"10 1"_s << u"staff_id form"_s;
        QTest::newRow("taken") << u"ben"_s << u"staff_id taken"_s;
        QTest::newRow("taken in capitals") << u"BEN"_s << u"staff_id taken"_s;
        QTest::newRow("ten") << u"123456789A"_s << QString();
    }
    void numbersAssociatesApart()
    {
        QFETCH(const QString, number);
        House house;
        house.eve.staffId = number;

        const Judgement judgement = house.puts(house.eve);

        QTEST(flawOf(judgement), "flaw");
        QCOMPARE(judgement.isDone(), flawOf(judgement).isEmpty());
    }

    void saysWhoHasTheNumber()
    {
        House house;
        house.eve.staffId = house.ben.staffId;

        QCOMPARE(house.puts(house.eve).facts.value(u"associate"_s).toString(),
                 house.ben.id.toString());
    }

    void needsANameAndBooksOfAssociates()
    {
        House house;
        house.rows.put(house.clients);
        Associate eve = house.eve;
        eve.name = u" "_s;
        QCOMPARE(flawOf(house.puts(eve)), u"name required"_s);

        eve = house.eve;
        eve.employeeAddressBooks = {house.clients.id};
        QCOMPARE(flawOf(house.puts(eve)), u"employee_address_books use"_s);
        eve.employeeAddressBooks = {idOf<AddressBookId>(u"nobody"_s)};
        QCOMPARE(flawOf(house.puts(eve)), u"employee_address_books unknown"_s);
        QCOMPARE(house.puts(house.eve).verdict, Verdict::Applied);
    }

    // A leaver must always be blocked, whatever was set up before there were rules.
    void blocksSomebodyWhoseRowIsOlderThanTheRules()
    {
        House house;
        Associate old = house.ben;
        old.staffId = u"the old ben"_s;
        old.employeeAddressBooks = {idOf<AddressBookId>(u"gone"_s)};
        house.rows.put(old);
        Associate blocked = old;
        blocked.blocked = true;

        QCOMPARE(house.puts(blocked, {old}).verdict, Verdict::Applied);
    }

    // OP-3: 2003
    void needsTheRightToSetUp_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("associate") << 0;
        QTest::newRow("PIN") << 1;
        QTest::newRow("book") << 2;
    }
    void needsTheRightToSetUp()
    {
        QFETCH(const int, part);
        House house;
        house.rows.put(house.eve);
        Associate eve = house.eve;
        eve.rights.append(Right::Administer);
        const QList<Row> wanted{
            toRow(eve), toRow(House::verifierOf(eve, kHash)), toRow(House::bookOf(eve))};

        const Judgement judgement =
            house.does(draft::putReference(house.by(house.mara), wanted.at(part), std::nullopt));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
        QCOMPARE(judgement.facts.value(u"right"_s).toInt(), static_cast<int>(Right::Administer));
    }

    void checksAPinOfSomebodyWhoIsThere()
    {
        House house;
        const Verifier unknown = House::verifierOf(house.eve, kHash);
        QCOMPARE(flawOf(house.puts(unknown)), u"associate unknown_associate"_s);
        QCOMPARE(flawOf(house.puts(House::bookOf(house.eve))), u"associate unknown_associate"_s);

        house.rows.put(house.eve);
        QCOMPARE(flawOf(house.puts(House::verifierOf(house.eve, u"123456"_s))), u"hash form"_s);
        QCOMPARE(flawOf(house.puts(House::verifierOf(house.eve, {}))), u"hash form"_s);
        Verifier foreign = House::verifierOf(house.ben, kHash);
        foreign.id.value = house.eve.id.value;
        QCOMPARE(flawOf(house.puts(foreign)), u"id value"_s);
        QCOMPARE(house.puts(unknown).verdict, Verdict::Applied);
    }

    // SF-5
    void setsAPinUnseen()
    {
        House house;
        (void)house.takesOn(house.eve);
        const Verifier unseen = House::verifierOf(house.eve, {});
        const Operation reset = house.putting(House::verifierOf(house.eve, kOtherHash), {unseen});

        QCOMPARE(house.rows.apply(reset).verdict, Verdict::Applied);
        QCOMPARE(house.hashOfEve(), kOtherHash);
        // Nobody knows the one before, so nobody can give it back.
        QVERIFY(!inverse(house.by(house.hana), reset, uuidOf(u"undo"_s)));
    }

    // SF-5
    void letsSomebodySetTheirOwnPin()
    {
        House house;
        (void)house.takesOn(house.eve);
        QVERIFY(!house.there().may(Right::Administer));
        const Operation own = house.settingPin(house.eve, house.eve, kOtherHash);

        QCOMPARE(house.rows.apply(own).verdict, Verdict::Applied);

        QCOMPARE(house.hashOfEve(), kOtherHash);
        QVERIFY(!inverse(house.by(house.eve), own, uuidOf(u"undo"_s)));
    }

    void refusesAPin_data()
    {
        QTest::addColumn<bool>("isBlocked");
        QTest::addColumn<bool>("hasPin");
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("of somebody else") << false << true << false;
        QTest::newRow("where there was none") << false << false << true;
        QTest::newRow("of somebody who is blocked") << true << true << true;
    }
    void refusesAPin()
    {
        QFETCH(const bool, isBlocked);
        QFETCH(const bool, hasPin);
        QFETCH(const bool, isOwn);
        House house;
        (void)house.takesOn(house.eve);
        Associate eve = house.there();
        eve.blocked = isBlocked;
        house.rows.put(eve);
        if (!hasPin)
            house.rows.remove({Verifier::kKind, eve.id.value});
        const QString before = house.hashOfEve();

        const Judgement judgement =
            house.rows.apply(house.settingPin(isOwn ? eve : house.ben, eve, kOtherHash));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
        QCOMPARE(judgement.facts.value(u"right"_s).toInt(), static_cast<int>(Right::Administer));
        QCOMPARE(house.hashOfEve(), before);
    }

    void needsTheRightToTakeTheOwnPinAway()
    {
        House house;
        (void)house.takesOn(house.eve);
        const auto verifier = *house.rows.get<Verifier>(house.eve.id.value);

        const Judgement judgement =
            house.does(draft::removeReference(house.by(house.eve), toRow(verifier)));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
    }

    void takesNoOwnPinThatTillsCannotCheck_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::newRow("a PIN as it is") << u"135791"_s;
        QTest::newRow("another kind") << u"$argon2i$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA"_s;
    }
    void takesNoOwnPinThatTillsCannotCheck()
    {
        QFETCH(const QString, hash);
        House house;
        (void)house.takesOn(house.eve);

        const Judgement judgement = house.rows.apply(house.settingPin(house.eve, house.eve, hash));

        QCOMPARE(flawOf(judgement), u"hash form"_s);
        QCOMPARE(house.hashOfEve(), kHash);
    }

    void takesSomebodyNewBackAsAWhole()
    {
        House house;
        const auto before = house.rows.rows();
        const QList<Operation> done = house.takesOn(house.eve);
        // Headquarters numbers the book once it has it.
        auto book = *house.rows.get<ClientBook>(ClientBook::idFor(house.eve.id).value);
        book.number = u"CB000042"_s;
        book.version = 2;
        house.rows.put(book);

        const auto plan =
            planUndo(house.by(house.hana), done, house.rows, [] { return uuidOf(u"undo"_s); });
        QVERIFY(plan.has_value());
        QVERIFY(plan->obstacles.isEmpty());
        QCOMPARE(plan->drafts.size(), 3);
        for (const Operation& draft : plan->drafts)
            QCOMPARE(house.does(draft).verdict, Verdict::Applied);

        QCOMPARE(house.rows.rows(), before);
    }

    void takesBelongingsAlongThatATillDoesNotHold()
    {
        House house;
        (void)house.takesOn(house.eve);

        QCOMPARE(house.removes(house.there()).verdict, Verdict::Applied);

        QVERIFY(!house.rows.get<Associate>(house.eve.id.value));
        QVERIFY(!house.rows.get<Verifier>(house.eve.id.value));
        QVERIFY(!house.rows.get<ClientBook>(ClientBook::idFor(house.eve.id).value));
    }

    void keepsWhoHasClientsOrHasActed_data()
    {
        QTest::addColumn<bool>("hasClient");
        QTest::newRow("clients") << true;
        QTest::newRow("a note") << false;
    }
    void keepsWhoHasClientsOrHasActed()
    {
        QFETCH(const bool, hasClient);
        House house;
        (void)house.takesOn(house.eve);
        const Operation acted = hasClient
            ? draft::addToBook(house.by(house.eve), house.ada.id)
            : draft::addNote(house.by(house.eve),
                             aNote(house.ada.id, house.eve.id, u"Likes pearls"_s));
        QVERIFY(house.does(acted).isDone());
        const auto verifier = *house.rows.get<Verifier>(house.eve.id.value);
        const auto book = *house.rows.get<ClientBook>(ClientBook::idFor(house.eve.id).value);

        QCOMPARE(flawOf(house.removes(house.there())), u"id has_acted"_s);
        QCOMPARE(flawOf(house.removes(verifier)), u"id has_acted"_s);
        QCOMPARE(flawOf(house.removes(book)), u"id has_acted"_s);
        Associate blocked = house.there();
        blocked.blocked = true;
        QCOMPARE(house.puts(blocked, {house.there()}).verdict, Verdict::Applied);
    }

    void keepsTheLastWhoCanSetUp()
    {
        House house; // Hana is the only one of headquarters

        QCOMPARE(flawOf(house.removes(house.hana)), u"rights last"_s);
    }
};

} // namespace

CARNET_TEST(TestStaffRules)

} // namespace tst_staffrules

#include "tst_staffrules.moc"
