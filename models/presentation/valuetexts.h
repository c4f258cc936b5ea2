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

} // namespace carnet
