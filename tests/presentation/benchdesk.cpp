#include "tests/presentation/benchdesk.h"

#include "app/headquarters/auditapi.h"
#include "app/headquarters/directoryanswer.h"
#include "app/headquarters/fleetapi.h"
#include "app/headquarters/handoveranswer.h"
#include "app/headquarters/jobanswer.h"
#include "app/headquarters/knownanswer.h"

#include <QTimer>

#include <functional>
#include <utility>

namespace carnet::test {

namespace {

//! One answer on its way.
class Delivery final : public sync::Pending
{
public:
    explicit Delivery(std::function<void()> then)
        : m_then(std::move(then))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const auto call = std::exchange(m_then, {}); // may destroy this
            call();
        });
        m_timer.start(0);
    }

private:
    std::function<void()> m_then;
    QTimer m_timer;
};

QJsonObject overTheWire(const QJsonObject& json)
{
    const QByteArray bytes = sync::toBytes(json);
    return sync::fromBytes(bytes, bytes.size()).value_or(QJsonObject());
}

sync::CallFailure nobody()
{
    return {{ErrorCode::Network, {}}, 0};
}

} // namespace

BenchDesk::BenchDesk(HeadquartersStore& store, const RegisterId& terminal)
    : m_store(store)
    , m_terminal(terminal)
{
    store.onCommitted([this](const Commit& commit) { m_directory.note(commit); });
}

Result<QJsonObject> BenchDesk::found(const QJsonObject& asked)
{
    return sync::findRequestFromJson(asked)
        .and_then([this](const sync::FindRequest& request) {
            return lookUp(request, m_terminal, m_directory, m_store);
        })
        .and_then([this](const DirectoryQuestion& question) {
            auto answer = answerTo(question);
            return answer && question.wantsDetails ? withDetails(*answer, m_store) : answer;
        });
}

sync::PendingPtr BenchDesk::find(const sync::FindRequest& request,
                                 sync::Then<sync::Reply<QJsonObject>> then)
{
    const auto answer = found(overTheWire(sync::toJson(request)));
    return std::make_unique<Delivery>([this, answer, then = std::move(then)] {
        if (isAway)
            then(tl::unexpected(nobody()));
        else if (answer)
            then(overTheWire(*answer));
        else
            then(tl::unexpected(sync::CallFailure{answer.error(), 0}));
    });
}

sync::PendingPtr BenchDesk::customer(const sync::CustomerRequest& request,
                                     sync::Then<sync::Reply<sync::CustomerAnswer>> then)
{
    const auto received = sync::customerRequestFromJson(overTheWire(sync::toJson(request)));
    Result<sync::CustomerAnswer> answer = failure(ErrorCode::Network, {});
    if (received && !isAway)
        answer = fileOf(*received, m_terminal, m_directory, m_store);
    return std::make_unique<Delivery>([answer, then = std::move(then)] {
        if (answer)
            then(*sync::customerAnswerFromJson(overTheWire(sync::toJson(*answer))));
        else
            then(tl::unexpected(sync::CallFailure{answer.error(), 0}));
    });
}

sync::PendingPtr BenchDesk::known(const sync::KnownRequest& request,
                                  sync::Then<sync::Reply<KnownPage>> then)
{
    const auto received = sync::knownRequestFromJson(overTheWire(sync::toJson(request)));
    Result<KnownPage> page = failure(ErrorCode::Network, {});
    if (received && !isAway)
        page = everythingOf(*received, m_terminal, m_directory, m_store);
    return std::make_unique<Delivery>([page, then = std::move(then)] {
        if (page)
            then(*sync::knownPageFromJson(overTheWire(sync::toJson(*page))));
        else
            then(tl::unexpected(sync::CallFailure{page.error(), 0}));
    });
}

sync::PendingPtr BenchDesk::audit(const sync::AuditQuestion& question,
                                  sync::Then<sync::Reply<AuditPage>> then)
{
    const auto received = sync::auditQuestionFromJson(overTheWire(sync::toJson(question)));
    Result<AuditPage> page = failure(ErrorCode::Network, {});
    if (received && !isAway)
        page = lookUp(*received, m_terminal, m_directory, m_store);
    return std::make_unique<Delivery>([page, then = std::move(then)] {
        if (page)
            then(*sync::auditPageFromJson(overTheWire(sync::toJson(*page))));
        else
            then(tl::unexpected(sync::CallFailure{page.error(), 0}));
    });
}

