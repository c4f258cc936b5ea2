#include "models/domain/terminalorder.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_terminalorder {

namespace {

TerminalOrder anOrder(OrderKind kind = OrderKind::Stolen)
{
    return {QUuid::createUuid(),
            kind,
            {QUuid::createUuid()},
            QByteArray(32, 'e'),
            1'700'000'000'000,
            QByteArray(64, 's')};
}

OrderAddress addressOf(const TerminalOrder& order)
{
    return {order.terminal,
            order.enrolment,
            [form = order.form()](const QByteArray& shown, const QByteArray& signature) {
                return shown == form && signature == QByteArray(64, 's');
            }};
}

} // namespace

//! What a till believes of an order to wipe itself.
class TestTerminalOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void isReadOnlyWhole_data();
    void isReadOnlyWhole();
    void isFollowedByWhomItIsFor();
    void isForNobodyElse();
    void saysEverythingInWhatIsSigned();
};

void TestTerminalOrder::comesBackAsItWas()
{
    for (const OrderKind kind : {OrderKind::Retire, OrderKind::Stolen}) {
        const TerminalOrder order = anOrder(kind);

        QCOMPARE(must(TerminalOrder::fromJson(order.toJson())), order);
    }
}

void TestTerminalOrder::isReadOnlyWhole_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    for (const char* member : {"id", "kind", "terminal", "enrolment", "at_ms", "signature"})
        QTest::addRow("without %s", member) << QString::fromLatin1(member) << QJsonValue();
    QTest::newRow("another kind") << u"kind"_s << QJsonValue(u"explode"_s);
    QTest::newRow("short signature") << u"signature"_s << QJsonValue(u"00ff"_s);
    QTest::newRow("short enrolment") << u"enrolment"_s << QJsonValue(u"00ff"_s);
    QTest::newRow("no id") << u"id"_s << QJsonValue(u"tomorrow"_s);
    QTest::newRow("time as text") << u"at_ms"_s << QJsonValue(u"1700000000000"_s);
}

void TestTerminalOrder::isReadOnlyWhole()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = anOrder().toJson();

    if (value.isNull())
        json.remove(member);
    else
        json.insert(member, value);

    QVERIFY(!TerminalOrder::fromJson(json));
}

void TestTerminalOrder::isFollowedByWhomItIsFor()
{
    const TerminalOrder order = anOrder();

    QCOMPARE(judgeOrder(order, addressOf(order)), OrderVerdict::Good);
}

void TestTerminalOrder::isForNobodyElse()
{
    const TerminalOrder order = anOrder();
    OrderAddress nobody = addressOf(order);
    nobody.isSigned = {};
    OrderAddress other = addressOf(order);
    other.terminal = {QUuid::createUuid()};
    OrderAddress anew = addressOf(order);
    anew.enrolment = QByteArray(32, 'n');
    TerminalOrder forged = order;
    forged.kind = OrderKind::Retire;
    TerminalOrder later = order;
    ++later.atMs;

    QCOMPARE(judgeOrder(order, nobody), OrderVerdict::NoKey);
    QCOMPARE(judgeOrder(order, other), OrderVerdict::AnotherTerminal);
    QCOMPARE(judgeOrder(order, anew), OrderVerdict::AnotherEnrolment);
    QCOMPARE(judgeOrder(forged, addressOf(order)), OrderVerdict::WrongSignature);
    QCOMPARE(judgeOrder(later, addressOf(order)), OrderVerdict::WrongSignature);
}

void TestTerminalOrder::saysEverythingInWhatIsSigned()
{
    TerminalOrder order = anOrder();
    order.id = QUuid::fromString(u"0190a000-0000-7000-8000-000000000001"_s);
    order.terminal = RegisterId::fromString(u"0190a000-0000-7000-8000-000000000002"_s);

    QCOMPARE(order.form(),
             "carnet-order-1\n0190a000-0000-7000-8000-000000000001\nstolen\n"
             "0190a000-0000-7000-8000-000000000002\n"
                 + QByteArray(32, 'e').toHex() + "\n1700000000000\n");
}

CARNET_TEST(TestTerminalOrder)

} // namespace carnet::test::tst_terminalorder

#include "tst_terminalorder.moc"
