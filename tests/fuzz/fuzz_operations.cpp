// Operations of a push, read and judged: by somebody without a right, by somebody with all of them,
// about a row that is there and about one that is not.
#include "app/sync/message.h"
#include "models/domain/judgement.h"
#include "models/domain/rowfields.h"
#include "tests/fuzz/target.h"
#include "tests/sync/messages.h"

#include <QJsonDocument>

namespace carnet::fuzz {

namespace {

constexpr qsizetype kMostBytes = qsizetype(1024) * 1024;

Associate whoever(bool mayAll)
{
    Associate associate;
    associate.id.value = test::messages::id(7);
    if (mayAll) {
        associate.role = Role::Headquarters;
        associate.rights = usualRights(Role::Headquarters);
    }
    return associate;
}

void judgeAll(const QList<Operation>& operations)
{
    std::optional<Row> row; // what the last one left, which the next may be about
    for (const Operation& operation : operations) {
        for (const bool mayAll : {false, true}) {
            Facts facts;
            facts.actor = whoever(mayAll);
            facts.row = row;
            const Judgement first = judge(operation, facts);
            const Judgement second = judge(operation, facts);
            require(first.verdict == second.verdict && first.facts == second.facts,
                    "the rules decide the same about the same");
            if (!first.isDone())
                require(first.changes.isEmpty(), "what is refused changes nothing");
            if (mayAll && !first.changes.isEmpty())
                row = first.changes.constFirst().after;
        }
    }
}

} // namespace

void feed(const QByteArray& input)
{
    const auto json = sync::messageFrom(input, kMostBytes);
    if (!json)
        return;
    const auto push = sync::pushRequestFromJson(*json);
    if (push)
        judgeAll(push->operations);
}

QList<QByteArray> seeds()
{
    using namespace test::messages;
    return {QJsonDocument(jsonOf(pushRequest())).toJson(QJsonDocument::Compact)};
}

} // namespace carnet::fuzz
