#include "tests/presentation/customerpage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_customerattributes {

//! Attributes on the page of a customer.
class TestCustomerAttributes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAnAttributeOfEachType_data();
    void savesAnAttributeOfEachType();
    void emptiesAnAttribute();
    void leavesOutWhatIsHiddenAndHelpsWithTheRest();
    void changesNothingWhenTheValueIsTheSame();
    void explainsAWrongValue_data();
    void explainsAWrongValue();
    void explainsAMissingRight();
    void explainsAnAttributeThatIsGone();
    void showsAndSettlesAConflict_data();
    void showsAndSettlesAConflict();
};

void TestCustomerAttributes::savesAnAttributeOfEachType_data()
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

void TestCustomerAttributes::savesAnAttributeOfEachType()
{
    QFETCH(const QString, key);
    QFETCH(const QString, typed);
    QFETCH(const QJsonValue, stored);
    QFETCH(const QString, shown);
    CustomerPage page;

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

// AT-9
void TestCustomerAttributes::leavesOutWhatIsHiddenAndHelpsWithTheRest()
{
    CustomerPage page;
    AttributeDefinition vip = *page.bench.till().reference().anyAttribute(u"vip"_s);
    vip.hidden = true;
    AttributeDefinition ring = *page.bench.till().reference().anyAttribute(u"ring"_s);
    ring.help = u"Inner width"_s;
    ring.translations = {{u"en"_s, QJsonObject{{u"help"_s, u"Inner width in millimetres"_s}}}};

    page.bench.headquartersPuts({toRow(vip), toRow(ring)});

    QVERIFY(!column(*page.screen.attributes(), "key").contains(u"vip"_s));
    QCOMPARE(page.attribute(u"ring"_s, "helpText"), QVariant(u"Inner width in millimetres"_s));
    QVERIFY(page.anna().attributes.contains(u"vip"_s)); // it is kept
}

void TestCustomerAttributes::emptiesAnAttribute()
{
    CustomerPage page;

    QCOMPARE(page.screen.saveAttribute(u"income"_s, u"  "_s), QString());
    page.bench.settle();

    QVERIFY(!page.anna().attributes.contains(u"income"_s));
    QCOMPARE(page.attribute(u"income"_s, "valueText"), QVariant(QString()));
    page.toast.undo();
    page.bench.settle();
    QCOMPARE(page.attribute(u"income"_s, "valueText"), QVariant(u"€90,000"_s));
}

void TestCustomerAttributes::changesNothingWhenTheValueIsTheSame()
{
    CustomerPage page;

    QCOMPARE(page.screen.saveAttribute(u"income"_s, u"90000"_s), QString());
    QCOMPARE(page.screen.saveAttribute(u"scent"_s, QString()), QString()); // has none
    page.bench.settle();

    QCOMPARE(page.bench.outbox().pending, 0);
    QVERIFY(!page.toast.isVisible());
}

void TestCustomerAttributes::explainsAWrongValue_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");

    QTest::newRow("not a number") << u"children"_s << u"two"_s;
    QTest::newRow("above its bound") << u"children"_s << u"21"_s;
    QTest::newRow("too fine") << u"income"_s << u"10.123"_s;
    QTest::newRow("no such day") << u"birthday"_s << u"1990-02-30"_s;
    QTest::newRow("not in the list") << u"style"_s << u"gothic"_s;
}

void TestCustomerAttributes::explainsAWrongValue()
{
    QFETCH(const QString, key);
    QFETCH(const QString, typed);
    CustomerPage page;

    const QString words = page.screen.saveAttribute(key, typed);
    page.bench.settle();

    QVERIFY2(words.startsWith(u"That cannot be saved: "_s), qPrintable(words));
    QCOMPARE(page.anna().attributes, page.bench.anna.attributes);
    QCOMPARE(page.bench.outbox().pending, 0);
}

void TestCustomerAttributes::explainsAMissingRight()
{
    CustomerPage page;
    const Associate limited = page.bench.takeAway(Right::EditCustomer, page.bench.cleo);
    page.bench.signIn(limited);

    QCOMPARE(page.screen.saveAttribute(u"scent"_s, u"Iris"_s),
             u"This needs the right “Edit clients”, which you do not have."_s);
    QCOMPARE(page.screen.saveName(u"Anne"_s, u"Berg"_s),
             u"This needs the right “Edit clients”, which you do not have."_s);
    page.bench.settle();
    QCOMPARE(page.bench.outbox().pending, 0);
}

void TestCustomerAttributes::explainsAnAttributeThatIsGone()
{
    CustomerPage page;

    QCOMPARE(page.screen.saveAttribute(u"gloves"_s, u"7"_s),
             u"Headquarters removed this attribute in the meantime."_s);
}

void TestCustomerAttributes::showsAndSettlesAConflict_data()
{
    QTest::addColumn<bool>("takesOther");

    QTest::newRow("keep") << false;
    QTest::newRow("take the other") << true;
}

void TestCustomerAttributes::showsAndSettlesAConflict()
{
    QFETCH(const bool, takesOther);
    CustomerPage page;
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

CARNET_TEST(TestCustomerAttributes)

} // namespace carnet::test::tst_customerattributes

#include "tst_customerattributes.moc"
