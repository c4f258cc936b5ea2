#pragma once

#include "models/domain/calendardate.h"

#include <QStringList>

#include <optional>

namespace carnet {

//! What tells a client from others. Texts are compared letter for letter, so they stand here as
//! comparable as they can be made: numbers with their country and nothing but digits, e-mails and
//! names folded.
struct Marks {
    QStringList phones = {};
    QStringList emails = {};
    QString firstName = {};
    QString lastName = {}; //!< of an organisation: its name
    std::optional<CalendarDate> birthday = {};
};

//! Why two clients are likely to be one, the surest last.
enum class Likeness {
    None,
    Name,
    NameAndBirthday,
    Email,
    Phone,
};

//! What can be compared at all: a number on its way to becoming one is anybody's.
[[nodiscard]] bool tellsSomebody(const QString& phoneDigits);

//! The surest sign that \a known is whom \a typed describes. Names count when both of them are the
//! same; birthdays do on the same day where one of the two has no year. Nothing follows from it but
//! a word to whoever types: people of one name are many (N3).
[[nodiscard]] Likeness likenessOf(const Marks& typed, const Marks& known);

} // namespace carnet
