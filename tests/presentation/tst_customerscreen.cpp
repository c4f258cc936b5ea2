#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_customerscreen {

class TestCustomerScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhoSheIs();
    void saysWhoseBookSheIsIn();
    void saysThatACustomerIsMissing();
    void showsNothingOfTheCustomerBefore();
    void keepsItsListsInOrder();
    void savesAName();
    void refusesAnEmptyName();
    void takesHerIntoTheBookAndOut();
    void namesWhoHasHer();
    void followsWhatIsChangedElsewhere();
    void showsANearOccasion();
};

void TestCustomerScreen::showsWhoSheIs()
{
    CustomerPage page;

    QVERIFY(page.screen.isLoaded());
    QVERIFY(!page.screen.isMissing());
    QCOMPARE(page.screen.name(), u"Anna Berg"_s);
    QCOMPARE(page.screen.initials(), u"AB"_s);
    QCOMPARE(page.screen.lastVisitText(), u"Not seen yet"_s);
    QCOMPARE(page.screen.accountText(), u"Client C000001"_s);
    QCOMPARE(column(*page.screen.contactPoints(), "value"),
             (QVariantList{u"+47 22 33 44 55"_s, u"anna@example.com"_s}));
    QCOMPARE(column(*page.screen.contactPoints(), "isPrimary"), (QVariantList{true, true}));
    QCOMPARE(page.attribute(u"income"_s, "valueText"), QVariant(u"€90,000"_s));
    QCOMPARE(page.attribute(u"income"_s, "editText"), QVariant(u"90000.00"_s));
    QCOMPARE(page.attribute(u"scent"_s, "valueText"), QVariant(QString()));
}

void TestCustomerScreen::saysWhoseBookSheIsIn()
{
    CustomerPage page;

    QVERIFY(page.screen.isInMyBook());
    QVERIFY2(page.screen.bookText().startsWith(u"In your book since"_s),
             qPrintable(page.screen.bookText()));
    page.open(page.bench.dora);
    QVERIFY(!page.screen.isInMyBook());
    QVERIFY(page.screen.isInAnyBook());
    QVERIFY2(page.screen.bookText().startsWith(u"In the book of Cleo Hart since"_s),
             qPrintable(page.screen.bookText()));
    page.open(page.bench.emil);
    QCOMPARE(page.screen.bookText(), u"In no client book"_s);
}

void TestCustomerScreen::saysThatACustomerIsMissing()
{
    CustomerPage page;
    QSignalSpy changed(&page.screen, &CustomerScreen::changed);

    page.screen.open({page.bench.retail.newId()});
    page.bench.settle();

    QVERIFY(page.screen.isMissing());
    QVERIFY(!page.screen.isLoaded());
    QVERIFY(changed.count() > 0);
}

void TestCustomerScreen::showsNothingOfTheCustomerBefore()
{
    CustomerPage page;

    page.screen.open(page.bench.dora.id); // her dossier is still on its way

    QVERIFY(!page.screen.isLoaded());
    QCOMPARE(page.screen.name(), QString());
    QCOMPARE(page.screen.contactPoints()->rowCount(), 0);
    QCOMPARE(page.screen.notes()->rowCount(), 0);
    QCOMPARE(page.screen.timeline()->rowCount(), 0);
    QCOMPARE(page.screen.purchases()->rowCount(), 0);
    QVERIFY(!column(*page.screen.attributes(), "valueText").contains(u"€90,000"_s));
}

