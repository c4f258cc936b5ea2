#include "models/presentation/featuresscreen.h"

#include "models/presentation/featurewords.h"

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<FeatureEntry>, 4>& FeatureEntry::roles()
{
    using I = FeatureEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"featureKey", [](const I& i) -> QVariant { return i.featureKey; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"help", [](const I& i) -> QVariant { return i.help; }},
         {"isOn", [](const I& i) -> QVariant { return i.isOn; }}}};
    return all;
}

FeaturesScreen::FeaturesScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupTable(till, toast, parent)
{
}

void FeaturesScreen::fill()
{
    QList<FeatureEntry> items;
    for (const FeatureWords& words : allFeatures())
        items.append({FieldCodec<Feature>::write(words.feature).toString(),
                      words.name,
                      words.help,
                      till().reference().has(words.feature)});
    m_features.setItems(items);
}

void FeaturesScreen::toggle(const QString& featureKey)
{
    Feature feature{};
    if (!FieldCodec<Feature>::read(featureKey, feature))
        return;
    const bool wasOn = till().reference().has(feature);
    const QString key = settingOf(feature);
    const QString name = featureName(featureKey);
    const auto wish = [by = till().gesture(), feature, key, wasOn](
                          TerminalStore& store) -> Result<QList<Operation>> {
        const RowKey at = settingKey(feature);
        const auto seen = store.find(at);
        if (!seen)
            return tl::unexpected(seen.error());
        const Setting wanted{{at.id}, 0, key, wasOn ? u"off"_s : u"on"_s};
        return QList<Operation>{draft::putReference(by, toRow(wanted), *seen)};
    };
    perform(wish,
            wasOn ? tr("“%1” is switched off").arg(name) : tr("“%1” is switched on").arg(name));
}

} // namespace carnet
