#pragma once

#include "models/domain/features.h"
#include "models/presentation/setuptable.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! A feature in the list of headquarters.
struct FeatureEntry {
    QString featureKey;
    QString name;
    QString help;
    bool isOn = false;

    [[nodiscard]] const QString& key() const { return featureKey; }
    [[nodiscard]] static const std::array<ItemRole<FeatureEntry>, 4>& roles();
    friend bool operator==(const FeatureEntry&, const FeatureEntry&) = default;
};

//! What the house works with and what not (CB-16): each is switched at once, at every till.
class FeaturesScreen final : public carnet::SetupTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* features READ features CONSTANT)

public:
    FeaturesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* features() { return &m_features; }
    [[nodiscard]] int count() const override { return m_features.rowCount(); }

    Q_INVOKABLE void toggle(const QString& featureKey);

private:
    void fill() override;

    ValueListModel<FeatureEntry> m_features;
};

} // namespace carnet
