#include "models/search/bytescolumn.h"

namespace carnet::search {

BytesColumn::BytesColumn(std::span<const QByteArray> rows)
    : m_starts(kChunkRows + 1)
{
    for (std::size_t row = 0; row < kChunkRows; ++row) {
        if (row < rows.size())
            m_bytes.insert(m_bytes.end(), rows[row].begin(), rows[row].end());
        m_starts[row + 1] = static_cast<quint32>(m_bytes.size());
    }
}

BytesColumn BytesColumn::with(std::span<const BytesEdit> edits) const
{
    BytesColumn changed;
    changed.m_starts.resize(kChunkRows + 1);
    changed.m_bytes.reserve(m_bytes.size());
    auto edit = edits.begin();
    for (int row = 0; row < kChunkRows; ++row) {
        const bool edited = edit != edits.end() && edit->row == row;
        const QByteArrayView bytes = edited ? QByteArrayView(edit->bytes) : at(row);
        changed.m_bytes.insert(changed.m_bytes.end(), bytes.begin(), bytes.end());
        changed.m_starts[static_cast<std::size_t>(row) + 1] =
            static_cast<quint32>(changed.m_bytes.size());
        if (edited)
            ++edit;
    }
    return changed;
}

} // namespace carnet::search
