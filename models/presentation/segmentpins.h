#pragma once

#include "models/domain/savedfilter.h"
#include "models/presentation/till.h"

#include <QHash>

namespace carnet {

//! Which of the saved filters that everybody sees somebody has in front of their own tabs. The till
//! remembers it for each associate; whoever has not chosen has what the filter itself says.
class SegmentPins final : public QObject
{
    Q_OBJECT

public:
    //! \a name tells the pins of one kind of list from those of another.
    SegmentPins(Till& till, QString name, QObject* parent = nullptr);

    [[nodiscard]] bool isPinned(const SavedFilter& filter) const;
    //! For whoever is signed in, here.
    void set(const SavedFilterId& filter, bool pinned);
    //! What the filter itself says counts again.
    void drop(const SavedFilterId& filter);

Q_SIGNALS:
    void changed();

private:
    void read();
    void keep();
    [[nodiscard]] QString memoryName() const;

    Till& m_till;
    QString m_name;
    QHash<SavedFilterId, bool> m_chosen;
};

} // namespace carnet
