#include "models/presentation/jobwords.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct JobWords {
    Q_DECLARE_TR_FUNCTIONS(Jobs)
};

struct Words {
    int number = 0;
    const char* name = nullptr;
    const char* carries = nullptr;
};

constexpr std::array kJobWords{
    Words{1010,
          QT_TRANSLATE_NOOP("Jobs", "Clients"),
          QT_TRANSLATE_NOOP("Jobs", "Clients and all about them, client books, saved filters")},
    Words{1040,
          QT_TRANSLATE_NOOP("Jobs", "Products"),
          QT_TRANSLATE_NOOP("Jobs", "Products and the attributes of clients")},
    Words{1060,
          QT_TRANSLATE_NOOP("Jobs", "Staff"),
          QT_TRANSLATE_NOOP("Jobs", "Associates, their rights and PINs, address books")},
    Words{1070,
          QT_TRANSLATE_NOOP("Jobs", "Channel configuration"),
          QT_TRANSLATE_NOOP("Jobs", "The company and its stores")},
    Words{1090,
          QT_TRANSLATE_NOOP("Jobs", "Tills"),
          QT_TRANSLATE_NOOP("Jobs", "Tills and screen layouts")},
    Words{1110,
          QT_TRANSLATE_NOOP("Jobs", "Global configuration"),
          QT_TRANSLATE_NOOP("Jobs", "Parameters, features, number sequences, client templates")},
    Words{1150,
          QT_TRANSLATE_NOOP("Jobs", "Catalogue"),
          QT_TRANSLATE_NOOP("Jobs", "Attribute groups, activity types, affiliations")},
    Words{kEverything,
          QT_TRANSLATE_NOOP("Jobs", "Everything"),
          QT_TRANSLATE_NOOP("Jobs", "Runs all the others")},
    Words{kUpload,
          QT_TRANSLATE_NOOP("Jobs", "Upload"),
          QT_TRANSLATE_NOOP("Jobs", "What is done at tills, on its way to headquarters")}};

const Words* wordsOf(int number)
{
    for (const Words& words : kJobWords) {
        if (words.number == number)
            return &words;
    }
    return nullptr;
}

//! A time of day as the till writes it, wherever it is.
QString clockText(int minute, const Format& format)
{
    constexpr int kHour = 60;
    const QTime time(minute / kHour, minute % kHour);
    return format.locale().toString(time, u"HH:mm"_s);
}

} // namespace

QString jobNumberText(int number)
{
    return number == kUpload ? u"P-0001"_s : QString::number(number);
}

QString jobName(int number)
{
    const Words* const words = wordsOf(number);
    return words == nullptr ? QString() : JobWords::tr(words->name);
}

QString jobCarries(int number)
{
    const Words* const words = wordsOf(number);
    return words == nullptr ? QString() : JobWords::tr(words->carries);
}

QString scheduleText(const DistributionJob& schedule, const Format& format)
{
    switch (schedule.pace) {
    case JobPace::Continuous:
        return JobWords::tr("Continuous");
    case JobPace::Interval:
        return JobWords::tr("Every %n minutes", nullptr, schedule.everyMinutes);
    case JobPace::Daily:
        return JobWords::tr("Every day at %1").arg(clockText(schedule.dailyAtMinute, format));
    case JobPace::Manual:
        break;
    }
    return JobWords::tr("Only by hand");
}

namespace {

QString paceMeaning(const DistributionJob& schedule, const Format& format, const QString& zone)
{
    switch (schedule.pace) {
    case JobPace::Continuous:
        return JobWords::tr("A change reaches every till that is connected at once.");
    case JobPace::Interval:
        return JobWords::tr("Changes are kept back and reach the tills together, every %n minutes.",
                            nullptr,
                            schedule.everyMinutes);
    case JobPace::Daily: {
        const QString at = clockText(schedule.dailyAtMinute, format);
        return zone.isEmpty()
            ? JobWords::tr(
                  "Changes are kept back and reach the tills together, every day at %1 where "
                  "headquarters is.")
                  .arg(at)
            : JobWords::tr(
                  "Changes are kept back and reach the tills together, every day at %1 where "
                  "headquarters is (%2).")
                  .arg(at, zone);
    }
    case JobPace::Manual:
        break;
    }
    return JobWords::tr("Changes are kept back until somebody presses “Run now”.");
}

} // namespace

QString scheduleMeaning(const DistributionJob& schedule, const Format& format, const QString& zone)
{
    QString meaning = paceMeaning(schedule, format, zone);
    if (schedule.fullEvery <= 0)
        return meaning;
    return JobWords::tr("%1 %2").arg(
        meaning,
        JobWords::tr(
            "One run in %n carries everything again: tills read all of it, which takes its time.",
            nullptr,
            schedule.fullEvery));
}

QString standingText(SessionState state)
{
    switch (state) {
    case SessionState::Started:
        return JobWords::tr("Being prepared");
    case SessionState::Available:
        return JobWords::tr("Waits for the till");
    case SessionState::Requested:
        return JobWords::tr("The till is reading");
    case SessionState::Downloaded:
        return JobWords::tr("Sent to the till");
    case SessionState::Applied:
        return JobWords::tr("On the till");
    case SessionState::Canceled:
        return JobWords::tr("A later run took over");
    case SessionState::CreateFailed:
        return JobWords::tr("The till belongs to no store");
    case SessionState::DownloadFailed:
        return JobWords::tr("Headquarters could not read it");
    case SessionState::ApplyFailed:
        return JobWords::tr("The till does not take it");
    }
    return {}; // of a later version
}

QString standingKind(SessionState state)
{
    switch (state) {
    case SessionState::Requested:
    case SessionState::Downloaded:
        return u"running"_s;
    case SessionState::Applied:
        return u"done"_s;
    case SessionState::Canceled:
        return u"over"_s;
    case SessionState::CreateFailed:
    case SessionState::DownloadFailed:
    case SessionState::ApplyFailed:
        return u"failed"_s;
    default:
        return u"waiting"_s;
    }
}

RunStanding standingOf(const JobRun& run, const Format& format)
{
    qint64 all = 0;
    qint64 failed = 0;
    qint64 over = 0;
    for (auto it = run.tills.begin(); it != run.tills.end(); ++it) {
        const QString kind = standingKind(it.key());
        all += it.value();
        failed += kind == u"failed"_s ? it.value() : 0;
        over += kind == u"over"_s ? it.value() : 0;
    }
    const qint64 done = run.tills.value(SessionState::Applied);
    if (all == 0)
        return {JobWords::tr("Done"), u"done"_s};
    if (failed > 0)
        return {JobWords::tr("%n tills failed", nullptr, static_cast<int>(failed)), u"failed"_s};
    if (done == all)
        return {JobWords::tr("On all tills"), u"done"_s};
    const QString some =
        JobWords::tr("On %1 of %2 tills").arg(format.count(done), format.count(all));
    return {some, over > 0 ? u"over"_s : u"waiting"_s};
}

} // namespace carnet
