#include "models/presentation/calendarfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kLineOctets = 75; // RFC 5545, 3.1
constexpr qint64 kMinuteMs = 60'000;

QString utc(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s);
    text.replace(u';', u"\\;"_s);
    text.replace(u',', u"\\,"_s);
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\n', u"\\n"_s);
    // Other control characters are not allowed in a text.
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\t'; });
    return text;
}

bool isInsideCharacter(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

//! Broken between characters, never inside one.
QByteArray folded(const QString& line)
{
    QByteArray rest = line.toUtf8();
    QByteArray lines;
    qsizetype room = kLineOctets;
    while (rest.size() > room) {
        qsizetype at = room;
        while (isInsideCharacter(rest.at(at)))
            --at;
        lines += rest.left(at) + "\r\n ";
        rest.remove(0, at);
        room = kLineOctets - 1; // the blank that continues a line counts
    }
    return lines + rest + "\r\n";
}

} // namespace

QByteArray iCalendar(const CalendarEvent& event)
{
    QStringList lines{u"BEGIN:VCALENDAR"_s,
                      u"VERSION:2.0"_s,
                      u"PRODID:-//Carnet//Client book//EN"_s,
                      u"BEGIN:VEVENT"_s,
                      u"UID:"_s + escaped(event.uid),
                      u"DTSTAMP:"_s + utc(event.writtenMs),
                      u"DTSTART:"_s + utc(event.startMs),
                      u"DTEND:"_s + utc(event.startMs + event.minutes * kMinuteMs),
                      u"SUMMARY:"_s + escaped(event.summary)};
    if (!event.description.isEmpty())
        lines.append(u"DESCRIPTION:"_s + escaped(event.description));
    if (!event.location.isEmpty())
        lines.append(u"LOCATION:"_s + escaped(event.location));
    lines += {u"END:VEVENT"_s, u"END:VCALENDAR"_s};
    QByteArray text;
    for (const QString& line : std::as_const(lines))
        text += folded(line);
    return text;
}

Result<QString> writeCalendarFile(const CalendarEvent& event, const QString& name)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.mkpath(u"."_s))
        return failure(ErrorCode::Storage, u"cannot make the documents folder"_s);
    for (int number = 1;; ++number) {
        const QString tail = number == 1 ? u".ics"_s : u" (%1).ics"_s.arg(number);
        QFile file(folder.filePath(name + tail));
        if (file.exists())
            continue;
        const QByteArray text = iCalendar(event);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(text) != text.size()
            || !file.flush())
            return failure(ErrorCode::Storage, u"cannot write the calendar file"_s);
        return QDir::toNativeSeparators(file.fileName());
    }
}

} // namespace carnet
