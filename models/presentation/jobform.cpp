#include "models/presentation/jobform.h"

#include "models/presentation/jobwords.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kMinutesOfHour = 60;
constexpr int kUsualMinutes = 60;
constexpr int kUsualNight = 2 * kMinutesOfHour;

QString timeText(int minute)
{
    return QTime(minute / kMinutesOfHour, minute % kMinutesOfHour).toString(u"HH:mm"_s);
}

//! -1 for what is no time of day, which the rules refuse.
int minuteOf(const QString& text)
{
    const QTime time = QTime::fromString(text.trimmed(), u"H:mm"_s);
    return time.isValid() ? time.hour() * kMinutesOfHour + time.minute() : -1;
}

} // namespace

JobForm::JobForm(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
}

void JobForm::edit(const DistributionJob& schedule, const QString& zone)
{
    m_zone = zone;
    start(schedule, schedule);
}

void JobForm::start(const DistributionJob& seen, const DistributionJob& draft)
{
    m_seen = seen;
    m_draft = draft;
    m_minutes = QString::number(draft.everyMinutes > 0 ? draft.everyMinutes : kUsualMinutes);
    m_time = draft.pace != JobPace::Daily ? timeText(kUsualNight)
        : draft.dailyAtMinute < 0         ? QString() // of what was no time nothing is left
                                          : timeText(draft.dailyAtMinute);
    m_tries = QString::number(draft.tries);
    m_fullEvery = draft.fullEvery < 0 ? QString() : QString::number(draft.fullEvery);
    open();
}

bool JobForm::startWith(const std::optional<Row>& now, const Row& wanted)
{
    std::optional<DistributionJob> seen;
    DistributionJob draft;
    if (wanted.key.kind != DistributionJob::kKind || !fill(now, wanted, seen, draft))
        return false;
    start(seen.value_or(DistributionJob::usual(draft.number)), draft);
    return true;
}

QString JobForm::title() const
{
    return jobName(m_draft.number); // without its number: titles of sheets are in a serif
}

QList<JobPace> JobForm::offered() const
{
    QList<JobPace> all{JobPace::Continuous, JobPace::Interval, JobPace::Daily, JobPace::Manual};
    if (m_draft.number == kEverything)
        all.removeOne(JobPace::Continuous); // it only runs the others
    return all;
}

QStringList JobForm::paces() const
{
    QStringList names;
    for (const JobPace pace : offered()) {
        switch (pace) {
        case JobPace::Continuous:
            names.append(tr("Continuous"));
            break;
        case JobPace::Interval:
            names.append(tr("Every few minutes"));
            break;
        case JobPace::Daily:
            names.append(tr("Every day"));
            break;
        case JobPace::Manual:
            names.append(tr("Only by hand"));
            break;
        }
    }
    return names;
}

int JobForm::pace() const
{
    return static_cast<int>(offered().indexOf(m_draft.pace));
}

void JobForm::setPace(int index)
{
    const JobPace pace = offered().value(index, m_draft.pace);
    if (pace == m_draft.pace)
        return;
    m_draft.pace = pace;
    m_draft.everyMinutes = isInterval() ? m_minutes.toInt() : m_seen.everyMinutes;
    m_draft.dailyAtMinute = isDaily() ? minuteOf(m_time) : m_seen.dailyAtMinute;
    edited();
}

void JobForm::setMinutes(const QString& minutes)
{
    if (minutes == m_minutes)
        return;
    m_minutes = minutes;
    m_draft.everyMinutes = minutes.trimmed().toInt(); // what is no number counts as none
    edited();
}

void JobForm::setTime(const QString& time)
{
    if (time == m_time)
        return;
    m_time = time;
    m_draft.dailyAtMinute = minuteOf(time);
    edited();
}

void JobForm::setTries(const QString& tries)
{
    if (tries == m_tries)
        return;
    m_tries = tries;
    m_draft.tries = tries.trimmed().toInt();
    edited();
}

void JobForm::setFullEvery(const QString& runs)
{
    if (runs == m_fullEvery)
        return;
    m_fullEvery = runs;
    bool isNumber = false;
    const int every = runs.trimmed().toInt(&isNumber);
    m_draft.fullEvery = isNumber ? every : -1; // never is something to say, not to mistype
    edited();
}

QString JobForm::meaning() const
{
    return scheduleMeaning(m_draft, till().format(), m_zone);
}

std::optional<Row> JobForm::seen() const
{
    // One that nobody has set is no row yet.
    return m_seen == DistributionJob::usual(m_seen.number) ? std::nullopt
                                                           : std::optional(toRow(m_seen));
}

Row JobForm::wanted() const
{
    return toRow(m_draft);
}

QString JobForm::savedText() const
{
    return tr("Job %1 runs from now on: %2")
        .arg(jobNumberText(m_draft.number), scheduleText(m_draft, till().format()));
}

} // namespace carnet
