#pragma once

#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"
#include "models/search/indexrow.h"

namespace carnet {

//! Whose book clients leave.
struct GiverItem {
    QString associateId;
    QString name;
    QString initials;
    int tint = 0;
    QString changeText; //!< clients before and after

    [[nodiscard]] const QString& key() const { return associateId; }
    [[nodiscard]] static const std::array<ItemRole<GiverItem>, 5>& roles();
    friend bool operator==(const GiverItem&, const GiverItem&) = default;
};

//! Somebody who may take clients.
struct TakerItem {
    QString associateId;
    QString name;
    QString initials;
    int tint = 0;
    QString detail;
    QString loadText; //!< clients before, and after where they change
    qreal load = 0; //!< share of the fullest book
    bool isChosen = false;

    [[nodiscard]] const QString& key() const { return associateId; }
    [[nodiscard]] static const std::array<ItemRole<TakerItem>, 8>& roles();
    friend bool operator==(const TakerItem&, const TakerItem&) = default;
};

//! A client who changes hands.
struct MovingItem {
    QString customerId;
    QString name;
    QString initials;
    int tint = 0;
    QString detail; //!< what goes along, or what is in the way
    QString takerId; //!< of a split: who gets her
    QString takerName;
    bool isProblem = false;

    [[nodiscard]] const QString& key() const { return customerId; }
    [[nodiscard]] static const std::array<ItemRole<MovingItem>, 8>& roles();
    friend bool operator==(const MovingItem&, const MovingItem&) = default;
};

//! One of several to choose from.
struct OptionItem {
    QString value;
    QString text;
    bool isChosen = false;

    [[nodiscard]] const QString& key() const { return value; }
    [[nodiscard]] static const std::array<ItemRole<OptionItem>, 3>& roles();
    friend bool operator==(const OptionItem&, const OptionItem&) = default;
};

//! A client as she was when the person decided about her.
struct MovingClient {
    CustomerId id;
    Membership seen;
    AssociateId owner;
    QString name;
    QString initials;
    HandoverClient brings; //!< once it has been read
    QString currency; //!< in which she spent that; empty: the till's
    std::optional<qint64> lastContactMs;
    std::vector<search::BookPlace> places; //!< everywhere she is

    //! It is that book she leaves, if she is in it.
    void leave(const AssociateId& giver);
    [[nodiscard]] bool isWith(const AssociateId& associate) const;
    //! Open follow-ups that go along with her.
    [[nodiscard]] int followUps() const { return brings.followUps.value(seen.book); }
};

//! Those of \a ids who are in a book, by name; they leave that of whoever has had them longest.
[[nodiscard]] QList<MovingClient> movingClients(const Till& till, const QList<CustomerId>& ids);
//! One of them.
[[nodiscard]] MovingClient movingClient(const CustomerId& id,
                                        const QString& name,
                                        const std::vector<search::BookPlace>& places);
//! Before the other one in lists: by name, and of one name always in the same order.
[[nodiscard]] bool isBeforeByName(const MovingClient& a, const MovingClient& b);
[[nodiscard]] QList<CustomerId> idsOf(const QList<MovingClient>& clients);
//! Adds to each client what she brings along.
void addHandover(QList<MovingClient>& clients, const QList<HandoverClient>& read);
//! What is planned with her and what is to be done for her that goes along, in words; empty when
//! nothing is. \a taker may be empty.
[[nodiscard]] QString plannedText(const MovingClient& client,
                                  const QString& taker,
                                  const Till& till);
//! Money by currency; an empty one is the till's.
using Spent = QMap<QString, qint64>;
[[nodiscard]] QString spentText(const Spent& spent, const Till& till);
//! The same number of clients, or how it changes.
[[nodiscard]] QString changeText(int before, int after, const Format& format);
[[nodiscard]] QString reasonText(MoveReason reason);
[[nodiscard]] QList<MoveReason> offeredReasons();

} // namespace carnet
