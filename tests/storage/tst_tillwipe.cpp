#include "models/storage/terminalidentity.h"
#include "models/storage/tillwipe.h"
#include "tests/storage/retail.h"
#include "tests/support/files.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_tillwipe {

namespace {

const QByteArray kSecret = "the key of this till, which nobody may find again";

//! The folder of a till that has worked, and was killed once: with everything that a till leaves.
struct Used {
    Retail retail;
    QString folder = retail.tillFolder(1);
    TerminalIdentity identity{retail.tillA.id,
                              retail.storeA.id,
                              {},
                              u"https://127.0.0.1:8443"_s,
                              kSecret,
                              "certificate",
                              "authority"};

    Used()
    {
        retail.put({toRow(retail.customer(u"Anna"_s, {retail.customersA.id}))});
        const auto till = retail.till(1);
        Retail::synchronise(*till, *retail.hq, retail.tillA.id);
        must(identity.write(folder));
        for (const auto* name : {"enrolment.key",
                                 "generation-9.sqlite.damaged",
                                 "terminal.json.new",
                                 "outbox.log.new"})
            put(QString::fromLatin1(name));
        // Somebody may have given the till a folder with other things in it.
        put(u"holiday.jpg"_s);
    }

    void put(const QString& name) const
    {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kSecret);
    }
    [[nodiscard]] TillWipe::Intent intent() const
    {
        return {{QUuid::createUuid(),
                 OrderKind::Stolen,
                 retail.tillA.id,
                 QByteArray(32, 'e'),
                 retail.clock.nowMs(),
                 QByteArray(64, 's')},
                identity.headquartersUrl,
                identity.authority};
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        names.removeOne(u"carnet.lock"_s);
        return names;
    }
};

const QStringList kClean{u"holiday.jpg"_s, u"taken-out.json"_s};

//! Another process does so many steps and is killed in the middle of its life.
void killAfter(const QString& folder, int steps)
{
    const pid_t child = fork();
    if (child == 0) {
        auto wipe = must(TillWipe::begun(folder));
        for (int i = 0; i < steps; ++i)
            (void)must(wipe->step());
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
}

} // namespace

//! I27: what is left of a till that was wiped opens nothing.
class TestTillWipe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingButTheNote();
    void takesTheKeyFirst();
    void overwritesBeforeItUnlinks();
    void i27GoesOnWhereverItWasKilled();
    void goesOnWhenItWasKilledBeforeTheFirstStep();
    void remembersWhyAndWhetherItWasTold();
    void letsTheTillBeEnrolledAnew();
    void doesNothingWithoutANote();
};

void TestTillWipe::leavesNothingButTheNote()
{
    const Used till;

    auto wipe = must(TillWipe::begin(till.folder, till.intent()));
    must(wipe.run());

    QCOMPARE(till.names(), kClean);
    QVERIFY(wipe.left().isEmpty());
    for (const QString& name : till.names()) {
        if (name != u"holiday.jpg"_s)
            QVERIFY(!contentOf(till.folder + u'/' + name).contains(kSecret));
    }
}

void TestTillWipe::takesTheKeyFirst()
{
    const Used till;
    auto wipe = must(TillWipe::begin(till.folder, till.intent()));

    const QStringList order = wipe.left();

    const qsizetype firstData = order.indexOf(QRegularExpression(u"^(generation|outbox).*"_s));
    for (const auto* key : {"terminal.json", "terminal.json.new", "enrolment.key"})
        QVERIFY(order.indexOf(QString::fromLatin1(key)) < firstData);
    for (int i = 0; i < 3; ++i)
        QVERIFY(must(wipe.step()));
    QVERIFY(!QFile::exists(till.folder + u"/terminal.json"_s));
    QVERIFY(!TerminalIdentity::read(till.folder));
    QVERIFY(QFile::exists(till.folder + u"/outbox.log"_s));
}

void TestTillWipe::overwritesBeforeItUnlinks()
{
    const Used till;
    // A second name for the same bytes shows what would be found on the disk.
    const QString other = till.folder + u"/found"_s;
    QCOMPARE(link(QFile::encodeName(till.folder + u"/terminal.json"_s).constData(),
                  QFile::encodeName(other).constData()),
             0);
    QVERIFY(contentOf(other).contains(kSecret));

    auto wipe = must(TillWipe::begin(till.folder, till.intent()));
    must(wipe.run());

    const QByteArray found = contentOf(other);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found, QByteArray(found.size(), '\0'));
}

void TestTillWipe::i27GoesOnWhereverItWasKilled()
{
    for (int steps = 0;; ++steps) {
        const Used till;
        const auto begun = must(TillWipe::begin(till.folder, till.intent()));
        const qsizetype all = begun.left().size();

        killAfter(till.folder, steps);

        QCOMPARE(begun.left().size(), all - std::min<qsizetype>(steps, all));
        auto again = must(TillWipe::begun(till.folder));
        QVERIFY(again.has_value()); // also when nothing is left: it was not noted yet
        QVERIFY(steps == 0 || !QFile::exists(till.folder + u"/enrolment.key"_s));
        must(again->run());
        QCOMPARE(till.names(), kClean);
        if (steps > all)
            return;
    }
}

void TestTillWipe::goesOnWhenItWasKilledBeforeTheFirstStep()
{
    const Used till;
    (void)must(TillWipe::begin(till.folder, till.intent()));

    // The key is still there, and is not taken for that of a till that was enrolled anew.
    QVERIFY(must(TillWipe::begun(till.folder)).has_value());
    must(TillWipe::finishIn(till.folder));
    QCOMPARE(till.names(), kClean);
}

void TestTillWipe::remembersWhyAndWhetherItWasTold()
{
    const Used till;
    const TillWipe::Intent intent = till.intent();
    auto wipe = must(TillWipe::begin(till.folder, intent));
    must(wipe.run());
    QVERIFY(!must(TillWipe::begun(till.folder))->isReported());

    must(wipe.noteReported());

    const auto again = must(TillWipe::begun(till.folder));
    QCOMPARE(again->intent(), intent);
    QVERIFY(again->isReported());
}

void TestTillWipe::letsTheTillBeEnrolledAnew()
{
    const Used till;
    auto wipe = must(TillWipe::begin(till.folder, till.intent()));
    must(wipe.run());

    must(till.identity.write(till.folder));

    QVERIFY(!must(TillWipe::begun(till.folder)).has_value());
    QVERIFY(QFile::exists(till.folder + u"/terminal.json"_s));
    QVERIFY(!QFile::exists(till.folder + u"/taken-out.json"_s));
}

void TestTillWipe::doesNothingWithoutANote()
{
    const Used till;
    const QStringList before = till.names();

    QVERIFY(!must(TillWipe::begun(till.folder)).has_value());
    must(TillWipe::finishIn(till.folder));

    QCOMPARE(till.names(), before);
}

CARNET_TEST(TestTillWipe)

} // namespace carnet::test::tst_tillwipe

#include "tst_tillwipe.moc"
