#include "models/storage/closingnote.h"
#include "models/storage/outboxlog.h"
#include "tests/storage/retail.h"
#include "tests/support/verify.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace carnet {

using test::must;
using test::Retail;

namespace {

void copyFolder(const QString& from, const QString& to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QString& name : QDir(from).entryList(QDir::Files)) {
        if (name == u"carnet.lock"_s)
            continue;
        QFile::remove(to + u'/' + name);
        QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
    }
}

void copyOver(const QString& from, const QString& to)
{
    QFile::remove(to);
    QVERIFY(QFile::copy(from, to));
}

QSet<QString> known(const TerminalStore& store)
{
    QSet<QString> ids;
    for (const QueuedOperation& queued : must(store.queue(100'000)))
        ids.insert(queued.operation.id.toString());
    return ids;
}

//! The child: does gestures until it is killed, and says each one only when it is saved.
int beVictim(const QStringList& arguments)
{
    const SystemClock clock;
    SystemRandom random;
    const auto store =
        must(TerminalStore::open(arguments.at(0), clock, random, {.ballastBytes = 0}));
    const Gesture by{AssociateId::fromString(arguments.at(1)),
                     StoreId::fromString(arguments.at(2)),
                     clock.nowMs(),
                     {}};
    const RowKey key{EntityKind::Customer, QUuid::fromString(arguments.at(3))};
    for (int i = 0;; ++i) {
        const auto seen = must(fromRow<Customer>(*must(store->find(key))));
        const auto outcome = must(store->apply(
            {draft::patchCustomer(by, seen, {{u"first_name"_s, QString::number(i)}})}));
        for (const Operation& operation : outcome.operations)
            std::printf("%s\n", qPrintable(operation.id.toString()));
        std::fflush(stdout);
    }
}

//! The child that is headquarters: takes one customer after the other.
int beHeadquarters(const QStringList& arguments)
{
    const SystemClock clock;
    SystemRandom random;
    const auto store = must(HeadquartersStore::open(arguments.at(0), clock, random));
    for (;;) {
        Customer customer;
        customer.id.value = uuid7(clock.nowMs(), random);
        customer.firstName = u"Ana"_s;
        customer.addressBooks = {AddressBookId::fromString(arguments.at(1))};
        const auto writer = must(store->begin());
        (void)must(writer->put(toRow(customer)));
        must(writer->commit());
        std::printf("%s\n", qPrintable(customer.id.toString()));
        std::fflush(stdout);
    }
}

//! Runs a child until it has said \a lines things, kills it, and answers everything it said.
QStringList killAfter(int lines, const QStringList& arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray said;
    while (said.count('\n') < lines) {
        if (!child.waitForReadyRead(20'000))
            return {};
        said += child.readAllStandardOutput();
    }
    child.kill();
    child.waitForFinished();
    said += child.readAllStandardOutput();
    return QString::fromUtf8(said.left(said.lastIndexOf('\n'))).split(u'\n');
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsBackWhatOnlyTheLogKnowsI1();
    void losesNothingWithATornWriteAheadLogI1();
    void survivesTheLossOfItsDatabaseI1();
    void survivesItAfterHeadquartersWasSetBackI1();
    void putsADamagedDatabaseAside();
    void leavesANoteWhenItCloses();
    void leavesNoNoteAboutAFileThatIsNotTrusted();
    void takesOnlyANoteThatFits();
    void adoptsTheFileWhenThePointerIsLost();
    void removesAGenerationThatWasNeverPublished();
    void losesNothingSaidWhenKilledI1();
    void keepsWhatHeadquartersSaidWhenKilled();
    void savesOperationsOnAFullDisk();

private:
    [[nodiscard]] OperationId rename(TerminalStore& store, const QString& name);
    [[nodiscard]] QString folder() const { return retail->tillFolder(1); }

    std::unique_ptr<Retail> retail;
    Customer ana;
};

void TestCrash::init()
{
    retail = std::make_unique<Retail>();
    ana = retail->customer(u"Ana"_s, {retail->customersA.id});
    retail->put({toRow(ana)});
    const auto till = retail->till(1);
    Retail::synchronise(*till, *retail->hq, retail->tillA.id);
}

OperationId TestCrash::rename(TerminalStore& store, const QString& name)
{
    const auto seen =
        must(fromRow<Customer>(*must(store.find({EntityKind::Customer, ana.id.value}))));
    const Gesture by = retail->by(retail->ada.id, retail->storeA.id);
    const auto outcome =
        must(store.apply({draft::patchCustomer(by, seen, {{u"first_name"_s, name}})}));
    return outcome.operations.first().id;
}

void TestCrash::bringsBackWhatOnlyTheLogKnowsI1()
{
    const QString after = retail->tillFolder(2);
    copyFolder(folder(), after); // the database before the operation ...
    OperationId operation;
    {
        const auto till = retail->till(1);
        operation = rename(*till, u"Anna"_s);
        copyOver(folder() + u"/outbox.log"_s, after + u"/outbox.log"_s); // ... the log after it
    }

    const auto till = retail->till(2);

    const auto push = must(till->nextPush(10, 10'000));
    QCOMPARE(push.operations.size(), 1);
    QCOMPARE(push.operations.first().id, operation);
    QCOMPARE(push.operations.first().n, 1);
    const auto view = must(till->find({EntityKind::Customer, ana.id.value}));
    QCOMPARE(view->fields.value(u"first_name"_s).toString(), u"Anna"_s);
}

void TestCrash::losesNothingWithATornWriteAheadLogI1()
{
    const auto running = retail->till(1);
    QSet<QString> said;
    for (int i = 0; i < 5; ++i)
        said.insert(rename(*running, u"Anna %1"_s.arg(i)).toString());
    const QString copy = retail->tillFolder(2);
    copyFolder(folder(), copy);
    const QString wal = copy + u"/generation-1.sqlite-wal"_s;
    const qint64 whole = QFile(wal).size();
    QVERIFY(whole > 0);

    for (int part = 0; part <= 12; ++part) {
        copyFolder(folder(), copy);
        QFile::remove(copy + u"/generation-1.sqlite-shm"_s);
        QVERIFY(QFile::resize(wal, whole * part / 12));
        const auto till = retail->till(2);
        QCOMPARE(known(*till), said);
    }
}

void TestCrash::survivesTheLossOfItsDatabaseI1()
{
    OperationId operation;
    {
        const auto till = retail->till(1);
        operation = rename(*till, u"Anna"_s);
    }
    for (const QString& name : QDir(folder()).entryList({u"generation-*"_s}))
        QVERIFY(QFile::remove(folder() + u'/' + name));

    const auto till = retail->till(1);

    QCOMPARE(known(*till), QSet<QString>{operation.toString()});
    Retail::synchronise(*till, *retail->hq, retail->tillA.id);
    const auto atHeadquarters = must(retail->hq->find({EntityKind::Customer, ana.id.value}));
    QCOMPARE(atHeadquarters->fields.value(u"first_name"_s).toString(), u"Anna"_s);
    QCOMPARE(must(till->find(atHeadquarters->key)), atHeadquarters);
}

// Headquarters had ruled on it, and has forgotten it: only this till has it now.
void TestCrash::survivesItAfterHeadquartersWasSetBackI1()
{
    OperationId operation;
    {
        const auto till = retail->till(1);
        operation = rename(*till, u"Anna"_s);
        Retail::synchronise(*till, *retail->hq, retail->tillA.id);
        QCOMPARE(must(till->outboxCounts()).pending, 0);
        must(till->setEpoch(must(till->epoch()) + 1));
    }
    for (const QString& name : QDir(folder()).entryList({u"generation-*"_s}))
        QVERIFY(QFile::remove(folder() + u'/' + name));

    const auto till = retail->till(1);

    QCOMPARE(known(*till), QSet<QString>{operation.toString()});
}

void TestCrash::putsADamagedDatabaseAside()
{
    {
        const auto till = retail->till(1);
        (void)rename(*till, u"Anna"_s);
    }
    QFile file(folder() + u"/generation-1.sqlite"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(16'384));
    QVERIFY(file.write(QByteArray(40'000, 'x')) > 0);
    file.close();

    const auto till = retail->till(1);

    QVERIFY(QFile::exists(folder() + u"/generation-1.sqlite.damaged"_s));
    QVERIFY(QFile::exists(folder() + u"/generation-2.sqlite"_s));
    QCOMPARE(must(till->outboxCounts()).pending, 1);
}

void TestCrash::leavesANoteWhenItCloses()
{
    const QString note = folder() + u"/closed"_s;
    QVERIFY(QFile::exists(note)); // of the till that init() closed

    const auto till = retail->till(1);

    QVERIFY(!QFile::exists(note)); // a till that is killed now leaves none
}

void TestCrash::leavesNoNoteAboutAFileThatIsNotTrusted()
{
    retail->till(1)->distrust();

    QVERIFY(!QFile::exists(folder() + u"/closed"_s));
}

void TestCrash::takesOnlyANoteThatFits()
{
    const QString database = folder() + u"/generation-1.sqlite"_s;
    const ClosingNote note(folder());
    QCOMPARE(must(note.take(database)), true);
    QCOMPARE(must(note.take(database)), false); // it was taken

    must(note.leave(database));
    QFile file(database);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(0), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(must(note.take(database)), false);

    QFile log(database + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly));
    must(note.leave(database));
    QCOMPARE(must(note.take(database)), false);
}

void TestCrash::adoptsTheFileWhenThePointerIsLost()
{
    QVERIFY(QFile::remove(folder() + u"/current"_s));

    const auto till = retail->till(1);

    QCOMPARE(must(till->count(EntityKind::Customer)), 1);
    QVERIFY(QFile::exists(folder() + u"/current"_s));
}

void TestCrash::removesAGenerationThatWasNeverPublished()
{
    copyOver(folder() + u"/generation-1.sqlite"_s, folder() + u"/generation-2.sqlite"_s);

    const auto till = retail->till(1);

    QVERIFY(!QFile::exists(folder() + u"/generation-2.sqlite"_s));
    QCOMPARE(must(till->count(EntityKind::Customer)), 1);
}

void TestCrash::losesNothingSaidWhenKilledI1()
{
    QSet<QString> said;

    for (int round = 0; round < 20; ++round) {
        const auto lines = killAfter(1 + round % 7,
                                     {u"--till"_s,
                                      folder(),
                                      retail->ada.id.toString(),
                                      retail->storeA.id.toString(),
                                      ana.id.toString()});
        QVERIFY(!lines.isEmpty());
        said += QSet<QString>(lines.begin(), lines.end());
        const auto till = retail->till(1);
        QVERIFY(known(*till).contains(said));
    }

    const auto till = retail->till(1);
    const auto sent = must(till->nextPush(10'000, 100'000'000)).operations;
    for (qsizetype i = 0; i < sent.size(); ++i)
        QCOMPARE(sent.at(i).n, i + 1); // no place is lost or used twice
    Retail::synchronise(*till, *retail->hq, retail->tillA.id);
    QCOMPARE(must(till->outboxCounts()), OutboxCounts());
}

void TestCrash::keepsWhatHeadquartersSaidWhenKilled()
{
    const QString hqFolder = retail->folder();
    for (int round = 0; round < 10; ++round) {
        retail->hq.reset();
        const auto lines = killAfter(
            1 + round % 5, {u"--headquarters"_s, hqFolder, retail->customersA.id.toString()});
        QVERIFY(!lines.isEmpty());
        retail->reopen();
        for (const QString& id : lines)
            QVERIFY(must(retail->hq->find({EntityKind::Customer, QUuid::fromString(id)})));
    }

    // Feed, heads and digests are whole: a till that reads everything agrees.
    const auto till = retail->till(1);
    Retail::synchronise(*till, *retail->hq, retail->tillA.id);
    for (const ScopeHead& head : must(retail->hq->heads(retail->tillA.id)))
        QVERIFY(must(till->cursors()).contains(Cursor{head.scope, head.head}));
    QCOMPARE(must(till->count(EntityKind::Customer)),
             must(retail->hq->status()).counts.value(u"customers"_s));
}

void TestCrash::savesOperationsOnAFullDisk()
{
    const QString disk = retail->tillFolder(3);
    QVERIFY(QDir().mkpath(disk));
    if (QProcess::execute(u"mount"_s,
                          {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=6m"_s, u"tmpfs"_s, disk})
        != 0)
        QSKIP("needs the right to mount a small disk");
    const auto unmount = qScopeGuard([&disk] { QProcess::execute(u"umount"_s, {u"-l"_s, disk}); });
    auto till = must(TerminalStore::open(
        disk, retail->clock, retail->random, {.ballastBytes = 2LL * 1024 * 1024}));
    Retail::synchronise(*till, *retail->hq, retail->tillA.id);
    QFile filler(disk + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }

    QSet<QString> said;
    for (int i = 0; i < 10; ++i)
        said.insert(rename(*till, u"Anna %1"_s.arg(i)).toString());
    const auto cursor = must(till->cursors()).last();
    ScopePage page;
    page.scope = cursor.scope;
    page.from = page.to = page.head = cursor.seq;
    const auto refused = till->applyPages({page}, 1);

    QVERIFY(!QFile::exists(disk + u"/ballast"_s));
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.contains(u"nearly full"_s));
    till.reset();
    till = must(TerminalStore::open(
        disk, retail->clock, retail->random, {.ballastBytes = 2LL * 1024 * 1024}));
    QVERIFY(known(*till).contains(said));
    till.reset();
}

} // namespace carnet

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--till"_s)
        return carnet::beVictim(arguments.mid(2));
    if (arguments.value(1) == u"--headquarters"_s)
        return carnet::beHeadquarters(arguments.mid(2));
    carnet::TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
