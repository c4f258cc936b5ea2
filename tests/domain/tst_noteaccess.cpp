#include "models/domain/noteaccess.h"

#include "models/domain/features.h"
#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_noteaccess {

namespace {

//! A boutique where people may choose who reads their notes. Ben and Mara work in it, Cleo in
//! another store of the company.
class House : public Boutique
{
public:
    House()
    {
        shop.id = idOf<StoreId>(u"shop"_s);
        shop.employeeAddressBooks = {staff};
        for (Associate* person : {&ben, &mara})
            person->employeeAddressBooks = {staff};
        cleo.employeeAddressBooks = {elsewhere};
        for (const Associate& person : {ben, cleo, mara})
            rows.put(person);
        rows.put(shop);
        offer(u"on"_s);
    }

    void offer(const QString& value)
    {
        rows.put(Setting{Setting::idFor(QLatin1StringView(kNoteVisibilitySetting)),
                         1,
                         QLatin1StringView(kNoteVisibilitySetting),
                         value});
    }

    //! Headquarters has notes that clients may see.
    void offerMarks()
    {
        const QString key = settingOf(Feature::ExternalNotes);
        rows.put(Setting{Setting::idFor(key), 1, key, u"on"_s});
    }

    [[nodiscard]] Note noteFor(NoteVisibility readers) const
    {
        Note note = aNote(ada.id, ben.id, u"Her daughter is ill"_s);
        note.visibility = readers;
        note.store = shop.id;
        return note;
    }
    Judgement adds(const Note& note) { return does(draft::addNote(by(ben), note)); }
    [[nodiscard]] Note only() const { return rows.all<Note>().constFirst(); }
    [[nodiscard]] bool isReadBy(const Associate& person) const
    {
        return mayRead(only(), person, shop.employeeAddressBooks);
    }

    AddressBookId staff = idOf<AddressBookId>(u"staff"_s);
    AddressBookId elsewhere = idOf<AddressBookId>(u"elsewhere"_s);
    Store shop;
};

QString reason(const Judgement& judgement)
{
    return judgement.facts.value(u"reason"_s).toString();
}

//! Whoever of the three could not read the note before cannot after.
bool isWidened(const Note& before, const Note& after, const House& house)
{
    const auto reads = [&house](const Note& note, const Associate& person) {
        return mayRead(note, person, house.shop.employeeAddressBooks);
    };
    const std::array people{house.ben, house.cleo, house.mara};
    return std::ranges::any_of(people, [&](const Associate& person) {
        return reads(after, person) && !reads(before, person);
    });
}

class TestNoteAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // AC-8
    void marksForTheClientOnlyWhereThatIsOffered()
    {
        House house;
        Note note = house.noteFor(NoteVisibility::Company);
        note.external = true;

        QCOMPARE(reason(house.adds(note)), u"not_offered"_s);
        house.offerMarks();
        QCOMPARE(house.adds(note).verdict, Verdict::Applied);
        QVERIFY(house.only().external);
    }

    void marksNothingThatFewerPeopleRead()
    {
        House house;
        house.offerMarks();
        for (const NoteVisibility readers : {NoteVisibility::Store, NoteVisibility::Author}) {
            Note note = house.noteFor(readers);
            note.external = true;
            QCOMPARE(reason(house.adds(note)), u"restricted"_s);
        }
        Note covered = house.noteFor(NoteVisibility::Company);
        covered.external = true;
        covered.sensitive = true;
        QCOMPARE(reason(house.adds(covered)), u"restricted"_s);
    }

    void takesTheMarkAwayWithTheReaders()
    {
        House house;
        house.offerMarks();
        Note note = house.noteFor(NoteVisibility::Company);
        note.external = true;
        house.adds(note);

        const auto narrowed = house.does(
            draft::patchNote(house.by(house.ben), house.only(), {{u"visibility"_s, u"mine"_s}}));

        QCOMPARE(narrowed.verdict, Verdict::Applied);
        QVERIFY(!house.only().external);
        const auto marked = house.does(
            draft::patchNote(house.by(house.ben), house.only(), {{u"external"_s, true}}));
        QCOMPARE(reason(marked), u"restricted"_s);
    }

    void letsOnlyWhoMayWriteItMarkANote()
    {
        House house;
        house.offerMarks();
        house.adds(house.noteFor(NoteVisibility::Company));
        const auto marks = [&](const Associate& who, bool external) {
            return house.does(
                draft::patchNote(house.by(who), house.only(), {{u"external"_s, external}}));
        };

        QCOMPARE(marks(house.cleo, true).refusal, Refusal::NotAllowed);
        QCOMPARE(marks(house.mara, true).verdict, Verdict::Applied); // a manager
        QVERIFY(house.only().external);
        QCOMPARE(marks(house.ben, false).verdict, Verdict::Applied);
        QVERIFY(!house.only().external);
    }

