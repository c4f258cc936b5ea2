#pragma once

#include "models/domain/entities.h"

namespace carnet {

//! What a field of an activity holds.
enum class FieldKind {
    Text,
    Number,
    Boolean,
    Date,
    List, //!< one or several of a fixed list
};

constexpr auto tokens(FieldKind /*of*/)
{
    return std::array{std::pair{"text", FieldKind::Text},
                      std::pair{"number", FieldKind::Number},
                      std::pair{"boolean", FieldKind::Boolean},
                      std::pair{"date", FieldKind::Date},
                      std::pair{"list", FieldKind::List}};
}

//! A field of a kind of activity: what associates note beside their words. Its values are written,
//! read, checked and shown as those of an attribute.
struct FieldDefinition {
    QString key; //!< names the value in `Activity::fieldValues`; never changes
    FieldKind kind = FieldKind::Text;
    QString name; //!< in the retailer's own language
    QJsonObject translations = {}; //!< language -> {name}
    QJsonArray options = {}; //!< of a list: {value, translations: {language: text}}, in order
    bool multiple = false; //!< a list may hold several
    bool required = false; //!< of an activity that has taken place

    //! The attribute that has the same values.
    [[nodiscard]] AttributeDefinition asAttribute() const;

    //! None when it is written otherwise, as only a later version may do.
    [[nodiscard]] static std::optional<FieldDefinition> fromJson(const QJsonValue& json);
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const FieldDefinition&, const FieldDefinition&) = default;
};

//! More than a composer has room for.
inline constexpr qsizetype kMostFields = 12;

//! In their order; those that cannot be read are passed over.
[[nodiscard]] QList<FieldDefinition> fieldsOf(const ActivityType& type);
[[nodiscard]] QJsonArray toJson(const QList<FieldDefinition>& fields);

} // namespace carnet
