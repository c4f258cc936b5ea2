#include "tests/storage/chain.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_jobgate {

using test::Chain;
using test::must;
using test::Retail;

//! What jobs hold back from the tills, and when they let it through.
class TestJobGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"differs from|counts on a row"_s)); }

    void holdsBackWhatChangesUntilItsJobRuns();
    void tellsNothingOfWhatItHoldsBack();
    void holdsBackNothingOfOtherJobs();
    void letsThroughWhatCameBeforeItWasHeldBack();
    void letsEverythingThroughWhenItIsContinuousAgain();
    void letsATillThatStartsReadToTheEnd();
    void letsATillThatIsLetInReadToTheEndWhateverComesMeanwhile();
    void holdsBackTheFirstOfAKindToo();
    void servesATillThatCameAfterTheRun();
    void givesWhatWasLostAgain();
    void keepsWhatATillItselfDid();
    void keepsATillsOwnNewCustomer();
    void survivesAnEndBeforeItWasTold();
};

void TestJobGate::holdsBackWhatChangesUntilItsJobRuns()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);

    chain.rename(u"Adele"_s);
    chain.synchronise();
    QCOMPARE(chain.nameAt(*chain.tillA), u"Ada"_s);

    QVERIFY(chain.run(Job::Staff));
    chain.synchronise();
    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
    QCOMPARE(chain.nameAt(*chain.tillB), u"Adele"_s);
    QVERIFY(chain.isInStep(*chain.tillA, chain.retail.tillA.id));

    chain.rename(u"Ada again"_s); // and is closed behind them
    chain.synchronise();
    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
}

void TestJobGate::tellsNothingOfWhatItHoldsBack()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    chain.synchronise();
    const auto heads = must(chain.retail.hq->heads(chain.retail.tillA.id));

    chain.rename(u"Adele"_s);

    QCOMPARE(must(chain.retail.hq->heads(chain.retail.tillA.id)), heads);
    for (const ScopePage& page : must(chain.pull()).pages)
        QVERIFY(page.entries.isEmpty());
    const auto scopes = must(chain.retail.hq->subscription(chain.retail.tillA.id));
    for (const Scope& scope : scopes)
        QCOMPARE(scope.isHeld, jobOfScope(scope.kind) == Job::Staff);
    QVERIFY(chain.run(Job::Staff));
    QVERIFY(must(chain.retail.hq->heads(chain.retail.tillA.id)) != heads);
}

void TestJobGate::holdsBackNothingOfOtherJobs()
{
    Chain chain;
    for (const Job job : kJobs) {
        if (job != Job::Staff)
            chain.set(job, JobPace::Manual);
    }

    chain.rename(u"Adele"_s);
    chain.synchronise();

    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
}

void TestJobGate::letsThroughWhatCameBeforeItWasHeldBack()
{
    Chain chain;
    chain.rename(u"Adele"_s); // while tills are away
    chain.set(Job::Staff, JobPace::Manual);
    chain.rename(u"Adela"_s);

    chain.synchroniseA();

    // A feed has no old versions: whoever is behind reads to the end.
    QCOMPARE(chain.nameAt(*chain.tillA), u"Adela"_s);
    chain.rename(u"Adina"_s);
    chain.synchroniseA();
    QCOMPARE(chain.nameAt(*chain.tillA), u"Adela"_s);
}

void TestJobGate::letsEverythingThroughWhenItIsContinuousAgain()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    chain.rename(u"Adele"_s);
    chain.synchronise();
    int told = 0;
    chain.retail.hq->onCommitted([&told](const Commit& commit) { told += commit.isLetThrough; });

    chain.set(Job::Staff, JobPace::Continuous);
    chain.synchronise();

    QCOMPARE(told, 1);
    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
    QVERIFY(chain.isInStep(*chain.tillA, chain.retail.tillA.id));
}

void TestJobGate::letsATillThatStartsReadToTheEnd()
{
    Chain chain;
    for (const Job job : kJobs)
        chain.set(job, JobPace::Manual);
    chain.rename(u"Adele"_s);
    chain.tillA = chain.retail.till(3); // empty

    chain.synchroniseA();

    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
    for (const EntityDescription& entity : allEntities())
        QCOMPARE(test::dumpOf(*chain.tillA, {entity.kind}),
                 test::dumpOf(*chain.retail.hq, {entity.kind}));
}

void TestJobGate::letsATillThatIsLetInReadToTheEndWhateverComesMeanwhile()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    chain.tillA = chain.retail.till(3);
    const qint64 epoch = must(chain.retail.hq->epoch());
    must(chain.tillA->setEpoch(epoch));
    (void)must(chain.tillA->follow(must(chain.retail.hq->subscription(chain.retail.tillA.id))));

    int renamed = 0;
    for (int round = 0; round < 60; ++round) {
        const PullAnswer answer = must(chain.pull(2));
        bool isThrough = true;
        for (const ScopePage& page : answer.pages) {
            (void)must(chain.tillA->applyPages({page}, epoch));
            isThrough = isThrough && !page.more;
        }
        // What it has read, and what it has not, changes under its hands.
        if (!isThrough && renamed < 3)
            chain.rename(u"Ada %1"_s.arg(++renamed));
    }

    QCOMPARE(renamed, 3);
    QCOMPARE(test::dumpOf(*chain.tillA, {Associate::kKind}),
             test::dumpOf(*chain.retail.hq, {Associate::kKind}));
}

