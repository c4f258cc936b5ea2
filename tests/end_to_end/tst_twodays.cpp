#include "models/presentation/todayitems.h"
#include "tests/end_to_end/twotills.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

//! One associate's day at two tills of a store, with a headquarters of their own between them.
class TestTwoDays final : public QObject, private TwoTills
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsDoneAtOneTillIsDoneAtTheOther();
    void whatIsTakenBackIsThereAgainAtTheOther();

private:
    //! Lets a client of hers have birthday today, at the other till.
    void celebrate();
    [[nodiscard]] int shownThere() const;

    QString m_name; // of the client
};

void TestTwoDays::initTestCase()
{
    start();
    QVERIFY(window->isOpen());
    window->quickWindow()->resize(1440, 900);
    QVERIFY(
        driver().awaitTrue([this] { return !here->shell().signIn()->isPreparing(); }, kPatienceMs));
    QVERIFY(signIn(nameOf(u"Associate"_s)));
    there->till().signIn(here->till().associate());
    QVERIFY(elsewhere([](const ReferenceData& data) { return !data.attributes.isEmpty(); }));
    QVERIFY(QTest::qWaitFor([this] { return held() > 0; }, kPatienceMs));
    celebrate();
    there->shell().today()->setShown(true);
    driver().press(Qt::Key_2, Qt::ControlModifier);
}

void TestTwoDays::celebrate()
{
    Till& till = there->till();
    search::Query query;
    query.today = till.today();
    query.books = {ClientBook::idFor(till.associate().id)};
    const search::BookIndex& index = *till.snapshot().index;
    const auto rows = index.answer(query).rows;
    QVERIFY(!rows.empty());
    const CustomerId id = index.idAt(rows.at(0));
    m_name = index.rowAt(rows.at(0)).displayName;
    till.perform(
        &there->shell(),
        [id, gesture = till.gesture(), born = till.today().addYears(-40)](
            TerminalStore& store) -> Result<QList<Operation>> {
            const auto row = store.find({EntityKind::Customer, id.value});
            const auto seen = fromRow<Customer>(**row);
            const QJsonObject set{{u"attributes.birthday"_s, born.toString(Qt::ISODate)}};
            return QList<Operation>{draft::patchCustomer(gesture, *seen, set)};
        },
        [](const Result<Outcome>& outcome) { QVERIFY(outcome.has_value()); });
}

int TestTwoDays::shownThere() const
{
    const QAbstractListModel& cards = *there->shell().today()->occasions();
    int shown = 0;
    for (int row = 0; row < cards.rowCount(); ++row) {
        const QModelIndex at = cards.index(row);
        if (at.data(cards.roleNames().key("name")).toString() == m_name)
            ++shown;
    }
    return shown;
}

void TestTwoDays::whatIsDoneAtOneTillIsDoneAtTheOther()
{
    QVERIFY(QTest::qWaitFor([this] { return shownThere() == 1; }, kPatienceMs));
    QVERIFY(driver().await(m_name, false, kPatienceMs));

    QVERIFY(driver().click(u"Done: "_s + m_name));
    QVERIFY(driver().await(u"Done for"_s, true));

    QVERIFY(QTest::qWaitFor([this] { return shownThere() == 0; }, kPatienceMs));
}

void TestTwoDays::whatIsTakenBackIsThereAgainAtTheOther()
{
    driver().press(Qt::Key_Z, Qt::ControlModifier);

    QVERIFY(QTest::qWaitFor([this] { return shownThere() == 1; }, kPatienceMs));
    QVERIFY(driver().await(u"Done: "_s + m_name));
    QCOMPARE(here->shell().sync()->rejected(), 0);
}

} // namespace carnet::test

QTEST_MAIN(carnet::test::TestTwoDays)
#include "tst_twodays.moc"
