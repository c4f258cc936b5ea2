#pragma once

#include "models/domain/customer.h"

#include <QMultiHash>

namespace carnet {

//! What has become of an activity.
enum class Standing {
    Stands,
    TakenBack,
    Corrected,
    Fulfilled, //!< a planned one that has come about
};

//! Reads from a customer's activities what has become of each: they are never changed, only
//! pointed at by later ones.
class ActivityLedger final
{
public:
    explicit ActivityLedger(const QList<Activity>& activities);

    struct Entry {
        Standing standing = Standing::Stands;
        ActivityId by; //!< the activity that made it so

        friend bool operator==(const Entry&, const Entry&) = default;
    };
    //! A correction that is taken back counts no more, and neither does what it stood in for less.
    [[nodiscard]] Entry of(const Activity& activity) const;

private:
    void noteVoid(const Activity& activity);
    [[nodiscard]] bool counts(const ActivityId& id, int depth) const;
    [[nodiscard]] ActivityId firstThatCounts(const QMultiHash<ActivityId, ActivityId>& among,
                                             const ActivityId& id,
                                             int depth) const;

    QHash<ActivityId, ActivityId> m_voidedBy;
    QMultiHash<ActivityId, ActivityId> m_correctedBy;
    QMultiHash<ActivityId, ActivityId> m_fulfilledBy;
};

} // namespace carnet
