#include "models/presentation/pinentry.h"

#include "models/domain/pinlength.h"

using namespace Qt::StringLiterals;

namespace carnet {

QJsonObject PinEntry::doubts() const
{
    if (!isPin(pin))
        return {{u"field"_s, u"pin"_s}, {u"reason"_s, u"form"_s}, {u"number"_s, kPinLength}};
    if (again != pin)
        return {{u"field"_s, u"pin_again"_s}, {u"reason"_s, u"differs"_s}};
    return {};
}

} // namespace carnet
