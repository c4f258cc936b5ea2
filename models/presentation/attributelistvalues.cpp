// The values of a list in the form of an attribute.
#include "models/domain/definitioncheck.h"
#include "models/presentation/attributeform.h"
#include "models/presentation/listvalues.h"
#include "models/presentation/setuplanguages.h"

namespace carnet {

QString AttributeForm::listHint() const
{
    return m_draft.options.size() > kManyOptions
        ? tr("More than %1 values are hard to look through. A text attribute may serve better.")
              .arg(till().format().count(kManyOptions))
        : QString();
}

void AttributeForm::showListValues()
{
    m_listValues.setItems(listValueItems(m_draft.options, setupLanguages().at(m_language)));
}

void AttributeForm::addListValue()
{
    carnet::addListValue(m_draft.options);
    edited();
}

void AttributeForm::removeListValue(int row)
{
    if (carnet::removeListValue(m_draft.options, row))
        edited();
}

void AttributeForm::moveListValue(int row, int by)
{
    if (carnet::moveListValue(m_draft.options, row, by))
        edited();
}

void AttributeForm::setListValue(int row, const QString& text)
{
    const QJsonArray saved = m_seen ? m_seen->options : QJsonArray();
    if (carnet::setListValue(m_draft.options, row, setupLanguages().at(m_language), text, saved))
        edited();
}

} // namespace carnet
