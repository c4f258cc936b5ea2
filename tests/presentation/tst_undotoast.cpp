#include "models/presentation/undotoast.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_undotoast {

namespace {

//! A gesture that Ada makes on the customers of the bench.
using Gestures = std::function<QList<Operation>(TillBench&)>;

struct Counter {
    TillBench bench;
    UndoToast toast{bench.till()};

    Counter() { bench.signIn(bench.ada()); }

    void perform(const QList<Operation>& drafts)
    {
        bench.till().perform(&toast, drafts, [this](const Result<Outcome>& outcome) {
            QVERIFY(must(outcome).judgement.isDone());
            toast.offer(u"Done"_s, outcome->operations);
        });
        bench.settle();
    }
    void undo()
    {
        toast.undo();
        bench.settle();
    }
    //! Everything of customers as this till has it, without versions: those only grow.
    [[nodiscard]] QStringList customers()
    {
        return bench.ask([](TerminalStore& store) {
            QStringList lines;
            for (const EntityKind kind : {EntityKind::Customer,
                                          EntityKind::ContactPoint,
                                          EntityKind::Membership,
                                          EntityKind::Note}) {
                must(store.forEach(kind, [&lines](const Row& row) {
                    const QJsonDocument fields(row.fields);
                    lines.append(row.key.id.toString() + QString::fromUtf8(fields.toJson()));
                }));
            }
            lines.sort();
            return lines;
        });
    }
};

const QString kStays =
    u"Nothing was taken back. Name of Anna Theirs was changed since and stays as it is."_s;

} // namespace

class TestUndoToast final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBack_data();
    void takesBack();
    void takesBackWhatHeadquartersHasTaken_data() { takesBack_data(); }
    void marksWhatDidNotComeAbout();
    void takesBackWhatHeadquartersHasTaken();
    void takesAnActivityBackWithoutLosingIt();
    void offersOneThingAtATime();
    void undoesOnlyOnce();
    void goesBackStepByStep();
    void takesOtherThingsBackInTheirOrder();
    void forgetsWhatAnotherPersonDid();
    void saysThatAnotherTillsChangeStays();
    void takesBackWhatNobodyElseChanged();
    void explainsThatSheHasMovedOn();
    void staysWhileItIsHeld();
    void tellsTroubleOfTheTill();
    void goesWhenItIsDismissed();
};

void TestUndoToast::takesBack_data()
{
    QTest::addColumn<Gestures>("gesture");
    const auto row = [](const char* name, const Gestures& gesture) {
        QTest::newRow(name) << gesture;
    };
    row("new client", [](TillBench& bench) {
        Customer fresh = bench.retail.customer(u"Frida"_s, {bench.retail.customersA.id});
        fresh.createdBy = bench.ada().id;
        const Gesture by = bench.by(bench.ada());
        return QList{draft::createCustomer(by, fresh),
                     draft::addContactPoint(by, bench.retail.email(fresh, u"f@example.com"_s)),
                     draft::addToBook(by, fresh.id)};
    });
    row("name", [](TillBench& bench) {
        const QJsonObject set{{u"first_name"_s, u"Anne"_s}, {u"last_name"_s, u"Bergh"_s}};
        return QList{draft::patchCustomer(bench.by(bench.ada()), bench.anna, set)};
    });
    row("attribute", [](TillBench& bench) {
        const QJsonObject set{{u"attributes.style"_s, QJsonArray{u"bold"_s}}};
        return QList{draft::patchCustomer(bench.by(bench.ada()), bench.anna, set)};
    });
    row("first value of an attribute", [](TillBench& bench) {
        const QJsonObject set{{u"attributes.scent"_s, u"Iris"_s}};
        return QList{draft::patchCustomer(bench.by(bench.ada()), bench.anna, set)};
    });
    row("contact added", [](TillBench& bench) {
        const ContactPoint point = bench.retail.email(bench.bruno, u"b@example.com"_s);
        return QList{draft::addContactPoint(bench.by(bench.ada()), point)};
    });
    row("contact changed", [](TillBench& bench) {
        const QJsonObject set{{u"value"_s, u"anna@new.example"_s}};
        return QList{draft::patchContactPoint(bench.by(bench.ada()), bench.annasEmail, set)};
    });
    row("added to the book", [](TillBench& bench) {
        return QList{draft::addToBook(bench.by(bench.ada()), bench.emil.id)};
    });
    row("removed from the book", [](TillBench& bench) {
        const auto place = bench.stored<Membership>(Membership::idFor(bench.anna.id));
        return QList{draft::removeFromBook(bench.by(bench.ada()), place.value())};
    });
    row("several removed from the book", [](TillBench& bench) {
        QList<Operation> drafts;
        for (const Customer& client : {bench.anna, bench.bruno, bench.carla}) {
            const auto place = bench.stored<Membership>(Membership::idFor(client.id));
            drafts.append(draft::removeFromBook(bench.by(bench.ada()), place.value()));
        }
        return drafts;
    });
    row("reassigned", [](TillBench& bench) {
        const auto place = bench.stored<Membership>(Membership::idFor(bench.anna.id));
        return QList{draft::reassign(bench.by(bench.ada()), place.value(), bench.cleo.id)};
    });
    row("note added", [](TillBench& bench) {
        const Note note = aNote(bench.anna.id, bench.ada().id, u"Likes tea"_s);
        return QList{draft::addNote(bench.by(bench.ada()), note)};
    });
}

