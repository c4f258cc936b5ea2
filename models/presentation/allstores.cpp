#include "models/presentation/allstores.h"

#include "models/search/resultcodec.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kAskedAgain = 300ms;

} // namespace

AllStores::AllStores(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAskedAgain);
    connect(&m_again, &QTimer::timeout, this, &AllStores::send);
}

void AllStores::ask(const Question& question, Then then)
{
    m_question = question;
    m_then = std::move(then);
    send();
}

void AllStores::drop()
{
    m_then = {};
    m_again.stop();
    m_asking.reset();
    m_askingShared.reset();
}

void AllStores::send()
{
    m_again.stop();
    if (!m_till.desk() || !m_till.isLoaded())
        return take(tl::unexpected(sync::CallFailure{{ErrorCode::Network, {}}, 0}));
    const search::IndexSchema& schema = m_till.snapshot().index->schema();
    sync::FindRequest request;
    request.associate = m_till.associate().id;
    request.query = search::toJson(m_question.query, schema);
    for (const search::Query& query : m_question.counted)
        request.counted.append(search::toJson(query, schema));
    request.idsOnly = m_question.idsOnly;
    request.among = m_question.among;
    request.details = m_question.details;
    m_asking = m_till.desk()->find(request, [this](const auto& reply) { take(reply); });
}

void AllStores::take(const sync::Reply<QJsonObject>& reply)
{
    if (!m_then)
        return;
    if (!reply)
        return std::exchange(m_then, {})(tl::unexpected(reply.error().error));
    if (const QJsonValue part = reply->value("preparing"_L1); part.isDouble()) {
        m_again.start();
        Q_EMIT preparing(part.toDouble());
        return;
    }
    std::exchange(m_then, {})(found(*reply));
}

namespace {

//! `[id, book, owner, name]`, then of those in several books `[[book, owner]]`.
std::vector<search::BookPlace> placesFrom(const QJsonArray& person)
{
    std::vector<search::BookPlace> places;
    const auto add = [&places](const QJsonValue& book, const QJsonValue& owner) {
        const auto id = ClientBookId::fromString(book.toString());
        if (!id.isNull())
            places.push_back({id, AssociateId::fromString(owner.toString()), {}});
    };
    add(person[1], person[2]);
    for (const QJsonValue further : person[4].toArray())
        add(further[0], further[1]);
    return places;
}

//! Nothing of a row that comes without them.
std::optional<FoundDetails> detailsFrom(const QJsonObject& row)
{
    FoundDetails details;
    if (!FieldCodec<CustomerType>::read(row.value("kind"_L1), details.type))
        return std::nullopt;
    details.address = row.value("address"_L1).toString();
    return details;
}

} // namespace

Result<FoundCustomers> AllStores::found(const QJsonObject& json) const
{
    const search::IndexSchema& schema = m_till.snapshot().index->schema();
    FoundCustomers found;
    found.counts = search::countsFromJson(json, schema);
    for (const QJsonValue item : json.value("rows"_L1).toArray()) {
        auto row = search::rowFromJson(item.toObject(), schema);
        if (!row)
            return tl::unexpected(row.error());
        if (const auto details = detailsFrom(item.toObject()))
            found.details.insert(row->id, *details);
        found.rows.push_back(*std::move(row));
    }
    for (const QJsonValue item : json.value("ids"_L1).toArray())
        found.people.append({CustomerId::fromString(item[0].toString()),
                             item[3].toString(),
                             placesFrom(item.toArray())});
    for (const QJsonValue matches : json.value("counted"_L1).toArray())
        found.counted.push_back(matches.toInt());
    return found;
}

void AllStores::askShared(std::function<void(const Result<sync::SharedAnswer>&)> then)
{
    if (!m_till.desk())
        return then(failure(ErrorCode::Network, {}));
    m_askingShared =
        m_till.desk()->shared({m_till.associate().id}, [then = std::move(then)](const auto& reply) {
            if (reply)
                then(*reply);
            else
                then(tl::unexpected(reply.error().error));
        });
}

void AllStores::perform(const QList<Operation>& drafts,
                        bool partly,
                        std::function<void(const Result<PerformAnswer>&)> then)
{
    if (!m_till.desk())
        return then(failure(ErrorCode::Network, {}));
    PerformRequest request{{}, partly};
    for (Operation operation : drafts) {
        operation.id = {m_till.newId()};
        operation.hlc = Hlc::at(m_till.nowMs());
        request.operations.append(operation);
    }
    m_performances.append({request, std::move(then)});
    if (m_performances.size() == 1)
        performNext();
}

void AllStores::performNext()
{
    // Letting go of what is on its way would stop it.
    m_performing =
        m_till.desk()->perform(m_performances.constFirst().request, [this](const auto& reply) {
            const auto then = m_performances.takeFirst().then;
            const bool isMore = !m_performances.isEmpty();
            if (reply)
                then(*reply);
            else
                then(tl::unexpected(reply.error().error));
            if (isMore)
                performNext();
        });
}

int AllStores::refusedIn(const PerformAnswer& answer)
{
    return static_cast<int>(
        std::ranges::count_if(answer.verdicts, [](const OperationVerdict& verdict) {
            return verdict.refusal != Refusal::None;
        }));
}

QString AllStores::explain(const Error& error)
{
    if (error.code == ErrorCode::Network)
        return tr("Headquarters cannot be reached. Clients of other stores are found when this "
                  "till is connected.");
    if (error.code == ErrorCode::Newer)
        return carnet::explain(error);
    return tr("Headquarters did not answer. Nothing was changed; try again in a moment.");
}

} // namespace carnet
