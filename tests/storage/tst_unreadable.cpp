#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_unreadable {

using test::must;
using test::Retail;

namespace {

Gesture byAda(const Retail& retail)
{
    return retail.by(retail.ada.id, retail.storeA.id);
}

//! A headquarters of an earlier version: what it is told to it cannot read.
PushRequest partlyUnread(PushRequest request, const OperationId& which, Refusal why)
{
    for (Operation& operation : request.operations) {
        if (operation.id != which)
            continue;
        request.unread.insert(which, {why, bodyHash(operation)});
        const qint64 n = operation.n;
        operation = {};
        operation.id = which;
        operation.n = n;
    }
    return request;
}

struct Shop {
    Retail retail;
    std::unique_ptr<TerminalStore> till;
    Customer ana;

    Shop()
    {
        ana = retail.customer(u"Ana"_s, {retail.customersA.id});
        retail.put({toRow(ana)});
        till = retail.till(1);
        synchronise();
    }
    void synchronise() const { Retail::synchronise(*till, *retail.hq, retail.tillA.id); }
    [[nodiscard]] OperationId rename(const QString& field, const QString& name) const
    {
        const auto seen = must(fromRow<Customer>(must(till->find(key())).value()));
        const auto outcome =
            must(till->apply({draft::patchCustomer(byAda(retail), seen, {{field, name}})}));
        return outcome.operations.constFirst().id;
    }
    //! One push in which headquarters cannot read \a which; a null id: everything is read.
    [[nodiscard]] PushAnswer push(const OperationId& which = {},
                                  Refusal why = Refusal::Unknown) const
    {
        const PushRequest request =
            partlyUnread(must(till->nextPush(500, qint64{256} * 1024)), which, why);
        PushAnswer answer = must(retail.hq->push(retail.tillA.id, request));
        (void)must(till->settle(answer));
        return answer;
    }
    [[nodiscard]] RowKey key() const { return {EntityKind::Customer, ana.id.value}; }
    [[nodiscard]] QString shown(const QString& field) const
    {
        return must(till->find(key()))->fields.value(field).toString();
    }
    [[nodiscard]] QString atHeadquarters(const QString& field) const
    {
        return must(retail.hq->find(key()))->fields.value(field).toString();
    }
};

} // namespace

//! Operations that headquarters cannot read, because they are broken or of a later version.
class TestUnreadable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesABrokenOneAndTakesItsNeighbours();
    void keepsOneOfALaterVersionWaiting();
    void takesItOnceHeadquartersKnowsIt();
    void answersTheSameWhileHeadquartersDoesNotKnowIt();
    void takesItInANewStreamToo();
    void keepsWaitingWhatBuildsOnIt();
    void staysShownOverARestart();
    void sendsABodyThatCannotBeReadAnyMore();
};

void TestUnreadable::refusesABrokenOneAndTakesItsNeighbours()
{
    Shop shop;
    (void)shop.rename(u"title"_s, u"Dr"_s);
    const OperationId broken = shop.rename(u"first_name"_s, u"Anne"_s);
    (void)shop.rename(u"last_name"_s, u"Verdi"_s);

    const PushAnswer answer = shop.push(broken, Refusal::Invalid);

    QCOMPARE(answer.verdicts.size(), 3);
    QCOMPARE(answer.lastN, 3);
    QCOMPARE(answer.verdicts.at(0).verdict, Verdict::Applied);
    QCOMPARE(answer.verdicts.at(1).verdict, Verdict::Rejected);
    QCOMPARE(answer.verdicts.at(1).refusal, Refusal::Invalid);
    QCOMPARE(answer.verdicts.at(2).verdict, Verdict::Applied);
    QCOMPARE(must(shop.till->outboxCounts()), (OutboxCounts{0, 0, 1}));
    QCOMPARE(shop.shown(u"first_name"_s), u"Ana"_s); // taken back
    QCOMPARE(shop.shown(u"last_name"_s), u"Verdi"_s);
    QCOMPARE(shop.atHeadquarters(u"title"_s), u"Dr"_s);
}

