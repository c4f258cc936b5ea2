#pragma once

#include "models/domain/distributionjob.h"
#include "models/domain/protocol.h"
#include "models/storage/headquarterscontext.h"

#include <QSet>

namespace carnet {

//! Where one till stands with one run.
struct JobSession {
    SessionState state = SessionState::Available;
    int tries = 0; //!< how often it was given what the run brings

    //! Left alone until somebody tries again or the job runs again.
    [[nodiscard]] bool isSuspended(int most) const;
    //! After a pull that showed the till to have all of it already, or was given all of it, or
    //! neither.
    [[nodiscard]] JobSession afterPull(bool hasAll, bool wasGivenAll, int most) const;

    friend bool operator==(const JobSession&, const JobSession&) = default;
};

//! The sessions of one till, moved on by what it asks for.
class JobSessions final
{
public:
    JobSessions(HeadquartersContext& context, const RegisterId& terminal)
        : m_context(context)
        , m_terminal(terminal)
    {
    }

    //! Up to where somebody may read one scope.
    struct Reach {
        qint64 ofAll = 0;
        std::optional<qint64> own; //!< none for who has never read it while it was held back
    };
    [[nodiscard]] Result<Reach> reach(int job, qint64 scope) const;
    //! Jobs whose newest run this till has failed to take.
    [[nodiscard]] Result<QSet<int>> suspended(const QList<DistributionJob>& schedules) const;

    struct Pull {
        const QList<DistributionJob>& schedules;
        const QList<Scope>& followed;
        const PullRequest& request;
        QList<ScopePage> pages;
    };
    //! Before the answer goes out: whoever reads from 0, or is not through, may go on. True when
    //! the pages are the last of a run.
    [[nodiscard]] Result<bool> noteGiven(const Pull& pull) const;
    //! Somebody goes on by a snapshot, of which only its end will be pulled.
    [[nodiscard]] Result<> noteLetIn(const Pull& pull) const;
    //! Headquarters could not make the pages.
    [[nodiscard]] Result<> noteFailure(const Pull& pull) const;

private:
    struct Open {
        int job = 0;
        qint64 run = 0;
        JobSession session;
    };
    struct Standing {
        bool hasAll = true;
        bool wasGivenAll = true;
    };

    [[nodiscard]] Result<QList<Open>> newest() const;
    [[nodiscard]] Result<Standing> standing(int job, const Pull& pull) const;
    [[nodiscard]] Result<QList<ScopeHead>> grants(const Pull& pull) const;
    [[nodiscard]] Result<QList<Open>> moved(const Pull& pull) const;
    [[nodiscard]] Result<> write(const QList<ScopeHead>& grants, const QList<Open>& moved) const;

    HeadquartersContext& m_context;
    RegisterId m_terminal;
};

} // namespace carnet
