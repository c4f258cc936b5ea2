#pragma once

#include "models/search/chunkbits.h"

#include <QList>

#include <algorithm>
#include <iterator>
#include <span>

namespace carnet::search {

//! All rows in name order, in leaves that copies share: inserting copies one leaf.
class NameOrder final
{
public:
    NameOrder() = default;
    explicit NameOrder(std::span<const RowPosition> sorted)
    {
        for (std::size_t at = 0; at < sorted.size(); at += kLeaf) {
            const auto leaf = sorted.subspan(at, std::min<std::size_t>(kLeaf, sorted.size() - at));
            m_leaves.append(QList<RowPosition>(leaf.begin(), leaf.end()));
        }
    }

    //! \a isBefore orders all rows held and the new one.
    template<typename Less>
    void insert(RowPosition position, Less isBefore)
    {
        if (m_leaves.isEmpty())
            return m_leaves.append(QList<RowPosition>{position});
        const qsizetype at = leafFor(position, isBefore);
        QList<RowPosition>& leaf = m_leaves[at];
        leaf.insert(std::lower_bound(leaf.cbegin(), leaf.cend(), position, isBefore), position);
        if (leaf.size() > 2 * kLeaf)
            split(at);
    }

    //! \a isBefore orders all rows held as it did when \a position was inserted.
    template<typename Less>
    void remove(RowPosition position, Less isBefore)
    {
        const qsizetype at = leafFor(position, isBefore);
        QList<RowPosition>& leaf = m_leaves[at];
        leaf.erase(std::lower_bound(leaf.cbegin(), leaf.cend(), position, isBefore));
        if (leaf.isEmpty())
            m_leaves.remove(at);
    }

    //! Calls \a visit with row after row until it returns false.
    template<typename Visit>
    void walk(bool backwards, Visit visit) const
    {
        const qsizetype leaves = m_leaves.size();
        for (qsizetype i = 0; i < leaves; ++i) {
            const QList<RowPosition>& leaf = m_leaves[backwards ? leaves - 1 - i : i];
            const bool more = backwards ? std::all_of(leaf.crbegin(), leaf.crend(), visit)
                                        : std::all_of(leaf.cbegin(), leaf.cend(), visit);
            if (!more)
                return;
        }
    }

private:
    static constexpr qsizetype kLeaf = 1024;

    // The last leaf that does not begin behind the position; the first one if all do.
    template<typename Less>
    [[nodiscard]] qsizetype leafFor(RowPosition position, Less isBefore) const
    {
        const auto behind =
            std::upper_bound(m_leaves.cbegin(),
                             m_leaves.cend(),
                             position,
                             [&](RowPosition wanted, const QList<RowPosition>& leaf) {
                                 return isBefore(wanted, leaf.first());
                             });
        return std::max<qsizetype>(0, std::distance(m_leaves.cbegin(), behind) - 1);
    }

    void split(qsizetype at)
    {
        const QList<RowPosition> upper = m_leaves[at].mid(kLeaf);
        m_leaves[at].resize(kLeaf);
        m_leaves.insert(at + 1, upper);
    }

    QList<QList<RowPosition>> m_leaves; // none of them empty
};

} // namespace carnet::search
