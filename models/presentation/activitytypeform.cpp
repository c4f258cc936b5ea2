#include "models/presentation/activitytypeform.h"

#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

ActivityTypeForm::ActivityTypeForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

QStringList ActivityTypeForm::icons()
{
    return {u"visit"_s,
            u"phone"_s,
            u"email"_s,
            u"message"_s,
            u"post"_s,
            u"appointment"_s,
            u"calendar"_s,
            u"gift"_s,
            u"measure"_s,
            u"purchase"_s,
            u"quote"_s,
            u"heart"_s,
            u"users"_s,
            u"location"_s};
}

void ActivityTypeForm::begin(const QString& typeId)
{
    const ActivityType* found = till().reference().activityType(ActivityTypeId::fromString(typeId));
    if (!found)
        return;
    m_seen = *found;
    m_draft = *found;
    open();
}

void ActivityTypeForm::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    m_draft.icon = icons().constFirst();
    for (const ActivityType& other : till().reference().activityTypes)
        m_draft.displayOrder = std::max(m_draft.displayOrder, other.displayOrder);
    ++m_draft.displayOrder;
    open();
}

void ActivityTypeForm::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    renameEverywhere(m_draft.name, m_draft.translations, name);
    if (!m_seen) {
        QStringList taken;
        for (const ActivityType& other : till().reference().activityTypes)
            taken.append(other.key);
        m_draft.key = keyFor(name, taken);
    }
    edited();
}

void ActivityTypeForm::setIcon(const QString& icon)
{
    if (icon == m_draft.icon)
        return;
    m_draft.icon = icon;
    edited();
}

void ActivityTypeForm::setHasDuration(bool hasDuration)
{
    if (hasDuration == m_draft.hasDuration)
        return;
    m_draft.hasDuration = hasDuration;
    edited();
}

void ActivityTypeForm::translate(const QString& language, const QString& name)
{
    if (translatedName(m_draft.translations, language) == name)
        return;
    translateName(m_draft.translations, language, name);
    edited();
}

std::optional<Row> ActivityTypeForm::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row ActivityTypeForm::wanted() const
{
    return toRow(m_draft);
}

bool ActivityTypeForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    open();
    return true;
}

void ActivityTypeForm::showDraft()
{
    m_translations.setItems(TranslationItem::all(m_draft.translations));
    Q_EMIT changed();
}

} // namespace carnet
