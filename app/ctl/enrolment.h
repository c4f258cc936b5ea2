#pragma once

#include "app/ctl/console.h"
#include "models/domain/enrolmentcode.h"
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

//! Headquarters' store beside a service that may be serving it, for what is a small write.
[[nodiscard]] Result<std::unique_ptr<HeadquartersStore>> openBeside(const QString& folder,
                                                                    const Console& console);

//! A code for a register, good once and for a quarter of an hour.
struct GivenCode {
    Store store;
    Register till;
    EnrolmentCode code;
};
[[nodiscard]] Result<GivenCode> giveOutCode(HeadquartersStore& store,
                                            const EnrolmentRequest& request,
                                            Random& random);

//! Gives a register a new secret. A till that had one before is locked out, so a register has to
//! be named to be enrolled a second time.
[[nodiscard]] Result<Enrolment> enrolTerminal(HeadquartersStore& store,
                                              const EnrolmentRequest& request,
                                              Random& random);

//! The register that is named by both; Invalid when one is left out.
[[nodiscard]] Result<Enrolment> findNamed(const HeadquartersStore& store,
                                          const EnrolmentRequest& request);

//! Takes the enrolment of a register back, which has to be named: its till is refused at every call
//! from now on, and set-up shows it as blocked. NotFound when no till is enrolled for it.
[[nodiscard]] Result<Enrolment> revokeTerminal(HeadquartersStore& store,
                                               const EnrolmentRequest& request);

} // namespace carnet
