#include "models/presentation/listvalues.h"

#include "models/domain/attributecheck.h"

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

QList<ListValueItem> listValueItems(const QJsonArray& options, const QString& language)
{
    QList<ListValueItem> items;
    for (qsizetype row = 0; row < options.size(); ++row) {
        const QJsonObject option = options.at(row).toObject();
        items.append(
            {static_cast<int>(row), textOf(option, language), option.value(kValue).toString()});
    }
    return items;
}

void addListValue(QJsonArray& options)
{
    options.append(QJsonObject{{kValue, QString()}});
}

bool removeListValue(QJsonArray& options, int row)
{
    if (row < 0 || row >= options.size())
        return false;
    options.removeAt(row);
    return true;
}

bool moveListValue(QJsonArray& options, int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || row >= options.size() || to >= options.size())
        return false;
    const QJsonValue moved = options.takeAt(row);
    options.insert(to, moved);
    return true;
}

bool setListValue(QJsonArray& options,
                  int row,
                  const QString& language,
                  const QString& text,
                  const QJsonArray& saved)
{
    if (row < 0 || row >= options.size())
        return false;
    QJsonObject option = options.at(row).toObject();
    if (textOf(option, language) == text)
        return false;
    const QString value = option.value(kValue).toString();
    if (value.isEmpty() || !optionValues(saved).contains(value))
        option.insert(kValue, text.trimmed());
    QJsonObject translations = option.value(kTranslations).toObject();
    translations.insert(language, text);
    option.insert(kTranslations, translations);
    options.replace(row, option);
    return true;
}

} // namespace carnet
