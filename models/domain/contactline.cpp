#include "models/domain/contactline.h"

using namespace Qt::StringLiterals;

namespace carnet {

QString contactLine(const ContactPoint& point)
{
    if (point.kind != ContactKind::Address)
        return point.value;
    QStringList lines{point.value, (point.postalCode + u' ' + point.city).trimmed(), point.country};
    lines.removeAll(QString());
    return lines.join(u", "_s);
}

} // namespace carnet
