#pragma once

#include "models/domain/describe.h"
#include "models/domain/note.h"

#include <array>

namespace carnet {

enum class CustomerType {
    Person,
    Organization,
};

constexpr auto tokens(CustomerType /*of*/)
{
    return std::array{std::pair{"person", CustomerType::Person},
                      std::pair{"organization", CustomerType::Organization}};
}

//! How a customer gets receipts (CU-2).
enum class ReceiptOption {
    Print,
    Email,
    Both,
};

constexpr auto tokens(ReceiptOption /*of*/)
{
    return std::array{std::pair{"print", ReceiptOption::Print},
                      std::pair{"email", ReceiptOption::Email},
                      std::pair{"both", ReceiptOption::Both}};
}

struct Customer {
    static constexpr auto kKind = EntityKind::Customer;
    CustomerId id;
    qint64 version = 0;
    QString accountNumber; //!< given by headquarters; empty until then (CU-6)
    CustomerType type = CustomerType::Person;
    QString title;
    QString firstName;
    QString lastName; //!< of an organization: its name
    QString language; //!< BCP 47
    QList<AddressBookId> addressBooks;
    ContactPointId primaryPhone;
    ContactPointId primaryEmail;
    //! Attribute values by the definition's key, in the form `attributevalue.h` describes.
    QJsonObject attributes;
    AssociateId createdBy;
    qint64 createdAtMs = 0;
    QString externalReference; //!< key of the system it was imported from
    QString nameReading; //!< how the name is read, where its script does not tell (kana, Latin)
    QString loyaltyCard; //!< none until headquarters has given a number (CU-8)
    QList<AffiliationId> affiliations;
    QString group;
    QString currency; //!< ISO 4217; empty = the store's
    ReceiptOption receiptOption = ReceiptOption::Print;
    QString receiptEmail;
    bool noPersonalisation = false; //!< no personal recommendations (PV-1)
    bool noWebTracking = false; //!< no record of what she does on the web (PV-3)

    //! As the client writes it: first, then last (never split, capitalised or transliterated).
    [[nodiscard]] QString displayName() const;
    //! What stands for the account number until headquarters has given one; finds her afterwards,
    //! too, because it comes from her id (CU-6).
    [[nodiscard]] QString pendingNumber() const;

    static constexpr void eachMember(auto&& take)
    {
        using C = Customer;
        take(member("account_number", &C::accountNumber));
        take(member("type", &C::type));
        take(personal("title", &C::title));
        take(personal("first_name", &C::firstName));
        take(personal("last_name", &C::lastName));
        take(member("language", &C::language));
        take(member("address_books", &C::addressBooks));
        take(member("primary_phone", &C::primaryPhone));
        take(member("primary_email", &C::primaryEmail));
        take(personal("attributes", &C::attributes));
        take(member("created_by", &C::createdBy));
        take(member("created_at_ms", &C::createdAtMs));
        take(member("external_reference", &C::externalReference));
        take(personal("name_reading", &C::nameReading));
        take(personal("loyalty_card", &C::loyaltyCard));
        take(member("affiliations", &C::affiliations));
        take(member("customer_group", &C::group));
        take(member("currency", &C::currency));
        take(member("receipt_option", &C::receiptOption));
        take(personal("receipt_email", &C::receiptEmail));
        take(member("no_personalisation", &C::noPersonalisation));
        take(member("no_web_tracking", &C::noWebTracking));
    }
    friend bool operator==(const Customer&, const Customer&) = default;
};

enum class ContactKind {
    Phone,
    Email,
    Address,
    Url,
};

constexpr auto tokens(ContactKind /*of*/)
{
    return std::array{std::pair{"phone", ContactKind::Phone},
                      std::pair{"email", ContactKind::Email},
                      std::pair{"address", ContactKind::Address},
                      std::pair{"url", ContactKind::Url}};
}

enum class Consent {
    NotAsked,
    Allowed,
    Declined,
};

constexpr auto tokens(Consent /*of*/)
{
    return std::array{std::pair{"not_asked", Consent::NotAsked},
                      std::pair{"allowed", Consent::Allowed},
                      std::pair{"declined", Consent::Declined}};
}

struct ContactPoint {
    static constexpr auto kKind = EntityKind::ContactPoint;
    ContactPointId id;
    qint64 version = 0;
    CustomerId customer;
    ContactKind kind = ContactKind::Phone;
    QString value; //!< number or address as written; of an address: street lines
    QString purpose; //!< home, business, mobile ... (CU-5)
    QString postalCode;
    QString city;
    QString country; //!< ISO 3166
    Consent consent = Consent::NotAsked;
    QString extension; //!< dialled behind a phone number
    QString description; //!< whose it is or when it is good, in words
    bool isPrivate = false; //!< shown on her own page, and used for nothing

