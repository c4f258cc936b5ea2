#pragma once

#include "app/headquarters/terminaltoken.h"
#include "models/domain/id.h"
#include "models/storage/headquartersstore.h"

#include <QByteArray>
#include <QHash>
#include <QReadWriteLock>

#include <optional>

namespace carnet {

//! The terminals that are enrolled, as they were read last. Any thread may ask.
class EnrolledTerminals final : public http::TerminalDirectory
{
public:
    using Hashes = QHash<RegisterId, QByteArray>;

    explicit EnrolledTerminals(Hashes hashes);

    [[nodiscard]] std::optional<QByteArray> secretHash(const QString& terminal) const override;

    void replace(Hashes hashes);

    //! On a thread of the store: the hash of every register that has one.
    [[nodiscard]] static Result<Hashes> read(const HeadquartersStore& store);

private:
    mutable QReadWriteLock m_lock;
    Hashes m_hashes;
};

} // namespace carnet
