#include "models/presentation/credentialcheck.h"
#include "models/presentation/extendedlogonscreen.h"
#include "tests/presentation/credentialbench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_extendedlogonscreen {

namespace {

constexpr int kPatienceMs = 20'000;
const QString kCode = u"MUC01-9001"_s;

//! Ada, the manager, opens the sheet.
struct Desk {
    Desk()
    {
        bench.headquartersPuts({logOnIs(CredentialKind::Barcode, LogOnMode::Alone)});
        Associate manager = bench.ada();
        manager.role = Role::Manager;
        manager.rights = usualRights(Role::Manager);
        bench.headquartersPuts({toRow(manager)});
        bench.signIn(manager);
        screen.begin();
        bench.settle();
    }

    void choose(const Associate& associate)
    {
        screen.select(associate.id.toString());
        settle();
    }
    void assign(const QString& text)
    {
        screen.assign(text);
        settle();
    }
    void settle()
    {
        if (!QTest::qWaitFor([this] { return !screen.isBusy(); }, kPatienceMs))
            qFatal("the sheet is busy for ever");
        bench.settle();
    }
    [[nodiscard]] Verifier cleos()
    {
        return bench.stored<Verifier>(VerifierId{bench.cleo.id.value}).value();
    }
    [[nodiscard]] bool showsBarcodeOf(const Associate& associate)
    {
        const int row = rowWith(*screen.people(), "name", associate.name);
        return cell(*screen.people(), row, "hasBarcode").toBool();
    }

    TillBench bench;
    UndoToast toast{bench.till()};
    ExtendedLogOnScreen screen{bench.till(), toast};
    const QAbstractItemModelTester tester{screen.people()};
};

} // namespace

class TestExtendedLogOnScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThosePeopleSheMayGiveOne();
    void isOfferedToManagersAlone();
    void assignsABarcodeThatSignsIn();
    void saysWhatIsTooShort();
    void saysWhoHasOneThatBeginsSo();
    void takesAwayAndBack();
    void goesToTheOtherTillsOfTheStore();
    void keepsThePinThatWasChangedMeanwhile();
    void closesForWhoMayNoMore();
    void forgetsWhatComesAfterItWasClosed();
    void saysWhatTheHouseMakesOfThem();
};

void TestExtendedLogOnScreen::listsThosePeopleSheMayGiveOne()
{
    Desk desk;
    const QVariantList names = column(*desk.screen.people(), "name");
    QVERIFY(names.contains(desk.bench.cleo.name));
    QVERIFY(names.contains(desk.bench.ada().name)); // herself
    QVERIFY(!names.contains(desk.bench.ben().name)); // of another store

    Associate chief = desk.bench.cleo;
    chief.rights.append(Right::Administer);
    desk.bench.headquartersPuts({toRow(chief)});

    QVERIFY(!column(*desk.screen.people(), "name").contains(chief.name));
}

// SF-3
void TestExtendedLogOnScreen::isOfferedToManagersAlone()
{
    Desk desk;
    QVERIFY(desk.screen.isOffered());
    QSignalSpy begun(&desk.screen, &ExtendedLogOnScreen::begun);

    desk.bench.till().signOut();
    desk.bench.signIn(desk.bench.cleo);

    QVERIFY(!desk.screen.isOffered());
    desk.screen.begin();
    QVERIFY(begun.isEmpty());
}

void TestExtendedLogOnScreen::assignsABarcodeThatSignsIn()
{
    Desk desk;
    desk.choose(desk.bench.cleo);
    QCOMPARE(desk.screen.selectedName(), desk.bench.cleo.name);
    QSignalSpy assigned(&desk.screen, &ExtendedLogOnScreen::assigned);

    desk.assign(kCode);

    QCOMPARE(assigned.count(), 1);
    QVERIFY2(desk.screen.flawText().isEmpty(), qPrintable(desk.screen.flawText()));
    QVERIFY(desk.screen.hasBarcode());
    QVERIFY(!desk.screen.hasCard());
    QVERIFY(desk.showsBarcodeOf(desk.bench.cleo));
    QCOMPARE(desk.cleos().barcodeId, u"MUC01"_s);
    QVERIFY(!desk.cleos().barcodeHash.contains(u"9001"_s));
    std::optional<CredentialAnswer> answer;
    checkCredential(desk.bench.till(), &desk.screen, kCode, [&](const auto& came) {
        answer = came.value_or(CredentialAnswer());
    });
    QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs));
    QCOMPARE(answer->outcome, CredentialAnswer::Outcome::Right);
    QCOMPARE(answer->who, desk.bench.cleo.id);
}

