#include "app/ctl/delimitedreader.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace tst_delimitedreader {

namespace {

struct ReadRow {
    qint64 line = 0;
    QStringList fields;
    QString fault;

    friend bool operator==(const ReadRow&, const ReadRow&) = default;
};

struct Reading {
    QList<ReadRow> rows;
    QString error;
};

Reading readAll(const QString& path, const DelimitedForm& form)
{
    Reading reading;
    auto reader = DelimitedReader::open(path, form);
    if (!reader)
        return {{}, reader.error().detail};
    Record record;
    while (true) {
        const auto more = reader->next(record);
        if (!more) {
            reading.error = more.error().detail;
            return reading;
        }
        if (!*more)
            return reading;
        ReadRow row{record.line(), {}, record.fault()};
        for (int i = 0; i < record.size(); ++i)
            row.fields.append(record.at(i).toString());
        reading.rows.append(row);
    }
}

} // namespace

class TestDelimitedReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void namesTheLineWhereAQuotedFieldBegins();
    void goesOnBehindAMalformedRow();
    void refusesAQuoteThatNeverCloses();
    void namesLineAndColumnOfAWrongByte();
    void refusesControlCharactersOfAnotherEncoding();
    void reads_data();
    void reads();
    void refusesUnknownEncodings();
    void readsGzippedFiles();
    void refusesATruncatedGzip();
    void findsBoundariesAcrossPieces();
    void saysThatAFileIsMissing();

private:
    QString write(const QByteArray& bytes);

    QTemporaryDir m_folder;
};

QString TestDelimitedReader::write(const QByteArray& bytes)
{
    QString path = m_folder.filePath(u"rows.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the file of the test");
    return path;
}

void TestDelimitedReader::readsRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QString>("rowEnd");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QList<QStringList>>("expected");
    using Rows = QList<QStringList>;
    const auto row = [](const char* name,
                        const QByteArray& bytes,
                        const QString& delimiter,
                        const QString& rowEnd,
                        const QString& quote,
                        const Rows& expected) {
        QTest::newRow(name) << bytes << delimiter << rowEnd << quote << expected;
    };
    const QString comma = u","_s;
    const QString quote = u"\""_s;
    const Rows plain{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};

    row("LF", "a,b\nc,d\n", comma, {}, quote, plain);
    row("CRLF", "a,b\r\nc,d\r\n", comma, {}, quote, plain);
    row("no line break at the end", "a,b\nc,d", comma, {}, quote, plain);
    row("empty lines", "\na,b\n\n\nc,d\n\n", comma, {}, quote, plain);
    row("empty last field", "a,\n,d", comma, {}, quote, {{u"a"_s, {}}, {{}, u"d"_s}});
    row("quoted delimiter", "\"a,b\",c\n", comma, {}, quote, {{u"a,b"_s, u"c"_s}});
    row("doubled quote", "\"a \"\"b\"\"\",c\n", comma, {}, quote, {{u"a \"b\""_s, u"c"_s}});
    row("quoted line break", "\"a\nb\",c\n", comma, {}, quote, {{u"a\nb"_s, u"c"_s}});
    row("quoted empty field", "\"\",c\n", comma, {}, quote, {{{}, u"c"_s}});
    row("quoted last field without line break", "a,\"b\"", comma, {}, quote, {{u"a"_s, u"b"_s}});
    row("quote inside a plain field", "5\" nail,c\n", comma, {}, quote, {{u"5\" nail"_s, u"c"_s}});
    row("no quoting", "\"a,b\"\n", comma, {}, {}, {{u"\"a"_s, u"b\""_s}});
    row("lone carriage return", "a\rb,c\n", comma, {}, quote, {{u"a\rb"_s, u"c"_s}});
    row("two-character delimiter and row end",
        "1+|a+b|c&|\n2+|d\ne&f&|\n",
        u"+|"_s,
        u"&|"_s,
        {},
        {{u"1"_s, u"a+b|c"_s}, {u"2"_s, u"d\ne&f"_s}});
    row("row end with CRLF and none at the end",
        "1+|a&|\r\n2+|b&|",
        u"+|"_s,
        u"&|"_s,
        {},
        {{u"1"_s, u"a"_s}, {u"2"_s, u"b"_s}});
    row("tab", "a\tb\nc\td\n", u"\t"_s, {}, {}, plain);
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\nc,d\n",
        comma,
        {},
        quote,
        plain);
    row("nothing", "", comma, {}, quote, {});
}

void TestDelimitedReader::readsRows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, delimiter);
    QFETCH(QString, rowEnd);
    QFETCH(QString, quote);
    QFETCH(QList<QStringList>, expected);

    const Reading reading = readAll(write(bytes), {u"utf-8"_s, delimiter, rowEnd, quote});

    QCOMPARE(reading.error, QString());
    QList<QStringList> fields;
    for (const ReadRow& row : reading.rows)
        fields.append(row.fields);
    QCOMPARE(fields, expected);
}

void TestDelimitedReader::namesTheLineWhereAQuotedFieldBegins()
{
    auto reader = DelimitedReader::open(write("h\n\"a\nb\nc\",d,\"e\nf\",g\nlast,row,x,y\n"), {});
    QVERIFY(reader.has_value());
    Record record;
    QVERIFY(reader->next(record).value());
    QVERIFY(reader->next(record).value());

    QCOMPARE(record.line(), 2);
    QCOMPARE(record.placeOf(0), (Place{2, 1}));
    QCOMPARE(record.placeOf(1), (Place{4, 2}));
    QCOMPARE(record.placeOf(3), (Place{5, 4}));
    QVERIFY(reader->next(record).value());
    QCOMPARE(record.line(), 6);
}

