#include "models/domain/attributetype.h"

using namespace Qt::StringLiterals;

namespace carnet {

const QStringList& typeFields()
{
    static const QStringList fields{u"type"_s,
                                    u"options"_s,
                                    u"unit"_s,
                                    u"decimals"_s,
                                    u"multiple"_s,
                                    u"year_optional"_s,
                                    u"lower_bound"_s,
                                    u"upper_bound"_s};
    return fields;
}

AttributeDefinition ofType(AttributeDefinition attribute, const AttributeType& type)
{
    attribute.attributeType = type.id;
    attribute.type = type.type;
    attribute.options = type.options;
    attribute.unit = type.unit;
    attribute.decimals = type.decimals;
    attribute.multiple = type.multiple;
    attribute.yearOptional = type.yearOptional;
    attribute.lowerBound = type.lowerBound;
    attribute.upperBound = type.upperBound;
    return attribute;
}

QList<AttributeDefinition> havingType(const AttributeTypeId& type,
                                      const QList<AttributeDefinition>& all)
{
    QList<AttributeDefinition> having;
    for (const AttributeDefinition& attribute : all) {
        if (attribute.attributeType == type)
            having.append(attribute);
    }
    return having;
}

} // namespace carnet
