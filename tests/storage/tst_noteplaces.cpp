#include "models/domain/noteaccess.h"
#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_noteplaces {

namespace {

using test::must;
using test::Retail;

//! Anna is a customer of both stores; Ada works in A, Ben in B, each with a till.
struct Shops {
    Retail retail;
    Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id, retail.customersB.id});
    std::unique_ptr<TerminalStore> tillA;
    std::unique_ptr<TerminalStore> tillB;

    Shops()
    {
        const QString key = QLatin1StringView(kNoteVisibilitySetting);
        retail.put({toRow(anna), toRow(Setting{Setting::idFor(key), 0, key, u"on"_s})});
        tillA = retail.till(1);
        tillB = retail.till(2);
        synchronise();
    }

    void synchronise() const
    {
        Retail::synchronise(*tillA, *retail.hq, retail.tillA.id);
        Retail::synchronise(*tillB, *retail.hq, retail.tillB.id);
    }
    //! Ada writes it at her till, and everybody hears what is theirs.
    Note write(const QString& text, NoteVisibility readers)
    {
        Note note;
        note.id.value = retail.newId();
        note.customer = anna.id;
        note.author = retail.ada.id;
        note.text = text;
        note.writtenAtMs = retail.clock.nowMs();
        note.visibility = readers;
        note.store = readers == NoteVisibility::Store ? retail.storeA.id : StoreId();
        act(*tillA, draft::addNote(retail.by(retail.ada.id, retail.storeA.id), note));
        return note;
    }
    void act(TerminalStore& till, const Operation& draft) const
    {
        const Outcome outcome = must(till.apply({draft}));
        QVERIFY(outcome.judgement.isDone());
        synchronise();
        QCOMPARE(must(till.outboxCounts()).rejected, 0);
    }
    [[nodiscard]] static bool has(const TerminalStore& till, const Note& note)
    {
        return must(till.find({Note::kKind, note.id.value})).has_value();
    }
    void choose(const Note& note, const QJsonObject& set) const
    {
        const auto row = must(tillA->find({Note::kKind, note.id.value}));
        act(*tillA,
            draft::patchNote(
                retail.by(retail.ada.id, retail.storeA.id), must(fromRow<Note>(*row)), set));
    }
};

//! Whether a text is anywhere in the files of a till.
bool isInFiles(const QString& folder, const QByteArray& text)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace

//! N12: a note goes to no till whose people may not read it.
class TestNotePlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openNotesGoWhereTheirCustomerIs()
    {
        Shops shops;
        const Note note = shops.write(u"Likes roses"_s, NoteVisibility::Company);

        QVERIFY(Shops::has(*shops.tillA, note));
        QVERIFY(Shops::has(*shops.tillB, note));
    }

    void notesForAStoreOrForOneselfStayThere_data()
    {
        QTest::addColumn<int>("readers");
        QTest::newRow("store") << static_cast<int>(NoteVisibility::Store);
        QTest::newRow("mine") << static_cast<int>(NoteVisibility::Author);
    }
    void notesForAStoreOrForOneselfStayThere()
    {
        QFETCH(int, readers);
        Shops shops;
        const Note note =
            shops.write(u"Her daughter is ill"_s, static_cast<NoteVisibility>(readers));

        QVERIFY(Shops::has(*shops.tillA, note));
        QVERIFY(!Shops::has(*shops.tillB, note));
        shops.tillB.reset();
        QVERIFY(!isInFiles(shops.retail.tillFolder(2), "daughter"));
    }

    void leaveAndComeWithTheChoice()
    {
        Shops shops;
        const Note note = shops.write(u"Likes roses"_s, NoteVisibility::Company);

        shops.choose(note, {{u"visibility"_s, u"mine"_s}});
        QVERIFY(Shops::has(*shops.tillA, note));
        QVERIFY(!Shops::has(*shops.tillB, note));
        QVERIFY(must(shops.tillB->findNotes(u"roses"_s, 10)).isEmpty());
        shops.choose(note, {{u"visibility"_s, u"company"_s}});
        QVERIFY(Shops::has(*shops.tillB, note));
    }

    void followTheirAuthorToAnotherStore()
    {
        Shops shops;
        const Note note = shops.write(u"Her daughter is ill"_s, NoteVisibility::Author);

        Associate moved = shops.retail.ada;
        moved.employeeAddressBooks = {shops.retail.staffB.id};
        shops.retail.put({toRow(moved)});
        shops.synchronise();

        QVERIFY(!Shops::has(*shops.tillA, note));
        QVERIFY(Shops::has(*shops.tillB, note));
    }

    void leaveWithTheirCustomer()
    {
        Shops shops;
        const Note note = shops.write(u"Her daughter is ill"_s, NoteVisibility::Author);

        Customer gone = shops.anna;
        gone.addressBooks = {shops.retail.customersB.id};
        shops.retail.put({toRow(gone)});
        shops.synchronise();

        QVERIFY(!Shops::has(*shops.tillA, note));
        QVERIFY(!Shops::has(*shops.tillB, note));
    }

    void goWithTheirRemoval()
    {
        Shops shops;
        const Note note = shops.write(u"Her daughter is ill"_s, NoteVisibility::Store);

        const auto row = must(shops.tillA->find({Note::kKind, note.id.value}));
        shops.act(*shops.tillA,
                  draft::removeNote(shops.retail.by(shops.retail.ada.id, shops.retail.storeA.id),
                                    must(fromRow<Note>(*row))));

        QVERIFY(!Shops::has(*shops.tillA, note));
    }
};

CARNET_TEST(TestNotePlaces)

} // namespace carnet::tst_noteplaces

#include "tst_noteplaces.moc"
