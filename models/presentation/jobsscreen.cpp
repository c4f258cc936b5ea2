#include "models/presentation/jobsscreen.h"

#include "models/presentation/jobwords.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kAskEvery = 5s; // while somebody looks at how tills follow

} // namespace

JobsScreen::JobsScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_form(till, toast)
    , m_asking(till)
    , m_doing(till)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAskEvery);
    connect(&m_again, &QTimer::timeout, this, &JobsScreen::refresh);
    connect(&till, &Till::referenceChanged, this, &JobsScreen::show);
    connect(&till, &Till::associateChanged, this, [this] {
        // Also told when something about the same person is new.
        if (std::exchange(m_asker, m_till.associate().id) == m_till.associate().id)
            return;
        m_report = {};
        m_number = 0;
        m_message.clear();
    });
}

void JobsScreen::setShown(bool shown)
{
    if (std::exchange(m_isShown, shown) == shown)
        return;
    m_again.stop();
    if (!shown)
        return m_asking.drop();
    show();
    refresh();
}

void JobsScreen::refresh()
{
    if (!m_isShown)
        return;
    m_asking.ask(m_number, [this](const Result<JobReport>& report) { take(report); });
}

void JobsScreen::take(const Result<JobReport>& report)
{
    m_message = report ? QString() : JobLine::explain(report.error());
    if (report)
        m_report = *report;
    m_again.start();
    show();
}

void JobsScreen::show()
{
    if (!m_isShown)
        return;
    QList<JobEntry> jobs;
    for (const DistributionJob& schedule : m_till.reference().schedules)
        jobs.append(entryOf(schedule));
    jobs.append(uploadEntry());
    m_jobs.setItems(jobs);
    QList<JobRunEntry> runs;
    QList<JobTillEntry> tills;
    if (isOpen()) {
        for (const JobRun& run : std::as_const(m_report.runs))
            runs.append(entryOf(run));
        for (const TillStanding& standing : std::as_const(m_report.standings))
            tills.append(entryOf(standing));
    }
    m_runs.setItems(runs);
    m_tills.setItems(tills);
    Q_EMIT changed();
}

QString JobsScreen::momentText(qint64 atMs) const
{
    return m_till.format().moment(atMs, m_till.today());
}

DistributionJob JobsScreen::scheduleOf(int number) const
{
    const auto& all = m_till.reference().schedules;
    const auto found = std::ranges::find(all, number, &DistributionJob::number);
    return found == all.end() ? DistributionJob::usual(number) : *found;
}

JobEntry JobsScreen::entryOf(const DistributionJob& schedule) const
{
    JobEntry entry;
    entry.number = schedule.number;
    entry.numberText = jobNumberText(schedule.number);
    entry.name = jobName(schedule.number);
    entry.detail = jobCarries(schedule.number);
    entry.schedule = scheduleText(schedule, m_till.format());
    const auto overview = std::ranges::find(m_report.jobs, schedule.number, &JobOverview::number);
    const bool isKnown = overview != m_report.jobs.end();
    if (isKnown && overview->nextMs)
        entry.nextText = tr("Next: %1").arg(momentText(*overview->nextMs));
    if (isKnown && overview->lastRun) {
        const RunStanding standing = standingOf(*overview->lastRun, m_till.format());
        entry.lastText = momentText(overview->lastRun->startedAtMs);
        entry.stateText = standing.text;
        entry.stateKind = standing.kind;
    } else {
        const bool isLive = !schedule.holdsBack();
        entry.stateText = isLive ? tr("Tills follow at once") : tr("Has not run yet");
        entry.stateKind = isLive ? u"live"_s : u"none"_s;
    }
    return entry;
}

JobEntry JobsScreen::uploadEntry() const
{
    JobEntry entry;
    entry.number = kUpload;
    entry.numberText = jobNumberText(kUpload);
    entry.name = jobName(kUpload);
    entry.detail = jobCarries(kUpload);
    entry.schedule = scheduleText(DistributionJob(), m_till.format()); // always continuous
    entry.stateText = tr("Tills send at once");
    entry.stateKind = u"live"_s;
    if (m_report.lastPushMs > 0)
        entry.lastText = momentText(m_report.lastPushMs);
    return entry;
}

