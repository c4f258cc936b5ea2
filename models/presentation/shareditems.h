#pragma once

#include "models/presentation/valuelistmodel.h"

#include <QString>

namespace carnet {

//! A client in several books: where, since when, and who is to keep her.
struct SharedItem {
    QString customerId;
    QString name;
    QString number;
    QString initials;
    int tint = 0;
    QString detail; //!< a line for each book
    QString keeperId;
    QString keeperName;
    bool isByHand = false; //!< somebody chose, not the rule
    bool isProblem = false;

    [[nodiscard]] const QString& key() const { return customerId; }
    [[nodiscard]] static const std::array<ItemRole<SharedItem>, 9>& roles();
    friend bool operator==(const SharedItem&, const SharedItem&) = default;
};

//! What settling means for one associate.
struct KeeperItem {
    QString associateId;
    QString name;
    QString initials;
    int tint = 0;
    QString text;

    [[nodiscard]] const QString& key() const { return associateId; }
    [[nodiscard]] static const std::array<ItemRole<KeeperItem>, 5>& roles();
    friend bool operator==(const KeeperItem&, const KeeperItem&) = default;
};

} // namespace carnet
