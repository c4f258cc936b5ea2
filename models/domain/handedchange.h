#pragma once

#include "models/domain/judgement.h"

namespace carnet {

enum class HandedStatus {
    Open,
    Done, //!< a manager has made the change
    Declined,
};

constexpr auto tokens(HandedStatus /*of*/)
{
    return std::array{std::pair{"open", HandedStatus::Open},
                      std::pair{"done", HandedStatus::Done},
                      std::pair{"declined", HandedStatus::Declined}};
}

//! What headquarters refused somebody, handed to the managers of the store, who may do it or say
//! no. It is at the tills of that store only.
struct HandedChange {
    static constexpr auto kKind = EntityKind::HandedChange;
    HandedChangeId id; //!< the gesture's that was refused, so that nothing is handed twice
    qint64 version = 0;
    StoreId store; //!< whose managers are asked; never changes
    AssociateId author; //!< whose change it is; never changes
    QJsonArray changes; //!< the refused operations as they were sent
    Refusal refusal = Refusal::None;
    QJsonObject facts; //!< of the refusal
    qint64 createdAtMs = 0;
    HandedStatus status = HandedStatus::Open;
    QString answer; //!< why it was declined
    AssociateId closedBy; //!< follows the status; null while open
    qint64 closedAtMs = 0;

    static constexpr void eachMember(auto&& take)
    {
        using H = HandedChange;
        take(member("store", &H::store));
        take(member("author", &H::author));
        take(personal("changes", &H::changes));
        take(member("refusal", &H::refusal));
        take(member("facts", &H::facts));
        take(member("created_at_ms", &H::createdAtMs));
        take(member("status", &H::status));
        take(personal("answer", &H::answer));
        take(member("closed_by", &H::closedBy));
        take(member("closed_at_ms", &H::closedAtMs));
    }
    friend bool operator==(const HandedChange&, const HandedChange&) = default;
};

//! The most operations of one handed change.
inline constexpr qsizetype kMostHanded = 200;

//! Whether a manager can make a change that was refused so: somebody has to decide, or has the
//! right that its author has not.
[[nodiscard]] bool canBeHanded(OperationType type, Refusal refusal);

//! Decides about what is handed to managers.
[[nodiscard]] bool mayDecide(const Associate& associate);

//! \a refused as it is handed over by its author; all of it was refused as \a refusal and \a facts
//! say.
[[nodiscard]] HandedChange handedChange(const Gesture& by,
                                        const QUuid& gesture,
                                        const QList<Operation>& refused,
                                        Refusal refusal,
                                        const QJsonObject& facts);

//! The operations that it holds; Newer when one of them is not known here, Invalid when one is
//! broken.
[[nodiscard]] Result<QList<Operation>> operationsIn(const HandedChange& handed);

} // namespace carnet
