#include "app/ctl/mappingreader.h"

#include "app/ctl/fieldrulereader.h"
#include "models/domain/attributevalue.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

template<typename E>
E readToken(TomlTable& table, const QString& key, E otherwise)
{
    if (!table.has(key))
        return otherwise;
    const QString word = table.text(key);
    QStringList known;
    for (const auto& [token, value] : tokens(E{})) {
        if (word == QLatin1StringView(token))
            return value;
        known.append(QLatin1StringView(token));
    }
    table.complain(key, u"has to be one of "_s + known.join(u", "_s));
    return otherwise;
}

FieldRule requireRule(TomlTable& table, const QString& key, RuleUse use)
{
    FieldRule rule = readRule(table, key, use);
    if (!table.has(key))
        table.complain(key, u"is missing"_s);
    rule.required = true;
    return rule;
}

//! `name = { en = "Birthday", de = "Geburtstag" }`; the first language is the retailer's own.
void readNames(TomlTable& table, AttributeDefinition& definition)
{
    if (!table.has(u"name"_s) || table.isText(u"name"_s)) {
        definition.name = table.text(u"name"_s, definition.key);
        return;
    }
    if (auto names = table.table(u"name"_s)) {
        definition.name = names->text(u"en"_s);
        for (const QString& language : names->keys()) {
            const QString name = names->text(language);
            definition.translations.insert(language, QJsonObject{{u"name"_s, name}});
            if (definition.name.isEmpty())
                definition.name = name;
        }
    }
}

void readOptions(TomlTable& table, AttributeDefinition& definition)
{
    if (!table.has(u"options"_s))
        return;
    for (TomlTable& option : table.tables(u"options"_s)) {
        QJsonObject written{{u"value"_s, option.requiredText(u"value"_s)}};
        QJsonObject translations;
        for (const QString& language : option.keys()) {
            if (language != u"value"_s)
                translations.insert(language, option.text(language));
        }
        if (!translations.isEmpty())
            written.insert(u"translations"_s, translations);
        definition.options.append(written);
    }
}

void readDefinition(TomlTable& table, AttributeDefinition& definition)
{
    readNames(table, definition);
    readOptions(table, definition);
    definition.unit = table.text(u"unit"_s);
    definition.decimals = static_cast<int>(table.integer(u"decimals"_s, definition.decimals));
    definition.multiple = table.flag(u"multiple"_s, false);
    definition.refinable = table.flag(u"refinable"_s, false);
    definition.filterConfirmed = definition.refinable; // whoever wrote this has seen how it filters
    definition.searchable = table.flag(u"searchable"_s, false);
    definition.mandatory = table.flag(u"mandatory"_s, false);
    definition.defaultValue = table.text(u"default_value"_s);
    definition.yearOptional = table.flag(u"year_optional"_s, definition.yearOptional);
    definition.occasion = table.flag(u"occasion"_s, false);
    definition.lowerBound = table.text(u"lower_bound"_s);
    definition.upperBound = table.text(u"upper_bound"_s);
    definition.thresholds = table.text(u"thresholds"_s);
    definition.displayOrder = static_cast<int>(table.integer(u"display_order"_s, 0));
    definition.icon = table.text(u"icon"_s);
    definition.singleChoice = table.flag(u"single_choice"_s, false);
    if (!FieldCodec<FacetDisplay>::read(table.text(u"display"_s), definition.display))
        table.complain(u"display"_s, u": list, range, slider, slider_with_bars or text_box"_s);
    if (const auto checked = checkDefinition(definition); !checked)
        table.complain(u"type"_s, u": "_s + checked.error().detail);
}

RuleUse useOf(ValueType type)
{
    switch (type) {
    case ValueType::Integer:
    case ValueType::Decimal:
    case ValueType::Currency:
        return RuleUse::Number;
    case ValueType::Date:
        return RuleUse::Date;
    default:
        return RuleUse::Text;
    }
}

QList<AttributeTarget> readAttributes(TomlTable& top)
{
    auto attributes = top.table(u"attributes"_s);
    if (!attributes)
        return {};
    QList<AttributeTarget> targets;
    for (const QString& key : attributes->keys()) {
        auto table = attributes->table(key);
        if (!table)
            continue;
        AttributeTarget target;
        target.definition.key = key;
        target.definition.type = readToken(*table, u"type"_s, ValueType::Text);
        target.create = table->flag(u"create"_s, false);
        target.rule = readRuleOf(*table, useOf(target.definition.type));
        target.rule.key = u"attributes."_s + key;
        if (target.create)
            readDefinition(*table, target.definition);
        table->refuseTheRest();
        targets.append(target);
    }
    return targets;
}

QList<ContactTarget> readContacts(TomlTable& top)
{
    QList<ContactTarget> targets;
    for (TomlTable& table : top.tables(u"contacts"_s)) {
        ContactTarget target;
        target.kind = readToken(table, u"kind"_s, ContactKind::Phone);
        target.purpose = table.text(u"purpose"_s);
        target.primary = table.flag(u"primary"_s, false);
        target.value = readRule(table, u"value"_s, RuleUse::Text);
        if (target.kind != ContactKind::Address && !table.has(u"value"_s))
            table.complain(u"value"_s, u"is missing"_s);
        target.postalCode = readRule(table, u"postal_code"_s, RuleUse::Text);
        target.city = readRule(table, u"city"_s, RuleUse::Text);
        target.country = readRule(table, u"country"_s, RuleUse::Text);
        table.refuseTheRest();
        targets.append(target);
    }
    return targets;
}

