#include "models/domain/posoperation.h"
#include "models/domain/screenlayout.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_screenlayout {

namespace {

ScreenLayout layoutCalled(const QString& name)
{
    ScreenLayout layout;
    layout.id = idOf<ScreenLayoutId>(name);
    layout.name = name;
    return layout;
}

//! A number for each button, so that a test can say where which one is.
LayoutButton button(int operation, const QRect& cells)
{
    return {operation, cells, {}, false};
}

QRect placeOf(const ButtonGrid& grid, int operation)
{
    for (const LayoutButton& one : grid.buttons) {
        if (one.operation == operation)
            return one.cells;
    }
    return {};
}

QJsonArray jsonOf(const char* text)
{
    return QJsonDocument::fromJson(text).array();
}

class TestScreenLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // OP-1
    void namesEachOperationOnce()
    {
        QSet<int> numbers;
        for (const PosOperation& operation : posOperations()) {
            QVERIFY(!numbers.contains(operation.number));
            numbers.insert(operation.number);
            QVERIFY(!operation.name.isEmpty());
            QVERIFY(!operation.iconName.isEmpty());
            // What stands on a welcome screen stands on a button.
            QVERIFY(operation.isOnButtons || !operation.isOnWelcome);
            QCOMPARE(posOperation(operation.number), &operation);
        }
        QCOMPARE(posOperation(4711), nullptr);
    }

    void asksForTheRightOfTheSameNumber()
    {
        for (const int number : {612, 712, 713, 714, 715, 716, 623})
            QVERIFY(posOperation(number)->rights.contains(static_cast<Right>(number)));
        for (const int number : {602, 622, 701, 703, 917, 1400})
            QVERIFY(posOperation(number)->rights.isEmpty());
    }

    void writesAndReadsADesign()
    {
        ScreenLayout layout = layoutCalled(u"Boutique"_s);
        layout.version = 3;
        layout.start = StartScreen::Today;
        ButtonGrid clients{
            1, u"Clients"_s, 4, 3, {button(712, {0, 0, 2, 2}), button(713, {2, 0, 1, 1})}};
        clients.buttons[0].isAccent = true;
        clients.buttons[1].text = u"Everybody"_s;
        layout.grids = {clients, {2, {}, 2, 2, {}}};
        layout.compactGrids = {{1, {}, 1, 1, {button(703, {0, 0, 1, 1})}}};

        const auto back = fromRow<ScreenLayout>(toRow(layout));

        QVERIFY(back);
        QCOMPARE(*back, layout);
        QVERIFY(back->hasButtons());
        QVERIFY(!layoutCalled(u"Empty"_s).hasButtons());
    }

    // LY-4
    void keepsGridsInTheOrderOfTheirNumbers()
    {
        QList<ButtonGrid> grids;

        QVERIFY(FieldCodec<QList<ButtonGrid>>::read(
            jsonOf(R"([{"number": 3, "columns": 1, "rows": 1}, {"number": 1, "title": "First"}])"),
            grids));

        QCOMPARE(grids.size(), 2);
        QCOMPARE(grids.at(0).title, u"First"_s);
        QCOMPARE(grids.at(1).number, 3);
        std::ranges::reverse(grids);
        const QJsonArray written = FieldCodec<QList<ButtonGrid>>::write(grids).toArray();
        QCOMPARE(written.at(0).toObject().value(u"number"_s).toInt(), 1);
    }

