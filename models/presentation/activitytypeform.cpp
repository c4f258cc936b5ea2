#include "models/presentation/activitytypeform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

ActivityTypeForm::ActivityTypeForm(Till& till, UndoToast& toast, QObject* parent)
    : NamedForm(till, toast, parent)
    , m_fields(this)
{
    connect(&m_fields, &FieldSetup::edited, this, [this] {
        m_draft.fields = m_fields.written();
        edited();
    });
    connect(this, &SetupForm::changed, &m_fields, [this] {
        m_fields.showFlaw(shownField(), shownText());
    });
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
    start();
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
    start();
}

void ActivityTypeForm::start()
{
    m_usualMinutes = m_draft.usualMinutes > 0 ? QString::number(m_draft.usualMinutes) : QString();
    m_fields.begin(m_draft.fields, till().format().locale().name().section(u'_', 0, 0));
    open();
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

void ActivityTypeForm::setUsualMinutes(const QString& minutes)
{
    if (minutes == m_usualMinutes)
        return;
    m_usualMinutes = minutes;
    bool isNumber = false;
    const int number = minutes.trimmed().toInt(&isNumber);
    constexpr int kNoLength = -1; // which the rules refuse
    m_draft.usualMinutes = minutes.trimmed().isEmpty() ? 0 : isNumber ? number : kNoLength;
    edited();
}

void ActivityTypeForm::setOnTimeline(bool onTimeline)
{
    if (onTimeline == m_draft.onTimeline)
        return;
    m_draft.onTimeline = onTimeline;
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
    start();
    return true;
}

void ActivityTypeForm::take(const Row& row)
{
    m_draft = fromRow<ActivityType>(row).value_or(m_draft);
}

} // namespace carnet
