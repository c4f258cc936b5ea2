#include "models/presentation/auditexport.h"

#include "models/presentation/auditwords.h"
#include "models/presentation/csvline.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString idCell(const QUuid& id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

} // namespace

AuditExport::AuditExport(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
}

void AuditExport::start(const AuditFilter& filter, const QString& path, Then then)
{
    stop();
    m_filter = filter;
    m_done = {path, 0};
    m_then = std::move(then);
    m_file = std::make_unique<QSaveFile>(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !m_file->open(QIODevice::WriteOnly))
        return end(failure(ErrorCode::Storage, m_file->errorString()));
    write({tr("Received (UTC)"),
           tr("Done (UTC)"),
           tr("What"),
           tr("Who and where"),
           tr("Outcome"),
           tr("Reason"),
           tr("Type"),
           tr("Client"),
           tr("Entry"),
           tr("Gesture"),
           tr("Takes back")});
    ask(std::nullopt);
    Q_EMIT progressed();
}

void AuditExport::stop()
{
    m_asking.reset();
    m_file.reset(); // what is written so far goes with it
    m_then = {};
    Q_EMIT progressed();
}

void AuditExport::ask(std::optional<AuditPlace> before)
{
    if (!m_till.desk())
        return take(tl::unexpected(sync::CallFailure{{ErrorCode::Network, {}}, 0}));
    sync::AuditQuestion question{m_till.associate().id, {}};
    question.request.filter = m_filter;
    question.request.each = true;
    question.request.limit = sync::kMostAuditEach;
    question.request.before = before;
    m_asking = m_till.desk()->audit(question, [this](const auto& page) { take(page); });
}

void AuditExport::take(const sync::Reply<AuditPage>& page)
{
    m_asking.reset();
    if (!page)
        return end(tl::unexpected(page.error().error));
    for (const AuditEntry& entry : page->entries)
        write(cellsOf(entry));
    m_done.entries += static_cast<int>(page->entries.size());
    if (m_file->error() != QFileDevice::NoError)
        return end(failure(ErrorCode::Storage, m_file->errorString()));
    if (page->hasMore) {
        ask(AuditPlace{page->entries.constLast().atMs, page->entries.constLast().id});
        Q_EMIT progressed();
    } else if (m_file->commit()) {
        end(m_done);
    } else {
        end(failure(ErrorCode::Storage, m_file->errorString()));
    }
}

void AuditExport::write(const QStringList& cells)
{
    m_file->write(csvLine(cells));
}

QStringList AuditExport::cellsOf(const AuditEntry& entry) const
{
    const ReferenceData& reference = m_till.reference();
    return {csvInstant(entry.atMs),
            csvInstant(entry.doneAtMs),
            describe(entry, reference, m_till.format()),
            whoAndWhere(entry, reference),
            auditOutcomeText(entry.outcome),
            outcomeText(entry, reference),
            entry.type,
            idCell(entry.customer.value),
            idCell(entry.id),
            idCell(entry.gesture),
            idCell(entry.undoes.value)};
}

void AuditExport::end(const Result<Done>& result)
{
    m_file.reset();
    const Then then = std::exchange(m_then, {});
    Q_EMIT progressed();
    if (then)
        then(result);
}

} // namespace carnet
