#pragma once

#include "models/domain/entities.h"

namespace carnet {

//! What contradicts itself in a definition: the field to look at and a word for the reason.
struct DefinitionFlaw {
    QString field; //!< as the definition's row writes it
    QString reason;
    QString detail; //!< English
    int place = 0; //!< of the threshold that is out of order, from 1
};

//! From so many values on a list is a free text (AT-3).
inline constexpr qsizetype kTooManyOptions = 1000;
//! More than people like to look through.
inline constexpr qsizetype kManyOptions = 200;

//! With \a usual as what new customers get, an attribute that they need and nobody can type would
//! let nobody be a new customer.
[[nodiscard]] bool lacksDefault(const AttributeDefinition& definition, const QString& usual);

//! The first flaw of a definition by itself: bounds in order, default inside, thresholds ascending,
//! options unique and not too many, several values only of a list, a way of comparing words only of
//! a text (AT-2, AT-6, AT-8).
[[nodiscard]] std::optional<DefinitionFlaw> flawIn(const AttributeDefinition& definition);

} // namespace carnet