void TestUndoToast::takesBack()
{
    QFETCH(const Gestures, gesture);
    Counter counter;
    const QStringList before = counter.customers();

    counter.perform(gesture(counter.bench));
    QVERIFY(counter.customers() != before);
    QVERIFY(counter.toast.canUndo());
    counter.undo();

    QCOMPARE(counter.customers(), before);
    QCOMPARE(counter.toast.text(), u"Taken back: Done"_s);
    QVERIFY(!counter.toast.canUndo());
    counter.bench.synchronise(); // headquarters takes both, and nothing is left over
    QCOMPARE(counter.customers(), before);
    QCOMPARE(counter.bench.outbox(), OutboxCounts{});
}

void TestUndoToast::marksWhatDidNotComeAbout()
{
    TillBench bench;
    UndoToast toast{bench.till()};

    Q_EMIT bench.till().troubled(u"The till could not write to its disk."_s);
    QVERIFY(toast.isTrouble());
    toast.say(u"Saved"_s);

    QVERIFY(!toast.isTrouble());
}

void TestUndoToast::takesBackWhatHeadquartersHasTaken()
{
    QFETCH(const Gestures, gesture);
    Counter counter;
    const QStringList before = counter.customers();
    counter.perform(gesture(counter.bench));
    counter.bench.synchronise();

    counter.undo();
    counter.bench.synchronise();

    QCOMPARE(counter.toast.text(), u"Taken back: Done"_s);
    QCOMPARE(counter.customers(), before);
    QCOMPARE(counter.bench.outbox(), OutboxCounts{});
}

void TestUndoToast::takesAnActivityBackWithoutLosingIt()
{
    Counter counter;
    Activity activity = anActivity(counter.bench.anna.id, counter.bench.ada().id, u"Tea"_s);
    activity.type = counter.bench.visit.id;
    counter.perform({draft::logActivity(counter.bench.by(counter.bench.ada()), activity)});

    counter.undo();
    counter.bench.synchronise();

    const auto all = must(counter.bench.ask([id = counter.bench.anna.id](TerminalStore& store) {
        return store.ofCustomer(EntityKind::Activity, id);
    }));
    QCOMPARE(all.size(), 2); // history is only added to: the second one voids the first
    QCOMPARE(counter.toast.text(), u"Taken back: Done"_s);
}

