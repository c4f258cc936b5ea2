#pragma once

#include "app/ctl/dateform.h"
#include "app/ctl/delimitedreader.h"
#include "app/ctl/numberform.h"
#include "models/domain/customer.h"
#include "models/domain/entities.h"

#include <QHash>

namespace carnet {

//! What to do with a text that the table of values does not name.
enum class UnknownValue {
    Keep,
    Refuse,
    Empty,
};

//! Looks the value up in a second file: the row whose key it is, that row's column.
struct LookupStep {
    QString table;
    QString column;

    friend bool operator==(const LookupStep&, const LookupStep&) = default;
};

//! Where one value comes from and how it is written there.
struct FieldRule {
    QString key; //!< in the mapping, for messages: `customer.first_name`
    int line = 0; //!< in the mapping
    QString column; //!< empty: the constant
    QString constant;
    QList<LookupStep> through;
    bool trim = true;
    bool required = false;
    bool repairCase = false;
    QStringList empty; //!< texts that mean "nothing"
    QHash<QString, QString> values;
    UnknownValue unknown = UnknownValue::Keep;
    QList<DateForm> dates;
    NumberForm number;
    QString separator; //!< between the values of a list

    [[nodiscard]] bool isSet() const { return !column.isEmpty() || !constant.isEmpty(); }
};

struct AttributeTarget {
    AttributeDefinition definition; //!< complete when it is to be made, else key and type alone
    bool create = false;
    FieldRule rule;
};

struct ContactTarget {
    ContactKind kind = ContactKind::Phone;
    QString purpose;
    FieldRule value;
    FieldRule postalCode;
    FieldRule city;
    FieldRule country;
    bool primary = false;
};

struct CustomerMapping {
    FieldRule title;
    FieldRule firstName;
    FieldRule lastName;
    FieldRule language;
    QString addressBook; //!< its name; empty when there is only one
    QList<ContactTarget> contacts;
    QList<AttributeTarget> attributes;
};

struct ProductMapping {
    FieldRule number; //!< as people write it; empty: the key
    FieldRule name;
    FieldRule category;
    FieldRule subcategory;
    FieldRule colour;
    FieldRule price;
};

struct SaleMapping {
    FieldRule customer; //!< key of the customer, as the customers' mapping has it
    FieldRule product; //!< key of the product, as the products' mapping has it
    FieldRule soldAt;
    FieldRule receipt;
    FieldRule line;
    FieldRule quantity;
    FieldRule amount; //!< of the line; empty: quantity times the product's price
    QString store; //!< its number; empty when there is only one
};

enum class ImportKind {
    Customers,
    Products,
    Sales,
};

//! A second file to look values up in.
struct LookupFile {
    QString name;
    QString path; //!< as written: beside the imported file or beside the mapping
    DelimitedForm form;
    QStringList columns; //!< when the file has no header
    QString key;
    int line = 0;
};

//! What a mapping file says: how the file is written and what becomes of its columns.
struct Mapping {
    ImportKind kind = ImportKind::Customers;
    DelimitedForm form;
    QStringList columns; //!< when the file has no header
    QString source; //!< names the other system; with the key it makes the external reference
    QList<FieldRule> key;
    QString currency; //!< of prices and amounts
    QList<LookupFile> lookups;
    CustomerMapping customer;
    ProductMapping product;
    SaleMapping sale;
};

[[nodiscard]] QString nameOf(ImportKind kind);
[[nodiscard]] std::optional<ImportKind> importKindFromName(QStringView name);

} // namespace carnet
