#pragma once

#include <QLocale>

namespace carnet {

//! Makes the program speak the language of \a locale as far as it is translated, and English with
//! its plural forms otherwise. For the life of the program.
void speak(const QLocale& locale);

} // namespace carnet
