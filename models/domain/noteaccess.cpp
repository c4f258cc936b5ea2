#include "models/domain/noteaccess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

bool isNoteVisibilityOffered(const QString& setting)
{
    return setting == u"on"_s;
}

bool isRestricted(const Note& note)
{
    return note.sensitive || note.visibility != NoteVisibility::Company;
}

bool mayRead(const Note& note, const Associate& reader, const QList<AddressBookId>& staffBooks)
{
    if (note.visibility == NoteVisibility::Company || note.author == reader.id)
        return true;
    return note.visibility == NoteVisibility::Store
        && std::ranges::any_of(reader.employeeAddressBooks, [&staffBooks](const auto& book) {
               return staffBooks.contains(book);
           });
}

NoteVisibility stricter(NoteVisibility a, NoteVisibility b)
{
    return std::max(a, b); // declared in this order
}

} // namespace carnet
