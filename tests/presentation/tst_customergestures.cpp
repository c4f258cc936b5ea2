#include "tests/presentation/writingpage.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_customergestures {

namespace {

QVariantMap form(const QString& kind, const QString& value)
{
    return {{u"kind"_s, kind}, {u"value"_s, value}, {u"purpose"_s, u"home"_s}};
}

const QString kEmail = u"anna@example.com"_s;
const QString kPhone = u"+47 22 33 44 55"_s;

} // namespace

//! What a person logs on the page of a customer, and the ways to reach her.
class TestCustomerGestures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsAnActivity();
    void logsWhatWasEarlier();
    void plansAnAppointment();
    void boundsTheLengthOfAnAppointment();
    void ignoresATimeThatIsNone();
    void takesAnActivityBack();
    void showsOneKindOfActivity();
    void keepsTheActivityThatCouldNotBeSaved();
    void addsAContactPoint();
    void refusesAWrongContactPoint_data();
    void refusesAWrongContactPoint();
    void changesAContactPoint();
    void refusesToChangeAnAddressIntoAWrongOne();
    void removesAContactPoint();
    void changesConsent();
    void saysWhatIsGone();
};

void TestCustomerGestures::logsAnActivity()
{
    WritingPage page;
    QSignalSpy composer(page.screen.get(), &CustomerScreen::composerChanged);
    page.screen->setComposerType(page.bench.visit.id.toString());
    page.screen->setComposerText(u" Came for the strap "_s);

    QCOMPARE(page.screen->logActivity(), QString());
    page.bench.settle();

    QCOMPARE(page.timeline("text"), QVariantList{u"Came for the strap"_s});
    QCOMPARE(page.timeline("title"), QVariantList{u"Visit"_s});
    QCOMPARE(page.timeline("author"), QVariantList{u"Cleo Hart"_s});
    QCOMPARE(page.timeline("isWaiting"), QVariantList{true});
    QCOMPARE(page.timeline("isPlanned"), QVariantList{false});
    QCOMPARE(page.toast.text(), u"Visit logged"_s);
    QCOMPARE(page.screen->composerText(), QString()); // ready for the next one
    QVERIFY(composer.count() > 0);
    QVERIFY(page.screen->lastVisitText().startsWith(u"Last seen"_s));
    page.bench.synchronise();
    QCOMPARE(page.timeline("isWaiting"), QVariantList{false});
}

void TestCustomerGestures::logsWhatWasEarlier()
{
    WritingPage page;
    const auto before = QDateTime::fromMSecsSinceEpoch(page.bench.till().nowMs()).addDays(-2);
    page.screen->setComposerType(page.bench.visit.id.toString());
    page.screen->setComposerText(u"Called about the ring"_s);
    page.screen->setComposerAt(before.toString(Qt::ISODate));
    QVERIFY(page.screen->composerAtText() != u"Now"_s);

    QCOMPARE(page.screen->logActivity(), QString());
    page.bench.settle();

    const auto made = must(page.bench.ask([id = page.bench.anna.id](TerminalStore& store) {
        return store.ofCustomer(EntityKind::Activity, id);
    }));
    QCOMPARE(made.size(), 1);
    QCOMPARE(must(fromRow<Activity>(made.constFirst())).atMs / 1'000,
             before.toMSecsSinceEpoch() / 1'000);
    QCOMPARE(page.screen->composerAtText(), u"Now"_s);
}

void TestCustomerGestures::plansAnAppointment()
{
    WritingPage page;
    const auto soon = QDateTime::fromMSecsSinceEpoch(page.bench.till().nowMs()).addDays(3);
    page.screen->setComposerType(page.bench.appointment.id.toString());
    page.screen->setComposerAt(soon.toString(Qt::ISODate));
    page.screen->setComposerMinutes(45);
    page.screen->setComposerText(u"Fitting"_s);

    QCOMPARE(page.screen->logActivity(), QString());
    page.bench.settle();

    QCOMPARE(page.timeline("isPlanned"), QVariantList{true});
    QCOMPARE(page.timeline("section"), QVariantList{u"Planned"_s});
    QCOMPARE(page.toast.text(), u"Appointment planned"_s);
    QCOMPARE(page.screen->lastVisitText(), u"Not seen yet"_s); // not before it happens
}

void TestCustomerGestures::boundsTheLengthOfAnAppointment()
{
    WritingPage page;

    page.screen->setComposerMinutes(1);
    QCOMPARE(page.screen->composerMinutes(), 5);
    page.screen->setComposerMinutes(100'000);
    QCOMPARE(page.screen->composerMinutes(), 24 * 60);
}

void TestCustomerGestures::ignoresATimeThatIsNone()
{
    WritingPage page;

    page.screen->setComposerAt(u"next Tuesday"_s);

    QCOMPARE(page.screen->composerAt(), QString());
    QCOMPARE(page.screen->composerAtText(), u"Now"_s);
}

void TestCustomerGestures::takesAnActivityBack()
{
    WritingPage page;
    page.screen->setComposerType(page.bench.visit.id.toString());
    page.screen->setComposerText(u"Wrong client"_s);
    QCOMPARE(page.screen->logActivity(), QString());
    page.bench.settle();
    QCOMPARE(page.timeline("canVoid"), QVariantList{true});

    page.screen->voidActivity(page.timeline("activityId").constFirst().toString());
    page.bench.settle();

    QCOMPARE(page.timeline("isVoided"), QVariantList{true}); // it stays, crossed out
    QCOMPARE(page.timeline("canVoid"), QVariantList{false});
    QCOMPARE(page.screen->lastVisitText(), u"Not seen yet"_s);
    page.toast.undoLast();
    page.bench.synchronise();
    QCOMPARE(page.timeline("isVoided").count(false), 1); // the same once more, beside it
    QCOMPARE(page.timeline("isVoided").count(true), 1);
    QCOMPARE(page.timeline("text"), (QVariantList{u"Wrong client"_s, u"Wrong client"_s}));
    QCOMPARE(page.bench.outbox(), OutboxCounts{});
}

void TestCustomerGestures::showsOneKindOfActivity()
{
    WritingPage page;
    for (const ActivityType& type : {page.bench.visit, page.bench.appointment}) {
        page.screen->setComposerType(type.id.toString());
        page.screen->setComposerText(type.name);
        QCOMPARE(page.screen->logActivity(), QString());
    }
    page.bench.settle();
    QCOMPARE(page.timeline("text").size(), 2);

    page.screen->timelineFilter()->chooseKind(page.bench.visit.id.toString());
    page.bench.settle();
    QCOMPARE(page.timeline("text"), QVariantList{u"Visit"_s});
    page.screen->timelineFilter()->chooseKind({});
    page.bench.settle();
    QCOMPARE(page.timeline("text").size(), 2);
}

void TestCustomerGestures::keepsTheActivityThatCouldNotBeSaved()
{
    WritingPage page;
    page.removeAnnaBehindTheScreen();
    page.screen->setComposerText(u"A long visit"_s);

    QCOMPARE(page.screen->logActivity(), QString());
    page.bench.settle();

    QVERIFY(!page.toast.text().isEmpty());
    QCOMPARE(page.screen->composerText(), u"A long visit"_s);
}

void TestCustomerGestures::addsAContactPoint()
{
    WritingPage page;

    QCOMPARE(page.screen->addContactPoint(form(u"phone"_s, u" +1 202 555 0111 "_s)), QString());
    page.bench.settle();

    QVERIFY(!page.pointWith(u"+1 202 555 0111"_s).isEmpty());
    QCOMPARE(page.consentOf(u"+1 202 555 0111"_s), u"not_asked"_s);
    QCOMPARE(page.toast.text(), u"Contact added"_s);
}

void TestCustomerGestures::refusesAWrongContactPoint_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("value");

    QTest::newRow("nothing") << u"email"_s << u"  "_s;
    QTest::newRow("no address") << u"email"_s << u"anna.example.com"_s;
    QTest::newRow("unknown kind") << u"pigeon"_s << u"grey"_s;
}

void TestCustomerGestures::refusesAWrongContactPoint()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, value);
    WritingPage page;

    QVERIFY(!page.screen->addContactPoint(form(kind, value)).isEmpty());
    page.bench.settle();

    QCOMPARE(page.screen->contactPoints()->rowCount(), 2);
    QCOMPARE(page.bench.outbox().pending, 0);
}

