#include "models/domain/protocol.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <utility>

namespace carnet {

namespace {

constexpr int kWord = sizeof(quint64);

std::pair<quint64, quint64> words(const RowKey& key, qint64 version)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto kind = static_cast<char>(key.kind);
    hash.addData(&kind, 1);
    hash.addData(key.id.toRfc4122());
    std::array<char, kWord> bytes{};
    qToBigEndian(version, bytes.data());
    hash.addData(bytes.data(), bytes.size());

    const QByteArray sum = hash.result();
    return {qFromBigEndian<quint64>(sum.constData()),
            qFromBigEndian<quint64>(sum.constData() + kWord)};
}

} // namespace

void Digest::add(const RowKey& key, qint64 version)
{
    const auto [first, second] = words(key, version);
    low += first;
    high += second;
}

void Digest::remove(const RowKey& key, qint64 version)
{
    const auto [first, second] = words(key, version);
    low -= first;
    high -= second;
}

} // namespace carnet
