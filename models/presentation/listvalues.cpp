// The values of a list in a form.
#include "models/domain/attributecheck.h"
#include "models/domain/definitioncheck.h"
#include "models/domain/rowfields.h"
#include "models/presentation/setuplanguages.h"
#include "models/presentation/valueform.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kOptions = u"options"_s;
const auto kTranslations = u"translations"_s;
const auto kValue = u"value"_s;

QString textOf(const QJsonObject& option, const QString& language)
{
    // An empty one is being written anew; one that is not there was never written.
    const QJsonValue text = option.value(kTranslations).toObject().value(language);
    return text.isUndefined() ? option.value(kValue).toString() : text.toString();
}

} // namespace

QJsonArray ValueForm::options() const
{
    return field(kOptions).toArray();
}

QString ValueForm::listHint() const
{
    return options().size() > kManyOptions
        ? tr("More than %1 values are hard to look through. A text attribute may serve better.")
              .arg(till().format().count(kManyOptions))
        : QString();
}

void ValueForm::showDraft()
{
    QList<ListValueItem> items;
    const QString& language = setupLanguages().at(m_language);
    const QJsonArray all = options();
    for (qsizetype row = 0; row < all.size(); ++row) {
        const QJsonObject option = all.at(row).toObject();
        items.append(
            {static_cast<int>(row), textOf(option, language), option.value(kValue).toString()});
    }
    m_listValues.setItems(items);
    NamedForm::showDraft();
}

void ValueForm::addListValue()
{
    QJsonArray all = options();
    all.append(QJsonObject{{kValue, QString()}});
    write(kOptions, all);
}

void ValueForm::removeListValue(int row)
{
    QJsonArray all = options();
    if (row < 0 || row >= all.size())
        return;
    all.removeAt(row);
    write(kOptions, all);
}

void ValueForm::moveListValue(int row, int by)
{
    QJsonArray all = options();
    const int to = row + by;
    if (row < 0 || to < 0 || row >= all.size() || to >= all.size())
        return;
    const QJsonValue moved = all.takeAt(row);
    all.insert(to, moved);
    write(kOptions, all);
}

void ValueForm::setListValue(int row, const QString& text)
{
    QJsonArray all = options();
    if (row < 0 || row >= all.size())
        return;
    const QString& language = setupLanguages().at(m_language);
    QJsonObject option = all.at(row).toObject();
    if (textOf(option, language) == text)
        return;
    const QString value = option.value(kValue).toString();
    QStringList kept; // values that are saved stay what they are: customers have them
    if (const auto before = seen())
        kept = optionValues(valueOf(*before, kOptions).toArray());
    if (value.isEmpty() || !kept.contains(value))
        option.insert(kValue, text.trimmed());
    QJsonObject translations = option.value(kTranslations).toObject();
    translations.insert(language, text);
    option.insert(kTranslations, translations);
    all.replace(row, option);
    write(kOptions, all);
}

} // namespace carnet
