#pragma once

#include "models/domain/operation.h"

#include <optional>

namespace carnet {

//! Whether there is one form in which a person can write anew all that headquarters refused of a
//! gesture.
[[nodiscard]] bool canBeReworked(const QList<Operation>& refused);

//! \a done can be \a refused, put right by the person who had wanted it. Of what is new, like a
//! note or a client, only the form it is written in knows more.
[[nodiscard]] bool isReworked(const Operation& refused, const Operation& done);

//! The row that \a refused had wanted, on top of how it is \a now: what others have changed since
//! stays as they have it.
[[nodiscard]] Row wantedStill(const Operation& refused, const std::optional<Row>& now);

} // namespace carnet
