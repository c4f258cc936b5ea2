#include "models/presentation/addclientscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_addclientscreen {

namespace {

struct Sheet {
    TillBench bench;
    UndoToast toast{bench.till()};
    AddClientScreen screen{bench.till(), toast};

    Sheet() { bench.signIn(bench.ada()); }

    [[nodiscard]] QVariant candidate(const QString& name, const char* role)
    {
        return cell(*screen.candidates(), rowWith(*screen.candidates(), "name", name), role);
    }
    //! Every new client needs a style and a birthday; without another word she is a VIP, too.
    void needMore()
    {
        AttributeDefinition style = definition(u"style"_s);
        AttributeDefinition birthday = definition(u"birthday"_s);
        AttributeDefinition vip = definition(u"vip"_s);
        vip.defaultValue = u"true"_s;
        for (AttributeDefinition* one : {&style, &birthday, &vip})
            one->mandatory = true;
        bench.headquartersPuts({toRow(style), toRow(birthday), toRow(vip)});
    }
    [[nodiscard]] AttributeDefinition definition(const QString& key)
    {
        return *bench.till().reference().anyAttribute(key);
    }
    void signInWithout(Right right)
    {
        Associate limited = bench.cleo;
        limited.rights.removeAll(right);
        bench.headquartersPuts({toRow(limited)});
        bench.signIn(limited);
    }
};

QVariantMap frida(const QString& phone = {}, const QString& email = {})
{
    return {{u"firstName"_s, u" Frida "_s},
            {u"lastName"_s, u"Gran"_s},
            {u"phone"_s, phone},
            {u"email"_s, email}};
}

} // namespace

class TestAddClientScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEverybodyOfTheStore();
    void showsNobodyBeforeSomethingIsTyped();
    void namesWhoHasSomebody();
    void addsSomebodyWhoIsFree();
    void namesTheAssociateWhenTheBookIsTaken();
    void rollsBackWhenAColleagueWasFaster();
    void saysThatSomebodyIsGone();
    void offersNobodyWithoutTheRight();
    void makesANewClient();
    void makesANewClientWithoutTheRightToABook();
    void asksForAName();
    void refusesAWrongAddress();
    void offersWhatEveryNewClientNeeds();
    void offersTheOtherAttributesBehindThem();
    void asksForWhatIsMissing();
    void saysWhichValueIsWrong();
    void makesANewClientWithWhatIsNeeded();
    void asksForNothingThatItDoesNotOffer();
    void keepsTheFormUntilTheStoreHasAnswered();
    void startsWithTheDefaultsOfWhatNobodyOpens();
    void takesANewClientBack();
    void forgetsTheSearchOfThePersonBefore();
};

void TestAddClientScreen::findsEverybodyOfTheStore()
{
    Sheet sheet;
    const QAbstractItemModelTester tester(sheet.screen.candidates());

    sheet.screen.setSearchText(u"an"_s);

    QVERIFY(column(*sheet.screen.candidates(), "name").contains(u"Anna Berg"_s));
    QCOMPARE(sheet.candidate(u"Anna Berg"_s, "email"), QVariant(u"anna@example.com"_s));
    sheet.screen.setSearchText(u"emil"_s);
    QCOMPARE(column(*sheet.screen.candidates(), "name"), QVariantList{u"Emil Frank"_s});
    QVERIFY(sheet.screen.countText().startsWith(u"1 client"_s));
}

void TestAddClientScreen::showsNobodyBeforeSomethingIsTyped()
{
    Sheet sheet;

    sheet.screen.setSearchText(u"emil"_s);
    sheet.screen.setSearchText(u"  "_s);

    QCOMPARE(sheet.screen.candidates()->rowCount(), 0);
    QCOMPARE(sheet.screen.countText(), QString());
}

void TestAddClientScreen::namesWhoHasSomebody()
{
    Sheet sheet;

    sheet.screen.setSearchText(u"a"_s);

    QCOMPARE(sheet.candidate(u"Anna Berg"_s, "ownerText"), QVariant(u"In your book"_s));
    QCOMPARE(sheet.candidate(u"Anna Berg"_s, "canAdd"), QVariant(false));
    sheet.screen.setSearchText(u"dora"_s);
    QCOMPARE(sheet.candidate(u"Dora Eide"_s, "ownerText"), QVariant(u"In the book of Cleo Hart"_s));
    QCOMPARE(sheet.candidate(u"Dora Eide"_s, "canAdd"), QVariant(false));
    sheet.screen.setSearchText(u"emil"_s);
    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "ownerText"), QVariant(QString()));
    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "canAdd"), QVariant(true));
}

