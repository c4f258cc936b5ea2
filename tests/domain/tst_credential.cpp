#include "models/domain/credential.h"
#include "models/domain/undoplan.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_credential {

namespace {

// In the form of Argon2id; nobody's.
const auto kPinHash = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo"_s;
const auto kHash = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$b3RoZXJvdGhlcm90"_s;
constexpr auto kBarcode = CredentialKind::Barcode;
constexpr auto kCard = CredentialKind::Card;

//! Mara is the manager of the store in which Ben and Cleo work, and Hana of headquarters may sign
//! in, too.
struct House : Boutique {
    House()
    {
        rows.put(team);
        for (Associate* person : {&ben, &cleo, &mara, &hana}) {
            person->employeeAddressBooks = {team.id};
            rows.put(*person);
            rows.put(verifierOf(*person));
        }
    }

    [[nodiscard]] static Verifier verifierOf(const Associate& associate)
    {
        return {{associate.id.value}, 1, associate.id, kPinHash};
    }
    [[nodiscard]] Verifier there(const Associate& whose) const
    {
        return rows.get<Verifier>(whose.id.value).value();
    }
    //! As tills wish for it: whoever gives somebody a card does not touch her PIN.
    Operation assigning(const Associate& who,
                        const Associate& whose,
                        CredentialKind kind,
                        const KeptCredential& credential)
    {
        Verifier seen = there(whose);
        seen.hash.clear();
        Verifier wanted = seen;
        keep(wanted, kind, credential);
        return sent(draft::putReference(by(who), toRow(wanted), toRow(seen)));
    }
    Judgement assigns(const Associate& who,
                      const Associate& whose,
                      CredentialKind kind,
                      const KeptCredential& credential)
    {
        return rows.apply(assigning(who, whose, kind, credential));
    }

