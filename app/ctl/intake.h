#pragma once

#include "app/ctl/boundrule.h"
#include "app/ctl/customerrows.h"
#include "app/ctl/importfile.h"
#include "app/ctl/salerows.h"
#include "models/storage/newrow.h"

#include <variant>

namespace carnet {

//! What every intake works on; all of it outlives the intake.
struct IntakeSite {
    HeadquartersStore& store;
    WriteTransaction& transaction;
    const Mapping& mapping;
    LegalEntityId legalEntity;
    QString book; //!< staff id of the associate whose book new customers go into; or none
    qint64 nowMs = 0;
    ImportReport& report;
};

//! A customer with her contact points, and all of them as they are written when headquarters has
//! none of them yet.
struct CustomerReading {
    CustomerRow said;
    NewRow customer;
    std::vector<NewRow> contacts;
};

//! What a row of a file says; nothing when something was noted on it.
using Reading = std::variant<std::monostate, CustomerReading, Product, SaleRow>;

//! Takes rows of one kind into a transaction and counts what became of them.
class Intake
{
public:
    virtual ~Intake() = default;
    Q_DISABLE_COPY_MOVE(Intake)

    //! Says what stands in a row, or notes on it what is wrong. Never looks into the store: it runs
    //! ahead on the reading thread while the rows before are written.
    [[nodiscard]] virtual Reading read(RowInHand& row) = 0;
    //! Writes what was read; notes what does not fit to headquarters. Fails when the store does.
    [[nodiscard]] virtual Result<> take(RowInHand& row, Reading& reading) = 0;
    //! Writes what is still waiting for more rows.
    [[nodiscard]] virtual Result<> finish() { return {}; }

protected:
    Intake() = default;
};

//! The intake a mapping asks for; fails when the mapping does not fit file or headquarters.
[[nodiscard]] Result<std::unique_ptr<Intake>> makeIntake(const IntakeSite& site, Binding& binding);

//! The stored row with everything \a fresh says written over it. What a file is silent about stays:
//! an import never takes away what somebody typed.
[[nodiscard]] Row mergedOver(const Row& stored, const Row& fresh);

void count(WriteTransaction::Put put, ImportReport& report);

} // namespace carnet
