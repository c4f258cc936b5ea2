#include "models/domain/auditseal.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <bit>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kHashBytes = 32;
constexpr qsizetype kSignatureBytes = 64;

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

//! RFC 6962 marks leaves and inner nodes, so that neither can be taken for the other.
QByteArray leafOf(const QString& chain, const ChainHead& head)
{
    return sha256Of(QByteArray(1, '\0') + chain.toLatin1() + '\n' + QByteArray::number(head.n)
                    + '\n' + head.hash.toHex() + '\n');
}

QByteArray treeOver(const QList<QByteArray>& leaves, qsizetype from, qsizetype count)
{
    if (count == 1)
        return leaves.at(from);
    // The left half is the largest power of two that leaves something for the right.
    const auto left = static_cast<qsizetype>(std::bit_floor(static_cast<quint64>(count - 1)));
    return sha256Of(QByteArray(1, '\1') + treeOver(leaves, from, left)
                    + treeOver(leaves, from + left, count - left));
}

QByteArray bytesIn(const QJsonObject& json, QLatin1StringView name)
{
    return QByteArray::fromHex(json.value(name).toString().toLatin1());
}

} // namespace

QByteArray rootOf(const ChainHeads& heads)
{
    QList<QByteArray> leaves;
    for (auto it = heads.cbegin(); it != heads.cend(); ++it) {
        if (it->n > 0)
            leaves.append(leafOf(it.key(), *it));
    }
    return leaves.isEmpty() ? sha256Of({}) : treeOver(leaves, 0, leaves.size());
}

QByteArray AuditSeal::form(qint64 legalEntity) const
{
    const QList<QByteArray> parts{"carnet-seal-1",
                                  QByteArray::number(legalEntity),
                                  QByteArray::number(n),
                                  QByteArray::number(atMs),
                                  QByteArray::number(place),
                                  QByteArray::number(chains),
                                  root.toHex(),
                                  previous.toHex()};
    return parts.join('\n') + '\n';
}

QByteArray AuditSeal::hash(qint64 legalEntity) const
{
    return sha256Of(form(legalEntity) + signature);
}

QJsonObject AuditSeal::toJson() const
{
    const auto hex = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); };
    return {{"n"_L1, n},
            {"at_ms"_L1, atMs},
            {"place"_L1, place},
            {"chains"_L1, chains},
            {"root"_L1, hex(root)},
            {"previous"_L1, hex(previous)},
            {"signature"_L1, hex(signature)}};
}

Result<AuditSeal> AuditSeal::fromJson(const QJsonObject& json)
{
    const AuditSeal seal{json.value("n"_L1).toInteger(),
                         json.value("at_ms"_L1).toInteger(),
                         json.value("place"_L1).toInteger(),
                         json.value("chains"_L1).toInteger(),
                         bytesIn(json, "root"_L1),
                         bytesIn(json, "previous"_L1),
                         bytesIn(json, "signature"_L1)};
    const bool isWhole = seal.n > 0 && seal.root.size() == kHashBytes
        && seal.previous.size() == (seal.n == 1 ? 0 : kHashBytes)
        && seal.signature.size() == kSignatureBytes;
    if (!isWhole)
        return failure(ErrorCode::Invalid, u"this is no seal of a log"_s);
    return seal;
}

} // namespace carnet
