// What headquarters does instead of this till; the sheet itself is in reassignscreen.cpp.
#include "models/presentation/reassignscreen.h"

namespace carnet {

void ReassignScreen::confirmThere(const QList<Operation>& drafts, const QString& said)
{
    // All or nobody; those in the way have been left out when it is asked a second time.
    m_elsewhere.move(drafts, said, [this](const MovesElsewhere::Outcome& outcome) {
        m_isUnderway = false;
        if (!outcome.isDone && m_moving.isEmpty() && !outcome.problems.isEmpty())
            return m_toast.say(MovesElsewhere::refusedText(outcome)); // the sheet is closed
        if (!outcome.isDone) {
            m_problems.insert(outcome.problems);
            return show();
        }
        cancel();
        Q_EMIT done();
    });
}

} // namespace carnet
