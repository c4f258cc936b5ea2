#pragma once

#include <QString>

namespace carnet {

//! What stands in words behind a field of the set-up and the reason it cannot be saved, such as
//! “key taken”: English, in the context “Setup” of the translations, with %1 for what the facts
//! name beside them. Null where there is no such sentence.
[[nodiscard]] const char* setupSentenceAbout(const QString& fieldAndReason);

} // namespace carnet
