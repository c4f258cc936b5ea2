#pragma once

#include "models/domain/judgement.h"

#include <QHash>

namespace carnet {

//! What one piece of work did to the view: the first state of each row and the last.
class ViewChanges final
{
public:
    void note(const RowKey& key, std::optional<Row> before, std::optional<Row> after)
    {
        const auto known = m_at.constFind(key);
        if (known == m_at.cend()) {
            m_at.insert(key, m_changes.size());
            m_changes.append({key, std::move(before), std::move(after)});
        } else {
            m_changes[*known].after = std::move(after);
        }
    }

    //! Rows that really differ, in the order of their first change.
    [[nodiscard]] QList<Change> taken()
    {
        m_at.clear();
        m_changes.removeIf([](const Change& change) { return change.before == change.after; });
        return std::move(m_changes);
    }

private:
    QHash<RowKey, qsizetype> m_at;
    QList<Change> m_changes;
};

} // namespace carnet
