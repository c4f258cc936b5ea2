#include "models/domain/displayorder.h"

#include "models/domain/rowfields.h"

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kOrder = u"display_order"_s;

//! What each thing shall have once the one at \a from stands at \a to.
QList<int> ordersAfter(const QList<int>& orders, qsizetype from, qsizetype to)
{
    QList<qsizetype> sequence;
    for (qsizetype item = 0; item < orders.size(); ++item)
        sequence.append(item);
    sequence.move(from, to);

    QList<int> numbers = orders;
    // Numbers that are missing or given twice are put right on the way.
    const bool isSound = !numbers.isEmpty() && numbers.constFirst() > 0
        && std::ranges::adjacent_find(numbers, std::greater_equal{}) == numbers.cend();
    for (qsizetype place = 0; !isSound && place < numbers.size(); ++place)
        numbers[place] = static_cast<int>(place) + 1;

    QList<int> after(orders.size());
    for (qsizetype place = 0; place < sequence.size(); ++place)
        after[sequence.at(place)] = numbers.at(place);
    return after;
}

} // namespace

QList<OrderStep> stepsToMove(const QList<int>& orders, qsizetype from, qsizetype to)
{
    const auto isPlace = [&orders](qsizetype at) { return at >= 0 && at < orders.size(); };
    if (!isPlace(from) || !isPlace(to) || from == to)
        return {};
    const QList<int> wanted = ordersAfter(orders, from, to);
    QList<int> now = orders;
    int aside = std::max(*std::ranges::max_element(orders), *std::ranges::max_element(wanted));
    QList<OrderStep> steps;
    const auto give = [&](qsizetype item, int order) {
        steps.append({item, order});
        now[item] = order;
    };
    while (now != wanted) {
        const qsizetype before = steps.size();
        for (qsizetype item = 0; item < now.size(); ++item) {
            if (now.at(item) != wanted.at(item) && !now.contains(wanted.at(item)))
                give(item, wanted.at(item));
        }
        if (steps.size() > before)
            continue;
        // All that is left wait for one another: one of them steps aside.
        const bool movesFirst = now.at(from) != wanted.at(from);
        const auto other = std::ranges::mismatch(std::as_const(now), wanted).in1 - now.cbegin();
        give(movesFirst ? from : other, ++aside);
    }
    return steps;
}

QList<Operation> moveInOrder(const Gesture& by, QList<Row> rows, qsizetype from, qsizetype to)
{
    QList<int> orders;
    for (const Row& row : std::as_const(rows))
        orders.append(valueOf(row, kOrder).toInt());
    QList<Operation> drafts;
    for (const OrderStep& step : stepsToMove(orders, from, to)) {
        Row& row = rows[step.item];
        const Row seen = row;
        setValue(row, kOrder, step.order);
        drafts.append(draft::putReference(by, row, seen));
    }
    return drafts;
}

} // namespace carnet