void TestDelimitedReader::goesOnBehindAMalformedRow()
{
    const Reading reading = readAll(write("a,b\n\"c\"x,d\ne,f\n"), {});

    QCOMPARE(reading.rows.size(), 3);
    QCOMPARE(reading.rows[1].fault, u"text follows the closing quote"_s);
    QCOMPARE(reading.rows[2], (ReadRow{3, {u"e"_s, u"f"_s}, {}}));
}

void TestDelimitedReader::refusesAQuoteThatNeverCloses()
{
    const Reading reading = readAll(write("a,b\nc,\"d\ne,f\n"), {});

    QCOMPARE(reading.rows.size(), 1);
    QCOMPARE(reading.error, u"line 2, column 2: the quote that opens here never closes"_s);
}

void TestDelimitedReader::namesLineAndColumnOfAWrongByte()
{
    const Reading reading = readAll(write("id,name\n1,Ada\n2,Ren\xE9 X\n"), {});

    QCOMPARE(reading.rows.size(), 2);
    QCOMPARE(reading.error,
             u"line 3, column 2: the bytes E9 are not utf-8 (character 6 of the line)"_s);
}

void TestDelimitedReader::refusesControlCharactersOfAnotherEncoding()
{
    const Reading reading =
        readAll(write("id,name\n1,Ren\x82\n"), {u"iso-8859-1"_s, u","_s, {}, u"\""_s});

    QVERIFY2(reading.error.startsWith(u"line 2, column 2: the control character U+0082"_s),
             qPrintable(reading.error));
}

void TestDelimitedReader::reads_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("utf-8") << u"utf-8"_s << QByteArray("Zo\xC3\xAB,\xE2\x82\xAC\n");
    QTest::newRow("windows-1252") << u"windows-1252"_s << QByteArray("Zo\xEB,\x80\n");
    QTest::newRow("utf-16 with mark, little endian")
        << u"utf-16"_s << QByteArray("\xFF\xFEZ\0o\0\xEB\0,\0\xAC\x20\n\0", 14);
    QTest::newRow("utf-16be") << u"utf-16be"_s << QByteArray("\0Z\0o\0\xEB\0,\x20\xAC\0\n", 12);
}

void TestDelimitedReader::reads()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, bytes);

    const Reading reading = readAll(write(bytes), {encoding, u","_s, {}, u"\""_s});

    QCOMPARE(reading.error, QString());
    QCOMPARE(reading.rows, (QList<ReadRow>{{1, {u"Zoë"_s, u"€"_s}, {}}}));
}

void TestDelimitedReader::refusesUnknownEncodings()
{
    const auto reader = DelimitedReader::open(write("a\n"), {u"utf-42"_s, u","_s, {}, u"\""_s});

    QVERIFY(!reader.has_value());
    QCOMPARE(reader.error().detail, u"there is no encoding called \"utf-42\""_s);
}

void TestDelimitedReader::readsGzippedFiles()
{
    const QString path = m_folder.filePath(u"rows.csv.gz"_s);
    gzFile file = gzopen(QFile::encodeName(path).constData(), "wb");
    QCOMPARE(gzputs(file, "a,b\nc,d\n"), 8);
    gzclose(file);

    const Reading reading = readAll(path, {});

    QCOMPARE(reading.rows, (QList<ReadRow>{{1, {u"a"_s, u"b"_s}, {}}, {2, {u"c"_s, u"d"_s}, {}}}));
}

void TestDelimitedReader::refusesATruncatedGzip()
{
    const QString path = m_folder.filePath(u"cut.csv.gz"_s);
    gzFile whole = gzopen(QFile::encodeName(path).constData(), "wb");
    for (int i = 0; i < 5000; ++i)
        gzprintf(whole, "%d,%d\n", i, i * 7919 % 10007);
    gzclose(whole);
    QFile file(path);
    QVERIFY(file.resize(file.size() / 2));

    const Reading reading = readAll(path, {});

    QVERIFY2(reading.error.endsWith(u"is cut off: the end is missing"_s),
             qPrintable(reading.error));
}

// Pieces are 64 KiB: rows of every length up to the next piece put every boundary on the edge once.
void TestDelimitedReader::findsBoundariesAcrossPieces()
{
    const int piece = 64 * 1024;
    for (int shift = 0; shift < 12; ++shift) {
        const QByteArray first(piece - 6 - shift, 'x');
        const QByteArray bytes = first + "+|\"q\"\"q\"&|\r\nb+|c&|\r\n";

        const Reading reading = readAll(write(bytes), {u"utf-8"_s, u"+|"_s, u"&|"_s, u"\""_s});

        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.rows.size(), 2);
        QCOMPARE(reading.rows[0].fields, (QStringList{QString::fromLatin1(first), u"q\"q"_s}));
        QCOMPARE(reading.rows[1], (ReadRow{2, {u"b"_s, u"c"_s}, {}}));
    }
}

void TestDelimitedReader::saysThatAFileIsMissing()
{
    const auto reader = DelimitedReader::open(m_folder.filePath(u"absent.csv"_s), {});

    QVERIFY(!reader.has_value());
    QCOMPARE(reader.error().code, ErrorCode::NotFound);
}

CARNET_TEST(TestDelimitedReader)

} // namespace tst_delimitedreader

#include "tst_delimitedreader.moc"
