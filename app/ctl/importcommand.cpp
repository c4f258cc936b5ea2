#include "app/ctl/commands.h"
#include "app/ctl/importfile.h"
#include "app/ctl/progress.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kProblemsShown = 100;

//! What is counted as added, updated and unchanged.
QString subjectOf(ImportKind kind)
{
    return kind == ImportKind::Sales ? u"purchases"_s : nameOf(kind);
}

void printProblems(const ImportReport& report, const Console& console)
{
    for (const RowProblem& problem :
         report.problems.first(std::min(report.problems.size(), kProblemsShown)))
        console.complain(problem.toString());
    if (report.problems.size() > kProblemsShown)
        console.complain(u"... and more; %1 rows are invalid."_s.arg(grouped(report.invalid)));
}

void printSummary(const ImportReport& report,
                  const ImportRequest& request,
                  qint64 elapsedMs,
                  const Console& console)
{
    console.say(u"%1 rows read in %2 s (%3 a second)"_s.arg(grouped(report.rows))
                    .arg(static_cast<double>(elapsedMs) / 1000, 0, 'f', 1)
                    .arg(grouped(ratePerSecond(report.rows, elapsedMs))));
    console.say(
        u"%1: %2 added, %3 updated, %4 unchanged; %5 invalid rows"_s.arg(subjectOf(request.kind),
                                                                         grouped(report.added),
                                                                         grouped(report.updated),
                                                                         grouped(report.unchanged),
                                                                         grouped(report.invalid)));
    if (request.dryRun)
        console.say(u"Dry run: nothing was changed."_s);
    else if (!report.applied)
        console.say(u"Nothing was changed. Correct the rows above, or the mapping, and import "
                    u"the file again."_s);
}

Result<ImportRequest> readRequest(const CommandLine& line)
{
    if (line.words.size() != 3 || !line.options.isSet(u"map"_s))
        return failure(ErrorCode::Invalid,
                       u"carnetctl import DIR customers|products|sales FILE --map MAP.toml"_s);
    const auto kind = importKindFromName(line.words[1]);
    if (!kind)
        return failure(
            ErrorCode::Invalid,
            u"\"%1\" cannot be imported; customers, products and sales can"_s.arg(line.words[1]));
    ImportRequest request;
    request.kind = *kind;
    request.file = line.words[2];
    request.mapping = line.options.value(u"map"_s);
    request.book = line.options.value(u"book"_s);
    request.dryRun = line.options.isSet(u"dry-run"_s);
    return request;
}

} // namespace

Result<ExitCode> importCommand(const CommandLine& line, const Console& console)
{
    const auto request = readRequest(line);
    if (!request)
        return tl::unexpected(request.error());
    const auto store = HeadquartersStore::open(line.words[0], console.clock, console.random);
    if (!store)
        return tl::unexpected(store.error());
    Progress progress(nameOf(request->kind), console.clock, console.showProgress);
    ImportWatch watch;
    watch.isCancelled = console.isCancelled;
    if (console.isTerminal)
        watch.progress = [&](qint64 rows, double fraction) { progress.at(rows, fraction); };
    const auto report = importFile(**store, console.clock, *request, watch);
    if (!report)
        return tl::unexpected(report.error());
    printProblems(*report, console);
    printSummary(*report, *request, progress.elapsedMs(), console);
    return report->invalid > 0 ? ExitCode::Refused : ExitCode::Done;
}

} // namespace carnet
