#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against a task list as it is to be. A flaw of a task names its place, from 0:
//! `tasks.2.url`.
[[nodiscard]] std::optional<Flaw> flawOfTaskList(const Row& row, const Facts& facts);
//! What speaks against starting a list so.
[[nodiscard]] std::optional<Flaw> flawOfStart(const Row& row, const Facts& facts);
//! A list that was started is needed by those who work through it.
[[nodiscard]] std::optional<Flaw> flawOfStartedTaskList(const Row& list, const Facts& facts);

} // namespace carnet::rules
