// Every message of the sync protocol, as bytes from a peer: the first byte says which.
#include "app/sync/message.h"
#include "tests/fuzz/target.h"
#include "tests/sync/messages.h"

#include <QJsonDocument>

namespace carnet::fuzz {

namespace {

constexpr qsizetype kMostBytes = qsizetype(1024) * 1024;

const QList<test::messages::Sample>& samples()
{
    static const QList<test::messages::Sample> all = test::messages::all();
    return all;
}

} // namespace

void feed(const QByteArray& input)
{
    if (input.isEmpty())
        return;
    const auto json = sync::messageFrom(input.mid(1), kMostBytes);
    if (!json)
        return;
    const auto kind = static_cast<qsizetype>(static_cast<uchar>(input.front())) % samples().size();
    const auto& read = samples().at(kind).read;
    const auto once = read(*json);
    if (!once)
        return;
    const auto again = read(*once);
    require(again.has_value(), "a message that was read can be written and read again");
    require(*again == *once, "a message is the same after it was written and read");
}

QList<QByteArray> seeds()
{
    QList<QByteArray> all;
    for (qsizetype i = 0; i < samples().size(); ++i)
        all.append(static_cast<char>(i)
                   + QJsonDocument(samples().at(i).json).toJson(QJsonDocument::Compact));
    return all;
}

} // namespace carnet::fuzz