void TestUnreadable::keepsOneOfALaterVersionWaiting()
{
    Shop shop;
    const OperationId newer = shop.rename(u"first_name"_s, u"Anne"_s);
    (void)shop.rename(u"last_name"_s, u"Verdi"_s);

    const PushAnswer answer = shop.push(newer);

    QCOMPARE(answer.verdicts.at(0).verdict, Verdict::Held);
    QCOMPARE(answer.verdicts.at(0).refusal, Refusal::Unknown);
    QCOMPARE(answer.verdicts.at(1).verdict, Verdict::Applied);
    QCOMPARE(must(shop.till->outboxCounts()), (OutboxCounts{0, 1, 0}));
    QCOMPARE(shop.shown(u"first_name"_s), u"Anne"_s); // it still counts here
    QCOMPARE(shop.shown(u"last_name"_s), u"Verdi"_s);
    QCOMPARE(shop.atHeadquarters(u"first_name"_s), u"Ana"_s);
    QVERIFY(must(shop.till->nextPush(9, 9'999)).operations.isEmpty()); // and is not sent in a loop
}

void TestUnreadable::takesItOnceHeadquartersKnowsIt()
{
    Shop shop;
    const OperationId newer = shop.rename(u"first_name"_s, u"Anne"_s);
    (void)shop.rename(u"last_name"_s, u"Verdi"_s);
    (void)shop.push(newer);

    must(shop.till->sendUnknownAgain()); // with the next hello
    shop.synchronise();

    QCOMPARE(must(shop.till->outboxCounts()), OutboxCounts{});
    QCOMPARE(shop.atHeadquarters(u"first_name"_s), u"Anne"_s);
    QCOMPARE(shop.atHeadquarters(u"last_name"_s), u"Verdi"_s);
    QCOMPARE(shop.shown(u"first_name"_s), u"Anne"_s);
    const auto push = must(shop.till->nextPush(9, 9'999));
    QCOMPARE(push.ackedThrough, 2); // the place in the stream is the old one
}

void TestUnreadable::answersTheSameWhileHeadquartersDoesNotKnowIt()
{
    Shop shop;
    const OperationId newer = shop.rename(u"first_name"_s, u"Anne"_s);
    (void)shop.push(newer);

    must(shop.till->sendUnknownAgain());
    const PushAnswer again = shop.push(newer);

    QCOMPARE(again.verdicts.size(), 1);
    QCOMPARE(again.verdicts.at(0).verdict, Verdict::Held);
    QVERIFY(!again.needsIncarnation);
    QCOMPARE(must(shop.till->outboxCounts()), (OutboxCounts{0, 1, 0}));
}

void TestUnreadable::takesItInANewStreamToo()
{
    Shop shop;
    const OperationId newer = shop.rename(u"first_name"_s, u"Anne"_s);
    (void)shop.push(newer);
    must(shop.till->renewIncarnation());

    must(shop.till->sendUnknownAgain());
    (void)shop.rename(u"last_name"_s, u"Verdi"_s);
    shop.synchronise();

    QCOMPARE(must(shop.till->outboxCounts()), OutboxCounts{});
    QCOMPARE(shop.atHeadquarters(u"first_name"_s), u"Anne"_s);
    QCOMPARE(shop.atHeadquarters(u"last_name"_s), u"Verdi"_s);
}

void TestUnreadable::keepsWaitingWhatBuildsOnIt()
{
    Shop shop;
    const Customer bea = shop.retail.customer(u"Bea"_s, {shop.retail.customersA.id});
    const Gesture by = byAda(shop.retail);
    const auto made =
        must(shop.till->apply({draft::createCustomer(by, bea), draft::addToBook(by, bea.id)}));
    const OperationId newer = made.operations.constFirst().id;

    const PushAnswer answer = shop.push(newer);
    QCOMPARE(answer.verdicts.at(1).verdict, Verdict::Held);
    QCOMPARE(must(shop.till->outboxCounts()), (OutboxCounts{0, 2, 0}));
    must(shop.till->sendUnknownAgain());
    shop.synchronise();

    QCOMPARE(must(shop.till->outboxCounts()), OutboxCounts{});
    QVERIFY(must(shop.retail.hq->find({EntityKind::Membership, bea.id.value})));
}

void TestUnreadable::staysShownOverARestart()
{
    Shop shop;
    const OperationId newer = shop.rename(u"first_name"_s, u"Anne"_s);
    (void)shop.push(newer);

    shop.till.reset();
    shop.till = shop.retail.till(1);
    Customer changed = shop.ana;
    changed.language = u"it"_s;
    shop.retail.put({toRow(changed)});
    shop.synchronise(); // a page about her: everything is judged again

    QCOMPARE(shop.shown(u"language"_s), u"it"_s);
    QCOMPARE(shop.shown(u"first_name"_s), u"Anne"_s);
}

void TestUnreadable::sendsABodyThatCannotBeReadAnyMore()
{
    Shop shop;
    const OperationId spoilt = shop.rename(u"first_name"_s, u"Anne"_s);
    shop.till.reset();
    {
        // A disk that forgets, or a program of a later version that was taken back.
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"spoil"_s);
        const QDir folder(shop.retail.tillFolder(1));
        const QStringList files = folder.entryList({u"*.sqlite"_s, u"*.db"_s});
        QCOMPARE(files.size(), 1);
        db.setDatabaseName(folder.filePath(files.constFirst()));
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(u"UPDATE operations SET body = '{}'"_s));
        db.close();
    }
    QSqlDatabase::removeDatabase(u"spoil"_s);
    shop.till = shop.retail.till(1);
    (void)shop.rename(u"last_name"_s, u"Verdi"_s);

    const PushRequest request = must(shop.till->nextPush(500, qint64{256} * 1024));

    QCOMPARE(request.operations.size(), 2);
    QCOMPARE(request.operations.constFirst().id, spoilt); // can be refused by its name
}

CARNET_TEST(TestUnreadable)

} // namespace carnet::tst_unreadable

#include "tst_unreadable.moc"