CustomerMapping readCustomers(TomlTable& top)
{
    CustomerMapping mapping;
    if (auto table = top.table(u"customer"_s)) {
        mapping.title = readRule(*table, u"title"_s, RuleUse::Text);
        mapping.firstName = readRule(*table, u"first_name"_s, RuleUse::Text);
        mapping.lastName = readRule(*table, u"last_name"_s, RuleUse::Text);
        mapping.language = readRule(*table, u"language"_s, RuleUse::Text);
        mapping.addressBook = table->text(u"address_book"_s);
        table->refuseTheRest();
    }
    mapping.contacts = readContacts(top);
    mapping.attributes = readAttributes(top);
    return mapping;
}

ProductMapping readProducts(TomlTable& top)
{
    ProductMapping mapping;
    auto table = top.table(u"product"_s);
    if (!table) {
        top.complain(u"product"_s, u"is missing"_s);
        return mapping;
    }
    mapping.number = readRule(*table, u"number"_s, RuleUse::Text);
    mapping.name = requireRule(*table, u"name"_s, RuleUse::Text);
    mapping.category = readRule(*table, u"category"_s, RuleUse::Text);
    mapping.subcategory = readRule(*table, u"subcategory"_s, RuleUse::Text);
    mapping.colour = readRule(*table, u"colour"_s, RuleUse::Text);
    mapping.price = readRule(*table, u"price"_s, RuleUse::Number);
    table->refuseTheRest();
    return mapping;
}

SaleMapping readSales(TomlTable& top)
{
    SaleMapping mapping;
    auto table = top.table(u"sale"_s);
    if (!table) {
        top.complain(u"sale"_s, u"is missing"_s);
        return mapping;
    }
    mapping.customer = requireRule(*table, u"customer"_s, RuleUse::Text);
    mapping.product = requireRule(*table, u"product"_s, RuleUse::Text);
    mapping.soldAt = requireRule(*table, u"sold_at"_s, RuleUse::Date);
    mapping.receipt = readRule(*table, u"receipt"_s, RuleUse::Text);
    mapping.line = requireRule(*table, u"line"_s, RuleUse::Text);
    mapping.quantity = readRule(*table, u"quantity"_s, RuleUse::Number);
    mapping.amount = readRule(*table, u"amount"_s, RuleUse::Number);
    mapping.store = table->text(u"store"_s);
    table->refuseTheRest();
    return mapping;
}

QList<LookupFile> readLookups(TomlTable& top)
{
    auto lookups = top.table(u"lookup"_s);
    if (!lookups)
        return {};
    QList<LookupFile> files;
    for (const QString& name : lookups->keys()) {
        auto table = lookups->table(name);
        if (!table)
            continue;
        LookupFile file;
        file.name = name;
        file.line = table->lineOf(u"file"_s);
        file.path = table->requiredText(u"file"_s);
        file.key = table->requiredText(u"key"_s);
        file.form = readForm(*table);
        file.columns = table->texts(u"columns"_s);
        table->refuseTheRest();
        files.append(file);
    }
    return files;
}

void readKey(TomlTable& top, Mapping& mapping)
{
    auto table = top.table(u"key"_s);
    if (!table) {
        top.complain(u"key"_s, u"is missing: it says which row is which"_s);
        return;
    }
    mapping.source = table->requiredText(u"source"_s);
    for (const QString& column : table->texts(u"columns"_s)) {
        FieldRule rule;
        rule.key = u"key.columns"_s;
        rule.line = table->lineOf(u"columns"_s);
        rule.column = column;
        rule.required = true;
        mapping.key.append(rule);
    }
    if (mapping.key.isEmpty())
        table->complain(u"columns"_s, u"is missing"_s);
    table->refuseTheRest();
}

void readFile(TomlTable& top, Mapping& mapping)
{
    if (auto table = top.table(u"file"_s)) {
        mapping.form = readForm(*table);
        mapping.columns = table->texts(u"columns"_s);
        mapping.currency = table->text(u"currency"_s);
        table->refuseTheRest();
    }
}

} // namespace

Result<Mapping> readMapping(const QString& path, ImportKind kind)
{
    auto top = TomlTable::fromFile(path);
    if (!top)
        return tl::unexpected(top.error());
    Mapping mapping;
    mapping.kind = kind;
    const QString written = top->requiredText(u"kind"_s);
    if (!written.isEmpty() && written != nameOf(kind))
        top->complain(u"kind"_s, u"is %1, but %2 are to be imported"_s.arg(written, nameOf(kind)));
    readFile(*top, mapping);
    readKey(*top, mapping);
    mapping.lookups = readLookups(*top);
    if (kind == ImportKind::Customers)
        mapping.customer = readCustomers(*top);
    else if (kind == ImportKind::Products)
        mapping.product = readProducts(*top);
    else
        mapping.sale = readSales(*top);
    top->refuseTheRest();
    if (kind != ImportKind::Customers && mapping.currency.isEmpty())
        top->complain(u"file"_s, u"names no currency for prices and amounts"_s);
    if (!top->problems().isEmpty())
        return failure(ErrorCode::Invalid, top->problems().join(u'\n'));
    return mapping;
}

} // namespace carnet
