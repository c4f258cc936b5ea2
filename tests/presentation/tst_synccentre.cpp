#include "models/presentation/synccentre.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_synccentre {

namespace {

struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    SyncCentre centre{bench.till(), toast};

    Desk()
    {
        bench.signIn(bench.ada());
        centre.setShown(true);
        bench.settle();
    }

    void perform(const QList<Operation>& drafts)
    {
        bench.till().perform(&centre, drafts, [this](const Result<Outcome>& outcome) {
            toast.offer(u"Done"_s, must(outcome).operations);
        });
        bench.settle();
    }
    void rename(const QString& name)
    {
        const auto seen = bench.stored<Customer>(bench.anna.id).value();
        perform({draft::patchCustomer(bench.by(bench.ada()), seen, {{u"last_name"_s, name}})});
    }
    //! Ada adds Emil, whom Cleo has taken a moment ago.
    void beRefused()
    {
        bench.elsewhere({draft::addToBook(bench.by(bench.cleo), bench.emil.id)});
        perform({draft::addToBook(bench.by(bench.ada()), bench.emil.id)});
        bench.synchronise();
    }
    [[nodiscard]] QString idOf(const QAbstractListModel* list, int row) const
    {
        return cell(*list, row, "gestureId").toString();
    }
};

} // namespace

class TestSyncCentre final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void listsWhatWaitsAndWhatWasSent();
    void readsOnlyWhileSomebodyLooks();
    void showsBothSidesOfARefusal();
    void tellsOfManyRowByRow();
    void tellsNoMoreThanFitsTheScreen();
    void givesUpARefusalAndTakesThatBack();
    void keepsTheNameOfAClientWhoWasTakenBack();
    void triesAgainWhatMayComeOutNow();
    void saysWhyTryingAgainFailed();
    void keepsWhatHeadquartersDoesNotKnowYet();
    void takesBackWhatWasSentLongAgo();
    void explainsWhatUndoLeftAlone();
    void takesBackAnUndo();
    void leavesTheWorkOfOthersToThem();
    void tellsTheValuesOfAnEdit();
    void writesALogWithoutNames();
};

void TestSyncCentre::listsWhatWaitsAndWhatWasSent()
{
    Desk desk;
    const QAbstractItemModelTester waiting(desk.centre.waiting());
    const QAbstractItemModelTester lately(desk.centre.lately());

    desk.rename(u"One"_s);
    QCOMPARE(desk.centre.waiting()->rowCount(), 1);
    QCOMPARE(cell(*desk.centre.waiting(), 0, "stateText"), QVariant(u"Waiting to sync"_s));
    QCOMPARE(cell(*desk.centre.waiting(), 0, "what"), QVariant(u"Name of Anna One changed"_s));
    QCOMPARE(desk.centre.waitingCountText(), u"1"_s);

    desk.bench.synchronise();
    QCOMPARE(desk.centre.waiting()->rowCount(), 0);
    QCOMPARE(cell(*desk.centre.lately(), 0, "stateText"), QVariant(u"Sent"_s));
    QCOMPARE(cell(*desk.centre.lately(), 0, "customerId"), QVariant(desk.bench.anna.id.toString()));
}

void TestSyncCentre::readsOnlyWhileSomebodyLooks()
{
    Desk desk;
    desk.centre.setShown(false);

    desk.rename(u"One"_s);

    QVERIFY(desk.centre.isEmpty());
    desk.centre.setShown(true);
    desk.bench.settle();
    QVERIFY(!desk.centre.isEmpty());
}

void TestSyncCentre::showsBothSidesOfARefusal()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.centre.refused());

    desk.beRefused();

    const QAbstractListModel& refused = *desk.centre.refused();
    QCOMPARE(refused.rowCount(), 1);
    QCOMPARE(cell(refused, 0, "reason"),
             QVariant(u"This client is already in the book of Cleo Hart."_s));
    QCOMPARE(cell(refused, 0, "mine"),
             QVariant(u"Emil Frank added to the book of "_s + desk.bench.ada().name));
    QCOMPARE(cell(refused, 0, "theirs"), QVariant(u"In the book of Cleo Hart"_s));
    QCOMPARE(cell(refused, 0, "canRetry"), QVariant(false)); // she would be refused again
    QCOMPARE(cell(refused, 0, "customerId"), QVariant(desk.bench.emil.id.toString()));
    QVERIFY(!cell(refused, 0, "technical").toString().contains(u"Cleo"_s));
}

