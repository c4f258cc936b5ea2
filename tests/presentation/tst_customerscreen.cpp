#include "models/presentation/customerscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

//! Anna's page, with Ada at the till.
struct Page {
    TillBench bench;
    UndoToast toast{bench.till()};
    CustomerScreen screen{bench.till(), toast};

    Page()
    {
        bench.signIn(bench.ada());
        open(bench.anna);
    }

    void open(const Customer& customer)
    {
        screen.open(customer.id);
        bench.settle();
    }
    [[nodiscard]] Customer anna() { return bench.stored<Customer>(bench.anna.id).value(); }
    [[nodiscard]] QVariant attribute(const QString& key, const char* role)
    {
        return cell(*screen.attributes(), rowWith(*screen.attributes(), "key", key), role);
    }
    //! Somebody else writes a value of Anna's that this till has not seen.
    void writeElsewhere(const QString& key, const QJsonValue& value)
    {
        const QJsonObject set{{u"attributes."_s + key, value}};
        const Customer seen = bench.anna;
        bench.elsewhere({draft::patchCustomer(bench.by(bench.cleo), seen, set)});
    }
};

} // namespace

class TestCustomerScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhoSheIs();
    void saysWhoseBookSheIsIn();
    void saysThatACustomerIsMissing();
    void showsNothingOfTheCustomerBefore();
    void keepsItsListsInOrder();
    void savesAnAttributeOfEachType_data();
    void savesAnAttributeOfEachType();
    void emptiesAnAttribute();
    void changesNothingWhenTheValueIsTheSame();
    void explainsAWrongValue_data();
    void explainsAWrongValue();
    void explainsAMissingRight();
    void explainsAnAttributeThatIsGone();
    void showsAndSettlesAConflict_data();
    void showsAndSettlesAConflict();
    void savesAName();
    void refusesAnEmptyName();
    void takesHerIntoTheBookAndOut();
    void namesWhoHasHer();
    void followsWhatIsChangedElsewhere();
    void showsANearOccasion();
};

void TestCustomerScreen::showsWhoSheIs()
{
    Page page;

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
    Page page;

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
    Page page;
    QSignalSpy changed(&page.screen, &CustomerScreen::changed);

    page.screen.open({page.bench.retail.newId()});
    page.bench.settle();

    QVERIFY(page.screen.isMissing());
    QVERIFY(!page.screen.isLoaded());
    QVERIFY(changed.count() > 0);
}

void TestCustomerScreen::showsNothingOfTheCustomerBefore()
{
    Page page;

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
    Page page;
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

void TestCustomerScreen::savesAnAttributeOfEachType_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("stored");
    QTest::addColumn<QString>("shown");

    QTest::newRow("text") << u"scent"_s << u" Iris "_s << QJsonValue(u"Iris"_s) << u"Iris"_s;
    QTest::newRow("integer") << u"children"_s << u"3"_s << QJsonValue(3) << u"3"_s;
    QTest::newRow("decimal") << u"ring"_s << u"16.50"_s << QJsonValue(u"16.5"_s) << u"16.5"_s;
    QTest::newRow("amount") << u"income"_s << u"1234.5"_s << QJsonValue(123'450) << u"€1,234.50"_s;
    QTest::newRow("boolean") << u"vip"_s << u"false"_s << QJsonValue(false) << u"No"_s;
    QTest::newRow("date") << u"birthday"_s << u"1984-06-01"_s << QJsonValue(u"1984-06-01"_s)
                          << u"1 June 1984"_s;
    QTest::newRow("birthday without year")
        << u"birthday"_s << u"--02-29"_s << QJsonValue(u"--02-29"_s) << u"29 February"_s;
    QTest::newRow("list") << u"style"_s << u"bold|sporty"_s
                          << QJsonValue(QJsonArray{u"bold"_s, u"sporty"_s}) << u"bold, sporty"_s;
}

void TestCustomerScreen::savesAnAttributeOfEachType()
{
    QFETCH(const QString, key);
    QFETCH(const QString, typed);
    QFETCH(const QJsonValue, stored);
    QFETCH(const QString, shown);
    Page page;

    QCOMPARE(page.screen.saveAttribute(key, typed), QString());
    page.bench.settle();

    QCOMPARE(page.anna().attributes.value(key), stored);
    QCOMPARE(page.attribute(key, "valueText"), QVariant(shown));
    QVERIFY(page.screen.isWaiting());
    QVERIFY2(page.toast.text().endsWith(u" changed"_s), qPrintable(page.toast.text()));
    page.toast.undo();
    page.bench.settle();
    QCOMPARE(page.anna().attributes, page.bench.anna.attributes);
}

void TestCustomerScreen::emptiesAnAttribute()
{
    Page page;

    QCOMPARE(page.screen.saveAttribute(u"income"_s, u"  "_s), QString());
    page.bench.settle();

    QVERIFY(!page.anna().attributes.contains(u"income"_s));
    QCOMPARE(page.attribute(u"income"_s, "valueText"), QVariant(QString()));
    page.toast.undo();
    page.bench.settle();
    QCOMPARE(page.attribute(u"income"_s, "valueText"), QVariant(u"€90,000"_s));
}

void TestCustomerScreen::changesNothingWhenTheValueIsTheSame()
{
    Page page;

    QCOMPARE(page.screen.saveAttribute(u"income"_s, u"90000"_s), QString());
    QCOMPARE(page.screen.saveAttribute(u"scent"_s, QString()), QString()); // has none
    page.bench.settle();

    QCOMPARE(page.bench.outbox().pending, 0);
    QVERIFY(!page.toast.isVisible());
}

void TestCustomerScreen::explainsAWrongValue_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");

    QTest::newRow("not a number") << u"children"_s << u"two"_s;
    QTest::newRow("above its bound") << u"children"_s << u"21"_s;
    QTest::newRow("too fine") << u"income"_s << u"10.123"_s;
    QTest::newRow("no such day") << u"birthday"_s << u"1990-02-30"_s;
    QTest::newRow("not in the list") << u"style"_s << u"gothic"_s;
}

