#pragma once

#include "app/headquarters/storepool.h"
#include "models/domain/clock.h"
#include "models/domain/id.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace carnet {

//! Decides whether an associate may work at a terminal: staff id, place and PIN. Every try is
//! counted in the store before the PIN is looked at, so neither a restart nor many tries at once
//! buy more of them.
class SignIn final : public QObject
{
    Q_OBJECT

public:
    struct Question {
        RegisterId terminal;
        QString staffId;
        QString pin;
    };
    struct Answer {
        bool isRight = false;
        AssociateId associate; //!< when right
        qint64 waitMs = 0; //!< before the next try is heard, when it was not
    };
    using Then = std::function<void(const Result<Answer>&)>;

    SignIn(HeadquartersThread& store, const Clock& clock, QObject* parent = nullptr);

    //! Unknown, blocked and foreign associates are wrong in the same way and time as a wrong PIN.
    void ask(const Question& question, const Then& then);

private:
    struct Candidate;

    static Result<Candidate> countTry(HeadquartersStore& store, const Question& asked, qint64 now);
    void checkPin(const Candidate& candidate, const Question& asked, const Then& then);
    void welcome(const AssociateId& associate, const Question& asked, const Then& then);
    void recordFailure(const Candidate& candidate, const Question& asked);

    HeadquartersThread& m_store;
    const Clock& m_clock;
    QString m_decoy; // a hash nobody's PIN has; made and used on m_pool's one thread
    QThreadPool m_pool; // one at a time: each check takes 64 MiB
};

} // namespace carnet
