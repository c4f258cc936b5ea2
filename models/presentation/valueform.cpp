#include "models/presentation/valueform.h"

#include "models/domain/definitioncheck.h"
#include "models/domain/rowfields.h"
#include "models/presentation/attributepreview.h"
#include "models/presentation/choices.h"
#include "models/presentation/listvalues.h"
#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kType = u"type"_s;
const auto kOptions = u"options"_s;

} // namespace

ValueForm::ValueForm(Till& till, UndoToast& toast, QObject* parent)
    : NamedForm(till, toast, parent)
{
}

QStringList ValueForm::types()
{
    QStringList names;
    for (const auto& [token, type] : tokens(ValueType{}))
        names.append(typeName(type));
    return names;
}

QStringList ValueForm::languages()
{
    return languageCodes();
}

ValueType ValueForm::valueType() const
{
    ValueType type = ValueType::Text;
    FieldCodec<ValueType>::read(field(kType), type);
    return type;
}

bool ValueForm::isNumber() const
{
    return carnet::isNumber(valueType());
}

QVariant ValueForm::values() const
{
    const Row row = wanted();
    QJsonObject all = carnet::describe(row.key.kind).defaults;
    for (const QString& name : row.fields.keys())
        all.insert(name, row.fields.value(name));
    return all.toVariantMap();
}

void ValueForm::setType(int type)
{
    const auto chosen = static_cast<ValueType>(type);
    if (chosen == valueType() || !canChangeType())
        return;
    Row row = wanted();
    carnet::setValue(row, kType, FieldCodec<ValueType>::write(chosen));
    take(row);
    keepWhatFits();
    edited();
}

void ValueForm::setLanguage(int language)
{
    m_language = std::clamp(language, 0, static_cast<int>(setupLanguages().size()) - 1);
    showDraft();
}

void ValueForm::setValue(const QString& field, const QVariant& value)
{
    write(field, QJsonValue::fromVariant(value));
}

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
    m_listValues.setItems(listValueItems(options(), setupLanguages().at(m_language)));
    NamedForm::showDraft();
}

void ValueForm::addListValue()
{
    QJsonArray all = options();
    carnet::addListValue(all);
    write(kOptions, all);
}

void ValueForm::removeListValue(int row)
{
    QJsonArray all = options();
    if (carnet::removeListValue(all, row))
        write(kOptions, all);
}

void ValueForm::moveListValue(int row, int by)
{
    QJsonArray all = options();
    if (carnet::moveListValue(all, row, by))
        write(kOptions, all);
}

void ValueForm::setListValue(int row, const QString& text)
{
    const auto before = seen();
    const QJsonArray saved = before ? valueOf(*before, kOptions).toArray() : QJsonArray();
    QJsonArray all = options();
    if (carnet::setListValue(all, row, setupLanguages().at(m_language), text, saved))
        write(kOptions, all);
}

void ValueForm::start()
{
    const QString own = till().format().locale().name().section(u'_', 0, 0);
    m_language = std::max(0, static_cast<int>(setupLanguages().indexOf(own)));
    open();
}

} // namespace carnet
