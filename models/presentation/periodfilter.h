#pragma once

#include "models/presentation/reassignitems.h"
#include "models/presentation/till.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! From when to when a history is shown, in the store's days: a usual period, or one's own days.
class PeriodFilter final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* periods READ periods CONSTANT)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString fromDay READ fromDay NOTIFY changed)
    Q_PROPERTY(QString toDay READ toDay NOTIFY changed)

public:
    explicit PeriodFilter(const Till& till, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* periods() { return &m_periods; }
    [[nodiscard]] QString text() const;
    //! Of one's own choice of days, ISO; empty where there is no such bound.
    [[nodiscard]] QString fromDay() const { return m_from.toString(Qt::ISODate); }
    [[nodiscard]] QString toDay() const { return m_to.toString(Qt::ISODate); }
    [[nodiscard]] bool isBounded() const;

    //! Sets the bounds there are; the second instant is no longer in it.
    void restrict(qint64& fromMs, qint64& untilMs) const;
    //! All time, without telling.
    void clear();

    //! One of `periods` except `own`.
    Q_INVOKABLE void choose(const QString& period);
    //! Between two days, either of which may be empty; a sentence when that is not possible.
    Q_INVOKABLE QString chooseDays(const QString& from, const QString& to);

Q_SIGNALS:
    void changed();
    //! A person chose something else.
    void chosen();

private:
    void show();
    void set(const QString& period, QDate from, QDate to);

    const Till& m_till;
    ValueListModel<OptionItem> m_periods;
    QString m_period;
    QDate m_from; // of one's own days
    QDate m_to;
};

} // namespace carnet