void TestCustomerGestures::changesAContactPoint()
{
    WritingPage page;

    QCOMPARE(page.screen->saveContactPoint(page.pointWith(kEmail),
                                           form(u"email"_s, u"anna@new.example"_s)),
             QString());
    page.bench.settle();

    QVERIFY(!page.pointWith(u"anna@new.example"_s).isEmpty());
    page.toast.undo();
    page.bench.settle();
    QVERIFY(!page.pointWith(kEmail).isEmpty());
}

void TestCustomerGestures::refusesToChangeAnAddressIntoAWrongOne()
{
    WritingPage page;

    // Said while the field is still open.
    const auto save = [&page](const QString& value) {
        return page.screen->saveContactPoint(page.pointWith(kEmail), form(u"email"_s, value));
    };
    QVERIFY(!save(u"no at sign"_s).isEmpty());
    QCOMPARE(save(u" "_s), u"Type a number or an address first."_s);
    page.bench.settle();

    QVERIFY(!page.pointWith(kEmail).isEmpty());
    QVERIFY(!page.toast.isVisible());
}

void TestCustomerGestures::removesAContactPoint()
{
    WritingPage page;

    page.screen->removeContactPoint(page.pointWith(kPhone));
    page.bench.settle();

    QCOMPARE(column(*page.screen->contactPoints(), "value"), QVariantList{kEmail});
    page.toast.undo();
    page.bench.settle();
    QCOMPARE(column(*page.screen->contactPoints(), "value"), (QVariantList{kPhone, kEmail}));
    QCOMPARE(column(*page.screen->contactPoints(), "isPrimary"), (QVariantList{true, true}));
}

void TestCustomerGestures::changesConsent()
{
    WritingPage page;

    page.screen->setConsent(page.pointWith(kEmail), u"declined"_s);
    page.bench.settle();

    QCOMPARE(page.consentOf(kEmail), u"declined"_s);
    QCOMPARE(page.toast.text(), u"Consent changed"_s);
}

void TestCustomerGestures::saysWhatIsGone()
{
    WritingPage page;
    const QString nothing = QUuid::createUuid().toString(QUuid::WithoutBraces);

    QCOMPARE(page.screen->saveNote(nothing, {}, u"x"_s), u"This was removed in the meantime."_s);
    QCOMPARE(page.screen->saveContactPoint(nothing, form(u"phone"_s, u"1"_s)),
             u"This was removed in the meantime."_s);
    page.screen->removeNote(nothing);
    page.screen->removeContactPoint(nothing);
    page.screen->voidActivity(nothing);
    page.bench.settle();
    QCOMPARE(page.bench.outbox().pending, 0);
}

CARNET_TEST(TestCustomerGestures)

} // namespace carnet::test::tst_customergestures

#include "tst_customergestures.moc"
