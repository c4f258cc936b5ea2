#include "app/headquarters/snapshotshelf.h"
#include "app/sync/snapshotparts.h"
#include "tests/headquarters/manyclients.h"
#include "tests/support/fakes.h"
#include "tests/support/files.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_snapshotshelf {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr SnapshotTerms kTerms{.epoch = 1, .head = 100, .floor = 0, .erasures = 3, .isLetIn = true};

//! A folder of snapshots.
struct Bench {
    QTemporaryDir place;
    FixedClock clock;
    QString folder = place.filePath(u"snapshots"_s);

    Bench() { QDir().mkpath(folder); }

    [[nodiscard]] SnapshotShelf shelf(int schema = 25) const { return {folder, clock, schema}; }
    //! Of a hundred rows in two parts, which are written.
    [[nodiscard]] KeptSnapshot made(qint64 scope = 7, const QByteArray& content = "content") const
    {
        KeptSnapshot kept{{{}, 1, scope, 100, 25, {}}, 3, 0};
        for (const QByteArray& bytes : QList<QByteArray>{content + "1", content + "2"}) {
            const SnapshotPart part{sync::hashOfPart(bytes), bytes.size(), 50};
            QFile file(partPath(folder, part));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("no part");
            kept.manifest.parts.append(part);
        }
        kept.manifest.id = sync::idOf(kept.manifest);
        return kept;
    }
    [[nodiscard]] qsizetype files() const
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden).size();
    }
};

SnapshotTerms with(void (*change)(SnapshotTerms&))
{
    SnapshotTerms terms = kTerms;
    change(terms);
    return terms;
}

} // namespace

//! What may still be given of what was made before.
class TestSnapshotShelf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatItKeepsOverAndOver();
    void givesItAfterARestart();
    void throwsAwayWhatIsStale_data();
    void throwsAwayWhatIsStale();
    void isOldAfterSixHours();
    void tidiesUpWhatNobodyAsksFor_data();
    void tidiesUpWhatNobodyAsksFor();
    void putsTheNewInThePlaceOfTheOld();
    void keepsPartsThatBothHave();
    void forgetsAtTheStartWhatItCannotUse_data();
    void forgetsAtTheStartWhatItCannotUse();
    void leavesNothingOfABuildThatTheDiskHadNoRoomFor();
    void leavesNothingOfABuildThatWasCalledOff();
};

void TestSnapshotShelf::givesWhatItKeepsOverAndOver()
{
    const Bench bench;
    SnapshotShelf shelf = bench.shelf();
    const KeptSnapshot made = bench.made();

    QVERIFY(!shelf.fresh(7, kTerms));
    must(shelf.keep(made));

    QCOMPARE(shelf.fresh(7, kTerms), made.manifest);
    QCOMPARE(shelf.fresh(7, with([](SnapshotTerms& terms) { terms.head = 130; })), made.manifest);
    QVERIFY(!shelf.fresh(8, kTerms));
    QCOMPARE(shelf.find(made.manifest.id)->manifest, made.manifest);
    QVERIFY(shelf.find(u"other"_s) == nullptr);
    QCOMPARE(shelf.bytes(), 16);
}

void TestSnapshotShelf::givesItAfterARestart()
{
    const Bench bench;
    std::optional<SnapshotManifest> kept;
    {
        SnapshotShelf shelf = bench.shelf();
        must(shelf.keep(bench.made()));
        kept = shelf.fresh(7, kTerms);
    }

    SnapshotShelf shelf = bench.shelf();

    QVERIFY(kept);
    QCOMPARE(shelf.fresh(7, kTerms), kept);
}

void TestSnapshotShelf::throwsAwayWhatIsStale_data()
{
    using Terms = SnapshotTerms;
    QTest::addColumn<SnapshotTerms>("terms");
    QTest::addColumn<bool>("mayBeReadOn");
    QTest::addRow("another epoch") << with([](Terms& terms) { terms.epoch = 2; }) << false;
    QTest::addRow("somebody was erased") << with([](Terms& terms) { terms.erasures = 4; }) << false;
    QTest::addRow("the floor is above it")
        << with([](Terms& terms) { terms.head = terms.floor = 101; }) << false;
    QTest::addRow("headquarters lost history")
        << with([](Terms& terms) { terms.head = 99; }) << false;
    QTest::addRow("much has changed") << with([](Terms& terms) { terms.head = 131; }) << true;
}

