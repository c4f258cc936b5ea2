#include "models/presentation/donethere.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr int kRemembered = 50; // gestures, as the undo toast

bool isRefused(const OperationVerdict& verdict)
{
    return verdict.refusal != Refusal::None;
}

} // namespace

DoneThere::DoneThere(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_stores(till)
{
}

const ThereGesture* DoneThere::find(const QUuid& id) const
{
    const auto found = std::ranges::find(m_all, id, &ThereGesture::id);
    return found == m_all.end() ? nullptr : &*found;
}

QUuid DoneThere::add(ThereGesture gesture, const Gesture& asked)
{
    gesture.id = asked.group;
    gesture.by = asked.actor;
    gesture.atMs = asked.atMs;
    // Answers may overtake one another.
    const auto isNoLater = [&asked](const ThereGesture& one) { return one.atMs <= asked.atMs; };
    m_all.insert(std::ranges::find_if(m_all, isNoLater), std::move(gesture));
    if (m_all.size() > kRemembered)
        m_all.removeLast();
    Q_EMIT changed();
    return asked.group;
}

//! It was planned when it was done; it is done by whoever takes it back, now.
QList<Operation> DoneThere::asOfNow(QList<Operation> back) const
{
    const Gesture by = m_till.gesture();
    for (Operation& operation : back) {
        operation.actor = by.actor;
        operation.store = by.store;
        operation.atMs = by.atMs;
        operation.group = by.group;
        operation.after.clear(); // headquarters keeps nothing of what it performed
    }
    return back;
}

void DoneThere::takeBack(const QUuid& id, std::function<void(const Result<QString>&)> then)
{
    const ThereGesture* const gesture = find(id);
    if (!gesture || gesture->isTakenBack)
        return then(tr("It is taken back already"));
    if (gesture->by != m_till.associate().id)
        return then(
            tr("Only %1 can take this back").arg(m_till.reference().associateName(gesture->by)));
    const QList<Operation> back = asOfNow(gesture->back);
    const QString backText = gesture->backText;
    mark(id, true);
    m_stores.perform(
        back,
        true,
        [this, id, backText, then = std::move(then)](const Result<PerformAnswer>& answer) {
            if (!answer) {
                mark(id, false);
                return then(tl::unexpected(answer.error()));
            }
            then(sentence(*answer, backText));
            Q_EMIT takenBack(id);
        });
}

QString DoneThere::sentence(const PerformAnswer& answer, const QString& backText) const
{
    const auto first = std::ranges::find_if(answer.verdicts, isRefused);
    if (first == answer.verdicts.end()) {
        const bool wasSo = std::ranges::all_of(
            answer.verdicts, [](const auto& verdict) { return verdict.verdict == Verdict::Noop; });
        return wasSo ? tr("It is taken back already") : backText;
    }
    const QString why = explain(first->refusal, first->facts, m_till.reference());
    const int left = AllStores::refusedIn(answer);
    if (answer.verdicts.size() == 1)
        return tr("Nothing was taken back. %1").arg(why);
    //: Why the first of them stays: 2 clients stay as they are now. This client has moved to …
    return tr("%Ln clients stay as they are now. %1", nullptr, left).arg(why);
}

void DoneThere::mark(const QUuid& id, bool isTakenBack)
{
    const auto found = std::ranges::find(m_all, id, &ThereGesture::id);
    if (found == m_all.end())
        return;
    found->isTakenBack = isTakenBack;
    Q_EMIT changed();
}

} // namespace carnet
