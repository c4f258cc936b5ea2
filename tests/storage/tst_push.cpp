#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_push {

using test::must;
using test::Retail;

namespace {

//! What a till sends, made by hand: operations with ids and places, without a store.
class HandMade
{
public:
    explicit HandMade(Retail& retail)
        : m_retail(retail)
        , m_incarnation(retail.newId())
    {
    }

    [[nodiscard]] Operation operation(const Operation& draft)
    {
        Operation made = draft;
        made.id.value = m_retail.newId();
        made.n = ++m_n;
        made.hlc = Hlc::at(m_retail.clock.nowMs()).next(m_retail.clock.nowMs());
        made.baseEpoch = 1;
        return made;
    }
    [[nodiscard]] PushRequest request(const QList<Operation>& operations) const
    {
        return {m_incarnation, 0, operations};
    }
    [[nodiscard]] PushAnswer push(const QList<Operation>& operations) const
    {
        return must(m_retail.hq->push(m_retail.tillA.id, request(operations)));
    }

private:
    Retail& m_retail;
    QUuid m_incarnation;
    qint64 m_n = 0;
};

Operation create(Retail& retail, const QString& name = u"Ana"_s)
{
    return draft::createCustomer(retail.by(retail.ada.id, retail.storeA.id),
                                 retail.customer(name, {retail.customersA.id}));
}

} // namespace

class TestPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesAndAnswersWithImages();
    void answersTheSameWhenSentTwiceI3();
    void asksForWhatIsMissing();
    void findsAClonedTill();
    void takesAnOldOperationInANewStreamOnce();
    void refusesWhatDependsOnARefusal();
    void refusesAnActorOfAnotherStore();
    void refusesAnActorWithoutTheRightI24();
    void keepsOneBookForEachCustomerI16();
    void opensAClientBookWithANumber();
    void isolatesAPoisonOperation();
    void keepsMarksOfFields();
    void knowsVersionsOfItsOwnHistoryAloneI18();
    void doesNotTrustAClockThatIsAhead();
    void saysGoneForWhatTheTillMayNotSee();
    void keepsTheOrderOfAStreamI4();
};

void TestPush::appliesAndAnswersWithImages()
{
    Retail retail;
    HandMade till(retail);
    const Operation operation = till.operation(create(retail));

    const PushAnswer answer = till.push({operation});

    QCOMPARE(answer.lastN, 1);
    QCOMPARE(answer.verdicts.size(), 1);
    const OperationVerdict& verdict = answer.verdicts.first();
    QCOMPARE(verdict.id, operation.id);
    QCOMPARE(verdict.verdict, Verdict::Applied);
    QCOMPARE(verdict.images.size(), 1);
    QCOMPARE(verdict.images.first().fields.value(u"account_number"_s).toString(), u"C000001"_s);
    QCOMPARE(must(retail.hq->find(operation.key)), verdict.images.first());
}

void TestPush::answersTheSameWhenSentTwiceI3()
{
    Retail retail;
    HandMade till(retail);
    const QList<Operation> operations{till.operation(create(retail)),
                                      till.operation(create(retail, u"Bea"_s))};
    const PushAnswer first = till.push(operations);
    const auto heads = must(retail.hq->heads(retail.tillA.id));

    const PushAnswer second = till.push(operations);

    QCOMPARE(second.lastN, 2);
    QCOMPARE(second.verdicts.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(second.verdicts.at(i).verdict, first.verdicts.at(i).verdict);
        QCOMPARE(second.verdicts.at(i).images, first.verdicts.at(i).images);
    }
    QCOMPARE(must(retail.hq->heads(retail.tillA.id)), heads);
}

void TestPush::asksForWhatIsMissing()
{
    Retail retail;
    HandMade till(retail);
    const Operation first = till.operation(create(retail));
    (void)till.operation(create(retail));
    const Operation third = till.operation(create(retail));

    const PushAnswer answer = till.push({first, third});

    QVERIFY(answer.gap);
    QCOMPARE(answer.lastN, 1);
    QCOMPARE(answer.verdicts.size(), 1);
    QVERIFY(!must(retail.hq->find(third.key)));
}

void TestPush::findsAClonedTill()
{
    Retail retail;
    HandMade till(retail);
    const Operation first = till.operation(create(retail));
    (void)till.push({first});
    Operation clone = create(retail, u"Clone"_s);
    clone.id.value = retail.newId();
    clone.n = 1;

    const PushAnswer answer = till.push({clone});

    QVERIFY(answer.needsIncarnation);
    QVERIFY(answer.verdicts.isEmpty());
    QVERIFY(!must(retail.hq->find(clone.key)));
}