void TestAddClientScreen::addsSomebodyWhoIsFree()
{
    Sheet sheet;
    sheet.screen.setSearchText(u"emil"_s);
    QSignalSpy rows(sheet.screen.candidates(), &QAbstractItemModel::dataChanged);

    QCOMPARE(sheet.screen.add(sheet.bench.emil.id.toString()), QString());
    sheet.bench.settle();

    QCOMPARE(sheet.toast.text(), u"Emil Frank is in your client book"_s);
    QVERIFY(sheet.toast.canUndo());
    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "ownerText"), QVariant(u"In your book"_s));
    QVERIFY(rows.count() > 0);
}

void TestAddClientScreen::namesTheAssociateWhenTheBookIsTaken()
{
    Sheet sheet;

    QCOMPARE(sheet.screen.add(sheet.bench.dora.id.toString()),
             u"This client is already in the book of Cleo Hart."_s);
    sheet.bench.settle();

    QCOMPARE(sheet.bench.outbox().pending, 0);
    QVERIFY(!sheet.toast.isVisible());
}

void TestAddClientScreen::rollsBackWhenAColleagueWasFaster()
{
    Sheet sheet;
    sheet.screen.setSearchText(u"emil"_s);
    sheet.bench.elsewhere(
        {draft::addToBook(sheet.bench.by(sheet.bench.cleo), sheet.bench.emil.id)});
    QCOMPARE(sheet.screen.add(sheet.bench.emil.id.toString()), QString()); // not known here yet
    sheet.bench.settle();
    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "ownerText"), QVariant(u"In your book"_s));

    sheet.bench.synchronise();

    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "ownerText"),
             QVariant(u"In the book of Cleo Hart"_s));
    QCOMPARE(sheet.bench.outbox().rejected, 1);
}

void TestAddClientScreen::saysThatSomebodyIsGone()
{
    Sheet sheet;

    QCOMPARE(sheet.screen.add(sheet.bench.retail.newId().toString()),
             u"This client is no longer on this till."_s);
}

void TestAddClientScreen::offersNobodyWithoutTheRight()
{
    Sheet sheet;
    sheet.signInWithout(Right::AddToBook);

    sheet.screen.setSearchText(u"emil"_s);

    QCOMPARE(sheet.candidate(u"Emil Frank"_s, "canAdd"), QVariant(false));
}

void TestAddClientScreen::makesANewClient()
{
    Sheet sheet;
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);

    QCOMPARE(sheet.screen.create(frida(u"+47 900 00 000"_s, u" frida@example.com "_s)), QString());
    sheet.bench.settle();

    QCOMPARE(created.count(), 1);
    const auto id = CustomerId::fromString(created.constFirst().constFirst().toString());
    const auto frida = sheet.bench.stored<Customer>(id);
    QVERIFY(frida);
    QCOMPARE(frida->displayName(), u"Frida Gran"_s);
    QCOMPARE(frida->createdBy, sheet.bench.ada().id);
    QCOMPARE(frida->addressBooks, sheet.bench.retail.storeA.customerAddressBooks);
    QVERIFY(!frida->primaryPhone.isNull());
    QVERIFY(!frida->primaryEmail.isNull());
    QCOMPARE(sheet.bench.stored<Membership>(Membership::idFor(id))->book,
             ClientBook::idFor(sheet.bench.ada().id));
    QCOMPARE(sheet.toast.text(), u"Frida Gran is in your client book"_s);
    sheet.bench.synchronise();
    QCOMPARE(sheet.bench.outbox(), OutboxCounts{});
}

void TestAddClientScreen::makesANewClientWithoutTheRightToABook()
{
    Sheet sheet;
    sheet.signInWithout(Right::AddToBook);
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);

    QCOMPARE(sheet.screen.create(frida()), QString());
    sheet.bench.settle();

    QCOMPARE(created.count(), 1);
    const auto id = CustomerId::fromString(created.constFirst().constFirst().toString());
    QVERIFY(!sheet.bench.stored<Membership>(Membership::idFor(id)));
    QCOMPARE(sheet.toast.text(), u"Frida Gran is a client now"_s); // in no book, and not said to be
}

