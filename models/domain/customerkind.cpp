#include "models/domain/customerkind.h"

using namespace Qt::StringLiterals;

namespace carnet {

QJsonObject fieldsToBecome(CustomerType type, const Customer& customer)
{
    if (customer.type == type)
        return {};
    QJsonObject fields{{u"type"_s, FieldCodec<CustomerType>::write(type)}};
    if (type == CustomerType::Person)
        return fields;
    if (!customer.firstName.isEmpty()) {
        fields.insert(u"first_name"_s, QString());
        fields.insert(u"last_name"_s, customer.displayName());
    }
    if (!customer.title.isEmpty())
        fields.insert(u"title"_s, QString());
    return fields;
}

} // namespace carnet
