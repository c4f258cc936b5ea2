#pragma once

#include <QHash>
#include <QString>

#include <functional>
#include <unordered_map>

namespace carnet {

//! What texts of a column turned into: most columns hold few different ones, and reading and
//! checking one costs more than looking it up. Forgets all of them when there are too many.
template<typename Value>
class KnownTexts
{
public:
    //! Valid until the next insert; null when the text is unknown.
    [[nodiscard]] const Value* find(QStringView text) const
    {
        const auto known = m_values.find(text);
        return known == m_values.end() ? nullptr : &known->second;
    }
    const Value& insert(QStringView text, Value value)
    {
        if (m_values.size() >= kMost)
            m_values.clear();
        return m_values.insert_or_assign(text.toString(), std::move(value)).first->second;
    }

private:
    static constexpr size_t kMost = 50'000;

    struct Hash {
        using is_transparent = void;
        size_t operator()(QStringView text) const { return qHash(text); }
    };

    std::unordered_map<QString, Value, Hash, std::equal_to<>> m_values;
};

} // namespace carnet