    static constexpr void eachMember(auto&& take)
    {
        using P = ContactPoint;
        take(member("customer", &P::customer));
        take(member("kind", &P::kind));
        take(personal("value", &P::value));
        take(member("purpose", &P::purpose));
        take(personal("postal_code", &P::postalCode));
        take(personal("city", &P::city));
        take(member("country", &P::country));
        take(member("consent", &P::consent));
        take(personal("extension", &P::extension));
        take(personal("description", &P::description));
        take(member("is_private", &P::isPrivate));
    }
    friend bool operator==(const ContactPoint&, const ContactPoint&) = default;
};

//! An associate's client book; at most one per associate and legal entity (CB-1).
struct ClientBook {
    static constexpr auto kKind = EntityKind::ClientBook;
    ClientBookId id;
    qint64 version = 0;
    QString number; //!< from the number sequence; empty until headquarters has ruled
    AssociateId associate;

    //! The book an associate has or would have; both sides derive the same id.
    [[nodiscard]] static ClientBookId idFor(const AssociateId& associate);

    static constexpr void eachMember(auto&& take)
    {
        take(member("number", &ClientBook::number));
        take(member("associate", &ClientBook::associate));
    }
    friend bool operator==(const ClientBook&, const ClientBook&) = default;
};

//! A customer's place in a book. The id of the only one is the customer's, so that two tills cannot
//! make two of it; further ones, where the retailer wants them (CB-3), have one of their own.
struct Membership {
    static constexpr auto kKind = EntityKind::Membership;
    MembershipId id;
    qint64 version = 0;
    CustomerId customer;
    ClientBookId book;
    qint64 addedAtMs = 0;
    AssociateId addedBy;

    [[nodiscard]] static MembershipId idFor(const CustomerId& customer) { return {customer.value}; }
    //! That of a further one; both sides derive the same id.
    [[nodiscard]] static MembershipId idFor(const CustomerId& customer, const ClientBookId& book);
    //! Whether its id is one of the two above.
    [[nodiscard]] bool isWellKeyed() const;

    static constexpr void eachMember(auto&& take)
    {
        using M = Membership;
        take(member("customer", &M::customer));
        take(member("book", &M::book));
        take(member("added_at_ms", &M::addedAtMs));
        take(member("added_by", &M::addedBy));
    }
    friend bool operator==(const Membership&, const Membership&) = default;
};

//! The order in which whoever shares a customer is named: who has had her longest first.
[[nodiscard]] bool isOlder(const Membership& a, const Membership& b);

//! Why a customer was given into another book.
enum class MoveReason {
    None,
    Leaving, //!< her associate leaves
    Moved, //!< the associate or the customer went to another store
    Asked, //!< she asked for somebody else
    Balance,
};

constexpr auto tokens(MoveReason /*of*/)
{
    return std::array{std::pair{"", MoveReason::None},
                      std::pair{"leaving", MoveReason::Leaving},
                      std::pair{"moved", MoveReason::Moved},
                      std::pair{"asked", MoveReason::Asked},
                      std::pair{"balance", MoveReason::Balance}};
}

//! A change of hands, kept with the customer so that her history names whoever had her before.
struct BookMove {
    static constexpr auto kKind = EntityKind::BookMove;
    BookMoveId id;
    qint64 version = 0;
    CustomerId customer;
    AssociateId from; //!< null when nobody knows any more
    AssociateId to;
    MoveReason reason = MoveReason::None;
    AssociateId movedBy;
    qint64 movedAtMs = 0;