void TestSyncCentre::tellsOfManyRowByRow()
{
    Desk desk;
    TillBench& bench = desk.bench;
    const auto move = [&bench](const Customer& client, const Associate& to) {
        const auto place = bench.stored<Membership>(Membership::idFor(client.id));
        return draft::reassign(bench.by(bench.ada()), place.value(), to.id);
    };
    bench.elsewhere({move(bench.bruno, bench.retail.chief)});
    bench.retail.remove({EntityKind::Customer, bench.carla.id.value});
    Gesture gesture = bench.by(bench.ada());
    gesture.group = bench.retail.newId();
    QList<Operation> drafts;
    for (const Customer& client : {bench.anna, bench.bruno, bench.carla}) {
        drafts.append(move(client, bench.cleo));
        drafts.last().group = gesture.group;
    }

    desk.perform(drafts);
    bench.synchronise();

    const QAbstractListModel& refused = *desk.centre.refused();
    QCOMPARE(refused.rowCount(), 1);
    QCOMPARE(cell(refused, 0, "title"), QVariant(u"Headquarters did not accept 2 of 3 changes"_s));
    const QVariantList rows = cell(refused, 0, "rows").toList();
    QCOMPARE(rows.size(), 2);
    const QVariantMap bruno = rows.constFirst().toMap();
    QCOMPARE(bruno.value(u"name"_s), QVariant(u"Bruno Conti"_s));
    QCOMPARE(bruno.value(u"customerId"_s), QVariant(bench.bruno.id.toString()));
    const QString why = u"This client has moved to the book of %1 in the meantime."_s;
    QCOMPARE(bruno.value(u"reason"_s), QVariant(why.arg(bench.retail.chief.name)));
    QCOMPARE(rows.constLast().toMap().value(u"reason"_s),
             QVariant(u"This was removed in the meantime."_s));
    QVERIFY(cell(refused, 0, "moreText").toString().isEmpty());
}

void TestSyncCentre::tellsNoMoreThanFitsTheScreen()
{
    Desk desk;
    TillBench& bench = desk.bench;
    QList<Operation> mine;
    QList<Row> rows;
    const QUuid group = bench.retail.newId();
    for (int i = 0; i < 11; ++i) {
        const Customer client = bench.retail.customer(u"Pat"_s, {bench.retail.customersA.id});
        rows.append(toRow(client));
        mine.append(draft::addToBook(bench.by(bench.ada()), client.id));
        mine.last().group = group;
    }
    bench.headquartersPuts(rows);
    bench.till().perform(&desk.centre, mine, [](const Result<Outcome>& outcome) {
        QCOMPARE(must(outcome).operations.size(), 11);
    });
    for (const Operation& operation : std::as_const(mine))
        bench.elsewhere({draft::addToBook(bench.by(bench.cleo), operation.customer)});
    bench.synchronise();

    const QAbstractListModel& refused = *desk.centre.refused();
    QCOMPARE(cell(refused, 0, "rows").toList().size(), 8);
    QCOMPARE(cell(refused, 0, "moreText"), QVariant(u"and 3 more clients"_s));
}

void TestSyncCentre::givesUpARefusalAndTakesThatBack()
{
    Desk desk;
    desk.beRefused();

    desk.centre.discard(desk.idOf(desk.centre.refused(), 0));
    desk.bench.settle();

    QCOMPARE(desk.centre.refused()->rowCount(), 0);
    QCOMPARE(desk.bench.outbox().rejected, 0);
    QCOMPARE(cell(*desk.centre.lately(), 0, "stateText"), QVariant(u"Given up"_s));
    QCOMPARE(cell(*desk.centre.lately(), 0, "canUndo"), QVariant(false));
    desk.toast.undo();
    desk.bench.settle();
    QCOMPARE(desk.centre.refused()->rowCount(), 1);
}

