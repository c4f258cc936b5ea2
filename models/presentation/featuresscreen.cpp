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
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::referenceChanged, this, &FeaturesScreen::show);
}

void FeaturesScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void FeaturesScreen::show()
{
    if (!m_isShown)
        return;
    QList<FeatureEntry> items;
    for (const FeatureWords& words : allFeatures())
        items.append({FieldCodec<Feature>::write(words.feature).toString(),
                      words.name,
                      words.help,
                      m_till.reference().has(words.feature)});
    m_features.setItems(items);
}

void FeaturesScreen::toggle(const QString& featureKey)
{
    Feature feature{};
    if (!FieldCodec<Feature>::read(featureKey, feature))
        return;
    const bool wasOn = m_till.reference().has(feature);
    const QString key = settingOf(feature);
    const QString name = featureName(featureKey);
    const auto wish = [by = m_till.gesture(), feature, key, wasOn](
                          TerminalStore& store) -> Result<QList<Operation>> {
        const RowKey at = settingKey(feature);
        const auto seen = store.find(at);
        if (!seen)
            return tl::unexpected(seen.error());
        const Setting wanted{{at.id}, 0, key, wasOn ? u"off"_s : u"on"_s};
        return QList<Operation>{draft::putReference(by, toRow(wanted), *seen)};
    };
    m_till.perform(this, wish, [this, name, wasOn](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (!trouble.isEmpty()) {
            m_toast.warn(trouble);
            return show(); // the switch goes back
        }
        m_toast.offer(wasOn ? tr("“%1” is switched off").arg(name)
                            : tr("“%1” is switched on").arg(name),
                      outcome->operations);
    });
}

} // namespace carnet
