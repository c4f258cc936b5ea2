#pragma once

#include "app/ctl/rowidentity.h"
#include "models/domain/attributevalue.h"

namespace carnet {

//! A customer as one row of a file tells it: what the file is silent about is at its default.
struct CustomerRow {
    Customer customer;
    QList<ContactPoint> contacts;
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
        //! What texts of the file turned into: most columns hold few different ones, and reading
        //! and checking costs more than looking up.
        QHash<QString, QJsonValue> known;
    };
    struct Contact {
        ContactTarget target;
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
    BoundRule m_title;
    BoundRule m_firstName;
    BoundRule m_lastName;
    BoundRule m_language;
    QList<Contact> m_contacts;
    QList<Attribute> m_attributes;
};

} // namespace carnet
