#include "models/domain/customerkind.h"
#include "models/domain/customertemplate.h"
#include "models/domain/fieldmerge.h"
#include "models/domain/undoplan.h"
#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_customerdetails {

namespace {

QString circle(const QString& name)
{
    return uuidOf(name).toString(QUuid::WithoutBraces);
}

QJsonArray anyCircles()
{
    QJsonArray circles;
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        if (*rc::gen::arbitrary<bool>())
            circles.append(name);
    }
    return circles;
}

QSet<QString> asSet(const QJsonArray& list)
{
    QSet<QString> set;
    for (const QJsonValue entry : list)
        set.insert(entry.toString());
    return set;
}

Customer bea()
{
    return aCustomer().withId(idOf<CustomerId>(u"bea"_s)).named(u"Bea"_s, u"Lind"_s).atVersion(1);
}

//! The customer as headquarters has numbered her, with a card.
Customer holds(Boutique& boutique, Customer customer, const QString& card)
{
    customer.accountNumber = customer.firstName; // one of her own
    customer.loyaltyCard = card;
    boutique.rows.put(customer);
    return customer;
}

Judgement gives(Boutique& boutique, const Customer& to, const QString& card)
{
    return boutique.does(
        draft::patchCustomer(boutique.by(boutique.ben), to, {{u"loyalty_card"_s, card}}));
}

