#pragma once

#include "models/domain/referencedata.h"
#include "models/presentation/dossier.h"
#include "models/presentation/format.h"
#include "models/presentation/valuelistmodel.h"

#include <QVariantList>

#include <array>

namespace carnet {

struct ReferenceData;

struct ContactPointItem {
    QString pointId;
    QString kind;
    QString icon;
    QString value;
    QString purpose;
    QString purposeText;
    QString consent;
    bool isPrimary = false;
    bool canBePrimary = false;
    QString street; //!< the value as it is written, without the place around it
    QString postalCode;
    QString city;
    QString country;
    bool isFirst = false; //!< of its kind; its consent stands for the channel
    QString extension;
    QString description;
    bool isPrivate = false; //!< shown here, and used for nothing

    [[nodiscard]] const QString& key() const { return pointId; }
    [[nodiscard]] static const std::array<ItemRole<ContactPointItem>, 17>& roles();
    friend bool operator==(const ContactPointItem&, const ContactPointItem&) = default;
};

struct AttributeItem {
    QString attributeKey;
    QString label;
    QString type;
    QString valueText;
    QString editText;
    QString unit;
    QString icon;
    QString conflictText;
    QString help; //!< how to fill it in, where headquarters says so
    QVariantList options; //!< {value, text, checked}
    bool isNear = false;
    bool multiple = false;
    bool yearOptional = false;

    [[nodiscard]] const QString& key() const { return attributeKey; }
    [[nodiscard]] static const std::array<ItemRole<AttributeItem>, 13>& roles();
    friend bool operator==(const AttributeItem&, const AttributeItem&) = default;
};

struct ActivityTypeItem {
    QString typeId;
    QString name;
    QString icon;
    bool hasDuration = false;

    [[nodiscard]] const QString& key() const { return typeId; }
    [[nodiscard]] static const std::array<ItemRole<ActivityTypeItem>, 4>& roles();
    friend bool operator==(const ActivityTypeItem&, const ActivityTypeItem&) = default;
};

struct TimelineItem {
    QString activityId;
    QString section;
    QString title; //!< what kind it is of
    QString heading = {}; //!< its own title; empty where nobody gave it one
    QString icon;
    QString timeText;
    QString text;
    QString webAddress = {}; //!< opened by a press, never by itself; empty where it leads nowhere
    QString addressText = {}; //!< the same, short
    QString valuesText; //!< what its fields say
    QString author;
    QString changeText; //!< who took it back or corrected it, and when
    bool isPlanned = false; //!< still to come about
    bool isWaiting = false;
    bool isVoided = false; //!< counts no more; stays readable
    bool canVoid = false; //!< and correct
    bool canComplete = false;
    bool hasCalendarFile = false;
    qint64 atMs = 0;

    [[nodiscard]] const QString& key() const { return activityId; }
    [[nodiscard]] static const std::array<ItemRole<TimelineItem>, 18>& roles();
    friend bool operator==(const TimelineItem&, const TimelineItem&) = default;
};

struct NoteItem {
    QString noteId;
    QString title; //!< empty where nobody gave it one
    QString text;
    QString author;
    QString dateText;
    bool isPinned = false;
    bool isWaiting = false;
    bool canEdit = false;
    bool isCopy = false;
    QString readersText; //!< who reads it, where not everybody does
    QString visibility;
    bool isSensitive = false;
    bool isMine = false;
    bool isExternal = false; //!< the client may see it
    bool mayBeExternal = false;

    [[nodiscard]] const QString& key() const { return noteId; }
    [[nodiscard]] static const std::array<ItemRole<NoteItem>, 15>& roles();
    friend bool operator==(const NoteItem&, const NoteItem&) = default;
};

//! What the items of one customer are made from.
struct CustomerView {
    const Dossier& dossier;
    const ReferenceData& reference;
    const Format& format;
    QDate today;
    const Associate& viewer;
};

struct TimelineChoice;

[[nodiscard]] QList<ContactPointItem> contactPointItems(const CustomerView& view);
[[nodiscard]] QList<AttributeItem> attributeItems(const CustomerView& view);
[[nodiscard]] QList<ActivityTypeItem> activityTypeItems(const ReferenceData& reference,
                                                        const Format& format);
//! Planned ones first, soonest first, then what happened, newest first; \a asked is what the page
//! of the timeline was read for. What \a choice leaves out is not there.
[[nodiscard]] QList<TimelineItem> timelineItems(const CustomerView& view,
                                                const TimelineRequest& asked,
                                                const TimelineChoice& choice);
[[nodiscard]] QList<NoteItem> noteItems(const CustomerView& view);

//! May act on what \a author wrote.
[[nodiscard]] bool mayChange(const CustomerView& view, const AssociateId& author);

//! The icon of a product category, as the retailer names it; a bag of goods for unknown ones.
[[nodiscard]] QString categoryIcon(const QString& category);

} // namespace carnet
