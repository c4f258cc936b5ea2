#pragma once

#include "app/headquarters/terminaltoken.h"
#include "models/domain/id.h"
#include "models/storage/headquartersstore.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace carnet {

//! The terminals that were enrolled when headquarters started. The store is locked while it
//! serves, so nobody else can enrol meanwhile.
class EnrolledTerminals final : public http::TerminalDirectory
{
public:
    using Hashes = QHash<RegisterId, QByteArray>;

    explicit EnrolledTerminals(Hashes hashes);

    [[nodiscard]] std::optional<QByteArray> secretHash(const QString& terminal) const override;

    //! On the store's thread: the hash of every register that has one.
    [[nodiscard]] static Result<Hashes> read(const HeadquartersStore& store);

private:
    Hashes m_hashes;
};

} // namespace carnet
