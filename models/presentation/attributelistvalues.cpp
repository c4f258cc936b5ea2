// The values of a list in the form of an attribute.
#include "models/domain/definitioncheck.h"
#include "models/presentation/attributeform.h"
#include "models/presentation/setuplanguages.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kValue = u"value"_s;
const auto kTranslations = u"translations"_s;

QString textOf(const QJsonObject& option, const QString& language)
{
    // An empty one is being written anew; one that is not there was never written.
    const QJsonValue text = option.value(kTranslations).toObject().value(language);
    return text.isUndefined() ? option.value(kValue).toString() : text.toString();
}

} // namespace

QString AttributeForm::listHint() const
{
    return m_draft.options.size() > kManyOptions
        ? tr("More than %1 values are hard to look through. A text attribute may serve better.")
              .arg(till().format().count(kManyOptions))
        : QString();
}

void AttributeForm::showListValues()
{
    QList<ListValueItem> items;
    const QString& language = setupLanguages().at(m_language);
    for (qsizetype row = 0; row < m_draft.options.size(); ++row) {
        const QJsonObject option = m_draft.options.at(row).toObject();
        items.append(
            {static_cast<int>(row), textOf(option, language), option.value(kValue).toString()});
    }
    m_listValues.setItems(items);
}

void AttributeForm::addListValue()
{
    m_draft.options.append(QJsonObject{{kValue, QString()}});
    edited();
}

void AttributeForm::removeListValue(int row)
{
    if (row < 0 || row >= m_draft.options.size())
        return;
    m_draft.options.removeAt(row);
    edited();
}

void AttributeForm::moveListValue(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || row >= m_draft.options.size() || to >= m_draft.options.size())
        return;
    const QJsonValue moved = m_draft.options.takeAt(row);
    m_draft.options.insert(to, moved);
    edited();
}

void AttributeForm::setListValue(int row, const QString& text)
{
    if (row < 0 || row >= m_draft.options.size())
        return;
    const QString& language = setupLanguages().at(m_language);
    QJsonObject option = m_draft.options.at(row).toObject();
    if (textOf(option, language) == text)
        return;
    const QString value = option.value(kValue).toString();
    QStringList kept; // values that are saved stay what they are: customers have them
    if (m_seen) {
        for (const auto& before : m_seen->options)
            kept.append(before.toObject().value(kValue).toString());
    }
    if (value.isEmpty() || !kept.contains(value))
        option.insert(kValue, text.trimmed());
    QJsonObject translations = option.value(kTranslations).toObject();
    translations.insert(language, text);
    option.insert(kTranslations, translations);
    m_draft.options.replace(row, option);
    edited();
}

} // namespace carnet