void TestAddClientScreen::asksForAName()
{
    Sheet sheet;

    QCOMPARE(sheet.screen.create({{u"firstName"_s, u" "_s}, {u"phone"_s, u"+47 900 00 000"_s}}),
             u"Type a first or a last name."_s);
    sheet.bench.settle();
    QCOMPARE(sheet.bench.outbox().pending, 0);
}

void TestAddClientScreen::refusesAWrongAddress()
{
    Sheet sheet;
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);

    const QString words = sheet.screen.create(frida({}, u"frida at home"_s));
    sheet.bench.settle();

    QVERIFY2(words.startsWith(u"This is no e-mail address"_s), qPrintable(words));
    QCOMPARE(created.count(), 0); // all or nothing
    QCOMPARE(sheet.bench.outbox().pending, 0);
}

void TestAddClientScreen::offersWhatEveryNewClientNeeds()
{
    Sheet sheet;
    const QAbstractItemModelTester tester(sheet.screen.needed());
    QCOMPARE(sheet.screen.needed()->rowCount(), 0);

    sheet.needMore();

    QCOMPARE(column(*sheet.screen.needed(), "key"),
             (QVariantList{u"birthday"_s, u"vip"_s, u"style"_s}));
    QCOMPARE(column(*sheet.screen.needed(), "type"),
             (QVariantList{u"date"_s, u"boolean"_s, u"list"_s}));
    QCOMPARE(column(*sheet.screen.needed(), "editText"), (QVariantList{u""_s, u"true"_s, u""_s}));
}

// AT-14
void TestAddClientScreen::offersTheOtherAttributesBehindThem()
{
    Sheet sheet;
    sheet.needMore();
    AttributeDefinition scent = sheet.definition(u"scent"_s);
    scent.help = u"As it stands on the flacon."_s;
    AttributeDefinition income = sheet.definition(u"income"_s);
    income.hidden = true;
    sheet.bench.headquartersPuts({toRow(scent), toRow(income)});
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);

    QVERIFY(sheet.screen.offersMore());
    QCOMPARE(column(*sheet.screen.offered(), "key"),
             (QVariantList{u"children"_s, u"ring"_s, u"scent"_s}));
    QCOMPARE(cell(*sheet.screen.offered(), 2, "helpText").toString(),
             u"As it stands on the flacon."_s);

    QCOMPARE(sheet.screen.create(frida(),
                                 {{u"birthday"_s, u"--02-29"_s},
                                  {u"style"_s, u"bold"_s},
                                  {u"vip"_s, u"false"_s},
                                  {u"children"_s, u"2"_s},
                                  {u"ring"_s, QString()}}),
             QString());
    sheet.bench.settle();

    QCOMPARE(created.count(), 1);
    const auto id = CustomerId::fromString(created.constFirst().constFirst().toString());
    const QJsonObject attributes = sheet.bench.stored<Customer>(id)->attributes;
    QCOMPARE(attributes.value(u"children"_s), QJsonValue(2));
    QVERIFY(!attributes.contains(u"ring"_s));
}

void TestAddClientScreen::asksForWhatIsMissing()
{
    Sheet sheet;
    sheet.needMore();

    QCOMPARE(sheet.screen.create(frida(), {{u"birthday"_s, u"--02-29"_s}}),
             u"“Style” is missing. Every client needs it."_s);
    sheet.bench.settle();

    QCOMPARE(sheet.bench.outbox().pending, 0);
    QVERIFY(!sheet.screen.isSaving());
}

void TestAddClientScreen::saysWhichValueIsWrong()
{
    Sheet sheet;
    AttributeDefinition children = sheet.definition(u"children"_s);
    children.mandatory = true;
    sheet.bench.headquartersPuts({toRow(children)});

    const QString words = sheet.screen.create(frida(), {{u"children"_s, u"two"_s}});

    QVERIFY2(words.startsWith(u"Children cannot be saved: "_s), qPrintable(words));
}

