#pragma once

#include "models/storage/headquartersstore.h"

namespace carnet {

struct EnrolmentRequest {
    QString store; //!< number; empty: whichever has a register without a till
    QString registerNumber; //!< empty: the store's first register without a till
};

//! A till as headquarters knows it from now on.
struct Enrolment {
    Store store;
    Register till;
    QString secret; //!< nobody else has it: headquarters keeps only its hash
};

//! Gives a register a new secret. A till that had one before is locked out, so a register has to
//! be named to be enrolled a second time.
[[nodiscard]] Result<Enrolment> enrolTerminal(HeadquartersStore& store,
                                              const EnrolmentRequest& request,
                                              Random& random);

} // namespace carnet
