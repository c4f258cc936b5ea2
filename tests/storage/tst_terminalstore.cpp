#include "tests/storage/onetill.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_terminalstore {

using test::firstName;
using test::must;
using test::OneTill;

//! A till's rows, what is done with them there, and what it keeps for itself.
class TestTerminalStore final : public QObject, private OneTill
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void bootstrapsWhatItsStoreSees();
    void appliesAGestureAtOnce();
    void appliesAllOrNothing();
    void tellsWhyAGestureWasRefused();
    void neverRunsItsClockBackwards();
    void knowsTheLastContact();
    void remembersSmallThings();
    void keepsOneProgramToAFolder();
    void writesItsIdentityForItsOwnerOnly();
    void writesACertificateBesideItsIdentity();
};

void TestTerminalStore::bootstrapsWhatItsStoreSees()
{
    const Customer foreign = retail->customer(u"Bea"_s, {retail->customersB.id});
    retail->put({toRow(foreign)});

    synchronise();

    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(firstName(*till, foreign), u"(none)"_s);
    QCOMPARE(must(till->count(EntityKind::ContactPoint)), 1);
    QCOMPARE(must(till->ofCustomer(EntityKind::ContactPoint, ana.id)).size(), 1);
    QCOMPARE(must(till->all<Store>()).size(), 2);
}

void TestTerminalStore::appliesAGestureAtOnce()
{
    const Outcome outcome = rename(ana, u"Anna"_s);

    QVERIFY(outcome.judgement.isDone());
    QCOMPARE(outcome.operations.size(), 1);
    QCOMPARE(outcome.operations.first().n, 1);
    QCOMPARE(outcome.operations.first().baseEpoch, 1);
    QCOMPARE(outcome.operations.first().baseVersion, 1);
    QCOMPARE(outcome.changes.size(), 1);
    QCOMPARE(outcome.changes.first().before->fields.value(u"first_name"_s).toString(), u"Ana"_s);
    QCOMPARE(outcome.changes.first().after->fields.value(u"first_name"_s).toString(), u"Anna"_s);
    QCOMPARE(firstName(*till, ana), u"Anna"_s);
    QCOMPARE(must(till->outboxCounts()), (OutboxCounts{1, 0, 0, 1}));
}

void TestTerminalStore::appliesAllOrNothing()
{
    const Customer seen =
        must(fromRow<Customer>(*must(till->find({EntityKind::Customer, ana.id.value}))));
    Operation forbidden = draft::patchCustomer(byAda(), seen, {{u"last_name"_s, u"Bianchi"_s}});
    forbidden.actor.value = retail->newId();

    const auto outcome = till->apply(
        {draft::patchCustomer(byAda(), seen, {{u"first_name"_s, u"Anna"_s}}), forbidden});

    VERIFY_OK(outcome);
    QCOMPARE(outcome->judgement.verdict, Verdict::Rejected);
    QVERIFY(outcome->operations.isEmpty());
    QVERIFY(outcome->changes.isEmpty());
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(must(till->outboxCounts()), OutboxCounts());
}

void TestTerminalStore::tellsWhyAGestureWasRefused()
{
    Operation forbidden = draft::addToBook(byAda(), ana.id);
    forbidden.actor.value = retail->newId();

    const auto outcome = till->apply({forbidden});

    VERIFY_OK(outcome);
    QCOMPARE(outcome->judgement.refusal, Refusal::NotAllowed);
}

void TestTerminalStore::neverRunsItsClockBackwards()
{
    const Hlc first = rename(ana, u"Anna"_s).operations.first().hlc;
    retail->clock.setWall(1'000);
    till.reset();
    till = retail->till(1);

    const Hlc second = rename(ana, u"Annina"_s).operations.first().hlc;

    QVERIFY(second > first);
}

void TestTerminalStore::knowsTheLastContact()
{
    ActivityType visit;
    visit.id.value = retail->newId();
    visit.key = u"visit"_s;
    retail->put({toRow(visit)});
    const auto activity = [&](qint64 atMs, bool planned, const ActivityId& voids = {}) {
        Activity made;
        made.id.value = retail->newId();
        made.customer = ana.id;
        made.type = visit.id;
        made.author = retail->ada.id;
        made.atMs = atMs;
        made.planned = planned;
        made.voids = voids;
        return made;
    };
    const Activity wrong = activity(900, false);
    Purchase purchase;
    purchase.id.value = retail->newId();
    purchase.customer = ana.id;
    purchase.soldAtMs = 400;
    retail->put({toRow(activity(500, false)),
                 toRow(activity(800, true)),
                 toRow(wrong),
                 toRow(activity(950, false, wrong.id)),
                 toRow(purchase)});

    synchronise();

    QCOMPARE(must(till->parts().find(ana.id)).lastContactMs, 500);
}

void TestTerminalStore::remembersSmallThings()
{
    VERIFY_OK(till->remember(u"draft"_s, u"half a sentence"_s));
    till.reset();
    till = retail->till(1);

    QCOMPARE(must(till->memory(u"draft"_s)), u"half a sentence"_s);
}

void TestTerminalStore::keepsOneProgramToAFolder()
{
    const auto second = TerminalStore::open(retail->tillFolder(1), retail->clock, retail->random);

    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
}

void TestTerminalStore::writesItsIdentityForItsOwnerOnly()
{
    const TerminalIdentity identity{
        retail->tillA.id, retail->storeA.id, u"secret"_s, u"http://127.0.0.1:1"_s};

    VERIFY_OK(identity.write(retail->tillFolder(9)));

    const auto read = TerminalIdentity::read(retail->tillFolder(9));
    VERIFY_OK(read);
    QCOMPARE(read->terminal, identity.terminal);
    QCOMPARE(read->secret, identity.secret);
    const auto permissions = QFile::permissions(retail->tillFolder(9) + u"/terminal.json"_s);
    QVERIFY(!permissions.testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));
    const auto none = TerminalIdentity::read(retail->tillFolder(8));
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void TestTerminalStore::writesACertificateBesideItsIdentity()
{
    TerminalIdentity identity{retail->tillA.id,
                              retail->storeA.id,
                              {},
                              u"https://hq:8443"_s,
                              "the key\n",
                              "the certificate\n",
                              "the authority\n"};

    VERIFY_OK(identity.write(retail->tillFolder(9)));

    QCOMPARE(must(TerminalIdentity::read(retail->tillFolder(9))), identity);
    for (QByteArray TerminalIdentity::*part :
         {&TerminalIdentity::key, &TerminalIdentity::authority, &TerminalIdentity::certificate}) {
        TerminalIdentity incomplete = identity;
        (incomplete.*part).clear();
        VERIFY_OK(incomplete.write(retail->tillFolder(9)));
        const auto read = TerminalIdentity::read(retail->tillFolder(9));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
    }
}

CARNET_TEST(TestTerminalStore)

} // namespace carnet::tst_terminalstore

#include "tst_terminalstore.moc"
