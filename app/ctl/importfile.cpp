#include "app/ctl/importfile.h"

#include "app/ctl/mappingreader.h"
#include "app/ctl/readahead.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Result<QStringList> readColumns(const Mapping& mapping, DelimitedReader& reader)
{
    if (!mapping.columns.isEmpty())
        return mapping.columns;
    Record header;
    const auto read = reader.next(header);
    if (!read)
        return tl::unexpected(read.error());
    if (!*read)
        return failure(ErrorCode::Invalid, u"the file is empty: it lacks even the header"_s);
    QStringList columns;
    for (int i = 0; i < header.size(); ++i)
        columns.append(header.at(i).trimmed().toString());
    return columns;
}

void keepProblems(const RowInHand& row, ImportReport& report)
{
    if (row.problems.isEmpty())
        return;
    ++report.invalid;
    const qsizetype room = ImportReport::kMostProblems - report.problems.size();
    report.problems.append(row.problems.first(std::min(room, row.problems.size())));
}

Result<> goOn(const ImportWatch& watch)
{
    if (watch.isCancelled())
        return failure(ErrorCode::Cancelled, u"cancelled; nothing was changed"_s);
    return {};
}

Result<> takeRows(ReadRows& read, Intake& intake, const ImportWatch& watch, ImportReport& report)
{
    for (auto& [row, reading] : read.rows) {
        if (auto going = goOn(watch); !going)
            return going;
        ++report.rows;
        if (row.problems.isEmpty()) {
            if (auto taken = intake.take(row, reading); !taken)
                return taken;
        }
        keepProblems(row, report);
    }
    return read.outcome;
}

Result<> takeFile(DelimitedReader& reader,
                  qsizetype columns,
                  Intake& intake,
                  const ImportWatch& watch,
                  ImportReport& report)
{
    ReadAhead ahead(reader, columns, intake);
    ReadRows read;
    for (bool more = true; more;) {
        read = ahead.next(std::move(read));
        if (auto taken = takeRows(read, intake, watch, report); !taken)
            return taken;
        more = !read.isLast;
        watch.progress(report.rows, more ? read.fraction : 1);
    }
    if (auto going = goOn(watch); !going)
        return going;
    return intake.finish();
}

} // namespace

Result<ImportReport> importFile(HeadquartersStore& store,
                                const Clock& clock,
                                const ImportRequest& request,
                                const ImportWatch& watch)
{
    const auto mapping = readMapping(request.mapping, request.kind);
    if (!mapping)
        return failure(mapping.error().code,
                       u"the mapping %1\n%2"_s.arg(request.mapping, mapping.error().detail));
    auto reader = DelimitedReader::open(request.file, mapping->form);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto columns = readColumns(*mapping, *reader);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto legalEntity = store.legalEntity();
    if (!legalEntity)
        return tl::unexpected(legalEntity.error());
    auto transaction = store.begin();
    if (!transaction)
        return tl::unexpected(transaction.error());

    ImportReport report;
    Lookups lookups(mapping->lookups,
                    {QFileInfo(request.file).path(), QFileInfo(request.mapping).path()});
    Binding binding{*columns, lookups};
    const IntakeSite site{
        store, **transaction, *mapping, legalEntity->id, request.book, clock.nowMs(), report};
    auto intake = makeIntake(site, binding);
    if (!intake)
        return failure(
            intake.error().code,
            u"the mapping %1 does not fit\n%2"_s.arg(request.mapping, intake.error().detail));
    if (const auto taken = takeFile(*reader, columns->size(), **intake, watch, report); !taken)
        return tl::unexpected(taken.error());
    if (request.dryRun || report.invalid > 0)
        return report;
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    report.applied = true;
    return report;
}

} // namespace carnet
