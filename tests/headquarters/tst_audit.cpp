#include "app/sync/wireaudit.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"

#include "models/storage/headquartersstore.h"
#include "tests/support/builders.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_audit {

namespace {

constexpr int kMany = 500;

AuditPage read(TillByHand& till, const sync::AuditQuestion& question)
{
    return must(
        sync::auditPageFromJson(TillByHand::json(till.post("audit", sync::toJson(question)))));
}

sync::AuditQuestion ask(const AssociateId& who, int limit = 100)
{
    sync::AuditQuestion question{who, {}};
    question.request.limit = limit;
    return question;
}

//! Gives Bea five hundred clients of the second store.
QList<CustomerId> giveBeaClients(const TwoStores& stores)
{
    const FixedClock clock;
    SeededRandom random(9);
    const auto store = must(HeadquartersStore::open(stores.folder(), clock, random));
    const auto writer = must(store->begin());
    const auto second = must(store->all<Store>());
    QList<CustomerId> clients;
    for (int i = 0; i < kMany; ++i) {
        Customer made;
        made.id = idOf<CustomerId>(u"client %1"_s.arg(i));
        made.firstName = u"Client %1"_s.arg(i);
        made.addressBooks = second.first().customerAddressBooks;
        (void)must(writer->put(toRow(made)));
        Membership place = aMembership(made.id, stores.bea);
        place.version = 0;
        (void)must(writer->put(toRow(place)));
        clients.append(made.id);
    }
    must(writer->commit());
    return clients;
}

//! Sends the wishes in one gesture; in two batches, as a till does whose outbox is that long.
void push(TillByHand& till, QList<Operation> wishes, qint64 from, const QUuid& gesture)
{
    for (Operation& wish : wishes) {
        wish.n = from++;
        wish.group = gesture;
    }
    const qsizetype half = wishes.size() / 2;
    for (const auto& batch : {wishes.first(half), wishes.sliced(half)}) {
        const auto answer = must(till.push(batch));
        QCOMPARE(answer.verdicts.size(), batch.size());
        for (const OperationVerdict& verdict : answer.verdicts)
            QCOMPARE(verdict.verdict, Verdict::Applied);
    }
}

} // namespace

class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAMoveOfManyAndItsUndo();
    void tellsOfSignInsAndRefusedOnes();
    void tellsOfTerminalsThatWereEnrolled();
    void handsOutEveryOperationInPages();
    void needsTheRightToSetUp();
    void refusesPagesThatAreTooLong();
};

//! users.md, N5: reassign 500, sync, undo; the log shows both steps.
void TestAudit::showsAMoveOfManyAndItsUndo()
{
    TwoStores stores;
    const QList<CustomerId> clients = giveBeaClients(stores);
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    QList<Operation> there;
    for (const CustomerId& client : clients)
        there.append(stores.reassign(stores.cleo, client, stores.bea, stores.ada));
    const QUuid move = QUuid::createUuid();
    push(till, there, 1, move);
    QList<Operation> back;
    for (qsizetype i = 0; i < clients.size(); ++i) {
        back.append(stores.reassign(stores.cleo, clients.at(i), stores.ada, stores.bea));
        back.last().undoes = there.at(i).id;
    }
    const QUuid undo = QUuid::createUuid();
    push(till, back, kMany + 1, undo);

    sync::AuditQuestion question = ask(stores.cleo);
    question.request.filter.kind = AuditKind::Books;
    const AuditPage log = read(till, question);

    QCOMPARE(log.entries.size(), 2);
    const AuditEntry& second = log.entries.first(); // the newest comes first
    QCOMPARE(second.gesture, undo);
    QCOMPARE(second.count, kMany);
    QVERIFY(!second.undoes.isNull());
    QCOMPARE(second.outcome, AuditOutcome::Done);
    QCOMPARE(second.actor, stores.cleo);
    const AuditEntry& first = log.entries.last();
    QCOMPARE(first.gesture, move);
    QCOMPARE(first.count, kMany);
    QVERIFY(first.undoes.isNull());
    QCOMPARE(first.book, ClientBook::idFor(stores.ada));
    question.request.gesture = undo;
    question.request.limit = sync::kMostAuditEach;
    const AuditPage opened = read(till, question);
    QCOMPARE(opened.entries.size(), kMany);
    QVERIFY(opened.entries.first().subject.startsWith(u"Client "_s));
}

void TestAudit::tellsOfSignInsAndRefusedOnes()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    QCOMPARE(till.signIn(u"ada"_s, u"0000"_s).status, 403);
    QCOMPARE(till.signIn(u"ada"_s, u"1234"_s).status, 200);
    QCOMPARE(till.signIn(u"nobody"_s, u"1234"_s).status, 403); // who did nothing, being nobody

    sync::AuditQuestion question = ask(stores.cleo);
    question.request.filter.kind = AuditKind::Sessions;
    const AuditPage log = read(till, question);

    QCOMPARE(log.entries.size(), 2);
    QCOMPARE(log.entries.first().type, u"session.signed_in"_s);
    QCOMPARE(log.entries.first().actor, stores.ada);
    QCOMPARE(log.entries.first().terminal, stores.retailer().till(0));
    QCOMPARE(log.entries.last().type, u"session.wrong_pin"_s);
    QCOMPARE(log.entries.last().outcome, AuditOutcome::Refused);
}

void TestAudit::tellsOfTerminalsThatWereEnrolled()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    sync::AuditQuestion question = ask(stores.cleo);
    question.request.filter.kind = AuditKind::Terminals;

    const AuditPage log = read(till, question);

    QCOMPARE(log.entries.size(), 3);
    QSet<RegisterId> terminals;
    for (const AuditEntry& entry : log.entries)
        terminals.insert(entry.terminal);
    QCOMPARE(terminals.size(), 3);
}

void TestAudit::handsOutEveryOperationInPages()
{
    TwoStores stores;
    const QList<CustomerId> clients = giveBeaClients(stores);
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    QList<Operation> moves;
    for (const CustomerId& client : clients)
        moves.append(stores.reassign(stores.cleo, client, stores.bea, stores.ada));
    push(till, moves, 1, QUuid::createUuid());
    sync::AuditQuestion question = ask(stores.cleo, 200);
    question.request.each = true;
    question.request.filter.kind = AuditKind::Books;
    QSet<QUuid> seen;
    int pages = 0;

    for (;;) {
        const AuditPage page = read(till, question);
        ++pages;
        for (const AuditEntry& entry : page.entries)
            seen.insert(entry.id);
        if (!page.hasMore)
            break;
        question.request.before = AuditPlace{page.entries.last().atMs, page.entries.last().id};
    }

    QCOMPARE(seen.size(), kMany);
    QCOMPARE(pages, 3);
}

void TestAudit::needsTheRightToSetUp()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    QCOMPARE(till.post("audit", sync::toJson(ask(stores.ada))).status, 403);
    QCOMPARE(till.post("audit", sync::toJson(ask({QUuid::createUuid()}))).status, 403);
}

void TestAudit::refusesPagesThatAreTooLong()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    QCOMPARE(till.post("audit", sync::toJson(ask(stores.cleo, sync::kMostAudit + 1))).status, 400);
}

CARNET_TEST(TestAudit)

} // namespace tst_audit

#include "tst_audit.moc"
