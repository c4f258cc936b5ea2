#include "models/domain/uuid7.h"

namespace carnet {

QUuid uuid7(qint64 nowMs, Random& random)
{
    const auto time = static_cast<quint64>(nowMs) & 0xffff'ffff'ffffU;
    const quint64 a = random.bits();
    const quint64 b = random.bits();
    const quint64 high = (time << 16U) | 0x7000U | (a & 0x0fffU);
    const quint64 low = (b & 0x3fff'ffff'ffff'ffffU) | 0x8000'0000'0000'0000U;
    const auto byte = [low](unsigned at) { return static_cast<uchar>(low >> (56U - 8U * at)); };
    return {static_cast<uint>(high >> 32U),
            static_cast<ushort>(high >> 16U),
            static_cast<ushort>(high),
            byte(0),
            byte(1),
            byte(2),
            byte(3),
            byte(4),
            byte(5),
            byte(6),
            byte(7)};
}

QUuid derivedUuid(const QUuid& parent, QStringView what)
{
    return QUuid::createUuidV5(parent, what.toUtf8());
}

} // namespace carnet
