#include "models/presentation/fieldentries.h"

#include "models/domain/fieldvalues.h"
#include "models/presentation/valuetexts.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

FieldItem itemOf(const FieldDefinition& field, const QJsonValue& stored, const Format& format)
{
    const AttributeDefinition attribute = field.asAttribute();
    FieldItem item;
    item.fieldKey = field.key;
    item.label = format.name(attribute);
    item.type = FieldCodec<ValueType>::write(attribute.type).toString();
    item.editText = editText(attribute, stored);
    item.options = optionChoices(attribute, stored, format);
    item.multiple = field.multiple;
    item.isRequired = field.required;
    if (const auto value = attributeValue(attribute, stored))
        item.valueText = format.attribute(attribute, *value);
    return item;
}

QList<FieldDefinition> fieldsBy(const ActivityTypeId& id, const Till& till)
{
    const ActivityType* const type = till.isLoaded() ? till.reference().activityType(id) : nullptr;
    return type ? fieldsOf(*type) : QList<FieldDefinition>();
}

} // namespace

const std::array<ItemRole<FieldItem>, 9>& FieldItem::roles()
{
    using I = FieldItem;
    static const std::array<ItemRole<I>, 9> all{
        {{"key", [](const I& i) -> QVariant { return i.fieldKey; }},
         {"label", [](const I& i) -> QVariant { return i.label; }},
         {"type", [](const I& i) -> QVariant { return i.type; }},
         {"valueText", [](const I& i) -> QVariant { return i.valueText; }},
         {"editText", [](const I& i) -> QVariant { return i.editText; }},
         {"options", [](const I& i) -> QVariant { return i.options; }},
         {"multiple", [](const I& i) -> QVariant { return i.multiple; }},
         {"isRequired", [](const I& i) -> QVariant { return i.isRequired; }},
         {"isFlawed", [](const I& i) -> QVariant { return i.isFlawed; }}}};
    return all;
}

FieldEntries::FieldEntries(const Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    connect(&till, &Till::referenceChanged, this, &FieldEntries::show);
}

void FieldEntries::ask(const ActivityTypeId& type)
{
    m_type = type;
    m_flawKey.clear();
    m_flawText.clear();
    show();
}

QJsonObject FieldEntries::values() const
{
    const QJsonObject noted = m_drafts.value(m_type);
    QJsonObject values;
    for (const FieldDefinition& field : fieldsBy(m_type, m_till)) {
        if (noted.contains(field.key))
            values.insert(field.key, noted.value(field.key));
    }
    return values;
}

void FieldEntries::put(const QJsonObject& values)
{
    m_drafts.insert(m_type, values);
    ask(m_type);
}

void FieldEntries::setDrafts(const Drafts& drafts)
{
    m_drafts = drafts;
    ask(m_type);
}

void FieldEntries::giveBack(const Drafts& drafts)
{
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft) {
        if (m_drafts.value(draft.key()).isEmpty())
            m_drafts.insert(draft.key(), draft.value());
    }
    show();
}

QString FieldEntries::written(const Drafts& drafts)
{
    QJsonObject json;
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft) {
        if (!draft.value().isEmpty())
            json.insert(draft.key().toString(), draft.value());
    }
    return json.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

FieldEntries::Drafts FieldEntries::read(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    Drafts drafts;
    for (auto draft = json.constBegin(); draft != json.constEnd(); ++draft)
        drafts.insert(ActivityTypeId::fromString(draft.key()), draft.value().toObject());
    return drafts;
}

bool FieldEntries::blame(const QJsonObject& refusal, const QString& words)
{
    const auto key = fieldValueKey(refusal.value("field"_L1).toString());
    if (!key
        || std::ranges::find(m_items.items(), *key, &FieldItem::fieldKey) == m_items.items().end())
        return false;
    m_flawKey = *key;
    m_flawText = words;
    show();
    return true;
}

QString FieldEntries::set(const QString& key, const QString& canonicalText)
{
    const auto fields = fieldsBy(m_type, m_till);
    const auto field = std::ranges::find(fields, key, &FieldDefinition::key);
    if (field == fields.cend())
        return tr("Headquarters removed this field in the meantime.");
    const auto value = attributeFromText(field->asAttribute(), canonicalText.trimmed());
    if (!value)
        return tr("That cannot be saved: %1.").arg(value.error().detail);
    QJsonObject& noted = m_drafts[m_type];
    if (value->isNull())
        noted.remove(key);
    else
        noted.insert(key, *value);
    if (m_flawKey == key) {
        m_flawKey.clear();
        m_flawText.clear();
    }
    show();
    Q_EMIT edited();
    return {};
}

void FieldEntries::show()
{
    const QJsonObject noted = m_drafts.value(m_type);
    QList<FieldItem> items;
    for (const FieldDefinition& field : fieldsBy(m_type, m_till)) {
        FieldItem item = itemOf(field, noted.value(field.key), m_till.format());
        item.isFlawed = field.key == m_flawKey;
        items.append(item);
    }
    m_items.setItems(items);
    Q_EMIT changed();
}

} // namespace carnet
