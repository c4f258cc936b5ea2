#pragma once

#include "models/presentation/format.h"

#include <QJsonValue>
#include <QVariantList>

namespace carnet {

//! A stored value in the canonical text that editors start with; empty when there is none.
[[nodiscard]] QString editText(const AttributeDefinition& definition, const QJsonValue& stored);

//! The values of a list as editors offer them: {value, text, checked}.
[[nodiscard]] QVariantList optionChoices(const AttributeDefinition& definition,
                                         const QJsonValue& stored,
                                         const Format& format);
//! The same where the value is in canonical text, like a default; none of it is chosen when the
//! text is no value.
[[nodiscard]] QVariantList optionChoices(const AttributeDefinition& definition,
                                         const QString& canonicalText,
                                         const Format& format);
//! A value in canonical text as people read it; as it is when it is none.
[[nodiscard]] QString valueWords(const AttributeDefinition& definition,
                                 const QString& canonicalText,
                                 const Format& format);

} // namespace carnet