void TestSnapshotShelf::throwsAwayWhatIsStale()
{
    QFETCH(const SnapshotTerms, terms);
    QFETCH(const bool, mayBeReadOn);
    const Bench bench;
    SnapshotShelf shelf = bench.shelf();
    must(shelf.keep(bench.made()));
    QCOMPARE(SnapshotShelf::mayBeRead(bench.made(), terms), mayBeReadOn);

    QVERIFY(!shelf.fresh(7, terms));

    QVERIFY(!shelf.fresh(7, kTerms));
    QCOMPARE(bench.files(), 0);
    QCOMPARE(shelf.bytes(), 0);
}

void TestSnapshotShelf::isOldAfterSixHours()
{
    Bench bench;
    SnapshotShelf shelf = bench.shelf();
    must(shelf.keep(bench.made()));

    bench.clock.advance(6 * kHour);
    QVERIFY(shelf.fresh(7, kTerms));
    bench.clock.advance(1);
    QVERIFY(!shelf.fresh(7, kTerms));

    must(shelf.keep(bench.made()));
    bench.clock.setWall(0); // somebody set the clock: who knows how old it is
    QVERIFY(!shelf.fresh(7, kTerms));
}

void TestSnapshotShelf::tidiesUpWhatNobodyAsksFor_data()
{
    QTest::addColumn<SnapshotTerms>("terms");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("isThere");
    const auto erased = with([](SnapshotTerms& terms) { terms.erasures = 4; });
    const auto changed = with([](SnapshotTerms& terms) { terms.head = 200; });
    QTest::addRow("good") << kTerms << 1 << true;
    QTest::addRow("much has changed, but somebody may be reading it") << changed << 1 << true;
    QTest::addRow("somebody was erased") << erased << 1 << false;
    QTest::addRow("old") << kTerms << 7 << false;
}

void TestSnapshotShelf::tidiesUpWhatNobodyAsksFor()
{
    QFETCH(const SnapshotTerms, terms);
    QFETCH(const int, hours);
    QFETCH(const bool, isThere);
    Bench bench;
    SnapshotShelf shelf = bench.shelf();
    must(shelf.keep(bench.made()));
    must(shelf.keep(bench.made(8, "of a scope that is gone")));
    QCOMPARE(shelf.scopes().size(), 2);
    bench.clock.advance(hours * kHour);

    shelf.tidy({{7, terms}});

    QCOMPARE(shelf.scopes(), isThere ? QList<qint64>{7} : QList<qint64>());
    QCOMPARE(bench.files(), isThere ? 3 : 0);
}

void TestSnapshotShelf::putsTheNewInThePlaceOfTheOld()
{
    const Bench bench;
    SnapshotShelf shelf = bench.shelf();
    const KeptSnapshot old = bench.made();
    must(shelf.keep(old));

    const KeptSnapshot fresh = bench.made(7, "newer");
    must(shelf.keep(fresh));

    QVERIFY(shelf.find(old.manifest.id) == nullptr);
    QCOMPARE(shelf.fresh(7, kTerms), fresh.manifest);
    QCOMPARE(bench.files(), 3); // two parts and what names them
}

void TestSnapshotShelf::keepsPartsThatBothHave()
{
    const Bench bench;
    SnapshotShelf shelf = bench.shelf();
    must(shelf.keep(bench.made()));

    KeptSnapshot again = bench.made();
    again.manifest.seq = 101;
    again.manifest.id = sync::idOf(again.manifest);
    must(shelf.keep(again));

    QCOMPARE(shelf.fresh(7, with([](SnapshotTerms& terms) { terms.head = 101; })), again.manifest);
}

void TestSnapshotShelf::forgetsAtTheStartWhatItCannotUse_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addRow("of another schema") << 0;
    QTest::addRow("a part is gone") << 1;
    QTest::addRow("its list is damaged") << 2;
    QTest::addRow("it says to be of another scope") << 3;
    QTest::addRow("a build that was cut off") << 4;
}

