#pragma once

#include "models/domain/describe.h"
#include "models/domain/rights.h"

namespace carnet {

struct LegalEntity {
    static constexpr auto kKind = EntityKind::LegalEntity;
    LegalEntityId id;
    qint64 version = 0;
    qint64 number = 1; //!< the shard key `le` of every table
    QString name;
    QString currency; //!< ISO 4217

    static constexpr auto members()
    {
        return std::tuple{member("number", &LegalEntity::number),
                          member("name", &LegalEntity::name),
                          member("currency", &LegalEntity::currency)};
    }
    friend bool operator==(const LegalEntity&, const LegalEntity&) = default;
};

struct Store {
    static constexpr auto kKind = EntityKind::Store;
    StoreId id;
    qint64 version = 0;
    QString number; //!< at most 10 letters and digits, unique (ST-1)
    QString name;
    QString city;
    QString currency;
    QString timeZone; //!< IANA name
    QList<AddressBookId> customerAddressBooks;
    QList<AddressBookId> employeeAddressBooks;
    ScreenLayoutId layout = {}; //!< of its tills, where nothing closer names one (LY-1)

    static constexpr auto members()
    {
        return std::tuple{member("number", &Store::number),
                          member("name", &Store::name),
                          member("city", &Store::city),
                          member("currency", &Store::currency),
                          member("time_zone", &Store::timeZone),
                          member("customer_address_books", &Store::customerAddressBooks),
                          member("employee_address_books", &Store::employeeAddressBooks),
                          member("layout", &Store::layout)};
    }
    friend bool operator==(const Store&, const Store&) = default;
};

//! A till. Its id is the terminal's id.
struct Register {
    static constexpr auto kKind = EntityKind::Register;
    RegisterId id;
    qint64 version = 0;
    StoreId store;
    QString number;
    ScreenLayoutId layout = {}; //!< of everybody at this till

    static constexpr auto members()
    {
        return std::tuple{member("store", &Register::store),
                          member("number", &Register::number),
                          member("layout", &Register::layout)};
    }
    friend bool operator==(const Register&, const Register&) = default;
};

enum class AddressBookUse {
    Customer,
    Employee,
};

constexpr auto tokens(AddressBookUse /*of*/)
{
    return std::array{std::pair{"customer", AddressBookUse::Customer},
                      std::pair{"employee", AddressBookUse::Employee}};
}

struct AddressBook {
    static constexpr auto kKind = EntityKind::AddressBook;
    AddressBookId id;
    qint64 version = 0;
    QString name;
    AddressBookUse use = AddressBookUse::Customer;

    static constexpr auto members()
    {
        return std::tuple{member("name", &AddressBook::name), member("use", &AddressBook::use)};
    }
    friend bool operator==(const AddressBook&, const AddressBook&) = default;
};

template<>
struct FieldCodec<QList<Right>> {
    static constexpr FieldType kType = FieldType::Json;
    static QJsonValue write(const QList<Right>& rights);
    static bool read(const QJsonValue& json, QList<Right>& rights);
};

//! The role that something is usual for, if there is one.
template<>
struct FieldCodec<std::optional<Role>> {
    static constexpr FieldType kType = FieldType::Text;
    static QJsonValue write(const std::optional<Role>& role);
    static bool read(const QJsonValue& json, std::optional<Role>& role);
};

//! What a job may do (SF-1): whoever is in it has its rights, and with it they change.
struct PermissionGroup {
    static constexpr auto kKind = EntityKind::PermissionGroup;
    PermissionGroupId id;
    qint64 version = 0;
    QString name; //!< in the retailer's own language
    QJsonObject translations; //!< language -> {name}
    QList<Right> rights;
    std::optional<Role> usualFor; //!< whoever is given this role comes into it

    static constexpr auto members()
    {
        using G = PermissionGroup;
        return std::tuple{member("name", &G::name),
                          member("translations", &G::translations),
                          member("rights", &G::rights),
                          member("usual_for", &G::usualFor)};
    }
    friend bool operator==(const PermissionGroup&, const PermissionGroup&) = default;
};

struct Associate {
    static constexpr auto kKind = EntityKind::Associate;
    AssociateId id;
    qint64 version = 0;
    QString staffId;
    QString name;
    QString language; //!< BCP 47; empty = the till's
    Role role = Role::Associate;
    QList<Right> rights; //!< of her own; what counts is effectiveRights()
    QList<AddressBookId> employeeAddressBooks;
    bool blocked = false; //!< may not sign in or act any more
    PermissionGroupId group; //!< none: she has rights of her own alone
    bool ownRights = false; //!< rights of her own instead of the group's (SF-1)
    //! What the house gives her, as `staffrights.h` finds it; no field of the row.
    std::optional<QList<Right>> granted;
    ScreenLayoutId layout = {}; //!< at every till

