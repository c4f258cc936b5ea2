#include "models/presentation/calendarfile.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_calendarfile {

namespace {

//! A reader of its own, so that a mistake of the writer is not read back as right: unfolds, splits
//! at the first colon, and takes the escapes away (RFC 5545, 3.1 and 3.3.11).
QHash<QString, QString> parsed(const QByteArray& text)
{
    QHash<QString, QString> values;
    QByteArray whole = text;
    whole.replace("\r\n ", "");
    for (const QByteArray& line : whole.split('\n')) {
        const QString words = QString::fromUtf8(line.trimmed());
        const qsizetype colon = words.indexOf(u':');
        QString value;
        for (qsizetype i = colon + 1; colon > 0 && i < words.size(); ++i) {
            const bool isEscape = words.at(i) == u'\\' && i + 1 < words.size();
            i += isEscape ? 1 : 0;
            value += isEscape && words.at(i) == u'n' ? u'\n' : words.at(i);
        }
        values.insert(words.left(colon), value);
    }
    return values;
}

CalendarEvent fitting()
{
    CalendarEvent event;
    event.uid = u"0198c0de@carnet"_s;
    event.startMs = QDateTime(QDate(2026, 3, 29), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch();
    event.minutes = 90;
    event.writtenMs = QDateTime(QDate(2026, 3, 12), QTime(8, 41), Qt::UTC).toMSecsSinceEpoch();
    event.summary = u"Fitting with Þórdís; coat, camel"_s;
    event.description = u"First line\nsecond \\ line"_s;
    event.location = u"Munich, Maximilianstraße"_s;
    return event;
}

} // namespace

class TestCalendarFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const auto values = parsed(iCalendar(fitting()));

        QCOMPARE(values.value(u"VERSION"_s), u"2.0"_s);
        QCOMPARE(values.value(u"UID"_s), fitting().uid);
        QCOMPARE(values.value(u"SUMMARY"_s), fitting().summary);
        QCOMPARE(values.value(u"DESCRIPTION"_s), fitting().description);
        QCOMPARE(values.value(u"LOCATION"_s), fitting().location);
        QCOMPARE(values.value(u"DTSTAMP"_s), u"20260312T084100Z"_s);
    }

    // B7: half an hour before the clocks change in Oslo; in UTC nothing happens.
    void isTheSameInstantOnTheDayTheClocksChange()
    {
        const auto values = parsed(iCalendar(fitting()));
        const auto instant = [&values](const QString& name) {
            auto read = QDateTime::fromString(values.value(name), u"yyyyMMdd'T'HHmmss'Z'"_s);
            read.setTimeSpec(Qt::UTC);
            return read.toMSecsSinceEpoch();
        };

        QCOMPARE(instant(u"DTSTART"_s), fitting().startMs);
        QCOMPARE(instant(u"DTEND"_s), fitting().startMs + qint64{90} * 60'000);
    }

    void foldsLongLinesBetweenCharacters()
    {
        CalendarEvent event = fitting();
        event.description = QString(100, QChar(0x1E9E)) + u"😀"_s.repeated(40) + QString(90, u'x');

        const QByteArray text = iCalendar(event);

        for (const QByteArray& line : text.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // 75 and the carriage return
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
        QCOMPARE(parsed(text).value(u"DESCRIPTION"_s), event.description);
    }

    void leavesOutWhatIsEmptyAndWhatNoTextMayHold()
    {
        CalendarEvent event = fitting();
        event.location.clear();
        event.summary = u"Fit\x07ting\r\nnext"_s;

        const QByteArray text = iCalendar(event);

        QVERIFY(!text.contains("LOCATION"));
        QCOMPARE(parsed(text).value(u"SUMMARY"_s), u"Fitting\nnext"_s);
    }

    void writesBesideAFileThatIsThere()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString name = u"appointment %1"_s.arg(QCoreApplication::applicationPid());

        const auto first = writeCalendarFile(fitting(), name);
        const auto second = writeCalendarFile(fitting(), name);

        QVERIFY(first && second);
        QVERIFY(*first != *second);
        for (const QString& path : {*first, *second}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), iCalendar(fitting()));
            QVERIFY(file.remove());
        }
    }
};

CARNET_TEST(TestCalendarFile)

} // namespace carnet::test::tst_calendarfile

#include "tst_calendarfile.moc"
