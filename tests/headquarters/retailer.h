#pragma once

#include "models/domain/customer.h"
#include "models/domain/entities.h"
#include "models/domain/operation.h"

#include <QByteArray>
#include <QTemporaryDir>

namespace carnet::test {

//! A small headquarters in a temporary folder: one store with two tills, a second store with one,
//! an associate in each (`ada` with PIN 1234, `bea` with PIN 4321), one customer in the first
//! store's address book.
class Retailer final
{
public:
    //! A copy of one that is made once for each test program, because PINs take their time.
    Retailer();

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    //! The folder of another node on the same database; on PostgreSQL alone.
    [[nodiscard]] QString furtherNode() const;
    [[nodiscard]] RegisterId till(int number) const;
    //! The Authorization header of a till.
    [[nodiscard]] QByteArray token(int till) const;
    [[nodiscard]] AssociateId ada() const;
    [[nodiscard]] CustomerId customer() const;

    //! A new customer that Ada makes, as operation \a n of a till's stream.
    [[nodiscard]] Operation newCustomer(qint64 n) const;

private:
    struct Founded;

    [[nodiscard]] static const Founded& original();
    [[nodiscard]] static QString originalFolder();

    QTemporaryDir m_folder;
};

} // namespace carnet::test
