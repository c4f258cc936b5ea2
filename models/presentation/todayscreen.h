#pragma once

#include "models/presentation/doneform.h"
#include "models/presentation/followupboard.h"
#include "models/presentation/followuplist.h"
#include "models/presentation/greeting.h"
#include "models/presentation/todayitems.h"

#include <QTimer>
#include <qqmlregistration.h>

namespace carnet {

//! What the signed-in associate has before them today, each with its reason; works without a
//! network.
class TodayScreen final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString greeting READ greeting NOTIFY changed)
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed)
    Q_PROPERTY(QString nowText READ nowText NOTIFY changed)
    Q_PROPERTY(bool isLoaded READ isLoaded NOTIFY changed)
    Q_PROPERTY(bool isNothingDue READ isNothingDue NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* occasions READ occasions CONSTANT)
    Q_PROPERTY(int occasionCount READ occasionCount NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* attention READ attention CONSTANT)
    Q_PROPERTY(QString attentionText READ attentionText NOTIFY changed)
    Q_PROPERTY(QAbstractListModel* agenda READ agenda CONSTANT)
    Q_PROPERTY(carnet::DoneForm* doneForm READ doneForm CONSTANT)
    Q_PROPERTY(bool isDayOver READ isDayOver NOTIFY changed)
    Q_PROPERTY(QString moreMissedText READ moreMissedText NOTIFY changed)
    Q_PROPERTY(carnet::FollowUpList* followUps READ followUps CONSTANT)
    Q_PROPERTY(QString followUpText READ followUpText NOTIFY changed)
    Q_PROPERTY(carnet::FollowUpBoard* board READ board CONSTANT)
    Q_PROPERTY(QAbstractListModel* next READ next CONSTANT)
    Q_PROPERTY(QString asideText READ asideText NOTIFY changed)
    Q_PROPERTY(bool canSettle READ canSettle NOTIFY changed)

public:
    TodayScreen(Till& till, UndoToast& toast, QObject* parent = nullptr);

    [[nodiscard]] QString greeting() const { return greetingNow(m_till); }
    [[nodiscard]] QString dateText() const { return dayNow(m_till); }
    [[nodiscard]] QString nowText() const { return m_till.format().time(m_till.nowMs()); }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isNothingDue() const;
    [[nodiscard]] QAbstractListModel* occasions() { return &m_occasions; }
    [[nodiscard]] int occasionCount() const { return m_occasions.rowCount(); }
    [[nodiscard]] QAbstractListModel* attention() { return &m_attention; }
    [[nodiscard]] QString attentionText() const;
    [[nodiscard]] QAbstractListModel* agenda() { return &m_agenda; }
    //! What came of an appointment.
    [[nodiscard]] DoneForm* doneForm() { return &m_doneForm; }
    //! There were appointments and all are past.
    [[nodiscard]] bool isDayOver() const;
    //! Of the appointments nobody ticked, those that are not shown.
    [[nodiscard]] QString moreMissedText() const;
    [[nodiscard]] FollowUpList* followUps() { return &m_followUps; }
    [[nodiscard]] QString followUpText() const;
    //! Which follow-ups are shown.
    [[nodiscard]] FollowUpBoard* board() { return &m_board; }
    [[nodiscard]] QAbstractListModel* next() { return &m_next; }
    //! What was put aside and can be brought back; empty when nothing.
    [[nodiscard]] QString asideText() const;
    //! Whether occasions can be done or put off, which makes follow-ups of them.
    [[nodiscard]] bool canSettle() const { return m_followUps.canAdd(); }

    //! Is on the screen, so it follows what changes.
    void setShown(bool shown);

    //! Nothing more to do about an occasion until the next, about a silence for its usual time.
    Q_INVOKABLE void settle(const QString& itemKey);
    //! Makes it a follow-up of another day. \a when: see dayFor().
    Q_INVOKABLE void putOff(const QString& itemKey, const QString& when);
    Q_INVOKABLE void bringBack();
    //! It took place.
    Q_INVOKABLE void completeAppointment(const QString& activityId);
    //! Moves it to another day, to the same time. \a when: see dayFor().
    Q_INVOKABLE void putOffAppointment(const QString& activityId, const QString& when);
    Q_INVOKABLE void showAllMissed();
    Q_INVOKABLE void printDay();

Q_SIGNALS:
    void changed();
    //! A page for the printer, as HTML.
    void sheetReady(const QString& title, const QString& html);

private:
    void readLater();
    void read();
    void show();
    void followTheClock();
    //! What was done about it, or is to be.
    [[nodiscard]] QList<Task> asideOf(const insight::Occasion& occasion) const;
    [[nodiscard]] QList<Task> asideOf(const insight::Silence& silence) const;
    //! Of what is near and was put aside: what is to be taken back to have it here again.
    [[nodiscard]] QList<Task> asideTasks() const;
    //! What there is to do about what has this key, in the list; none where it is gone.
    [[nodiscard]] std::optional<Task> taskFor(const QString& itemKey) const;
    void showFollowUps();
    [[nodiscard]] const Activity* appointment(const QString& id) const;
    void perform(const Operation& draft, const QString& said);

    Till& m_till;
    UndoToast& m_toast;
    FollowUpList m_followUps;
    FollowUpBoard m_board;
    DoneForm m_doneForm;
    ValueListModel<OccasionItem> m_occasions;
    ValueListModel<AttentionItem> m_attention;
    ValueListModel<AgendaItem> m_agenda;
    ValueListModel<NextItem> m_next;
    Today m_all; //!< as read
    Today m_today; //!< without what was put aside
    QDate m_day;
    AssociateId m_of;
    bool m_isShown = false;
    bool m_isStale = true;
    bool m_isReading = false;
    bool m_isLoaded = false;
    bool m_showsAllMissed = false;
    QTimer m_clock;
};

} // namespace carnet
