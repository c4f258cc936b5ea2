#include "models/presentation/operationname.h"

#include "models/domain/posoperation.h"

#include <QCoreApplication>

namespace carnet {

QString operationName(int number)
{
    const PosOperation* const operation = posOperation(number);
    return operation ? QCoreApplication::translate("PosOperation", operation->name.data())
                     : QString::number(number);
}

} // namespace carnet
