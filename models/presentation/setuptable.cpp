#include "models/presentation/setuptable.h"

#include "models/domain/displayorder.h"

#include <utility>

namespace carnet {

SetupTable::SetupTable(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::referenceChanged, this, &SetupTable::show);
}

void SetupTable::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void SetupTable::show()
{
    if (!m_isShown)
        return;
    fill();
    Q_EMIT changed();
}

void SetupTable::perform(Till::Find drafts, const QString& said)
{
    m_till.perform(this, std::move(drafts), [this, said](const Result<Outcome>& outcome) {
        m_toast.tell(said, outcome);
        if (!explain(outcome, m_till.reference()).isEmpty())
            show();
    });
}

void SetupTable::perform(const QList<Operation>& drafts, const QString& said)
{
    perform([drafts](TerminalStore&) -> Result<QList<Operation>> { return drafts; }, said);
}

void SetupTable::moveRow(const QList<Row>& rows, const QString& name, int from, int to)
{
    perform(moveInOrder(m_till.gesture(), rows, from, to),
            tr("“%1” moved to place %2").arg(name, m_till.format().count(to + 1)));
}

} // namespace carnet
