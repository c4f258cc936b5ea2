#pragma once

#include <QList>

#include <array>
#include <utility>

namespace carnet {

//! What an associate may be allowed to do, each granted separately. Book rights carry the numbers
//! of the POS operations they stand for (CB-23); the numbers are on the wire.
enum class Right : int {
    CreateCustomer = 612,
    EditCustomer = 623,
    ViewOwnBook = 712,
    ViewStoreBooks = 713,
    AddToBook = 714,
    RemoveFromBook = 715,
    ReassignBook = 716,
    LogActivity = 2001,
    WriteNote = 2002,
    Administer = 2003, //!< headquarters staff: reference data, imports, rights
    ShareFilters = 2004, //!< saved filters that everybody sees
    ExtendedLogOn = 2005, //!< gives people of the store their barcodes and cards (SF-3)
};

enum class Role {
    Associate,
    Manager,
    Headquarters,
};

constexpr auto tokens(Role /*of*/)
{
    return std::array{std::pair{"associate", Role::Associate},
                      std::pair{"manager", Role::Manager},
                      std::pair{"headquarters", Role::Headquarters}};
}

//! The rights a new associate of a role is given; headquarters may grant or take each later.
[[nodiscard]] QList<Right> usualRights(Role role);

} // namespace carnet
