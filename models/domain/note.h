#pragma once

#include "models/domain/describe.h"

#include <array>

namespace carnet {

//! Who may read a note beside its author.
enum class NoteVisibility {
    Company, //!< everybody of the legal entity (AC-4)
    Store, //!< whoever works at the store it was written in
    Author, //!< nobody
};

constexpr auto tokens(NoteVisibility /*of*/)
{
    return std::array{std::pair{"company", NoteVisibility::Company},
                      std::pair{"store", NoteVisibility::Store},
                      std::pair{"mine", NoteVisibility::Author}};
}

struct Note {
    static constexpr auto kKind = EntityKind::Note;
    NoteId id;
    qint64 version = 0;
    CustomerId customer;
    AssociateId author;
    QString text;
    bool pinned = false;
    qint64 writtenAtMs = 0;
    NoteId copyOf; //!< set on the second of two texts that were written at the same time
    NoteVisibility visibility = NoteVisibility::Company;
    bool sensitive = false; //!< shown only when asked for
    StoreId store; //!< whose people read it, where only those of one store do
    bool external = false; //!< the client may see it (AC-8), and so may everybody
    QString title; //!< what it is about, in one line; may be empty

    static constexpr void eachMember(auto&& take)
    {
        using N = Note;
        take(member("customer", &N::customer));
        take(member("author", &N::author));
        take(personal("text", &N::text));
        take(member("pinned", &N::pinned));
        take(member("written_at_ms", &N::writtenAtMs));
        take(member("copy_of", &N::copyOf));
        take(member("visibility", &N::visibility));
        take(member("sensitive", &N::sensitive));
        take(member("store", &N::store));
        take(member("external", &N::external));
        take(personal("title", &N::title));
    }
    friend bool operator==(const Note&, const Note&) = default;
};

} // namespace carnet