//! What is known of a customer beside her name and her attributes.
class TestCustomerDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // CU-8
    void givesNoLoyaltyCardBeforeTheNumber()
    {
        Boutique boutique;
        const QJsonObject card{{u"loyalty_card"_s, u"M-4711"_s}};
        const auto early =
            boutique.does(draft::patchCustomer(boutique.by(boutique.ben), boutique.ada, card));
        Customer numbered = boutique.ada;
        numbered.accountNumber = u"100001"_s;
        boutique.rows.put(numbered);
        const auto late =
            boutique.does(draft::patchCustomer(boutique.by(boutique.ben), numbered, card));

        QCOMPARE(early.refusal, Refusal::Invalid);
        QCOMPARE(early.facts.value(u"reason"_s).toString(), u"pending"_s);
        QCOMPARE(late.verdict, Verdict::Applied);
        QCOMPARE(boutique.customer().loyaltyCard, u"M-4711"_s);
    }

    void givesNoCardOfAnother_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("the same") << u"M-4711"_s << true;
        QTest::newRow("written otherwise") << u"m-4711"_s << true;
        QTest::newRow("a longer one") << u"M-47110"_s << false;
    }
    void givesNoCardOfAnother()
    {
        QFETCH(const QString, card);
        QFETCH(const bool, isTaken);
        Boutique boutique;
        const Customer ada = holds(boutique, boutique.ada, {});
        (void)holds(boutique, bea(), u"M-4711"_s);

        const auto given = gives(boutique, ada, card);

        QCOMPARE(given.isDone(), !isTaken);
        QCOMPARE(given.refusal, isTaken ? Refusal::Invalid : Refusal::None);
        const QJsonObject facts{{u"field"_s, u"loyalty_card"_s}, {u"reason"_s, u"taken"_s}};
        QCOMPARE(given.facts, isTaken ? facts : QJsonObject());
        QCOMPARE(boutique.customer().loyaltyCard, isTaken ? QString() : card);
    }

    void givesACardThatNobodyHasAnyMore()
    {
        Boutique boutique;
        const Customer ada = holds(boutique, boutique.ada, {});
        const Customer other = holds(boutique, bea(), u"M-4711"_s);
        QVERIFY(gives(boutique, other, {}).isDone());

        QVERIFY(gives(boutique, ada, u"M-4711"_s).isDone());

        (void)holds(boutique, other, u"M-4712"_s);
        boutique.rows.remove({Customer::kKind, other.id.value});
        QVERIFY(gives(boutique, boutique.customer(), u"M-4712"_s).isDone());
    }

    // An import may have brought one card for two.
    void leavesACardToBothWhoHaveIt()
    {
        Boutique boutique;
        const Customer ada = holds(boutique, boutique.ada, u"M-4711"_s);
        (void)holds(boutique, bea(), u"M-4711"_s);

        QCOMPARE(gives(boutique, ada, u"M-4711"_s).verdict, Verdict::Noop);
        QCOMPARE(gives(boutique, ada, u"m-4711"_s).verdict, Verdict::Applied);
        const auto titled = boutique.does(draft::patchCustomer(
            boutique.by(boutique.ben), boutique.customer(), {{u"title"_s, u"Lady"_s}}));
        QCOMPARE(titled.verdict, Verdict::Applied);
    }

    void asksForOtherCardsOnlyWhereOneIsGiven()
    {
        Boutique boutique;
        const Customer ada = holds(boutique, boutique.ada, u"M-4711"_s);

        (void)boutique.does(
            draft::patchCustomer(boutique.by(boutique.ben), ada, {{u"title"_s, u"Lady"_s}}));
        (void)gives(boutique, boutique.customer(), {});
        QCOMPARE(boutique.rows.cardQuestions(), 0);

        (void)gives(boutique, boutique.customer(), u"M-4712"_s);
        QCOMPARE(boutique.rows.cardQuestions(), 1);
    }

    void picksNoCardOfAnotherOutOfAConflict()
    {
        Boutique boutique;
        const Customer ada = holds(boutique, boutique.ada, u"M-1000"_s);
        (void)holds(boutique, bea(), u"M-4711"_s);
        Conflict conflict;
        conflict.id.value = uuidOf(u"conflict"_s);
        conflict.customer = ada.id;
        conflict.rowKind = u"customer"_s;
        conflict.row = ada.id.value;
        conflict.field = u"loyalty_card"_s;
        conflict.kept = {{u"value"_s, u"M-1000"_s}};
        conflict.other = {{u"value"_s, u"M-4711"_s}};
        boutique.rows.put(conflict);

        const auto picked =
            boutique.does(draft::resolveConflict(boutique.by(boutique.ben), conflict, true));

        QCOMPARE(picked.facts.value(u"reason"_s).toString(), u"taken"_s);
        QCOMPARE(boutique.conflicts().size(), 1);
    }

    void takesACardThatWentOverBackAsAWhole()
    {
        Boutique boutique;
        const Customer ada = holds(boutique, boutique.ada, u"M-4711"_s);
        const Customer other = holds(boutique, bea(), {});
        const Gesture by = boutique.by(boutique.ben);
        const QList<Operation> done{
            boutique.sent(draft::patchCustomer(by, ada, {{u"loyalty_card"_s, QString()}})),
            boutique.sent(draft::patchCustomer(by, other, {{u"loyalty_card"_s, u"M-4711"_s}}))};
        for (const Operation& operation : done)
            QCOMPARE(boutique.rows.apply(operation).verdict, Verdict::Applied);

        const auto plan = planUndo(
            boutique.by(boutique.ben), done, boutique.rows, [] { return uuidOf(u"undo"_s); });
        QVERIFY(plan.has_value());
        QVERIFY(plan->obstacles.isEmpty());
        for (const Operation& draft : plan->drafts)
            QCOMPARE(boutique.does(draft).verdict, Verdict::Applied);

        QCOMPARE(boutique.customer().loyaltyCard, u"M-4711"_s);
        QVERIFY(boutique.rows.get<Customer>(other.id.value)->loyaltyCard.isEmpty());
    }

    void refusesFlaws_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("card") << u"loyalty_card"_s << QJsonValue(u"4 7"_s);
        QTest::newRow("currency") << u"currency"_s << QJsonValue(u"Euro"_s);
        QTest::newRow("receipt e-mail") << u"receipt_email"_s << QJsonValue(u"ada"_s);
        QTest::newRow("reading") << u"name_reading"_s << QJsonValue(QString(301, u'x'));
        QTest::newRow("receipt") << u"receipt_option"_s << QJsonValue(u"pigeon"_s);
        QTest::newRow("affiliation") << u"affiliations"_s << QJsonValue(QJsonArray{u"x"_s});
    }
    void refusesFlaws()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        Boutique boutique;
        Customer numbered = boutique.ada;
        numbered.accountNumber = u"100001"_s;
        boutique.rows.put(numbered);

        const auto judgement = boutique.does(
            draft::patchCustomer(boutique.by(boutique.ben), numbered, {{field, value}}));

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s).toString(), field);
    }

    void takesPrivacyAndReadingBack()
    {
        Boutique boutique;
        const auto edit = boutique.sent(draft::patchCustomer(
            boutique.by(boutique.ben),
            boutique.ada,
            {{u"no_personalisation"_s, true}, {u"name_reading"_s, u"\u305f\u306a\u304b"_s}}));
        boutique.rows.apply(edit);
        QVERIFY(boutique.customer().noPersonalisation);

        boutique.does(inverse(boutique.by(boutique.ben), edit, uuidOf(u"n"_s)).value());

        QVERIFY(!boutique.customer().noPersonalisation);
        QCOMPARE(boutique.customer().nameReading, QString());
    }

    void keepsTheAffiliationsOfBoth()
    {
        Boutique boutique;
        const Customer seen = boutique.customer();
        const auto join = [&](const Associate& who, const QString& name) {
            return boutique.does(draft::patchCustomer(
                boutique.by(who), seen, {{u"affiliations"_s, QJsonArray{circle(name)}}}));
        };

        join(boutique.ben, u"press"_s);
        QCOMPARE(join(boutique.cleo, u"family"_s).verdict, Verdict::Applied);

        QCOMPARE(boutique.customer().affiliations.size(), 2);
        QVERIFY(boutique.conflicts().isEmpty());
    }

    void mergesListsWithoutLoss()
    {
        VERIFY_HOLDS("a merged list does what both did, in whichever order", [] {
            const QJsonArray was = anyCircles();
            const QJsonArray mine = anyCircles();
            const QJsonArray theirs = anyCircles();
            const QJsonArray merged = mergeList(theirs, was, mine);
            RC_ASSERT(asSet(merged) == asSet(mergeList(mine, was, theirs)));
            RC_ASSERT(mergeList(was, was, mine).size() == mine.size());
            RC_ASSERT(asSet(mergeList(was, was, mine)) == asSet(mine));
            RC_ASSERT(mergeList(merged, merged, merged) == merged);
            const auto added = asSet(mine) - asSet(was);
            const auto taken = asSet(was) - asSet(mine);
            RC_ASSERT(asSet(merged).contains(added));
            RC_ASSERT(!asSet(merged).intersects(taken));
        });
    }

    // CU-6
    void thePendingNumberComesFromTheIdAlone()
    {
        Customer one = aCustomer().named(u"Ada"_s);
        const QString number = one.pendingNumber();
        one.firstName = u"Augusta"_s;
        one.accountNumber = u"100001"_s;

        QCOMPARE(one.pendingNumber(), number);
        QCOMPARE(number.size(), 9);
        QVERIFY(number.startsWith(u"P-"_s));
        QVERIFY(Customer(aCustomer().withId(idOf<CustomerId>(u"two"_s))).pendingNumber() != number);
    }

    // CU-2
    void theTemplateFillsWhatIsOpen()
    {
        CustomerTemplate preset;
        preset.group = u"Retail"_s;
        preset.currency = u"EUR"_s;
        preset.language = u"de"_s;
        preset.receiptOption = ReceiptOption::Both;
        preset.receiptEmail = u"till@example.com"_s;
        preset.affiliations = {idOf<AffiliationId>(u"press"_s)};
        Customer open = aCustomer().named(u"Ada"_s);
        Customer chosen = open;
        chosen.language = u"it"_s;

        preset.seed(open, {});
        preset.seed(chosen, u"ada@example.com"_s);

        QCOMPARE(open.group, u"Retail"_s);
        QCOMPARE(open.receiptOption, ReceiptOption::Both);
        QCOMPARE(open.receiptEmail, u"till@example.com"_s);
        QCOMPARE(open.affiliations, preset.affiliations);
        QCOMPARE(chosen.language, u"it"_s);
        QCOMPARE(chosen.receiptEmail, u"ada@example.com"_s);
    }

    void aStoresTemplateComesBeforeEverybodys()
    {
        CustomerTemplate all;
        all.group = u"All"_s;
        CustomerTemplate own;
        own.store = idOf<StoreId>(u"shop"_s);
        own.group = u"Own"_s;

        QCOMPARE(templateFor({all, own}, own.store).group, u"Own"_s);
        QCOMPARE(templateFor({own, all}, idOf<StoreId>(u"other"_s)).group, u"All"_s);
        QCOMPARE(templateFor({own}, idOf<StoreId>(u"other"_s)), CustomerTemplate());
    }

    void makesAPersonAnOrganisationWithOneName()
    {
        Customer person = aCustomer().named(u"Ada"_s, u"Byron"_s);
        person.title = u"Dr."_s;
        const Customer single = aCustomer().named(QString(), u"Byron"_s);
        Customer firm = single;
        firm.type = CustomerType::Organization;

        QCOMPARE(fieldsToBecome(CustomerType::Organization, person),
                 (QJsonObject{{u"type"_s, u"organization"_s},
                              {u"first_name"_s, QString()},
                              {u"last_name"_s, u"Ada Byron"_s},
                              {u"title"_s, QString()}}));
        QCOMPARE(fieldsToBecome(CustomerType::Organization, single),
                 (QJsonObject{{u"type"_s, u"organization"_s}}));
        QCOMPARE(fieldsToBecome(CustomerType::Person, firm),
                 (QJsonObject{{u"type"_s, u"person"_s}}));
        QCOMPARE(fieldsToBecome(CustomerType::Person, person), QJsonObject());
    }
};

} // namespace

CARNET_TEST(TestCustomerDetails)

} // namespace tst_customerdetails

#include "tst_customerdetails.moc"
