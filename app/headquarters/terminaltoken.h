#pragma once

#include "app/headquarters/problem.h"
#include "models/domain/terminalorder.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace carnet::http {

//! Who is enrolled. Asked on the I/O thread for every request, so it answers from memory, and it
//! may be asked while somebody else enrols.
class TerminalDirectory
{
public:
    TerminalDirectory() = default;
    virtual ~TerminalDirectory() = default;
    Q_DISABLE_COPY_MOVE(TerminalDirectory)

    //! SHA-256 of the terminal's secret, 32 bytes; empty when it has a certificate instead, nothing
    //! when it is unknown or revoked.
    [[nodiscard]] virtual std::optional<QByteArray> secretHash(const QString& terminal) const = 0;
    //! The same of the key in its certificate; empty when it has a secret instead.
    [[nodiscard]] virtual std::optional<QByteArray> keyHash(const QString& terminal) const = 0;
    //! The last order to a terminal that is not let in any more, if \a shown, the hash of its key
    //! or secret, is that of the enrolment which the order is about.
    [[nodiscard]] virtual std::optional<TerminalOrder> order(const QString& terminal,
                                                             const QByteArray& shown) const
    {
        Q_UNUSED(terminal)
        Q_UNUSED(shown)
        return std::nullopt;
    }
};

//! Who a caller says to be, and the hash of what proves it.
struct ShownProof {
    QString terminal;
    QByteArray hash;
};
//! What is in an Authorization header; none where it is no token.
[[nodiscard]] std::optional<ShownProof> tokenIn(const QByteArray& authorization);

//! SHA-256 as the directory keeps it; secrets are long and random, so no slow hash is needed.
[[nodiscard]] QByteArray hashOfSecret(const QByteArray& secret);

//! The id of the terminal whose token stands in the Authorization header \a authorization. Takes
//! the same time for a wrong secret and for an unknown terminal.
[[nodiscard]] tl::expected<QString, Fault> terminalFrom(const QByteArray& authorization,
                                                        const TerminalDirectory& directory);

} // namespace carnet::http