void TestExtendedLogOnScreen::saysWhatIsTooShort()
{
    Desk desk;
    desk.choose(desk.bench.cleo);

    desk.assign(u"MUC01"_s);

    QVERIFY2(desk.screen.flawText().contains(u"6 characters"_s),
             qPrintable(desk.screen.flawText()));
    QVERIFY(!desk.screen.hasBarcode());
}

void TestExtendedLogOnScreen::saysWhoHasOneThatBeginsSo()
{
    Desk desk;
    desk.choose(desk.bench.cleo);
    desk.assign(kCode);
    desk.choose(desk.bench.ada());

    desk.assign(u"MUC01-9002"_s);

    QVERIFY2(desk.screen.flawText().contains(desk.bench.cleo.name),
             qPrintable(desk.screen.flawText()));
    QVERIFY(!desk.screen.hasBarcode());
}

void TestExtendedLogOnScreen::takesAwayAndBack()
{
    Desk desk;
    desk.choose(desk.bench.cleo);
    desk.assign(kCode);
    const Verifier before = desk.cleos();

    desk.screen.takeBarcodeAway();
    desk.settle();
    QVERIFY(!desk.screen.hasBarcode());
    QVERIFY(desk.cleos().barcodeId.isEmpty());
    QVERIFY(desk.toast.canUndo());
    desk.toast.undo();
    desk.settle();

    QVERIFY(desk.screen.hasBarcode());
    QCOMPARE(desk.cleos(), before);
}

void TestExtendedLogOnScreen::goesToTheOtherTillsOfTheStore()
{
    Desk desk;
    desk.choose(desk.bench.cleo);
    desk.assign(u";77777=1?"_s);
    QVERIFY(desk.screen.hasCard());

    desk.bench.synchronise();
    const auto row = must(desk.bench.otherTill().find({Verifier::kKind, desk.bench.cleo.id.value}));

    QVERIFY(row);
    QCOMPARE(must(fromRow<Verifier>(*row)).cardId, u"77777"_s);
    QCOMPARE(desk.bench.outbox().rejected, 0);
}

void TestExtendedLogOnScreen::keepsThePinThatWasChangedMeanwhile()
{
    Desk desk;
    desk.choose(desk.bench.cleo);
    Verifier changed = desk.cleos();
    changed.hash = keptOf({}, u"864209"_s).hash;
    desk.bench.retail.put({toRow(changed)}); // this till has not heard of it

    desk.assign(kCode);
    desk.bench.synchronise();

    QCOMPARE(desk.bench.outbox().rejected, 0);
    QCOMPARE(desk.cleos().hash, changed.hash);
    QCOMPARE(desk.cleos().barcodeId, u"MUC01"_s);
}

void TestExtendedLogOnScreen::closesForWhoMayNoMore()
{
    Desk desk;
    QSignalSpy ended(&desk.screen, &ExtendedLogOnScreen::ended);

    desk.bench.till().signOut();

    QCOMPARE(ended.count(), 1);
}

void TestExtendedLogOnScreen::forgetsWhatComesAfterItWasClosed()
{
    Desk desk;
    desk.choose(desk.bench.cleo);

    desk.screen.assign(kCode); // its hash takes a while
    desk.screen.cancel();
    QTest::qWait(1'000);
    desk.bench.settle();

    QVERIFY(desk.cleos().barcodeId.isEmpty());
    QVERIFY(desk.screen.selectedName().isEmpty());
    QCOMPARE(desk.screen.people()->rowCount(), 0);
}

void TestExtendedLogOnScreen::saysWhatTheHouseMakesOfThem()
{
    Desk desk;
    const QString before = desk.screen.modeText();

    desk.bench.headquartersPuts({logOnIs(CredentialKind::Card, LogOnMode::WithPin)});

    QVERIFY(desk.screen.modeText() != before);
    QVERIFY2(desk.screen.modeText().contains(u"with the PIN"_s),
             qPrintable(desk.screen.modeText()));
}

CARNET_TEST(TestExtendedLogOnScreen)

} // namespace carnet::test::tst_extendedlogonscreen

#include "tst_extendedlogonscreen.moc"
