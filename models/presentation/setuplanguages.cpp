#include "models/presentation/setuplanguages.h"

#include "models/search/folding.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kNameField = u"name"_s;
constexpr int kLongestKey = 48;

} // namespace

const QStringList& setupLanguages()
{
    static const QStringList languages{u"en"_s, u"de"_s, u"nb"_s, u"fr"_s};
    return languages;
}

QStringList languageCodes()
{
    QStringList codes;
    for (const QString& language : setupLanguages())
        codes.append(language.toUpper());
    return codes;
}

QString languageName(const QString& language)
{
    QString name = QLocale(language).nativeLanguageName();
    if (language == u"en"_s)
        name = u"English"_s; // Qt says which English
    return name.left(1).toUpper() + name.mid(1);
}

QString translatedText(const QJsonObject& translations,
                       const QString& language,
                       const QString& field)
{
    return translations.value(language).toObject().value(field).toString();
}

QString translatedName(const QJsonObject& translations, const QString& language)
{
    return translatedText(translations, language, kNameField);
}

QString nameIn(const QLocale& locale, const QString& name, const QJsonObject& translations)
{
    const QString translated = translatedName(translations, locale.name().section(u'_', 0, 0));
    return translated.isEmpty() ? name : translated;
}

void translateName(QJsonObject& translations, const QString& language, const QString& name)
{
    translateText(translations, language, kNameField, name);
}

void translateText(QJsonObject& translations,
                   const QString& language,
                   const QString& field,
                   const QString& text)
{
    QJsonObject entry = translations.value(language).toObject();
    if (text.isEmpty())
        entry.remove(field);
    else
        entry.insert(field, text);
    if (entry.isEmpty())
        translations.remove(language);
    else
        translations.insert(language, entry);
}

void renameEverywhere(QString& name, QJsonObject& translations, const QString& to)
{
    for (const QString& language : setupLanguages()) {
        if (!name.isEmpty() && translatedName(translations, language) == name)
            translateName(translations, language, to);
    }
    name = to;
}

QStringList otherNames(const QJsonObject& translations, const QString& name)
{
    QStringList others;
    for (const QString& language : setupLanguages()) {
        const QString other = translatedName(translations, language);
        if (!other.isEmpty() && other != name && !others.contains(other))
            others.append(other);
    }
    return others;
}

QString keyFor(const QString& name, const QStringList& taken)
{
    QString key;
    for (const QChar letter : search::folded(name)) {
        const bool isPlain = (letter >= u'a' && letter <= u'z')
            || (letter >= u'0' && letter <= u'9' && !key.isEmpty());
        if (isPlain)
            key.append(letter);
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key.append(u'_');
    }
    key.truncate(kLongestKey);
    while (key.endsWith(u'_'))
        key.chop(1);
    if (key.isEmpty())
        return {};
    QString free = key;
    for (int number = 2; taken.contains(free); ++number)
        free = key + u'_' + QString::number(number);
    return free;
}

} // namespace carnet
