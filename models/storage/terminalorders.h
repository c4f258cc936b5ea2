#pragma once

#include "models/domain/terminalorder.h"

#include <QList>

#include <optional>

namespace carnet {

class HeadquartersCore;

//! An order as headquarters keeps it.
struct KeptOrder {
    TerminalOrder order;
    qint64 wipedAtMs = 0; //!< when the terminal said that it was done; 0 = it has not

    friend bool operator==(const KeptOrder&, const KeptOrder&) = default;
};

//! A push of a stolen terminal, which waits for a manager.
struct QuarantinedPush {
    QUuid id;
    RegisterId terminal;
    qint64 atMs = 0;
    QByteArray body; //!< as it came: JSON

    friend bool operator==(const QuarantinedPush&, const QuarantinedPush&) = default;
};

//! Orders to terminals that are not let in any more, and what they send all the same.
class TerminalOrders final
{
public:
    //! So many pushes of one terminal wait; further ones are not kept.
    static constexpr int kMostQuarantined = 200;

    explicit TerminalOrders(HeadquartersCore& core)
        : m_core(core)
    {
    }

    //! By what a terminal is known, or was when its last order was given; none where it never was,
    //! or where its enrolment was taken back without an order.
    [[nodiscard]] Result<std::optional<QByteArray>> enrolmentOf(const RegisterId& terminal) const;

    //! From now on the terminal is refused, and shown the order.
    [[nodiscard]] Result<> give(const TerminalOrder& order) const;
    //! The oldest first.
    [[nodiscard]] Result<QList<KeptOrder>> all() const;
    //! It says that it has followed; false when there is no such order.
    [[nodiscard]] Result<bool> noteWiped(const QUuid& order, const QByteArray& signature) const;

    //! Keeps a push for a manager, once however often it comes.
    [[nodiscard]] Result<> quarantine(const RegisterId& terminal, const QByteArray& body) const;
    //! The oldest first.
    [[nodiscard]] Result<QList<QuarantinedPush>> quarantined() const;
    //! NotFound when there is none of that id.
    [[nodiscard]] Result<> letGo(const QUuid& push) const;

private:
    HeadquartersCore& m_core;
};

} // namespace carnet
