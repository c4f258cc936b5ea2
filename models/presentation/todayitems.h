#pragma once

#include "models/presentation/till.h"
#include "models/presentation/today.h"
#include "models/presentation/valuelistmodel.h"

namespace carnet {

struct OccasionItem {
    QString itemKey; //!< what putting aside goes by
    QString customerId;
    QString name;
    QString dayText;
    QString monthText;
    QString whenText;
    QString whatText;
    QString iconName;

    [[nodiscard]] const QString& key() const { return itemKey; }
    [[nodiscard]] static const std::array<ItemRole<OccasionItem>, 8>& roles();
    friend bool operator==(const OccasionItem&, const OccasionItem&) = default;
};

struct AttentionItem {
    QString itemKey;
    QString customerId;
    QString name;
    QString initials;
    int tint = 0;
    QString reasonText;

    [[nodiscard]] const QString& key() const { return itemKey; }
    [[nodiscard]] static const std::array<ItemRole<AttentionItem>, 6>& roles();
    friend bool operator==(const AttentionItem&, const AttentionItem&) = default;
};

struct AgendaItem {
    QString activityId;
    QString customerId;
    QString timeText;
    QString name;
    QString detail;
    QString missedText; //!< of an earlier day: when it was, and that nobody has ticked it
    QString initials;
    int tint = 0;
    bool isPast = false;
    bool isNext = false; //!< the first that is not past: the line of the present is above it

    [[nodiscard]] const QString& key() const { return activityId; }
    [[nodiscard]] static const std::array<ItemRole<AgendaItem>, 10>& roles();
    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

//! What comes next when nothing is due.
struct NextItem {
    QString itemKey;
    QString customerId;
    QString text;
    QString whenText;

    [[nodiscard]] const QString& key() const { return itemKey; }
    [[nodiscard]] static const std::array<ItemRole<NextItem>, 4>& roles();
    friend bool operator==(const NextItem&, const NextItem&) = default;
};

//! How many customers are brought to attention in one day (N18).
inline constexpr int kMostSilences = 10;

[[nodiscard]] QList<OccasionItem> occasionItems(const Today& today, const Till& till);
[[nodiscard]] QList<AttentionItem> attentionItems(const Today& today, const Till& till);
//! How many appointments of earlier days are shown until somebody asks for more.
inline constexpr int kMostMissed = 7;

//! Those of earlier days first.
[[nodiscard]] QList<AgendaItem> agendaItems(const Today& today, const Till& till);
//! The next three of follow-ups, appointments and occasions.
[[nodiscard]] QList<NextItem> nextItems(const Today& today, const Till& till);

[[nodiscard]] OccasionOf occasionOf(const insight::Occasion& occasion);
//! Missed again after the usual time.
[[nodiscard]] OccasionOf occasionOf(const insight::Silence& silence, QDate today);
//! What the signed-in associate is to do about it, in words, by the day it is kept.
[[nodiscard]] Task taskOf(const insight::Occasion& occasion, const Till& till);
//! The same by today.
[[nodiscard]] Task taskOf(const insight::Silence& silence, const Till& till);
[[nodiscard]] QString itemKeyOf(const insight::Occasion& occasion);
[[nodiscard]] QString itemKeyOf(const insight::Silence& silence);

} // namespace carnet
