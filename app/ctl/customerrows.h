#pragma once

#include "app/ctl/knowntexts.h"
#include "app/ctl/rowidentity.h"
#include "models/domain/attributevalue.h"

#include <memory>
#include <vector>

namespace carnet {

//! A customer as one row of a file tells it: what the file is silent about is at its default.
struct CustomerRow {
    //! One value of an attribute; customers who share it share this.
    struct Attribute {
        QString key;
        QJsonValue value;
        QByteArray member; //!< `"key":value`, as a column of JSON has it
    };

    Customer customer; //!< without attributes
    //! In ascending order of key; null where there is nothing.
    std::vector<std::shared_ptr<const Attribute>> attributes;
    QList<ContactPoint> contacts;

    [[nodiscard]] Customer withAttributes() const;
    //! The attributes alone, as their column has them.
    [[nodiscard]] QByteArray attributesColumn() const;
};

//! Makes customers of rows, checked value by value.
class CustomerRows
{
public:
    //! \a definitions are those of headquarters, the mapping's own ones included.
    CustomerRows(const Mapping& mapping,
                 LegalEntityId legalEntity,
                 const QList<AttributeDefinition>& definitions,
                 Binding& binding);

    //! Nothing when something was noted on the row.
    [[nodiscard]] std::optional<CustomerRow> read(RowInHand& row);

    void noteDuplicate(RowInHand& row, qint64 firstLine) const
    {
        m_identity.noteDuplicate(row, firstLine);
    }

private:
    struct Attribute {
        AttributeDefinition definition;
        BoundRule rule;
        size_t rank = 0; //!< in the order of keys
        KnownTexts<std::shared_ptr<const CustomerRow::Attribute>> known;
    };
    struct Name {
        BoundRule rule;
        KnownTexts<QString> known;

        [[nodiscard]] QString text(RowInHand& row);
    };
    struct Contact {
        ContactTarget target;
        QString what; //!< kind and purpose: her contact point of these is always the same
        BoundRule value;
        BoundRule postalCode;
        BoundRule city;
        BoundRule country;
    };

    static void readContact(const Contact& contact, RowInHand& row, CustomerRow& read);
    static void readAttribute(Attribute& attribute, RowInHand& row, CustomerRow& read);
    [[nodiscard]] static AttributeValue attributeOf(const Attribute& attribute, RowInHand& row);
    [[nodiscard]] static AttributeValue numberOf(const Attribute& attribute, RowInHand& row);

    RowIdentity m_identity;
    Name m_title;
    Name m_firstName;
    Name m_lastName;
    Name m_language;
    QList<Contact> m_contacts;
    std::vector<Attribute> m_attributes;
};

} // namespace carnet