sync::PendingPtr BenchDesk::shared(const sync::SharedRequest& request,
                                   sync::Then<sync::Reply<sync::SharedAnswer>> then)
{
    const auto received = sync::sharedRequestFromJson(overTheWire(sync::toJson(request)));
    Result<sync::SharedAnswer> answer = failure(ErrorCode::Network, {});
    if (received && !isAway)
        answer = sharedBy(*received, m_terminal, m_directory, m_store);
    return std::make_unique<Delivery>([answer, then = std::move(then)] {
        if (answer)
            then(*sync::sharedAnswerFromJson(overTheWire(sync::toJson(*answer))));
        else
            then(tl::unexpected(sync::CallFailure{answer.error(), 0}));
    });
}

Result<sync::HandoverAnswer> BenchDesk::wholeHandover(const sync::HandoverRequest& asked)
{
    HandoverReading reading(asked, m_terminal, 2); // so few that it takes several goes
    for (;;) {
        const auto isDone = reading.readOn(m_directory, m_store);
        if (!isDone)
            return tl::unexpected(isDone.error());
        if (*isDone)
            return reading.answer();
    }
}

sync::PendingPtr BenchDesk::handover(const sync::HandoverRequest& request,
                                     sync::Then<sync::Reply<sync::HandoverAnswer>> then)
{
    const auto received = sync::handoverRequestFromJson(overTheWire(sync::toJson(request)));
    Result<sync::HandoverAnswer> answer = failure(ErrorCode::Network, {});
    if (received && !isAway)
        answer = wholeHandover(*received);
    return std::make_unique<Delivery>([answer, then = std::move(then)] {
        if (answer)
            then(*sync::handoverAnswerFromJson(overTheWire(sync::toJson(*answer))));
        else
            then(tl::unexpected(sync::CallFailure{answer.error(), 0}));
    });
}

sync::PendingPtr BenchDesk::perform(const PerformRequest& request,
                                    sync::Then<sync::Reply<PerformAnswer>> then)
{
    const auto received = sync::performRequestFromJson(overTheWire(sync::toJson(request)));
    Result<PerformAnswer> answer = failure(ErrorCode::Network, {});
    if (received && !isAway) {
        performed.append(*received);
        answer = m_store.perform(m_terminal, *received);
    }
    return std::make_unique<Delivery>([answer, then = std::move(then)] {
        if (answer)
            then(*sync::performAnswerFromJson(overTheWire(sync::toJson(*answer))));
        else
            then(tl::unexpected(sync::CallFailure{answer.error(), 0}));
    });
}

sync::PendingPtr BenchDesk::fleet(const sync::FleetRequest& request,
                                  sync::Then<sync::Reply<sync::FleetAnswer>> then)
{
    const auto received = sync::fleetRequestFromJson(overTheWire(sync::toJson(request)));
    Result<sync::FleetAnswer> answer = failure(ErrorCode::Network, {});
    if (received && !isAway)
        answer = allTills(*received, m_terminal, fleetNowMs, m_directory, m_store);
    return std::make_unique<Delivery>([answer, then = std::move(then)] {
        if (answer)
            then(*sync::fleetAnswerFromJson(overTheWire(sync::toJson(*answer))));
        else
            then(tl::unexpected(sync::CallFailure{answer.error(), 0}));
    });
}

sync::PendingPtr BenchDesk::jobs(const sync::JobsRequest& request,
                                 sync::Then<sync::Reply<JobReport>> then)
{
    const auto received = sync::jobsRequestFromJson(overTheWire(sync::toJson(request)));
    Result<JobReport> answer = failure(ErrorCode::Network, {});
    if (received && !isAway) {
        const auto report = [&] {
            return reportOfJobs(
                *received, m_terminal, QTimeZone("Europe/Berlin"), m_directory, m_store);
        };
        answer = report();
        if (answer && isWish(*received))
            answer = grantWish(*received, m_terminal, m_store).and_then(report);
    }
    return std::make_unique<Delivery>([answer, then = std::move(then)] {
        if (answer)
            then(*sync::jobReportFromJson(overTheWire(sync::toJson(*answer))));
        else
            then(tl::unexpected(sync::CallFailure{answer.error(), 0}));
    });
}

} // namespace carnet::test
