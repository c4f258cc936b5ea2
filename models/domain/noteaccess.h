#pragma once

#include "models/domain/customer.h"
#include "models/domain/entities.h"
#include "models/domain/staff.h"

namespace carnet {

//! The parameter by which headquarters lets people choose who reads a note.
inline constexpr auto kNoteVisibilitySetting = "note_visibility";

//! True when \a setting, the parameter's value, lets them choose. Without it every note is open.
[[nodiscard]] bool isNoteVisibilityOffered(const QString& setting);

//! A note that not everybody sees at once.
[[nodiscard]] bool isRestricted(const Note& note);

//! Whether the client may see it at all: only where everybody of the company may.
[[nodiscard]] inline bool mayBeExternal(const Note& note)
{
    return !isRestricted(note);
}

//! Whether \a reader may read \a note; \a staffBooks are the employee address books of the
//! note's store. Being a manager or the owner of the client book changes nothing.
[[nodiscard]] bool mayRead(const Note& note,
                           const Associate& reader,
                           const QList<AddressBookId>& staffBooks);

//! The one that fewer people may read.
[[nodiscard]] NoteVisibility stricter(NoteVisibility a, NoteVisibility b);

} // namespace carnet