void TestAddClientScreen::makesANewClientWithWhatIsNeeded()
{
    Sheet sheet;
    sheet.needMore();
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);

    QCOMPARE(sheet.screen.create(frida(),
                                 {{u"birthday"_s, u"--02-29"_s}, {u"style"_s, u"bold|classic"_s}}),
             QString());
    sheet.bench.settle();

    QCOMPARE(created.count(), 1);
    const auto id = CustomerId::fromString(created.constFirst().constFirst().toString());
    QCOMPARE(sheet.bench.stored<Customer>(id)->attributes,
             (QJsonObject{{u"birthday"_s, u"--02-29"_s},
                          {u"style"_s, QJsonArray{u"bold"_s, u"classic"_s}},
                          {u"vip"_s, true}}));
    sheet.bench.synchronise();
    QCOMPARE(sheet.bench.outbox(), OutboxCounts{});
}

void TestAddClientScreen::asksForNothingThatItDoesNotOffer()
{
    Sheet sheet;
    sheet.needMore();
    sheet.bench.showOnly({u"children"_s});
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);
    QCOMPARE(sheet.screen.needed()->rowCount(), 0);

    QCOMPARE(sheet.screen.create(frida()), QString());
    sheet.bench.settle();

    QCOMPARE(created.count(), 1);
    sheet.bench.synchronise();
    QCOMPARE(sheet.bench.outbox(), OutboxCounts{}); // and headquarters thinks so, too
}

void TestAddClientScreen::keepsTheFormUntilTheStoreHasAnswered()
{
    Sheet sheet;
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);
    QSignalSpy refused(&sheet.screen, &AddClientScreen::refused);
    AttributeDefinition style = sheet.definition(u"style"_s);
    style.mandatory = true;
    sheet.bench.retail.put({toRow(style)});
    sheet.bench.exchangeUnseen(); // the store has it, the form does not know yet

    QCOMPARE(sheet.screen.create(frida()), QString());
    QVERIFY(sheet.screen.isSaving());
    QCOMPARE(sheet.screen.create(frida()), QString()); // a second press
    sheet.bench.settle();

    QCOMPARE(created.count(), 0);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.constFirst().constFirst().toString(),
             u"“Style” is missing. Every client needs it."_s);
    QVERIFY(!sheet.screen.isSaving());
}

void TestAddClientScreen::startsWithTheDefaultsOfWhatNobodyOpens()
{
    Sheet sheet;
    AttributeDefinition scent = sheet.definition(u"scent"_s);
    scent.defaultValue = u"Iris"_s;
    sheet.bench.headquartersPuts({toRow(scent)});
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);
    QCOMPARE(sheet.screen.needed()->rowCount(), 0);

    QCOMPARE(sheet.screen.create(frida()), QString());
    sheet.bench.settle();

    const auto id = CustomerId::fromString(created.constFirst().constFirst().toString());
    QCOMPARE(sheet.bench.stored<Customer>(id)->attributes.value(u"scent"_s), QJsonValue(u"Iris"_s));
    QCOMPARE(sheet.screen.create(frida(), {{u"scent"_s, QString()}}), QString()); // emptied
    sheet.bench.settle();
    const auto other = CustomerId::fromString(created.constLast().constFirst().toString());
    QVERIFY(!sheet.bench.stored<Customer>(other)->attributes.contains(u"scent"_s));
}

void TestAddClientScreen::takesANewClientBack()
{
    Sheet sheet;
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);
    QCOMPARE(sheet.screen.create(frida({}, u"f@example.com"_s)), QString());
    sheet.bench.settle();
    const auto id = CustomerId::fromString(created.constFirst().constFirst().toString());

    sheet.toast.undo();
    sheet.bench.settle();

    QVERIFY(!sheet.bench.stored<Customer>(id));
    QVERIFY(!sheet.bench.till().snapshot().index->find(id));
}

void TestAddClientScreen::forgetsTheSearchOfThePersonBefore()
{
    Sheet sheet;
    sheet.screen.setSearchText(u"dora"_s);

    sheet.bench.till().signOut();
    sheet.bench.signIn(sheet.bench.cleo);

    QCOMPARE(sheet.screen.searchText(), QString());
    QCOMPARE(sheet.screen.candidates()->rowCount(), 0);
}

CARNET_TEST(TestAddClientScreen)

} // namespace carnet::test::tst_addclientscreen

#include "tst_addclientscreen.moc"
