#pragma once

#include "models/domain/operation.h"

namespace carnet {

//! One thing is given a number in the order.
struct OrderStep {
    qsizetype item = 0;
    int order = 0;

    friend bool operator==(const OrderStep&, const OrderStep&) = default;
};

//! The steps that bring the thing at \a from to \a to. \a orders are the numbers of all, as they
//! are shown now. No step gives a number that another thing has at that moment, so each is allowed
//! by itself, and so is each in the way back.
[[nodiscard]] QList<OrderStep> stepsToMove(const QList<int>& orders, qsizetype from, qsizetype to);

//! The same as operations on rows that have a `display_order`.
[[nodiscard]] QList<Operation> moveInOrder(const Gesture& by,
                                           QList<Row> rows,
                                           qsizetype from,
                                           qsizetype to);

} // namespace carnet
