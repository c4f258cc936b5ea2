#include "models/domain/auditchain.h"

#include "models/domain/clock.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QByteArray hashed(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray textOf(const QUuid& id)
{
    return id.isNull() ? QByteArray() : id.toByteArray(QUuid::WithoutBraces);
}

//! One line each: nothing that stands in an entry has line ends, so two entries differ.
QByteArray lines(const QList<QByteArray>& parts)
{
    return parts.join('\n') + '\n';
}

} // namespace

ChainHead chainStart(const QUuid& chain)
{
    return {0, hashed(lines({"carnet-audit-1", "terminal", textOf(chain)}))};
}

ChainHead headquartersChainStart(qint64 legalEntity)
{
    return {0, hashed(lines({"carnet-audit-1", "headquarters", QByteArray::number(legalEntity)}))};
}

QByteArray commitmentTo(const QByteArray& salt, const CustomerId& customer, const QByteArray& facts)
{
    return hashed(salt + lines({textOf(customer.value), facts}));
}

QByteArray newSalt(Random& random)
{
    QByteArray salt;
    for (int i = 0; i < 2; ++i) {
        const quint64 bits = random.bits();
        salt.append(reinterpret_cast<const char*>(&bits), sizeof bits);
    }
    return salt;
}

QByteArray toldForm(const KeptEntry& entry)
{
    return lines({QByteArray::number(entry.n),
                  entry.id.toLatin1(),
                  entry.type.toLatin1(),
                  entry.actor.toLatin1(),
                  QByteArray::number(entry.doneAtMs),
                  entry.commitment.toHex()});
}

QByteArray toldForm(const AuditEvent& event)
{
    KeptEntry entry;
    entry.n = event.link.n;
    entry.id = QString::fromLatin1(textOf(event.id));
    entry.type = FieldCodec<AuditEventType>::write(event.type).toString();
    entry.actor = QString::fromLatin1(textOf(event.actor.value));
    entry.doneAtMs = event.atMs;
    entry.commitment = commitmentTo(event.link.salt, event.customer, "{}");
    return toldForm(entry);
}

QByteArray keptForm(const KeptEntry& entry)
{
    return lines({entry.id.toLatin1(),
                  QByteArray::number(entry.atMs),
                  QByteArray::number(entry.doneAtMs),
                  entry.type.toLatin1(),
                  entry.outcome.toLatin1(),
                  entry.actor.toLatin1(),
                  entry.store.toLatin1(),
                  entry.terminal.toLatin1(),
                  entry.commitment.toHex(),
                  entry.chain.toLatin1(),
                  QByteArray::number(entry.n),
                  entry.linkHash.toHex()});
}

ChainHead extended(const ChainHead& before, const QByteArray& form)
{
    return {before.n + 1, hashed(before.hash + form)};
}

ChainBreak judgeNext(const ChainHead& head, const AuditEvent& event)
{
    if (event.link.n <= head.n)
        return ChainBreak::Rewritten;
    if (event.link.n > head.n + 1)
        return ChainBreak::Missing;
    return extended(head, toldForm(event)).hash == event.link.hash ? ChainBreak::None
                                                                   : ChainBreak::Altered;
}

} // namespace carnet
