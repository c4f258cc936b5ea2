#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What may be said about a customer or a contact point by itself, without looking around.
//! \a touched limits the checks to fields that are being written, so that old data with a flaw
//! can still be corrected elsewhere.
[[nodiscard]] std::optional<Flaw> flawOf(const Customer& customer, const QStringList& touched);
[[nodiscard]] std::optional<Flaw> flawOf(const ContactPoint& point, const QStringList& touched);

//! The form of ISO 4217, or nothing.
[[nodiscard]] bool isCurrency(const QString& text);

//! Checked, canonical values of the attributes named `attributes.<key>` in \a fields.
[[nodiscard]] CheckedFields checkAttributes(const QList<AttributeDefinition>& definitions,
                                            const QJsonObject& fields);

} // namespace carnet::rules
