#include "models/domain/parameterchecks.h"

#include "models/domain/audit.h"
#include "models/domain/credential.h"
#include "models/domain/features.h"
#include "models/domain/housechecks.h"
#include "models/domain/idletimes.h"
#include "models/domain/offlinewindow.h"
#include "models/domain/rowfields.h"
#include "models/domain/searchkind.h"
#include "models/domain/stafflist.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

constexpr int kLongestBrand = 40; // beside the navigation of a small screen
constexpr int kMostDigits = 12;

bool isBrand(const QString& value, const Facts& /*facts*/)
{
    return value.size() <= kLongestBrand;
}

bool isLeapDayPolicy(const QString& value, const Facts& /*facts*/)
{
    return value == kOnTheTwentyEighth || value == kOnTheFirstOfMarch;
}

bool isSwitch(const QString& value, const Facts& /*facts*/)
{
    return value == u"on"_s || value == u"off"_s;
}

//! ISO 3166, two letters.
bool isRegion(const QString& value, const Facts& /*facts*/)
{
    static const QRegularExpression form(u"^[A-Z]{2}$"_s);
    return form.match(value).hasMatch() && QLocale::codeToTerritory(value) != QLocale::AnyTerritory;
}

bool isGroup(const QString& value, const Facts& facts)
{
    const auto id = QUuid::fromString(value);
    return std::ranges::any_of(facts.neighbours, [&id](const Row& other) {
        return other.key == RowKey{EntityKind::AttributeGroup, id};
    });
}

bool isBookGroup(const QString& value, const Facts& facts)
{
    return value == kEveryAttribute || isGroup(value, facts);
}

bool isAuditDays(const QString& value, const Facts& /*facts*/)
{
    return auditDays(value).has_value();
}

bool isOfflineHours(const QString& value, const Facts& /*facts*/)
{
    return offlineHours(value).has_value();
}

bool isSearchKinds(const QString& value, const Facts& /*facts*/)
{
    return searchKinds(value).has_value();
}

bool isSearchMode(const QString& value, const Facts& /*facts*/)
{
    return value == kSearchThisStore || value == kSearchAllStores;
}

bool isBookMode(const QString& value, const Facts& /*facts*/)
{
    return value == kOneBook || value == kSeveralBooks;
}

bool isIdleMinutes(const QString& value, const Facts& /*facts*/)
{
    return idleMinutes(value).has_value();
}

bool isStaffList(const QString& value, const Facts& /*facts*/)
{
    return staffList(value).has_value();
}

bool isLogOnMode(const QString& value, const Facts& /*facts*/)
{
    return logOnMode(value).has_value();
}

struct Parameter {
    QLatin1StringView key;
    const char* reason = nullptr; // of a value that is none
    bool (*accepts)(const QString&, const Facts&) = nullptr;
};

constexpr std::array kParameters{
    Parameter{kBrandNameSetting, "brand_too_long", &isBrand},
    Parameter{kLeapDaySetting, "no_leap_day_policy", &isLeapDayPolicy},
    Parameter{kBookModeSetting, "no_book_mode", &isBookMode},
    Parameter{kPhoneRegionSetting, "no_region", &isRegion},
    Parameter{kCustomerAttributeGroupSetting, "no_group", &isGroup},
    Parameter{kBookAttributeGroupSetting, "no_group", &isBookGroup},
    Parameter{kSearchKindsSetting, "no_search_kinds", &isSearchKinds},
    Parameter{kSearchModeSetting, "no_search_mode", &isSearchMode},
    Parameter{kAuditDaysSetting, "no_audit_days", &isAuditDays},
    Parameter{kCoverMinutesSetting, "no_minutes", &isIdleMinutes},
    Parameter{kSignOutMinutesSetting, "no_minutes", &isIdleMinutes},
    Parameter{kOfflineHoursSetting, "no_hours", &isOfflineHours},
    Parameter{kOfflineManagerHoursSetting, "no_hours", &isOfflineHours},
    Parameter{kStaffListSetting, "no_staff_list", &isStaffList},
    Parameter{kBarcodeLogOnSetting, "no_log_on_mode", &isLogOnMode},
    Parameter{kCardLogOnSetting, "no_log_on_mode", &isLogOnMode}};

