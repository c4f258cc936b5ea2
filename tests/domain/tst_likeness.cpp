#include "models/domain/likeness.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace Qt::StringLiterals;

namespace tst_likeness {

namespace {

Marks anna()
{
    return {{u"4790000000"_s, u"4722334455"_s},
            {u"anna@example.com"_s},
            u"anna"_s,
            u"berg"_s,
            CalendarDate{1984, 3, 21}};
}

} // namespace

// N3
class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByTheSurestSign_data()
    {
        QTest::addColumn<Marks>("typed");
        QTest::addColumn<Likeness>("why");

        using M = Marks;
        const CalendarDate sameDay{{}, 3, 21};
        QTest::newRow("nothing") << M{} << Likeness::None;
        QTest::newRow("a number of hers") << M{.phones = {u"4722334455"_s}} << Likeness::Phone;
        QTest::newRow("the beginning of it") << M{.phones = {u"47223344"_s}} << Likeness::None;
        QTest::newRow("her e-mail") << M{.emails = {u"anna@example.com"_s}} << Likeness::Email;
        QTest::newRow("her name") << M{.firstName = u"anna"_s, .lastName = u"berg"_s}
                                  << Likeness::Name;
        QTest::newRow("half of it") << M{.lastName = u"berg"_s} << Likeness::None;
        QTest::newRow("the other half") << M{.firstName = u"anna"_s} << Likeness::None;
        QTest::newRow("another half")
            << M{.firstName = u"anne"_s, .lastName = u"berg"_s} << Likeness::None;
        QTest::newRow("her name and day")
            << M{.firstName = u"anna"_s, .lastName = u"berg"_s, .birthday = sameDay}
            << Likeness::NameAndBirthday;
        QTest::newRow("her name, another year") << M{.firstName = u"anna"_s,
                                                     .lastName = u"berg"_s,
                                                     .birthday = CalendarDate{1985, 3, 21}}
                                                << Likeness::Name;
        QTest::newRow("her day alone") << M{.birthday = sameDay} << Likeness::None;
        QTest::newRow("all of it") << anna() << Likeness::Phone;
    }
    void goesByTheSurestSign()
    {
        QFETCH(Marks, typed);
        QFETCH(Likeness, why);

        QCOMPARE(likenessOf(typed, anna()), why);
    }

    void takesNothingForAMarkThatAnybodyHas()
    {
        Marks zero = anna();
        zero.phones = {u"0"_s};
        QCOMPARE(likenessOf(Marks{.phones = {u"0"_s}}, zero), Likeness::None);
        QCOMPARE(likenessOf(Marks{}, Marks{}), Likeness::None); // two without a name
    }

    void knowsAnOrganisationByItsOnlyName()
    {
        const Marks house{.lastName = u"maison orsenne"_s};
        QCOMPARE(likenessOf(house, house), Likeness::Name);
    }
};

CARNET_TEST(TestLikeness)

} // namespace tst_likeness

#include "tst_likeness.moc"