void TestUndoToast::offersOneThingAtATime()
{
    Counter counter;
    QSignalSpy changed(&counter.toast, &UndoToast::changed);
    const Gesture by = counter.bench.by(counter.bench.ada());

    counter.perform({draft::patchCustomer(by, counter.bench.anna, {{u"last_name"_s, u"One"_s}})});
    counter.perform({draft::patchCustomer(by, counter.bench.bruno, {{u"last_name"_s, u"Two"_s}})});
    QCOMPARE(changed.count(), 2);
    counter.undo();

    QCOMPARE(counter.bench.stored<Customer>(counter.bench.anna.id)->lastName, u"One"_s);
    QCOMPARE(counter.bench.stored<Customer>(counter.bench.bruno.id)->lastName, u"Conti"_s);
}

void TestUndoToast::undoesOnlyOnce()
{
    Counter counter;
    const Gesture by = counter.bench.by(counter.bench.ada());
    counter.perform({draft::patchCustomer(by, counter.bench.anna, {{u"last_name"_s, u"One"_s}})});

    counter.toast.undo();
    counter.toast.undo(); // a double click
    counter.bench.settle();

    QCOMPARE(counter.bench.outbox().pending, 2);
    QCOMPARE(counter.bench.stored<Customer>(counter.bench.anna.id)->lastName, u"Berg"_s);
}

void TestUndoToast::goesBackStepByStep()
{
    Counter counter;
    const Gesture by = counter.bench.by(counter.bench.ada());
    counter.perform({draft::patchCustomer(by, counter.bench.anna, {{u"last_name"_s, u"One"_s}})});
    counter.perform({draft::patchCustomer(by, counter.bench.bruno, {{u"last_name"_s, u"Two"_s}})});
    counter.toast.dismiss();

    counter.toast.undoLast(); // says what it would be
    counter.bench.settle();
    QCOMPARE(counter.toast.text(), u"Done"_s);
    QVERIFY(counter.toast.canUndo());
    QCOMPARE(counter.bench.stored<Customer>(counter.bench.bruno.id)->lastName, u"Two"_s);
    counter.toast.undoLast();
    counter.bench.settle();
    QCOMPARE(counter.bench.stored<Customer>(counter.bench.bruno.id)->lastName, u"Conti"_s);
    QVERIFY(counter.toast.hasPast());
    counter.toast.undoLast();
    counter.toast.undoLast();
    counter.bench.settle();

    QCOMPARE(counter.bench.stored<Customer>(counter.bench.anna.id)->lastName, u"Berg"_s);
    QVERIFY(!counter.toast.hasPast());
}

void TestUndoToast::takesOtherThingsBackInTheirOrder()
{
    Counter counter;
    const Gesture by = counter.bench.by(counter.bench.ada());
    QStringList back;
    counter.toast.offer(u"First"_s, [&back] { back.append(u"first"_s); });
    counter.perform({draft::patchCustomer(by, counter.bench.anna, {{u"last_name"_s, u"One"_s}})});
    counter.toast.offer(u"Third"_s, [&back] { back.append(u"third"_s); });
    counter.toast.dismiss();
    const auto goBack = [&counter] {
        counter.toast.undoLast();
        counter.toast.undoLast();
    };

    goBack();
    QCOMPARE(back, QStringList{u"third"_s});
    counter.toast.undo(); // nothing is offered any more
    QCOMPARE(back, QStringList{u"third"_s});
    goBack();
    counter.bench.settle();
    QCOMPARE(counter.bench.stored<Customer>(counter.bench.anna.id)->lastName, u"Berg"_s);
    goBack();

    QCOMPARE(back, (QStringList{u"third"_s, u"first"_s}));
    QVERIFY(!counter.toast.hasPast());
}

void TestUndoToast::forgetsWhatAnotherPersonDid()
{
    Counter counter;
    const Gesture by = counter.bench.by(counter.bench.ada());
    counter.perform({draft::patchCustomer(by, counter.bench.anna, {{u"last_name"_s, u"One"_s}})});

    counter.bench.till().signOut();
    counter.bench.signIn(counter.bench.cleo);
    counter.toast.undoLast();
    counter.bench.settle();

    QCOMPARE(counter.bench.stored<Customer>(counter.bench.anna.id)->lastName, u"One"_s);
}

