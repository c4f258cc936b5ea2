#include "models/storage/sealedfile.h"
#include "tests/support/fakes.h"
#include "tests/support/files.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_sealedfile {

using test::must;

namespace {

const QByteArray kPassphrase = "a long passphrase";

//! What can be read of a file until its end or a failure.
struct Content {
    QList<QByteArray> lines;
    std::optional<ErrorCode> failure;
};

Content readAll(const QString& path, const QByteArray& passphrase = kPassphrase)
{
    const auto reader = SealedReader::open(path, passphrase);
    if (!reader)
        return {{}, reader.error().code};
    Content content;
    for (;;) {
        const auto line = (*reader)->readLine();
        if (!line) {
            content.failure = line.error().code;
            return content;
        }
        if (!*line)
            return content;
        content.lines.append(**line);
    }
}

} // namespace

class TestSealedFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWentIn();
    void givesBackWhatNeedsManyFrames();
    void holdsAnEmptyFile();
    void isNotThereBeforeItIsWhole();
    void opensForThePassphraseAlone();
    void showsNothingOfWhatIsInIt();
    void noticesEveryChangedByte();
    void noticesEveryMissingByte();
    void noticesFramesThatWereMoved();

private:
    [[nodiscard]] QString write(const QList<QByteArray>& lines);

    QTemporaryDir m_place;
    test::SeededRandom m_random{3};
};

QString TestSealedFile::write(const QList<QByteArray>& lines)
{
    const QString path = m_place.path() + u"/sealed"_s;
    const auto writer = must(SealedWriter::create(path, kPassphrase, m_random));
    for (const QByteArray& line : lines)
        must(writer->write(line + '\n'));
    must(writer->finish());
    return path;
}

void TestSealedFile::givesBackWhatWentIn()
{
    const QList<QByteArray> lines{"one", "", QByteArray("t\0wo\xff", 5), "three"};

    const Content read = readAll(write(lines));

    QCOMPARE(read.failure, std::nullopt);
    QCOMPARE(read.lines, lines);
}

void TestSealedFile::givesBackWhatNeedsManyFrames()
{
    QList<QByteArray> lines;
    for (int i = 0; i < 300; ++i) {
        QByteArray line(10'000 + i, 'a'); // 3 MB: lines lie across the ends of frames
        for (qsizetype at = 0; at < line.size(); at += 8)
            line[at] = static_cast<char>('b' + m_random.bits() % 20);
        lines.append(line);
    }

    const Content read = readAll(write(lines));

    QCOMPARE(read.failure, std::nullopt);
    QCOMPARE(read.lines, lines);
}

void TestSealedFile::holdsAnEmptyFile()
{
    const Content read = readAll(write({}));

    QCOMPARE(read.failure, std::nullopt);
    QVERIFY(read.lines.isEmpty());
}

void TestSealedFile::isNotThereBeforeItIsWhole()
{
    const QString path = m_place.path() + u"/half"_s;
    {
        const auto writer = must(SealedWriter::create(path, kPassphrase, m_random));
        must(writer->write(QByteArray(3'000'000, 'a')));
        QVERIFY(!QFile::exists(path));
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY(!SealedWriter::create(u"/nowhere/at/all"_s, kPassphrase, m_random));
}

void TestSealedFile::opensForThePassphraseAlone()
{
    const Content read = readAll(write({"secret"}), "another passphrase");

    QVERIFY(read.lines.isEmpty());
    QCOMPARE(read.failure, ErrorCode::Unauthorized);
}

void TestSealedFile::showsNothingOfWhatIsInIt()
{
    const QByteArray raw = test::contentOf(write({"Marguerite", "marguerite@example.org"}));

    QVERIFY(!raw.isEmpty());
    QVERIFY(!raw.contains("arguerite"));
    QVERIFY(QFile::permissions(m_place.path() + u"/sealed"_s)
            == (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
                | QFileDevice::WriteUser));
}

void TestSealedFile::noticesEveryChangedByte()
{
    const QString path = write({"one", "two"});
    const QByteArray whole = test::contentOf(path);
    for (qsizetype at = 0; at < whole.size(); at += at < 40 ? 7 : 3) { // a key takes its time
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed.at(at) ^ 1);
        test::overwrite(path, 0, changed);
        const Content read = readAll(path);
        QVERIFY2(read.failure.has_value(), qPrintable(QString::number(at)));
        QVERIFY(read.lines.isEmpty());
    }
}

void TestSealedFile::noticesEveryMissingByte()
{
    const QString path = write({"one", "two"});
    const qint64 whole = QFile(path).size();
    for (qint64 size = whole - 1; size >= 0; size -= 5) {
        QVERIFY(QFile::resize(path, size));
        QVERIFY2(readAll(path).failure.has_value(), qPrintable(QString::number(size)));
    }
}

void TestSealedFile::noticesFramesThatWereMoved()
{
    QByteArray noise(2'500'000, 'a');
    for (char& letter : noise)
        letter = static_cast<char>('b' + m_random.bits() % 20);
    const QString path = write({noise});
    const QByteArray whole = test::contentOf(path);
    constexpr qsizetype kHead = 32;
    const auto frameAt = [&whole](qsizetype at) {
        const auto length = static_cast<quint8>(whole.at(at + 1)) << 16
            | static_cast<quint8>(whole.at(at + 2)) << 8 | static_cast<quint8>(whole.at(at + 3));
        return whole.sliced(at, 4 + length);
    };
    const QByteArray first = frameAt(kHead);
    const QByteArray second = frameAt(kHead + first.size());
    const QByteArray rest = whole.sliced(kHead + first.size() + second.size());
    const auto readOf = [&](const QByteArray& bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file is not written");
        file.close();
        return readAll(path);
    };

    QCOMPARE(readOf(whole).failure, std::nullopt);
    QVERIFY(readOf(whole.first(kHead) + second + first + rest).failure.has_value());
    QVERIFY(readOf(whole.first(kHead) + first + rest).failure.has_value());
    QVERIFY(readOf(whole.first(kHead) + first + second).failure.has_value());
    QVERIFY(readOf(whole + rest).failure.has_value());
}

CARNET_TEST(TestSealedFile)

} // namespace carnet::tst_sealedfile

#include "tst_sealedfile.moc"
