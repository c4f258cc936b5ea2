#include "models/domain/protocol.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <utility>

namespace carnet {

namespace {

constexpr qsizetype kWord = sizeof(quint64);

std::pair<quint64, quint64> words(const RowKey& key, qint64 version)
{
    std::array<char, 1 + sizeof(QUuid) + kWord> bytes{static_cast<char>(key.kind)};
    const QByteArray id = key.id.toRfc4122();
    std::ranges::copy(id, bytes.begin() + 1);
    qToBigEndian(version, bytes.data() + 1 + id.size());
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
