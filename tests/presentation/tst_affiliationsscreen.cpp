#include "models/presentation/customerscreen.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_affiliationsscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"affiliations"_s)
    {
        make(u"Press"_s);
        make(u"Family"_s);
    }

    [[nodiscard]] AffiliationsScreen& circles() { return *screen.affiliations(); }
    [[nodiscard]] AffiliationForm& form() { return *circles().form(); }
    [[nodiscard]] QVariantList names() { return column(*circles().affiliations(), "name"); }
    [[nodiscard]] QVariant cellOf(const QString& name, const char* role)
    {
        const auto& rows = *circles().affiliations();
        return cell(rows, rowWith(rows, "name", name), role);
    }
    [[nodiscard]] Affiliation circle(const QString& name)
    {
        const auto& all = bench.till().reference().affiliations;
        return *std::ranges::find(all, name, &Affiliation::name);
    }
    void make(const QString& name)
    {
        form().beginNew();
        form().setName(name);
        form().save();
        bench.synchronise();
    }
    void remove(const QString& name)
    {
        circles().edit(rowWith(*circles().affiliations(), "name", name));
        form().remove();
        bench.settle();
    }
    //! Anna's till or headquarters has her in the circle of this name.
    [[nodiscard]] Customer member(Customer customer, const QString& name)
    {
        customer.affiliations = {circle(name).id};
        return customer;
    }
};

} // namespace

class TestAffiliationsScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsACircleThatClientsCanJoin()
    {
        Console console;
        const QAbstractItemModelTester tester(console.circles().affiliations());
        CustomerScreen customer(console.bench.till(), console.toast);
        customer.open(console.bench.anna.id);
        console.bench.settle();

        console.form().beginNew();
        console.form().setName(u"Friends of the house"_s);
        console.form().translate(u"de"_s, u"Freunde des Hauses"_s);
        QVERIFY(console.form().canSave());
        console.form().save();
        console.bench.synchronise();

        QCOMPARE(console.bench.outbox(), OutboxCounts());
        QCOMPARE(console.names(),
                 QVariantList({u"Press"_s, u"Family"_s, u"Friends of the house"_s}));
        QCOMPARE(console.cellOf(u"Friends of the house"_s, "translations").toString(),
                 u"Freunde des Hauses"_s);
        const auto& rows = *customer.details()->rows();
        const int row = rowWith(rows, "key", u"affiliations"_s);
        QCOMPARE(cell(rows, row, "options").toList().size(), 3);
        const auto elsewhere = must(console.bench.otherTill().all<Affiliation>());
        const auto made =
            std::ranges::find(elsewhere, u"friends_of_the_house"_s, &Affiliation::key);
        QVERIFY(made != elsewhere.cend());
        QCOMPARE(made->displayOrder, 3);
    }

    void renamesOneWithItsTranslations()
    {
        Console console;
        console.circles().edit(0);
        QVERIFY(!console.form().canSave());
        console.form().translate(u"en"_s, u"Press"_s);
        console.form().translate(u"de"_s, u"Presse"_s);

        console.form().setName(u"Newspapers"_s); // English follows, German is another word
        console.form().save();
        console.bench.synchronise();

        const Affiliation renamed = console.circle(u"Newspapers"_s);
        QCOMPARE(renamed.key, u"press"_s);
        QCOMPARE(renamed.translations,
                 (QJsonObject{{u"en"_s, QJsonObject{{u"name"_s, u"Newspapers"_s}}},
                              {u"de"_s, QJsonObject{{u"name"_s, u"Presse"_s}}}}));
        QCOMPARE(console.toast.text(), u"“Newspapers” changed"_s);
    }

    void movesOneAtEveryTill()
    {
        Console console;

        console.circles().move(1, 0);
        console.bench.synchronise();

        QCOMPARE(console.names(), QVariantList({u"Family"_s, u"Press"_s}));
        QCOMPARE(console.bench.outbox(), OutboxCounts());
        auto elsewhere = must(console.bench.otherTill().all<Affiliation>());
        std::ranges::sort(elsewhere, {}, &Affiliation::displayOrder);
        QCOMPARE(elsewhere.constFirst().key, u"family"_s);
    }

    void removesAnEmptyOneAndBringsItBack()
    {
        Console console;

        console.remove(u"Press"_s);
        console.bench.synchronise();
        QCOMPARE(console.names(), QVariantList{u"Family"_s});
        QCOMPARE(must(console.bench.otherTill().all<Affiliation>()).size(), 1);

        console.toast.undoLast();
        console.bench.synchronise();
        QCOMPARE(console.names(), QVariantList({u"Press"_s, u"Family"_s}));
        QCOMPARE(must(console.bench.otherTill().all<Affiliation>()).size(), 2);
    }

    void keepsOneThatSomebodyIsIn()
    {
        Console console;
        console.bench.headquartersPuts({toRow(console.member(console.bench.anna, u"Press"_s))});

        console.remove(u"Press"_s);

        QCOMPARE(console.form().flawText(), u"It cannot be removed: there are clients in it."_s);
        QCOMPARE(console.form().flawField(), u"id"_s);
        QCOMPARE(console.names().size(), 2);
        console.form().cancel();
        console.remove(u"Family"_s); // nobody is in the other
        QCOMPARE(console.names(), QVariantList{u"Press"_s});
    }

    void keepsOneThatOnlyHeadquartersKnowsClientsIn()
    {
        Console console;
        Retail& retail = console.bench.retail;
        retail.put({toRow(
            console.member(retail.customer(u"Xenia"_s, {retail.customersB.id}), u"Press"_s))});

        console.remove(u"Press"_s);
        QCOMPARE(console.names(), QVariantList{u"Family"_s});
        console.bench.synchronise();

        QCOMPARE(console.bench.outbox().rejected, 1);
        QCOMPARE(console.names(), QVariantList({u"Press"_s, u"Family"_s}));
    }

    void keepsOneThatNewClientsStartIn()
    {
        Console console;
        CustomerTemplate preset;
        preset.store = console.bench.retail.storeA.id;
        preset.id = CustomerTemplate::idFor(preset.store);
        preset.affiliations = {console.circle(u"Press"_s).id};
        console.bench.headquartersPuts({toRow(preset)});
        const QString store = console.bench.retail.storeA.name;
        QCOMPARE(console.cellOf(u"Press"_s, "startsText").toString(),
                 u"New clients: %1"_s.arg(store));
        QCOMPARE(console.cellOf(u"Family"_s, "startsText").toString(), QString());

        console.remove(u"Press"_s);

        QCOMPARE(console.form().flawText(),
                 u"It cannot be removed: new clients of “%1” start in it."_s.arg(store));
    }

    void saysWhatIsWrong()
    {
        Console console;
        console.form().beginNew();

        console.form().setName(u"press"_s);
        QCOMPARE(console.form().flawField(), u"name"_s);
        QCOMPARE(console.form().flawText(), u"There is one with this name already."_s);
        console.form().setName(u"!"_s);
        QCOMPARE(console.form().flawText(),
                 u"The name needs a letter from A to Z to be filed under."_s);
        console.form().setName(QString());
        QCOMPARE(console.form().flawText(), u"The name is missing."_s);
        QVERIFY(!console.form().canSave());
    }

    void needsTheRightToSetUp()
    {
        Console console;
        console.bench.signIn(console.bench.cleo);

        console.circles().move(1, 0);
        console.bench.settle();

        QCOMPARE(console.toast.text(),
                 u"This needs the right “Set up Carnet”, which you do not have."_s);
        QCOMPARE(console.names(), QVariantList({u"Press"_s, u"Family"_s}));
    }
};

CARNET_TEST(TestAffiliationsScreen)

} // namespace carnet::test::tst_affiliationsscreen

#include "tst_affiliationsscreen.moc"
