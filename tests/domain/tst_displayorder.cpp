#include "models/domain/displayorder.h"
#include "models/domain/undoplan.h"
#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_displayorder {

namespace {

QList<AttributeDefinition> attributes(Boutique& boutique, int count)
{
    QList<AttributeDefinition> made;
    for (int number = 1; number <= count; ++number) {
        AttributeDefinition attribute = anAttribute(u"a%1"_s.arg(number), ValueType::Text);
        attribute.displayOrder = number;
        boutique.rows.put(attribute);
        made.append(attribute);
    }
    return made;
}

QList<Row> rowsOf(const QList<AttributeDefinition>& attributes)
{
    QList<Row> rows;
    for (const AttributeDefinition& attribute : attributes)
        rows.append(toRow(attribute));
    return rows;
}

//! Keys in their order, as every till shows them.
QStringList shown(const Boutique& boutique)
{
    auto all = boutique.rows.all<AttributeDefinition>();
    std::ranges::sort(all, {}, &AttributeDefinition::displayOrder);
    QStringList keys;
    for (const AttributeDefinition& attribute : all)
        keys.append(attribute.key);
    return keys;
}

class TestDisplayOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverGivesANumberThatIsTaken()
    {
        VERIFY_HOLDS("order steps", [] {
            QList<int> orders;
            const int count = *rc::gen::inRange(1, 12);
            for (int i = 0; i < count; ++i)
                orders.append(*rc::gen::inRange(0, 20));
            std::ranges::sort(orders);
            const qsizetype from = *rc::gen::inRange(0, count);
            const qsizetype to = *rc::gen::inRange(0, count);

            QList<int> now = orders;
            for (const OrderStep& step : stepsToMove(orders, from, to)) {
                RC_ASSERT(!now.contains(step.order));
                now[step.item] = step.order;
            }

            QList<int> sequence = now;
            sequence.move(from, to);
            if (from != to)
                RC_ASSERT(std::ranges::adjacent_find(sequence, std::greater_equal{})
                          == sequence.cend());
        });
    }

    void touchesOnlyWhatLiesBetween()
    {
        const auto steps = stepsToMove({1, 2, 3, 4, 5}, 3, 1);

        QCOMPARE(steps.size(), 4); // three that move, and one of them aside first
        for (const OrderStep& step : steps)
            QVERIFY(step.item >= 1 && step.item <= 3);
    }

    void doesNothingWhereThereIsNothingToDo()
    {
        QVERIFY(stepsToMove({1, 2, 3}, 1, 1).isEmpty());
        QVERIFY(stepsToMove({1, 2, 3}, 1, 3).isEmpty());
        QVERIFY(stepsToMove({1, 2, 3}, -1, 0).isEmpty());
    }

    // The rules allow each step by itself, and each of the way back.
    void isAllowedThereAndBack()
    {
        Boutique boutique;
        const auto made = attributes(boutique, 6);
        const auto drafts = moveInOrder(boutique.by(boutique.hana), rowsOf(made), 5, 1);
        QList<Operation> done;
        for (const Operation& draft : drafts) {
            done.append(boutique.sent(draft));
            QCOMPARE(boutique.rows.apply(done.last()).verdict, Verdict::Applied);
        }
        QCOMPARE(shown(boutique),
                 QStringList({u"a1"_s, u"a6"_s, u"a2"_s, u"a3"_s, u"a4"_s, u"a5"_s}));

        int ids = 0;
        const auto plan = planUndo(boutique.by(boutique.hana), done, boutique.rows, [&ids] {
            return uuidOf(QString::number(++ids));
        });
        QVERIFY(plan.has_value());
        QVERIFY(plan->obstacles.isEmpty());
        for (const Operation& draft : plan->drafts)
            QCOMPARE(boutique.does(draft).verdict, Verdict::Applied);

        QCOMPARE(shown(boutique),
                 QStringList({u"a1"_s, u"a2"_s, u"a3"_s, u"a4"_s, u"a5"_s, u"a6"_s}));
    }

    void isRefusedToThoseWhoMayNotSetUp()
    {
        Boutique boutique;
        const auto made = attributes(boutique, 3);

        const auto drafts = moveInOrder(boutique.by(boutique.mara), rowsOf(made), 2, 0);
        const Judgement judgement = boutique.does(drafts.constFirst());

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
        QCOMPARE(judgement.facts.value(u"right"_s).toInt(), static_cast<int>(Right::Administer));
    }
};

} // namespace

CARNET_TEST(TestDisplayOrder)

} // namespace tst_displayorder

#include "tst_displayorder.moc"
