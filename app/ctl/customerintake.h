#pragma once

#include "app/ctl/customerrows.h"
#include "app/ctl/intake.h"

namespace carnet {

//! Takes customers with their contact points and attribute values in.
class CustomerIntake final : public Intake
{
public:
    [[nodiscard]] static Result<std::unique_ptr<CustomerIntake>> make(const IntakeSite& site,
                                                                      Binding& binding);

    [[nodiscard]] Reading read(RowInHand& row) override;
    [[nodiscard]] Result<> take(RowInHand& row, Reading& reading) override;

private:
    CustomerIntake(IntakeSite site,
                   CustomerRows rows,
                   AddressBookId addressBook,
                   std::optional<ClientBook> book);

    [[nodiscard]] Result<WriteTransaction::Put> putCustomer(Row fresh);
    [[nodiscard]] Result<> addToBook(CustomerId customer);
    [[nodiscard]] Result<WriteTransaction::Put> putContact(Row fresh, bool isNew);

    IntakeSite m_site;
    CustomerRows m_rows;
    AddressBookId m_addressBook;
    std::optional<ClientBook> m_book; // for new customers
    QHash<QUuid, qint64> m_seenAtLine;
};

} // namespace carnet