void TestCustomerScreen::explainsAWrongValue()
{
    QFETCH(const QString, key);
    QFETCH(const QString, typed);
    Page page;

    const QString words = page.screen.saveAttribute(key, typed);
    page.bench.settle();

    QVERIFY2(words.startsWith(u"That cannot be saved: "_s), qPrintable(words));
    QCOMPARE(page.anna().attributes, page.bench.anna.attributes);
    QCOMPARE(page.bench.outbox().pending, 0);
}

void TestCustomerScreen::explainsAMissingRight()
{
    Page page;
    Associate limited = page.bench.cleo;
    limited.rights.removeAll(Right::EditCustomer);
    page.bench.headquartersPuts({toRow(limited)});
    page.bench.signIn(limited);

    QCOMPARE(page.screen.saveAttribute(u"scent"_s, u"Iris"_s),
             u"This needs the right “Edit clients”, which you do not have."_s);
    QCOMPARE(page.screen.saveName(u"Anne"_s, u"Berg"_s),
             u"This needs the right “Edit clients”, which you do not have."_s);
    page.bench.settle();
    QCOMPARE(page.bench.outbox().pending, 0);
}

void TestCustomerScreen::explainsAnAttributeThatIsGone()
{
    Page page;

    QCOMPARE(page.screen.saveAttribute(u"gloves"_s, u"7"_s),
             u"Headquarters removed this attribute in the meantime."_s);
}

void TestCustomerScreen::showsAndSettlesAConflict_data()
{
    QTest::addColumn<bool>("takesOther");

    QTest::newRow("keep") << false;
    QTest::newRow("take the other") << true;
}

void TestCustomerScreen::showsAndSettlesAConflict()
{
    QFETCH(const bool, takesOther);
    Page page;
    page.writeElsewhere(u"scent"_s, u"Amber"_s);
    QCOMPARE(page.screen.saveAttribute(u"scent"_s, u"Iris"_s), QString());
    page.bench.settle();
    page.bench.synchronise();
    const QString kept = page.attribute(u"scent"_s, "valueText").toString();
    const QString chip = page.attribute(u"scent"_s, "conflictText").toString();
    const QString other = kept == u"Iris"_s ? u"Amber"_s : u"Iris"_s;
    QVERIFY2(chip.endsWith(u" wrote: "_s + other), qPrintable(chip));

    if (takesOther)
        page.screen.takeOther(u"scent"_s);
    else
        page.screen.keepConflict(u"scent"_s);
    page.bench.settle();

    QCOMPARE(page.attribute(u"scent"_s, "conflictText"), QVariant(QString()));
    QCOMPARE(page.attribute(u"scent"_s, "valueText"), QVariant(takesOther ? other : kept));
    page.toast.undo(); // the choice is open again
    page.bench.settle();
    QCOMPARE(page.attribute(u"scent"_s, "conflictText"), QVariant(chip));
    QCOMPARE(page.attribute(u"scent"_s, "valueText"), QVariant(kept));
    page.bench.synchronise();
    QCOMPARE(page.bench.outbox(), OutboxCounts{});
}

void TestCustomerScreen::savesAName()
{
    Page page;

    QCOMPARE(page.screen.saveName(u" Åsa "_s, u"Berg-Ngô"_s), QString());
    page.bench.settle();

    QCOMPARE(page.screen.name(), u"Åsa Berg-Ngô"_s);
    QCOMPARE(page.toast.text(), u"Name changed"_s);
}

void TestCustomerScreen::refusesAnEmptyName()
{
    Page page;

    const QString words = page.screen.saveName(u" "_s, QString());
    page.bench.settle();

    QVERIFY(!words.isEmpty());
    QCOMPARE(page.screen.name(), u"Anna Berg"_s);
}

void TestCustomerScreen::takesHerIntoTheBookAndOut()
{
    Page page;
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
    Page page;
    page.open(page.bench.dora);

    const QString words = page.screen.addToBook();

    QVERIFY2(words.contains(u"Cleo Hart"_s), qPrintable(words));
    QCOMPARE(page.bench.outbox().pending, 0);
}

void TestCustomerScreen::followsWhatIsChangedElsewhere()
{
    Page page;
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
    Page page;
    const QDate soon = page.bench.till().today().addDays(9);
    const QString birthday = u"1985-"_s + soon.toString(u"MM-dd"_s);

    QCOMPARE(page.screen.saveAttribute(u"birthday"_s, birthday), QString());
    page.bench.settle();

    QCOMPARE(page.attribute(u"birthday"_s, "isNear"), QVariant(true));
    const QString words = page.attribute(u"birthday"_s, "valueText").toString();
    QVERIFY2(words.endsWith(u"in 9 days"_s), qPrintable(words));
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestCustomerScreen)
#include "tst_customerscreen.moc"
