#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_contactrules {

namespace {

//! The boutique with one phone number of the customer's, stored at headquarters.
class WithPhone : public Boutique
{
public:
    explicit WithPhone(Consent consent = Consent::NotAsked)
    {
        ContactPoint point = aContactPoint(ada.id, ContactKind::Phone, u"+49 30 1"_s);
        point.consent = consent;
        does(draft::addContactPoint(by(ben), point));
        seen = phone().value();
    }

    [[nodiscard]] std::optional<ContactPoint> phone() const
    {
        const auto all = rows.all<ContactPoint>();
        return all.isEmpty() ? std::nullopt : std::optional(all.constFirst());
    }

    Operation patch(const Associate& who, const QString& field, const QString& value)
    {
        return sent(draft::patchContactPoint(by(who), seen, {{field, value}}));
    }

    ContactPoint seen;
};

class TestContactRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheFirstPointPrimary()
    {
        WithPhone boutique;
        const auto second = aContactPoint(boutique.ada.id, ContactKind::Phone, u"+49 30 2"_s);
        const auto mail = aContactPoint(boutique.ada.id, ContactKind::Email, u"ada@example.org"_s);

        boutique.does(draft::addContactPoint(boutique.by(boutique.ben), second));
        boutique.does(draft::addContactPoint(boutique.by(boutique.ben), mail));

        QCOMPARE(boutique.customer().primaryPhone, boutique.seen.id);
        QCOMPARE(boutique.customer().primaryEmail, mail.id);
    }

    void clearsThePrimaryFieldWithThePoint()
    {
        WithPhone boutique;

        boutique.does(draft::removeContactPoint(boutique.by(boutique.cleo), boutique.seen));

        QVERIFY(boutique.customer().primaryPhone.isNull());
        QVERIFY(!boutique.phone());
    }

    void choosesAnotherPrimaryPointOfTheRightKind()
    {
        WithPhone boutique;
        const auto second = aContactPoint(boutique.ada.id, ContactKind::Phone, u"+49 30 2"_s);
        boutique.does(draft::addContactPoint(boutique.by(boutique.ben), second));
        const auto choose = [&](const QString& field) {
            return boutique.does(draft::patchCustomer(
                boutique.by(boutique.ben), boutique.customer(), {{field, second.id.toString()}}));
        };

        QCOMPARE(choose(u"primary_phone"_s).verdict, Verdict::Applied);
        QCOMPARE(choose(u"primary_email"_s).refusal, Refusal::Invalid);
        QCOMPARE(boutique.customer().primaryPhone, second.id);
    }

    // ContactInfo
    void keepsWhatIsPrivateFromComingFirst()
    {
        Boutique boutique;
        ContactPoint hidden = aContactPoint(boutique.ada.id, ContactKind::Phone, u"+49 30 1"_s);
        hidden.isPrivate = true;
        const auto open = aContactPoint(boutique.ada.id, ContactKind::Phone, u"+49 30 2"_s);

        boutique.does(draft::addContactPoint(boutique.by(boutique.ben), hidden));
        QVERIFY(boutique.customer().primaryPhone.isNull());
        boutique.does(draft::addContactPoint(boutique.by(boutique.ben), open));
        QCOMPARE(boutique.customer().primaryPhone, open.id);
        const auto chosen =
            boutique.does(draft::patchCustomer(boutique.by(boutique.ben),
                                               boutique.customer(),
                                               {{u"primary_phone"_s, hidden.id.toString()}}));

        QCOMPARE(chosen.refusal, Refusal::Invalid);
        QCOMPARE(boutique.customer().primaryPhone, open.id);
    }

