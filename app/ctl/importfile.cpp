#include "app/ctl/importfile.h"

#include "app/ctl/intake.h"
#include "app/ctl/mappingreader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qint64 kRowsBetweenReports = 256;

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

void checkForm(RowInHand& row, qsizetype columns)
{
    const Record& record = row.record;
    if (!record.fault().isEmpty())
        row.problems.append({record.placeOf(record.size() - 1), {}, record.fault()});
    else if (record.size() != columns)
        row.problems.append(
            {record.placeOf(0),
             {},
             u"has %1 fields where the header has %2"_s.arg(record.size()).arg(columns)});
}

void keepProblems(const RowInHand& row, ImportReport& report)
{
    if (row.problems.isEmpty())
        return;
    ++report.invalid;
    const qsizetype room = ImportReport::kMostProblems - report.problems.size();
    report.problems.append(row.problems.first(std::min(room, row.problems.size())));
}

Result<> takeRows(DelimitedReader& reader,
                  qsizetype columns,
                  Intake& intake,
                  const ImportWatch& watch,
                  ImportReport& report)
{
    Record record;
    while (true) {
        if (watch.isCancelled())
            return failure(ErrorCode::Cancelled, u"cancelled; nothing was changed"_s);
        const auto read = reader.next(record);
        if (!read)
            return tl::unexpected(read.error());
        if (!*read)
            break;
        ++report.rows;
        RowInHand row{record};
        checkForm(row, columns);
        if (row.problems.isEmpty()) {
            if (auto taken = intake.take(row); !taken)
                return taken;
        }
        keepProblems(row, report);
        if (report.rows % kRowsBetweenReports == 0)
            watch.progress(report.rows, reader.fractionRead());
    }
    watch.progress(report.rows, 1);
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
    if (const auto taken = takeRows(*reader, columns->size(), **intake, watch, report); !taken)
        return tl::unexpected(taken.error());
    if (request.dryRun || report.invalid > 0)
        return report;
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    report.applied = true;
    return report;
}

} // namespace carnet
