#include "tests/support/testprogram.h"
#include "tests/support/verify.h"
#include "tests/sync/messages.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace carnet;
using namespace carnet::sync;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_wire {

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void readsAnyPageItWrites();
    void writesEntriesAsCompactArrays();
    void countsEntriesOfLaterKinds();
    void leavesOutEntriesOfKindsWithoutANumber();
    void keepsThePlaceOfAnOperationItCannotRead_data();
    void keepsThePlaceOfAnOperationItCannotRead();
    void ignoresUnknownMembers_data();
    void ignoresUnknownMembers();
    void treatsAReasonOfALaterVersionAsARefusal();
    void choosesTheHighestCommonProtocol_data();
    void choosesTheHighestCommonProtocol();
};

namespace {

void addSamples()
{
    QTest::addColumn<int>("index");
    const auto samples = messages::all();
    for (int i = 0; i < samples.size(); ++i)
        QTest::newRow(samples[i].name) << i;
}

void check(const std::function<void()>& property)
{
    const auto result = rc::detail::checkTestable(property);
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    QVERIFY2(result.template is<rc::detail::SuccessResult>(), text.str().c_str());
}

qint64 anyPositive()
{
    return *rc::gen::inRange<qint64>(0, std::numeric_limits<qint64>::max());
}

QUuid anyId()
{
    const auto bits = *rc::gen::inRange<quint32>(1, std::numeric_limits<quint32>::max());
    return messages::id(bits);
}

QString anyText()
{
    const auto bytes = *rc::gen::container<std::u16string>(
        rc::gen::oneOf(rc::gen::inRange<char16_t>(1, 0xd7ff), rc::gen::inRange<char16_t>(1, 128)));
    return QString::fromStdU16String(bytes);
}

FeedEntry anyEntry(qint64 seq)
{
    const auto& entities = allEntities();
    const auto at = *rc::gen::inRange<qsizetype>(0, entities.size());
    FeedEntry entry{seq,
                    static_cast<FeedEvent>(*rc::gen::inRange(1, 6)),
                    {{entities[at].kind, anyId()}, anyPositive(), {}}};
    if (entry.event == FeedEvent::Put)
        entry.row.fields = {{anyText(), anyText()}, {u"number"_s, anyPositive()}};
    return entry;
}

bool isSame(const FeedEntry& a, const FeedEntry& b)
{
    return a.seq == b.seq && a.event == b.event && a.row == b.row;
}

} // namespace

void TestWire::readsWhatItWrites_data()
{
    addSamples();
}

void TestWire::readsWhatItWrites()
{
    QFETCH(const int, index);
    const auto sample = messages::all().at(index);

    const auto parsed = fromBytes(toBytes(sample.json), 1 << 20);
    VERIFY_OK(parsed);
    const auto again = sample.read(*parsed);

    VERIFY_OK(again);
    QCOMPARE(*again, sample.json);
}

void TestWire::readsAnyPageItWrites()
{
    check([] {
        ScopePage page{anyPositive(), 0, 0, 0, *rc::gen::arbitrary<bool>(), false, {}, {}};
        page.head = anyPositive();
        page.to = *rc::gen::inRange<qint64>(0, page.head) + 1;
        page.head = std::max(page.head, page.to);
        const int rows = *rc::gen::inRange(0, 8);
        for (int i = 0; i < rows; ++i)
            page.entries.append(anyEntry(*rc::gen::inRange<qint64>(0, page.to) + 1));

        const auto parsed = fromBytes(toBytes(PullAnswer{3, {page}}), 1 << 20);
        RC_ASSERT(parsed.has_value());
        const auto answer = pullAnswerFromJson(*parsed);

        RC_ASSERT(answer.has_value());
        const ScopePage& got = answer->pages.first();
        RC_ASSERT(got.scope == page.scope && got.to == page.to && got.head == page.head);
        RC_ASSERT(std::ranges::equal(got.entries, page.entries, isSame));
    });
}

void TestWire::writesEntriesAsCompactArrays()
{
    const QByteArray bytes = toBytes(messages::pullAnswer());

    QVERIFY(bytes.contains(R"([551203,"note","00000003-0001-7000-8000-000000000009",2,9,null])"));
    QVERIFY(bytes.contains(R"("digest":["0123456789abcdef","ffffffffffffffff"])"));
}

void TestWire::countsEntriesOfLaterKinds()
{
    PullAnswer answer = messages::pullAnswer();
    answer.pages.first().digest = Digest{1, 2};
    QByteArray bytes = toBytes(answer);
    bytes.replace("\"membership\":23", "\"hologram\":200");
    bytes.replace("\"membership\"", "\"hologram\"");

    const auto parsed = pullAnswerFromJson(*fromBytes(bytes, 1 << 20));

    VERIFY_OK(parsed);
    const ScopePage& page = parsed->pages.first();
    QCOMPARE(page.entries.size(), 4);
    const FeedEntry& hologram = page.entries.at(1);
    QCOMPARE(static_cast<int>(hologram.row.key.kind), 200);
    QCOMPARE(hologram.row.version, 4);
    QVERIFY(hologram.row.fields.isEmpty()); // nobody here could say what they mean
    QCOMPARE(page.digest, (Digest{1, 2}));
}

