#include "app/terminal/words.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace carnet {

void speak(const QLocale& locale)
{
    QLocale::setDefault(locale);
    static QTranslator english;
    static QTranslator words;
    if (english.load(u":/i18n/carnet_en.qm"_s))
        QCoreApplication::installTranslator(&english);
    if (words.load(locale, u"carnet"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&words);
}

} // namespace carnet
