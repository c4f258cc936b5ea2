#pragma once

#include <QHash>
#include <QList>

#include <optional>

namespace carnet::search {

//! A hash in many small parts: a copy shares them all, and a change copies the one it touches.
template<typename Key, typename Value>
class SharedHash final
{
public:
    [[nodiscard]] std::optional<Value> find(const Key& key) const
    {
        const auto& part = m_parts.at(partOf(key));
        const auto found = part.constFind(key);
        return found == part.cend() ? std::nullopt : std::optional<Value>(*found);
    }

    void insert(const Key& key, const Value& value)
    {
        if (m_size > m_parts.size() * kCrowdedPart)
            grow();
        auto& part = m_parts[partOf(key)];
        const qsizetype before = part.size();
        part.insert(key, value);
        m_size += part.size() - before;
    }

    void remove(const Key& key) { m_size -= m_parts[partOf(key)].remove(key); }

    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    using Part = QHash<Key, Value>;
    static constexpr qsizetype kCrowdedPart = 1024;

    // By the high bits of a product: inside a part, QHash goes by the low bits of the hash, which
    // must not be the same for all keys there.
    [[nodiscard]] qsizetype partOf(const Key& key) const
    {
        const quint64 spread = quint64{qHash(key, 0)} * 0x9e3779b97f4a7c15U;
        return static_cast<qsizetype>((spread >> 32) & static_cast<quint64>(m_parts.size() - 1));
    }

    // Four times the parts at a time, so that this cost, too, vanishes over many insertions.
    void grow()
    {
        SharedHash larger;
        larger.m_parts.resize(m_parts.size() * 4);
        for (const Part& part : std::as_const(m_parts)) {
            for (auto it = part.cbegin(); it != part.cend(); ++it)
                larger.m_parts[larger.partOf(it.key())].insert(it.key(), it.value());
        }
        m_parts = larger.m_parts;
    }

    QList<Part> m_parts{Part()}; // a power of two
    qsizetype m_size = 0;
};

} // namespace carnet::search