void TestSyncCentre::keepsTheNameOfAClientWhoWasTakenBack()
{
    Desk desk;
    Customer frida;
    frida.id = CustomerId{QUuid::createUuid()};
    frida.firstName = u"Frida"_s;
    frida.lastName = u"Gran"_s;
    frida.addressBooks = desk.bench.anna.addressBooks;
    desk.perform({draft::createCustomer(desk.bench.by(desk.bench.ada()), frida)});
    desk.perform({draft::addToBook(desk.bench.by(desk.bench.ada()), frida.id)});
    QCOMPARE(cell(*desk.centre.waiting(), 1, "what"), QVariant(u"New client Frida Gran"_s));

    desk.toast.undo();
    desk.bench.settle();
    desk.toast.undoLast(); // names what was before
    desk.toast.undoLast();
    desk.bench.settle();

    QVERIFY(!desk.bench.stored<Customer>(frida.id));
    const QVariantList what =
        column(*desk.centre.waiting(), "what") + column(*desk.centre.lately(), "what");
    QVERIFY2(what.contains(u"New client Frida Gran"_s),
             qPrintable(QVariant(what).toStringList().join(u'|')));
    for (const QVariant& words : what)
        QVERIFY2(!words.toString().contains(u"a client"_s), qPrintable(words.toString()));
}

void TestSyncCentre::triesAgainWhatMayComeOutNow()
{
    Desk desk;
    Associate limited = desk.bench.ada();
    limited.rights.removeAll(Right::EditCustomer);
    desk.rename(u"One"_s);
    desk.bench.retail.put({toRow(limited)});
    desk.bench.synchronise();
    QCOMPARE(desk.centre.refused()->rowCount(), 1);
    QVERIFY(cell(*desk.centre.refused(), 0, "reason").toString().contains(u"Edit clients"_s));
    desk.bench.headquartersPuts({toRow(desk.bench.retail.ada)});

    desk.centre.retry(desk.idOf(desk.centre.refused(), 0));
    desk.bench.synchronise();

    QCOMPARE(desk.centre.refused()->rowCount(), 0);
    QCOMPARE(desk.bench.stored<Customer>(desk.bench.anna.id)->lastName, u"One"_s);
    QCOMPARE(desk.bench.outbox(), OutboxCounts{});
}

void TestSyncCentre::saysWhyTryingAgainFailed()
{
    Desk desk;
    Associate limited = desk.bench.ada();
    limited.rights.removeAll(Right::EditCustomer);
    desk.rename(u"One"_s);
    desk.bench.retail.put({toRow(limited)});
    desk.bench.synchronise();

    desk.centre.retry(desk.idOf(desk.centre.refused(), 0));
    desk.bench.settle();

    QVERIFY2(desk.toast.text().contains(u"Edit clients"_s), qPrintable(desk.toast.text()));
    QCOMPARE(desk.centre.refused()->rowCount(), 1);
}

