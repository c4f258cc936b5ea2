#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_parameterrules {

namespace {

const auto kGroup = u"leather"_s;

//! Headquarters has given 99,999 client books by now.
struct Numbers : Boutique {
    Numbers()
    {
        rows.put(books);
        rows.count(books.key, 100'000);
    }

    [[nodiscard]] QString flawWith(const QString& prefix, int digits)
    {
        Numbering wanted = books;
        wanted.prefix = prefix;
        wanted.digits = digits;
        return flawOf(rows.ask(
            sent(draft::putReference(by(hana), toRow(wanted), std::optional(toRow(books))))));
    }

    Numbering books{idOf<NumberingId>(u"books"_s), 1, u"client_book"_s, u"CB"_s, 6};
};

class TestParameterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachParameterOneValue()
    {
        Boutique boutique;
        const Setting brand{idOf<SettingId>(u"brand"_s), 1, u"brand_name"_s, u"Aurelie"_s};
        boutique.rows.put(brand);
        const Setting twin{idOf<SettingId>(u"twin"_s), 0, u"brand_name"_s, u"Orsenne"_s};
        Setting renamed = brand;
        renamed.key = u"brand"_s;

        QCOMPARE(flawOf(boutique.replaces(twin)), u"key taken"_s);
        QCOMPARE(flawOf(boutique.replaces(renamed)), u"key read_only"_s);
    }

    void takesOnlyWhatReadersOfAParameterUnderstand_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("flaw");
        const QString group = idOf<AttributeGroupId>(kGroup).toString();
        QTest::newRow("brand") << u"brand_name"_s << u"Aurélie"_s << QString();
        QTest::newRow("long brand")
            << u"brand_name"_s << QString(41, u'x') << u"value brand_too_long"_s;
        QTest::newRow("leap day") << u"leap_day_policy"_s << u"march"_s << QString();
        QTest::newRow("other day")
            << u"leap_day_policy"_s << u"april"_s << u"value no_leap_day_policy"_s;
        QTest::newRow("notes") << u"note_visibility"_s << u"off"_s << QString();
        QTest::newRow("notes yes") << u"note_visibility"_s << u"yes"_s << u"value not_on_or_off"_s;
        QTest::newRow("region") << u"phone_region"_s << u"CH"_s << QString();
        QTest::newRow("region of no country")
            << u"phone_region"_s << u"XX"_s << u"value no_region"_s;
        QTest::newRow("region in words") << u"phone_region"_s << u"Swiss"_s << u"value no_region"_s;
        QTest::newRow("search") << u"search_kinds"_s << u"phone, Name,number"_s << QString();
        QTest::newRow("search for shoes")
            << u"search_kinds"_s << u"phone, shoe"_s << u"value no_search_kinds"_s;
        QTest::newRow("search twice")
            << u"search_kinds"_s << u"phone, phone"_s << u"value no_search_kinds"_s;
        QTest::newRow("search mode") << u"search_mode"_s << u"all_stores"_s << QString();
        QTest::newRow("other search mode")
            << u"search_mode"_s << u"moon"_s << u"value no_search_mode"_s;
        QTest::newRow("minutes") << u"cover_minutes"_s << u"480"_s << QString();
        QTest::newRow("never") << u"sign_out_minutes"_s << u"0"_s << QString();
        QTest::newRow("days of minutes")
            << u"sign_out_minutes"_s << u"481"_s << u"value no_minutes"_s;
        QTest::newRow("less than never") << u"cover_minutes"_s << u"-1"_s << u"value no_minutes"_s;
        QTest::newRow("soon") << u"cover_minutes"_s << u"soon"_s << u"value no_minutes"_s;
        QTest::newRow("hours") << u"offline_hours"_s << u"8"_s << QString();
        QTest::newRow("without an end") << u"offline_manager_hours"_s << u"0"_s << QString();
        QTest::newRow("more than a year")
            << u"offline_manager_hours"_s << u"8785"_s << u"value no_hours"_s;
        QTest::newRow("list") << u"staff_list"_s << u"store"_s << QString();
        QTest::newRow("other list") << u"staff_list"_s << u"some"_s << u"value no_staff_list"_s;
        QTest::newRow("card") << u"card_log_on"_s << u"with_pin"_s << QString();
        QTest::newRow("always card")
            << u"card_log_on"_s << u"always"_s << u"value no_log_on_mode"_s;
        QTest::newRow("group") << u"customer_attribute_group"_s << group << QString();
        QTest::newRow("lost group")
            << u"customer_attribute_group"_s << idOf<AttributeGroupId>(u"lost"_s).toString()
            << u"value no_group"_s;
        QTest::newRow("none") << u"customer_attribute_group"_s << QString() << QString();
        QTest::newRow("every one")
            << u"customer_attribute_group"_s << u"every"_s << u"value no_group"_s;
        QTest::newRow("group of books") << u"book_attribute_group"_s << group << QString();
        QTest::newRow("every one in books") << u"book_attribute_group"_s << u"every"_s << QString();
        QTest::newRow("lost group of books")
            << u"book_attribute_group"_s << idOf<AttributeGroupId>(u"lost"_s).toString()
            << u"value no_group"_s;
        QTest::newRow("of a later version") << u"later"_s << u"anything"_s << QString();
    }
    void takesOnlyWhatReadersOfAParameterUnderstand()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        Boutique boutique;
        boutique.rows.put(AttributeGroup{idOf<AttributeGroupId>(kGroup), 1, kGroup, {}, {}});