    //! The one that a reassignment leaves behind; both sides derive the same id.
    [[nodiscard]] static BookMoveId idFor(const OperationId& operation);

    static constexpr void eachMember(auto&& take)
    {
        using M = BookMove;
        take(member("customer", &M::customer));
        take(member("from_associate", &M::from));
        take(member("to_associate", &M::to));
        take(member("reason", &M::reason));
        take(member("moved_by", &M::movedBy));
        take(member("moved_at_ms", &M::movedAtMs));
    }
    friend bool operator==(const BookMove&, const BookMove&) = default;
};

struct Purchase {
    static constexpr auto kKind = EntityKind::Purchase;
    PurchaseId id;
    qint64 version = 0;
    CustomerId customer;
    QString receipt;
    StoreId store;
    qint64 soldAtMs = 0;
    QString currency;
    qint64 totalMinor = 0;
    QJsonArray lines; //!< {product: id, quantity: n, amount_minor: n}

    static constexpr void eachMember(auto&& take)
    {
        using P = Purchase;
        take(member("customer", &P::customer));
        take(member("receipt", &P::receipt));
        take(member("store", &P::store));
        take(member("sold_at_ms", &P::soldAtMs));
        take(member("currency", &P::currency));
        take(member("total_minor", &P::totalMinor));
        take(member("lines", &P::lines));
    }
    friend bool operator==(const Purchase&, const Purchase&) = default;
};

//! Something that happened or is planned with a customer. Append-only (AC-6): what takes one back,
//! corrects it or makes a planned one done is an activity of its own that points at it.
struct Activity {
    static constexpr auto kKind = EntityKind::Activity;
    ActivityId id;
    qint64 version = 0;
    CustomerId customer;
    ActivityTypeId type;
    AssociateId author;
    StoreId store;
    qint64 atMs = 0; //!< when it happened or will happen
    int durationMinutes = 0;
    bool planned = false;
    QString text;
    ActivityId voids; //!< the activity this one takes back
    ActivityId corrects; //!< the activity this one stands in for
    ActivityId fulfils; //!< the planned activity that came about with this one
    qint64 loggedAtMs = 0; //!< when it was written down; 0 of old ones
    //! By the key of a field of its type, in the form that `attributevalue.h` describes.
    QJsonObject fieldValues;
    QString title; //!< what it is about, in one line; may be empty
    QString webAddress; //!< absolute, http or https; empty = none (AC-11)

    static constexpr void eachMember(auto&& take)
    {
        using A = Activity;
        take(member("customer", &A::customer));
        take(member("type", &A::type));
        take(member("author", &A::author));
        take(member("store", &A::store));
        take(member("at_ms", &A::atMs));
        take(member("duration_minutes", &A::durationMinutes));
        take(member("planned", &A::planned));
        take(personal("text", &A::text));
        take(member("voids", &A::voids));
        take(member("corrects", &A::corrects));
        take(member("fulfils", &A::fulfils));
        take(member("logged_at_ms", &A::loggedAtMs));
        take(personal("field_values", &A::fieldValues));
        take(personal("title", &A::title));
        take(personal("web_address", &A::webAddress));
    }
    friend bool operator==(const Activity&, const Activity&) = default;
};

//! A field two people changed at once: the value that stands and the one that does not (N4).
struct Conflict {
    static constexpr auto kKind = EntityKind::Conflict;
    ConflictId id;
    qint64 version = 0;
    CustomerId customer;
    QString rowKind; //!< wire name of the kind
    QUuid row;
    QString field;
    QJsonObject kept; //!< {value: ...}
    QJsonObject other;
    AssociateId otherAuthor;
    qint64 otherAtMs = 0;

    static constexpr void eachMember(auto&& take)
    {
        using C = Conflict;
        take(member("customer", &C::customer));
        take(member("row_kind", &C::rowKind));
        take(member("row", &C::row));
        take(member("field", &C::field));
        take(personal("kept", &C::kept));
        take(personal("other", &C::other));
        take(member("other_author", &C::otherAuthor));
        take(member("other_at_ms", &C::otherAtMs));
    }
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

} // namespace carnet
