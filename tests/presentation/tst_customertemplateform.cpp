#include "models/presentation/addclientscreen.h"
#include "models/presentation/auditwords.h"
#include "models/presentation/synccentre.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_customertemplateform {

namespace {

struct Console : ConsoleBench {
    Affiliation press{{bench.retail.newId()}, 0, u"press"_s, u"Press"_s, {}, 1};

    Console()
        : ConsoleBench(u"stores"_s)
    {
        bench.headquartersPuts({toRow(press)});
    }

    [[nodiscard]] StoresScreen& stores() { return *screen.stores(); }
    [[nodiscard]] QAbstractListModel& rows() { return *stores().stores(); }
    [[nodiscard]] CustomerTemplateForm& form() { return *stores().start(); }
    [[nodiscard]] Store here() const { return bench.retail.storeA; }
    [[nodiscard]] bool hasOwnStart(const QString& name)
    {
        return cell(rows(), rowWith(rows(), "name", name), "hasOwnStart").toBool();
    }
    void edit(const QString& name) { stores().editStart(rowWith(rows(), "name", name)); }
    void editEverybodys() { form().begin({}); }
    //! Every store's clients speak French and are of the boutique.
    void setEverybodys()
    {
        editEverybodys();
        form().setLanguage(u"fr"_s);
        form().setGroup(u"Boutique"_s);
        form().save();
        bench.synchronise();
    }
    //! This store's are organisations and in the press.
    void setOurs()
    {
        edit(here().name);
        form().setKind(u"organization"_s);
        form().toggleAffiliation(press.id.toString());
        form().save();
        bench.synchronise();
    }
    //! A new client of this till's store.
    [[nodiscard]] Customer makeClient()
    {
        AddClientScreen adding{bench.till(), toast};
        const QSignalSpy created(&adding, &AddClientScreen::created);
        if (!adding.create({{u"lastName"_s, u"Gran"_s}}).isEmpty())
            qFatal("the client cannot be made");
        bench.settle();
        const auto id = CustomerId::fromString(created.value(0).value(0).toString());
        return bench.stored<Customer>(id).value();
    }
    //! What headquarters' log says of changes of the set-up.
    [[nodiscard]] QStringList logged()
    {
        AuditRequest request;
        request.limit = 20;
        request.filter.kind = AuditKind::SetUp;
        const auto page = must(bench.retail.hq->audit(request));
        QStringList lines;
        for (const AuditEntry& entry : page.entries)
            lines.append(describe(entry, bench.till().reference(), bench.till().format()));
        return lines;
    }
};

} // namespace