    [[nodiscard]] bool followsGroup() const { return !group.isNull() && !ownRights; }
    //! Nothing, as long as nobody has looked up the group she follows.
    [[nodiscard]] QList<Right> effectiveRights() const
    {
        return granted.value_or(followsGroup() ? QList<Right>() : rights);
    }
    [[nodiscard]] bool may(Right right) const
    {
        return !blocked && effectiveRights().contains(right);
    }

    static constexpr auto members()
    {
        return std::tuple{member("staff_id", &Associate::staffId),
                          personal("name", &Associate::name),
                          member("language", &Associate::language),
                          member("role", &Associate::role),
                          member("rights", &Associate::rights),
                          member("employee_address_books", &Associate::employeeAddressBooks),
                          member("blocked", &Associate::blocked),
                          member("permission_group", &Associate::group),
                          member("own_rights", &Associate::ownRights),
                          member("layout", &Associate::layout)};
    }
    friend bool operator==(const Associate&, const Associate&) = default;
};

//! What a till needs to check a PIN without headquarters: an Argon2id hash in its encoded form.
//! Travels only in the scope of the stores where the associate may sign in.
struct Verifier {
    static constexpr auto kKind = EntityKind::Verifier;
    VerifierId id; //!< equals the associate's id
    qint64 version = 0;
    AssociateId associate;
    QString hash;

    static constexpr auto members()
    {
        return std::tuple{member("associate", &Verifier::associate),
                          personal("hash", &Verifier::hash)};
    }
    friend bool operator==(const Verifier&, const Verifier&) = default;
};

enum class AttributeType {
    Text,
    Integer,
    Decimal,
    Currency,
    Boolean,
    Date,
    List, //!< one or several of a fixed list
};

constexpr auto tokens(AttributeType /*of*/)
{
    return std::array{std::pair{"text", AttributeType::Text},
                      std::pair{"integer", AttributeType::Integer},
                      std::pair{"decimal", AttributeType::Decimal},
                      std::pair{"currency", AttributeType::Currency},
                      std::pair{"boolean", AttributeType::Boolean},
                      std::pair{"date", AttributeType::Date},
                      std::pair{"list", AttributeType::List}};
}

//! How the filter rail offers an attribute (CB-34).
enum class FacetDisplay {
    Automatic, //!< as the type suggests
    List,
    Range, //!< the gaps between thresholds (AT-6)
    Slider,
    SliderWithBars,
    TextBox,
};

constexpr auto tokens(FacetDisplay /*of*/)
{
    return std::array{std::pair{"", FacetDisplay::Automatic},
                      std::pair{"list", FacetDisplay::List},
                      std::pair{"range", FacetDisplay::Range},
                      std::pair{"slider", FacetDisplay::Slider},
                      std::pair{"slider_with_bars", FacetDisplay::SliderWithBars},
                      std::pair{"text_box", FacetDisplay::TextBox}};
}

struct AttributeDefinition {
    static constexpr auto kKind = EntityKind::AttributeDefinition;
    AttributeId id;
    qint64 version = 0;
    QString key; //!< names the value in `Customer::attributes`; never changes
    AttributeType type = AttributeType::Text;
    QString name; //!< in the retailer's own language
    QJsonObject translations; //!< language -> {name, description, help}
    QJsonArray options; //!< of a list: {value, translations: {language: text}}, in display order
    QString unit; //!< of integers and decimals, or the currency of a currency attribute
    int decimals = 2; //!< of decimals
    bool multiple = false; //!< a list may hold several
    bool refinable = false; //!< filters the client book (CB-12)
    bool searchable = false;
    bool mandatory = false;
    bool yearOptional = true; //!< of dates
    bool occasion = false; //!< of dates: comes again every year
    QString defaultValue; //!< canonical text, empty = none
    QString lowerBound; //!< canonical text, empty = none
    QString upperBound;
    QString thresholds; //!< numbers separated by semicolons (AT-6)
    int displayOrder = 0; //!< 1 comes before 2 (CB-11)
    QString icon;
    FacetDisplay display = FacetDisplay::Automatic; //!< of a refinable attribute
    bool singleChoice = false; //!< of values listed in the filter rail: one at a time (CB-33)

    //! `display`, or what the type suggests; never Automatic.
    [[nodiscard]] FacetDisplay facetDisplay() const;

