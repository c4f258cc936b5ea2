#include "app/sync/snapshotparts.h"
#include "app/sync/wire.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <zstd.h>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::sync;
using namespace carnet::test;

namespace tst_snapshotparts {

//! Parts of snapshots and the list of them: nothing else than what headquarters made is taken.
class TestSnapshotParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesManifestsAsTheyAre();
    void carriesThatOneIsBeingMade();
    void refusesManifestsThatAreNone_data();
    void refusesManifestsThatAreNone();
    void givesBackThePagesOfAPart();
    void refusesPartsThatAreNotTheOneNamed_data();
    void refusesPartsThatAreNotTheOneNamed();
    void refusesAPartThatIsNoneOfItsSnapshot_data();
    void refusesAPartThatIsNoneOfItsSnapshot();
    void refusesAPartThatUnpacksToTooMuch();
    void namesEqualContentAlikeAndOtherContentOtherwise();
};

namespace {

constexpr qint64 kScope = 7;

//! With the entries of these numbers; the last of all when its last number is 9.
ScopePage page(qint64 first, qint64 last)
{
    constexpr qint64 kSeq = 9;
    ScopePage page{kScope, 0, kSeq, kSeq, last < kSeq, false, {}, {}};
    for (qint64 seq = first; seq <= last; ++seq) {
        const QUuid id(quint32(seq), 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
        const QJsonObject fields{{u"first_name"_s, u"Zoë %1"_s.arg(seq)}};
        page.entries.append({seq, FeedEvent::Put, {{EntityKind::Customer, id}, 3, fields}});
    }
    if (!page.more)
        page.digest = Digest{1, 2};
    return page;
}

struct Made {
    SnapshotManifest manifest{{}, 4, kScope, 9, 25, {}};
    QList<QByteArray> parts;
};

Made made(const QList<QList<ScopePage>>& parts)
{
    Made made;
    for (const QList<ScopePage>& pages : parts) {
        const PackedPart part = must(packedPart({made.manifest.epoch, pages}));
        made.manifest.parts.append(part.about);
        made.parts.append(part.bytes);
    }
    made.manifest.id = idOf(made.manifest);
    return made;
}

Made usual()
{
    return made({{page(1, 2), page(3, 5)}, {page(6, 9)}});
}

//! The one part of a manifest that names just these bytes.
Made madeOf(const QByteArray& bytes)
{
    Made made;
    made.manifest.parts.append({hashOfPart(bytes), bytes.size(), 9});
    made.parts.append(bytes);
    return made;
}

} // namespace

void TestSnapshotParts::carriesManifestsAsTheyAre()
{
    const SnapshotManifest manifest = usual().manifest;

    const auto carried = snapshotAnswerFromJson(toJson(SnapshotAnswer{manifest, 0}));

    VERIFY_OK(carried);
    QCOMPARE(carried->manifest, manifest);
    QCOMPARE(manifest.parts.first().rows, 5);
}

void TestSnapshotParts::carriesThatOneIsBeingMade()
{
    const auto carried = snapshotAnswerFromJson(toJson(SnapshotAnswer{{}, 12}));

    VERIFY_OK(carried);
    QVERIFY(!carried->manifest);
    QCOMPARE(carried->retrySeconds, 12);
}

void TestSnapshotParts::refusesManifestsThatAreNone_data()
{
    QTest::addColumn<QJsonObject>("json");
    const QJsonObject good = toJson(SnapshotAnswer{usual().manifest, 0});
    const auto with = [&good](const QString& name, const QJsonValue& value) {
        QJsonObject json = good;
        json.insert(name, value);
        return json;
    };
    const auto withPart = [&](int n, const QString& name, const QJsonValue& value) {
        QJsonArray parts = good.value("parts"_L1).toArray();
        QJsonObject part = parts.at(n).toObject();
        part.insert(name, value);
        parts.replace(n, part);
        return with(u"parts"_s, parts);
    };
    QTest::addRow("empty") << QJsonObject();
    for (const auto& name : good.keys()) {
        QJsonObject less = good;
        less.remove(name);
        QTest::addRow("without %s", qPrintable(name)) << less;
    }
    QTest::addRow("an id that leads elsewhere") << with(u"id"_s, u"../../../etc/passwd"_s);
    QTest::addRow("of nothing") << with(u"seq"_s, 0);
    QTest::addRow("no parts of nine") << with(u"parts"_s, QJsonArray());
    QTest::addRow("parts of another order") << withPart(0, u"n"_s, 1);
    QTest::addRow("no hash") << withPart(0, u"sha256"_s, u"abc"_s);
    QTest::addRow("huge") << withPart(0, u"bytes"_s, 1LL << 40);
    QTest::addRow("a day") << QJsonObject{{u"retry_s"_s, 86'400}};
}

void TestSnapshotParts::refusesManifestsThatAreNone()
{
    QFETCH(const QJsonObject, json);
    QVERIFY(!snapshotAnswerFromJson(json));
}

void TestSnapshotParts::givesBackThePagesOfAPart()
{
    const Made made = usual();

    const auto first = pagesOfPart(made.manifest, 0, made.parts.at(0));
    const auto last = pagesOfPart(made.manifest, 1, made.parts.at(1));

    VERIFY_OK(first);
    VERIFY_OK(last);
    QCOMPARE(first->size(), 2);
    QCOMPARE(first->at(1).entries.first().row, page(3, 5).entries.first().row);
    QVERIFY(!first->at(1).digest);
    QCOMPARE(first->at(0).to, 0); // moves no cursor
    QCOMPARE(first->at(0).place, (SnapshotPlace{made.manifest.id, 0, false}));
    QCOMPARE(first->at(1).place, (SnapshotPlace{made.manifest.id, 0, true}));
    QCOMPARE(last->first().digest, (Digest{1, 2}));
    QCOMPARE(last->first().to, 9);
    QCOMPARE(last->first().place, (SnapshotPlace{made.manifest.id, 1, true}));
}

void TestSnapshotParts::refusesPartsThatAreNotTheOneNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray right = usual().parts.at(0);
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("cut short") << right.chopped(1);
    QTest::addRow("too long") << right + 'x';
    QTest::addRow("the other part") << usual().parts.at(1);
    for (qsizetype i = 0; i < right.size(); i += 7) {
        QByteArray wrong = right;
        wrong[i] = static_cast<char>(wrong.at(i) ^ 4);
        QTest::addRow("byte %d", static_cast<int>(i)) << wrong;
    }
}

void TestSnapshotParts::refusesPartsThatAreNotTheOneNamed()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!pagesOfPart(usual().manifest, 0, bytes));
}

