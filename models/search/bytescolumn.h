#pragma once

#include "models/search/chunkbits.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace carnet::search {

struct BytesEdit {
    int row = 0;
    QByteArray bytes;
};

//! One chunk of byte strings, end to end in one block.
class BytesColumn final
{
public:
    BytesColumn() = default;

    //! Gives the next of the rows, at most kChunkRows, its bytes. Rows not reached have none.
    void append(QByteArrayView bytes);

    [[nodiscard]] QByteArrayView at(int row) const
    {
        const auto i = static_cast<std::size_t>(row);
        if (i + 1 >= m_starts.size())
            return {};
        return {m_bytes.data() + m_starts[i],
                static_cast<qsizetype>(m_starts[i + 1] - m_starts[i])};
    }

    //! \a edits by ascending row.
    [[nodiscard]] BytesColumn with(std::span<const BytesEdit> edits) const;

private:
    std::vector<quint32> m_starts{0}; // of each row in m_bytes, and the end
    std::vector<char> m_bytes;
};

} // namespace carnet::search
