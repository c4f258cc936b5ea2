#pragma once

#include <QJsonObject>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace carnet {

//! The languages Carnet speaks, in which the set-up has names (BCP 47).
[[nodiscard]] const QStringList& setupLanguages();
//! The same as short labels: DE.
[[nodiscard]] QStringList languageCodes();
//! As people who speak it write it: Deutsch.
[[nodiscard]] QString languageName(const QString& language);

//! One of the texts in a language, by its field: `name`, `help`; empty where there is none.
[[nodiscard]] QString translatedText(const QJsonObject& translations,
                                     const QString& language,
                                     const QString& field);
//! Writes such a text; an empty one is taken out.
void translateText(QJsonObject& translations,
                   const QString& language,
                   const QString& field,
                   const QString& text);

//! The name in a language; empty where there is none.
[[nodiscard]] QString translatedName(const QJsonObject& translations, const QString& language);
//! The same for somebody who works in \a locale; \a name where it is not translated.
[[nodiscard]] QString nameIn(const QLocale& locale,
                             const QString& name,
                             const QJsonObject& translations);
//! The translations that say something else than \a name, each once, in the order of the languages.
[[nodiscard]] QStringList otherNames(const QJsonObject& translations, const QString& name);
//! Writes a name; an empty one is taken out.
void translateName(QJsonObject& translations, const QString& language, const QString& name);
//! Changes a name in the retailer's language, and with it the translations that said the same.
void renameEverywhere(QString& name, QJsonObject& translations, const QString& to);

//! What the set-up files a name under: `favourite_brand`; a number behind it keeps it apart from
//! \a taken. Empty where the name has no letter from A to Z.
[[nodiscard]] QString keyFor(const QString& name, const QStringList& taken);

} // namespace carnet
