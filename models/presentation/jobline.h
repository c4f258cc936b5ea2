#pragma once

#include "app/sync/desk.h"
#include "models/presentation/till.h"

namespace carnet {

//! One screen's line to headquarters about distribution jobs. A new question drops the one before.
class JobLine final
{
public:
    explicit JobLine(Till& till)
        : m_till(till)
    {
    }

    using Then = std::function<void(const Result<JobReport>&)>;

    //! \a job is the one to tell all of; 0 for none.
    void ask(int job, Then then);
    void run(int job, Then then);
    void retry(int job, const RegisterId& terminal, Then then);
    void drop() { m_call.reset(); }

    //! What a person is told when there was no answer.
    [[nodiscard]] static QString explain(const Error& error);

private:
    void send(const sync::JobsRequest& request, Then then);

    Till& m_till;
    sync::PendingPtr m_call;
};

} // namespace carnet
