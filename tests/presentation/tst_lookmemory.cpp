#include "models/presentation/lookmemory.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_lookmemory {

namespace {

//! A till and how it looks, which may be switched off and on.
struct Counter {
    TillBench bench;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<LookMemory> memory;

    Counter() { begin(); }

    void begin()
    {
        preferences = std::make_unique<Preferences>(u"en"_s);
        memory = std::make_unique<LookMemory>(bench.till(), *preferences);
        bench.settle();
    }
    void restart()
    {
        bench.settle();
        memory.reset();
        preferences.reset();
        bench.restart();
        begin();
    }
    void choose(const Look& look) const
    {
        preferences->setTheme(look.theme);
        preferences->setReducedMotion(look.reducedMotion);
        preferences->setTextScale(look.textScale);
    }
    [[nodiscard]] const Look& look() const { return preferences->look(); }
};

const Look kUsual;
const Look kAdas{u"dark"_s, true, 1.3};
const Look kCleos{u"light"_s, false, 1.15};

} // namespace

class TestLookMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersTheLookOfAnAssociateAcrossARestart();
    void keepsTheLooksOfTwoAssociatesApart();
    void looksAsUsualAtTheSignIn();
    void remembersTheThemeOfTheSignIn();
    void keepsTheLookWhenRightsChange();
    void bearsAMemoryThatNobodyCanRead_data();
    void bearsAMemoryThatNobodyCanRead();
    void readsWhatItWrites();
};

void TestLookMemory::remembersTheLookOfAnAssociateAcrossARestart()
{
    Counter counter;
    counter.bench.signIn(counter.bench.ada());
    counter.choose(kAdas);

    counter.restart();
    QCOMPARE(counter.look(), kUsual); // nobody is there yet
    counter.bench.signIn(counter.bench.ada());

    QCOMPARE(counter.look(), kAdas);
}

void TestLookMemory::keepsTheLooksOfTwoAssociatesApart()
{
    Counter counter;
    counter.bench.signIn(counter.bench.ada());
    counter.choose(kAdas);
    counter.bench.till().signOut();
    counter.bench.signIn(counter.bench.cleo);
    QCOMPARE(counter.look(), kUsual);
    counter.choose(kCleos);
    counter.bench.till().signOut();

    counter.bench.signIn(counter.bench.ada());
    QCOMPARE(counter.look(), kAdas);
    counter.bench.till().signOut();
    counter.bench.signIn(counter.bench.cleo);

    QCOMPARE(counter.look(), kCleos);
}

void TestLookMemory::looksAsUsualAtTheSignIn()
{
    Counter counter;
    counter.bench.signIn(counter.bench.ada());
    counter.choose(kAdas);

    counter.bench.till().signOut();

    QCOMPARE(counter.look(), kUsual);
    counter.restart();
    QCOMPARE(counter.look(), kUsual); // her theme has not become that of the till
}

void TestLookMemory::remembersTheThemeOfTheSignIn()
{
    Counter counter;
    counter.preferences->setTheme(u"dark"_s);

    counter.restart();
    QCOMPARE(counter.look(), (Look{.theme = u"dark"_s}));
    counter.bench.signIn(counter.bench.cleo); // who has chosen nothing
    QCOMPARE(counter.look(), (Look{.theme = u"dark"_s}));
    counter.choose(kCleos);
    counter.bench.till().signOut();

    QCOMPARE(counter.look(), (Look{.theme = u"dark"_s}));
}

void TestLookMemory::keepsTheLookWhenRightsChange()
{
    Counter counter;
    counter.bench.signIn(counter.bench.ada());
    counter.choose(kAdas);

    counter.bench.takeAway(Right::ViewStoreBooks, counter.bench.ada());

    QVERIFY(!counter.bench.till().associate().may(Right::ViewStoreBooks));
    QCOMPARE(counter.look(), kAdas);
}

void TestLookMemory::bearsAMemoryThatNobodyCanRead_data()
{
    QTest::addColumn<QString>("remembered");
    QTest::addColumn<Look>("shown");

    QTest::newRow("nothing") << QString() << kUsual;
    QTest::newRow("no object") << u"[1]"_s << kUsual;
    QTest::newRow("other types") << uR"({"theme":3,"text_scale":"big"})"_s << kUsual;
    QTest::newRow("out of bounds")
        << uR"({"theme":"pink","text_scale":90})"_s << Look{.textScale = 2};
    QTest::newRow("only some") << uR"({"reduced_motion":true})"_s << Look{.reducedMotion = true};
}

void TestLookMemory::bearsAMemoryThatNobodyCanRead()
{
    QFETCH(const QString, remembered);
    QFETCH(const Look, shown);
    Counter counter;
    counter.bench.till().remember(u"look."_s + counter.bench.ada().id.toString(), remembered);

    counter.bench.signIn(counter.bench.ada());

    QCOMPARE(counter.look(), shown);
}

void TestLookMemory::readsWhatItWrites()
{
    for (const Look& look : {kUsual, kAdas, kCleos})
        QCOMPARE(Look::fromString(look.toString()), std::optional(look));
}

CARNET_TEST(TestLookMemory)

} // namespace carnet::test::tst_lookmemory

#include "tst_lookmemory.moc"