void TestWire::leavesOutEntriesOfKindsWithoutANumber()
{
    PullAnswer answer = messages::pullAnswer();
    answer.pages.first().digest = Digest{1, 2};
    QByteArray bytes = toBytes(answer);
    bytes.replace("\"membership\":23,", "");
    bytes.replace("\"membership\"", "\"hologram\"");

    const auto parsed = pullAnswerFromJson(*fromBytes(bytes, 1 << 20));

    VERIFY_OK(parsed);
    QCOMPARE(parsed->pages.first().entries.size(), 3);
    QCOMPARE(parsed->pages.first().to, 551'460);
    QVERIFY2(!parsed->pages.first().digest, "it counts rows this version leaves out");
    QVERIFY(parsed->pages.last().digest);
}

void TestWire::keepsThePlaceOfAnOperationItCannotRead_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Refusal>("refusal");
    QTest::newRow("of a later type")
        << u"type"_s << QJsonValue(u"voucher.give"_s) << Refusal::Unknown;
    QTest::newRow("of a later version") << u"v"_s << QJsonValue(2) << Refusal::Unknown;
    QTest::newRow("broken key") << u"key"_s << QJsonValue(u"ana"_s) << Refusal::Invalid;
    QTest::newRow("no type") << u"type"_s << QJsonValue() << Refusal::Invalid;
    QTest::newRow("no time") << u"hlc"_s << QJsonValue() << Refusal::Invalid;
}

void TestWire::keepsThePlaceOfAnOperationItCannotRead()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const Refusal, refusal);
    const PushRequest sent = messages::pushRequest();
    QJsonObject json = toJson(sent);
    QJsonArray operations = json.value("ops"_L1).toArray();
    QJsonObject broken = operations.first().toObject();
    broken.insert(u"id"_s, messages::id(99).toString(QUuid::WithoutBraces));
    broken.insert(u"n"_s, 4711);
    broken.insert(member, value);
    operations.prepend(broken);
    json.insert(u"ops"_s, operations);

    const auto read = pushRequestFromJson(json);

    VERIFY_OK(read);
    QCOMPARE(read->operations.size(), sent.operations.size() + 1);
    QCOMPARE(read->operations.first().id.value, messages::id(99));
    QCOMPARE(read->operations.first().n, 4711);
    QCOMPARE(read->operations.mid(1), sent.operations);
    QCOMPARE(read->unread.size(), 1);
    QCOMPARE(read->unread.value({messages::id(99)}), (UnreadOperation{refusal, bodyHash(broken)}));
}

void TestWire::ignoresUnknownMembers_data()
{
    addSamples();
}

void TestWire::ignoresUnknownMembers()
{
    QFETCH(const int, index);
    const auto sample = messages::all().at(index);
    QJsonObject json = sample.json;
    json.insert("new_in_2031"_L1, QJsonArray{1, 2});

    const auto read = sample.read(json);

    VERIFY_OK(read);
    QCOMPARE(*read, sample.json);
}

void TestWire::treatsAReasonOfALaterVersionAsARefusal()
{
    QByteArray bytes = toBytes(toJson(messages::pushAnswer()));
    bytes.replace("\"book_taken\"", "\"eclipse\"");

    const auto answer = pushAnswerFromJson(*fromBytes(bytes, 1 << 20));

    VERIFY_OK(answer);
    QCOMPARE(answer->verdicts.last().verdict, Verdict::Rejected);
    QCOMPARE(answer->verdicts.last().refusal, Refusal::Unknown);
}

void TestWire::choosesTheHighestCommonProtocol_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("error");
    constexpr int kNone = -1;
    const int invalid = static_cast<int>(ErrorCode::Invalid);
    const int newer = static_cast<int>(ErrorCode::Newer);
    QTest::newRow("ours") << protocolRange() << kNewestProtocol << kNone;
    QTest::newRow("no header") << QByteArray() << 1 << kNone;
    QTest::newRow("one version") << QByteArray("1") << 1 << kNone;
    QTest::newRow("a newer peer") << QByteArray("1..9") << kNewestProtocol << kNone;
    QTest::newRow("far too new") << QByteArray("7..9") << 0 << newer;
    QTest::newRow("backwards") << QByteArray("2..1") << 0 << invalid;
    QTest::newRow("words") << QByteArray("one..two") << 0 << invalid;
    QTest::newRow("half") << QByteArray("1..") << 0 << invalid;
    QTest::newRow("negative") << QByteArray("-1..1") << 0 << invalid;
}

void TestWire::choosesTheHighestCommonProtocol()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, version);
    QFETCH(const int, error);

    const auto chosen = chooseProtocol(range);

    QCOMPARE(chosen.value_or(0), version);
    QCOMPARE(chosen ? -1 : static_cast<int>(chosen.error().code), error);
}

CARNET_TEST(TestWire)

} // namespace tst_wire

#include "tst_wire.moc"
