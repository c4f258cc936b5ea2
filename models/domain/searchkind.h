#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <optional>

namespace carnet {

//! What a typed text may be matched against alone (SE-9).
enum class SearchKind {
    Name,
    Phone,
    Email,
    Number, //!< of the account or the loyalty card
};

//! The kinds that are offered beside a search for everything, in this order: "phone, name". None
//! while nothing is set.
inline constexpr QLatin1StringView kSearchKindsSetting("search_kinds");

//! The parameter that says where a search for a client looks by itself (SE-10): in this store,
//! where nothing is said, or in all stores.
inline constexpr QLatin1StringView kSearchModeSetting("search_mode");
inline constexpr QLatin1StringView kSearchThisStore("this_store");
inline constexpr QLatin1StringView kSearchAllStores("all_stores");

//! As parameters and messages write it.
[[nodiscard]] QString searchKindToken(SearchKind kind);
[[nodiscard]] std::optional<SearchKind> searchKind(const QString& token);
//! What a parameter lists, each kind once; nothing for a value that is no such list.
[[nodiscard]] std::optional<QList<SearchKind>> searchKinds(const QString& value);

} // namespace carnet
