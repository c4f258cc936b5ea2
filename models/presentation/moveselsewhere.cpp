#include "models/presentation/moveselsewhere.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

MovesElsewhere::MovesElsewhere(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_stores(till)
{
}

void MovesElsewhere::move(const QList<Operation>& drafts,
                          const QString& said,
                          std::function<void(const Outcome&)> then)
{
    const Asked asked{m_till.gesture(), drafts, said};
    m_stores.perform(
        drafts, false, [this, asked, then = std::move(then)](const Result<PerformAnswer>& answer) {
            const Outcome outcome = take(answer, asked);
            if (isPresent(asked))
                then(outcome);
        });
}

bool MovesElsewhere::isPresent(const Asked& asked) const
{
    return asked.by.actor == m_till.associate().id;
}

MovesElsewhere::Outcome MovesElsewhere::take(const Result<PerformAnswer>& answer,
                                             const Asked& asked)
{
    if (!answer) {
        if (isPresent(asked))
            m_toast.warn(AllStores::explain(answer.error()));
        return {};
    }
    QList<Operation> back;
    Outcome outcome = read(*answer, asked, back);
    if (outcome.isDone)
        offerBack(asked, back);
    return outcome;
}

QString MovesElsewhere::refusedText(const Outcome& outcome)
{
    return tr("%Ln of these clients cannot be moved. Nobody has been moved.",
              nullptr,
              static_cast<int>(outcome.problems.size()));
}

MovesElsewhere::Outcome MovesElsewhere::read(const PerformAnswer& answer,
                                             const Asked& asked,
                                             QList<Operation>& back) const
{
    Outcome outcome{answer.isDone, {}};
    const auto all = std::min(answer.verdicts.size(), asked.drafts.size());
    for (qsizetype i = 0; i < all; ++i) {
        const OperationVerdict& verdict = answer.verdicts.at(i);
        Operation performed = asked.drafts.at(i);
        if (verdict.refusal != Refusal::None) {
            outcome.problems.insert(
                performed.customer,
                carnet::explain(verdict.refusal, verdict.facts, m_till.reference()));
            continue;
        }
        if (verdict.verdict == Verdict::Noop)
            continue; // was so already
        performed.id = verdict.id;
        if (auto undo = inverse(asked.by, performed, {})) {
            undo->after.clear(); // headquarters keeps nothing of what it performed
            back.append(*std::move(undo));
        }
    }
    return outcome;
}

void MovesElsewhere::offerBack(const Asked& asked, const QList<Operation>& back)
{
    ThereGesture moved;
    if (back.size() == 1)
        moved.customer = back.constFirst().customer;
    moved.iconName = u"reassign"_s;
    moved.what = asked.said;
    moved.backText = tr("The clients are back in the books they came from.");
    moved.back = back;
    m_toast.offer(asked.said, moved, asked.by);
}

} // namespace carnet
