#include "models/presentation/attributetypeform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

AttributeTypeForm::AttributeTypeForm(Till& till, UndoToast& toast, QObject* parent)
    : ValueForm(till, toast, parent)
{
}

QList<AttributeDefinition> AttributeTypeForm::uses() const
{
    return havingType(m_draft.id, till().reference().allAttributes);
}

bool AttributeTypeForm::canChangeType() const
{
    return std::ranges::none_of(uses(), &AttributeDefinition::refinable);
}

QString AttributeTypeForm::usesText() const
{
    QStringList names;
    for (const AttributeDefinition& attribute : uses())
        names.append(till().format().name(attribute));
    return names.isEmpty() ? QString()
                           : tr("What changes here changes for: %1.").arg(names.join(u", "_s));
}

void AttributeTypeForm::begin(const QString& typeId)
{
    const auto* const found = till().reference().attributeType(AttributeTypeId::fromString(typeId));
    if (!found)
        return;
    m_seen = *found;
    m_draft = *found;
    start();
}

void AttributeTypeForm::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    m_draft.type = ValueType::List; // which is what is shared most
    start();
}

std::optional<Row> AttributeTypeForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row AttributeTypeForm::wanted() const
{
    return toRow(m_draft);
}

void AttributeTypeForm::take(const Row& row)
{
    m_draft = fromRow<AttributeType>(row).value_or(m_draft);
}

bool AttributeTypeForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    start();
    return true;
}

void AttributeTypeForm::keepWhatFits()
{
    keepValuesThatFit(m_draft);
}

QString AttributeTypeForm::savedText() const
{
    const auto count = static_cast<int>(uses().size());
    return isNew() || count == 0
        ? ValueForm::savedText()
        : tr("“%1” changed for %Ln attributes", nullptr, count).arg(name());
}

} // namespace carnet
