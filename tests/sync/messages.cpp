#include "tests/sync/messages.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test::messages {

namespace {

template<typename Read>
auto reading(Read read)
{
    return [read](const QJsonObject& json) -> Result<QJsonObject> {
        const auto value = read(json);
        if (!value)
            return tl::unexpected(value.error());
        return sync::toJson(*value);
    };
}

} // namespace

QUuid id(quint32 number)
{
    return {number, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9};
}

Hello hello()
{
    return {1, 7, Hlc{0x0192'f0a1'b2c3'0004}, 1'795'000'000'000, 2000, 1 << 20, 500, 1 << 18, 5};
}

QList<Scope> subscription()
{
    return {{1, u"tm"_s, 3, 0}, {8123, u"ab"_s, 551'980, 17}};
}

PullRequest pullRequest()
{
    return {7, {{1, 3}, {8123, 551'200}}, 1000, 1 << 19, true};
}

PullAnswer pullAnswer()
{
    const Row ana{{EntityKind::Customer, id(1)},
                  18,
                  {{"first_name"_L1, u"Aña 安"_s}, {"attributes"_L1, QJsonObject{{"x"_L1, 1}}}}};
    const Row member{{EntityKind::Membership, id(2)}, 4, {{"book"_L1, u"b"_s}}};
    const Row gone{{EntityKind::Note, id(3)}, 9, {}};
    ScopePage page{8123, 551'200, 551'460, 551'980, true, false, {}, {}};
    page.entries = {{551'201, FeedEvent::Put, ana},
                    {551'202, FeedEvent::Put, member},
                    {551'203, FeedEvent::Left, gone},
                    {551'460, FeedEvent::Erased, gone}};
    ScopePage last{1, 0, 3, 3, false, true, Digest{0x0123'4567'89ab'cdef, ~0ULL}, {}};
    last.entries = {{3, FeedEvent::Deleted, gone}};
    return {7, {page, last}};
}

Operation operation(qint64 n)
{
    Operation operation;
    operation.id = {id(static_cast<quint32>(n) + 100)};
    operation.n = n;
    operation.actor = {id(4)};
    operation.store = {id(5)};
    operation.hlc = Hlc{0x0192'f0a1'b2c3'0005};
    operation.atMs = 1'795'000'000'123;
    operation.key = {EntityKind::Customer, id(1)};
    operation.customer = {id(1)};
    operation.baseEpoch = 7;
    operation.baseVersion = 17;
    operation.after = {{id(6)}};
    operation.group = id(7);
    operation.set = {{"first_name"_L1, u"Ana"_s}};
    operation.was = {{"first_name"_L1, u"Anna"_s}};
    return operation;
}

PushRequest pushRequest()
{
    return {id(8), 1039, {operation(1040), operation(1041)}};
}

PushAnswer pushAnswer()
{
    const Row row{{EntityKind::Customer, id(1)}, 18, {{"first_name"_L1, u"Ana"_s}}};
    OperationVerdict done{{id(1)}, 1040, Verdict::Merged, Refusal::None, {}, {row}, {}};
    OperationVerdict refused{{id(2)},
                             1041,
                             Verdict::Rejected,
                             Refusal::BookTaken,
                             {{"associate"_L1, u"x"_s}},
                             {},
                             {{EntityKind::Membership, id(3)}}};
    return {7, 1041, true, true, Hlc{0x0192'f0a1'b2c3'0006}, {done, refused}};
}

sync::WaitRequest waitRequest()
{
    return {{{1, 3}, {8123, 551'980}}, 45};
}

QList<Sample> all()
{
    using namespace sync;
    return {{"hello", toJson(hello()), reading(helloFromJson)},
            {"subscription", toJson(subscription()), reading(subscriptionFromJson)},
            {"pull request", toJson(pullRequest()), reading(pullRequestFromJson)},
            {"pull answer", toJson(pullAnswer()), reading(pullAnswerFromJson)},
            {"push request", toJson(pushRequest()), reading(pushRequestFromJson)},
            {"push answer", toJson(pushAnswer()), reading(pushAnswerFromJson)},
            {"wait request", toJson(waitRequest()), reading(waitRequestFromJson)},
            {"wait answer", toJson(WaitAnswer{waitRequest().heads}), reading(waitAnswerFromJson)},
            {"sign-in request",
             toJson(SignInRequest{u"1007"_s, u"4711"_s}),
             reading(signInRequestFromJson)},
            {"sign-in answer", toJson(SignInAnswer{{id(4)}}), reading(signInAnswerFromJson)}};
}

} // namespace carnet::test::messages
