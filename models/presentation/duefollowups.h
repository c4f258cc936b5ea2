#pragma once

#include "models/presentation/till.h"

#include <QTimer>

namespace carnet {

//! How many follow-ups the signed-in associate has to see to today; nothing in it needs a network.
class DueFollowUps final : public QObject
{
    Q_OBJECT

public:
    explicit DueFollowUps(Till& till, QObject* parent = nullptr);

    //! False until they were counted for this person and this day.
    [[nodiscard]] bool isKnown() const;
    [[nodiscard]] int today() const { return m_today; }
    [[nodiscard]] int overdue() const { return m_overdue; }

    //! Counts while somebody looks at it, and when somebody looks again.
    void setShown(bool shown);

Q_SIGNALS:
    void changed();
    //! A minute has passed while somebody looked.
    void ticked();

private:
    void countLater();
    void count();
    void followTheClock();

    Till& m_till;
    QTimer m_clock;
    AssociateId m_of;
    QDate m_day;
    int m_today = 0;
    int m_overdue = 0;
    bool m_isShown = false;
    bool m_isStale = true;
    bool m_isCounting = false;
};

} // namespace carnet
