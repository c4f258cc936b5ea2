#pragma once

#include "models/domain/result.h"

#include <QString>

namespace carnet {

//! Room on the disk that is held back for the person's last operations: a file of dead weight.
class Ballast final
{
public:
    Ballast(const QString& folder, qint64 bytes);

    //! Takes the room when it is not held; Storage when the disk does not have it.
    [[nodiscard]] Result<> hold() const;
    //! Gives the room back; false when there was none.
    [[nodiscard]] bool release() const;

private:
    QString m_path;
    qint64 m_bytes;
};

} // namespace carnet
