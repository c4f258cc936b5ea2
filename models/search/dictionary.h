#pragma once

#include "models/search/sharedhash.h"

namespace carnet::search {

//! Numbers values 0, 1, 2 ... in the order of their first appearance; grows, never forgets. A copy
//! shares everything, and a new value copies a small part.
template<typename Value>
class Dictionary final
{
public:
    [[nodiscard]] std::optional<quint32> find(const Value& value) const
    {
        return m_codes.find(value);
    }

    [[nodiscard]] const Value& at(quint32 code) const
    {
        return m_blocks.at(code / kBlock).at(code % kBlock);
    }

    [[nodiscard]] quint32 size() const { return m_size; }

    quint32 codeOf(const Value& value)
    {
        if (const auto known = m_codes.find(value))
            return *known;
        if (m_size % kBlock == 0)
            m_blocks.append(QList<Value>());
        m_blocks.last().append(value);
        m_codes.insert(value, m_size);
        return m_size++;
    }

private:
    static constexpr quint32 kBlock = 1024;

    QList<QList<Value>> m_blocks;
    SharedHash<Value, quint32> m_codes;
    quint32 m_size = 0;
};

} // namespace carnet::search
