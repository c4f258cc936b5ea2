#include "models/search/bytescolumn.h"

namespace carnet::search {

void BytesColumn::append(QByteArrayView bytes)
{
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    m_starts.push_back(static_cast<quint32>(m_bytes.size()));
}

BytesColumn BytesColumn::with(std::span<const BytesEdit> edits) const
{
    BytesColumn changed;
    changed.m_starts.reserve(kChunkRows + 1);
    changed.m_bytes.reserve(m_bytes.size());
    auto edit = edits.begin();
    for (int row = 0; row < kChunkRows; ++row) {
        const bool edited = edit != edits.end() && edit->row == row;
        changed.append(edited ? QByteArrayView(edit->bytes) : at(row));
        if (edited)
            ++edit;
    }
    return changed;
}

} // namespace carnet::search
