#include "models/presentation/listtaskcard.h"

#include "models/domain/posoperation.h"
#include "models/presentation/operationname.h"
#include "models/presentation/welcomescreen.h"

namespace carnet {

ListTaskCard::ListTaskCard(const Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
}

QString ListTaskCard::operationText() const
{
    return m_operation == 0 ? QString() : operationName(m_operation);
}

void ListTaskCard::show(const ListWork& work)
{
    m_work = work;
    m_dueText = tr("Due: %1").arg(m_till.format().nearDay(work.dueOn, m_till.today()));
    const PosOperation* const operation = posOperation(work.step.operation);
    m_operation =
        operation && operation->isOnTasks && canStart(*operation, m_till) ? operation->number : 0;
    Q_EMIT changed();
    Q_EMIT begun();
}

} // namespace carnet
