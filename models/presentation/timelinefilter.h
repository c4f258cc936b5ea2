#pragma once

#include "models/presentation/periodfilter.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! A kind of entry and how many of it there are in the days that are shown.
struct EntryKindItem {
    QString value; //!< the id of the type; empty = all
    QString label;
    QString countText;
    bool isChosen = false;

    [[nodiscard]] const QString& key() const { return value; }
    [[nodiscard]] static const std::array<ItemRole<EntryKindItem>, 4>& roles();
    friend bool operator==(const EntryKindItem&, const EntryKindItem&) = default;
};

//! Which part of a customer's history is shown: of which kind, and from when to when.
class TimelineFilter final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QAbstractListModel* kinds READ kinds CONSTANT)
    Q_PROPERTY(carnet::PeriodFilter* period READ period CONSTANT)
    Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY changed)

public:
    explicit TimelineFilter(const Till& till, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* kinds() { return &m_kinds; }
    [[nodiscard]] PeriodFilter* period() { return &m_period; }
    [[nodiscard]] QString kindText() const;
    [[nodiscard]] bool isFiltered() const { return !m_kind.isNull() || m_period.isBounded(); }

    //! Bounds \a request as it is chosen, by the store's days.
    void restrict(TimelineRequest& request) const;
    //! What there is in those days, counted.
    void show(const TimelinePage& page, const QList<BookMove>& moves);
    //! Everything, without being asked for; a filter is dropped with the page it was made on.
    void clear();

    Q_INVOKABLE void chooseKind(const QString& typeId);
    Q_INVOKABLE void showAll();

Q_SIGNALS:
    void changed();
    //! Something else is to be read.
    void chosen();

private:
    void showChoices();
    [[nodiscard]] QString kindName(const ActivityTypeId& type) const;

    const Till& m_till;
    ValueListModel<EntryKindItem> m_kinds;
    QHash<ActivityTypeId, int> m_counts;
    int m_moves = 0;
    ActivityTypeId m_kind; // null = all
    PeriodFilter m_period;
};

} // namespace carnet
