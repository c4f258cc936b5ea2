#include "models/domain/hlc.h"

#include <algorithm>

namespace carnet {

QString Hlc::toString() const
{
    return QString::number(value, 16).rightJustified(16, u'0');
}

Hlc Hlc::fromString(const QString& text)
{
    bool isNumber = false;
    const quint64 value = text.toULongLong(&isNumber, 16);
    return {isNumber && text.size() == 16 ? value : 0};
}

Hlc Hlc::next(qint64 nowMs) const
{
    return {std::max(at(nowMs).value, value + 1)};
}

} // namespace carnet
