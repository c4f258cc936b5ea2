#include "models/presentation/auditscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_auditscreen {

namespace {

//! The chief looks at the log of a shop where something has happened.
struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    AuditScreen screen{bench.till(), toast};

    Desk() { bench.signIn(bench.retail.chief); }

    void open()
    {
        screen.setShown(true);
        wait();
    }
    void wait()
    {
        QCoreApplication::processEvents();
        if (!QTest::qWaitFor([this] { return !screen.isLoading(); }))
            qFatal("no log");
    }
    [[nodiscard]] QVariantList all(const char* role) { return column(*screen.entries(), role); }
    //! One gesture of Ada at the other till.
    void rename(const QList<Customer>& whom, const QString& name)
    {
        Gesture by = bench.by(bench.ada());
        by.group = bench.retail.newId();
        QList<Operation> drafts;
        for (const Customer& customer : whom)
            drafts.append(draft::patchCustomer(by, customer, {{u"first_name"_s, name}}));
        bench.elsewhere(drafts);
        bench.retail.clock.advance(1'000);
    }
    //! Cleo signs in so often at the other till, which tells of it at once.
    void signInOften(int times)
    {
        PushRequest request;
        request.incarnation = bench.retail.newId();
        const qint64 now = bench.retail.clock.nowMs();
        for (int i = 0; i < times; ++i)
            request.events.append(
                {bench.retail.newId(), AuditEventType::SignedIn, now, bench.cleo.id, {}});
        QCOMPARE(must(bench.retail.hq->push(bench.retail.tillA.id, request)).eventsTaken.size(),
                 times);
        bench.retail.clock.advance(1'000);
    }
    void record(AuditEventType type, const AssociateId& who)
    {
        const qint64 now = bench.retail.clock.nowMs();
        must(
            bench.retail.hq->record({bench.retail.newId(), type, now, who, bench.retail.tillA.id}));
        bench.retail.clock.advance(1'000);
    }
};

} // namespace

class TestAuditScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasDoneInPlainWords();
    void saysWhatEventsAreAbout();
    void saysWhatWasSwitched();
    void namesWhatIsGone();
    void countsClientsWhoWereReassigned();
    void saysWhyItWasRefused();
    void opensAndClosesAGesture();
    void readsOnPageByPage();
    void filters();
    void saysThatHeadquartersIsAway();
    void asksAgainWhenHeadquartersIsBack();
    void goesOnWhenSomethingIsNewAboutThePerson();
    void showsNothingWithoutTheRight();
    void writesAllOfItIntoAFile();
    void keepsFormulasOutOfTheFile();
    void leavesNoFileWhenHeadquartersGoesAway();
};

void TestAuditScreen::saysWhatWasDoneInPlainWords()
{
    Desk desk;
    desk.rename({desk.bench.anna}, u"Ana"_s);
    desk.record(AuditEventType::SignedIn, desk.bench.cleo.id);
    const QAbstractItemModelTester tester(desk.screen.entries());

    desk.open();

    QCOMPARE(desk.all("what"), (QVariantList{u"Signed in"_s, u"Name of Ana Berg changed"_s}));
    const QString shop = desk.bench.retail.storeA.name;
    QVERIFY(desk.all("who").first().toString().startsWith(u"Cleo Hart, "_s + shop));
    QVERIFY(desk.all("who").last().toString().startsWith(desk.bench.ada().name));
    QCOMPARE(desk.all("outcome"), (QVariantList{u"done"_s, u"done"_s}));
}

void TestAuditScreen::saysWhatEventsAreAbout()
{
    Desk desk;
    const AssociateId chief = desk.bench.retail.chief.id;
    const RegisterId till = desk.bench.retail.tillA.id;
    const auto record =
        [&](AuditEventType type, const CustomerId& client, const QJsonObject& facts) {
            const qint64 now = desk.bench.retail.clock.nowMs();
            must(desk.bench.retail.hq->record(
                {desk.bench.retail.newId(), type, now, chief, till, client, facts}));
            desk.bench.retail.clock.advance(1'000);
        };
    record(AuditEventType::Exported, desk.bench.anna.id, {});
    record(AuditEventType::Exported, {desk.bench.retail.newId()}, {}); // she is gone
    record(AuditEventType::JobRun, {}, {{u"job"_s, 1110}});
    record(AuditEventType::JobRun, {}, {{u"job"_s, kEverything}});
    record(AuditEventType::JobRetried, {}, {{u"job"_s, 1010}, {u"till"_s, till.toString()}});
    record(AuditEventType::JobRetried, {}, {{u"job"_s, 1010}, {u"till"_s, u"gone"_s}});
    record(AuditEventType::Retired, {}, {});
    record(AuditEventType::Stolen, {}, {});
    record(AuditEventType::Wiped, {}, {});
    record(AuditEventType::OrderIgnored, {}, {});
    record(AuditEventType::ChainBroken, {}, {{u"why"_s, u"missing"_s}, {u"n"_s, 7}});
    record(AuditEventType::ChainBroken, {}, {{u"why"_s, u"rewritten"_s}, {u"n"_s, 7}});

    desk.open();

    const QString shop = desk.bench.retail.storeA.name;
    const QString number = desk.bench.retail.tillA.number;
    QCOMPARE(desk.all("what"),
             (QVariantList{u"This till’s log is another one than headquarters has heard"_s,
                           u"Entries of this till’s log are missing"_s,
                           u"Till refused an order to delete its data that was not for it"_s,
                           u"Till has deleted its data"_s,
                           u"Till reported stolen"_s,
                           u"Till taken out of service"_s,
                           u"Job 1010 tried again at a till that is gone"_s,
                           u"Job 1010 tried again at till %1 of %2"_s.arg(number, shop),
                           u"All jobs run by hand"_s,
                           u"Job 1110 run by hand"_s,
                           u"What is known of a client written into a file"_s,
                           u"What is known of Anna Berg written into a file"_s}));
    desk.screen.chooseKind(u"clients"_s);
    desk.wait();
    QCOMPARE(desk.all("what").size(), 2);
}

void TestAuditScreen::saysWhatWasSwitched()
{
    Desk desk;
    Associate ada = desk.bench.ada();
    const auto puts = [&desk](const Row& wanted, const std::optional<Row>& seen) {
        desk.bench.elsewhere(
            {draft::putReference(desk.bench.by(desk.bench.retail.chief), wanted, seen)});
        desk.bench.retail.clock.advance(1'000);
    };
    const Row seen = toRow(ada);
    ada.blocked = true;
    puts(toRow(ada), seen);
    const QUuid notes = settingKey(Feature::NoteReaders).id;
    puts(toRow(Setting{{notes}, 0, settingOf(Feature::NoteReaders), u"on"_s}), {});

    desk.open();

    QCOMPARE(desk.all("what").last().toString(),
             u"“%1” blocked: no sign-in any more"_s.arg(ada.name));
    QVERIFY(desk.all("what").first().toString().endsWith(u"switched on"_s));
}

void TestAuditScreen::namesWhatIsGone()
{
    Desk desk;
    const Gesture by = desk.bench.by(desk.bench.retail.chief);
    AttributeGroup group{{desk.bench.retail.newId()}, 0, u"Watches"_s, {}, {}};
    group.attributes = {desk.bench.till().reference().anyAttribute(u"ring"_s)->id};
    desk.bench.elsewhere({draft::putReference(by, toRow(group), {})});
    desk.bench.retail.clock.advance(1'000);
    const auto made = must(desk.bench.otherTill().find(toRow(group).key));
    desk.bench.elsewhere({draft::removeReference(by, *made)});

    desk.open();

    QCOMPARE(
        desk.all("what"),
        (QVariantList{u"“Watches” removed from the set-up"_s, u"“Watches” added to the set-up"_s}));
}

void TestAuditScreen::countsClientsWhoWereReassigned()
{
    Desk desk;
    Gesture by = desk.bench.by(desk.bench.retail.chief);
    by.group = desk.bench.retail.newId();
    QList<Operation> drafts;
    for (const Customer& customer : {desk.bench.anna, desk.bench.bruno}) {
        const auto place = desk.bench.stored<Membership>(Membership::idFor(customer.id));
        drafts.append(draft::reassign(by, *place, desk.bench.cleo.id));
    }
    for (const Customer& customer : {desk.bench.anna, desk.bench.bruno})
        drafts.append(
            draft::addTask(by, aTask(customer.id, desk.bench.cleo.id, customer.displayName())));
    desk.bench.elsewhere(drafts);

    desk.open();

    QCOMPARE(desk.all("what"), QVariantList{u"2 clients reassigned"_s});
}

void TestAuditScreen::saysWhyItWasRefused()
{
    Desk desk;
    Associate ada = desk.bench.ada();
    ada.rights.removeAll(Right::EditCustomer);
    TerminalStore& hers = desk.bench.otherTill();
    desk.bench.retail.put({toRow(ada)}); // her till has not heard of it

    (void)must(hers.apply({draft::patchCustomer(
        desk.bench.by(ada), desk.bench.anna, {{u"first_name"_s, u"Ana"_s}})}));
    (void)desk.bench.otherTill(); // which sends it
    desk.open();

    QCOMPARE(desk.all("outcome"), QVariantList{u"refused"_s});
    QCOMPARE(desk.all("reason"), QVariantList{u"The right “Edit clients” was missing."_s});
}

void TestAuditScreen::opensAndClosesAGesture()
{
    Desk desk;
    desk.rename({desk.bench.anna, desk.bench.bruno, desk.bench.carla}, u"Ana"_s);
    desk.open();
    QCOMPARE(desk.all("canOpen"), QVariantList{true});
    QVERIFY(desk.all("what").first().toString().contains(u"3 changes"_s));
    const QString id = desk.all("entryId").first().toString();

    desk.screen.toggle(id);
    QVERIFY(QTest::qWaitFor([&] { return desk.screen.entries()->rowCount() == 4; }));
    QCOMPARE(desk.all("isPart"), (QVariantList{false, true, true, true}));
    desk.screen.toggle(id);

    QCOMPARE(desk.screen.entries()->rowCount(), 1);
}

void TestAuditScreen::readsOnPageByPage()
{
    Desk desk;
    constexpr int kMany = AuditScreen::kPage + 30;
    desk.signInOften(kMany);
    desk.open();
    QCOMPARE(desk.screen.entries()->rowCount(), AuditScreen::kPage);

    desk.screen.showMore();

    QVERIFY(QTest::qWaitFor([&] { return desk.screen.entries()->rowCount() == kMany; }));
    desk.screen.showMore();
    QStringList ids;
    for (const QVariant& id : desk.all("entryId"))
        ids.append(id.toString());
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestAuditScreen::filters()
{
    Desk desk;
    desk.rename({desk.bench.anna}, u"Ana"_s);
    desk.record(AuditEventType::SignedIn, desk.bench.cleo.id);
    desk.record(AuditEventType::WrongPin, desk.bench.cleo.id);
    desk.open();
    const auto shows = [&desk](int entries) {
        return QTest::qWaitFor([&] {
            return !desk.screen.isLoading() && desk.screen.entries()->rowCount() == entries;
        });
    };
    QVERIFY(shows(3));
    QVERIFY(!desk.screen.isFiltered());

    desk.screen.choosePerson(desk.bench.cleo.id.toString());
    QVERIFY(shows(2));
    QCOMPARE(desk.screen.personText(), desk.bench.cleo.name);
    desk.screen.chooseOutcome(u"refused"_s);
    QVERIFY(shows(1));
    desk.screen.showAll();
    QVERIFY(shows(3));
    desk.screen.chooseKind(u"clients"_s);
    QVERIFY(shows(1));
    desk.screen.chooseKind({});
    QVERIFY(shows(3));
    desk.screen.chooseStore(desk.bench.retail.storeB.id.toString());
    QVERIFY(shows(0));
    desk.screen.showAll();
    QVERIFY(shows(3));
    QCOMPARE(desk.screen.period()->chooseDays({}, u"1999-12-31"_s), QString());
    QVERIFY(shows(0));
    QVERIFY(desk.screen.isFiltered());
}

void TestAuditScreen::saysThatHeadquartersIsAway()
{
    Desk desk;
    desk.record(AuditEventType::SignedIn, desk.bench.cleo.id);
    desk.bench.desk->isAway = true;

    desk.open();

    QVERIFY(desk.screen.message().contains(u"cannot be reached"_s));
    desk.bench.desk->isAway = false;
    desk.screen.refresh();
    QVERIFY(QTest::qWaitFor([&] { return desk.screen.entries()->rowCount() == 1; }));
    QVERIFY(desk.screen.message().isEmpty());
}

void TestAuditScreen::asksAgainWhenHeadquartersIsBack()
{
    Desk desk;
    desk.record(AuditEventType::SignedIn, desk.bench.cleo.id);
    desk.bench.desk->isAway = true;
    desk.bench.till().setReachable(false);

    desk.screen.setShown(true);
    QVERIFY(desk.screen.message().contains(u"cannot be reached"_s)); // before the call has failed
    QVERIFY(!desk.screen.isLoading());
    desk.bench.settle();
    QVERIFY(desk.screen.message().contains(u"waits"_s));

    desk.bench.desk->isAway = false;
    desk.bench.till().setReachable(true);
    QVERIFY(QTest::qWaitFor([&] { return desk.screen.entries()->rowCount() == 1; }));
    QVERIFY(desk.screen.message().isEmpty());
}

//! As after an outage, when everything that headquarters set meanwhile comes at once.
void TestAuditScreen::goesOnWhenSomethingIsNewAboutThePerson()
{
    Desk desk;
    desk.record(AuditEventType::SignedIn, desk.bench.cleo.id);
    desk.open();

    Store renamed = desk.bench.retail.storeB;
    renamed.name = u"Elsewhere"_s;
    desk.bench.headquartersPuts({toRow(renamed)});

    QVERIFY(!desk.screen.isLoading());
    QCOMPARE(desk.screen.entries()->rowCount(), 1);
    desk.screen.refresh();
    desk.wait();
    QCOMPARE(desk.screen.entries()->rowCount(), 1);
}

void TestAuditScreen::showsNothingWithoutTheRight()
{
    Desk desk;
    desk.record(AuditEventType::SignedIn, desk.bench.cleo.id);
    desk.open();
    QCOMPARE(desk.screen.entries()->rowCount(), 1);

    desk.bench.signIn(desk.bench.cleo);
    desk.screen.setShown(true);
    desk.bench.settle();

    QCOMPARE(desk.screen.entries()->rowCount(), 0);
}

void TestAuditScreen::writesAllOfItIntoAFile()
{
    Desk desk;
    constexpr int kMany = sync::kMostAuditEach + 5;
    desk.signInOften(kMany);
    desk.rename({desk.bench.anna, desk.bench.bruno}, u"Ana"_s);
    desk.open();

    desk.screen.exportAll();
    QVERIFY(desk.screen.isExporting());
    QVERIFY(QTest::qWaitFor([&] { return !desk.screen.isExporting(); }, 20'000));

    const QString said = desk.toast.text();
    QVERIFY2(said.startsWith(QLocale().toString(kMany + 2)), qPrintable(said));
    QFile file(said.mid(said.indexOf(u'/')));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), kMany + 2 + 1); // the operations one by one, and the heading
    QVERIFY(lines.at(1).contains("Ana"));
    QVERIFY(lines.last().contains("Cleo Hart"));
    QVERIFY(file.remove());
}

void TestAuditScreen::keepsFormulasOutOfTheFile()
{
    Desk desk;
    Associate cleo = desk.bench.cleo;
    cleo.name = u"=SUM(A1)"_s;
    desk.bench.headquartersPuts({toRow(cleo)});
    desk.rename({desk.bench.anna}, u"Ana \"x\""_s);
    desk.record(AuditEventType::SignedIn, cleo.id);
    desk.open();

    desk.screen.exportAll();
    QVERIFY(QTest::qWaitFor([&] { return !desk.screen.isExporting(); }));

    const QString said = desk.toast.text();
    QFile file(said.mid(said.indexOf(u'/')));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("\"Name of Ana \"\"x\"\" Berg changed\""));
    QVERIFY(text.contains(",\"'=SUM(A1), "));
    QVERIFY(!text.contains("\"=")); // no cell is one
    QVERIFY(file.remove());
}

void TestAuditScreen::leavesNoFileWhenHeadquartersGoesAway()
{
    Desk desk;
    desk.record(AuditEventType::SignedIn, desk.bench.cleo.id);
    desk.open();
    desk.bench.desk->isAway = true;

    desk.screen.exportAll();
    QVERIFY(QTest::qWaitFor([&] { return !desk.screen.isExporting(); }));

    QVERIFY(desk.toast.text().contains(u"cannot be reached"_s));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QVERIFY(documents.entryList({u"carnet-audit-*.csv*"_s}).isEmpty());
}

CARNET_TEST(TestAuditScreen)

} // namespace carnet::test::tst_auditscreen

#include "tst_auditscreen.moc"
