#include "tests/presentation/addclientsheet.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_newclient {

namespace {

QVariantMap frida(const QString& phone = {}, const QString& email = {})
{
    return {{u"firstName"_s, u" Frida "_s},
            {u"lastName"_s, u"Gran"_s},
            {u"phone"_s, phone},
            {u"email"_s, email}};
}

} // namespace

//! What the form of a new client asks for, and what it makes.
class TestNewClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesANewClient();
    void makesANewClientWithoutTheRightToABook();
    void asksForAName();
    void refusesAWrongAddress();
    void saysWhatIsWrongWithAField();
    void offersWhatEveryNewClientNeeds();
    void offersTheOtherAttributesBehindThem();
    void asksForWhatIsMissing();
    void saysWhichValueIsWrong();
    void makesANewClientWithWhatIsNeeded();
    void asksForNothingThatItDoesNotOffer();
    void keepsTheFormUntilTheStoreHasAnswered();
    void startsWithTheDefaultsOfWhatNobodyOpens();
    void takesANewClientBack();
    void saysWhoSheMayBe();
    void isNotSaidToBeThereHerself();
};

void TestNewClient::makesANewClient()
{
    AddClientSheet sheet;
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

void TestNewClient::makesANewClientWithoutTheRightToABook()
{
    AddClientSheet sheet;
    sheet.signInWithout(Right::AddToBook);
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);

    QCOMPARE(sheet.screen.create(frida()), QString());
    sheet.bench.settle();

    QCOMPARE(created.count(), 1);
    const auto id = CustomerId::fromString(created.constFirst().constFirst().toString());
    QVERIFY(!sheet.bench.stored<Membership>(Membership::idFor(id)));
    QCOMPARE(sheet.toast.text(), u"Frida Gran is a client now"_s); // in no book, and not said to be
}

void TestNewClient::asksForAName()
{
    AddClientSheet sheet;

    QCOMPARE(sheet.screen.create({{u"firstName"_s, u" "_s}, {u"phone"_s, u"+47 900 00 000"_s}}),
             u"Type a first or a last name."_s);
    sheet.bench.settle();
    QCOMPARE(sheet.bench.outbox().pending, 0);
}

void TestNewClient::refusesAWrongAddress()
{
    AddClientSheet sheet;
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);

    const QString words = sheet.screen.create(frida({}, u"frida at home"_s));
    sheet.bench.settle();

    QVERIFY2(words.startsWith(u"This is no e-mail address"_s), qPrintable(words));
    QCOMPARE(created.count(), 0); // all or nothing
    QCOMPARE(sheet.bench.outbox().pending, 0);
}

void TestNewClient::saysWhatIsWrongWithAField()
{
    AddClientSheet sheet;
    sheet.needMore();

    QVERIFY(sheet.screen.flawOf(u"email"_s, u"frida at home"_s)
                .startsWith(u"This is no e-mail address"_s));
    QVERIFY(sheet.screen.flawOf(u"email"_s, u" frida@example.com "_s).isEmpty());
    QVERIFY(sheet.screen.flawOf(u"email"_s, u" "_s).isEmpty());
    QVERIFY(!sheet.screen.flawOf(u"phone"_s, u"at home"_s).isEmpty());
    QVERIFY(sheet.screen.flawOf(u"phone"_s, u"+47 900 00 000"_s).isEmpty());
    QVERIFY(sheet.screen.flawOfAttribute(u"children"_s, u"two"_s)
                .startsWith(u"Children cannot be saved: "_s));
    QVERIFY(sheet.screen.flawOfAttribute(u"children"_s, u"2"_s).isEmpty());
    QCOMPARE(sheet.screen.flawOfAttribute(u"style"_s, QString()),
             u"“Style” is missing. Every client needs it."_s);
}

