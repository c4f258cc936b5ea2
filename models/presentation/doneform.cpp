#include "models/presentation/doneform.h"

#include "models/domain/fieldvalues.h"
#include "models/domain/plan.h"

#include <utility>

namespace carnet {

DoneForm::DoneForm(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_fields(till, this)
{
    connect(&m_fields, &FieldEntries::edited, this, [this] {
        m_flawText.clear();
        Q_EMIT changed();
    });
}

QString DoneForm::title() const
{
    return m_plan ? tookPlaceText(*m_plan, m_till) : QString();
}

void DoneForm::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_flawText.clear();
    Q_EMIT changed();
}

bool DoneForm::isNeededFor(const Activity& plan) const
{
    const ActivityType* const type = m_till.reference().activityType(plan.type);
    return type && hasOpenFields(*type, plan);
}

void DoneForm::begin(const Activity& plan, Then then)
{
    m_plan = plan;
    m_then = std::move(then);
    m_text = plan.text;
    m_flawText.clear();
    m_isBusy = false;
    m_fields.clear();
    m_fields.ask(plan.type);
    m_fields.put(plan.fieldValues);
    Q_EMIT changed();
    Q_EMIT begun();
}

void DoneForm::save()
{
    if (!canSave())
        return;
    const Gesture gesture = m_till.gesture();
    Activity logged = cameAbout(*m_plan, gesture, {m_till.newId()});
    logged.text = m_text.trimmed();
    logged.fieldValues = m_fields.values();
    const ActivityType* const type = m_till.reference().activityType(logged.type);
    m_isBusy = true;
    Q_EMIT changed();
    m_till.perform(this,
                   QList<Operation>{draft::logActivity(gesture, logged, type)},
                   [this, logged](const Result<Outcome>& outcome) { take(outcome, logged); });
}

void DoneForm::take(const Result<Outcome>& outcome, const Activity& logged)
{
    m_isBusy = false;
    const QString trouble = explain(outcome, m_till.reference());
    if (!trouble.isEmpty()) {
        const bool isAtField = outcome && m_fields.blame(outcome->judgement.facts, trouble);
        m_flawText = isAtField ? QString() : trouble;
        Q_EMIT changed();
        return;
    }
    m_toast.offer(tookPlaceText(logged, m_till), outcome->operations);
    const Then then = std::exchange(m_then, {});
    cancel();
    Q_EMIT done();
    if (then)
        then(logged);
}

void DoneForm::cancel()
{
    m_plan.reset();
    m_then = {};
    m_text.clear();
    m_flawText.clear();
    m_fields.clear();
    Q_EMIT changed();
}

QString tookPlaceText(const Activity& activity, const Till& till)
{
    const ActivityType* const type = till.reference().activityType(activity.type);
    return DoneForm::tr("%1 took place")
        .arg(type ? till.format().name(*type) : DoneForm::tr("Activity"));
}

} // namespace carnet
