#pragma once

#include "models/search/chunkbits.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace carnet::search {

//! The first eight bytes, most significant first, so that numbers compare as the bytes do.
[[nodiscard]] quint64 headOf(QByteArrayView bytes, quint8 padding);

struct TermEdit {
    int row = 0;
    QByteArrayList terms; //!< all of the row's terms
};

//! Terms on their way into a column.
class TermList final
{
public:
    void add(int row, const QByteArrayList& terms);

private:
    friend class TermColumn;

    struct Entry {
        quint64 head = 0;
        quint32 tailStart = 0;
        quint16 tailSize = 0;
        quint16 row = 0;
    };

    std::vector<Entry> m_entries;
    std::vector<char> m_tails;
};

//! The search terms of one chunk, sorted, so that those with a given beginning stand together.
class TermColumn final
{
public:
    explicit TermColumn(const TermList& list);

    //! Adds the rows that have a term beginning with \a prefix, which is not empty.
    void addWithPrefix(QByteArrayView prefix, ChunkBits& found) const;

    [[nodiscard]] TermColumn with(std::span<const TermEdit> edits) const;

private:
    struct Term {
        quint64 head = 0;
        QByteArrayView tail;
        quint16 row = 0;
    };

    TermColumn() = default;
    static void sort(std::vector<Term>& terms);
    [[nodiscard]] static bool isBefore(const Term& a, const Term& b);
    [[nodiscard]] Term termAt(std::size_t i) const;
    void append(const Term& term);
    [[nodiscard]] std::pair<std::size_t, std::size_t> rangeOf(QByteArrayView prefix) const;

    // Side by side: the first eight bytes as a number, what follows them, and the row.
    std::vector<quint64> m_heads;
    std::vector<quint32> m_tailStarts{0};
    std::vector<quint16> m_rows;
    std::vector<char> m_tails;
};

} // namespace carnet::search