void TestNewClient::offersWhatEveryNewClientNeeds()
{
    AddClientSheet sheet;
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
void TestNewClient::offersTheOtherAttributesBehindThem()
{
    AddClientSheet sheet;
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

void TestNewClient::asksForWhatIsMissing()
{
    AddClientSheet sheet;
    sheet.needMore();

    QCOMPARE(sheet.screen.create(frida(), {{u"birthday"_s, u"--02-29"_s}}),
             u"“Style” is missing. Every client needs it."_s);
    sheet.bench.settle();

    QCOMPARE(sheet.bench.outbox().pending, 0);
    QVERIFY(!sheet.screen.isSaving());
}

void TestNewClient::saysWhichValueIsWrong()
{
    AddClientSheet sheet;
    AttributeDefinition children = sheet.definition(u"children"_s);
    children.mandatory = true;
    sheet.bench.headquartersPuts({toRow(children)});

    const QString words = sheet.screen.create(frida(), {{u"children"_s, u"two"_s}});

    QVERIFY2(words.startsWith(u"Children cannot be saved: "_s), qPrintable(words));
}

void TestNewClient::makesANewClientWithWhatIsNeeded()
{
    AddClientSheet sheet;
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

void TestNewClient::asksForNothingThatItDoesNotOffer()
{
    AddClientSheet sheet;
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

void TestNewClient::keepsTheFormUntilTheStoreHasAnswered()
{
    AddClientSheet sheet;
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

void TestNewClient::startsWithTheDefaultsOfWhatNobodyOpens()
{
    AddClientSheet sheet;
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

void TestNewClient::takesANewClientBack()
{
    AddClientSheet sheet;
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);
    QCOMPARE(sheet.screen.create(frida({}, u"f@example.com"_s)), QString());
    sheet.bench.settle();
    const auto id = CustomerId::fromString(created.constFirst().constFirst().toString());

    sheet.toast.undo();
    sheet.bench.settle();

    QVERIFY(!sheet.bench.stored<Customer>(id));
    QVERIFY(!sheet.bench.till().snapshot().index->find(id));
}

// N3
void TestNewClient::saysWhoSheMayBe()
{
    AddClientSheet sheet;
    const QAbstractItemModelTester tester(sheet.screen.alike());
    QVariantMap typed{{u"kind"_s, u"person"_s},
                      {u"firstName"_s, sheet.bench.anna.firstName.toUpper()},
                      {u"lastName"_s, u" %1 "_s.arg(sheet.bench.anna.lastName)}};

    sheet.screen.compare(typed, {});
    QCOMPARE(column(*sheet.screen.alike(), "customerId"),
             QVariantList{sheet.bench.anna.id.toString()});
    QCOMPARE(cell(*sheet.screen.alike(), 0, "name").toString(), sheet.bench.anna.displayName());
    QCOMPARE(cell(*sheet.screen.alike(), 0, "whyText").toString(), u"Same name"_s);

    typed.insert(u"email"_s, sheet.bench.annasEmail.value);
    sheet.screen.compare(typed, {});
    QCOMPARE(column(*sheet.screen.alike(), "whyText"), QVariantList{u"Same e-mail"_s});

    typed.insert(u"phone"_s, sheet.bench.annasPhone.value);
    sheet.screen.compare(typed, {});
    QCOMPARE(column(*sheet.screen.alike(), "whyText"), QVariantList{u"Same phone"_s});

    // She is created all the same, and nobody is merged.
    QSignalSpy created(&sheet.screen, &AddClientScreen::created);
    const int before = sheet.bench.till().snapshot().index->size();
    QCOMPARE(sheet.screen.create(typed), QString());
    sheet.bench.settle();
    QCOMPARE(created.count(), 1);
    QCOMPARE(sheet.bench.till().snapshot().index->size(), before + 1);

    typed = {{u"kind"_s, u"person"_s}, {u"phone"_s, sheet.bench.annasPhone.value}};
    sheet.screen.compare(typed, {});
    QCOMPARE(sheet.screen.alike()->rowCount(), 2);
    sheet.bench.signIn(sheet.bench.cleo);
    QCOMPARE(sheet.screen.alike()->rowCount(), 0); // who types next does not see it
}

void TestNewClient::isNotSaidToBeThereHerself()
{
    AddClientSheet sheet;
    QSignalSpy said(sheet.screen.alike(), &QAbstractItemModel::rowsInserted);
    const QVariantMap typed = frida(u"+47 900 00 000"_s, u"frida@example.com"_s);
    sheet.screen.compare(typed, {});

    QCOMPARE(sheet.screen.create(typed), QString());
    sheet.bench.settle();

    QCOMPARE(said.count(), 0);
}

CARNET_TEST(TestNewClient)

} // namespace carnet::test::tst_newclient

#include "tst_newclient.moc"
