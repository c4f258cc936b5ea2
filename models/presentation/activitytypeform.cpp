#include "models/presentation/activitytypeform.h"

#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

ActivityTypeForm::ActivityTypeForm(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
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

bool ActivityTypeForm::canSave() const
{
    return m_isTouched && m_flawText.isEmpty() && (!m_seen || *m_seen != m_draft);
}

void ActivityTypeForm::begin(const QString& typeId)
{
    const ActivityType* found = m_till.reference().activityType(ActivityTypeId::fromString(typeId));
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
    m_draft.id.value = m_till.newId();
    m_draft.icon = icons().constFirst();
    for (const ActivityType& other : m_till.reference().activityTypes)
        m_draft.displayOrder = std::max(m_draft.displayOrder, other.displayOrder);
    ++m_draft.displayOrder;
    open();
}

void ActivityTypeForm::open()
{
    m_isTouched = false;
    judge();
    show();
    Q_EMIT begun();
}

void ActivityTypeForm::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    renameEverywhere(m_draft.name, m_draft.translations, name);
    if (!m_seen) {
        QStringList taken;
        for (const ActivityType& other : m_till.reference().activityTypes)
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

void ActivityTypeForm::edited()
{
    m_isTouched = true;
    judge();
    show();
}

Operation ActivityTypeForm::wish()
{
    const auto seen = m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
    return draft::putReference(m_till.gesture(), toRow(m_draft), seen);
}

void ActivityTypeForm::judge()
{
    m_flawField.clear();
    m_flawText.clear();
    if (!m_isTouched)
        return;
    Facts facts;
    facts.actor = m_till.associate();
    for (const ActivityType& other : m_till.reference().activityTypes)
        facts.siblings.append(toRow(other));
    if (m_seen)
        facts.row = toRow(*m_seen);
    const Judgement judgement = carnet::judge(wish(), facts);
    m_flawField = judgement.facts.value("field"_L1).toString();
    m_flawText = explain(judgement.refusal, judgement.facts, m_till.reference());
    if (m_flawField != u"key"_s)
        return;
    m_flawField = u"name"_s; // the key is made of it
    if (m_draft.key.isEmpty())
        m_flawText = m_draft.name.trimmed().isEmpty()
            ? tr("The name is missing.")
            : tr("The name needs a letter from A to Z to be filed under.");
}

void ActivityTypeForm::show()
{
    QList<TranslationItem> translations;
    for (const QString& language : setupLanguages())
        translations.append(
            {language, languageName(language), translatedName(m_draft.translations, language)});
    m_translations.setItems(translations);
    Q_EMIT changed();
}

void ActivityTypeForm::save()
{
    m_isTouched = true;
    judge();
    if (!canSave()) {
        Q_EMIT changed();
        return;
    }
    const QString said =
        m_seen ? tr("“%1” changed").arg(m_draft.name) : tr("“%1” added").arg(m_draft.name);
    m_till.perform(this, {wish()}, [this, said](const Result<Outcome>& outcome) {
        m_flawText = explain(outcome, m_till.reference());
        if (m_flawText.isEmpty()) {
            m_toast.offer(said, outcome->operations);
            cancel();
            Q_EMIT done();
        }
        Q_EMIT changed();
    });
}

void ActivityTypeForm::cancel()
{
    m_isTouched = false;
    m_flawField.clear();
    m_flawText.clear();
    Q_EMIT changed();
}

} // namespace carnet
