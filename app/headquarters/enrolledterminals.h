#pragma once

#include "app/headquarters/terminaltoken.h"
#include "models/domain/id.h"
#include "models/storage/enrolments.h"
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
    using Proofs = QHash<RegisterId, TerminalProof>;
    struct Known {
        Proofs proofs;
        QHash<RegisterId, QList<TerminalOrder>> orders; //!< the oldest first
    };

    explicit EnrolledTerminals(Known known);

    [[nodiscard]] std::optional<QByteArray> secretHash(const QString& terminal) const override;
    [[nodiscard]] std::optional<QByteArray> keyHash(const QString& terminal) const override;
    [[nodiscard]] std::optional<TerminalOrder> order(const QString& terminal,
                                                     const QByteArray& shown) const override;

    [[nodiscard]] bool isLetIn(const RegisterId& terminal) const;

    //! Whether somebody who was let in before is so no more.
    bool replace(Known known);
    //! One more, or another proof of one, until the next replace().
    void put(const RegisterId& terminal, const TerminalProof& proof);

    //! On a thread of the store: of every register that is enrolled.
    [[nodiscard]] static Result<Known> read(HeadquartersStore& store);

private:
    [[nodiscard]] std::optional<TerminalProof> proofOf(const QString& terminal) const;

    mutable QReadWriteLock m_lock;
    Known m_known;
};

} // namespace carnet