void TestSnapshotParts::refusesAPartThatIsNoneOfItsSnapshot_data()
{
    QTest::addColumn<QList<ScopePage>>("pages");
    const auto changed = [](const auto& change) {
        ScopePage whole = page(1, 9);
        change(whole);
        return QList{whole};
    };
    QTest::addRow("of another scope") << changed([](ScopePage& page) { page.scope = 8; });
    QTest::addRow("from the start again") << changed([](ScopePage& page) { page.resync = true; });
    QTest::addRow("not from the start") << changed([](ScopePage& page) { page.from = 1; });
    QTest::addRow("of an earlier moment")
        << changed([](ScopePage& page) { page.head = page.to = 12; });
    QTest::addRow("no end") << changed([](ScopePage& page) { page.more = true; });
    QTest::addRow("fewer rows") << changed([](ScopePage& page) { page.entries.removeLast(); });
    QTest::addRow("an end in the middle") << QList{page(7, 9), page(1, 6)};
    QTest::addRow("no pages") << QList<ScopePage>();
}

void TestSnapshotParts::refusesAPartThatIsNoneOfItsSnapshot()
{
    QFETCH(const QList<ScopePage>, pages);
    const Made right = made({{page(1, 9)}});
    QVERIFY(pagesOfPart(right.manifest, 0, right.parts.at(0)));
    Made wrong = made({pages});
    wrong.manifest.parts.first().rows = 9; // says the right thing, and holds another

    QVERIFY(!pagesOfPart(wrong.manifest, 0, wrong.parts.at(0)));
}

void TestSnapshotParts::refusesAPartThatUnpacksToTooMuch()
{
    const QByteArray plain(qsizetype(70) * 1024 * 1024, ' ');
    QByteArray bomb(qsizetype(ZSTD_compressBound(size_t(plain.size()))), '\0');
    bomb.truncate(qsizetype(ZSTD_compress(
        bomb.data(), size_t(bomb.size()), plain.constData(), size_t(plain.size()), 3)));
    QVERIFY(bomb.size() < 100'000);
    const Made bombs = madeOf(bomb);
    const Made noise = madeOf("not zstd at all");

    QVERIFY(!pagesOfPart(bombs.manifest, 0, bomb));
    QVERIFY(!pagesOfPart(noise.manifest, 0, noise.parts.first()));
}

void TestSnapshotParts::namesEqualContentAlikeAndOtherContentOtherwise()
{
    SnapshotManifest other = usual().manifest;
    other.epoch = 5;

    QCOMPARE(usual().manifest.id, usual().manifest.id);
    QVERIFY(idOf(other) != usual().manifest.id);
    QVERIFY(made({{page(1, 9)}}).manifest.id != usual().manifest.id);
}

CARNET_TEST(TestSnapshotParts)

} // namespace tst_snapshotparts

#include "tst_snapshotparts.moc"
