#include "models/storage/closingnote.h"

#include "models/storage/storagefolder.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Empty when the file is not closed: what it holds is partly in the file beside it.
QByteArray stateOf(const QString& database)
{
    if (QFileInfo::exists(database + u"-wal"_s))
        return {};
    const QFileInfo file(database);
    return u"%1 %2 %3\n"_s.arg(file.fileName())
        .arg(file.size())
        .arg(file.lastModified().toMSecsSinceEpoch())
        .toUtf8();
}

} // namespace

ClosingNote::ClosingNote(const QString& folder)
    : m_folder(folder)
    , m_path(folder + u"/closed"_s)
{
}

Result<bool> ClosingNote::take(const QString& database) const
{
    QFile note(m_path);
    if (!note.open(QIODevice::ReadOnly))
        return false;
    const QByteArray left = note.readAll();
    note.close();
    const QByteArray found = stateOf(database);
    if (!note.remove())
        return failure(ErrorCode::Storage, u"the folder may not be written: "_s + m_folder);
    if (const auto synced = syncToDisk(m_folder); !synced)
        return tl::unexpected(synced.error());
    return !found.isEmpty() && found == left;
}

Result<> ClosingNote::leave(const QString& database) const
{
    const QByteArray state = stateOf(database);
    return state.isEmpty() ? Result<>() : replaceFile(m_path, state);
}

} // namespace carnet
