#pragma once

#include "models/domain/entities.h"

namespace carnet {

//! What values can be, for as many attributes as point at it (AT-11). Each of these holds a copy of
//! the fields below, which the rules keep equal
//! (docs/decisions, “Attributes copy the values of their type”).
struct AttributeType {
    static constexpr auto kKind = EntityKind::AttributeType;
    AttributeTypeId id;
    qint64 version = 0;
    QString name; //!< in the retailer's own language
    QJsonObject translations; //!< language -> {name}
    // Named and written as in AttributeDefinition.
    ValueType type = ValueType::Text;
    QJsonArray options;
    QString unit;
    int decimals = 2;
    bool multiple = false;
    bool yearOptional = true;
    QString lowerBound;
    QString upperBound;

    static constexpr void eachMember(auto&& take)
    {
        using T = AttributeType;
        take(member("name", &T::name));
        take(member("translations", &T::translations));
        take(member("type", &T::type));
        take(member("options", &T::options));
        take(member("unit", &T::unit));
        take(member("decimals", &T::decimals));
        take(member("multiple", &T::multiple));
        take(member("year_optional", &T::yearOptional));
        take(member("lower_bound", &T::lowerBound));
        take(member("upper_bound", &T::upperBound));
    }
    friend bool operator==(const AttributeType&, const AttributeType&) = default;
};

//! The fields that an attribute has from its type, under one name in the rows of both.
[[nodiscard]] const QStringList& typeFields();
//! \a attribute with the values of \a type.
[[nodiscard]] AttributeDefinition ofType(AttributeDefinition attribute, const AttributeType& type);
//! Those of \a all that point at a type.
[[nodiscard]] QList<AttributeDefinition> havingType(const AttributeTypeId& type,
                                                    const QList<AttributeDefinition>& all);

} // namespace carnet
