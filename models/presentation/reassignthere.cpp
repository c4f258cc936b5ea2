// What headquarters does instead of this till; the sheet itself is in reassignscreen.cpp.
#include "models/presentation/reassignscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

void ReassignScreen::confirmThere(const QList<Wish>& wishes, const QString& said)
{
    QList<Operation> drafts;
    for (const Wish& wish : wishes)
        drafts.append(wish.draft);
    // All or nobody; those in the way have been left out when it is asked a second time.
    m_stores.perform(drafts, false, [this, wishes, said](const Result<PerformAnswer>& answer) {
        takeAnswer(answer, wishes, said);
    });
}

void ReassignScreen::takeAnswer(const Result<PerformAnswer>& answer,
                                const QList<Wish>& wishes,
                                const QString& said)
{
    m_isUnderway = false;
    if (!answer) {
        m_toast.say(AllStores::explain(answer.error()));
        return show();
    }
    QList<Operation> back;
    const Gesture gesture = m_till.gesture();
    const auto all = std::min(answer->verdicts.size(), wishes.size());
    for (qsizetype i = 0; i < all; ++i) {
        const OperationVerdict& verdict = answer->verdicts.at(i);
        const Operation& done = wishes.at(i).draft;
        if (verdict.refusal != Refusal::None) {
            m_problems.insert(done.customer,
                              explain(verdict.refusal, verdict.facts, m_till.reference()));
            continue;
        }
        Membership now;
        now.id = Membership::idFor(done.customer);
        now.customer = done.customer;
        now.book = ClientBook::idFor(m_taker);
        Operation undo = draft::reassign(gesture, now, wishes.at(i).giver);
        undo.undoes = verdict.id;
        if (const QJsonValue since = done.was.value(u"added_at_ms"_s); since.toInteger() > 0)
            undo.set.insert(u"added_at_ms"_s, since);
        back.append(undo);
    }
    if (!answer->isDone)
        return show();
    m_problems.clear();
    ThereGesture moved;
    if (back.size() == 1)
        moved.customer = back.constFirst().customer;
    moved.iconName = u"reassign"_s;
    moved.what = said;
    moved.backText = tr("The clients are back in the books they came from.");
    moved.back = back;
    m_toast.offer(said, moved);
    cancel();
    Q_EMIT done();
}

} // namespace carnet
