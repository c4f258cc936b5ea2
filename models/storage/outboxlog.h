#pragma once

#include "models/domain/operation.h"

#include <QFile>

#include <memory>

namespace carnet {

//! A copy of every operation headquarters has not ruled on, beside the database: append-only,
//! framed, synced before the person is told "saved". It brings operations back when the database
//! is lost.
class OutboxLog final
{
public:
    //! Reads back what is whole; a damaged tail is cut off.
    [[nodiscard]] static Result<std::unique_ptr<OutboxLog>> open(const QString& path);

    //! What was in the log when it was opened, in the order of writing.
    [[nodiscard]] const QList<Operation>& found() const { return m_found; }
    //! On disk, beyond a power cut, when it returns.
    [[nodiscard]] Result<> append(const QList<Operation>& operations);
    //! Takes the last append() back: what it was for did not happen.
    void takeBack();
    //! Replaces the content by the operations that are still needed.
    [[nodiscard]] Result<> rewrite(const QList<Operation>& operations);
    [[nodiscard]] qint64 size() const { return m_file.size(); }
    [[nodiscard]] bool isEmpty() const;

private:
    explicit OutboxLog(const QString& path);
    [[nodiscard]] Result<> readBack();
    [[nodiscard]] Result<> sync();

    QFile m_file;
    QList<Operation> m_found;
    qint64 m_beforeLast = 0;
};

} // namespace carnet
