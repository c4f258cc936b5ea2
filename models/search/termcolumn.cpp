#include "models/search/termcolumn.h"

#include <algorithm>

namespace carnet::search {

namespace {

constexpr qsizetype kHeadBytes = 8;

QByteArrayView tailOf(QByteArrayView term)
{
    return term.size() > kHeadBytes ? term.sliced(kHeadBytes) : QByteArrayView();
}

int compared(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b);
}

//! The first of from..to for which \a holds is true; it is so for all that follow.
template<typename Holds>
std::size_t firstWhere(std::size_t from, std::size_t to, Holds holds)
{
    while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        if (holds(middle))
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

} // namespace

quint64 headOf(QByteArrayView bytes, quint8 padding)
{
    quint64 head = 0;
    for (qsizetype i = 0; i < kHeadBytes; ++i)
        head = head << 8 | (i < bytes.size() ? static_cast<quint8>(bytes[i]) : padding);
    return head;
}

bool TermColumn::isBefore(const Term& a, const Term& b)
{
    if (a.head != b.head)
        return a.head < b.head;
    if (const int tails = compared(a.tail, b.tail); tails != 0)
        return tails < 0;
    return a.row < b.row;
}

void TermColumn::sort(std::vector<Term>& terms)
{
    std::sort(terms.begin(), terms.end(), isBefore);
}

void TermList::add(int row, const QByteArrayList& terms)
{
    for (const QByteArray& term : terms) {
        const QByteArrayView tail = tailOf(term);
        m_entries.push_back({headOf(term, 0),
                             static_cast<quint32>(m_tails.size()),
                             static_cast<quint16>(tail.size()),
                             static_cast<quint16>(row)});
        m_tails.insert(m_tails.end(), tail.begin(), tail.end());
    }
}

TermColumn::TermColumn(const TermList& list)
{
    std::vector<Term> terms;
    terms.reserve(list.m_entries.size());
    for (const auto& [head, tailStart, tailSize, row] : list.m_entries)
        terms.push_back({head, {list.m_tails.data() + tailStart, tailSize}, row});
    sort(terms);
    m_heads.reserve(terms.size());
    m_rows.reserve(terms.size());
    m_tailStarts.reserve(terms.size() + 1);
    for (const Term& term : terms)
        append(term);
}

TermColumn::Term TermColumn::termAt(std::size_t i) const
{
    return {m_heads[i],
            {m_tails.data() + m_tailStarts[i],
             static_cast<qsizetype>(m_tailStarts[i + 1] - m_tailStarts[i])},
            m_rows[i]};
}

void TermColumn::append(const Term& term)
{
    m_heads.push_back(term.head);
    m_rows.push_back(term.row);
    m_tails.insert(m_tails.end(), term.tail.begin(), term.tail.end());
    m_tailStarts.push_back(static_cast<quint32>(m_tails.size()));
}

std::pair<std::size_t, std::size_t> TermColumn::rangeOf(QByteArrayView prefix) const
{
    const auto first = std::ranges::lower_bound(m_heads, headOf(prefix, 0));
    const auto last = std::upper_bound(first, m_heads.end(), headOf(prefix, 0xff));
    const auto from = static_cast<std::size_t>(first - m_heads.begin());
    const auto to = static_cast<std::size_t>(last - m_heads.begin());
    const QByteArrayView tail = tailOf(prefix);
    if (tail.isEmpty())
        return {from, to};

    // All heads from..to are the same here, so their tails are in order.
    const auto begun = [&](std::size_t i) {
        const QByteArrayView own = termAt(i).tail;
        return compared(own.first(std::min(own.size(), tail.size())), tail);
    };
    const std::size_t begin = firstWhere(from, to, [&](std::size_t i) { return begun(i) >= 0; });
    return {begin, firstWhere(begin, to, [&](std::size_t i) { return begun(i) > 0; })};
}

void TermColumn::addWithPrefix(QByteArrayView prefix, ChunkBits& found) const
{
    const auto [from, to] = rangeOf(prefix);
    for (std::size_t i = from; i < to; ++i)
        found.set(m_rows[i]);
}

TermColumn TermColumn::with(std::span<const TermEdit> edits) const
{
    ChunkBits edited;
    std::vector<Term> added;
    for (const TermEdit& edit : edits) {
        edited.set(edit.row);
        for (const QByteArray& term : edit.terms)
            added.push_back({headOf(term, 0), tailOf(term), static_cast<quint16>(edit.row)});
    }
    sort(added);

    TermColumn changed;
    changed.m_heads.reserve(m_heads.size() + added.size());
    changed.m_rows.reserve(m_rows.size() + added.size());
    auto next = added.begin();
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        if (edited.test(m_rows[i]))
            continue;
        const Term kept = termAt(i);
        for (; next != added.end() && isBefore(*next, kept); ++next)
            changed.append(*next);
        changed.append(kept);
    }
    for (; next != added.end(); ++next)
        changed.append(*next);
    return changed;
}

} // namespace carnet::search
