#include "models/domain/auditchain.h"
#include "models/domain/auditseal.h"
#include "models/domain/uuid7.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_auditchain {

namespace {

const QUuid kChain = QUuid::fromString(u"0190a000-0000-7000-8000-000000000001"_s);

//! The next one of a chain, as a till makes it.
AuditEvent eventBehind(const ChainHead& head)
{
    AuditEvent event{QUuid::createUuid(),
                     AuditEventType::SignedIn,
                     1'700'000'000'000 + head.n,
                     {QUuid::createUuid()},
                     {},
                     {QUuid::createUuid()}};
    event.link = {kChain, head.n + 1, QByteArray(16, 's'), {}};
    event.link.hash = extended(head, toldForm(event)).hash;
    return event;
}

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

ChainHeads headsOf(int chains)
{
    ChainHeads heads;
    for (int i = 0; i < chains; ++i)
        heads.insert(QString::number(i), {i + 1, sha256Of(QByteArray::number(i))});
    return heads;
}

} // namespace

//! The hashes by which headquarters sees that a log goes on where it was.
class TestAuditChain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatThePageOfTheProtocolSays();
    void goesOnWithTheNextEntry();
    void seesWhatWasChanged_data();
    void seesWhatWasChanged();
    void seesAHole();
    void seesAnotherEntryInAPlace();
    void hidesWhomAnEntryIsAbout();
    void sealsEveryHead();
    void sealsNothingButWhatThereIs();
    void readsASealBack();
};

void TestAuditChain::isWhatThePageOfTheProtocolSays()
{
    AuditEvent event;
    event.id = QUuid::fromString(u"0190a000-0000-7000-8000-000000000002"_s);
    event.type = AuditEventType::WrongPin;
    event.atMs = 1'700'000'000'000;
    event.actor = AssociateId::fromString(u"0190a000-0000-7000-8000-000000000003"_s);
    event.link = {kChain, 1, "0123456789abcdef", {}};

    const QByteArray commitment = sha256Of("0123456789abcdef\n{}\n");
    const QByteArray form = "1\n0190a000-0000-7000-8000-000000000002\nsession.wrong_pin\n"
                            "0190a000-0000-7000-8000-000000000003\n1700000000000\n"
        + commitment.toHex() + '\n';
    const QByteArray start =
        sha256Of("carnet-audit-1\nterminal\n0190a000-0000-7000-8000-000000000001\n");

    QCOMPARE(chainStart(kChain), (ChainHead{0, start}));
    QCOMPARE(toldForm(event), form);
    QCOMPARE(extended(chainStart(kChain), toldForm(event)), (ChainHead{1, sha256Of(start + form)}));
}

void TestAuditChain::goesOnWithTheNextEntry()
{
    const AuditEvent first = eventBehind(chainStart(kChain));
    const ChainHead head{first.link.n, first.link.hash};

    QCOMPARE(judgeNext(chainStart(kChain), first), ChainBreak::None);
    QCOMPARE(judgeNext(head, eventBehind(head)), ChainBreak::None);
}

void TestAuditChain::seesWhatWasChanged_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("id") << 0;
    QTest::newRow("type") << 1;
    QTest::newRow("actor") << 2;
    QTest::newRow("time") << 3;
    QTest::newRow("customer") << 4;
    QTest::newRow("salt") << 5;
    QTest::newRow("hash") << 6;
}

void TestAuditChain::seesWhatWasChanged()
{
    QFETCH(int, what);
    const ChainHead head = chainStart(kChain);
    AuditEvent event = eventBehind(head);

    if (what == 0)
        event.id = QUuid::createUuid();
    if (what == 1)
        event.type = AuditEventType::SignedOut;
    if (what == 2)
        event.actor = {QUuid::createUuid()};
    if (what == 3)
        ++event.atMs;
    if (what == 4)
        event.customer = {QUuid::createUuid()};
    if (what == 5)
        event.link.salt[0] = 't';
    if (what == 6)
        event.link.hash[31] = static_cast<char>(event.link.hash[31] ^ 1);

    QCOMPARE(judgeNext(head, event), ChainBreak::Altered);
}

void TestAuditChain::seesAHole()
{
    const ChainHead start = chainStart(kChain);
    const AuditEvent first = eventBehind(start);
    const AuditEvent second = eventBehind({1, first.link.hash});

    QCOMPARE(judgeNext(start, second), ChainBreak::Missing);
}

void TestAuditChain::seesAnotherEntryInAPlace()
{
    const ChainHead start = chainStart(kChain);
    const AuditEvent first = eventBehind(start);

    QCOMPARE(judgeNext({1, first.link.hash}, eventBehind(start)), ChainBreak::Rewritten);
}

void TestAuditChain::hidesWhomAnEntryIsAbout()
{
    const CustomerId anna{QUuid::createUuid()};
    const CustomerId ben{QUuid::createUuid()};

    QVERIFY(commitmentTo("one salt", anna, "{}") != commitmentTo("one salt", ben, "{}"));
    QVERIFY(commitmentTo("one salt", anna, "{}") != commitmentTo("another", anna, "{}"));
    QVERIFY(commitmentTo("one salt", anna, "{}") != commitmentTo("one salt", anna, "{\"a\":1}"));
}

void TestAuditChain::sealsEveryHead()
{
    for (int chains = 1; chains <= 9; ++chains) {
        const ChainHeads heads = headsOf(chains);
        QSet<QByteArray> roots{rootOf(heads)};
        for (auto it = heads.cbegin(); it != heads.cend(); ++it) {
            ChainHeads other = heads;
            other[it.key()].hash = sha256Of("another");
            roots.insert(rootOf(other));
            other[it.key()] = {it->n + 1, it->hash};
            roots.insert(rootOf(other));
            other.remove(it.key());
            roots.insert(rootOf(other));
        }
        QCOMPARE(roots.size(), 1 + 3 * chains);
    }
}

void TestAuditChain::sealsNothingButWhatThereIs()
{
    ChainHeads heads = headsOf(3);
    const QByteArray root = rootOf(heads);

    heads.insert(u"begun"_s, chainStart(kChain));

    QCOMPARE(rootOf(heads), root);
}

void TestAuditChain::readsASealBack()
{
    const AuditSeal seal{
        2, 1'700'000'000'000, 17, 3, sha256Of("a"), sha256Of("b"), QByteArray(64, 'x')};

    QCOMPARE(must(AuditSeal::fromJson(seal.toJson())), seal);
    QVERIFY(!AuditSeal::fromJson({}));
    QVERIFY(seal.form(1) != seal.form(2)); // that of another retailer is another one
}

CARNET_TEST(TestAuditChain)

} // namespace carnet::test::tst_auditchain

#include "tst_auditchain.moc"
