#pragma once

#include "models/domain/features.h"
#include "models/presentation/undotoast.h"
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
class FeaturesScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* features READ features CONSTANT)

public:
    FeaturesScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* features() { return &m_features; }

    void setShown(bool shown);

    Q_INVOKABLE void toggle(const QString& featureKey);

private:
    void show();

    Till& m_till;
    UndoToast& m_toast;
    bool m_isShown = false;
    ValueListModel<FeatureEntry> m_features;
};

} // namespace carnet
