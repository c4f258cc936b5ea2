#include "models/presentation/jobnotice.h"

#include "models/presentation/jobwords.h"

using namespace Qt::StringLiterals;

namespace carnet {

JobNotice::JobNotice(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_line(till)
{
    connect(&till, &Till::referenceChanged, this, &JobNotice::show);
}

void JobNotice::setJobs(const QList<Job>& jobs)
{
    m_jobs = jobs;
    show();
}

QList<DistributionJob> JobNotice::holding() const
{
    QList<DistributionJob> holding;
    for (const DistributionJob& schedule : m_till.reference().schedules) {
        const bool isOurs =
            schedule.number != kEverything && m_jobs.contains(static_cast<Job>(schedule.number));
        if (isOurs && schedule.holdsBack())
            holding.append(schedule);
    }
    return holding;
}

void JobNotice::show()
{
    m_text.clear();
    if (m_till.isLoaded()) {
        QStringList sentences;
        for (const DistributionJob& job : holding())
            sentences.append(tr("Job %1 %2: %3")
                                 .arg(jobNumberText(job.number),
                                      jobName(job.number),
                                      scheduleText(job, m_till.format())));
        if (!sentences.isEmpty())
            m_text = tr("Tills see changes made here once this has run. %1.")
                         .arg(sentences.join(u", "_s));
    }
    Q_EMIT changed();
}

void JobNotice::runNow()
{
    QList<int> numbers;
    for (const DistributionJob& job : holding())
        numbers.append(job.number);
    if (!numbers.isEmpty())
        runNext(numbers);
}

void JobNotice::runNext(const QList<int>& numbers)
{
    m_line.run(numbers.first(), [this, numbers](const Result<JobReport>& report) {
        if (!report)
            return m_toast.warn(JobLine::explain(report.error()));
        if (numbers.size() > 1)
            return runNext(numbers.mid(1));
        m_toast.say(tr("Tills that are connected see the changes in a moment"));
    });
}

} // namespace carnet
