#pragma once

#include "models/domain/result.h"

namespace carnet {

//! What a till writes down about its database file when it closes it in good order. While the file
//! is as the note says, it need not be checked from end to end before it is used, which takes a
//! second for every 150 MB. A till that was killed, or has lost its power, leaves no note.
class ClosingNote final
{
public:
    explicit ClosingNote(const QString& folder);

    //! True when there is a note and the file at \a database is as it was left. The note is gone
    //! for good either way before anybody writes to the file.
    [[nodiscard]] Result<bool> take(const QString& database) const;
    [[nodiscard]] Result<> leave(const QString& database) const;

private:
    QString m_folder;
    QString m_path;
};

} // namespace carnet