    AddressBook team{idOf<AddressBookId>(u"team"_s), 1, u"Team"_s, AddressBookUse::Employee};
};

class TestCredential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatReadersSend_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("isCard");
        QTest::newRow("barcode") << u"4006381333931"_s << u"40063"_s << u"81333931"_s << false;
        QTest::newRow("shortest") << u"AB12C7"_s << u"AB12C"_s << u"7"_s << false;
        QTest::newRow("space around") << u" AB12C7\r"_s << u"AB12C"_s << u"7"_s << false;
        QTest::newRow("second track")
            << u";123456789=2512?"_s << u"12345"_s << u"6789=2512"_s << true;
        QTest::newRow("both tracks")
            << u"%B99887^HART/C^2512?;123456789=2512?"_s << u"12345"_s << u"6789=2512"_s << true;
        QTest::newRow("first track alone")
            << u"%B99887^HART/C?"_s << u"B9988"_s << u"7^HART/C"_s << true;
        QTest::newRow("no end") << u";123456"_s << u"12345"_s << u"6"_s << true;
        QTest::newRow("five") << u"AB12C"_s << QString() << QString() << false;
        QTest::newRow("card of five") << u";12345?"_s << QString() << QString() << false;
        QTest::newRow("too long") << QString(101, u'7') << QString() << QString() << false;
        QTest::newRow("not printed") << u"AB12C\u0007x"_s << QString() << QString() << false;
        QTest::newRow("nothing") << QString() << QString() << QString() << false;
    }
    void readsWhatReadersSend()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, id);
        QFETCH(const QString, secret);
        QFETCH(const bool, isCard);

        const auto credential = Credential::fromReader(text);

        QCOMPARE(credential.has_value(), !id.isEmpty());
        if (credential)
            QCOMPARE(*credential, (Credential{isCard ? kCard : kBarcode, id, secret}));
    }

    // SF-3
    void isForManagersToAssign()
    {
        House house;
        QCOMPARE(house.assigns(house.mara, house.ben, kBarcode, {u"12345"_s, kHash}).verdict,
                 Verdict::Applied);

        const Verifier now = house.there(house.ben);
        QCOMPARE(keptCredential(now, kBarcode), (KeptCredential{u"12345"_s, kHash}));
        QVERIFY(keptCredential(now, kCard).isEmpty());
        QCOMPARE(now.hash, kPinHash);

        const Judgement refused =
            house.assigns(house.cleo, house.ben, kBarcode, {u"54321"_s, kHash});
        QCOMPARE(refused.refusal, Refusal::NotAllowed);
        QCOMPARE(refused.facts.value(u"right"_s).toInt(), static_cast<int>(Right::ExtendedLogOn));
    }

    // Whoever has a card for her could sign in as her.
    void isNeverForThoseWhoMayMore()
    {
        House house;
        QCOMPARE(house.assigns(house.mara, house.hana, kCard, {u"12345"_s, kHash}).refusal,
                 Refusal::NotAllowed);
        QCOMPARE(house.assigns(house.hana, house.mara, kCard, {u"12345"_s, kHash}).verdict,
                 Verdict::Applied);
        QCOMPARE(house.assigns(house.mara, house.mara, kCard, {u"12345"_s, kHash}).verdict,
                 Verdict::Noop);
    }

    void countsTheRightsOfAGroup()
    {
        House house;
        PermissionGroup chiefs;
        chiefs.id = idOf<PermissionGroupId>(u"chiefs"_s);
        chiefs.name = u"Chiefs"_s;
        chiefs.rights = {Right::Administer};
        house.rows.put(chiefs);
        Associate ben = house.ben;
        ben.group = chiefs.id;
        house.rows.put(ben);

        QCOMPARE(house.assigns(house.mara, ben, kCard, {u"12345"_s, kHash}).refusal,
                 Refusal::NotAllowed);
    }

    void isNotForPeopleOfOtherStores()
    {
        House house;
        Associate ben = house.ben;
        ben.employeeAddressBooks = {idOf<AddressBookId>(u"Rome"_s)};
        house.rows.put(ben);

        QCOMPARE(house.assigns(house.mara, ben, kCard, {u"12345"_s, kHash}).refusal,
                 Refusal::NotAllowed);
        QCOMPARE(house.assigns(house.hana, ben, kCard, {u"12345"_s, kHash}).verdict,
                 Verdict::Applied);
    }

    // What needs no right for a PIN would need one for a card.
    void doesNotComeWithOnesOwnPin()
    {
        House house;
        Verifier seen = house.there(house.ben);
        seen.hash.clear();
        Verifier wanted = seen;
        wanted.hash = kHash;
        wanted.cardId = u"12345"_s;
        wanted.cardHash = kHash;

        const Judgement judgement =
            house.does(draft::putReference(house.by(house.ben), toRow(wanted), toRow(seen)));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
        QCOMPARE(house.there(house.ben), House::verifierOf(house.ben));
    }

    void isNotForWhoLacksAPin()
    {
        House house;
        Associate eve = anAssociate(u"eve"_s);
        eve.employeeAddressBooks = {house.team.id};
        house.rows.put(eve);
        const Verifier wanted{{eve.id.value}, 0, eve.id, {}, {}, {}, u"12345"_s, kHash};
        const Verifier seen{{eve.id.value}, 0, eve.id, {}};

        QCOMPARE(flawOf(house.does(
                     draft::putReference(house.by(house.mara), toRow(wanted), toRow(seen)))),
                 u"hash form"_s);
    }

    void begins5CharactersApart()
    {
        House house;
        QVERIFY(house.assigns(house.mara, house.ben, kCard, {u"12345"_s, kHash}).isDone());

        const Judgement taken = house.assigns(house.mara, house.cleo, kCard, {u"12345"_s, kHash});
        QCOMPARE(flawOf(taken), u"card_id taken"_s);
        QCOMPARE(taken.facts.value(u"associate"_s).toString(), house.ben.id.toString());
        // A barcode is another thing.
        QVERIFY(house.assigns(house.mara, house.cleo, kBarcode, {u"12345"_s, kHash}).isDone());
        QVERIFY(house.assigns(house.mara, house.cleo, kCard, {u"12346"_s, kHash}).isDone());
    }

    void refusesWhatTillsCannotCheck()
    {
        House house;
        const auto flaw = [&house](const KeptCredential& credential) {
            return flawOf(house.assigns(house.hana, house.ben, kBarcode, credential));
        };

        QCOMPARE(flaw({u"1234"_s, kHash}), u"barcode_id form"_s);
        QCOMPARE(flaw({{}, kHash}), u"barcode_id form"_s);
        QCOMPARE(flaw({u"12345"_s, u"6789"_s}), u"barcode_hash form"_s);
        QCOMPARE(flaw({u"12345"_s, {}}), u"barcode_hash form"_s);
    }

    // Unlike a PIN, whoever takes a card away knows what it was.
    void isTakenBackWithoutThePin()
    {
        House house;
        QVERIFY(house.assigns(house.mara, house.ben, kCard, {u"12345"_s, kHash}).isDone());
        const Operation away = house.assigning(house.mara, house.ben, kCard, {});
        QVERIFY(house.rows.apply(away).isDone());
        QVERIFY(keptCredential(house.there(house.ben), kCard).isEmpty());
        Verifier pin = house.there(house.ben);
        pin.hash = kHash; // changed meanwhile
        house.rows.put(pin);

        QCOMPARE(house.takesBack(house.mara, away).verdict, Verdict::Applied);

        QCOMPARE(keptCredential(house.there(house.ben), kCard),
                 (KeptCredential{u"12345"_s, kHash}));
        QCOMPARE(house.there(house.ben).hash, kHash);
    }

    void knowsTheModesOfAHouse()
    {
        for (const LogOnMode mode : {LogOnMode::Off, LogOnMode::Alone, LogOnMode::WithPin})
            QCOMPARE(logOnMode(logOnToken(mode)), std::optional(mode));
        QVERIFY(!logOnMode(u"always"_s));
        QVERIFY(!logOnMode({}));
    }
};

} // namespace

CARNET_TEST(TestCredential)

} // namespace tst_credential

#include "tst_credential.moc"
