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
    //! Takes at most kChunkRows strings; the rest of the chunk is empty.
    explicit BytesColumn(std::span<const QByteArray> rows);

    [[nodiscard]] QByteArrayView at(int row) const
    {
        const auto i = static_cast<std::size_t>(row);
        return {m_bytes.data() + m_starts[i],
                static_cast<qsizetype>(m_starts[i + 1] - m_starts[i])};
    }

    //! \a edits by ascending row.
    [[nodiscard]] BytesColumn with(std::span<const BytesEdit> edits) const;

private:
    BytesColumn() = default;

    std::vector<quint32> m_starts; // of each row in m_bytes, and the end
    std::vector<char> m_bytes;
};

} // namespace carnet::search
