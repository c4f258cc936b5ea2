#include "app/headquarters/directoryapi.h"

#include "app/headquarters/knownanswer.h"
#include "app/headquarters/protocolcall.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

using http::Request;
using http::Responder;

namespace {

constexpr qsizetype kMostFindBytes = qsizetype(256) * 1024;
constexpr qsizetype kMostDirectoryBytes = qsizetype(4) * 1024;

//! Everything else goes through the outbox of a till that holds the row.
bool isForDesk(const Operation& operation)
{
    // The mode comes behind moves that make room for it, in one step with them.
    const RowKey mode{EntityKind::Setting, Setting::idFor(kBookModeSetting).value};
    if (operation.type == OperationType::PutReference)
        return operation.key == mode;
    // What a leaver was to do for clients of no book goes along with the book.
    return operation.type == OperationType::ReassignBook || operation.type == OperationType::AddTask
        || operation.type == OperationType::RemoveTask
        || (operation.type == OperationType::PatchCustomer
            && operation.set.keys() == QStringList{u"address_books"_s});
}

} // namespace

DirectoryApi::DirectoryApi(HeadquartersThread& desk,
                           HeadquartersThread& writer,
                           CustomerDirectory& directory,
                           QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_writer(writer)
    , m_directory(directory)
{
}

QList<http::Route> DirectoryApi::routes()
{
    using http::Method;
    using http::Route;
    using http::Scope;
    const auto handler = [this](void (DirectoryApi::*handle)(const Request&, const Responder&)) {
        return checked([this, handle](const Request& request, const Responder& respond) {
            (this->*handle)(request, respond);
        });
    };
    return {
        Route(Method::Post, "/sync/v1/customers", Scope::Terminal, handler(&DirectoryApi::find)),
        Route(Method::Post, "/sync/v1/customer", Scope::Terminal, handler(&DirectoryApi::customer)),
        Route(Method::Post, "/sync/v1/known", Scope::Terminal, handler(&DirectoryApi::known)),
        Route(Method::Post, "/sync/v1/shared", Scope::Terminal, handler(&DirectoryApi::shared)),
        Route(Method::Post, "/sync/v1/handover", Scope::Terminal, handler(&DirectoryApi::handover)),
        Route(Method::Post, "/sync/v1/perform", Scope::Terminal, handler(&DirectoryApi::perform))};
}

void DirectoryApi::find(const Request& request, const Responder& respond)
{
    const auto asked = messageOf(request, respond, kMostFindBytes, &sync::findRequestFromJson);
    if (!asked)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, respond, asked = *asked, terminal = terminalOf(request)] {
            const auto question = m_desk.run([this, asked, terminal](HeadquartersStore& store) {
                return lookUp(asked, terminal, m_directory, store);
            });
            whenReady(this, question, [this, respond](const Result<DirectoryQuestion>& looked) {
                if (!looked)
                    return respond.fail(looked.error());
                if (!looked->view.index)
                    keepFilling();
                if (looked->wantsDetails)
                    return findWithDetails(*looked, respond);
                respond.answerWith([question = *looked, reference = respond.reference()] {
                    const auto answer = answerTo(question);
                    return answer ? http::jsonResponse(*answer)
                                  : http::problem(answer.error(), reference);
                });
            });
        },
        Qt::QueuedConnection);
}

//! Searching is no work for the desk's thread, and what is found is read there.
void DirectoryApi::findWithDetails(const DirectoryQuestion& question, const Responder& respond)
{
    const auto found = QtConcurrent::run([question] { return answerTo(question); });
    whenReady(this, found, [this, respond](const Result<QJsonObject>& answer) {
        if (!answer)
            return respond.fail(answer.error());
        const auto detailed = m_desk.run(
            [answer = *answer](HeadquartersStore& store) { return withDetails(answer, store); });
        whenReady(this, detailed, [respond](const Result<QJsonObject>& whole) {
            if (!whole)
                return respond.fail(whole.error());
            respond.answerWith([whole = *whole] { return http::jsonResponse(whole); });
        });
    });
}

//! One part after the other, so that the caller finds it full when asking again.
void DirectoryApi::keepFilling()
{
    if (std::exchange(m_isFilling, true))
        return;
    const auto view =
        m_desk.run([this](HeadquartersStore& store) { return m_directory.look(store); });
    whenReady(this, view, [this](const Result<CustomerDirectory::View>& looked) {
        m_isFilling = false;
        if (looked && !looked->index)
            keepFilling();
    });
}

template<typename Asked, typename AnswerTo>
void DirectoryApi::reply(const Request& request,
                         const Responder& respond,
                         Result<Asked> (*fromJson)(const QJsonObject&),
                         AnswerTo answerTo)
{
    const auto asked = messageOf(request, respond, kMostDirectoryBytes, fromJson);
    if (!asked)
        return;
    answerFromStore(
        this,
        m_desk,
        respond,
        [&directory = m_directory, asked = *asked, terminal = terminalOf(request), answerTo](
            HeadquartersStore& store) { return answerTo(asked, terminal, directory, store); });
}

void DirectoryApi::customer(const Request& request, const Responder& respond)
{
    reply(request, respond, &sync::customerRequestFromJson, fileOf);
}

void DirectoryApi::known(const Request& request, const Responder& respond)
{
    reply(request, respond, &sync::knownRequestFromJson, everythingOf);
}

void DirectoryApi::shared(const Request& request, const Responder& respond)
{
    reply(request, respond, &sync::sharedRequestFromJson, sharedBy);
}

void DirectoryApi::handover(const Request& request, const Responder& respond)
{
    const auto asked =
        messageOf(request, respond, kMostDirectoryBytes, &sync::handoverRequestFromJson);
    if (!asked)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, respond, asked = *asked, terminal = terminalOf(request)] {
            readOn(std::make_shared<HandoverReading>(asked, terminal), respond);
        },
        Qt::QueuedConnection);
}

//! One go after the other, behind whatever else waits for the store by then.
void DirectoryApi::readOn(const std::shared_ptr<HandoverReading>& reading, const Responder& respond)
{
    const auto read = m_desk.run(
        [this, reading](HeadquartersStore& store) { return reading->readOn(m_directory, store); });
    whenReady(this, read, [this, reading, respond](const Result<bool>& isDone) {
        if (!isDone)
            return respond.fail(isDone.error());
        if (!*isDone)
            return readOn(reading, respond);
        if (reading->answer().preparing)
            keepFilling();
        respond.answerWith(
            [reading] { return http::jsonResponse(sync::toJson(reading->answer())); });
    });
}

void DirectoryApi::perform(const Request& request, const Responder& respond)
{
    const auto asked =
        messageOf(request, respond, sync::kMostPerformBytes, &sync::performRequestFromJson);
    if (!asked)
        return;
    if (!std::ranges::all_of(asked->operations, isForDesk))
        return respond.fail({ErrorCode::Invalid, u"an operation for the outbox"_s});
    answerFromStore(this,
                    m_writer,
                    respond,
                    [asked = *asked, terminal = terminalOf(request)](HeadquartersStore& store) {
                        return store.perform(terminal, asked);
                    });
}

} // namespace carnet