    void theCarefulOneOfTwoMarksStands()
    {
        House house;
        house.offerMarks();
        house.adds(house.noteFor(NoteVisibility::Company));
        const Note seen = house.only();
        house.does(draft::patchNote(house.by(house.ben), seen, {{u"external"_s, true}}));
        house.does(draft::patchNote(house.by(house.ben), house.only(), {{u"external"_s, false}}));

        // Mara had seen it before Ben thought better of it, and marked it in the meantime.
        Note marked = seen;
        marked.external = true;
        house.does(draft::patchNote(house.by(house.mara), marked, {{u"external"_s, true}}));

        QVERIFY(!house.only().external);
    }

    // AC-4
    void isOpenToEverybodyByItself()
    {
        House house;
        house.adds(aNote(house.ada.id, house.ben.id, u"Likes roses"_s));

        QVERIFY(house.isReadBy(house.ben));
        QVERIFY(house.isReadBy(house.cleo));
        QVERIFY(house.isReadBy(house.mara));
    }

    void isReadByTheStoreOrByNobodyElse()
    {
        House store;
        store.adds(store.noteFor(NoteVisibility::Store));
        House mine;
        mine.adds(mine.noteFor(NoteVisibility::Author));

        QVERIFY(store.isReadBy(store.ben) && store.isReadBy(store.mara));
        QVERIFY(!store.isReadBy(store.cleo));
        QVERIFY(mine.isReadBy(mine.ben));
        QVERIFY(!mine.isReadBy(mine.mara)); // not even by the manager
        QVERIFY(!mine.isReadBy(mine.cleo));
    }

    void offersTheChoiceOnlyWhereHeadquartersDoes()
    {
        House house;
        house.offer(u"off"_s);
        Note sensitive = house.noteFor(NoteVisibility::Company);
        sensitive.sensitive = true;

        QCOMPARE(reason(house.adds(house.noteFor(NoteVisibility::Author))), u"not_offered"_s);
        QCOMPARE(reason(house.adds(house.noteFor(NoteVisibility::Store))), u"not_offered"_s);
        QCOMPARE(reason(house.adds(sensitive)), u"not_offered"_s);
        QCOMPARE(house.adds(house.noteFor(NoteVisibility::Company)).verdict, Verdict::Applied);
    }

    void keepsItsReadersWhenTheChoiceIsTakenAway()
    {
        House house;
        house.adds(house.noteFor(NoteVisibility::Author));
        house.offer(u"off"_s);

        QVERIFY(!house.isReadBy(house.mara));
        QCOMPARE(
            house.does(draft::patchNote(house.by(house.ben), house.only(), {{u"text"_s, u"x"_s}}))
                .verdict,
            Verdict::Applied);
        QCOMPARE(house
                     .does(draft::patchNote(
                         house.by(house.ben), house.only(), {{u"visibility"_s, u"company"_s}}))
                     .verdict,
                 Verdict::Applied);
    }

    void namesTheStore()
    {
        House house;
        Note note = house.noteFor(NoteVisibility::Store);
        note.store = {};

        QCOMPARE(reason(house.adds(note)), u"required"_s);
    }

    void letsOnlyTheAuthorChoose()
    {
        House house;
        house.adds(house.noteFor(NoteVisibility::Store));
        const auto widen = [&house](const Associate& who) {
            return house.does(
                draft::patchNote(house.by(who), house.only(), {{u"visibility"_s, u"company"_s}}));
        };

        QCOMPARE(widen(house.mara).refusal, Refusal::NotAllowed);
        QCOMPARE(widen(house.cleo).refusal, Refusal::NotAllowed);
        QCOMPARE(widen(house.ben).verdict, Verdict::Applied);
        QVERIFY(house.isReadBy(house.cleo));
    }

