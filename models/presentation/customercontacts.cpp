// Contacts on the customer page: logging, correcting, planning, and the step after each.
#include "models/domain/plan.h"
#include "models/presentation/calendarfile.h"
#include "models/presentation/customerscreen.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qint64 kHourMs = 3'600'000;

} // namespace

QString CustomerScreen::typeName(const ActivityTypeId& id) const
{
    const ActivityType* type = m_till.reference().activityType(id);
    return type ? m_till.format().name(*type) : tr("Activity");
}

QString CustomerScreen::correctingText() const
{
    const Activity* corrected = activity(m_correcting.toString());
    if (!corrected)
        return {};
    return tr("Correcting %1, %2")
        .arg(typeName(corrected->type), m_till.format().moment(corrected->atMs, m_till.today()));
}

Activity CustomerScreen::composed(const Gesture& gesture) const
{
    const auto typeId = ActivityTypeId::fromString(m_composerType);
    const ActivityType* type = m_till.reference().activityType(typeId);
    Activity activity;
    activity.customer = m_id;
    activity.type = typeId;
    activity.author = gesture.actor;
    activity.store = gesture.store;
    activity.text = m_composerText.trimmed();
    activity.atMs = m_till.format().instantOf(m_composerAt).value_or(gesture.atMs);
    activity.planned = activity.atMs > gesture.atMs;
    activity.corrects = m_correcting;
    if (type && type->hasDuration)
        activity.durationMinutes = m_composerMinutes;
    activity.fieldValues = m_composerFields.values();
    m_composerHeading.fill(activity);
    return activity;
}

QString CustomerScreen::logActivity()
{
    const Gesture gesture = m_till.gesture();
    Activity activity = composed(gesture);
    activity.id.value = m_till.newId();
    const Operation draft =
        draft::logActivity(gesture, activity, m_till.reference().activityType(activity.type));
    const Judgement judgement = judged(draft);
    QString words = explain(judgement.refusal, judgement.facts, m_till.reference());
    if (!words.isEmpty()) {
        m_composerFields.blame(judgement.facts, words);
        return words;
    }
    const QString said = !m_correcting.isNull() ? tr("%1 corrected")
        : activity.planned                      ? tr("%1 planned")
                                                : tr("%1 logged");
    perform({draft}, said.arg(typeName(activity.type)), givesBackActivity());
    if (m_correcting.isNull()) {
        m_composerText.clear();
        m_composerAt.clear();
        m_composerFields.clear();
        m_composerHeading.clear();
        askNextStep(activity);
    } else {
        stopCorrecting();
    }
    journal();
    Q_EMIT composerChanged();
    return {};
}

void CustomerScreen::startAppointment()
{
    const auto& types = m_activityTypes.items();
    const auto found = std::ranges::find_if(types, &ActivityTypeItem::hasDuration);
    if (found == types.end())
        return;
    chooseType(found->typeId);
}

void CustomerScreen::chooseType(const QString& typeId)
{
    setComposerType(typeId);
    const ActivityType* const type =
        m_till.reference().activityType(ActivityTypeId::fromString(typeId));
    if (!type || !type->hasDuration) {
        if (m_composerAt == m_proposedAt)
            setComposerAt({});
    } else if (m_composerAt.isEmpty()) {
        m_proposedAt = m_till.format().localTimeOf((m_till.nowMs() / kHourMs + 1) * kHourMs);
        setComposerAt(m_proposedAt);
    }
}

bool CustomerScreen::isPlanning() const
{
    const auto at = m_till.format().instantOf(m_composerAt);
    return at && *at > m_till.nowMs();
}

void CustomerScreen::voidActivity(const QString& activityId)
{
    if (const Activity* seen = activity(activityId)) {
        const ActivityId voidId{m_till.newId()};
        perform({draft::voidActivity(m_till.gesture(), *seen, voidId)}, tr("Activity taken back"));
    }
}

void CustomerScreen::correctActivity(const QString& activityId)
{
    const Activity* seen = activity(activityId);
    if (!seen)
        return;
    if (m_correcting.isNull())
        stashComposer();
    m_composerFields.clear();
    m_composerHeading.clear();
    m_correcting = seen->id;
    m_composerText = seen->text;
    takeIntoComposer(*seen);
    Q_EMIT composerChanged();
}

