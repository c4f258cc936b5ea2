#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/sync/wirehandover.h"

namespace carnet {

//! Reads everybody in the book of somebody who leaves, with what goes along and how full
//! everybody's book is, for whoever may set up Carnet. In goes on the store's thread, between which
//! others get their turn, however full the book is. The answer is whole or an error; whoever is
//! moved by it is judged as of then.
class HandoverReading final
{
public:
    HandoverReading(const sync::HandoverRequest& asked,
                    const RegisterId& terminal,
                    qsizetype clientsAtOnce = 200)
        : m_asked(asked)
        , m_terminal(terminal)
        , m_clientsAtOnce(clientsAtOnce)
    {
    }

    //! One go; true when the answer is complete. Unauthorized for those who may not ask.
    [[nodiscard]] Result<bool> readOn(CustomerDirectory& directory, const HeadquartersStore& store);
    [[nodiscard]] const sync::HandoverAnswer& answer() const { return m_answer; }

private:
    [[nodiscard]] Result<bool> begin(CustomerDirectory& directory, const HeadquartersStore& store);

    sync::HandoverRequest m_asked;
    RegisterId m_terminal;
    qsizetype m_clientsAtOnce;
    sync::HandoverAnswer m_answer;
    bool m_hasBegun = false;
    qsizetype m_next = 0; // the first client of whom it is not known what she brings
};

} // namespace carnet
