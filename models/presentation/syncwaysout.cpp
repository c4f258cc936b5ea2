// What a person can do with what happened or was refused; what the centre shows is in
// synccentre.cpp.
#include "models/presentation/synccentre.h"

#include "models/domain/reworking.h"
#include "models/presentation/undowords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

void SyncCentre::undo(const QString& gestureId)
{
    const QUuid id = QUuid::fromString(gestureId);
    if (m_toast.there().find(id))
        return m_toast.takeBackThere(id);
    const PastGesture* const gesture = find(gestureId);
    const bool isHanded = gesture && gesture->first.type == OperationType::AddHandedChange;
    undo(id, isHanded ? gesture->first.key.id : QUuid());
}

void SyncCentre::undo(const QUuid& gesture, const QUuid& handed)
{
    m_till.undo(
        this,
        [gesture](TerminalStore& store) { return store.operationsOf(gesture); },
        [this, handed](const Till::Undone& undone) {
            m_toast.tell(undone);
            const bool isDone = explain(undone.outcome, m_till.reference()).isEmpty()
                && undone.plan.obstacles.isEmpty();
            // What nobody is to decide about any more is its author's again.
            if (!handed.isNull() && isDone)
                takeUpAgain(handed.toString(QUuid::WithoutBraces));
        });
}

bool SyncCentre::mayHand(const PastGesture& gesture) const
{
    const Associate& me = m_till.associate();
    return gesture.first.actor == me.id && !mayDecide(me) && gesture.rejected <= kMostHanded
        && canBeHanded(gesture.first.type, gesture.refusal);
}

QList<Operation> SyncCentre::refusedOf(const QUuid& gesture) const
{
    QList<Operation> refused;
    for (const RefusedPart& part : m_parts.value(gesture))
        refused.append(part.operation);
    return refused;
}

bool SyncCentre::mayEdit(const PastGesture& gesture) const
{
    const QList<Operation> refused = refusedOf(gesture.id);
    if (gesture.first.actor != m_till.associate().id || !canBeReworked(refused))
        return false;
    const Operation& first = refused.constFirst();
    if (first.type == OperationType::PutReference)
        return m_till.associate().may(Right::Administer);
    if (first.type == OperationType::PutSavedFilter)
        return maySee(bookKindOf(first.set.value("view"_L1).toObject()));
    const bool isOfSomebody =
        !first.customer.isNull() && first.type != OperationType::CreateCustomer;
    return !isOfSomebody || m_till.snapshot().index->find(first.customer).has_value();
}

//! The list is there for them where its clients are.
bool SyncCentre::maySee(BookKind book) const
{
    switch (book) {
    case BookKind::Store:
        return m_till.associate().may(Right::ViewStoreBooks);
    case BookKind::AllStores:
        return m_till.associate().may(Right::Administer);
    case BookKind::Own:
        break;
    }
    return true;
}

void SyncCentre::edit(const QString& gestureId)
{
    const PastGesture* const gesture = find(gestureId);
    if (!gesture || !mayEdit(*gesture))
        return;
    const QUuid id = gesture->id;
    const QList<Operation> refused = refusedOf(id);
    m_edit.reset(); // forms that close on the way were of what was edited before
    Q_EMIT editWanted(refused);
    m_edit = Edit{++m_edits, id, refused.constFirst()};
}

void SyncCentre::endEdit()
{
    if (!m_edit)
        return;
    // After what the form saved when it closed.
    m_till.read(
        this,
        [](TerminalStore& /*store*/) { return true; },
        [this, ended = m_edit->number](bool /*isSaved*/) {
            if (m_edit && m_edit->number == ended)
                m_edit.reset();
        });
}

void SyncCentre::noteDone(const QList<Operation>& done)
{
    if (!m_edit)
        return;
    const Edit edit = *m_edit;
    const auto isRight = [&edit](const Operation& operation) {
        return isReworked(edit.refused, operation);
    };
    if (std::ranges::none_of(done, isRight))
        return;
    m_edit.reset();
    dropPutRight(edit.gesture);
}

void SyncCentre::dropPutRight(const QUuid& gesture)
{
    m_till.read(
        this,
        [gesture](TerminalStore& store) { return store.dropRefused(gesture); },
        [this, gesture, by = m_till.associate().id](const Result<>& dropped) {
            if (!dropped)
                return m_toast.warn(explain(dropped.error()));
            m_till.follow({});
            if (m_till.associate().id != by)
                return; // who has signed out meanwhile
            m_toast.offer(tr("Saved in place of what headquarters had refused"),
                          [this, gesture] { takeUpAgain(gesture.toString(QUuid::WithoutBraces)); });
        });
}

void SyncCentre::drop(const QUuid& gesture)
{
    m_till.read(
        this,
        [gesture](TerminalStore& store) { return store.dropRefused(gesture); },
        [this](const Result<>& /*dropped*/) { m_till.follow({}); });
}

void SyncCentre::hand(const QString& gestureId)
{
    const PastGesture* const gesture = find(gestureId);
    if (!gesture || !mayHand(*gesture))
        return;
    const Gesture by = m_till.gesture();
    const auto drafts = [by, of = gesture->id, refusal = gesture->refusal, facts = gesture->facts](
                            TerminalStore& store) {
        return store.refusedOf(of).map([&](const QList<Operation>& refused) {
            return QList<Operation>{
                draft::addHandedChange(by, handedChange(by, of, refused, refusal, facts))};
        });
    };
    m_till.perform(this, drafts, [this, by, of = gesture->id](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (!trouble.isEmpty())
            return m_toast.warn(trouble);
        m_toast.offer(tr("Handed to your managers"), [this, by, of] { undo(by.group, of); });
        drop(of);
    });
}

void SyncCentre::retry(const QString& gestureId)
{
    const QUuid id = QUuid::fromString(gestureId);
    const Gesture by = m_till.gesture();
    const auto drafts = [by, id](TerminalStore& store) -> Result<QList<Operation>> {
        auto refused = store.refusedOf(id);
        if (!refused)
            return refused;
        QList<Operation> again;
        for (const Operation& operation : *refused) {
            const auto now = store.find(operation.key);
            if (!now)
                return tl::unexpected(now.error());
            again.append(draft::again(by, operation, *now));
        }
        return again;
    };
    m_till.perform(this, drafts, [this, id](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        m_toast.tell(tr("Sent once more"), outcome);
        if (!trouble.isEmpty())
            return;
        drop(id);
    });
}

void SyncCentre::discard(const QString& gestureId)
{
    const QUuid id = QUuid::fromString(gestureId);
    m_till.read(
        this,
        [id](TerminalStore& store) { return store.dropRefused(id); },
        [this, gestureId](const Result<>& dropped) {
            if (!dropped)
                return m_toast.warn(explain(dropped.error()));
            m_toast.offer(tr("Your change was given up"),
                          [this, gestureId] { takeUpAgain(gestureId); });
            m_till.follow({});
        });
}

void SyncCentre::takeUpAgain(const QString& gestureId)
{
    const QUuid id = QUuid::fromString(gestureId);
    m_till.read(
        this,
        [id](TerminalStore& store) { return store.takeUpRefused(id); },
        [this](const Result<>& /*taken*/) { m_till.follow({}); });
}

} // namespace carnet
