#include "tests/presentation/consoledesk.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_allcustomersmany {

namespace {

//! More clients in Ben's book than go into one step, all of them looked for.
struct Crowd : Console {
    static constexpr int kAll = kOfB + sync::kMostPerformed;

    QList<CustomerId> all = ofB + putClientsOfB(bench, sync::kMostPerformed);

    Crowd()
    {
        open();
        screen.toggleChoice(u"@associate"_s, bench.ben().id.toString());
        if (!shows(kAll))
            qFatal("not everybody is listed");
    }

    [[nodiscard]] bool selectAll()
    {
        screen.selectAll();
        return QTest::qWaitFor([this] { return screen.selectedCount() == sync::kMostPerformed; });
    }
    [[nodiscard]] CustomerId notSelected() const
    {
        const auto found = std::ranges::find_if(
            all, [this](const CustomerId& id) { return !screen.selected().contains(id); });
        return *found;
    }
    [[nodiscard]] CustomerId oneSelected() const { return screen.selected().values().constFirst(); }
    //! Clients in the book of \a owner, as headquarters has it.
    [[nodiscard]] qsizetype bookAtHeadquarters(const Associate& owner) const
    {
        const QString book = ClientBook::idFor(owner.id).toString();
        const auto places = must(bench.retail.hq->rowsOf(EntityKind::Membership));
        return std::ranges::count_if(places, [&book](const Row& place) {
            return place.fields.value(u"book"_s).toString() == book;
        });
    }
    void takesOver(const CustomerId& id, const Associate& owner)
    {
        bench.retail.put({toRow(
            Membership{Membership::idFor(id), 0, id, ClientBook::idFor(owner.id), 1, owner.id})});
    }
    [[nodiscard]] const QList<PerformRequest>& steps() const { return bench.desk->performed; }
};

qsizetype bytes(const PerformRequest& request)
{
    return QJsonDocument(sync::toJson(request)).toJson(QJsonDocument::Compact).size();
}

} // namespace

//! As many clients as one step takes, in headquarters' list of all.
class TestAllCustomersMany final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsNoMoreThanGoIntoOneStep();
    void movesAllOfThemOrNobody();
    void movesNobodyWhileHeadquartersIsAway();
};

void TestAllCustomersMany::selectsNoMoreThanGoIntoOneStep()
{
    Crowd crowd;
    QCOMPARE(crowd.screen.selectAllText(), u"Select the first 5,000 of 5,150"_s);
    QVERIFY(crowd.selectAll());
    QCOMPARE(crowd.screen.selectionText(), u"5,000 selected"_s);
    QCOMPARE(crowd.screen.selectionConsentText(), u"150 more do not fit into one step"_s);

    crowd.screen.toggleSelected(crowd.notSelected().toString());

    QCOMPARE(crowd.screen.selectedCount(), sync::kMostPerformed);
    QCOMPARE(crowd.toast.text(),
             u"No more than 5,000 clients go into one step. Move these first."_s);
    crowd.screen.toggleSelected(crowd.oneSelected().toString()); // makes room
    crowd.screen.toggleSelected(crowd.notSelected().toString());
    QCOMPARE(crowd.screen.selectedCount(), sync::kMostPerformed);
}

void TestAllCustomersMany::movesAllOfThemOrNobody()
{
    Crowd crowd;
    const QSignalSpy done(&crowd.reassign, &ReassignScreen::done);
    QVERIFY(crowd.selectAll());
    crowd.reassign.beginSelected(&crowd.screen);
    crowd.reassign.choose(crowd.bench.cleo.id.toString());
    QCOMPARE(crowd.reassign.confirmText(), u"Reassign 5,000 clients"_s);
    crowd.takesOver(crowd.oneSelected(), crowd.bench.ada()); // somebody was faster
    const qsizetype cleosBefore = crowd.bookAtHeadquarters(crowd.bench.cleo);

    crowd.reassign.confirm();

    QVERIFY(QTest::qWaitFor([&] { return !crowd.reassign.problemText().isEmpty(); }, 60'000));
    QCOMPARE(crowd.reassign.problemText(),
             u"1 of these clients cannot be moved. Nobody has been moved yet."_s);
    QCOMPARE(crowd.steps().size(), 1);
    QCOMPARE(crowd.steps().constFirst().operations.size(), sync::kMostPerformed);
    QVERIFY(bytes(crowd.steps().constFirst()) < sync::kMostPerformBytes);
    QCOMPARE(crowd.bookAtHeadquarters(crowd.bench.ben()), Crowd::kAll - 1);
    QCOMPARE(crowd.bookAtHeadquarters(crowd.bench.cleo), cleosBefore);
    QCOMPARE(crowd.reassign.confirmText(), u"Reassign the other 4,999"_s);

    crowd.reassign.confirm();

    QVERIFY(QTest::qWaitFor([&] { return done.size() == 1; }, 60'000));
    QCOMPARE(crowd.steps().size(), 2);
    QCOMPARE(crowd.toast.text(), u"4,999 clients moved to the book of Cleo Hart"_s);
    QCOMPARE(crowd.bookAtHeadquarters(crowd.bench.cleo), cleosBefore + 4'999);
    const QSignalSpy back(&crowd.toast.there(), &DoneThere::takenBack);
    crowd.toast.undo();
    QVERIFY(QTest::qWaitFor([&] { return back.size() == 1; }, 60'000));
    QCOMPARE(crowd.steps().size(), 3);
    QVERIFY(bytes(crowd.steps().constLast()) < sync::kMostPerformBytes);
    QCOMPARE(crowd.bookAtHeadquarters(crowd.bench.ben()), Crowd::kAll - 1);
    QCOMPARE(crowd.bookAtHeadquarters(crowd.bench.cleo), cleosBefore);
}

void TestAllCustomersMany::movesNobodyWhileHeadquartersIsAway()
{
    Console console;
    console.open();
    const QSignalSpy done(&console.reassign, &ReassignScreen::done);
    for (const CustomerId& id : console.ofB.first(2))
        console.screen.toggleSelected(id.toString());
    console.reassign.beginSelected(&console.screen);
    console.reassign.choose(console.bench.cleo.id.toString());
    console.bench.desk->isAway = true;

    console.reassign.confirm();

    QVERIFY(QTest::qWaitFor([&] { return !console.toast.text().isEmpty(); }));
    QVERIFY(console.toast.text().startsWith(u"Headquarters cannot be reached."_s));
    QVERIFY(done.isEmpty());
    QCOMPARE(console.screen.selectedCount(), 2);
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.first()), console.bench.ben().id);
    console.bench.desk->isAway = false;
    QVERIFY(console.reassign.canConfirm()); // as it was chosen
    console.reassign.confirm();
    QVERIFY(QTest::qWaitFor([&] { return done.size() == 1; }));
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.first()), console.bench.cleo.id);
}

CARNET_TEST(TestAllCustomersMany)

} // namespace carnet::test::tst_allcustomersmany

#include "tst_allcustomersmany.moc"
