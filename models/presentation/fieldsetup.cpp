#include "models/presentation/fieldsetup.h"

#include "models/presentation/listvalues.h"
#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<FieldSetupItem>, 4>& FieldSetupItem::roles()
{
    using I = FieldSetupItem;
    static const std::array<ItemRole<I>, 4> all{
        {{"name", [](const I& i) -> QVariant { return i.name; }},
         {"kindText", [](const I& i) -> QVariant { return i.kindText; }},
         {"isRequired", [](const I& i) -> QVariant { return i.isRequired; }},
         {"flawText", [](const I& i) -> QVariant { return i.flawText; }}}};
    return all;
}

FieldSetup::FieldSetup(QObject* parent)
    : QObject(parent)
{
}

QStringList FieldSetup::kinds()
{
    // In the order of FieldKind.
    return {tr("Text"), tr("Number"), tr("Yes or no"), tr("Date"), tr("List of values")};
}

QStringList FieldSetup::languages()
{
    return languageCodes();
}

const FieldDefinition* FieldSetup::saved(const QString& key) const
{
    const auto found = std::ranges::find(m_saved, key, &FieldDefinition::key);
    return found == m_saved.cend() ? nullptr : &*found;
}

QString FieldSetup::flawPart() const
{
    const QString part = m_rows.flawPart();
    return part == u"key"_s ? u"name"_s : part; // the key is made of it
}

void FieldSetup::begin(const QJsonArray& fields, const QString& language)
{
    ActivityType type;
    type.fields = fields;
    m_saved = fieldsOf(type);
    m_rows.begin(m_saved);
    m_language = std::max(0, static_cast<int>(setupLanguages().indexOf(language)));
    showFlaw({}, {});
}

void FieldSetup::showFlaw(const QString& field, const QString& text)
{
    m_rows.setFlaw(u"fields"_s, field, text);
    show();
}

template<typename Change>
void FieldSetup::edit(Change change)
{
    if (!m_rows.edit(change))
        return;
    show();
    Q_EMIT edited();
}

void FieldSetup::setName(const QString& name)
{
    QStringList taken;
    for (const FieldDefinition& other : m_rows.all())
        taken.append(other.key);
    edit([&](FieldDefinition& field) {
        if (field.name == name)
            return;
        renameEverywhere(field.name, field.translations, name);
        if (saved(field.key))
            return; // values are kept under it
        taken.removeOne(field.key);
        for (const FieldDefinition& before : std::as_const(m_saved))
            taken.append(before.key);
        field.key = keyFor(name, taken);
    });
}

void FieldSetup::setKind(int kind)
{
    edit([kind](FieldDefinition& field) {
        field.kind = static_cast<FieldKind>(kind);
        if (field.kind == FieldKind::List)
            return;
        field.options = {};
        field.multiple = false;
    });
}

void FieldSetup::setRequired(bool required)
{
    edit([required](FieldDefinition& field) { field.required = required; });
}

void FieldSetup::setMultiple(bool multiple)
{
    edit([multiple](FieldDefinition& field) { field.multiple = multiple; });
}

void FieldSetup::setLanguage(int language)
{
    m_language = std::clamp(language, 0, static_cast<int>(setupLanguages().size()) - 1);
    show();
}

void FieldSetup::translate(const QString& language, const QString& name)
{
    edit([&](FieldDefinition& field) { translateName(field.translations, language, name); });
}

void FieldSetup::add()
{
    if (!canAdd())
        return;
    m_rows.add({});
    show();
    Q_EMIT edited();
}

void FieldSetup::toggle(int row)
{
    m_rows.toggle(row);
    show();
}

void FieldSetup::move(int row, int by)
{
    if (!m_rows.move(row, by))
        return;
    show();
    Q_EMIT edited();
}

void FieldSetup::remove(int row)
{
    if (!m_rows.remove(row))
        return;
    show();
    Q_EMIT edited();
}

void FieldSetup::addListValue()
{
    edit([](FieldDefinition& field) { carnet::addListValue(field.options); });
}

void FieldSetup::removeListValue(int row)
{
    edit([row](FieldDefinition& field) { carnet::removeListValue(field.options, row); });
}

void FieldSetup::moveListValue(int row, int by)
{
    edit([row, by](FieldDefinition& field) { carnet::moveListValue(field.options, row, by); });
}

void FieldSetup::setListValue(int row, const QString& text)
{
    const QString& language = setupLanguages().at(m_language);
    edit([&](FieldDefinition& field) {
        const FieldDefinition* const before = saved(field.key);
        carnet::setListValue(
            field.options, row, language, text, before ? before->options : QJsonArray());
    });
}

void FieldSetup::show()
{
    QList<FieldSetupItem> items;
    for (int row = 0; row < m_rows.all().size(); ++row) {
        const FieldDefinition& field = m_rows.all().at(row);
        items.append({m_rows.numberOf(row),
                      field.name,
                      kinds().at(static_cast<int>(field.kind)),
                      field.required,
                      m_rows.flawOf(row)});
    }
    m_items.setItems(items);
    m_translations.setItems(TranslationItem::all(open().translations));
    m_listValues.setItems(listValueItems(open().options, setupLanguages().at(m_language)));
    Q_EMIT changed();
}

} // namespace carnet
