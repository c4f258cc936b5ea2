#pragma once

#include "models/domain/id.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <array>
#include <functional>

namespace carnet {

//! What headquarters orders a terminal to do that it does not let in any more. The tokens are on
//! disk and on the wire.
enum class OrderKind {
    Retire, //!< send what it has, then wipe itself
    Stolen, //!< wipe itself at once
};

constexpr auto tokens(OrderKind /*of*/)
{
    return std::array{std::pair{"retire", OrderKind::Retire},
                      std::pair{"stolen", OrderKind::Stolen}};
}

//! An order of headquarters' to one terminal, signed. It is for one enrolment: whoever enrols that
//! computer anew is not wiped by an order of before.
struct TerminalOrder {
    QUuid id;
    OrderKind kind = OrderKind::Retire;
    RegisterId terminal;
    QByteArray enrolment; //!< SHA-256 of the key, or of the secret, by which it was known
    qint64 atMs = 0; //!< when it was given, by headquarters' clock
    QByteArray signature; //!< Ed25519, 64 bytes

    //! What is signed.
    [[nodiscard]] QByteArray form() const;
    //! `{id, kind, terminal, enrolment, at_ms, signature}`, bytes in hexadecimal.
    [[nodiscard]] QJsonObject toJson() const;
    //! Invalid when something is missing or wrong; says nothing about the signature.
    [[nodiscard]] static Result<TerminalOrder> fromJson(const QJsonObject& json);

    friend bool operator==(const TerminalOrder&, const TerminalOrder&) = default;
};

//! What a terminal makes of an order.
enum class OrderVerdict {
    Good,
    NoKey, //!< it does not know headquarters' key
    WrongSignature,
    AnotherTerminal,
    AnotherEnrolment, //!< an earlier one of the same terminal
};

//! By what a terminal judges orders.
struct OrderAddress {
    RegisterId terminal;
    QByteArray enrolment; //!< as in TerminalOrder
    //! Whether headquarters has signed \a form; empty when its key is not known.
    std::function<bool(const QByteArray& form, const QByteArray& signature)> isSigned;
};

[[nodiscard]] OrderVerdict judgeOrder(const TerminalOrder& order, const OrderAddress& here);

} // namespace carnet
