#include "models/domain/idletimes.h"
#include "models/domain/searchkind.h"
#include "models/domain/stafflist.h"
#include "models/presentation/setupwords.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_parametersscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"parameters"_s)
    {
    }

    [[nodiscard]] ParametersScreen& parameters() { return *screen.parameters(); }
    void edit(const QString& key)
    {
        parameters().edit(rowWith(*parameters().parameters(), "parameterKey", key));
    }
    [[nodiscard]] QString valueText(const QString& key)
    {
        const auto& rows = *parameters().parameters();
        return cell(rows, rowWith(rows, "parameterKey", key), "valueText").toString();
    }
    void save()
    {
        parameters().save();
        bench.synchronise();
    }
    //! As another till reads it.
    [[nodiscard]] std::shared_ptr<const ReferenceData> elsewhere()
    {
        return must(ReferenceData::read(bench.otherTill()));
    }
};

} // namespace

class TestParametersScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatNobodyHasSet();
    void namesTheHouseAtEveryTill();
    void writesTheRowThatIsThere();
    void offersShortcutsOfTheSearch();
    void setsWhenATillIsCovered();
    void movesTheBirthdaysOfLeapDays();
    void choosesTheGroupOfClientBooks();
    void choosesTheGroupOfClientPages();
    void letsSeveralHaveAClient();
    void namesTheCountryOfTelephoneNumbers();
    void refusesWhatNobodyUnderstands();
    void takesAChangeBack();
    void isToldByItsName();
    void needsTheRightToSetUp();
};

void TestParametersScreen::showsWhatNobodyHasSet()
{
    Console console;

    QCOMPARE(console.parameters().parameters()->rowCount(), 16);
    QCOMPARE(console.valueText(u"book_mode"_s), u"One associate has the client"_s);
    QCOMPARE(console.valueText(u"brand_name"_s), u"Carnet"_s);
    QCOMPARE(console.valueText(u"customer_attribute_group"_s), u"Every attribute"_s);
    QCOMPARE(console.valueText(u"book_attribute_group"_s), u"As on the pages of clients"_s);
    QCOMPARE(console.valueText(u"leap_day_policy"_s), u"On 28 February"_s);
    QCOMPARE(console.valueText(u"phone_region"_s), u"Not set"_s);
    QCOMPARE(console.valueText(u"search_kinds"_s), u"None"_s);
    QCOMPARE(console.valueText(u"search_mode"_s), u"In this store, in all by a press"_s);
    QCOMPARE(console.valueText(u"cover_minutes"_s), u"5"_s);
    QCOMPARE(console.valueText(u"sign_out_minutes"_s), u"Never"_s);
    QCOMPARE(console.valueText(u"staff_list"_s), u"All who may sign in there"_s);
}

void TestParametersScreen::namesTheHouseAtEveryTill()
{
    Console console;
    console.edit(u"brand_name"_s);
    QCOMPARE(console.parameters().editor(), ParametersScreen::TextEditor);

    console.parameters().setText(u"Orsenne"_s);
    console.save();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QCOMPARE(console.valueText(u"brand_name"_s), u"Orsenne"_s);
    QCOMPARE(console.elsewhere()->setting(kBrandNameSetting), u"Orsenne"_s);
    QCOMPARE(console.toast.text(), u"Name of the house: Orsenne"_s);
}

void TestParametersScreen::writesTheRowThatIsThere()
{
    Console console;
    const Setting made{{console.bench.retail.newId()}, 0, kBrandNameSetting, u"Aurélie"_s};
    console.bench.headquartersPuts({toRow(made)});

    console.edit(u"brand_name"_s);
    QCOMPARE(console.parameters().text(), u"Aurélie"_s);
    console.parameters().setText(u"Orsenne"_s);
    console.save();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QCOMPARE(console.bench.stored<Setting>(made.id)->value, u"Orsenne"_s);
}

// SE-9
void TestParametersScreen::offersShortcutsOfTheSearch()
{
    Console console;
    console.edit(u"search_kinds"_s);

    console.parameters().setText(u"phone, name"_s);
    console.save();

    QCOMPARE(console.valueText(u"search_kinds"_s), u"Phone, Name"_s);
    QCOMPARE(console.elsewhere()->setting(kSearchKindsSetting), u"phone, name"_s);
}

// SF-4
void TestParametersScreen::setsWhenATillIsCovered()
{
    Console console;
    console.edit(u"cover_minutes"_s);
    console.parameters().setText(u"soon"_s);
    QCOMPARE(console.parameters().flawText(), u"A number of minutes from 0 to 480; 0 is never."_s);
    console.parameters().setText(u"0"_s);
    console.save();
    console.edit(u"staff_list"_s);
    console.parameters().setChoice(2);
    console.save();

    QCOMPARE(console.valueText(u"cover_minutes"_s), u"Never"_s);
    QCOMPARE(console.elsewhere()->setting(kCoverMinutesSetting), u"0"_s);
    QCOMPARE(console.elsewhere()->setting(kStaffListSetting), u"nobody"_s);
}

void TestParametersScreen::movesTheBirthdaysOfLeapDays()
{
    Console console;
    console.edit(u"leap_day_policy"_s);
    QCOMPARE(console.parameters().editor(), ParametersScreen::ChoiceEditor);
    QCOMPARE(console.parameters().choice(), 0);

    console.parameters().setChoice(1);
    console.save();

    QCOMPARE(console.elsewhere()->leapDayPolicy(), LeapDayPolicy::OnTheFirstOfMarch);
    QCOMPARE(console.valueText(u"leap_day_policy"_s), u"On 1 March"_s);
}