void TestUndoToast::saysThatAnotherTillsChangeStays()
{
    Counter counter;
    TillBench& bench = counter.bench;
    counter.perform(
        {draft::patchCustomer(bench.by(bench.ada()), bench.anna, {{u"last_name"_s, u"Mine"_s}})});
    bench.synchronise();
    bench.renameAnnaElsewhere(u"Theirs"_s);
    bench.synchronise();

    counter.undo();
    bench.synchronise();

    QCOMPARE(bench.stored<Customer>(bench.anna.id)->lastName, u"Theirs"_s);
    QCOMPARE(counter.toast.text(), kStays);
    QCOMPARE(
        must(bench.ask([](TerminalStore& store) { return store.count(EntityKind::Conflict); })),
        0); // nothing to decide: nobody typed twice
}

void TestUndoToast::takesBackWhatNobodyElseChanged()
{
    Counter counter;
    TillBench& bench = counter.bench;
    const QJsonObject mine{{u"first_name"_s, u"My"_s}, {u"last_name"_s, u"Mine"_s}};
    counter.perform({draft::patchCustomer(bench.by(bench.ada()), bench.anna, mine)});
    bench.synchronise();
    bench.renameAnnaElsewhere(u"Theirs"_s);
    bench.synchronise();

    counter.undo();

    QCOMPARE(bench.stored<Customer>(bench.anna.id)->displayName(), u"Anna Theirs"_s);
    QCOMPARE(
        counter.toast.text(),
        u"Taken back, but not all. Name of Anna Theirs was changed since and stays as it is."_s);
}

void TestUndoToast::explainsThatSheHasMovedOn()
{
    Counter counter;
    TillBench& bench = counter.bench;
    const auto place = bench.stored<Membership>(Membership::idFor(bench.anna.id));
    counter.perform({draft::removeFromBook(bench.by(bench.ada()), place.value())});
    bench.synchronise();
    bench.elsewhere({draft::addToBook(bench.by(bench.cleo), bench.anna.id)});
    bench.synchronise();

    counter.undo();

    QCOMPARE(
        counter.toast.text(),
        u"Nothing was taken back. Anna Berg is in the book of Cleo Hart by now and stays there."_s);
    QCOMPARE(bench.stored<Membership>(Membership::idFor(bench.anna.id))->book,
             ClientBook::idFor(bench.cleo.id));
    QCOMPARE(bench.outbox().pending, 0);
}

void TestUndoToast::staysWhileItIsHeld()
{
    Counter counter;
    counter.toast.say(u"Hello"_s);

    counter.toast.hold(true);
    counter.toast.hold(false);
    QVERIFY(counter.toast.isVisible());
    counter.toast.dismiss();
    counter.toast.hold(false); // nothing comes back

    QVERIFY(!counter.toast.isVisible());
}

void TestUndoToast::tellsTroubleOfTheTill()
{
    Counter counter;

    Q_EMIT counter.bench.till().troubled(u"The disk is full."_s);

    QCOMPARE(counter.toast.text(), u"The disk is full."_s);
    QVERIFY(!counter.toast.canUndo());
}

void TestUndoToast::goesWhenItIsDismissed()
{
    Counter counter;
    const Gesture by = counter.bench.by(counter.bench.ada());
    counter.perform({draft::patchCustomer(by, counter.bench.anna, {{u"last_name"_s, u"One"_s}})});
    QSignalSpy changed(&counter.toast, &UndoToast::changed);

    counter.toast.dismiss();
    counter.toast.dismiss();

    QCOMPARE(changed.count(), 1);
    QVERIFY(!counter.toast.canUndo());
    QVERIFY(counter.toast.text().isEmpty());
}

CARNET_TEST(TestUndoToast)

} // namespace carnet::test::tst_undotoast

#include "tst_undotoast.moc"
