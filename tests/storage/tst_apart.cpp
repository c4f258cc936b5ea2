#include "models/storage/pendingoperations.h"
#include "tests/storage/onetill.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_apart {

using test::firstName;
using test::must;
using test::OneTill;

//! Many operations wait at a till while headquarters rules on a few: the others' rows stay as they
//! are, and what depends on those few is judged again.
class TestApart final : public QObject, private OneTill
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesVerdictsOneByOneAndShowsTheRestAsBefore();
    void undoesWhatIsRefusedAndNothingElse();
    void judgesLaterEditsOfTheSameCustomerAgain();
    void takesAPageAboutOneOfThoseWhoWait();
    void findsShadowsAgainAfterARestart();
    void changesOnlyWhomItIsAbout();
    void countsCardsAndBooksAsEverybodys();
    void knowsWhomOperationsAreAboutUntilTheyAreRuledOn();

private:
    [[nodiscard]] QString lastName(const Customer& customer) const;
    [[nodiscard]] PushRequest nextPush(int most) const
    {
        return must(till->nextPush(most, 256LL * 1024));
    }
    //! Headquarters rules on the next \a most operations.
    [[nodiscard]] QList<Change> settle(int most) const
    {
        return must(till->settle(must(retail->hq->push(retail->tillA.id, nextPush(most)))));
    }
    //! As if headquarters refused the next operation.
    [[nodiscard]] QList<Change> refuse() const;
    void name(const Customer& customer, const QString& field, const QString& text) const;

    Customer bea;
    Customer eva;
};

void TestApart::init()
{
    start();
    bea = retail->customer(u"Bea"_s, {retail->customersA.id});
    eva = retail->customer(u"Eva"_s, {retail->customersA.id});
    retail->put({toRow(bea), toRow(eva)});
    synchronise();
}

QString TestApart::lastName(const Customer& customer) const
{
    const auto row = must(till->find({EntityKind::Customer, customer.id.value}));
    return row->fields.value(u"last_name"_s).toString();
}

void TestApart::name(const Customer& customer, const QString& field, const QString& text) const
{
    const auto row = must(till->find({EntityKind::Customer, customer.id.value}));
    const auto seen = must(fromRow<Customer>(*row));
    (void)must(till->apply({draft::patchCustomer(byAda(), seen, {{field, text}})}));
}

QList<Change> TestApart::refuse() const
{
    const Operation next = nextPush(1).operations.first();
    PushAnswer answer;
    answer.epoch = 1;
    answer.lastN = next.n;
    OperationVerdict verdict{next.id, next.n, Verdict::Rejected, Refusal::NotAllowed, {}, {}, {}};
    verdict.images = {*must(retail->hq->find(next.key))};
    answer.verdicts = {verdict};
    return must(till->settle(answer));
}

void TestApart::takesVerdictsOneByOneAndShowsTheRestAsBefore()
{
    (void)rename(ana, u"Anna"_s);
    (void)rename(bea, u"Beata"_s);
    (void)rename(eva, u"Evita"_s);

    for (int left = 2; left >= 0; --left) {
        (void)settle(1);

        QCOMPARE(must(till->outboxCounts()).pending, left);
        QCOMPARE(firstName(*till, ana), u"Anna"_s);
        QCOMPARE(firstName(*till, bea), u"Beata"_s);
        QCOMPARE(firstName(*till, eva), u"Evita"_s);
    }
    for (const Customer& each : {ana, bea, eva}) {
        const RowKey key{EntityKind::Customer, each.id.value};
        QCOMPARE(must(till->find(key)), must(retail->hq->find(key)));
    }
}

void TestApart::undoesWhatIsRefusedAndNothingElse()
{
    (void)rename(ana, u"Anna"_s);
    (void)rename(bea, u"Beata"_s);

    const QList<Change> changes = refuse();

    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().key.id, ana.id.value);
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(firstName(*till, bea), u"Beata"_s);
    (void)refuse();
    QCOMPARE(firstName(*till, bea), u"Bea"_s);
}