void CustomerScreen::stashComposer()
{
    m_stashedText = m_composerText;
    m_stashedFields = m_composerFields.drafts();
    m_stashedHeading = m_composerHeading.draft();
}

//! All but its words; what was noted since stays.
void CustomerScreen::takeIntoComposer(const Activity& activity)
{
    composeAs(activity.type);
    QJsonObject values = activity.fieldValues;
    const QJsonObject since = m_composerFields.values();
    for (const QString& key : since.keys())
        values.insert(key, since.value(key));
    m_composerFields.put(values);
    m_composerHeading.giveBack({activity.title, activity.webAddress});
    m_composerAt = m_till.format().localTimeOf(activity.atMs);
    if (activity.durationMinutes > 0)
        m_composerMinutes = activity.durationMinutes;
}

void CustomerScreen::stopCorrecting()
{
    m_correcting = {};
    m_composerText = m_stashedText;
    m_stashedText.clear();
    m_composerFields.setDrafts(m_stashedFields);
    m_stashedFields.clear();
    m_composerHeading.setDraft(std::exchange(m_stashedHeading, {}));
    m_composerAt.clear();
}

void CustomerScreen::cancelCorrection()
{
    if (m_correcting.isNull())
        return;
    if (m_takenUp.isCorrecting(m_correcting))
        m_takenUp.endDraft(EntityKind::Activity);
    stopCorrecting();
    Q_EMIT composerChanged();
}

void CustomerScreen::completeActivity(const QString& activityId)
{
    const Activity* plan = activity(activityId);
    if (!plan)
        return;
    if (m_doneForm.isNeededFor(*plan))
        return m_doneForm.begin(*plan, [this](const Activity& logged) { askNextStep(logged); });
    const Gesture gesture = m_till.gesture();
    const Activity done = cameAbout(*plan, gesture, {m_till.newId()});
    perform({draft::logActivity(gesture, done)}, tookPlaceText(done, m_till));
    askNextStep(done);
}

void CustomerScreen::saveCalendarFile(const QString& activityId)
{
    const Activity* appointment = activity(activityId);
    if (!appointment)
        return;
    CalendarEvent event;
    event.uid = appointment->id.toString() + u"@carnet"_s;
    event.startMs = appointment->atMs;
    event.minutes = appointment->durationMinutes;
    event.writtenMs = m_till.nowMs();
    event.summary = tr("%1 with %2").arg(typeName(appointment->type), name());
    event.description = appointment->text;
    event.location = m_till.reference().storeById.value(appointment->store).name;
    const QString day = m_till.format().localTimeOf(appointment->atMs).left(10);
    const auto written = writeCalendarFile(event, tr("appointment %1").arg(day));
    m_toast.say(written ? tr("Saved as %1").arg(*written) : explain(written.error()));
}

void CustomerScreen::askNextStep(const Activity& activity)
{
    if (activity.planned)
        return stopAskingNextStep(); // the appointment is the next step
    if (!m_till.reference().has(Feature::FollowUps))
        return;
    m_nextStepOf = activity.id;
    const QDate day = m_till.format().dayOf(activity.atMs);
    m_nextStepText =
        tr("Follow up on %1, %2")
            .arg(typeName(activity.type), m_till.format().shortDay(day, m_till.today()));
    m_isAskingNextStep = true;
    m_nextStepOwner.begin(m_id);
    Q_EMIT nextStepChanged();
    Q_EMIT nextStepAsked();
}

void CustomerScreen::setNextStepText(const QString& text)
{
    if (m_nextStepText == text)
        return;
    m_nextStepText = text;
    Q_EMIT nextStepChanged();
}

QString CustomerScreen::answerNextStep(const QString& when)
{
    if (!when.isEmpty()) {
        QString words = m_followUps.add(m_id, m_nextStepText, when, m_nextStepOwner.chosen());
        if (!words.isEmpty())
            return words;
    }
    stopAskingNextStep();
    return {};
}

void CustomerScreen::stopAskingNextStep()
{
    m_isAskingNextStep = false;
    Q_EMIT nextStepChanged();
}

} // namespace carnet