void TestPush::takesAnOldOperationInANewStreamOnce()
{
    Retail retail;
    HandMade till(retail);
    const Operation operation = till.operation(create(retail));
    (void)till.push({operation});
    const PushRequest again{retail.newId(), 0, {operation}};

    const auto answer = retail.hq->push(retail.tillA.id, again);

    VERIFY_OK(answer);
    QVERIFY(!answer->needsIncarnation);
    QCOMPARE(answer->lastN, 1);
    QCOMPARE(answer->verdicts.first().verdict, Verdict::Applied);
    QCOMPARE(must(retail.hq->find(operation.key))->version, 1);
}

void TestPush::refusesWhatDependsOnARefusal()
{
    Retail retail;
    HandMade till(retail);
    Operation bad = create(retail);
    bad.actor.value = retail.newId();
    bad = till.operation(bad);
    Note note;
    note.id.value = retail.newId();
    note.customer = bad.customer;
    note.text = u"likes tea"_s;
    Operation dependent =
        till.operation(draft::addNote(retail.by(retail.ada.id, retail.storeA.id), note));
    dependent.after = {bad.id};

    const PushAnswer answer = till.push({bad, dependent});

    QCOMPARE(answer.verdicts.size(), 2);
    QCOMPARE(answer.verdicts.at(0).refusal, Refusal::NotAllowed);
    QCOMPARE(answer.verdicts.at(1).verdict, Verdict::Rejected);
    QCOMPARE(answer.verdicts.at(1).refusal, Refusal::Dependency);
    QCOMPARE(answer.lastN, 2);
}

void TestPush::refusesAnActorOfAnotherStore()
{
    Retail retail;
    HandMade till(retail);
    Operation operation = create(retail);
    operation.actor = retail.ben.id;

    const PushAnswer answer = till.push({till.operation(operation)});

    QCOMPARE(answer.verdicts.first().verdict, Verdict::Rejected);
    QCOMPARE(answer.verdicts.first().refusal, Refusal::NotAllowed);
}

void TestPush::refusesAnActorWithoutTheRightI24()
{
    Retail retail;
    retail.ada.rights.removeAll(Right::CreateCustomer);
    retail.put({toRow(retail.ada)});
    HandMade till(retail);
    const Operation operation = till.operation(create(retail));

    const PushAnswer answer = till.push({operation});

    QCOMPARE(answer.verdicts.first().refusal, Refusal::NotAllowed);
    QVERIFY(!must(retail.hq->find(operation.key)));
}

void TestPush::keepsOneBookForEachCustomerI16()
{
    Retail retail;
    retail.ben.employeeAddressBooks = {retail.staffA.id};
    retail.put({toRow(retail.ben)});
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    HandMade till(retail);
    const auto add = [&](const Associate& who) {
        return till.operation(draft::addToBook(retail.by(who.id, retail.storeA.id), customer.id));
    };

    const PushAnswer answer = till.push({add(retail.ada), add(retail.ben)});

    QCOMPARE(answer.verdicts.at(0).verdict, Verdict::Applied);
    QCOMPARE(answer.verdicts.at(1).verdict, Verdict::Rejected);
    QCOMPARE(answer.verdicts.at(1).refusal, Refusal::BookTaken);
    const auto members = must(retail.hq->all<Membership>());
    QCOMPARE(members.size(), 1);
    QCOMPARE(members.first().book, ClientBook::idFor(retail.ada.id));
}

void TestPush::opensAClientBookWithANumber()
{
    Retail retail;
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    HandMade till(retail);

    (void)till.push({till.operation(
        draft::addToBook(retail.by(retail.ada.id, retail.storeA.id), customer.id))});

    const auto books = must(retail.hq->all<ClientBook>());
    QCOMPARE(books.size(), 1);
    QCOMPARE(books.first().associate, retail.ada.id);
    QCOMPARE(books.first().number, u"CB000001"_s);
}

void TestPush::isolatesAPoisonOperation()
{
    Retail retail;
    HandMade till(retail);
    QList<Operation> operations;
    for (int i = 0; i < 5; ++i)
        operations.append(till.operation(create(retail, u"C%1"_s.arg(i))));
    // A row no table can take: its id is another customer's, its owner nobody's.
    Row broken = toRow(retail.storeA);
    broken.key.id = retail.newId();
    broken.fields.insert(u"name"_s, QJsonValue(7));
    Operation poison =
        draft::putReference(retail.by(retail.chief.id, retail.storeA.id), broken, std::nullopt);
    poison = till.operation(poison);
    operations.insert(2, poison);
    for (qsizetype i = 0; i < operations.size(); ++i)
        operations[i].n = i + 1;

    const PushAnswer answer = till.push(operations);

    QCOMPARE(answer.lastN, 6);
    QCOMPARE(answer.verdicts.size(), 6);
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const auto expected = i == 2 ? Verdict::Rejected : Verdict::Applied;
        QCOMPARE(answer.verdicts.at(i).verdict, expected);
        QCOMPARE(answer.verdicts.at(i).id, operations.at(i).id);
    }
    QCOMPARE(answer.verdicts.at(2).refusal, Refusal::Invalid);
}

