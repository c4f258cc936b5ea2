#pragma once

#include "models/domain/describe.h"

#include <array>
#include <optional>

namespace carnet {

//! The distribution jobs that bring headquarters' data to the tills, under the numbers that
//! administrators know. Everything that is sent belongs to one of them, so each has scopes of its
//! own.
enum class Job : int {
    Customers = 1010,
    Products = 1040,
    Staff = 1060,
    Channel = 1070,
    Registers = 1090,
    Global = 1110,
    Catalogue = 1150,
};

inline constexpr std::array kJobs{Job::Customers,
                                  Job::Products,
                                  Job::Staff,
                                  Job::Channel,
                                  Job::Registers,
                                  Job::Global,
                                  Job::Catalogue};

//! Kind of the scopes with what a store's tills alone hold: the notes that not everybody may read,
//! and changes that were handed to its managers.
inline constexpr QLatin1StringView kNoteScope("sn");

//! The job that carries rows of a kind; none for what tells the schedules themselves.
[[nodiscard]] std::optional<Job> jobOf(EntityKind kind);
//! Kind of the scope with what a job brings to every till: `rf1040`; `rf` for what no job carries.
[[nodiscard]] QString referenceScopeOf(const std::optional<Job>& job);
//! All kinds of scopes that belong to a job.
[[nodiscard]] QStringList scopeKindsOf(Job job);
//! The job that a kind of scope belongs to; none for those that no job holds back.
[[nodiscard]] std::optional<Job> jobOfScope(QStringView scopeKind);

} // namespace carnet