void TestSyncCentre::keepsWhatHeadquartersDoesNotKnowYet()
{
    Desk desk;
    desk.rename(u"One"_s);
    const auto sent =
        must(desk.bench.ask([](TerminalStore& store) { return store.nextPush(9, 9'999); }));
    PushAnswer answer;
    answer.epoch = must(desk.bench.retail.hq->epoch());
    answer.lastN = 1;
    OperationVerdict verdict;
    verdict.id = sent.operations.constFirst().id;
    verdict.n = 1;
    verdict.verdict = Verdict::Held;
    verdict.refusal = Refusal::Unknown;
    answer.verdicts = {verdict};

    const auto changes =
        must(desk.bench.ask([answer](TerminalStore& store) { return store.settle(answer); }));
    desk.bench.till().follow(changes);
    desk.bench.settle();

    QCOMPARE(cell(*desk.centre.waiting(), 0, "stateText"),
             QVariant(u"Waiting for an update at headquarters"_s));
    QCOMPARE(desk.bench.stored<Customer>(desk.bench.anna.id)->lastName, u"One"_s);
    QVERIFY(desk.bench.till().snapshot().waiting.contains(desk.bench.anna.id));
}

void TestSyncCentre::takesBackWhatWasSentLongAgo()
{
    Desk desk;
    desk.rename(u"One"_s);
    desk.bench.synchronise();

    desk.centre.undo(desk.idOf(desk.centre.lately(), 0));
    desk.bench.synchronise();

    QCOMPARE(desk.bench.stored<Customer>(desk.bench.anna.id)->lastName, u"Berg"_s);
    QCOMPARE(desk.toast.text(), u"Taken back"_s);
    QCOMPARE(column(*desk.centre.lately(), "stateText"),
             (QVariantList{u"Sent"_s, u"Taken back"_s}));
    QCOMPARE(column(*desk.centre.lately(), "canUndo"), (QVariantList{true, false}));
}

void TestSyncCentre::explainsWhatUndoLeftAlone()
{
    Desk desk;
    TillBench& bench = desk.bench;
    desk.rename(u"One"_s);
    bench.synchronise();
    bench.renameAnnaElsewhere(u"Theirs"_s);
    bench.synchronise();

    desk.centre.undo(desk.idOf(desk.centre.lately(), 0));
    bench.settle();

    QCOMPARE(
        desk.toast.text(),
        u"Nothing was taken back. Name of Anna Theirs was changed since and stays as it is."_s);
    QCOMPARE(bench.outbox().pending, 0);
}

void TestSyncCentre::takesBackAnUndo()
{
    Desk desk;
    desk.rename(u"One"_s);
    desk.centre.undo(desk.idOf(desk.centre.waiting(), 0));
    desk.bench.settle();

    desk.centre.undo(desk.idOf(desk.centre.waiting(), 0));
    desk.bench.synchronise();

    QCOMPARE(desk.bench.stored<Customer>(desk.bench.anna.id)->lastName, u"One"_s);
}

void TestSyncCentre::leavesTheWorkOfOthersToThem()
{
    Desk desk;
    desk.rename(u"One"_s);

    desk.bench.till().signOut();
    desk.bench.signIn(desk.bench.cleo);
    desk.centre.setShown(true);
    desk.bench.settle();

    QCOMPARE(cell(*desk.centre.waiting(), 0, "canUndo"), QVariant(false));
    const QString detail = cell(*desk.centre.waiting(), 0, "detail").toString();
    QVERIFY2(detail.contains(desk.bench.ada().name), qPrintable(detail));
}

void TestSyncCentre::tellsTheValuesOfAnEdit()
{
    Desk desk;

    desk.perform({draft::patchCustomer(
        desk.bench.by(desk.bench.ada()), desk.bench.anna, {{u"attributes.scent"_s, u"Iris"_s}})});

    QCOMPARE(cell(*desk.centre.waiting(), 0, "detail"), QVariant(u"Iris"_s));
}

void TestSyncCentre::writesALogWithoutNames()
{
    Desk desk;
    desk.beRefused();
    QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    for (const QString& old : documents.entryList({u"carnet-sync-*.log"_s}))
        documents.remove(old);

    desk.centre.exportLog();
    desk.bench.settle();

    const QStringList logs = documents.entryList({u"carnet-sync-*.log"_s});
    QCOMPARE(logs.size(), 1);
    QVERIFY(desk.toast.text().contains(logs.constFirst()));
    QFile log(documents.filePath(logs.constFirst()));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QVERIFY(text.contains("book_taken"));
    QVERIFY(!text.contains("Emil") && !text.contains("Cleo"));
    log.remove();
}

CARNET_TEST(TestSyncCentre)

} // namespace carnet::test::tst_synccentre

#include "tst_synccentre.moc"
