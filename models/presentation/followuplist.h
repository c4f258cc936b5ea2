#pragma once

#include "models/presentation/listtaskcard.h"
#include "models/presentation/reassignitems.h"
#include "models/presentation/till.h"
#include "models/presentation/undotoast.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

struct FollowUpItem {
    QString taskId;
    QString customerId;
    QString text;
    QString clientName;
    QString dueText;
    QString ownerText; //!< who is to do it; empty where that is whoever looks
    QString stateText; //!< who has begun or done it, and when; empty before that
    QString conflictText; //!< what somebody else wrote at the same time
    bool isOverdue = false;
    bool isStarted = false;
    bool isDone = false;
    bool isWaiting = false;
    bool mayChange = false; //!< as far as this one goes; see mayChangeTask()
    bool isOfList = false; //!< of a started list: it has no client, and its words are the list's
    bool mayGive = true; //!< and put off: of a list only managers do

    [[nodiscard]] const QString& key() const { return taskId; }
    [[nodiscard]] static const std::array<ItemRole<FollowUpItem>, 15>& roles();
    friend bool operator==(const FollowUpItem&, const FollowUpItem&) = default;
};

//! Follow-ups in the order they were given, and what can be done with each.
class FollowUpList final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* tasks READ tasks CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* takers READ takers CONSTANT)
    Q_PROPERTY(bool canGive READ canGive NOTIFY changed)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(carnet::ListTaskCard* card READ card CONSTANT)

public:
    FollowUpList(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* tasks() { return &m_items; }
    [[nodiscard]] int count() const { return m_items.rowCount(); }
    //! To whom a manager may give one (TK-5).
    [[nodiscard]] QAbstractListModel* takers() { return &m_takers; }
    [[nodiscard]] bool canGive() const { return m_takers.rowCount() > 0; }
    //! Unless headquarters has switched follow-ups off, or the right is missing.
    [[nodiscard]] bool canAdd() const;
    [[nodiscard]] const QList<FollowUpItem>& items() const { return m_items.items(); }

    //! What a task of a list says, once somebody has opened one.
    [[nodiscard]] ListTaskCard* card() { return &m_card; }

    //! \a waitingRows: those headquarters has not ruled on; \a work: those of \a tasks that are
    //! of lists, and perhaps more.
    void show(const QList<Task>& tasks,
              const QSet<QUuid>& waitingRows,
              const QList<Conflict>& conflicts = {},
              const QList<ListWork>& work = {});

    //! Makes a follow-up for \a owner; null: for the signed-in associate. \a when: see dayFor().
    [[nodiscard]] QString add(const CustomerId& customer,
                              const QString& text,
                              const QString& when,
                              const AssociateId& owner = {});

    //! Gives the follow-up \a seen other words or another day.
    [[nodiscard]] QString change(const Task& seen, const QString& text, const QString& when);

    Q_INVOKABLE void setDone(const QString& taskId, bool done);
    //! In progress, or not begun yet.
    Q_INVOKABLE void setStarted(const QString& taskId, bool started);
    //! Shows what a task of a list says.
    Q_INVOKABLE void openListTask(const QString& taskId);
    //! Asks for other words or another day.
    Q_INVOKABLE void edit(const QString& taskId);
    Q_INVOKABLE void putOff(const QString& taskId, const QString& when);
    Q_INVOKABLE void give(const QString& taskId, const QString& associateId);
    Q_INVOKABLE void remove(const QString& taskId);
    Q_INVOKABLE void keepConflict(const QString& taskId);
    Q_INVOKABLE void takeOther(const QString& taskId);

Q_SIGNALS:
    void changed();
    void editing(const carnet::Task& seen);

private:
    [[nodiscard]] const Task* task(const QString& id) const;
    //! Null where the task is of no list.
    [[nodiscard]] const ListWork* workFor(const QUuid& task) const;
    void showAsOfList(const ListWork& work, FollowUpItem& item) const;
    //! Saves \a wanted in the place of \a seen.
    void put(const ListWork& seen, const ListTask& wanted, const QString& said);
    [[nodiscard]] const Conflict* conflictOf(const QUuid& task) const;
    [[nodiscard]] QString conflictText(const Task& task) const;
    [[nodiscard]] FollowUpItem item(const Task& task) const;
    [[nodiscard]] QString stateText(const Task& task) const;
    void showTakers();
    void setStatus(const QString& taskId, TaskStatus status, const QString& said);
    void resolve(const QString& taskId, bool pickOther);
    void perform(const QList<Operation>& drafts, const QString& said);

    Till& m_till;
    UndoToast& m_toast;
    QList<Task> m_tasks;
    QHash<QUuid, ListWork> m_work;
    QList<Conflict> m_conflicts;
    QSet<QUuid> m_waitingRows;
    ValueListModel<FollowUpItem> m_items;
    ValueListModel<OptionItem> m_takers;
    ListTaskCard m_card;
};

//! `today`, `tomorrow`, `3days`, `week`, `2weeks` or a day as 2026-03-21; invalid for anything
//! else.
[[nodiscard]] QDate dayFor(const QString& when, QDate today);

} // namespace carnet
