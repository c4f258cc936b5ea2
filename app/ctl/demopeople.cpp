#include "app/ctl/demopeople.h"

#include <unicode/translit.h>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Latin letters without marks: what people put into an e-mail address.
QString asciiOf(const QString& text)
{
    static const auto fold = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    icu::UnicodeString folded(reinterpret_cast<const char16_t*>(text.utf16()),
                              static_cast<int32_t>(text.size()));
    if (fold)
        fold->transliterate(folded);
    QString ascii;
    for (int32_t i = 0; i < folded.length(); ++i) {
        const QChar c(folded.charAt(i));
        if (c.isLetter() && c.unicode() < 0x80)
            ascii.append(c);
    }
    return ascii;
}

QString withDigits(QString pattern, DemoDice& dice)
{
    for (QChar& c : pattern) {
        if (c == u'#')
            c = QChar(u'0' + dice.below(10));
    }
    return pattern;
}

} // namespace

DemoPeople::DemoPeople()
{
    const QJsonObject source = demoResource(u"people"_s);
    QHash<QString, qsizetype> byCountry;
    for (const auto& entry : source.value(u"cultures"_s).toArray()) {
        const Culture culture = cultureFrom(entry.toObject());
        byCountry.insert(culture.country, m_cultures.size());
        m_cultures.append(culture);
        m_weights.append(entry.toObject().value(u"weight"_s).toInt());
    }
    for (const auto& entry : source.value(u"cast"_s).toArray()) {
        const QStringList member = textsIn(entry);
        m_cast.append({byCountry.value(member.at(0)),
                       member.at(1) == u"f"_s,
                       nameFrom(member.at(2)),
                       nameFrom(member.at(3))});
    }
}

DemoPeople::Name DemoPeople::nameFrom(const QString& text)
{
    const qsizetype bar = text.indexOf(u'|');
    if (bar < 0)
        return {text, asciiOf(text)};
    return {text.first(bar), text.sliced(bar + 1)};
}

QList<DemoPeople::Name> DemoPeople::namesFrom(const QJsonValue& array)
{
    QList<Name> names;
    for (const QString& text : textsIn(array))
        names.append(nameFrom(text));
    return names;
}

DemoPeople::Culture DemoPeople::cultureFrom(const QJsonObject& source)
{
    Culture culture;
    culture.country = source.value(u"country"_s).toString();
    culture.language = source.value(u"language"_s).toString();
    culture.address = source.value(u"address"_s).toString();
    culture.phones = textsIn(source.value(u"phones"_s));
    for (const auto& entry : source.value(u"cities"_s).toArray())
        culture.cities.append({entry.toArray().at(0).toString(), entry.toArray().at(1).toString()});
    culture.streets = textsIn(source.value(u"streets"_s));
    culture.female = namesFrom(source.value(u"female"_s));
    culture.male = namesFrom(source.value(u"male"_s));
    culture.family = namesFrom(source.value(u"family"_s));
    culture.familyFemale = namesFrom(source.value(u"familyFemale"_s));
    return culture;
}

DemoPerson DemoPeople::person(int index, DemoDice& dice) const
{
    CastMember who;
    if (index < m_cast.size()) {
        who = m_cast.at(index);
    } else {
        who.culture = dice.weighted(m_weights);
        who.isFemale = dice.chance(62);
        const Culture& culture = m_cultures.at(who.culture);
        who.first = dice.pick(who.isFemale ? culture.female : culture.male);
        const bool hasOwnForm = who.isFemale && !culture.familyFemale.isEmpty();
        who.last = dice.pick(hasOwnForm ? culture.familyFemale : culture.family);
    }
    const Culture& culture = m_cultures.at(who.culture);
    DemoPerson person;
    person.country = culture.country;
    person.language = culture.language;
    person.isFemale = who.isFemale;
    person.firstName = who.first.native;
    person.lastName = who.last.native;
    person.partner =
        dice.pick(dice.chance(92) == who.isFemale ? culture.male : culture.female).native;
    reach(person, culture, who, dice);
    return person;
}

void DemoPeople::reach(DemoPerson& person,
                       const Culture& culture,
                       const CastMember& who,
                       DemoDice& dice)
{
    static const QStringList domains{u"example.com"_s, u"example.org"_s, u"example.net"_s};
    static const QStringList forms{u"%1.%2"_s, u"%1.%2"_s, u"%2.%1"_s, u"%1_%2"_s, u"%1%2"_s};
    QString first = who.first.latin;
    if (dice.chance(25))
        first.truncate(1);
    QString local = dice.pick(forms).arg(first, who.last.latin);
    if (dice.chance(45))
        local += QString::number(dice.between(2, 98));
    person.email = local + u'@' + dice.pick(domains);
    person.phone = withDigits(dice.pick(culture.phones), dice);
    const auto& city = dice.pick(culture.cities);
    person.postalCode = city.first;
    person.city = city.second;
    person.street = culture.address;
    person.street.replace(u"{street}"_s, dice.pick(culture.streets));
    person.street.replace(u"{number}"_s, QString::number(dice.between(1, 120)));
}

} // namespace carnet