    void checksExtensions_data()
    {
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<QString>("extension");
        QTest::addColumn<QString>("flaw");
        const auto flaw = u"extension extension"_s;
        QTest::newRow("none") << ContactKind::Email << QString() << QString();
        QTest::newRow("digits") << ContactKind::Phone << u"12 34#"_s << QString();
        QTest::newRow("letters") << ContactKind::Phone << u"12b"_s << flaw;
        QTest::newRow("long") << ContactKind::Phone << QString(13, u'1') << flaw;
        QTest::newRow("of an e-mail") << ContactKind::Email << u"12"_s << flaw;
    }
    void checksExtensions()
    {
        QFETCH(const ContactKind, kind);
        QFETCH(const QString, extension);
        Boutique boutique;
        ContactPoint point =
            aContactPoint(boutique.ada.id,
                          kind,
                          kind == ContactKind::Email ? u"ada@example.org"_s : u"+49 30 1"_s);
        point.extension = extension;

        QTEST(flawOf(boutique.does(draft::addContactPoint(boutique.by(boutique.ben), point))),
              "flaw");
    }

    void refusesFlawedPoints_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::newRow("empty") << static_cast<int>(ContactKind::Url) << u"  "_s;
        QTest::newRow("no number of a phone") << static_cast<int>(ContactKind::Phone) << u"12ab"_s;
        QTest::newRow("letters for a phone") << static_cast<int>(ContactKind::Phone) << u"none"_s;
        QTest::newRow("no domain") << static_cast<int>(ContactKind::Email) << u"ada@"_s;
        QTest::newRow("no dot") << static_cast<int>(ContactKind::Email) << u"ada@example"_s;
        QTest::newRow("two signs") << static_cast<int>(ContactKind::Email) << u"a@b@example.org"_s;
        QTest::newRow("blank") << static_cast<int>(ContactKind::Email) << u"a b@example.org"_s;
        QTest::newRow("too long") << static_cast<int>(ContactKind::Url) << QString(1'001, u'x');
    }
    void refusesFlawedPoints()
    {
        QFETCH(int, kind);
        QFETCH(QString, value);
        Boutique boutique;
        const auto point = aContactPoint(boutique.ada.id, static_cast<ContactKind>(kind), value);

        const auto judgement =
            boutique.does(draft::addContactPoint(boutique.by(boutique.ben), point));

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s), QJsonValue(u"value"_s));
    }

    void acceptsAddressesOfAllScripts()
    {
        Boutique boutique;
        const auto point =
            aContactPoint(boutique.ada.id, ContactKind::Email, u"søren@bücher.example"_s);

        QCOMPARE(boutique.does(draft::addContactPoint(boutique.by(boutique.ben), point)).verdict,
                 Verdict::Applied);
    }

    void editBeatsRemoval()
    {
        WithPhone boutique;
        const auto edit = boutique.patch(boutique.cleo, u"value"_s, u"+49 30 9"_s);
        boutique.does(draft::removeContactPoint(boutique.by(boutique.ben), boutique.seen));

        const auto judgement = boutique.rows.apply(edit);

        QCOMPARE(judgement.verdict, Verdict::Merged);
        QCOMPARE(boutique.phone()->value, u"+49 30 9"_s);
        QCOMPARE(boutique.phone()->kind, ContactKind::Phone);
        QCOMPARE(boutique.customer().primaryPhone, boutique.seen.id);
    }

    void removalYieldsToAnUnseenEdit()
    {
        WithPhone boutique;
        const auto removal =
            boutique.sent(draft::removeContactPoint(boutique.by(boutique.ben), boutique.seen));
        boutique.rows.apply(boutique.patch(boutique.cleo, u"value"_s, u"+49 30 9"_s));

        const auto judgement = boutique.rows.apply(removal);

        QCOMPARE(judgement.verdict, Verdict::Merged);
        QCOMPARE(boutique.phone()->value, u"+49 30 9"_s);
    }

    // I19
    void unseenGrantDoesNotOverrideAWithdrawal()
    {
        WithPhone boutique;
        const auto withdrawal = boutique.patch(boutique.ben, u"consent"_s, u"declined"_s);
        const auto grant = boutique.patch(boutique.cleo, u"consent"_s, u"allowed"_s);

        boutique.rows.apply(withdrawal);
        const auto judgement = boutique.rows.apply(grant);

        QCOMPARE(judgement.verdict, Verdict::Merged);
        QCOMPARE(boutique.phone()->consent, Consent::Declined);
        QCOMPARE(boutique.conflicts().size(), 1);
        QCOMPARE(boutique.conflicts().constFirst().otherAuthor, boutique.cleo.id);
    }

    void withdrawalOverridesALaterUnseenGrant()
    {
        WithPhone boutique;
        const auto withdrawal = boutique.patch(boutique.ben, u"consent"_s, u"declined"_s);
        const auto grant = boutique.patch(boutique.cleo, u"consent"_s, u"allowed"_s);

        boutique.rows.apply(grant);
        boutique.rows.apply(withdrawal);

        QCOMPARE(boutique.phone()->consent, Consent::Declined);
    }

    void grantThatHasSeenTheWithdrawalStands()
    {
        WithPhone boutique(Consent::Declined);

        const auto judgement =
            boutique.rows.apply(boutique.patch(boutique.cleo, u"consent"_s, u"allowed"_s));

        QCOMPARE(judgement.verdict, Verdict::Applied);
        QCOMPARE(boutique.phone()->consent, Consent::Allowed);
    }

    // She said no, once more, after the person who grants had looked.
    void repeatedWithdrawalCountsAgain()
    {
        WithPhone boutique(Consent::Declined);
        const auto grant = boutique.patch(boutique.cleo, u"consent"_s, u"allowed"_s);
        const auto again = boutique.patch(boutique.ben, u"consent"_s, u"declined"_s);

        QCOMPARE(boutique.rows.apply(again).verdict, Verdict::Noop);
        QCOMPARE(boutique.rows.apply(grant).verdict, Verdict::Merged);

        QCOMPARE(boutique.phone()->consent, Consent::Declined);
    }

    void revivedPointDoesNotBringItsGrantBack()
    {
        WithPhone boutique(Consent::Allowed);
        const auto edit = boutique.patch(boutique.cleo, u"value"_s, u"+49 30 9"_s);
        boutique.does(draft::removeContactPoint(boutique.by(boutique.ben), boutique.seen));

        boutique.rows.apply(edit);

        QCOMPARE(boutique.phone()->consent, Consent::NotAsked);
        QCOMPARE(boutique.conflicts().size(), 1);
    }

    void revivedPointKeepsTheWithdrawalItWasRemovedWith()
    {
        WithPhone boutique(Consent::Allowed);
        const auto edit = boutique.patch(boutique.cleo, u"value"_s, u"+49 30 9"_s);
        boutique.rows.apply(boutique.patch(boutique.ben, u"consent"_s, u"declined"_s));
        boutique.does(draft::removeContactPoint(boutique.by(boutique.ben), *boutique.phone()));

        boutique.rows.apply(edit);

        QCOMPARE(boutique.phone()->consent, Consent::Declined);
    }

    void cannotReviveWhatItDoesNotKnow()
    {
        WithPhone boutique;
        auto edit = boutique.patch(boutique.cleo, u"value"_s, u"+49 30 9"_s);
        edit.was = {};
        boutique.does(draft::removeContactPoint(boutique.by(boutique.ben), boutique.seen));

        QCOMPARE(boutique.rows.apply(edit).refusal, Refusal::Gone);
    }

    void addsTheSamePointOnce()
    {
        WithPhone boutique;

        const auto judgement =
            boutique.does(draft::addContactPoint(boutique.by(boutique.cleo), boutique.seen));

        QCOMPARE(judgement.verdict, Verdict::Noop);
    }
};

} // namespace

CARNET_TEST(TestContactRules)

} // namespace tst_contactrules

#include "tst_contactrules.moc"