void TestCustomerScreen::keepsItsListsInOrder()
{
    CustomerPage page;
    const QAbstractItemModelTester points(page.screen.contactPoints());
    const QAbstractItemModelTester attributes(page.screen.attributes());
    const QAbstractItemModelTester types(page.screen.activityTypes());
    const QAbstractItemModelTester timeline(page.screen.timeline());
    const QAbstractItemModelTester notes(page.screen.notes());
    const QAbstractItemModelTester purchases(page.screen.purchases());
    Purchase sold;
    sold.id.value = page.bench.retail.newId();
    sold.customer = page.bench.anna.id;
    sold.receipt = u"R-7"_s;
    sold.soldAtMs = page.bench.retail.clock.nowMs() - 1'000;
    sold.currency = u"EUR"_s;
    sold.lines = {QJsonObject{{u"quantity"_s, 2}, {u"amount_minor"_s, 125'000}}};

    page.bench.headquartersPuts(
        {toRow(sold),
         toRow(aNote(page.bench.anna.id, page.bench.cleo.id, u"Left-handed"_s)),
         toRow(page.bench.retail.email(page.bench.anna, u"second@example.com"_s))});

    QCOMPARE(page.screen.purchases()->rowCount(), 1);
    QCOMPARE(page.screen.purchaseCountText(), u"1"_s);
    QCOMPARE(cell(*page.screen.purchases(), 0, "amountText"), QVariant(u"€1,250"_s));
    QCOMPARE(cell(*page.screen.purchases(), 0, "title"),
             QVariant(u"2 × Product no longer listed"_s));
    QCOMPARE(page.screen.notes()->rowCount(), 1);
    QCOMPARE(page.screen.contactPoints()->rowCount(), 3);
    QVERIFY(page.screen.lastVisitText() != u"Not seen yet"_s);
}

void TestCustomerScreen::savesAName()
{
    CustomerPage page;

    QCOMPARE(page.screen.saveName(u" Åsa "_s, u"Berg-Ngô"_s), QString());
    page.bench.settle();

    QCOMPARE(page.screen.name(), u"Åsa Berg-Ngô"_s);
    QCOMPARE(page.toast.text(), u"Name changed"_s);
}

void TestCustomerScreen::refusesAnEmptyName()
{
    CustomerPage page;

    const QString words = page.screen.saveName(u" "_s, QString());
    page.bench.settle();

    QVERIFY(!words.isEmpty());
    QCOMPARE(page.screen.name(), u"Anna Berg"_s);
}

void TestCustomerScreen::takesHerIntoTheBookAndOut()
{
    CustomerPage page;
    page.open(page.bench.emil);

    QCOMPARE(page.screen.addToBook(), QString());
    page.bench.settle();
    QVERIFY(page.screen.isInMyBook());
    QCOMPARE(page.toast.text(), u"Emil Frank is in your client book"_s);

    page.screen.removeFromBook();
    page.bench.settle();
    QVERIFY(!page.screen.isInAnyBook());
    page.toast.undo();
    page.bench.settle();
    QVERIFY(page.screen.isInMyBook());
}

void TestCustomerScreen::namesWhoHasHer()
{
    CustomerPage page;
    page.open(page.bench.dora);

    const QString words = page.screen.addToBook();

    QVERIFY2(words.contains(u"Cleo Hart"_s), qPrintable(words));
    QCOMPARE(page.bench.outbox().pending, 0);
}

void TestCustomerScreen::followsWhatIsChangedElsewhere()
{
    CustomerPage page;
    QSignalSpy attributes(page.screen.attributes(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(page.screen.attributes(), &QAbstractItemModel::modelReset);

    page.writeElsewhere(u"scent"_s, u"Amber"_s);
    page.bench.synchronise();

    QCOMPARE(page.attribute(u"scent"_s, "valueText"), QVariant(u"Amber"_s));
    QCOMPARE(attributes.count(), 1); // that one row, so that an open editor stays
    QCOMPARE(reset.count(), 0);
}

void TestCustomerScreen::showsANearOccasion()
{
    CustomerPage page;
    const QDate soon = page.bench.till().today().addDays(9);
    const QString birthday = u"1985-"_s + soon.toString(u"MM-dd"_s);

    QCOMPARE(page.screen.saveAttribute(u"birthday"_s, birthday), QString());
    page.bench.settle();

    QCOMPARE(page.attribute(u"birthday"_s, "isNear"), QVariant(true));
    const QString words = page.attribute(u"birthday"_s, "valueText").toString();
    QVERIFY2(words.endsWith(u"in 9 days"_s), qPrintable(words));
}

CARNET_TEST(TestCustomerScreen)

} // namespace carnet::test::tst_customerscreen

#include "tst_customerscreen.moc"
