#include "models/domain/searchkind.h"

#include <algorithm>
#include <array>

namespace carnet {

namespace {

constexpr std::array kTokens{std::pair{SearchKind::Name, "name"},
                             std::pair{SearchKind::Phone, "phone"},
                             std::pair{SearchKind::Email, "email"},
                             std::pair{SearchKind::Number, "number"}};

} // namespace

QString searchKindToken(SearchKind kind)
{
    const auto* const found =
        std::ranges::find(kTokens, kind, [](const auto& known) { return known.first; });
    return found == kTokens.end() ? QString() : QString::fromLatin1(found->second);
}

std::optional<SearchKind> searchKind(const QString& token)
{
    const auto* const found = std::ranges::find_if(kTokens, [&token](const auto& known) {
        return token.compare(QLatin1StringView(known.second), Qt::CaseInsensitive) == 0;
    });
    return found == kTokens.end() ? std::nullopt : std::optional(found->first);
}

std::optional<QList<SearchKind>> searchKinds(const QString& value)
{
    QList<SearchKind> kinds;
    if (value.trimmed().isEmpty())
        return kinds;
    const QStringList parts = value.split(u',');
    for (const QString& part : parts) {
        const auto kind = searchKind(part.trimmed());
        if (!kind || kinds.contains(*kind))
            return std::nullopt;
        kinds.append(*kind);
    }
    return kinds;
}

} // namespace carnet
