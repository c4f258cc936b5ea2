#pragma once

#include "models/storage/feedwriter.h"

#include <QMap>

namespace carnet {

//! Brings a headquarters of the time when all reference data was in one scope to today's scopes,
//! one of each job: rows move, what they move out of is read again by every till. The scopes they
//! move to are fetched before those, so that no till lets a row go meanwhile.
class ScopeSplit final
{
public:
    explicit ScopeSplit(HeadquartersContext& context)
        : m_context(context)
        , m_feed(context)
    {
    }

    //! Once for each file; makes the scopes that every till follows.
    [[nodiscard]] Result<> run();

private:
    struct Place {
        qint64 scope = 0;
        QString kind;
        QUuid subject;
    };

    [[nodiscard]] Result<> makeScopes();
    [[nodiscard]] Result<QList<Place>> crowded() const;
    [[nodiscard]] Result<> split(const Place& from);
    [[nodiscard]] Result<qint64> targetOf(EntityKind kind, const Place& from);
    [[nodiscard]] Result<QMap<qint64, QList<FeedMove>>> sorted(const Place& from);
    //! Whoever has read the scope before is told to read it again.
    [[nodiscard]] Result<> empty(qint64 scope) const;

    HeadquartersContext& m_context;
    FeedWriter m_feed;
};

} // namespace carnet
