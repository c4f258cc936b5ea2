#pragma once

#include "models/domain/referencedata.h"

namespace carnet {

//! A value of a parameter, as people know it.
struct ParameterChoice {
    QString value;
    QString text;
};

//! A parameter that Carnet reads: what it is called, what it does, and how it is set.
struct ParameterWords {
    enum class Editor {
        Text,
        Choice,
        Switch,
    };

    QString key;
    QString name;
    QString help;
    Editor editor = Editor::Text;
    QList<ParameterChoice> choices{}; //!< of a choice; the first counts where nothing is set
    QString unset{}; //!< what a text stands for while it is empty
};

//! In the order in which they are shown.
[[nodiscard]] QList<ParameterWords> parameters(const ReferenceData& reference);
//! What a value means, in words.
[[nodiscard]] QString valueText(const ParameterWords& parameter, const QString& value);
//! Of a telephone region, its country; empty for what is none.
[[nodiscard]] QString countryName(const QString& region);

} // namespace carnet