void TestSnapshotShelf::forgetsAtTheStartWhatItCannotUse()
{
    QFETCH(const int, trouble);
    const Bench bench;
    KeptSnapshot made;
    {
        SnapshotShelf shelf = bench.shelf();
        made = bench.made();
        if (trouble != 4)
            must(shelf.keep(made));
    }
    const QString list = bench.folder + u"/scope-7.json"_s;
    if (trouble == 1)
        QVERIFY(QFile::remove(partPath(bench.folder, made.manifest.parts.last())));
    if (trouble == 2)
        overwrite(list, 5, "#");
    if (trouble == 3)
        QVERIFY(QFile::rename(list, bench.folder + u"/scope-8.json"_s));

    SnapshotShelf shelf = bench.shelf(trouble == 0 ? 26 : 25);

    QVERIFY(!shelf.fresh(7, kTerms));
    QVERIFY(!shelf.fresh(8, kTerms));
    QCOMPARE(bench.files(), 0);
}

void TestSnapshotShelf::leavesNothingOfABuildThatTheDiskHadNoRoomFor()
{
    const Bench bench;
    const FixedClock clock;
    SeededRandom random(1);
    LegalEntity entity;
    entity.name = u"Maison"_s;
    entity.currency = u"EUR"_s;
    const QString folder = bench.place.filePath(u"hq"_s);
    must(HeadquartersStore::create(folder, entity, clock, random, newDatabase()));
    AddressBook book;
    book.id.value = QUuid::createUuid();
    book.use = AddressBookUse::Customer;
    {
        const auto store = must(HeadquartersStore::open(folder, clock, random));
        const auto writer = must(store->begin());
        must(writer->put(toRow(book)));
        must(writer->commit());
    }
    addClients(folder, book.id, 3'000);
    const auto store = must(HeadquartersStore::open(folder, clock, random));
    qint64 scope = 0;
    for (const auto& state : must(store->status()).scopes)
        scope = state.head >= 3'000 ? state.number : scope;
    const std::atomic<bool> isOver = false;
    const HeadquartersStore::SnapshotSize small{.partBytes = 100'000};
    const auto whole = must(buildSnapshot(*store, scope, bench.folder, isOver, small));
    QVERIFY(whole.manifest.parts.size() > 3);
    for (const SnapshotPart& part : whole.manifest.parts)
        QVERIFY(QFile::remove(partPath(bench.folder, part)));

    // The same words of the kernel as for a full disk, but for this program alone.
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    rlimit tight = limit;
    qint64 least = whole.manifest.parts.first().bytes;
    for (const SnapshotPart& part : whole.manifest.parts)
        least = std::max(least, part.bytes);
    tight.rlim_cur = static_cast<rlim_t>(least - 1);
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto built = buildSnapshot(*store, scope, bench.folder, isOver, small);
    setrlimit(RLIMIT_FSIZE, &limit);
    (void)std::signal(SIGXFSZ, before);

    QVERIFY(!built);
    QCOMPARE(built.error().code, ErrorCode::Storage);
    QVERIFY(QDir(bench.folder).entryList({u"*.zst"_s}, QDir::Files).isEmpty());
    QVERIFY(buildSnapshot(*store, scope, bench.folder, isOver, small)); // once there is room again
}

void TestSnapshotShelf::leavesNothingOfABuildThatWasCalledOff()
{
    const Bench bench;
    const FixedClock clock;
    SeededRandom random(1);
    LegalEntity entity;
    entity.name = u"Maison"_s;
    entity.currency = u"EUR"_s;
    const QString folder = bench.place.filePath(u"hq"_s);
    must(HeadquartersStore::create(folder, entity, clock, random, newDatabase()));
    const auto store = must(HeadquartersStore::open(folder, clock, random));
    const qint64 scope = must(store->status()).scopes.first().number;
    const std::atomic<bool> isOver = true;

    const auto built = buildSnapshot(*store, scope, bench.folder, isOver);

    QCOMPARE(built.error().code, ErrorCode::Cancelled);
    QCOMPARE(bench.files(), 0);
}

CARNET_TEST(TestSnapshotShelf)

} // namespace tst_snapshotshelf

#include "tst_snapshotshelf.moc"
