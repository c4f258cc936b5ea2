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

    [[nodiscard]] Result<WriteTransaction::Put> takeCustomer(CustomerReading& reading);
    [[nodiscard]] Result<> addCustomer(CustomerReading& reading);
    //! A contact point of a new customer; hers alone, but somebody may have given it away.
    [[nodiscard]] Result<> putContact(NewRow& fresh, const ContactPoint& said);
    [[nodiscard]] Result<WriteTransaction::Put> mergeCustomer(const Row& stored, Row fresh);
    [[nodiscard]] Result<WriteTransaction::Put> mergeContacts(const QList<ContactPoint>& contacts);
    [[nodiscard]] Result<> addToBook(CustomerId customer);

    IntakeSite m_site;
    CustomerRows m_rows;
    AddressBookId m_addressBook;
    std::optional<ClientBook> m_book; // for new customers
    QHash<QUuid, qint64> m_seenAtLine;
};

} // namespace carnet
