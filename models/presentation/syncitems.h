#pragma once

#include "models/presentation/valuelistmodel.h"
#include "models/storage/pastgesture.h"

#include <QVariantList>

#include <array>

namespace carnet {

//! One gesture in plain words, with where it stands.
struct ChangeItem {
    QString gestureId;
    QString customerId; //!< of the one it is about; empty when there are several
    QString iconName;
    QString what;
    QString detail;
    QString whenText;
    QString stateText;
    QString stateKind; //!< waiting, held, sent, back, dropped
    bool canUndo = false;

    [[nodiscard]] const QString& key() const { return gestureId; }
    [[nodiscard]] static const std::array<ItemRole<ChangeItem>, 9>& roles();
    friend bool operator==(const ChangeItem&, const ChangeItem&) = default;
};

//! A gesture of which headquarters did not accept something.
struct RefusedItem {
    QString gestureId;
    QString customerId;
    QString title;
    QString reason;
    QString whenText;
    QString mine; //!< what this till wanted
    QString theirs; //!< how it stands at headquarters; empty when there is nothing to show
    QString technical; //!< for whoever is called to help; no names
    QVariantList rows; //!< {customerId, name, reason} of each client, where there are several
    QString moreText; //!< how many clients are not among them
    bool canRetry = false;
    bool canEdit = false; //!< there is a form in which it can be put right
    bool canHand = false; //!< to a manager, who can make it

    [[nodiscard]] const QString& key() const { return gestureId; }
    [[nodiscard]] static const std::array<ItemRole<RefusedItem>, 13>& roles();
    friend bool operator==(const RefusedItem&, const RefusedItem&) = default;
};

//! Where a gesture stands: waiting, held, sent, back, dropped; and in words.
[[nodiscard]] QString stateKind(const PastGesture& gesture);
[[nodiscard]] QString stateText(const QString& kind);
//! What was refused, for whoever is called to help; no names.
[[nodiscard]] QString technicalOf(const PastGesture& gesture);

} // namespace carnet
