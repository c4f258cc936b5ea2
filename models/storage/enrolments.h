#pragma once

#include "models/domain/enrolmentcode.h"
#include "models/domain/id.h"
#include "models/domain/result.h"

#include <QHash>

#include <optional>

namespace carnet {

class HeadquartersCore;

//! How a terminal proves who it is: by the secret of a token or by the key of a certificate. The
//! other one is empty.
struct TerminalProof {
    QByteArray secretHash; //!< SHA-256
    QByteArray keyHash; //!< SHA-256 of the public key

    friend bool operator==(const TerminalProof&, const TerminalProof&) = default;
};

//! What came of a code.
struct Redemption {
    CodeVerdict verdict = CodeVerdict::Wrong;
    RegisterId terminal; //!< whose it is from now on; null unless it was good
};

//! Which terminals are enrolled, and the codes that enrol more.
class Enrolments final
{
public:
    explicit Enrolments(HeadquartersCore& core)
        : m_core(core)
    {
    }

    //! Of every terminal that was not revoked.
    [[nodiscard]] Result<QHash<RegisterId, TerminalProof>> all() const;

    //! Another text whenever all() or the orders to terminals have changed.
    [[nodiscard]] Result<QString> mark() const;

    //! From now on \a code enrols \a terminal; one that did before does no more. It may be given
    //! out beside a headquarters that serves.
    [[nodiscard]] Result<> giveOut(const EnrolmentCode& code, const RegisterId& terminal) const;
    //! Uses a code for who holds the key of that hash. Shown again with the same key while it has
    //! not expired, it is good again: the answer may have been lost. Conflict when it is good, but
    //! for another terminal than \a expected, which is null when any will do.
    [[nodiscard]] Result<Redemption> redeem(const EnrolmentCode& shown,
                                            const QByteArray& keyHash,
                                            const RegisterId& expected = {}) const;

private:
    struct Kept;
    [[nodiscard]] Result<std::optional<Kept>> find(const QString& name) const;
    [[nodiscard]] Result<> countWrongTry(const QString& name) const;
    [[nodiscard]] Result<Redemption> redeemAgain(const RegisterId& terminal,
                                                 const QByteArray& keyHash) const;
    [[nodiscard]] Result<> use(const QString& name,
                               const RegisterId& terminal,
                               const QByteArray& keyHash) const;

    HeadquartersCore& m_core;
};

} // namespace carnet
