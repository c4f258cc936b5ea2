#include "models/presentation/attributetypesscreen.h"

#include "models/presentation/attributepreview.h"

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<AttributeTypeEntry>, 4>& AttributeTypeEntry::roles()
{
    using I = AttributeTypeEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"typeId", [](const I& i) -> QVariant { return i.typeId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"valuesText", [](const I& i) -> QVariant { return i.valuesText; }},
         {"usesText", [](const I& i) -> QVariant { return i.usesText; }}}};
    return all;
}

AttributeTypesScreen::AttributeTypesScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupTable(till, toast, parent)
    , m_form(till, toast)
{
}

QString AttributeTypesScreen::valuesText(const AttributeType& type)
{
    const QString kind = typeName(ofType({}, type));
    if (type.type != ValueType::List)
        return type.unit.isEmpty() ? kind : tr("%1, %2").arg(kind, type.unit);
    return tr("%1: %Ln values", nullptr, static_cast<int>(type.options.size())).arg(kind);
}

QString AttributeTypesScreen::usesText(const AttributeType& type) const
{
    QStringList names;
    for (const AttributeDefinition& attribute :
         havingType(type.id, till().reference().allAttributes))
        names.append(till().format().name(attribute));
    return names.isEmpty() ? tr("No attribute has it yet") : names.join(u", "_s);
}

void AttributeTypesScreen::fill()
{
    QList<AttributeTypeEntry> items;
    for (const AttributeType& type : till().reference().attributeTypes)
        items.append(
            {type.id.toString(), till().format().name(type), valuesText(type), usesText(type)});
    m_types.setItems(items);
}

void AttributeTypesScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_types.items().at(row).typeId);
}

} // namespace carnet
