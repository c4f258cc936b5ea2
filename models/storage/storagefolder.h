#pragma once

#include "models/domain/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace carnet {

//! Makes the folder a store lives in, readable by its owner only.
[[nodiscard]] Result<> makeFolder(const QString& folder);

//! Whether there is a file; Storage where the folders above it may not be read.
[[nodiscard]] Result<bool> isThere(const QString& path);

//! Puts what was written into a file, or a name into a folder, beyond a power cut.
[[nodiscard]] Result<> syncToDisk(const QString& path);

//! Replaces a file at once and for good: written beside it, synced, renamed, folder synced. Its
//! owner alone can read it.
[[nodiscard]] Result<> replaceFile(const QString& path, const QByteArray& content);

//! Keeps a folder to one program at a time. A program that died gives it back.
class FolderLock final
{
public:
    //! Waits so long for another program to end its work there; Busy when it does not.
    [[nodiscard]] static Result<std::unique_ptr<FolderLock>> take(const QString& folder,
                                                                  int patienceMs = 0);

private:
    explicit FolderLock(const QString& path);

    QLockFile m_file;
};

} // namespace carnet
