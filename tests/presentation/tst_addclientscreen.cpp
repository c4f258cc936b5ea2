#include "tests/presentation/addclientsheet.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_addclientscreen {

//! Who is offered, in whose book they are, and what comes of adding them.
class TestAddClientScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEverybodyOfTheStore();
    void showsNobodyBeforeSomethingIsTyped();
    void namesWhoHasSomebody();
    void addsSomebodyWhoIsFree();
    void namesTheAssociateWhenTheBookIsTaken();
    void rollsBackWhenAColleagueWasFaster();
    void saysThatSomebodyIsGone();
    void offersNobodyWithoutTheRight();
    void forgetsTheSearchOfThePersonBefore();
    void takesWhoWasLookedForIntoTheForm_data();
    void takesWhoWasLookedForIntoTheForm();
};

void TestAddClientScreen::takesWhoWasLookedForIntoTheForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariantMap>("form");
    const QString first = u"firstName"_s;
    const QString last = u"lastName"_s;
    QTest::newRow("name") << u"Zelda Quill"_s
                          << QVariantMap{{first, u"Zelda"_s}, {last, u"Quill"_s}};
    QTest::newRow("as people type")
        << u" anna-lena  quill "_s << QVariantMap{{first, u"Anna-Lena"_s}, {last, u"Quill"_s}};
    QTest::newRow("with a capital")
        << u"Anna de Wit"_s << QVariantMap{{first, u"Anna de"_s}, {last, u"Wit"_s}};
    QTest::newRow("one word") << u"quill"_s << QVariantMap{{first, QString()}, {last, u"Quill"_s}};
    QTest::newRow("phone") << u"+49 89 123456"_s << QVariantMap{{u"phone"_s, u"+49 89 123456"_s}};
    QTest::newRow("e-mail") << u"z@example.com"_s << QVariantMap{{u"email"_s, u"z@example.com"_s}};
    QTest::newRow("number") << u"C-00A42"_s << QVariantMap();
}

void TestAddClientScreen::takesWhoWasLookedForIntoTheForm()
{
    QFETCH(const QString, text);
    AddClientSheet sheet;

    sheet.screen.setSearchText(text);

    QTEST(sheet.screen.sought(), "form");
}

void TestAddClientScreen::findsEverybodyOfTheStore()
{
    AddClientSheet sheet;
    const QAbstractItemModelTester tester(sheet.screen.candidates());

    sheet.screen.setSearchText(u"an"_s);

    QVERIFY(column(*sheet.screen.candidates(), "name").contains(u"Anna Berg"_s));
    QCOMPARE(sheet.candidate(u"Anna Berg"_s, "email"), QVariant(u"anna@example.com"_s));
    sheet.screen.setSearchText(u"emil"_s);
    QCOMPARE(column(*sheet.screen.candidates(), "name"), QVariantList{u"Emil Frank"_s});
    QVERIFY(sheet.screen.countText().startsWith(u"1 client"_s));
}

void TestAddClientScreen::showsNobodyBeforeSomethingIsTyped()
{
    AddClientSheet sheet;

    sheet.screen.setSearchText(u"emil"_s);
    sheet.screen.setSearchText(u"  "_s);

    QCOMPARE(sheet.screen.candidates()->rowCount(), 0);
    QCOMPARE(sheet.screen.countText(), QString());
}

void TestAddClientScreen::namesWhoHasSomebody()
{
    AddClientSheet sheet;

    sheet.screen.setSearchText(u"a"_s);

    QCOMPARE(sheet.candidate(u"Anna Berg"_s, "ownerText"), QVariant(u"In your book"_s));
    QCOMPARE(sheet.candidate(u"Anna Berg"_s, "canAdd"), QVariant(false));
    sheet.screen.setSearchText(u"dora"_s);
    QCOMPARE(sheet.candidate(u"Dora Eide"_s, "ownerText"), QVariant(u"In the book of Cleo Hart"_s));
    QCOMPARE(sheet.candidate(u"Dora Eide"_s, "canAdd"), QVariant(false));
    sheet.screen.setSearchText(u"emil"_s);
    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "ownerText"), QVariant(QString()));
    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "canAdd"), QVariant(true));
}

void TestAddClientScreen::addsSomebodyWhoIsFree()
{
    AddClientSheet sheet;
    sheet.screen.setSearchText(u"emil"_s);
    QSignalSpy rows(sheet.screen.candidates(), &QAbstractItemModel::dataChanged);

    QCOMPARE(sheet.screen.add(sheet.bench.emil.id.toString()), QString());
    sheet.bench.settle();

    QCOMPARE(sheet.toast.text(), u"Emil Frank is in your client book"_s);
    QVERIFY(sheet.toast.canUndo());
    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "ownerText"), QVariant(u"In your book"_s));
    QVERIFY(rows.count() > 0);
}

void TestAddClientScreen::namesTheAssociateWhenTheBookIsTaken()
{
    AddClientSheet sheet;

    QCOMPARE(sheet.screen.add(sheet.bench.dora.id.toString()),
             u"This client is already in the book of Cleo Hart."_s);
    sheet.bench.settle();

    QCOMPARE(sheet.bench.outbox().pending, 0);
    QVERIFY(!sheet.toast.isVisible());
}

void TestAddClientScreen::rollsBackWhenAColleagueWasFaster()
{
    AddClientSheet sheet;
    sheet.screen.setSearchText(u"emil"_s);
    sheet.bench.elsewhere(
        {draft::addToBook(sheet.bench.by(sheet.bench.cleo), sheet.bench.emil.id)});
    QCOMPARE(sheet.screen.add(sheet.bench.emil.id.toString()), QString()); // not known here yet
    sheet.bench.settle();
    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "ownerText"), QVariant(u"In your book"_s));

    sheet.bench.synchronise();

    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "ownerText"),
             QVariant(u"In the book of Cleo Hart"_s));
    QCOMPARE(sheet.bench.outbox().rejected, 1);
}

void TestAddClientScreen::saysThatSomebodyIsGone()
{
    AddClientSheet sheet;

    QCOMPARE(sheet.screen.add(sheet.bench.retail.newId().toString()),
             u"This client is no longer on this till."_s);
}

void TestAddClientScreen::offersNobodyWithoutTheRight()
{
    AddClientSheet sheet;
    sheet.signInWithout(Right::AddToBook);

    sheet.screen.setSearchText(u"emil"_s);

    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "canAdd"), QVariant(false));
}

void TestAddClientScreen::forgetsTheSearchOfThePersonBefore()
{
    AddClientSheet sheet;
    sheet.screen.setSearchText(u"dora"_s);

    sheet.bench.till().signOut();
    sheet.bench.signIn(sheet.bench.cleo);

    QCOMPARE(sheet.screen.searchText(), QString());
    QCOMPARE(sheet.screen.candidates()->rowCount(), 0);
}

CARNET_TEST(TestAddClientScreen)

} // namespace carnet::test::tst_addclientscreen

#include "tst_addclientscreen.moc"
