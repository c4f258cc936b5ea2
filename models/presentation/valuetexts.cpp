#include "models/presentation/valuetexts.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QStringList textsIn(const QJsonValue& array)
{
    QStringList texts;
    for (const QJsonValue entry : array.toArray())
        texts.append(entry.toString());
    return texts;
}

} // namespace

QString editText(const AttributeDefinition& definition, const QJsonValue& stored)
{
    const auto value = attributeValue(definition, stored);
    if (!value || std::holds_alternative<std::monostate>(*value))
        return {};
    if (const auto* amount = std::get_if<Money>(&*value))
        return Decimal{amount->minor, minorDigits(amount->currency)}.toString();
    return stored.isArray() ? textsIn(stored).join(u'|') : stored.toVariant().toString();
}

QVariantList optionChoices(const AttributeDefinition& definition,
                           const QJsonValue& stored,
                           const Format& format)
{
    const QStringList chosen = textsIn(stored);
    QVariantList options;
    for (const QJsonValue entry : definition.options) {
        const QString value = entry.toObject().value("value"_L1).toString();
        options.append(QVariantMap{{u"value"_s, value},
                                   {u"text"_s, format.option(definition, value)},
                                   {u"checked"_s, chosen.contains(value)}});
    }
    return options;
}

QVariantList optionChoices(const AttributeDefinition& definition,
                           const QString& canonicalText,
                           const Format& format)
{
    const auto stored = attributeFromText(definition, canonicalText);
    return optionChoices(definition, stored.value_or(QJsonValue()), format);
}

QString valueWords(const AttributeDefinition& definition,
                   const QString& canonicalText,
                   const Format& format)
{
    const auto stored = attributeFromText(definition, canonicalText);
    if (!stored)
        return canonicalText;
    const auto value = attributeValue(definition, *stored);
    return value ? format.attribute(definition, *value) : canonicalText;
}

} // namespace carnet