    void managersDoNotTouchWhatTheyCannotRead_data()
    {
        QTest::addColumn<QJsonObject>("set");
        QTest::newRow("rewrite") << QJsonObject{{u"text"_s, u"x"_s}};
        QTest::newRow("pin") << QJsonObject{{u"pinned"_s, true}};
        QTest::newRow("widen") << QJsonObject{{u"visibility"_s, u"company"_s}};
    }
    void managersDoNotTouchWhatTheyCannotRead()
    {
        QFETCH(QJsonObject, set);
        House house;
        house.adds(house.noteFor(NoteVisibility::Author));

        // A manager who may change every other note does not touch one she cannot read.
        const auto edit = house.does(draft::patchNote(house.by(house.mara), house.only(), set));
        const auto removal = house.does(draft::removeNote(house.by(house.mara), house.only()));

        QCOMPARE(edit.refusal, Refusal::NotAllowed);
        QCOMPARE(removal.refusal, Refusal::NotAllowed);
        QCOMPARE(house.rows.all<Note>().size(), 1);
    }

    void keepsTheStricterOfTwoChoices()
    {
        House house;
        house.adds(house.noteFor(NoteVisibility::Store));
        const Note seen = house.only();
        const auto widen = house.sent(
            draft::patchNote(house.by(house.ben), seen, {{u"visibility"_s, u"company"_s}}));
        house.does(draft::patchNote(house.by(house.ben), seen, {{u"visibility"_s, u"mine"_s}}));

        house.rows.apply(widen);

        QCOMPARE(house.only().visibility, NoteVisibility::Author);
    }

    void takesBackAChoiceAndARemoval()
    {
        House house;
        house.adds(house.noteFor(NoteVisibility::Company));
        const auto hide = house.sent(
            draft::patchNote(house.by(house.ben), house.only(), {{u"visibility"_s, u"mine"_s}}));
        house.rows.apply(hide);
        const Note hidden = house.only();
        house.offer(u"off"_s);

        const auto removal = house.sent(draft::removeNote(house.by(house.ben), hidden));
        house.rows.apply(removal);
        house.does(inverse(house.by(house.ben), removal, uuidOf(u"n"_s)).value());
        QCOMPARE(house.only().visibility, NoteVisibility::Author);
        house.does(inverse(house.by(house.ben), hide, uuidOf(u"m"_s)).value());
        QCOMPARE(house.only().visibility, NoteVisibility::Company);
    }

    void aSecondTextHasTheReadersOfTheFirst()
    {
        House house;
        house.adds(house.noteFor(NoteVisibility::Store));
        const Note seen = house.only();
        house.does(draft::patchNote(house.by(house.mara), seen, {{u"text"_s, u"A"_s}}));

        house.does(draft::patchNote(house.by(house.ben), seen, {{u"text"_s, u"B"_s}}));

        const auto notes = house.rows.all<Note>();
        QCOMPARE(notes.size(), 2);
        for (const Note& note : notes)
            QVERIFY(!mayRead(note, house.cleo, house.shop.employeeAddressBooks));
    }

    void nothingButTheAuthorsChoiceShowsItToMore()
    {
        VERIFY_HOLDS("readers are never widened by somebody else or by accident", [] {
            House house;
            const auto readers = [] {
                return *rc::gen::element(
                    NoteVisibility::Company, NoteVisibility::Store, NoteVisibility::Author);
            };
            Note note = house.noteFor(readers());
            note.sensitive = *rc::gen::arbitrary<bool>();
            house.adds(note);
            const Note seen = house.only();
            const int edits = *rc::gen::inRange(1, 6);
            for (int i = 0; i < edits; ++i) {
                const Associate who = *rc::gen::element(house.ben, house.cleo, house.mara);
                QJsonObject set;
                if (*rc::gen::arbitrary<bool>())
                    set.insert(u"text"_s, u"text %1"_s.arg(*rc::gen::inRange(0, 3)));
                if (*rc::gen::arbitrary<bool>())
                    set.insert(u"pinned"_s, *rc::gen::arbitrary<bool>());
                const bool chooses = *rc::gen::arbitrary<bool>();
                if (chooses)
                    set.insert(u"visibility"_s, FieldCodec<NoteVisibility>::write(readers()));
                const auto judgement =
                    house.rows.ask(house.sent(draft::patchNote(house.by(who), seen, set)));
                for (const Change& change : judgement.changes) {
                    const Note after = fromRow<Note>(*change.after).value();
                    const bool mayWiden = chooses && who.id == house.ben.id;
                    RC_ASSERT(mayWiden || !isWidened(house.only(), after, house));
                }
                house.does(draft::patchNote(house.by(who), seen, set));
                if (house.rows.all<Note>().size() > 1)
                    break; // which of them comes first is not told
            }
        });
    }
};

} // namespace

CARNET_TEST(TestNoteAccess)

} // namespace tst_noteaccess

#include "tst_noteaccess.moc"
