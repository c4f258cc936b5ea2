#include "models/presentation/attributeitems.h"

#include "models/presentation/setuplanguages.h"

namespace carnet {

const std::array<ItemRole<AttributeEntry>, 11>& AttributeEntry::roles()
{
    using I = AttributeEntry;
    static const std::array<ItemRole<I>, 11> all{
        {{"attributeId", [](const I& i) -> QVariant { return i.attributeId; }},
         {"number", [](const I& i) -> QVariant { return i.number; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"iconName", [](const I& i) -> QVariant { return i.iconName; }},
         {"typeText", [](const I& i) -> QVariant { return i.typeText; }},
         {"translation", [](const I& i) -> QVariant { return i.translation; }},
         {"description", [](const I& i) -> QVariant { return i.description; }},
         {"isRefinable", [](const I& i) -> QVariant { return i.isRefinable; }},
         {"isConfirmed", [](const I& i) -> QVariant { return i.isConfirmed; }},
         {"isOnCard", [](const I& i) -> QVariant { return i.isOnCard; }},
         {"isHidden", [](const I& i) -> QVariant { return i.isHidden; }}}};
    return all;
}

const std::array<ItemRole<PreviewItem>, 4>& PreviewItem::roles()
{
    using I = PreviewItem;
    static const std::array<ItemRole<I>, 4> all{
        {{"lineId", [](const I& i) -> QVariant { return i.lineId; }},
         {"label", [](const I& i) -> QVariant { return i.label; }},
         {"value", [](const I& i) -> QVariant { return i.value; }},
         {"isNear", [](const I& i) -> QVariant { return i.isNear; }}}};
    return all;
}

QList<TranslationItem> TranslationItem::all(const QJsonObject& translations, const QString& field)
{
    QList<TranslationItem> items;
    for (const QString& language : setupLanguages())
        items.append({language,
                      carnet::languageName(language),
                      translatedText(translations, language, field)});
    return items;
}

const std::array<ItemRole<TranslationItem>, 3>& TranslationItem::roles()
{
    using I = TranslationItem;
    static const std::array<ItemRole<I>, 3> all{
        {{"language", [](const I& i) -> QVariant { return i.language; }},
         {"languageName", [](const I& i) -> QVariant { return i.languageName; }},
         {"translation", [](const I& i) -> QVariant { return i.text; }}}};
    return all;
}

const std::array<ItemRole<ListValueItem>, 3>& ListValueItem::roles()
{
    using I = ListValueItem;
    static const std::array<ItemRole<I>, 3> all{
        {{"number", [](const I& i) -> QVariant { return i.number; }},
         {"label", [](const I& i) -> QVariant { return i.text; }},
         {"value", [](const I& i) -> QVariant { return i.value; }}}};
    return all;
}

} // namespace carnet
