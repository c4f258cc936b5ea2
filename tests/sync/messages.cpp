#include "tests/sync/messages.h"

#include "tests/support/must.h"

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
        return jsonOf(*value);
    };
}

} // namespace

QUuid id(quint32 number)
{
    return {number, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9};
}

Hello hello()
{
    return {1,
            7,
            Hlc{0x0192'f0a1'b2c3'0004},
            1'795'000'000'000,
            2000,
            1 << 20,
            500,
            1 << 18,
            5,
            0,
            QByteArray(32, 'k'),
            subscription()};
}

QList<Scope> subscription()
{
    return {{1, u"tm"_s, 3, 0}, {8123, u"ab"_s, 551'980, 17}};
}

PullRequest pullRequest()
{
    return {7, {{1, 3}, {8123, 551'200}}, 1000, 1 << 19, true};
}

QJsonObject jsonOf(const PullAnswer& answer)
{
    const QByteArray bytes = sync::toBytes(answer);
    return must(sync::fromBytes(bytes, bytes.size()));
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
    return {7, {page, last}, true};
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
    PushRequest request{id(8), 1039, {operation(1040), operation(1041)}};
    request.events = {{id(12), AuditEventType::WrongPin, 1'794'000'000'000, {id(4)}, {}},
                      {id(13), AuditEventType::SignedIn, 1'794'000'000'001, {id(4)}, {}},
                      {id(14), AuditEventType::Exported, 1'794'000'000'002, {id(4)}, {}, {id(3)}},
                      {id(15), AuditEventType::OrderIgnored, 1'794'000'000'003, {}, {}}};
    for (qsizetype i = 0; i < request.events.size(); ++i)
        request.events[i].link = {id(16), 7 + i, QByteArray(16, 's'), QByteArray(32, 'h')};
    return request;
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
    return {
        7, 1041, true, true, Hlc{0x0192'f0a1'b2c3'0006}, {done, refused}, {id(12), id(13)}, id(16)};
}

sync::WaitRequest waitRequest()
{
    return {{{1, 3}, {8123, 551'980}}, 45, tillReport()};
}

TillReport tillReport()
{
    return {u"0.1.0"_s, 3, 1, 2, 4'711, 1'795'000'000'000, 42LL << 30};
}

sync::FleetAnswer fleetAnswer()
{
    return {1'795'000'100'000,
            {{{id(2)}, 1'795'000'090'000, 1'796'000'000'000, tillReport()},
             {{id(3)}, 0, 0, {}, true, 2, true, true}}};
}

sync::CustomerRequest customerRequest()
{
    sync::CustomerRequest request{{id(4)}, {{id(1)}, {id(9)}, 100}};
    request.timeline.fromMs = 1'790'000'000'000;
    request.timeline.untilMs = 1'795'000'000'000;
    request.timeline.before = TimelinePlace{1'794'000'000'000, {id(10)}};
    return request;
}

sync::CustomerAnswer customerAnswer()
{
    CustomerFile file;
    Customer& customer = file.parts.customer;
    customer.id = {id(1)};
    customer.version = 17;
    customer.firstName = u"Ana"_s;
    ContactPoint email;
    email.id = {id(2)};
    email.customer = customer.id;
    email.kind = ContactKind::Email;
    email.value = u"ana@example.com"_s;
    file.parts.contactPoints = {email};
    file.parts.memberships = {
        Membership{Membership::idFor(customer.id), 4, customer.id, {id(3)}, 1, {id(4)}}};
    file.parts.lastContactMs = 1'794'000'000'000;
    Activity visit;
    visit.id = {id(10)};
    visit.customer = customer.id;
    visit.type = {id(9)};
    visit.text = u"Came in"_s;
    Activity taken = visit;
    taken.id = {id(11)};
    taken.voids = visit.id;
    file.timeline = {{visit}, {taken}, true, {{visit.type, 1}}};
    Note note;
    note.id = {id(12)};
    note.customer = customer.id;
    note.text = u"Likes roses"_s;
    file.notes = {note};
    Purchase bag;
    bag.id = {id(13)};
    bag.customer = customer.id;
    file.purchases = {bag};
    BookMove move;
    move.id = {id(14)};
    move.customer = customer.id;
    move.reason = MoveReason::Asked;
    file.moves = {move};
    file.olderRows = 5;
    return {file};
}

sync::AuditQuestion auditQuestion()
{
    sync::AuditQuestion question{{id(4)}, {}};
    AuditRequest& request = question.request;
    request.filter.actor = {id(5)};
    request.filter.store = {id(6)};
    request.filter.kind = AuditKind::Books;
    request.filter.outcome = AuditOutcome::Refused;
    request.filter.fromMs = 1'790'000'000'000;
    request.filter.untilMs = 1'795'000'000'000;
    request.gesture = id(7);
    request.each = true;
    request.before = AuditPlace{1'794'000'000'000, id(8)};
    request.limit = 100;
    return question;
}

AuditPage auditPage()
{
    AuditEntry moved;
    moved.id = id(8);
    moved.atMs = 1'794'000'000'002;
    moved.doneAtMs = 1'794'000'000'001;
    moved.type = u"book.reassign"_s;
    moved.actor = {id(5)};
    moved.store = {id(6)};
    moved.terminal = {id(9)};
    moved.row = {EntityKind::Membership, id(1)};
    moved.customer = {id(1)};
    moved.gesture = id(7);
    moved.undoes = {id(10)};
    moved.outcome = AuditOutcome::Refused;
    moved.refusal = Refusal::Stale;
    moved.facts = {{"associate"_L1, u"x"_s}};
    moved.fields = {u"book"_s, u"reason"_s};
    moved.book = {id(11)};
    moved.isNew = true;
    moved.count = 500;
    moved.refused = 3;
    moved.customers = 200;
    moved.switches = {{"blocked"_L1, true}};
    moved.subject = u"Ana"_s;
    return {{moved}, true};
}

sync::KnownRequest knownRequest()
{
    return {{id(4)}, {id(1)}, id(8), 1'794'000'000'000, RowKey{EntityKind::Note, id(12)}};
}

KnownPage knownPage()
{
    return {{{{EntityKind::Customer, id(1)}, 17, {{"first_name"_L1, u"Ana"_s}}},
             {{EntityKind::Task, id(2)}, 3, {{"text"_L1, u"Call her"_s}}}},
            true};
}

sync::HandoverRequest handoverRequest()
{
    return {{id(4)}, {id(5)}, 1'794'000'000'000};
}

sync::HandoverAnswer handoverAnswer()
{
    sync::LeavingClient ana;
    ana.brings.client.id = {id(1)};
    ana.brings.client.language = u"pt-BR"_s;
    ana.brings.client.store = {id(3)};
    ana.brings.client.spendMinor = -1'200;
    ana.brings.client.planned = {{{id(7)}, 1'795'000'000'000}};
    ana.brings.client.followUps = {{{id(8)}, 3}};
    ana.brings.currency = u"EUR"_s;
    ana.name = u"Ana"_s;
    ana.lastContactMs = 1'793'000'000'000;
    ana.places = {{{id(2)}, {id(5)}, 1'700'000'000'000}, {{id(6)}, {}, 0}};
    sync::HandoverAnswer answer;
    answer.total = 6'000;
    answer.clients = {ana};
    answer.sizes.insert({id(5)}, 6'000);
    Task call;
    call.id = {id(9)};
    call.version = 3;
    call.customer = {id(10)};
    call.text = u"Call her"_s;
    call.dueOn = QDate(2026, 11, 27);
    call.owner = {id(5)};
    answer.left = {{call, {{id(6)}}}};
    return answer;
}

sync::JobsRequest jobsRequest()
{
    return {{id(3)}, 1060, id(8), {id(9)}};
}

JobReport jobReport()
{
    JobRun run{12, 1'795'000'000'000, {id(3)}, {}};
    run.tills = {{SessionState::Available, 2}, {SessionState::Applied, 40}};
    JobReport report;
    report.nowMs = 1'795'000'100'000;
    report.zone = u"Europe/Paris"_s;
    report.tills = 42;
    report.lastPushMs = 1'795'000'090'000;
    report.jobs = {{1060, 1'795'000'200'000, run}, {9999, std::nullopt, std::nullopt}};
    report.runs = {run, {11, 1'794'000'000'000, {}, {}}};
    report.standings = {{{id(9)}, SessionState::ApplyFailed, 1'795'000'050'000, 3}};
    return report;
}

sync::FindRequest findRequest()
{
    sync::FindRequest request{{id(4)}, {{u"text"_s, u"moreau"_s}}, {}, true, {{id(5)}, {id(6)}}};
    request.counted.append(QJsonObject{{u"scope"_s, u"in_no_book"_s}});
    request.details = true;
    return request;
}

sync::SharedAnswer sharedAnswer()
{
    SharedPlace place;
    place.membership = {{id(7)}, 3, {id(5)}, {id(8)}, 1'700'000'000'000, {id(4)}};
    place.owner = {id(4)};
    place.lastContactMs = 1'700'000'000'001;
    place.spendMinor = -150;
    return {1, {SharedCustomer{{id(5)}, u"Zoe Moreau"_s, u"C000017"_s, u"EUR"_s, {place}}}};
}

QList<Sample> all()
{
    using namespace sync;
    Hello older = hello();
    older.scopes.reset();
    return {{"hello", toJson(hello()), reading(helloFromJson)},
            {"subscription", toJson(subscription()), reading(subscriptionFromJson)},
            {"pull request", toJson(pullRequest()), reading(pullRequestFromJson)},
            {"pull answer", jsonOf(pullAnswer()), reading(pullAnswerFromJson)},
            {"push request", toJson(pushRequest()), reading(pushRequestFromJson)},
            {"push answer", toJson(pushAnswer()), reading(pushAnswerFromJson)},
            {"wait request", toJson(waitRequest()), reading(waitRequestFromJson)},
            {"wait request of an older till",
             toJson(WaitRequest{waitRequest().heads, 45}),
             reading(waitRequestFromJson)},
            {"fleet request", toJson(FleetRequest{{id(4)}}), reading(fleetRequestFromJson)},
            {"fleet answer", toJson(fleetAnswer()), reading(fleetAnswerFromJson)},
            {"wait answer", toJson(WaitAnswer{waitRequest().heads}), reading(waitAnswerFromJson)},
            {"customer request", toJson(customerRequest()), reading(customerRequestFromJson)},
            {"customer answer", toJson(customerAnswer()), reading(customerAnswerFromJson)},
            {"no customer", toJson(CustomerAnswer()), reading(customerAnswerFromJson)},
            {"known request", toJson(knownRequest()), reading(knownRequestFromJson)},
            {"known page", toJson(knownPage()), reading(knownPageFromJson)},
            {"audit question", toJson(auditQuestion()), reading(auditQuestionFromJson)},
            {"audit page", toJson(auditPage()), reading(auditPageFromJson)},
            {"handover request", toJson(handoverRequest()), reading(handoverRequestFromJson)},
            {"handover answer", toJson(handoverAnswer()), reading(handoverAnswerFromJson)},
            {"jobs request", toJson(jobsRequest()), reading(jobsRequestFromJson)},
            {"job report", toJson(jobReport()), reading(jobReportFromJson)},
            {"sign-in request",
             toJson(SignInRequest{u"1007"_s, u"4711"_s}),
             reading(signInRequestFromJson)},
            {"sign-in answer", toJson(SignInAnswer{{id(4)}}), reading(signInAnswerFromJson)},
            {"find request", toJson(findRequest()), reading(findRequestFromJson)},
            {"shared request", toJson(SharedRequest{{id(4)}}), reading(sharedRequestFromJson)},
            {"shared answer", toJson(sharedAnswer()), reading(sharedAnswerFromJson)},
            {"perform request",
             toJson(PerformRequest{{operation(1)}, true}),
             reading(performRequestFromJson)},
            {"perform answer",
             toJson(PerformAnswer{true, pushAnswer().verdicts}),
             reading(performAnswerFromJson)},
            {"redeem request",
             toJson(RedeemRequest{u"7K01-2F9D-XW4T-P8R0"_s, "a request", {}}),
             reading(redeemRequestFromJson)},
            {"redeem answer",
             toJson(RedeemAnswer{{id(1)}, {id(2)}, "a certificate", "an authority"}),
             reading(redeemAnswerFromJson)},
            {"authority answer",
             toJson(AuthorityAnswer{"an authority"}),
             reading(authorityAnswerFromJson)},
            {"renew answer",
             toJson(RenewAnswer{{id(2)}, "a certificate"}),
             reading(renewAnswerFromJson)},
            {"hello of an older headquarters", toJson(older), reading(helloFromJson)}};
}

} // namespace carnet::test::messages
