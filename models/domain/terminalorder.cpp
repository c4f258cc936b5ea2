#include "models/domain/terminalorder.h"

#include "models/domain/entities.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kEnrolmentBytes = 32;
constexpr qsizetype kOrderSignatureBytes = 64;

QByteArray bytesOf(const QJsonObject& json, QLatin1StringView name)
{
    return QByteArray::fromHex(json.value(name).toString().toLatin1());
}

} // namespace

QByteArray TerminalOrder::form() const
{
    const QList<QByteArray> parts{"carnet-order-1",
                                  id.toByteArray(QUuid::WithoutBraces),
                                  FieldCodec<OrderKind>::write(kind).toString().toLatin1(),
                                  terminal.toString().toLatin1(),
                                  enrolment.toHex(),
                                  QByteArray::number(atMs)};
    return parts.join('\n') + '\n';
}

QJsonObject TerminalOrder::toJson() const
{
    return {{"id"_L1, id.toString(QUuid::WithoutBraces)},
            {"kind"_L1, FieldCodec<OrderKind>::write(kind)},
            {"terminal"_L1, terminal.toString()},
            {"enrolment"_L1, QString::fromLatin1(enrolment.toHex())},
            {"at_ms"_L1, atMs},
            {"signature"_L1, QString::fromLatin1(signature.toHex())}};
}

Result<TerminalOrder> TerminalOrder::fromJson(const QJsonObject& json)
{
    TerminalOrder order;
    order.id = QUuid::fromString(json.value("id"_L1).toString());
    order.terminal = RegisterId::fromString(json.value("terminal"_L1).toString());
    order.enrolment = bytesOf(json, "enrolment"_L1);
    order.atMs = json.value("at_ms"_L1).toInteger();
    order.signature = bytesOf(json, "signature"_L1);
    const bool isKnown = FieldCodec<OrderKind>::read(json.value("kind"_L1), order.kind);
    const bool isWhole = !order.id.isNull() && !order.terminal.isNull() && order.atMs > 0
        && order.enrolment.size() == kEnrolmentBytes
        && order.signature.size() == kOrderSignatureBytes;
    if (!isKnown || !isWhole)
        return failure(ErrorCode::Invalid, u"this is no order of headquarters"_s);
    return order;
}

OrderVerdict judgeOrder(const TerminalOrder& order, const OrderAddress& here)
{
    if (!here.isSigned)
        return OrderVerdict::NoKey;
    if (!here.isSigned(order.form(), order.signature))
        return OrderVerdict::WrongSignature;
    if (order.terminal != here.terminal)
        return OrderVerdict::AnotherTerminal;
    return order.enrolment == here.enrolment ? OrderVerdict::Good : OrderVerdict::AnotherEnrolment;
}

} // namespace carnet