// CU-2
class TestCustomerTemplateForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithNothing()
    {
        Console console;
        const QAbstractItemModelTester tester(&console.rows());

        QCOMPARE(console.stores().everyStoresStart(), u"No defaults"_s);
        QVERIFY(!console.hasOwnStart(console.here().name));
        console.editEverybodys();
        QVERIFY(console.form().isOfEveryStore());
        QVERIFY(console.form().isNew());
    }

    void startsNewClientsOfEveryStore()
    {
        Console console;

        console.setEverybodys();

        QCOMPARE(console.bench.outbox(), OutboxCounts());
        QCOMPARE(console.stores().everyStoresStart(), u"Person · French · Boutique"_s);
        QCOMPARE(console.toast.text(), u"New clients start with this now"_s);
        QVERIFY(console.logged().contains(u"What new clients start with changed"_s));
        const Customer gran = console.makeClient();
        QCOMPARE(gran.language, u"fr"_s);
        QCOMPARE(gran.group, u"Boutique"_s);
        const auto elsewhere = must(console.bench.otherTill().all<CustomerTemplate>());
        QCOMPARE(elsewhere.size(), 1);
        QCOMPARE(elsewhere.constFirst().id, CustomerTemplate::idFor({}));
    }

    void letsAStoreHaveAStartOfItsOwn()
    {
        Console console;
        console.setEverybodys();

        console.setOurs(); // begins with what holds for every store

        QVERIFY(console.hasOwnStart(console.here().name));
        QVERIFY(!console.hasOwnStart(console.bench.retail.storeB.name));
        QCOMPARE(console.toast.text(),
                 u"New clients of “%1” start with this now"_s.arg(console.here().name));
        QVERIFY(console.logged().contains(
            u"What new clients of “%1” start with changed"_s.arg(console.here().name)));
        const Customer gran = console.makeClient();
        QCOMPARE(gran.type, CustomerType::Organization);
        QCOMPARE(gran.language, u"fr"_s);
        QCOMPARE(gran.affiliations, QList{console.press.id});
    }

    void takesTheOwnStartAwayAndBack()
    {
        Console console;
        console.setOurs();
        QVERIFY(console.makeClient().type == CustomerType::Organization);

        console.edit(console.here().name);
        QVERIFY(!console.form().isNew());
        console.form().remove();
        console.bench.synchronise();
        QVERIFY(!console.hasOwnStart(console.here().name));
        QVERIFY(console.logged().contains(
            u"New clients of “%1” start as in every store"_s.arg(console.here().name)));
        QVERIFY(console.makeClient().type == CustomerType::Person);

        console.edit(console.here().name);
        QVERIFY(console.form().isNew());
    }

    void isTakenBackWithTheToast()
    {
        Console console;
        console.setOurs();

        console.toast.undoLast();
        console.bench.synchronise();

        QVERIFY(!console.hasOwnStart(console.here().name));
        QCOMPARE(must(console.bench.otherTill().all<CustomerTemplate>()).size(), 0);
    }

    void saysWhatIsWrong()
    {
        Console console;
        console.editEverybodys();
        QVERIFY(!console.form().canSave()); // nothing is said yet

        console.form().setReceipts(u"email"_s);
        console.form().setReceiptEmail(u"nobody"_s);
        QCOMPARE(console.form().flawField(), u"receipt_email"_s);
        QCOMPARE(console.form().flawText(), u"This is no e-mail address."_s);
        QVERIFY(!console.form().canSave());
        console.form().setReceipts(u"print"_s); // the address is gone with the field
        QCOMPARE(console.form().receiptEmail(), QString());
        console.form().setCurrency(u"francs"_s);
        QCOMPARE(console.form().flawText(), u"A currency has three letters, like EUR."_s);
        console.form().setCurrency(u"CHF"_s);
        QVERIFY2(console.form().canSave(), qPrintable(console.form().flawText()));
    }

    void saysThatAnAffiliationIsGone()
    {
        Console console;
        console.edit(console.here().name);
        console.form().toggleAffiliation(console.press.id.toString());
        QVERIFY(console.form().canSave());
        console.bench.retail.remove({Affiliation::kKind, console.press.id.value});

        console.form().save();
        console.bench.synchronise();

        QCOMPARE(console.bench.outbox().rejected, 1);
        SyncCentre centre(console.bench.till(), console.toast);
        centre.setShown(true);
        console.bench.settle();
        QCOMPARE(column(*centre.refused(), "reason"),
                 QVariantList{u"One of these affiliations is not there any more."_s});
        QVERIFY(!console.hasOwnStart(console.here().name));
    }

    void leavesOutAffiliationsThatAreNotThere()
    {
        Console console;
        CustomerTemplate preset;
        preset.store = console.here().id;
        preset.id = CustomerTemplate::idFor(preset.store);
        preset.affiliations = {{console.bench.retail.newId()}, console.press.id};
        console.bench.headquartersPuts({toRow(preset)});

        console.edit(console.here().name);
        console.form().setLanguage(u"fr"_s);
        QVERIFY2(console.form().canSave(), qPrintable(console.form().flawText()));
        console.form().save();
        console.bench.synchronise();

        QCOMPARE(console.bench.outbox(), OutboxCounts());
        const auto elsewhere = must(console.bench.otherTill().all<CustomerTemplate>());
        QCOMPARE(elsewhere.constFirst().affiliations, QList{console.press.id});
    }

    void goesWithItsStore()
    {
        Console console;
        StoreForm& store = *console.screen.stores()->form();
        store.beginNew();
        store.setNumber(u"C1"_s);
        store.setName(u"Como"_s);
        store.save();
        console.bench.synchronise();
        console.edit(u"Como"_s);
        console.form().setLanguage(u"it"_s);
        console.form().save();
        console.bench.synchronise();
        const auto stores = console.bench.till().reference().stores();
        const auto como = *std::ranges::find(stores, u"Como"_s, &Store::name);

        store.begin(como.id.toString());
        store.remove();
        console.bench.synchronise();
        QCOMPARE(console.bench.outbox(), OutboxCounts());
        QCOMPARE(must(console.bench.otherTill().all<CustomerTemplate>()).size(), 0);

        console.toast.undoLast();
        console.bench.synchronise();
        QCOMPARE(console.bench.outbox(), OutboxCounts());
        QVERIFY(console.hasOwnStart(u"Como"_s));
        console.edit(u"Como"_s);
        QCOMPARE(console.form().language(), u"it"_s);
    }

    void needsTheRightToSetUp()
    {
        Console console;
        console.bench.signIn(console.bench.cleo);
        console.editEverybodys();

        console.form().setGroup(u"Boutique"_s);

        QCOMPARE(console.form().flawText(),
                 u"This needs the right “Set up Carnet”, which you do not have."_s);
        QVERIFY(!console.form().canSave());
    }
};

CARNET_TEST(TestCustomerTemplateForm)

} // namespace carnet::test::tst_customertemplateform

#include "tst_customertemplateform.moc"
