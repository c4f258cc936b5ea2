#include "models/presentation/setuptable.h"

#include "models/domain/displayorder.h"

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

void SetupTable::moveRow(const QList<Row>& rows, const QString& name, int from, int to)
{
    const QString said = tr("“%1” moved to place %2").arg(name, m_till.format().count(to + 1));
    m_till.perform(this,
                   moveInOrder(m_till.gesture(), rows, from, to),
                   [this, said](const Result<Outcome>& outcome) { m_toast.tell(said, outcome); });
}

} // namespace carnet
