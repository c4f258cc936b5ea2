#pragma once

#include "models/domain/describe.h"

namespace carnet {

struct LegalEntity {
    static constexpr auto kKind = EntityKind::LegalEntity;
    LegalEntityId id;
    qint64 version = 0;
    qint64 number = 1; //!< the shard key `le` of every table
    QString name;
    QString currency; //!< ISO 4217

    static constexpr void eachMember(auto&& take)
    {
        take(member("number", &LegalEntity::number));
        take(member("name", &LegalEntity::name));
        take(member("currency", &LegalEntity::currency));
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
    //! What its tills show in the place of the house's group (AT-12): the id of a group, or
    //! `kEveryAttribute`; empty = as in the house.
    QString pageAttributeGroup = {};
    QString bookAttributeGroup = {};

    //! What says which group the pages of customers show there; \a house is the house's word.
    [[nodiscard]] QString pageGroup(const QString& house) const;
    //! The same of client books, which follow the pages where neither says anything (CP-1).
    [[nodiscard]] QString bookGroup(const QString& house, const QString& pagesOfHouse) const;

    static constexpr void eachMember(auto&& take)
    {
        take(member("number", &Store::number));
        take(member("name", &Store::name));
        take(member("city", &Store::city));
        take(member("currency", &Store::currency));
        take(member("time_zone", &Store::timeZone));
        take(member("customer_address_books", &Store::customerAddressBooks));
        take(member("employee_address_books", &Store::employeeAddressBooks));
        take(member("layout", &Store::layout));
        take(member("page_attribute_group", &Store::pageAttributeGroup));
        take(member("book_attribute_group", &Store::bookAttributeGroup));
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
    QString name = {}; //!< where it stands, such as "Watches, ground floor"; may be empty
    bool blocked = false; //!< its enrolment was taken back: headquarters refuses it

    static constexpr void eachMember(auto&& take)
    {
        take(member("store", &Register::store));
        take(member("number", &Register::number));
        take(member("layout", &Register::layout));
        take(member("name", &Register::name));
        take(member("blocked", &Register::blocked));
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

    static constexpr void eachMember(auto&& take)
    {
        take(member("name", &AddressBook::name));
        take(member("use", &AddressBook::use));
    }
    friend bool operator==(const AddressBook&, const AddressBook&) = default;
};

enum class ValueType {
    Text,
    Integer,
    Decimal,
    Currency,
    Boolean,
    Date,
    List, //!< one or several of a fixed list
};

constexpr auto tokens(ValueType /*of*/)
{
    return std::array{std::pair{"text", ValueType::Text},
                      std::pair{"integer", ValueType::Integer},
                      std::pair{"decimal", ValueType::Decimal},
                      std::pair{"currency", ValueType::Currency},
                      std::pair{"boolean", ValueType::Boolean},
                      std::pair{"date", ValueType::Date},
                      std::pair{"list", ValueType::List}};
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

//! Whether lists of clients offer to go by an attribute (AT-8).
enum class Sorting {
    Usual, //!< as the type suggests: numbers, amounts and dates are offered
    Offered,
    NotOffered,
};

constexpr auto tokens(Sorting /*of*/)
{
    return std::array{std::pair{"", Sorting::Usual},
                      std::pair{"yes", Sorting::Offered},
                      std::pair{"no", Sorting::NotOffered}};
}

struct AttributeDefinition {
    static constexpr auto kKind = EntityKind::AttributeDefinition;
    AttributeId id;
    qint64 version = 0;
    QString key; //!< names the value in `Customer::attributes`; never changes
    ValueType type = ValueType::Text;
    QString name; //!< in the retailer's own language
    //! language -> {name, description, help, filter_name}
    QJsonObject translations;
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
    AttributeTypeId attributeType = {}; //!< whose values these are (AT-11); null = its own
    bool hidden = false; //!< kept, searched and filtered, but on no page, card or form
    QString filterName = {}; //!< what the filter is called (AT-5); empty = as the attribute
    QString description = {}; //!< for those who set up, what it is about (AT-9)
    QString help = {}; //!< for those who type a value, in the retailer's own language (AT-9)
    Sorting sorting = Sorting::Usual;
    //! Of texts: found by all of the value alone, not by the beginnings of its words (AT-8).
    bool completeMatch = false;
    bool exactLetters = false; //!< of texts: found only as written, with case, accents and signs
    bool filterConfirmed = false; //!< somebody has seen and saved how it filters (AT-4)

    //! Lists of clients offer to go by it.
    [[nodiscard]] bool isSortable() const;
    //! `display`, or what the type suggests; never Automatic.
    [[nodiscard]] FacetDisplay facetDisplay() const;

    static constexpr void eachMember(auto&& take)
    {
        using A = AttributeDefinition;
        take(member("key", &A::key));
        take(member("type", &A::type));
        take(member("name", &A::name));
        take(member("translations", &A::translations));
        take(member("options", &A::options));
        take(member("unit", &A::unit));
        take(member("decimals", &A::decimals));
        take(member("multiple", &A::multiple));
        take(member("refinable", &A::refinable));
        take(member("searchable", &A::searchable));
        take(member("mandatory", &A::mandatory));
        take(member("year_optional", &A::yearOptional));
        take(member("occasion", &A::occasion));
        take(member("default_value", &A::defaultValue));
        take(member("lower_bound", &A::lowerBound));
        take(member("upper_bound", &A::upperBound));
        take(member("thresholds", &A::thresholds));
        take(member("display_order", &A::displayOrder));
        take(member("icon", &A::icon));
        take(member("display", &A::display));
        take(member("single_choice", &A::singleChoice));
        take(member("attribute_type", &A::attributeType));
        take(member("hidden", &A::hidden));
        take(member("filter_name", &A::filterName));
        take(member("description", &A::description));
        take(member("help", &A::help));
        take(member("sorting", &A::sorting));
        take(member("complete_match", &A::completeMatch));
        take(member("exact_letters", &A::exactLetters));
        take(member("filter_confirmed", &A::filterConfirmed));
    }
    friend bool operator==(const AttributeDefinition&, const AttributeDefinition&) = default;
};

//! Attributes that belong together, in the order in which they are shown. One may be in many groups
//! (AT-10); `book_attribute_group` says which of them client books show (CP-1), and
//! `customer_attribute_group` which of them the page of a customer shows (AT-13).
struct AttributeGroup {
    static constexpr auto kKind = EntityKind::AttributeGroup;
    AttributeGroupId id;
    qint64 version = 0;
    QString name; //!< in the retailer's own language
    QJsonObject translations; //!< language -> {name}
    QList<AttributeId> attributes;
    QJsonObject defaults = {}; //!< attribute's id -> its default here, canonical text (AT-10)

    //! What new clients have where nobody says otherwise: the group's own default before the
    //! attribute's.
    [[nodiscard]] QString defaultOf(const AttributeDefinition& attribute) const;

    static constexpr void eachMember(auto&& take)
    {
        using G = AttributeGroup;
        take(member("name", &G::name));
        take(member("translations", &G::translations));
        take(member("attributes", &G::attributes));
        take(member("defaults", &G::defaults));
    }
    friend bool operator==(const AttributeGroup&, const AttributeGroup&) = default;
};

//! How long somebody can plan an appointment for.
inline constexpr int kFewestMinutes = 5;
inline constexpr int kMostMinutes = 24 * 60;

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
    QJsonArray fields = {}; //!< what is noted beside words, in order; see FieldDefinition
    int usualMinutes = 0; //!< proposed where a length is asked for; 0 = no usual one
    bool onTimeline = true; //!< its activities are shown in a customer's history (AC-11)

    static constexpr void eachMember(auto&& take)
    {
        using T = ActivityType;
        take(member("key", &T::key));
        take(member("name", &T::name));
        take(member("translations", &T::translations));
        take(member("icon", &T::icon));
        take(member("has_duration", &T::hasDuration));
        take(member("display_order", &T::displayOrder));
        take(member("fields", &T::fields));
        take(member("usual_minutes", &T::usualMinutes));
        take(member("on_timeline", &T::onTimeline));
    }
    friend bool operator==(const ActivityType&, const ActivityType&) = default;
};

//! The parameter that names the group of attributes the page of a customer shows, and the form for
//! a new one (AT-13); every attribute, where nothing is said.
inline constexpr QLatin1StringView kCustomerAttributeGroupSetting("customer_attribute_group");
//! The parameter that names the group of attributes client books have on cards and filter by
//! (CP-1). Where nothing is said they follow the page of a customer: before there were two
//! parameters, one group ruled both.
inline constexpr QLatin1StringView kBookAttributeGroupSetting("book_attribute_group");
inline constexpr QLatin1StringView kEveryAttribute("every");
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

    static constexpr void eachMember(auto&& take)
    {
        take(member("key", &Setting::key));
        take(member("value", &Setting::value));
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
    qint64 firstNumber = 1; //!< counts on from here, unless more were given already

    [[nodiscard]] QString written(qint64 number) const;

    static constexpr void eachMember(auto&& take)
    {
        using N = Numbering;
        take(member("key", &N::key));
        take(member("prefix", &N::prefix));
        take(member("digits", &N::digits));
        take(member("first_number", &N::firstNumber));
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

    static constexpr void eachMember(auto&& take)
    {
        take(member("number", &Product::number));
        take(member("name", &Product::name));
        take(member("category", &Product::category));
        take(member("subcategory", &Product::subcategory));
        take(member("colour", &Product::colour));
        take(member("price_minor", &Product::priceMinor));
        take(member("currency", &Product::currency));
    }
    friend bool operator==(const Product&, const Product&) = default;
};

} // namespace carnet