void TestParametersScreen::choosesTheGroupOfClientBooks()
{
    Console console;
    const AttributeGroup group{{console.bench.retail.newId()}, 0, u"Jewellery"_s, {}, {}};
    console.bench.headquartersPuts({toRow(group)});
    console.edit(u"book_attribute_group"_s);
    QCOMPARE(console.parameters().choices(),
             QStringList({u"As on the pages of clients"_s, u"Every attribute"_s, u"Jewellery"_s}));

    console.parameters().setChoice(2);
    console.save();

    QCOMPARE(console.valueText(u"book_attribute_group"_s), u"Jewellery"_s);
    QCOMPARE(console.elsewhere()->groupInBooks()->id, group.id);
    QCOMPARE(console.elsewhere()->groupOnPages(), nullptr);
}

// AT-13
void TestParametersScreen::choosesTheGroupOfClientPages()
{
    Console console;
    const AttributeGroup group{{console.bench.retail.newId()}, 0, u"Jewellery"_s, {}, {}};
    console.bench.headquartersPuts({toRow(group)});
    console.edit(u"customer_attribute_group"_s);
    QCOMPARE(console.parameters().choices(), QStringList({u"Every attribute"_s, u"Jewellery"_s}));

    console.parameters().setChoice(1);
    console.save();

    QCOMPARE(console.valueText(u"customer_attribute_group"_s), u"Jewellery"_s);
    QCOMPARE(console.elsewhere()->groupOnPages()->id, group.id);
    // As before there were two parameters, until somebody says otherwise.
    QCOMPARE(console.elsewhere()->groupInBooks()->id, group.id);

    console.edit(u"book_attribute_group"_s);
    console.parameters().setChoice(1);
    console.save();

    QCOMPARE(console.elsewhere()->groupInBooks(), nullptr);
    QCOMPARE(console.elsewhere()->groupOnPages()->id, group.id);
}

void TestParametersScreen::letsSeveralHaveAClient()
{
    Console console;
    console.edit(u"book_mode"_s);
    QCOMPARE(console.parameters().editor(), ParametersScreen::ChoiceEditor);
    QVERIFY(!console.parameters().canSettle());

    console.parameters().setChoice(1);
    console.save();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QVERIFY(console.elsewhere()->allowsSeveralBooks());
    console.edit(u"book_mode"_s);
    console.parameters().setChoice(0); // nobody is in several yet
    console.save();
    QVERIFY(!console.elsewhere()->allowsSeveralBooks());
}

void TestParametersScreen::namesTheCountryOfTelephoneNumbers()
{
    Console console;
    console.edit(u"phone_region"_s);

    console.parameters().setText(u"ch"_s);
    QCOMPARE(console.parameters().text(), u"CH"_s);
    QCOMPARE(console.parameters().meaning(), u"Switzerland"_s);
    console.save();

    QCOMPARE(console.elsewhere()->setting(kPhoneRegionSetting), u"CH"_s);
}

void TestParametersScreen::refusesWhatNobodyUnderstands()
{
    Console console;
    console.edit(u"phone_region"_s);
    console.parameters().setText(u"Switzerland"_s);
    QCOMPARE(console.parameters().flawText(), u"A country has two letters, like DE."_s);
    QVERIFY(!console.parameters().canSave());

    console.edit(u"brand_name"_s);
    console.parameters().setText(QString(41, u'x'));
    QCOMPARE(console.parameters().flawText(), u"The name has at most 40 letters."_s);
    QVERIFY(!console.parameters().canSave());
}

void TestParametersScreen::takesAChangeBack()
{
    Console console;
    console.edit(u"brand_name"_s);
    console.parameters().setText(u"Orsenne"_s);
    console.save();

    console.toast.undoLast();
    console.bench.synchronise();

    QCOMPARE(console.valueText(u"brand_name"_s), u"Carnet"_s);
    QCOMPARE(console.elsewhere()->setting(kBrandNameSetting), QString());
}

void TestParametersScreen::isToldByItsName()
{
    Console console;
    const ReferenceData& reference = console.bench.till().reference();
    const auto changeOf = [&reference](const QString& key) {
        const Setting setting{Setting::idFor(key), 0, key, u"on"_s};
        return describeSetup(draft::putReference({}, toRow(setting), {}), reference);
    };
    QCOMPARE(changeOf(kBookModeSetting), u"“Client books of one client” changed in the set-up"_s);
    QCOMPARE(changeOf(settingOf(Feature::Photos)), u"“Photos” switched on"_s);
    QCOMPARE(changeOf(u"from_later"_s), u"Set-up changed"_s);

    const Associate ada = console.bench.ada();
    const ClientBook book{ClientBook::idFor(ada.id), 0, {}, ada.id};
    QCOMPARE(describeSetup(draft::removeReference({}, toRow(book)), reference),
             u"Client book of %1 removed"_s.arg(ada.name));
}

void TestParametersScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);
    console.edit(u"brand_name"_s);

    console.parameters().setText(u"Orsenne"_s);

    QCOMPARE(console.parameters().flawText(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
}

CARNET_TEST(TestParametersScreen)

} // namespace carnet::test::tst_parametersscreen

#include "tst_parametersscreen.moc"
