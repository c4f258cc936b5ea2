#include "models/storage/outboxlog.h"
#include "tests/support/fakes.h"
#include "tests/support/files.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include "models/domain/uuid7.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_outboxlog {

using test::contentOf;

namespace {

QList<Operation> someOperations(int count)
{
    test::SeededRandom random(7);
    QList<Operation> operations;
    for (int i = 0; i < count; ++i) {
        Operation operation;
        operation.id.value = uuid7(1'795'000'000'000 + i, random);
        operation.n = i + 1;
        operation.actor.value = uuid7(2, random);
        operation.atMs = 1'795'000'000'000 + i;
        operation.hlc = Hlc::at(operation.atMs);
        operation.key = {EntityKind::Customer, uuid7(1, random)};
        operation.set = {{u"first_name"_s, u"Zoë %1"_s.arg(i)}};
        operations.append(operation);
    }
    return operations;
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestOutboxLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten();
    void takesBackTheLastOnly();
    void cutsADamagedTailAtEveryByte();
    void stopsAtAFlippedBit();
    void keepsOnlyWhatIsStillNeeded();
    void startsAgainWithoutAHead();

private:
    [[nodiscard]] QString path() const { return m_folder.path() + u"/outbox.log"_s; }
    //! A log of its own, the first operation before the others; gives where that one ends.
    [[nodiscard]] qint64 writeInTwo(const QList<Operation>& operations) const;
    QTemporaryDir m_folder;
};

qint64 TestOutboxLog::writeInTwo(const QList<Operation>& operations) const
{
    QFile::remove(path());
    const auto log = test::must(OutboxLog::open(path()));
    test::must(log->append(operations.mid(0, 1)));
    const qint64 afterFirst = log->size();
    test::must(log->append(operations.mid(1)));
    return afterFirst;
}

void TestOutboxLog::readsBackWhatWasWritten()
{
    const auto operations = someOperations(3);
    QFile::remove(path());
    {
        const auto log = OutboxLog::open(path());
        VERIFY_OK(log);
        VERIFY_OK((*log)->append(operations.mid(0, 2)));
        VERIFY_OK((*log)->append(operations.mid(2)));
    }

    const auto again = OutboxLog::open(path());

    VERIFY_OK(again);
    QCOMPARE((*again)->found(), operations);
}

void TestOutboxLog::takesBackTheLastOnly()
{
    const auto operations = someOperations(3);
    QFile::remove(path());
    {
        const auto log = OutboxLog::open(path());
        VERIFY_OK(log);
        VERIFY_OK((*log)->append(operations.mid(0, 1)));
        VERIFY_OK((*log)->append(operations.mid(1, 1)));
        (*log)->takeBack();
        VERIFY_OK((*log)->append(operations.mid(2, 1)));
    }

    const auto again = OutboxLog::open(path());

    VERIFY_OK(again);
    QCOMPARE((*again)->found(), QList<Operation>({operations.at(0), operations.at(2)}));
}

void TestOutboxLog::cutsADamagedTailAtEveryByte()
{
    const auto operations = someOperations(2);
    const qint64 afterFirst = writeInTwo(operations);
    const QByteArray whole = contentOf(path());

    for (qint64 size = afterFirst; size < whole.size(); ++size) {
        write(path(), whole.left(size));
        const auto log = OutboxLog::open(path());
        VERIFY_OK(log);
        QCOMPARE((*log)->found(), operations.mid(0, 1));
        QCOMPARE((*log)->size(), afterFirst);
    }
}

void TestOutboxLog::stopsAtAFlippedBit()
{
    const auto operations = someOperations(3);
    const qint64 afterFirst = writeInTwo(operations);
    QByteArray content = contentOf(path());
    content[afterFirst + 60] = static_cast<char>(content.at(afterFirst + 60) ^ 1);
    write(path(), content);

    const auto log = OutboxLog::open(path());

    VERIFY_OK(log);
    QCOMPARE((*log)->found(), operations.mid(0, 1));
}

void TestOutboxLog::keepsOnlyWhatIsStillNeeded()
{
    const auto operations = someOperations(4);
    QFile::remove(path());
    {
        const auto log = OutboxLog::open(path());
        VERIFY_OK(log);
        VERIFY_OK((*log)->append(operations.mid(0, 3)));
        VERIFY_OK((*log)->rewrite(operations.mid(2, 1)));
        VERIFY_OK((*log)->append(operations.mid(3)));
    }

    const auto again = OutboxLog::open(path());

    VERIFY_OK(again);
    QCOMPARE((*again)->found(), operations.mid(2));
}

void TestOutboxLog::startsAgainWithoutAHead()
{
    write(path(), "something else entirely");

    const auto log = OutboxLog::open(path());

    VERIFY_OK(log);
    QVERIFY((*log)->found().isEmpty());
    QVERIFY((*log)->isEmpty());
}

CARNET_TEST(TestOutboxLog)

} // namespace carnet::tst_outboxlog

#include "tst_outboxlog.moc"