    void refusesWhatIsNoDesign_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no array") << QByteArray(R"({"grids": 1})");
        QTest::newRow("no grid") << QByteArray(R"([4])");
        QTest::newRow("words for columns") << QByteArray(R"([{"columns": "three"}])");
        QTest::newRow("half a column") << QByteArray(R"([{"columns": 2.5}])");
        QTest::newRow("buttons in an object") << QByteArray(R"([{"buttons": {}}])");
        QTest::newRow("no button") << QByteArray(R"([{"buttons": [712]}])");
        QTest::newRow("no operation") << QByteArray(R"([{"buttons": [{"column": 0}]}])");
        QTest::newRow("text") << QByteArray(R"([{"buttons": [{"operation": 712, "text": 1}]}])");
        QTest::newRow("accent") << QByteArray(
            R"([{"buttons": [{"operation": 712, "accent": "yes"}]}])");
    }
    void refusesWhatIsNoDesign()
    {
        QFETCH(const QByteArray, json);
        QList<ButtonGrid> grids;
        const QJsonDocument document = QJsonDocument::fromJson(json);
        const QJsonValue value =
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());

        QVERIFY(!document.isNull());
        QVERIFY(!FieldCodec<QList<ButtonGrid>>::read(value, grids));
    }

    // LY-1
    void userBeatsRegisterBeatsStore_data()
    {
        QTest::addColumn<QString>("associate");
        QTest::addColumn<QString>("till");
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("shown");
        const QStringList of{u"user"_s, u"till"_s, u"store"_s};
        // Each names nothing, a layout that is there, or one that was removed.
        for (int at = 0; at < 27; ++at) {
            const std::array choice{at % 3, at / 3 % 3, at / 9};
            QStringList named;
            QString shown;
            for (size_t i = 0; i < choice.size(); ++i) {
                const QString& there = of.at(static_cast<qsizetype>(i));
                named.append(choice.at(i) == 0       ? QString()
                                 : choice.at(i) == 1 ? there
                                                     : u"gone "_s + there);
                if (choice.at(i) == 1 && shown.isEmpty())
                    shown = there;
            }
            QTest::addRow("%s", qPrintable(named.join(u'|')))
                << named.at(0) << named.at(1) << named.at(2) << shown;
        }
    }
    void userBeatsRegisterBeatsStore()
    {
        QFETCH(const QString, associate);
        QFETCH(const QString, till);
        QFETCH(const QString, store);
        const QList<ScreenLayout> all{
            layoutCalled(u"store"_s), layoutCalled(u"till"_s), layoutCalled(u"user"_s)};
        const auto named = [](const QString& name) {
            return name.isEmpty() ? ScreenLayoutId{} : idOf<ScreenLayoutId>(name);
        };

        const ScreenLayout* const shown =
            appliedLayout(all, {named(associate), named(till), named(store)});

        QTEST(shown ? shown->name : QString(), "shown");
    }

    void findsWhatIsOnACellAndWhatIsFree()
    {
        const ButtonGrid grid{1, {}, 3, 2, {button(712, {0, 0, 2, 1}), button(713, {1, 1, 1, 1})}};

        QCOMPARE(grid.buttonAt({1, 0}), 0);
        QCOMPARE(grid.buttonAt({1, 1}), 1);
        QCOMPARE(grid.buttonAt({2, 1}), -1);
        QCOMPARE(grid.firstFree(), QPoint(2, 0));
        QVERIFY(grid.isFree({2, 0, 1, 2}));
        QVERIFY(!grid.isFree({0, 1, 2, 1}));
        QVERIFY(grid.isFree({0, 1, 2, 1}, 1));
        QVERIFY(!grid.isFree({2, 0, 2, 1})); // beyond the last column
        QVERIFY(!(ButtonGrid{1, {}, 1, 1, {button(703, {0, 0, 1, 1})}}.firstFree()));
    }

    // LY-2
    void flowsIntoFewerColumns()
    {
        const ButtonGrid wide{1,
                              u"Clients"_s,
                              4,
                              2,
                              {button(1, {0, 0, 2, 2}),
                               button(2, {2, 0, 1, 1}),
                               button(3, {3, 0, 1, 1}),
                               button(4, {2, 1, 2, 1})}};

        const ButtonGrid narrow = flowed(wide, 3);

        QCOMPARE(narrow.columns, 3);
        QCOMPARE(narrow.title, u"Clients"_s);
        QCOMPARE(placeOf(narrow, 1), QRect(0, 0, 2, 2));
        QCOMPARE(placeOf(narrow, 2), QRect(2, 0, 1, 1));
        QCOMPARE(placeOf(narrow, 3), QRect(2, 1, 1, 1)); // fills the gap beside the large one
        QCOMPARE(placeOf(narrow, 4), QRect(0, 2, 2, 1));
        QCOMPARE(narrow.rows, 3);
        const ButtonGrid column = flowed(wide, 1);
        QCOMPARE(placeOf(column, 4), QRect(0, 4, 1, 1));
        QCOMPARE(column.rows, 5);
        QCOMPARE(flowed(wide, 4), wide);
        QCOMPARE(flowed({1, {}, 3, 2, {}}, 2).rows, 1);
    }

    void losesNoButtonAndCoversNoneWhenItFlows()
    {
        ButtonGrid wide{1, {}, 6, 4, {}};
        int operation = 0;
        for (int row = 0; row < 4; row += 2) {
            for (int column = 0; column < 6; column += 3) {
                wide.buttons.append(button(++operation, {column, row, 2, 2}));
                wide.buttons.append(button(++operation, {column + 2, row, 1, 2}));
            }
        }
        for (int columns = 1; columns < 6; ++columns) {
            const ButtonGrid narrow = flowed(wide, columns);
            QCOMPARE(narrow.buttons.size(), wide.buttons.size());
            for (qsizetype i = 0; i < narrow.buttons.size(); ++i)
                QVERIFY(narrow.isFree(narrow.buttons.at(i).cells, i));
        }
    }
};

} // namespace

CARNET_TEST(TestScreenLayout)

} // namespace tst_screenlayout

#include "tst_screenlayout.moc"
