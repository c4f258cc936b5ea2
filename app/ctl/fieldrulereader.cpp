#include "app/ctl/fieldrulereader.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

void readValues(TomlTable& table, FieldRule& rule)
{
    if (auto values = table.table(u"values"_s)) {
        for (const QString& written : values->keys())
            rule.values.insert(written, values->text(written));
    }
    const QString other = table.text(u"other"_s, rule.values.isEmpty() ? u"keep"_s : u"refuse"_s);
    if (other == u"keep"_s)
        rule.unknown = UnknownValue::Keep;
    else if (other == u"refuse"_s)
        rule.unknown = UnknownValue::Refuse;
    else if (other == u"empty"_s)
        rule.unknown = UnknownValue::Empty;
    else
        table.complain(u"other"_s, u"has to be keep, refuse or empty"_s);
}

void readThrough(TomlTable& table, FieldRule& rule)
{
    for (const QString& step : table.texts(u"through"_s)) {
        const qsizetype point = step.indexOf(u'.');
        if (point < 1 || point + 1 == step.size())
            table.complain(u"through"_s, u"has to hold texts like \"products.Price\""_s);
        else
            rule.through.append({step.first(point), step.sliced(point + 1)});
    }
}

void readDates(TomlTable& table, FieldRule& rule)
{
    const QString language = table.text(u"language"_s);
    QStringList patterns = table.texts(u"formats"_s);
    if (patterns.isEmpty())
        patterns.append(u"yyyy-MM-dd"_s);
    for (const QString& pattern : patterns) {
        if (const auto form = DateForm::fromPattern(pattern, language))
            rule.dates.append(*form);
        else
            table.complain(u"formats"_s, u": "_s + form.error().detail);
    }
}

void readNumber(TomlTable& table, FieldRule& rule)
{
    rule.number.decimal = table.text(u"decimal"_s, rule.number.decimal);
    rule.number.grouping = table.text(u"grouping"_s);
    rule.number.signs = table.texts(u"signs"_s);
    if (rule.number.decimal == rule.number.grouping)
        table.complain(u"grouping"_s, u"is the decimal sign as well"_s);
}

} // namespace

FieldRule readRule(TomlTable& table, const QString& key, RuleUse use)
{
    FieldRule rule;
    if (!table.has(key) || table.isText(key)) {
        rule.column = table.text(key);
        rule.key = table.pathOf(key);
        rule.line = table.lineOf(key);
        if (use == RuleUse::Date)
            rule.dates.append(*DateForm::fromPattern(u"yyyy-MM-dd"_s));
        return rule;
    }
    auto inner = table.table(key);
    if (!inner)
        return rule;
    rule = readRuleOf(*inner, use);
    inner->refuseTheRest();
    rule.key = table.pathOf(key);
    return rule;
}

FieldRule readRuleOf(TomlTable& table, RuleUse use)
{
    FieldRule rule;
    rule.key = table.pathOf(u"column"_s);
    rule.line = table.lineOf(u"column"_s);
    rule.column = table.text(u"column"_s);
    rule.constant = table.text(u"constant"_s);
    rule.trim = table.flag(u"trim"_s, true);
    rule.required = table.flag(u"required"_s, false);
    rule.empty = table.texts(u"empty"_s);
    rule.separator = table.text(u"separator"_s);
    const QString repair = table.text(u"case"_s);
    rule.repairCase = repair == u"name"_s;
    if (!repair.isEmpty() && !rule.repairCase)
        table.complain(u"case"_s, u"has to be \"name\""_s);
    readValues(table, rule);
    readThrough(table, rule);
    if (use == RuleUse::Date)
        readDates(table, rule);
    if (use == RuleUse::Number)
        readNumber(table, rule);
    if (rule.column.isEmpty() == rule.constant.isEmpty())
        table.complain(u"column"_s, u"is missing: give a column or a constant, one of the two"_s);
    return rule;
}

DelimitedForm readForm(TomlTable& table)
{
    DelimitedForm form;
    form.encoding = table.text(u"encoding"_s, form.encoding);
    form.delimiter = table.text(u"delimiter"_s, form.delimiter);
    form.rowEnd = table.text(u"row_end"_s, form.rowEnd);
    form.quote = table.text(u"quote"_s, form.quote);
    if (form.delimiter.isEmpty())
        table.complain(u"delimiter"_s, u"is empty"_s);
    if (form.quote.size() > 1)
        table.complain(u"quote"_s, u"has to be one character, or empty"_s);
    return form;
}

} // namespace carnet
