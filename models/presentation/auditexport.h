#pragma once

#include "app/sync/wireaudit.h"
#include "models/presentation/till.h"

#include <QSaveFile>

#include <functional>
#include <memory>

namespace carnet {

//! Writes the log as CSV, page by page as headquarters gives it; the file is there when all of it
//! is, or not at all.
class AuditExport final : public QObject
{
    Q_OBJECT

public:
    struct Done {
        QString path;
        int entries = 0;
    };
    using Then = std::function<void(const Result<Done>&)>;

    explicit AuditExport(Till& till, QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_file != nullptr; }
    //! How many entries are written so far.
    [[nodiscard]] int written() const { return m_done.entries; }

    //! Everything that \a filter lets through, one operation a line.
    void start(const AuditFilter& filter, const QString& path, Then then);
    //! Leaves no file behind.
    void stop();

Q_SIGNALS:
    void progressed();

private:
    void ask(std::optional<AuditPlace> before);
    void take(const sync::Reply<AuditPage>& page);
    void write(const QStringList& cells);
    [[nodiscard]] QStringList cellsOf(const AuditEntry& entry) const;
    void end(const Result<Done>& result);

    Till& m_till;
    std::unique_ptr<QSaveFile> m_file;
    AuditFilter m_filter;
    Done m_done;
    Then m_then;
    sync::PendingPtr m_asking;
};

} // namespace carnet
