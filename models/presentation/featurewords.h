#pragma once

#include "models/domain/features.h"

#include <QList>

namespace carnet {

//! A feature as people know it.
struct FeatureWords {
    Feature feature = Feature::Clienteling;
    QString name;
    QString help; //!< what it does, and what goes when it is switched off
};

//! In the order in which they are shown.
[[nodiscard]] QList<FeatureWords> allFeatures();
//! What the feature with this token is called; empty for one that only a later version has.
[[nodiscard]] QString featureName(const QString& token);

} // namespace carnet
