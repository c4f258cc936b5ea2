#include "models/domain/protocol.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <utility>

namespace carnet {

namespace {

constexpr qsizetype kWord = sizeof(quint64);

std::pair<quint64, quint64> words(const RowKey& key, qint64 version)
{
    std::array<char, kWord> counted{};
    qToBigEndian(version, counted.data());
    QByteArray bytes(1, static_cast<char>(key.kind));
    bytes += key.id.toRfc4122();
    bytes.append(counted.data(), kWord);
    const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
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