JobRunEntry JobsScreen::entryOf(const JobRun& run) const
{
    const RunStanding standing = standingOf(run, m_till.format());
    const QString by = m_till.reference().associateName(run.startedBy);
    return {run.run,
            momentText(run.startedAtMs),
            run.startedBy.isNull() ? tr("By its schedule") : tr("By %1").arg(by),
            standing.text,
            standing.kind};
}

JobTillEntry JobsScreen::entryOf(const TillStanding& standing) const
{
    const ReferenceData& reference = m_till.reference();
    const Register till = reference.registerById.value(standing.terminal);
    const Store store = reference.storeById.value(till.store);
    JobTillEntry entry;
    entry.terminalId = standing.terminal.toString();
    entry.name = till.number.isEmpty() ? tr("A till of no store")
                                       : tr("%1, till %2").arg(store.name, till.number);
    if (isUpload()) {
        entry.stateText = standing.atMs > 0 ? tr("Last sent") : tr("Has sent nothing yet");
        entry.stateKind = standing.atMs > 0 ? u"done"_s : u"none"_s;
    } else {
        entry.stateText = standingText(standing.state);
        entry.stateKind = standingKind(standing.state);
        entry.canRetry = entry.stateKind == u"failed"_s;
        if (standing.tries > 1)
            entry.stateText = tr("%1, try %2").arg(entry.stateText).arg(standing.tries);
    }
    if (standing.atMs > 0)
        entry.whenText = momentText(standing.atMs);
    return entry;
}

QString JobsScreen::title() const
{
    return isOpen() ? tr("%1 %2").arg(jobNumberText(m_number), jobName(m_number)) : QString();
}

QString JobsScreen::detail() const
{
    return jobCarries(m_number);
}

QString JobsScreen::schedule() const
{
    return scheduleText(isUpload() ? DistributionJob() : scheduleOf(m_number), m_till.format());
}

QString JobsScreen::meaning() const
{
    if (isUpload())
        return tr("What a till does is sent at once, and kept on the till until headquarters has "
                  "it. Nothing holds it back.");
    return scheduleMeaning(scheduleOf(m_number), m_till.format(), m_report.zone);
}

QString JobsScreen::nextText() const
{
    const auto overview = std::ranges::find(m_report.jobs, m_number, &JobOverview::number);
    return overview == m_report.jobs.end() || !overview->nextMs
        ? QString()
        : tr("Runs next: %1").arg(momentText(*overview->nextMs));
}

QString JobsScreen::tillsText() const
{
    return tr("%Ln tills", nullptr, static_cast<int>(m_report.tills));
}

QString JobsScreen::nobodyText() const
{
    if (m_number == kEverything)
        return tr("The jobs that it runs tell which tills have them.");
    if (isUpload())
        return tr("No till is enrolled yet.");
    return scheduleOf(m_number).holdsBack()
        ? tr("It has not run yet. When it does, every till is listed here.")
        : tr("Tills follow at once. Run it to see till by till that they have everything.");
}

void JobsScreen::open(int number)
{
    m_number = number;
    m_report.runs.clear();
    m_report.standings.clear();
    show();
    refresh();
}

void JobsScreen::openRow(int row)
{
    if (row >= 0 && row < m_jobs.rowCount())
        open(m_jobs.items().at(row).number);
}

void JobsScreen::close()
{
    open(0);
}

void JobsScreen::editSchedule()
{
    if (isOpen() && !isUpload())
        m_form.edit(scheduleOf(m_number), m_report.zone);
}

void JobsScreen::runNow()
{
    if (!isOpen() || isUpload())
        return;
    const QString said = m_number == kEverything
        ? tr("All jobs run now")
        : tr("Job %1 runs now").arg(jobNumberText(m_number));
    m_doing.run(m_number, [this, said](const Result<JobReport>& report) {
        if (report)
            m_toast.say(said);
        else
            m_toast.warn(JobLine::explain(report.error()));
        refresh();
    });
}

void JobsScreen::retry(const QString& terminalId)
{
    m_doing.retry(
        m_number, RegisterId::fromString(terminalId), [this](const Result<JobReport>& report) {
            if (report)
                m_toast.say(tr("The till tries again"));
            else
                m_toast.warn(JobLine::explain(report.error()));
            refresh();
        });
}

} // namespace carnet
