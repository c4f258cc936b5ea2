#include "models/search/textorder.h"

#include <QByteArray>

#include <algorithm>
#include <utility>

namespace carnet::search {

namespace {

// From here on sorting all texts again is cheaper than finding a place for each.
constexpr quint32 kSortedAnew = 4;

} // namespace

void orderTexts(const Dictionary<QString>& texts,
                qsizetype options,
                const Collation& collation,
                QList<quint32>& order)
{
    const auto keyed = [&](quint32 code) {
        const bool listed = code < static_cast<quint32>(options);
        return std::pair(listed ? QByteArray() : '\x01' + collation.keyOf(texts.at(code)), code);
    };
    const auto known = static_cast<quint32>(order.size());
    if ((texts.size() - known) * kSortedAnew <= known) {
        for (quint32 code = known; code < texts.size(); ++code)
            order.insert(std::ranges::lower_bound(order, keyed(code), {}, keyed), code);
        return;
    }
    QList<std::pair<QByteArray, quint32>> all;
    all.reserve(texts.size());
    for (quint32 code = 0; code < texts.size(); ++code)
        all.append(keyed(code));
    std::ranges::sort(all);
    order.clear();
    order.reserve(all.size());
    for (const auto& [key, code] : std::as_const(all))
        order.append(code);
}

} // namespace carnet::search
