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

FieldDefinition FieldSetup::open() const
{
    return isThere(m_row) ? m_draft.at(m_row) : FieldDefinition();
}

const FieldDefinition* FieldSetup::saved(const QString& key) const
{
    const auto found = std::ranges::find(m_saved, key, &FieldDefinition::key);
    return found == m_saved.cend() ? nullptr : &*found;
}

QString FieldSetup::flawPart() const
{
    return m_flawRow >= 0 && m_flawRow == m_row ? m_flawPart : QString();
}

void FieldSetup::begin(const QJsonArray& fields, const QString& language)
{
    ActivityType type;
    type.fields = fields;
    m_saved = fieldsOf(type);
    m_draft = m_saved;
    m_numbers.clear();
    for (qsizetype i = 0; i < m_draft.size(); ++i)
        m_numbers.append(m_nextNumber++);
    m_row = -1;
    m_language = std::max(0, static_cast<int>(setupLanguages().indexOf(language)));
    showFlaw({}, {});
}

void FieldSetup::showFlaw(const QString& field, const QString& text)
{
    const QStringList path = field.split(u'.');
    const bool isOfFields = path.constFirst() == u"fields"_s;
    m_flawText = isOfFields ? text : QString();
    m_flawRow = isOfFields && path.size() == 3 ? path.at(1).toInt() : -1;
    m_flawPart = m_flawRow < 0 ? QString() : path.at(2);
    if (m_flawPart == u"key"_s)
        m_flawPart = u"name"_s; // the key is made of it
    show();
}

template<typename Change>
void FieldSetup::edit(Change change)
{
    if (!isThere(m_row))
        return;
    const FieldDefinition before = m_draft.at(m_row);
    change(m_draft[m_row]);
    if (m_draft.at(m_row) == before)
        return;
    show();
    Q_EMIT edited();
}

void FieldSetup::setName(const QString& name)
{
    QStringList taken;
    for (const FieldDefinition& other : std::as_const(m_draft))
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
    m_row = static_cast<int>(m_draft.size());
    m_draft.append(FieldDefinition());
    m_numbers.append(m_nextNumber++);
    show();
    Q_EMIT edited();
}

void FieldSetup::toggle(int row)
{
    m_row = isThere(row) && row != m_row ? row : -1;
    show();
}

void FieldSetup::move(int row, int by)
{
    const int to = row + by;
    if (!isThere(row) || !isThere(to))
        return;
    m_draft.move(row, to);
    m_numbers.move(row, to);
    if (m_row == row)
        m_row = to;
    else if (m_row == to)
        m_row = row;
    show();
    Q_EMIT edited();
}

void FieldSetup::remove(int row)
{
    if (!isThere(row))
        return;
    m_draft.removeAt(row);
    m_numbers.removeAt(row);
    m_row = m_row == row ? -1 : m_row > row ? m_row - 1 : m_row;
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
    for (int row = 0; row < m_draft.size(); ++row) {
        const FieldDefinition& field = m_draft.at(row);
        items.append({m_numbers.at(row),
                      field.name,
                      kinds().at(static_cast<int>(field.kind)),
                      field.required,
                      row == m_flawRow ? m_flawText : QString()});
    }
    m_items.setItems(items);
    m_translations.setItems(TranslationItem::all(open().translations));
    m_listValues.setItems(listValueItems(open().options, setupLanguages().at(m_language)));
    Q_EMIT changed();
}

} // namespace carnet