void TestApart::judgesLaterEditsOfTheSameCustomerAgain()
{
    (void)rename(ana, u"Anna"_s);
    (void)rename(bea, u"Beata"_s);
    name(ana, u"last_name"_s, u"Berg"_s);

    (void)settle(1);
    QCOMPARE(firstName(*till, ana), u"Anna"_s);
    QCOMPARE(lastName(ana), u"Berg"_s);
    (void)settle(1);
    (void)refuse();

    QCOMPARE(firstName(*till, ana), u"Anna"_s);
    QCOMPARE(lastName(ana), ana.lastName);
}

void TestApart::takesAPageAboutOneOfThoseWhoWait()
{
    (void)rename(ana, u"Anna"_s);
    (void)rename(bea, u"Beata"_s);
    Customer moved =
        must(fromRow<Customer>(*must(retail->hq->find({EntityKind::Customer, ana.id.value}))));
    moved.lastName = u"Lund"_s;
    retail->put({toRow(moved)});

    const PullRequest pull{1, must(till->cursors()), 500, 256LL * 1024, true};
    (void)must(till->applyPages(must(retail->hq->pull(retail->tillA.id, pull)).pages, 1));

    QCOMPARE(lastName(ana), u"Lund"_s);
    QCOMPARE(firstName(*till, ana), u"Anna"_s); // what waits is shown on top
    QCOMPARE(firstName(*till, bea), u"Beata"_s);
    (void)refuse();
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(lastName(ana), u"Lund"_s);
}

void TestApart::findsShadowsAgainAfterARestart()
{
    (void)rename(ana, u"Anna"_s);
    (void)rename(bea, u"Beata"_s);
    till.reset();
    till = retail->till(1);

    (void)refuse();

    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(firstName(*till, bea), u"Beata"_s);
}

void TestApart::changesOnlyWhomItIsAbout()
{
    (void)rename(ana, u"Anna"_s);
    (void)rename(bea, u"Beata"_s);

    const QList<Change> changes = settle(1);

    for (const Change& change : changes)
        QCOMPARE(change.key.id, ana.id.value);
}

void TestApart::countsCardsAndBooksAsEverybodys()
{
    const Gesture by = byAda();

    QVERIFY(staysApart(draft::patchCustomer(by, ana, {{u"first_name"_s, u"Anna"_s}})));
    QVERIFY(staysApart(draft::addContactPoint(by, retail->email(ana, u"a@example.org"_s))));
    QVERIFY(!staysApart(draft::patchCustomer(by, ana, {{u"loyalty_card"_s, u"7"_s}})));
    QVERIFY(!staysApart(draft::addToBook(by, ana.id)));
    QVERIFY(!staysApart(draft::createCustomer(by, ana)));
    QVERIFY(!staysApart(Operation())); // one that cannot be read
}

void TestApart::knowsWhomOperationsAreAboutUntilTheyAreRuledOn()
{
    Operation ofAna = draft::addContactPoint(byAda(), retail->email(ana, u"a@example.org"_s));
    ofAna.id.value = retail->newId();
    Operation booked = draft::addToBook(byAda(), bea.id);
    booked.id.value = retail->newId();
    PendingOperations pending;
    QVERIFY(pending.isEmpty() && pending.areApart());

    pending.add(ofAna);
    pending.add(ofAna); // twice is once
    QVERIFY(pending.areAbout(ana.id.value) && pending.areAbout(ofAna.key.id));
    QVERIFY(pending.areApart());
    pending.add(booked);
    QVERIFY(!pending.areApart());
    QCOMPARE(pending.about({ana.id.value}), QSet<OperationId>{ofAna.id});

    pending.remove(booked.id);
    pending.remove(booked.id);
    QVERIFY(pending.areApart() && !pending.areAbout(bea.id.value));
    pending.remove(ofAna.id);
    QVERIFY(pending.isEmpty() && !pending.areAbout(ana.id.value));
}

CARNET_TEST(TestApart)

} // namespace carnet::tst_apart

#include "tst_apart.moc"
