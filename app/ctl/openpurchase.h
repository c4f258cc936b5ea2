#pragma once

#include "models/domain/customer.h"
#include "models/storage/newrow.h"

#include <map>

namespace carnet {

//! One line of a purchase.
struct SaleLine {
    int number = 0;
    QByteArray product; //!< id; empty when headquarters has no such product
    qint64 quantity = 0;
    qint64 amountMinor = 0;

    //! As the purchase keeps it.
    [[nodiscard]] QJsonObject toJson() const;
    void appendTo(QByteArray& column) const;
};

//! A purchase whose lines are still coming.
class OpenPurchase
{
public:
    OpenPurchase() = default;
    //! \a purchase is without lines and total.
    explicit OpenPurchase(Purchase purchase);

    [[nodiscard]] const Purchase& purchase() const { return m_purchase; }
    //! Lines that were added, each time one was.
    [[nodiscard]] size_t count() const { return m_count; }
    void add(const SaleLine& line);

    //! As it is written when headquarters has nothing of it.
    [[nodiscard]] NewRow written() const;
    //! With the lines that it has at headquarters and not in here.
    [[nodiscard]] Purchase mergedOver(const std::optional<Row>& stored) const;

private:
    Purchase m_purchase;
    std::map<int, SaleLine> m_lines; // by number, so that they are kept in order
    size_t m_count = 0;
};

} // namespace carnet
