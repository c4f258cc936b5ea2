#include "models/presentation/allcustomersscreen.h"
#include "models/presentation/customerfilescreen.h"
#include "models/presentation/reassignscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_customerfilescreen {

namespace {

//! The chief at a till of store A; Pat of store B, whom no till here holds, is in Ben's book.
struct Console {
    static constexpr int kVisits = 130;

    TillBench bench;
    UndoToast toast{bench.till()};
    CustomerFileScreen file{bench.till(), toast};
    AllCustomersScreen list{bench.till(), toast};
    ReassignScreen reassign{bench.till(), toast};
    Customer pat;

    Console()
    {
        const AssociateId ben = bench.ben().id;
        pat = bench.retail.customer(u"Pat"_s, {bench.retail.customersB.id});
        pat.lastName = u"Nilsen"_s;
        pat.attributes = {{u"vip"_s, true}};
        QList<Row> rows{toRow(ClientBook{ClientBook::idFor(ben), 0, {}, ben}), toRow(pat)};
        Membership place = aMembership(pat.id, ben);
        place.version = 0;
        rows.append(toRow(place));
        for (int i = 0; i < kVisits; ++i) {
            Activity visit = anActivity(pat.id, ben, u"Visit %1"_s.arg(i));
            visit.type = i % 13 == 0 ? bench.appointment.id : bench.visit.id;
            visit.atMs = bench.retail.clock.nowMs() - (kVisits - i) * 3'600'000LL;
            rows.append(toRow(visit));
        }
        rows.append(toRow(aNote(pat.id, ben, u"Prefers mornings"_s)));
        Purchase bag;
        bag.id = idOf<PurchaseId>(u"bag"_s);
        bag.customer = pat.id;
        bag.currency = u"EUR"_s;
        bag.lines = {QJsonObject{{u"quantity"_s, 1}, {u"amount_minor"_s, 12'000}}};
        rows.append(toRow(bag));
        BookMove move;
        move.id = idOf<BookMoveId>(u"move"_s);
        move.customer = pat.id;
        move.from = bench.ada().id;
        move.to = ben;
        move.movedBy = bench.retail.chief.id;
        move.movedAtMs = bench.retail.clock.nowMs();
        rows.append(toRow(move));
        bench.retail.put(rows);
        bench.synchronise(); // the till knows whose books there are
        bench.signIn(bench.retail.chief);
    }

    void open()
    {
        file.open(pat.id.toString(), u"Pat Nilsen"_s);
        wait();
    }
    void wait()
    {
        const bool isHere = QTest::qWaitFor(
            [this] { return file.isLoaded() || file.isMissing() || !file.message().isEmpty(); });
        if (!isHere)
            qFatal("headquarters does not answer");
    }
    [[nodiscard]] QVariantList texts() { return column(*file.timeline(), "text"); }
    [[nodiscard]] QString countOf(const QString& kind)
    {
        const auto& kinds = *file.timelineFilter()->kinds();
        return cell(kinds, rowWith(kinds, "label", kind), "countText").toString();
    }
};

} // namespace

class TestCustomerFileScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAClientWhomTheTillDoesNotHold();
    void showsTheNameWhileHeadquartersLooks();
    void goesOnReadingTheHistory();
    void filtersTheHistory();
    void offersNothingToChange();
    void saysThatTheClientIsGone();
    void saysThatHeadquartersIsAway();
    void keepsWhatIsShownWhenHeadquartersGoesAway();
    void exportsAllThatHeadquartersKnows();
    void exportsNothingWhenHeadquartersIsAway();
    void givesTheClientToSomebodyElse();
    void needsTheRight();
    void closesWithTheAssociate();
    void staysWhenHeadquartersSaysSomethingNew();
};

void TestCustomerFileScreen::showsAClientWhomTheTillDoesNotHold()
{
    Console console;
    QVERIFY(!console.bench.stored<Customer>(console.pat.id));
    const QAbstractItemModelTester tester(console.file.timeline());

    console.open();

    QVERIFY(console.file.isOpen());
    QCOMPARE(console.file.name(), u"Pat Nilsen"_s);
    QCOMPARE(console.file.storesText(), console.bench.retail.storeB.name);
    QVERIFY(console.file.bookText().contains(console.bench.ben().name));
    QCOMPARE(console.texts().size(), CustomerFileScreen::kPage + 1); // and the change of hands
    QCOMPARE(console.texts().at(1), QVariant(u"Visit 129"_s));
    QCOMPARE(console.file.notes()->rowCount(), 1);
    QCOMPARE(console.file.purchases()->rowCount(), 1);
    QCOMPARE(console.file.moves()->rowCount(), 1);
    const auto& attributes = *console.file.attributes();
    QCOMPARE(cell(attributes, rowWith(attributes, "key", u"vip"_s), "valueText"),
             QVariant(u"Yes"_s));
    QCOMPARE(console.file.tabs(),
             (QStringList{u"Activities"_s, u"Notes 1"_s, u"Purchases 1"_s, u"Books 1"_s}));
}

void TestCustomerFileScreen::showsTheNameWhileHeadquartersLooks()
{
    Console console;

    console.file.open(console.pat.id.toString(), u"Pat Nilsen"_s);

    QVERIFY(!console.file.isLoaded());
    QCOMPARE(console.file.name(), u"Pat Nilsen"_s);
    QCOMPARE(console.file.initials(), u"PN"_s);
}

void TestCustomerFileScreen::goesOnReadingTheHistory()
{
    Console console;
    console.open();

    console.file.showMoreHistory();

    QVERIFY(QTest::qWaitFor([&] { return console.texts().size() == Console::kVisits + 1; }));
    QCOMPARE(console.texts().last(), QVariant(u"Visit 0"_s));
    console.file.showMoreHistory(); // there is no more
    QVERIFY(console.file.message().isEmpty());
}

void TestCustomerFileScreen::filtersTheHistory()
{
    Console console;
    console.open();
    QCOMPARE(console.countOf(u"All types"_s), QString::number(Console::kVisits + 1));
    QCOMPARE(console.countOf(u"Appointment"_s), u"10"_s);

    console.file.timelineFilter()->chooseKind(console.bench.appointment.id.toString());

    QVERIFY(QTest::qWaitFor([&] { return console.texts().size() == 10; }));
    QCOMPARE(console.file.timelineFilter()->kindText(), u"Appointment"_s);
    QCOMPARE(console.countOf(u"Visit"_s), u"120"_s);
}

void TestCustomerFileScreen::offersNothingToChange()
{
    Console console;

    console.open();

    QVERIFY(!column(*console.file.timeline(), "canVoid").contains(true));
    QVERIFY(!column(*console.file.timeline(), "canComplete").contains(true));
    QCOMPARE(column(*console.file.notes(), "canEdit"), QVariantList{false});
}

void TestCustomerFileScreen::saysThatTheClientIsGone()
{
    Console console;
    console.open();
    console.bench.retail.remove({EntityKind::Customer, console.pat.id.value});

    console.file.refresh();

    QVERIFY(QTest::qWaitFor([&] { return console.file.isMissing(); }));
    QVERIFY(!console.file.isLoaded());
    QCOMPARE(console.file.timeline()->rowCount(), 0);
    QVERIFY(!console.file.isInBook());
    console.file.close();
    QVERIFY(!console.file.isOpen());
}

void TestCustomerFileScreen::saysThatHeadquartersIsAway()
{
    Console console;
    console.bench.desk->isAway = true;

    console.open();

    QVERIFY(console.file.message().contains(u"cannot be reached"_s));
    QVERIFY(!console.file.isMissing());
    console.bench.desk->isAway = false;
    console.file.refresh();
    QVERIFY(QTest::qWaitFor([&] { return console.file.isLoaded(); }));
    QVERIFY(console.file.message().isEmpty());
}

void TestCustomerFileScreen::keepsWhatIsShownWhenHeadquartersGoesAway()
{
    Console console;
    console.open();
    console.bench.desk->isAway = true;

    console.file.showMoreHistory();

    QVERIFY(QTest::qWaitFor([&] { return !console.file.message().isEmpty(); }));
    QVERIFY(console.file.isLoaded());
    QCOMPARE(console.texts().size(), CustomerFileScreen::kPage + 1);
    console.bench.desk->isAway = false;
    console.file.showMoreHistory();
    QVERIFY(QTest::qWaitFor([&] { return console.texts().size() == Console::kVisits + 1; }));
}

void TestCustomerFileScreen::exportsAllThatHeadquartersKnows()
{
    Console console;
    QList<Row> followUps; // so many that they take more than one page
    for (int i = 0; i < sync::kMostKnown; ++i)
        followUps.append(toRow(aTask(console.pat.id, console.bench.ben().id, u"Task %1"_s.arg(i))));
    console.bench.retail.put(followUps);
    console.open();

    console.file.exportKnown();
    QVERIFY(console.file.isExporting());
    QVERIFY(QTest::qWaitFor([&] { return !console.file.isExporting(); }, 20'000));

    const QString said = console.toast.text();
    QFile file(said.mid(said.indexOf(u'/')));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(said));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("\"First name\",\"Pat\""));
    QVERIFY(text.contains("\"Visit 0\"") && text.contains("\"Visit 129\"")); // not a page alone
    QVERIFY(text.contains("\"Task 0\"") && text.contains("\"Task 999\""));
    QVERIFY(text.contains("\"Prefers mornings\""));
    QVERIFY(text.contains("\"Change of hands\""));
    QVERIFY(file.remove());
    AuditRequest log;
    log.filter.kind = AuditKind::Clients;
    log.limit = 10;
    const AuditPage page = must(console.bench.retail.hq->audit(log));
    QCOMPARE(page.entries.size(), 1); // however many pages it took
    QCOMPARE(page.entries.first().type, u"client.exported"_s);
    QCOMPARE(page.entries.first().customer, console.pat.id);
}

void TestCustomerFileScreen::exportsNothingWhenHeadquartersIsAway()
{
    Console console;
    console.open();
    console.bench.desk->isAway = true;

    console.file.exportKnown();
    QVERIFY(QTest::qWaitFor([&] { return !console.file.isExporting(); }));

    QVERIFY(console.toast.text().contains(u"cannot be reached"_s));
    QVERIFY(!console.toast.text().contains(u".csv"_s));
}

void TestCustomerFileScreen::givesTheClientToSomebodyElse()
{
    Console console;
    console.open();
    const QSignalSpy done(&console.reassign, &ReassignScreen::done);

    console.reassign.beginWithFile(&console.file, &console.list);
    QCOMPARE(console.reassign.count(), 1);
    console.reassign.choose(console.bench.cleo.id.toString());
    console.reassign.confirm();

    QVERIFY(QTest::qWaitFor([&] { return done.size() == 1; }));
    console.file.refresh();
    QVERIFY(
        QTest::qWaitFor([&] { return console.file.bookText().contains(console.bench.cleo.name); }));
    QCOMPARE(console.file.moves()->rowCount(), 2);
}

void TestCustomerFileScreen::needsTheRight()
{
    Console console;
    console.bench.signIn(console.bench.cleo);

    console.file.open(console.pat.id.toString(), u"Pat Nilsen"_s);

    QVERIFY(!console.file.isOpen());
}

void TestCustomerFileScreen::closesWithTheAssociate()
{
    Console console;
    console.open();

    console.bench.signIn(console.bench.cleo);

    QVERIFY(!console.file.isOpen());
    QCOMPARE(console.file.name(), QString());
    QCOMPARE(console.file.timeline()->rowCount(), 0);
}

void TestCustomerFileScreen::staysWhenHeadquartersSaysSomethingNew()
{
    Console console;
    console.open();

    console.bench.setBookMode(kSeveralBooks);

    QVERIFY(console.file.isOpen());
    QCOMPARE(console.file.name(), u"Pat Nilsen"_s);
    QVERIFY(console.file.timeline()->rowCount() > 0);
    Associate demoted = console.bench.retail.chief;
    demoted.rights.removeAll(Right::Administer);
    console.bench.headquartersPuts({toRow(demoted)});
    QVERIFY(!console.file.isOpen());
}

CARNET_TEST(TestCustomerFileScreen)

} // namespace carnet::test::tst_customerfilescreen

#include "tst_customerfilescreen.moc"
