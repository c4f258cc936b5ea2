#pragma once

#include "models/presentation/periodfilter.h"
#include "models/presentation/timelinebeside.h"
#include "models/presentation/valuelistmodel.h"

#include <qqmlregistration.h>

namespace carnet {

//! A kind of entry and how many of it there are in the days that are shown.
struct EntryKindItem {
    QString value; //!< the id of a type of activity, or what stands beside them; empty = all
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
    Q_PROPERTY(bool canWiden READ canWiden CONSTANT)
    Q_PROPERTY(bool isWide READ isWide WRITE setWide NOTIFY changed)

public:
    enum class Extent {
        Activities, //!< and changes of hands
        Everything, //!< purchases and follow-ups as well
    };

    TimelineFilter(Till& till, Extent extent, QObject* parent = nullptr);

    [[nodiscard]] QAbstractListModel* kinds() { return &m_kinds; }
    [[nodiscard]] PeriodFilter* period() { return &m_period; }
    [[nodiscard]] QString kindText() const;
    [[nodiscard]] bool isFiltered() const
    {
        return !m_kind.isNull() || m_beside || m_period.isBounded();
    }
    //! There is more than activities to show.
    [[nodiscard]] bool canWiden() const { return m_extent == Extent::Everything; }
    //! Purchases and follow-ups stand among all. Remembered for each associate.
    [[nodiscard]] bool isWide() const { return m_isWide; }
    void setWide(bool wide);
    //! What of the timeline is shown.
    [[nodiscard]] TimelineChoice choice() const;

    //! Bounds \a request as it is chosen, by the store's days.
    void restrict(TimelineRequest& request) const;
    //! What there is in those days, counted.
    void show(const Dossier& dossier);
    //! Everything, without being asked for; a filter is dropped with the page it was made on.
    void clear();

    //! By the value of one of `kinds`.
    Q_INVOKABLE void chooseKind(const QString& kind);
    Q_INVOKABLE void showAll();

Q_SIGNALS:
    void changed();
    //! Something else is to be read.
    void chosen();

private:
    void showChoices();
    [[nodiscard]] QList<EntryKindItem> activityKinds() const;
    [[nodiscard]] QList<EntryKindItem> besideKinds() const;
    [[nodiscard]] int countAll() const;
    [[nodiscard]] QString kindName(const ActivityTypeId& type) const;
    //! What may stand beside activities here at all.
    [[nodiscard]] QList<Beside> besideHere() const;
    //! What of it stands among all.
    [[nodiscard]] QList<Beside> amongAll() const;
    [[nodiscard]] QString memoryName() const;
    void recall();

    Till& m_till;
    Extent m_extent;
    ValueListModel<EntryKindItem> m_kinds;
    QHash<ActivityTypeId, int> m_counts;
    QHash<Beside, int> m_besideCounts;
    ActivityTypeId m_kind; // null = all
    std::optional<Beside> m_beside; // shown alone
    AssociateId m_who; // whose choice it is
    bool m_isWide = true;
    PeriodFilter m_period;
};

} // namespace carnet
