#pragma once

#include "models/presentation/till.h"
#include "models/presentation/today.h"

#include <qqmlregistration.h>

namespace carnet {

//! Which follow-ups the day shows: one's own, what is overdue of them, everybody's in the store, or
//! the lists that headquarters has started, task by task (TK-4). Only what is still to be done,
//! unless somebody asks for the rest.
class FollowUpBoard final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QStringList scopes READ scopes NOTIFY changed)
    Q_PROPERTY(int scope READ scope NOTIFY changed)
    Q_PROPERTY(int place READ place NOTIFY changed)
    Q_PROPERTY(bool showsDone READ showsDone WRITE setShowsDone NOTIFY changed)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed)
    Q_PROPERTY(QString moreText READ moreText NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)

public:
    enum Scope {
        Mine,
        Overdue,
        OfStore,
        Lists,
    };
    Q_ENUM(Scope)

    explicit FollowUpBoard(Till& till, QObject* parent = nullptr);

    //! What there is to choose, each with how many are still to be done.
    [[nodiscard]] QStringList scopes() const;
    [[nodiscard]] int scope() const { return m_scope; }
    //! Of the scope among those there are.
    [[nodiscard]] int place() const { return static_cast<int>(offered().indexOf(m_scope)); }
    [[nodiscard]] bool showsDone() const { return m_showsDone; }
    //! How many were done of late; empty when none.
    [[nodiscard]] QString doneText() const;
    //! Of those to be done, how many are not shown.
    [[nodiscard]] QString moreText() const;
    //! Why there is nothing to show.
    [[nodiscard]] QString emptyText() const;
    //! Those to show, in order.
    [[nodiscard]] QList<Task> tasks() const;

    void setScope(int scope);
    void setShowsDone(bool shows);
    void show(const Today& today);

    //! The one at this place.
    Q_INVOKABLE void choose(int place);
    Q_INVOKABLE void showMore();

Q_SIGNALS:
    void changed();
    //! Something else is to be shown.
    void chosen();

private:
    [[nodiscard]] QList<int> offered() const;
    [[nodiscard]] QList<Task> ofLists(bool done) const;
    [[nodiscard]] QList<Task> toDo(int scope) const;
    [[nodiscard]] qsizetype most() const;
    [[nodiscard]] QList<Task> done() const;
    void forget();

    Till& m_till;
    AssociateId m_of;
    Today m_today;
    int m_scope = Mine;
    bool m_showsDone = false;
    int m_pages = 1;
};

} // namespace carnet
