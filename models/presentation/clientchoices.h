#pragma once

#include "models/domain/referencedata.h"

#include <QLocale>
#include <QVariantList>

namespace carnet {

class Format;
class Till;

[[nodiscard]] QString kindText(CustomerType type);
//! "German", "Portuguese (Brazil)", in the language of \a in; what is no language stays as it is.
[[nodiscard]] QString languageText(const QString& tag, const QLocale& in);
//! Of ISO 4217, those that are in use.
[[nodiscard]] const QStringList& currencyCodes();
//! "Swiss Franc (CHF)".
[[nodiscard]] QString currencyText(const QString& code, const QLocale& in);

//! The value of a customer's own field in words.
[[nodiscard]] QString customerValueText(const QString& field,
                                        const QJsonValue& value,
                                        const ReferenceData& reference,
                                        const Format& format);

//! "Person · German · Press": what new clients start with.
[[nodiscard]] QString startText(const CustomerTemplate& preset,
                                const ReferenceData& reference,
                                const Format& format);

// What can be chosen for a client, as {value, text, checked}.
[[nodiscard]] QVariantList kindChoices(CustomerType chosen);
[[nodiscard]] QVariantList receiptChoices(ReceiptOption chosen);
//! None first, then those that associates speak and new clients start with, then others people
//! speak, each part by name. \a chosen is among them whatever it is.
[[nodiscard]] QVariantList languageChoices(const QString& chosen, const Till& till);
//! The store's first, then those of the house, then others, in the same way.
[[nodiscard]] QVariantList currencyChoices(const QString& chosen, const Till& till);

} // namespace carnet
