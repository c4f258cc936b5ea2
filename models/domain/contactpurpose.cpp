#include "models/domain/contactpurpose.h"

using namespace Qt::StringLiterals;

namespace carnet {

QStringList purposesOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Phone:
        return {u"mobile"_s, u"home"_s, u"business"_s, u"assistant"_s, u"other"_s};
    case ContactKind::Address:
        return {u"home"_s,
                u"business"_s,
                u"office"_s,
                u"delivery"_s,
                u"invoice"_s,
                u"po_box"_s,
                u"other"_s};
    case ContactKind::Email:
    case ContactKind::Url:
        break;
    }
    return {u"home"_s, u"business"_s, u"other"_s};
}

QString defaultPurpose(CustomerType type, ContactKind kind)
{
    if (type == CustomerType::Organization)
        return u"business"_s;
    return kind == ContactKind::Phone ? u"mobile"_s : u"home"_s;
}

} // namespace carnet