//! An empty value is as good as none; parameters that only a later version reads take any.
MaybeFlaw flawOfValue(const Row& row, const Facts& facts)
{
    const QString key = valueOf(row, u"key"_s).toString();
    const QString value = valueOf(row, u"value"_s).toString();
    if (isFeatureSetting(key) && !value.isEmpty() && !isSwitch(value, facts))
        return Flaw{u"value"_s, u"not_on_or_off"_s, {}};
    const auto* const parameter = std::ranges::find(kParameters, key, &Parameter::key);
    if (value.isEmpty() || parameter == kParameters.end() || parameter->accepts(value, facts))
        return std::nullopt;
    return Flaw{u"value"_s, QString::fromLatin1(parameter->reason), {}};
}

//! It may be raised, and taken back to counting from the beginning, which counts on from what was
//! given.
MaybeFlaw flawOfFirstNumber(const Row& row, const Facts& facts)
{
    const QString field = u"first_number"_s;
    const qint64 first = valueOf(row, field).toInteger();
    if (first < 1)
        return Flaw{field, u"out_of_range"_s, {}};
    if (first == 1 || isAsSeen(*facts.row, row.fields, {field}) || first >= facts.nextNumber)
        return std::nullopt;
    return Flaw{field, u"given"_s, {}, {{u"number"_s, facts.nextNumber}}};
}

} // namespace

MaybeFlaw flawOfOneBook(const Row& row, const Facts& facts)
{
    const bool isMode = valueOf(row, u"key"_s).toString() == kBookModeSetting;
    if (!isMode || facts.inSeveralBooks == 0)
        return std::nullopt;
    return Flaw{u"value"_s, u"in_several_books"_s, {}, {{u"number"_s, facts.inSeveralBooks}}};
}

MaybeFlaw flawOfSetting(const Row& row, const Facts& facts)
{
    const QString key = u"key"_s;
    if (auto flaw = required(row, key))
        return flaw;
    if (facts.row && !isAsSeen(*facts.row, row.fields, {key}))
        return Flaw{key, u"read_only"_s, {}};
    const bool isTaken = std::ranges::any_of(facts.siblings, [&](const Row& other) {
        return other.key != row.key && valueOf(other, key) == valueOf(row, key);
    });
    if (isTaken)
        return Flaw{key, u"taken"_s, {}};
    if (auto flaw = flawOfValue(row, facts))
        return flaw;
    return flawOfOneBook(row, facts);
}

MaybeFlaw flawOfNumbering(const Row& row, const Facts& facts)
{
    const QString key = u"key"_s;
    const QString digitsField = u"digits"_s;
    if (!facts.row)
        return Flaw{key, u"unknown"_s, u"nothing would take its numbers"_s};
    if (!isAsSeen(*facts.row, row.fields, {key}))
        return Flaw{key, u"read_only"_s, {}};
    static const QRegularExpression form(u"^[A-Za-z0-9-]{0,8}$"_s);
    if (!form.match(valueOf(row, u"prefix"_s).toString()).hasMatch())
        return Flaw{u"prefix"_s, u"form"_s, {}};
    const int digits = valueOf(row, digitsField).toInt();
    if (digits < 1 || digits > kMostDigits)
        return Flaw{digitsField, u"out_of_range"_s, {}};
    const qint64 first = valueOf(row, u"first_number"_s).toInteger();
    const auto needed = QString::number(std::max(first, facts.nextNumber)).size();
    if (digits < needed)
        return Flaw{digitsField, u"too_few"_s, {}, {{u"number"_s, needed}}};
    return flawOfFirstNumber(row, facts);
}

} // namespace carnet::rules