    static constexpr auto members()
    {
        using A = AttributeDefinition;
        return std::tuple{member("key", &A::key),
                          member("type", &A::type),
                          member("name", &A::name),
                          member("translations", &A::translations),
                          member("options", &A::options),
                          member("unit", &A::unit),
                          member("decimals", &A::decimals),
                          member("multiple", &A::multiple),
                          member("refinable", &A::refinable),
                          member("searchable", &A::searchable),
                          member("mandatory", &A::mandatory),
                          member("year_optional", &A::yearOptional),
                          member("occasion", &A::occasion),
                          member("default_value", &A::defaultValue),
                          member("lower_bound", &A::lowerBound),
                          member("upper_bound", &A::upperBound),
                          member("thresholds", &A::thresholds),
                          member("display_order", &A::displayOrder),
                          member("icon", &A::icon),
                          member("display", &A::display),
                          member("single_choice", &A::singleChoice)};
    }
    friend bool operator==(const AttributeDefinition&, const AttributeDefinition&) = default;
};

//! Attributes that belong together, in the order in which a client book shows them. One may be in
//! many groups (AT-10); the parameter `customer_attribute_group` says which one counts (AT-13).
struct AttributeGroup {
    static constexpr auto kKind = EntityKind::AttributeGroup;
    AttributeGroupId id;
    qint64 version = 0;
    QString name; //!< in the retailer's own language
    QJsonObject translations; //!< language -> {name}
    QList<AttributeId> attributes;

    static constexpr auto members()
    {
        using G = AttributeGroup;
        return std::tuple{member("name", &G::name),
                          member("translations", &G::translations),
                          member("attributes", &G::attributes)};
    }
    friend bool operator==(const AttributeGroup&, const AttributeGroup&) = default;
};

struct ActivityType {
    static constexpr auto kKind = EntityKind::ActivityType;
    ActivityTypeId id;
    qint64 version = 0;
    QString key;
    QString name;
    QJsonObject translations; //!< language -> {name}
    QString icon;
    bool hasDuration = false; //!< asks for a length, as appointments do
    int displayOrder = 0;

    static constexpr auto members()
    {
        using T = ActivityType;
        return std::tuple{member("key", &T::key),
                          member("name", &T::name),
                          member("translations", &T::translations),
                          member("icon", &T::icon),
                          member("has_duration", &T::hasDuration),
                          member("display_order", &T::displayOrder)};
    }
    friend bool operator==(const ActivityType&, const ActivityType&) = default;
};

//! The parameter that names the group of attributes client books show.
inline constexpr QLatin1StringView kAttributeGroupSetting("customer_attribute_group");
//! The parameter that names the house in the navigation and at sign-in.
inline constexpr QLatin1StringView kBrandNameSetting("brand_name");
//! The parameter that says when those born on 29 February have their birthday in other years.
inline constexpr QLatin1StringView kLeapDaySetting("leap_day_policy");
inline constexpr QLatin1StringView kOnTheTwentyEighth("february");
inline constexpr QLatin1StringView kOnTheFirstOfMarch("march");
//! The parameter that names the country of telephone numbers without one (ISO 3166).
inline constexpr QLatin1StringView kPhoneRegionSetting("phone_region");

//! The parameter that says in how many books a customer may be (CB-3); one, where nothing is said.
inline constexpr QLatin1StringView kBookModeSetting("book_mode");
inline constexpr QLatin1StringView kOneBook("one");
inline constexpr QLatin1StringView kSeveralBooks("several");

//! A parameter of the retailer, by key: `brand_name`, `leap_day_policy`, ...
struct Setting {
    static constexpr auto kKind = EntityKind::Setting;
    SettingId id;
    qint64 version = 0;
    QString key;
    QString value;

    //! The same everywhere, so that two people who set a parameter first write the same row.
    [[nodiscard]] static SettingId idFor(const QString& key);

    static constexpr auto members()
    {
        return std::tuple{member("key", &Setting::key), member("value", &Setting::value)};
    }
    friend bool operator==(const Setting&, const Setting&) = default;
};

//! How the numbers of a sequence look, such as those of client books (CB-2). Headquarters alone
//! counts them.
struct Numbering {
    static constexpr auto kKind = EntityKind::Numbering;
    NumberingId id;
    qint64 version = 0;
    QString key; //!< `client_book`, `customer`
    QString prefix;
    int digits = 6;

    [[nodiscard]] QString written(qint64 number) const;

    static constexpr auto members()
    {
        using N = Numbering;
        return std::tuple{
            member("key", &N::key), member("prefix", &N::prefix), member("digits", &N::digits)};
    }
    friend bool operator==(const Numbering&, const Numbering&) = default;
};

struct Product {
    static constexpr auto kKind = EntityKind::Product;
    ProductId id;
    qint64 version = 0;
    QString number;
    QString name;
    QString category;
    QString subcategory;
    QString colour;
    qint64 priceMinor = 0;
    QString currency;

    static constexpr auto members()
    {
        return std::tuple{member("number", &Product::number),
                          member("name", &Product::name),
                          member("category", &Product::category),
                          member("subcategory", &Product::subcategory),
                          member("colour", &Product::colour),
                          member("price_minor", &Product::priceMinor),
                          member("currency", &Product::currency)};
    }
    friend bool operator==(const Product&, const Product&) = default;
};

} // namespace carnet
