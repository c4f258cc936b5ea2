#pragma once

#include "app/ctl/mapping.h"
#include "app/ctl/tomltable.h"

namespace carnet {

//! What a value may be told beside its column.
enum class RuleUse {
    Text,
    Number,
    Date,
};

//! Reads `key = "Column"` or `key = { column = "Column", ... }`; unset when the key is absent.
[[nodiscard]] FieldRule readRule(TomlTable& table, const QString& key, RuleUse use);
//! The same where the table itself is the rule and holds other keys beside.
[[nodiscard]] FieldRule readRuleOf(TomlTable& table, RuleUse use);
[[nodiscard]] DelimitedForm readForm(TomlTable& table);

} // namespace carnet
