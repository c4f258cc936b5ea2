#include "models/presentation/clientchoices.h"

#include "models/presentation/customerwords.h"
#include "models/presentation/till.h"

#include <QCoreApplication>

#include <unicode/locdspnm.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct ClientChoiceWords {
    Q_DECLARE_TR_FUNCTIONS(ClientChoices)
};

//! What most clients of a shop anywhere speak; anything else comes with an import or a template.
const QStringList& spokenLanguages()
{
    static const QStringList tags =
        u"ar bg ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv ms nb nl pl pt "
        u"ro ru sk sl sr sv th tr uk vi zh"_s.split(u' ');
    return tags;
}

const QStringList& usualCurrencies()
{
    static const QStringList codes =
        u"AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KWD MXN MYR NOK "
        u"NZD PLN QAR RON SAR SEK SGD THB TRY TWD UAH USD ZAR"_s.split(u' ');
    return codes;
}

icu::Locale icuLocale(const QLocale& locale)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto named = icu::Locale::forLanguageTag(locale.bcp47Name().toStdString(), status);
    return U_SUCCESS(status) ? named : icu::Locale::getEnglish();
}

QVariantMap choice(const QString& value, const QString& text, const QString& chosen)
{
    return {{u"value"_s, value}, {u"text"_s, text}, {u"checked"_s, value == chosen}};
}

using Naming = std::function<QString(const QString& value)>;

//! Those of \a values that are not in \a choices yet, by name.
void append(QVariantList& choices, QStringList values, const QString& chosen, const Naming& name)
{
    values.removeDuplicates();
    QList<std::pair<QString, QString>> named;
    for (const QString& value : std::as_const(values)) {
        const bool isThere = std::ranges::any_of(choices, [&value](const QVariant& entry) {
            return entry.toMap().value(u"value"_s).toString() == value;
        });
        if (!isThere)
            named.append({name(value), value});
    }
    std::ranges::sort(named, [](const auto& a, const auto& b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    for (const auto& [text, value] : std::as_const(named))
        choices.append(choice(value, text, chosen));
}

//! How languages are called in one of them; costly to make.
class LanguageNames final
{
public:
    explicit LanguageNames(const QLocale& in)
        : m_in(in)
        , m_names(icu::LocaleDisplayNames::createInstance(icuLocale(in)))
    {
    }

    [[nodiscard]] QString of(const QString& tag) const
    {
        UErrorCode status = U_ZERO_ERROR;
        const auto language = icu::Locale::forLanguageTag(tag.toStdString(), status);
        if (U_FAILURE(status) || *language.getLanguage() == '\0')
            return tag;
        icu::UnicodeString written;
        m_names->localeDisplayName(language, written);
        const auto text = QString::fromUtf16(written.getBuffer(), written.length());
        return m_in.toUpper(text.left(1)) + text.mid(1);
    }

private:
    QLocale m_in;
    std::unique_ptr<icu::LocaleDisplayNames> m_names;
};

} // namespace

QString kindText(CustomerType type)
{
    return type == CustomerType::Organization ? ClientChoiceWords::tr("Organisation")
                                              : ClientChoiceWords::tr("Person");
}

QString languageText(const QString& tag, const QLocale& in)
{
    return LanguageNames(in).of(tag);
}

const QStringList& currencyCodes()
{
    static const QStringList codes = [] {
        QStringList all;
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UEnumeration, decltype(&uenum_close)> known(
            ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status), &uenum_close);
        while (const char* const code = uenum_next(known.get(), nullptr, &status))
            all.append(QString::fromLatin1(code));
        return all;
    }();
    return codes;
}

QString currencyText(const QString& code, const QLocale& in)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    const char16_t* const name = ucurr_getName(reinterpret_cast<const char16_t*>(code.utf16()),
                                               icuLocale(in).getName(),
                                               UCURR_LONG_NAME,
                                               nullptr,
                                               &length,
                                               &status);
    const auto text = QString::fromUtf16(name, length);
    return text.isEmpty() || text == code ? code : u"%1 (%2)"_s.arg(text, code);
}

QString customerValueText(const QString& field,
                          const QJsonValue& value,
                          const ReferenceData& reference,
                          const Format& format)
{
    CustomerType kind{};
    if (field == u"type"_s && FieldCodec<CustomerType>::read(value, kind))
        return kindText(kind);
    ReceiptOption receipts{};
    if (field == u"receipt_option"_s && FieldCodec<ReceiptOption>::read(value, receipts))
        return receiptText(receipts);
    if (field == u"language"_s)
        return languageText(value.toString(), format.locale());
    if (field == u"currency"_s)
        return currencyText(value.toString(), format.locale());
    QStringList names;
    for (const Affiliation& affiliation : reference.affiliations) {
        if (field == u"affiliations"_s && value.toArray().contains(affiliation.id.toString()))
            names.append(format.name(affiliation));
    }
    return field == u"affiliations"_s ? names.join(u", "_s) : value.toString();
}

QString startText(const CustomerTemplate& preset,
                  const ReferenceData& reference,
                  const Format& format)
{
    QStringList words{kindText(preset.type)};
    if (!preset.language.isEmpty())
        words.append(languageText(preset.language, format.locale()));
    if (!preset.currency.isEmpty())
        words.append(currencyText(preset.currency, format.locale()));
    if (!preset.group.isEmpty())
        words.append(preset.group);
    if (preset.receiptOption != ReceiptOption::Print)
        words.append(ClientChoiceWords::tr("Receipts: %1").arg(receiptText(preset.receiptOption)));
    for (const Affiliation& affiliation : reference.affiliations) {
        if (preset.affiliations.contains(affiliation.id))
            words.append(format.name(affiliation));
    }
    return words.join(u" · "_s);
}

QVariantList kindChoices(CustomerType chosen)
{
    QVariantList choices;
    const QString token = FieldCodec<CustomerType>::write(chosen).toString();
    for (const auto& [name, type] : tokens(CustomerType{}))
        choices.append(choice(QLatin1StringView(name), kindText(type), token));
    return choices;
}

QVariantList receiptChoices(ReceiptOption chosen)
{
    QVariantList choices;
    const QString token = FieldCodec<ReceiptOption>::write(chosen).toString();
    for (const auto& [name, option] : tokens(ReceiptOption{}))
        choices.append(choice(QLatin1StringView(name), receiptText(option), token));
    return choices;
}

QVariantList languageChoices(const QString& chosen, const Till& till)
{
    const LanguageNames names(till.format().locale());
    const Naming name = [&names](const QString& tag) { return names.of(tag); };
    QStringList ofHouse{chosen};
    for (const Associate& associate : till.reference().associates)
        ofHouse.append(associate.language);
    for (const CustomerTemplate& preset : till.reference().templates)
        ofHouse.append(preset.language);
    QVariantList choices{choice({}, ClientChoiceWords::tr("Not known"), chosen)};
    append(choices, ofHouse, chosen, name);
    append(choices, spokenLanguages(), chosen, name);
    return choices;
}

QVariantList currencyChoices(const QString& chosen, const Till& till)
{
    const Naming name = [&till](const QString& code) {
        return currencyText(code, till.format().locale());
    };
    QStringList ofHouse{chosen};
    for (const Store& store : till.reference().storeById)
        ofHouse.append(store.currency);
    for (const CustomerTemplate& preset : till.reference().templates)
        ofHouse.append(preset.currency);
    QVariantList choices{choice({}, ClientChoiceWords::tr("As in the store"), chosen)};
    append(choices, ofHouse, chosen, name);
    append(choices, usualCurrencies(), chosen, name);
    return choices;
}

} // namespace carnet
