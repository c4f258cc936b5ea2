#pragma once

#include "models/domain/operation.h"

#include <array>

namespace carnet {

//! What headquarters switches on and off for the whole house (CB-16).
enum class Feature {
    Clienteling, //!< client books: 712 to 716
    StoreSearch, //!< clients of other stores
    Photos,
    FollowUps, //!< and what Today suggests
    NoteReaders, //!< authors choose who reads a note
    ExternalNotes, //!< a note is marked as one that the client may see
};

constexpr auto tokens(Feature /*of*/)
{
    using F = Feature;
    return std::array{std::pair{"clienteling", F::Clienteling},
                      std::pair{"store_search", F::StoreSearch},
                      std::pair{"photos", F::Photos},
                      std::pair{"follow_ups", F::FollowUps},
                      std::pair{"note_readers", F::NoteReaders},
                      std::pair{"external_notes", F::ExternalNotes}};
}

//! The parameter that switches a feature.
[[nodiscard]] QString settingOf(Feature feature);
//! The row of that parameter, by which rules find it.
[[nodiscard]] RowKey settingKey(Feature feature);
//! Whether \a value of its parameter, empty where nobody has set it, switches the feature on.
//! Houses that are older than the switches keep what they have; what came with its switch is off.
[[nodiscard]] bool isOn(Feature feature, const QString& value);
//! The parameter of a feature, whichever it is: its values are `on` and `off`.
[[nodiscard]] bool isFeatureSetting(const QString& key);

//! The feature without which an operation of this type is refused.
[[nodiscard]] std::optional<Feature> featureOf(OperationType type);
//! The same of what a right is for.
[[nodiscard]] std::optional<Feature> featureOf(Right right);

} // namespace carnet
