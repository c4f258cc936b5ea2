#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace carnet {

//! One appointment for another calendar.
struct CalendarEvent {
    QString uid; //!< the same for the same appointment, so that a second import replaces the first
    qint64 startMs = 0;
    int minutes = 0;
    qint64 writtenMs = 0;
    QString summary;
    QString description;
    QString location;
};

//! As iCalendar (RFC 5545): times in UTC, text escaped, lines folded at 75 octets.
[[nodiscard]] QByteArray iCalendar(const CalendarEvent& event);

//! Writes the event into the person's documents and answers where; never over another file.
[[nodiscard]] Result<QString> writeCalendarFile(const CalendarEvent& event, const QString& name);

} // namespace carnet
