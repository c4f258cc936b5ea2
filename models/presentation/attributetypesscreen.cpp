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
    : QObject(parent)
    , m_till(till)
    , m_form(till, toast)
{
    connect(&till, &Till::referenceChanged, this, &AttributeTypesScreen::show);
}

void AttributeTypesScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

QString AttributeTypesScreen::valuesText(const AttributeType& type) const
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
         havingType(type.id, m_till.reference().allAttributes))
        names.append(m_till.format().name(attribute));
    return names.isEmpty() ? tr("No attribute has it yet") : names.join(u", "_s);
}

void AttributeTypesScreen::show()
{
    if (!m_isShown)
        return;
    QList<AttributeTypeEntry> items;
    for (const AttributeType& type : m_till.reference().attributeTypes)
        items.append(
            {type.id.toString(), m_till.format().name(type), valuesText(type), usesText(type)});
    m_types.setItems(items);
    Q_EMIT changed();
}

void AttributeTypesScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_types.items().at(row).typeId);
}

} // namespace carnet
