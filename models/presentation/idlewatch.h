#pragma once

#include "models/domain/idletimes.h"
#include "models/presentation/till.h"

#include <QTimer>

namespace carnet {

//! Notices that nobody has touched the till for as long as headquarters says (SF-4).
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(Till& till, QObject* parent = nullptr);

    //! Begins to look at the clock, and at what people do to the windows of \a app.
    void watch(QObject& app);
    //! Somebody is there. What people do to a covered till counts for nothing.
    void notice();
    //! The till is covered, or it is no more.
    void setCovered(bool covered);
    //! Compares the clock with when somebody was there last.
    void look();

    [[nodiscard]] bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void coverDue();
    void signOutDue();

private:
    [[nodiscard]] IdleTimes times() const;
    void meet();

    Till& m_till;
    QTimer m_timer;
    AssociateId m_who;
    qint64 m_lastMs = 0;
    bool m_isCovered = false;
};

} // namespace carnet
