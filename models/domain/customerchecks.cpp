#include "models/domain/customerchecks.h"

#include "models/domain/attributevalue.h"
#include "models/domain/emailaddress.h"
#include "models/domain/rowfields.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kLongestName = 300;
constexpr int kLongestContact = 1'000;

bool isLanguageTag(const QString& text)
{
    static const QRegularExpression form(u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"_s);
    return text.isEmpty() || form.match(text).hasMatch();
}

//! Nobody is called by fewer than three digits; words beside them are where a number was written
//! down with what it is for.
bool looksLikePhone(const QString& text)
{
    constexpr auto kFewestDigits = 3;
    return std::ranges::count_if(text, [](QChar c) { return c.isDigit(); }) >= kFewestDigits;
}

std::optional<Flaw> tooLong(const QString& field, const QString& text, int longest)
{
    if (text.size() <= longest)
        return std::nullopt;
    return Flaw{field, u"too_long"_s, u"at most %1 characters"_s.arg(longest)};
}

std::optional<Flaw> flawOfNames(const Customer& customer)
{
    if (customer.firstName.trimmed().isEmpty() && customer.lastName.trimmed().isEmpty())
        return Flaw{u"last_name"_s, u"required"_s, u"a first or a last name"_s};
    if (auto flaw = tooLong(u"first_name"_s, customer.firstName, kLongestName))
        return flaw;
    return tooLong(u"last_name"_s, customer.lastName, kLongestName);
}

bool isCardNumber(const QString& text)
{
    static const QRegularExpression form(u"^[A-Za-z0-9-]{4,40}$"_s);
    return text.isEmpty() || form.match(text).hasMatch();
}

std::optional<Flaw> flawOfDetails(const Customer& customer, const QStringList& touched)
{
    if (touched.contains(u"currency"_s) && !isCurrency(customer.currency))
        return Flaw{u"currency"_s, u"value"_s, u"three letters"_s};
    if (touched.contains(u"loyalty_card"_s) && !isCardNumber(customer.loyaltyCard))
        return Flaw{u"loyalty_card"_s, u"card"_s, u"4 to 40 letters, digits and dashes"_s};
    const bool isEmailFine =
        customer.receiptEmail.isEmpty() || looksLikeEmailAddress(customer.receiptEmail);
    if (touched.contains(u"receipt_email"_s) && !isEmailFine)
        return Flaw{u"receipt_email"_s, u"email"_s, {}};
    for (const auto& [field, text] : {std::pair{u"title"_s, customer.title},
                                      std::pair{u"name_reading"_s, customer.nameReading},
                                      std::pair{u"customer_group"_s, customer.group}}) {
        auto flaw = tooLong(field, text, kLongestName);
        if (flaw && touched.contains(field))
            return flaw;
    }
    return std::nullopt;
}

std::optional<Flaw> flawOfValue(const ContactPoint& point)
{
    const QString field = u"value"_s;
    const bool isPlace = !point.city.isEmpty() || !point.postalCode.isEmpty();
    if (point.value.trimmed().isEmpty() && !(point.kind == ContactKind::Address && isPlace))
        return Flaw{field, u"required"_s, {}};
    if (point.kind == ContactKind::Email && !looksLikeEmailAddress(point.value))
        return Flaw{field, u"email"_s, {}};
    if (point.kind == ContactKind::Phone && !looksLikePhone(point.value))
        return Flaw{field, u"phone"_s, {}};
    return tooLong(field, point.value, kLongestContact);
}

//! What a phone can dial.
std::optional<Flaw> flawOfExtension(const ContactPoint& point)
{
    static const QRegularExpression form(u"^[0-9*#, ]{0,12}$"_s);
    const bool isFine = point.extension.isEmpty()
        || (point.kind == ContactKind::Phone && form.match(point.extension).hasMatch());
    if (isFine)
        return std::nullopt;
    return Flaw{u"extension"_s, u"extension"_s, u"of a phone: at most 12 digits, * and #"_s};
}

} // namespace

bool isCurrency(const QString& text)
{
    static const QRegularExpression form(u"^[A-Z]{3}$"_s);
    return text.isEmpty() || form.match(text).hasMatch();
}

std::optional<Flaw> flawOf(const Customer& customer, const QStringList& touched)
{
    if (touched.contains(u"first_name"_s) || touched.contains(u"last_name"_s)) {
        if (auto flaw = flawOfNames(customer))
            return flaw;
    }
    if (touched.contains(u"language"_s) && !isLanguageTag(customer.language))
        return Flaw{u"language"_s, u"language"_s, {}};
    return flawOfDetails(customer, touched);
}

std::optional<Flaw> flawOf(const ContactPoint& point, const QStringList& touched)
{
    const QStringList placed{u"value"_s, u"city"_s, u"postal_code"_s};
    if (std::ranges::any_of(placed, [&](const QString& f) { return touched.contains(f); })) {
        if (auto flaw = flawOfValue(point))
            return flaw;
    }
    if (touched.contains(u"extension"_s)) {
        if (auto flaw = flawOfExtension(point))
            return flaw;
    }
    for (const auto& [field, text] : {std::pair{u"purpose"_s, point.purpose},
                                      std::pair{u"description"_s, point.description},
                                      std::pair{u"postal_code"_s, point.postalCode},
                                      std::pair{u"city"_s, point.city},
                                      std::pair{u"country"_s, point.country}}) {
        auto flaw = tooLong(field, text, kLongestName);
        if (flaw && touched.contains(field))
            return flaw;
    }
    return std::nullopt;
}

CheckedFields checkAttributes(const QList<AttributeDefinition>& definitions,
                              const QJsonObject& fields)
{
    QJsonObject checked;
    for (const QString& field : fields.keys()) {
        const auto key = attributeKey(field);
        const auto definition = std::ranges::find_if(
            definitions, [&key](const auto& d) { return key && d.key == *key; });
        if (definition == definitions.end())
            return tl::unexpected(Flaw{field, u"unknown_field"_s, {}});
        const QJsonValue wanted = fields.value(field);
        const auto fine = checkAttributeValue(*definition, wanted);
        if (!fine)
            return tl::unexpected(Flaw{field, u"value"_s, fine.error().detail});
        const QJsonValue canonical = toJson(*attributeValue(*definition, wanted));
        if (canonical.isNull() && definition->mandatory)
            return tl::unexpected(Flaw{field, u"required"_s, {}});
        checked.insert(field, canonical);
    }
    return checked;
}

} // namespace carnet::rules