void TestPush::keepsMarksOfFields()
{
    Retail retail;
    Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    HandMade till(retail);
    const Operation operation = till.operation(draft::patchCustomer(
        retail.by(retail.ada.id, retail.storeA.id), customer, {{u"first_name"_s, u"Anna"_s}}));

    (void)till.push({operation});

    const auto marks = must(retail.hq->marks(operation.key));
    QCOMPARE(marks.value(u"first_name"_s).operation, operation.id);
    QCOMPARE(marks.value(u"first_name"_s).author, retail.ada.id);
    QCOMPARE(marks.value(u"first_name"_s).hlc, operation.hlc);
}

// After a restore versions are given again: the same number may mean another name.
void TestPush::knowsVersionsOfItsOwnHistoryAloneI18()
{
    for (const qint64 epoch : {1, 2}) {
        Retail retail;
        Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
        retail.put({toRow(customer)});
        customer.version =
            must(retail.hq->find({EntityKind::Customer, customer.id.value}))->version;
        customer.firstName = u"Anita"_s; // what the person saw
        HandMade till(retail);
        Operation operation = till.operation(draft::patchCustomer(
            retail.by(retail.ada.id, retail.storeA.id), customer, {{u"first_name"_s, u"Anna"_s}}));
        operation.baseEpoch = epoch;

        const PushAnswer answer = till.push({operation});

        const bool isOwn = epoch == answer.epoch;
        QCOMPARE(answer.verdicts.first().verdict, isOwn ? Verdict::Applied : Verdict::Merged);
        const auto conflicts = must(retail.hq->ofCustomer(EntityKind::Conflict, customer.id));
        QCOMPARE(conflicts.size(), isOwn ? 0 : 1);
    }
}

void TestPush::doesNotTrustAClockThatIsAhead()
{
    Retail retail;
    Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    HandMade till(retail);
    Operation operation = till.operation(draft::patchCustomer(
        retail.by(retail.ada.id, retail.storeA.id), customer, {{u"first_name"_s, u"Anna"_s}}));
    constexpr qint64 kTenYears = 10LL * 365 * 24 * 60 * 60 * 1000;
    operation.hlc = Hlc::at(retail.clock.nowMs() + kTenYears);

    const PushAnswer answer = till.push({operation});

    constexpr qint64 kTwoMinutes = 120'000;
    QVERIFY(answer.hlc.ms() <= retail.clock.nowMs() + kTwoMinutes);
    const auto marks = must(retail.hq->marks(operation.key));
    QVERIFY(marks.value(u"first_name"_s).hlc.ms() <= retail.clock.nowMs() + kTwoMinutes);
}

void TestPush::saysGoneForWhatTheTillMayNotSee()
{
    Retail retail;
    HandMade till(retail);
    Operation operation = create(retail);
    operation.set.insert(u"address_books"_s, QJsonArray{retail.customersB.id.toString()});

    const PushAnswer answer = till.push({till.operation(operation)});

    const OperationVerdict& verdict = answer.verdicts.first();
    QVERIFY(verdict.images.isEmpty());
    QCOMPARE(verdict.gone, QList<RowKey>{operation.key});
}

void TestPush::keepsTheOrderOfAStreamI4()
{
    Retail retail;
    Customer customer = retail.customer(u"0"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    HandMade till(retail);
    QList<Operation> operations;
    for (int i = 1; i <= 10; ++i) {
        operations.append(
            till.operation(draft::patchCustomer(retail.by(retail.ada.id, retail.storeA.id),
                                                customer,
                                                {{u"first_name"_s, QString::number(i)}})));
        customer.firstName = QString::number(i);
    }

    (void)till.push(operations.mid(0, 4));
    (void)till.push(operations.mid(2, 4)); // two of them again
    const PushAnswer answer = till.push(operations.mid(6));

    QCOMPARE(answer.lastN, 10);
    const auto row = must(retail.hq->find({EntityKind::Customer, customer.id.value}));
    QCOMPARE(row->fields.value(u"first_name"_s).toString(), u"10"_s);
    QCOMPARE(row->version, 11);
}

CARNET_TEST(TestPush)

} // namespace carnet::tst_push

#include "tst_push.moc"
