#pragma once

#include "models/domain/timeline.h"
#include "models/storage/entitytable.h"

namespace carnet {

//! Reads timelines from the activities of either store.
class TimelineRows final
{
public:
    //! \a le is the legal entity, first in every key at headquarters; a till has none.
    explicit TimelineRows(Statements& sql, std::optional<qint64> le = std::nullopt);

    [[nodiscard]] Result<TimelinePage> page(const TimelineRequest& request) const;
    //! All that take back, correct or fulfil one of hers.
    [[nodiscard]] Result<QList<Activity>> aboutOthers(const CustomerId& customer) const;

private:
    using Counts = QHash<ActivityTypeId, int>;

    template<typename Map, typename... Values>
    [[nodiscard]] auto query(const QString& head,
                             const CustomerId& customer,
                             const QString& condition,
                             Map map,
                             const Values&... values) const;
    template<typename... Values>
    [[nodiscard]] Result<QList<Activity>> read(const CustomerId& customer,
                                               const QString& condition,
                                               const Values&... values) const;
    [[nodiscard]] Result<QList<Activity>> planned(const TimelineRequest& request) const;
    [[nodiscard]] Result<QList<Activity>> past(const TimelineRequest& request) const;
    [[nodiscard]] Result<Counts> countPast(const TimelineRequest& request) const;

    Statements& m_sql;
    const EntityTable& m_table;
    std::optional<qint64> m_le;
};

} // namespace carnet
