#pragma once

#include "models/storage/database.h"

namespace carnet {

//! The database files of a till. One is live, named by the pointer file `current`; the pointer
//! moves at once or not at all, so a file that was never finished is never taken for a whole one.
class Generations final
{
public:
    explicit Generations(QString folder);

    //! Opens the live file, or makes the first one. A damaged file is put aside and a new one takes
    //! its place: rows come back from headquarters, operations from the outbox log.
    [[nodiscard]] Result<std::unique_ptr<Database>> openLive() const;
    //! The file the pointer names, or would name.
    [[nodiscard]] QString liveName() const;

private:
    [[nodiscard]] QString pathOf(const QString& name) const;
    [[nodiscard]] QStringList names() const; //!< ascending by number
    [[nodiscard]] QString nextName() const;
    [[nodiscard]] QString pointedAt() const;
    [[nodiscard]] Result<> publish(const QString& name) const;
    [[nodiscard]] Result<> putAside(const QString& name) const;
    void removeOthers(const QString& live) const;

    QString m_folder;
};

} // namespace carnet