        const Judgement judgement = boutique.replaces(Setting{Setting::idFor(key), 0, key, value});

        QTEST(flawOf(judgement), "flaw");
        QCOMPARE(judgement.isDone(), flawOf(judgement).isEmpty());
    }

    // CB-2
    void writesNumbersInAFormThatFitsThem()
    {
        Numbers numbers;

        QCOMPARE(numbers.flawWith(u"CB-"_s, 6), QString());
        QCOMPARE(numbers.flawWith(QString(), 12), QString());
        QCOMPARE(numbers.flawWith(u"CB/"_s, 6), u"prefix form"_s);
        QCOMPARE(numbers.flawWith(u"123456789"_s, 6), u"prefix form"_s);
        QCOMPARE(numbers.flawWith(u"CB"_s, 0), u"digits out_of_range"_s);
        QCOMPARE(numbers.flawWith(u"CB"_s, 13), u"digits out_of_range"_s);
        QCOMPARE(numbers.flawWith(u"CB"_s, 5), u"digits too_few"_s);
        numbers.rows.count(u"client_book"_s, 99'999);
        QCOMPARE(numbers.flawWith(u"CB"_s, 5), QString());
    }

    // CB-2
    void countsOnFromNoNumberThatWasGiven()
    {
        Numbers numbers;
        const auto flawFrom = [&numbers](qint64 first) {
            Numbering wanted = numbers.books;
            wanted.firstNumber = first;
            return flawOf(numbers.rows.ask(numbers.sent(draft::putReference(
                numbers.by(numbers.hana), toRow(wanted), std::optional(toRow(numbers.books))))));
        };

        QCOMPARE(flawFrom(100'000), QString());
        QCOMPARE(flawFrom(500'000), QString());
        QCOMPARE(flawFrom(99'999), u"first_number given"_s);
        QCOMPARE(flawFrom(0), u"first_number out_of_range"_s);
        QCOMPARE(flawFrom(1'000'000), u"digits too_few"_s);
        numbers.books.firstNumber = 50'000; // and numbers were given since
        numbers.rows.put(numbers.books);
        QCOMPARE(numbers.flawWith(u"B"_s, 6), QString());
        QCOMPARE(flawFrom(1), QString()); // as before it was raised
        QCOMPARE(flawFrom(60'000), u"first_number given"_s);
    }

    void keepsTheSequencesThatAreThere()
    {
        Numbers numbers;
        const Numbering fresh{idOf<NumberingId>(u"fresh"_s), 0, u"voucher"_s, u"V"_s, 6};
        Numbering renamed = numbers.books;
        renamed.key = u"customer"_s;

        QCOMPARE(flawOf(numbers.replaces(fresh)), u"key unknown"_s);
        QCOMPARE(flawOf(numbers.replaces(renamed)), u"key read_only"_s);
        QCOMPARE(flawOf(numbers.does(
                     draft::removeReference(numbers.by(numbers.hana), toRow(numbers.books)))),
                 u"id needed"_s);
        QVERIFY(numbers.rows.get<Numbering>(numbers.books.id.value));
    }

    void padsNumbersWithNoughts()
    {
        QCOMPARE((Numbering{{}, 0, {}, u"CB-"_s, 6}).written(123), u"CB-000123"_s);
        QCOMPARE((Numbering{{}, 0, {}, {}, 2}).written(123), u"123"_s);
    }
};

} // namespace

CARNET_TEST(TestParameterRules)

} // namespace tst_parameterrules

#include "tst_parameterrules.moc"