void TestJobGate::holdsBackTheFirstOfAKindToo()
{
    Chain chain;
    chain.set(Job::Products, JobPace::Manual); // there is none: tills are at 0, and complete
    chain.synchronise();
    Product bag;
    bag.id.value = chain.retail.newId();
    bag.name = u"Bag"_s;
    chain.retail.put({toRow(bag)});

    chain.synchronise();
    QCOMPARE(must(chain.tillA->count(EntityKind::Product)), 0);

    QVERIFY(chain.run(Job::Products));
    chain.synchronise();
    QCOMPARE(must(chain.tillA->count(EntityKind::Product)), 1);
}

void TestJobGate::servesATillThatCameAfterTheRun()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    QVERIFY(chain.run(Job::Staff));
    const Register late{{chain.retail.newId()}, 0, chain.retail.storeA.id, u"2"_s};
    chain.retail.put({toRow(late)});
    must(chain.retail.hq->enrol(late.id, "hash"));
    const auto till = chain.retail.till(3);

    Retail::synchronise(*till, *chain.retail.hq, late.id);
    QCOMPARE(chain.nameAt(*till), u"Ada"_s);

    chain.rename(u"Adele"_s);
    Retail::synchronise(*till, *chain.retail.hq, late.id);
    QCOMPARE(chain.nameAt(*till), u"Ada"_s);
    QVERIFY(chain.run(Job::Staff));
    Retail::synchronise(*till, *chain.retail.hq, late.id);
    QCOMPARE(chain.nameAt(*till), u"Adele"_s);
}

void TestJobGate::givesWhatWasLostAgain()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    chain.rename(u"Adele"_s);
    QVERIFY(chain.run(Job::Staff));

    for (int lost = 0; lost < 2; ++lost)
        QVERIFY(!must(chain.pull()).pages.isEmpty());
    chain.rename(u"Adela"_s); // not part of the run, but a feed has no old versions
    chain.synchroniseA();

    QCOMPARE(chain.nameAt(*chain.tillA), u"Adela"_s);
}

void TestJobGate::keepsWhatATillItselfDid()
{
    Chain chain;
    const Customer anna = chain.retail.customer(u"Anna"_s, {chain.retail.customersA.id});
    chain.retail.put({toRow(anna)});
    chain.synchronise();
    chain.set(Job::Customers, JobPace::Manual);
    const auto nameOf = [&] {
        const auto row = must(chain.tillA->find({Customer::kKind, anna.id.value}));
        return must(fromRow<Customer>(*row)).firstName;
    };

    const Gesture by = chain.retail.by(chain.retail.ada.id, chain.retail.storeA.id);
    const auto row = must(chain.tillA->find({Customer::kKind, anna.id.value}));
    (void)must(chain.tillA->apply(
        {draft::patchCustomer(by, must(fromRow<Customer>(*row)), {{u"first_name"_s, u"Anne"_s}})}));
    chain.synchroniseA(); // its verdict is not held back
    QCOMPARE(must(chain.tillA->outboxCounts()).pending, 0);
    QCOMPARE(nameOf(), u"Anne"_s);

    chain.synchroniseA();
    QCOMPARE(nameOf(), u"Anne"_s);
    QVERIFY(chain.run(Job::Customers));
    chain.synchroniseA();
    QCOMPARE(nameOf(), u"Anne"_s);
    QVERIFY(chain.isInStep(*chain.tillA, chain.retail.tillA.id));
}

void TestJobGate::keepsATillsOwnNewCustomer()
{
    Chain chain;
    chain.set(Job::Customers, JobPace::Manual);
    Customer made = chain.retail.customer(u"Bea"_s, {chain.retail.customersA.id});
    made.createdBy = chain.retail.ada.id;
    const Gesture by = chain.retail.by(chain.retail.ada.id, chain.retail.storeA.id);

    (void)must(chain.tillA->apply({draft::createCustomer(by, made)}));
    chain.synchroniseA();
    const auto row = must(chain.tillA->find({Customer::kKind, made.id.value}));
    QVERIFY(row);
    QVERIFY(!must(fromRow<Customer>(*row)).accountNumber.isEmpty()); // headquarters' answer

    must(chain.tillA->setEpoch(must(chain.retail.hq->epoch())));
    chain.synchroniseA();
    QVERIFY(must(chain.tillA->find({Customer::kKind, made.id.value})));
    QVERIFY(chain.run(Job::Customers));
    chain.synchroniseA();
    QVERIFY(must(chain.tillA->find({Customer::kKind, made.id.value})));
    QVERIFY(chain.isInStep(*chain.tillA, chain.retail.tillA.id));
}

void TestJobGate::survivesAnEndBeforeItWasTold()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    chain.rename(u"Adele"_s);
    QVERIFY(chain.run(Job::Staff)); // nobody listens

    chain.retail.reopen();
    chain.synchroniseA();

    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
}

CARNET_TEST(TestJobGate)

} // namespace carnet::tst_jobgate

#include "tst_jobgate.moc"
