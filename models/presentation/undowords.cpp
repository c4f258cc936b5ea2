#include "models/presentation/undowords.h"

#include "models/presentation/describeoperation.h"
#include "models/presentation/till.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct UndoWords {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

QString fieldWords(const UndoObstacle& obstacle, const QString& who, const ReferenceData& reference)
{
    const QString by = reference.associateName(obstacle.by);
    return by.isEmpty()
        ? UndoWords::tr("%1 was changed since and stays as it is.").arg(who)
        : UndoWords::tr("%1 was changed by %2 since and stays as it is.").arg(who, by);
}

QString wordsOf(const UndoObstacle& obstacle, const Snapshot& snapshot, const Format& format)
{
    const QString who = customerName(obstacle.customer, snapshot);
    switch (obstacle.reason) {
    case UndoObstacle::Reason::Changed: {
        if (obstacle.customer.isNull()) // a segment, a part of the set-up
            return fieldWords(obstacle, UndoWords::tr("This"), *snapshot.reference);
        if (obstacle.field.isEmpty())
            return fieldWords(obstacle, who, *snapshot.reference);
        //: What was changed and of whom: Birthday of Ana Ferrante
        const QString what = UndoWords::tr("%1 of %2")
                                 .arg(fieldName(obstacle.field, *snapshot.reference, format), who);
        return fieldWords(obstacle, what, *snapshot.reference);
    }
    case UndoObstacle::Reason::Moved: {
        const QString by = snapshot.reference->associateName(obstacle.by);
        return by.isEmpty()
            ? UndoWords::tr("%1 is in no book by now and stays so.").arg(who)
            : UndoWords::tr("%1 is in the book of %2 by now and stays there.").arg(who, by);
    }
    case UndoObstacle::Reason::Gone:
        return UndoWords::tr("What was changed of %1 was removed since.").arg(who);
    case UndoObstacle::Reason::NotAllowed:
        return UndoWords::tr("You do not have the right to do the opposite for %1.").arg(who);
    case UndoObstacle::Reason::InUse:
        return explain(Refusal::Invalid, obstacle.facts, *snapshot.reference);
    }
    return {};
}

} // namespace

QString undoSentence(const UndoPlan& plan,
                     const Snapshot& snapshot,
                     const Format& format,
                     const QString& what)
{
    if (plan.obstacles.isEmpty() && plan.drafts.isEmpty())
        return UndoWords::tr("It is taken back already");
    if (plan.obstacles.isEmpty())
        return what.isEmpty() ? UndoWords::tr("Taken back")
                              : UndoWords::tr("Taken back: %1").arg(what);
    const QString first = wordsOf(plan.obstacles.constFirst(), snapshot, format);
    const auto others = static_cast<int>(plan.obstacles.size()) - 1;
    const QString why = others == 0
        ? first
        : UndoWords::tr("%1 It is the same with %Ln others.", nullptr, others).arg(first);
    return plan.drafts.isEmpty() ? UndoWords::tr("Nothing was taken back. %1").arg(why)
                                 : UndoWords::tr("Taken back, but not all. %1").arg(why);
}

} // namespace carnet
