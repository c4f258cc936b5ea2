#include "app/headquarters/directoryanswer.h"

#include "app/headquarters/authority.h"
#include "models/domain/contactline.h"
#include "models/search/indexrows.h"
#include "models/search/querycodec.h"
#include "models/search/resultcodec.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

using sync::FindRequest;

namespace {

//! Whoever may not set up Carnet looks for somebody in particular and is shown a few.
Result<> checkSearch(const search::Query& query, const FindRequest& asked)
{
    const bool countsNothing = query.facets && query.facets->empty() && asked.counted.isEmpty();
    const bool isPlain = query.attributes.empty() && query.books.empty() && query.owners.empty()
        && !query.ownedByNobody && !query.lastContact && !query.countOwners;
    if (!countsNothing || !isPlain || asked.idsOnly || !asked.among.isEmpty() || query.offset > 0)
        return failure(ErrorCode::Unauthorized, u"this needs the right to set up Carnet"_s);
    if (!sync::isLongEnough(query.text))
        return failure(ErrorCode::Invalid, u"a search of all stores needs more letters"_s);
    return {};
}

//! Whom, in which book, whose that is, and by which name: what it takes to move somebody.
QJsonArray idsAt(const search::BookIndex& index, const std::vector<search::RowPosition>& rows)
{
    QJsonArray ids;
    for (const search::RowPosition position : rows) {
        const search::IndexRow row = index.rowAt(position);
        QJsonArray person{
            row.id.toString(), row.book.toString(), row.owner.toString(), row.displayName};
        QJsonArray further;
        for (const search::BookPlace& place : row.further)
            further.append(QJsonArray{place.book.toString(), place.owner.toString()});
        if (!further.isEmpty())
            person.append(further);
        ids.append(person);
    }
    return ids;
}

//! Whom somebody looks for is known by name, store and associate; more comes with her to the till.
search::IndexRow slim(const search::IndexRow& row, const search::IndexSchema& schema)
{
    search::IndexRow known;
    known.id = row.id;
    known.displayName = row.displayName;
    known.firstName = row.firstName;
    known.lastName = row.lastName;
    known.book = row.book;
    known.owner = row.owner;
    known.further = row.further;
    known.values.resize(row.values.size());
    const int stores = schema.positionOf(QString::fromLatin1(kCustomerStore));
    if (const auto at = static_cast<std::size_t>(stores); stores >= 0 && at < row.values.size())
        known.values[at] = row.values[at];
    return known;
}

QJsonArray rowsAt(const search::BookIndex& index,
                  const std::vector<search::RowPosition>& rows,
                  bool isWhole)
{
    const search::IndexSchema& schema = index.schema();
    QJsonArray array;
    for (const search::RowPosition position : rows) {
        const search::IndexRow row = index.rowAt(position);
        array.append(search::toJson(isWhole ? row : slim(row, schema), schema));
    }
    return array;
}

Result<QJsonArray> counted(const FindRequest& asked, const search::BookIndex& index)
{
    QJsonArray counts;
    for (const QJsonValue json : asked.counted) {
        auto query = search::queryFromJson(json.toObject(), index.schema());
        if (!query)
            return tl::unexpected(query.error());
        query->limit = 0;
        query->facets = std::vector<int>{};
        counts.append(index.answer(*query).matches);
    }
    return counts;
}

//! Who of \a ids is still there, however a query would find them; each once.
search::QueryResult among(const QList<CustomerId>& ids, const search::BookIndex& index)
{
    search::QueryResult result;
    QSet<CustomerId> named;
    for (const CustomerId& id : ids) {
        if (named.contains(id))
            continue;
        named.insert(id);
        if (const auto position = index.find(id))
            result.rows.push_back(*position);
    }
    result.matches = static_cast<int>(result.rows.size());
    return result;
}

//! The one that comes first; empty where there is none.
QString firstOf(const CustomerParts& parts, ContactKind kind, const ContactPointId& primary)
{
    return contactValues(parts.contactPoints, kind, primary).value(0);
}

QString addressOf(const CustomerParts& parts)
{
    const auto found = std::ranges::find_if(parts.contactPoints, [](const ContactPoint& point) {
        return point.kind == ContactKind::Address && !point.isPrivate;
    });
    return found == parts.contactPoints.cend() ? QString() : contactLine(*found);
}

void addDetails(QJsonObject& row, const CustomerParts& parts)
{
    const Customer& customer = parts.customer;
    row.insert("number"_L1,
               customer.accountNumber.isEmpty() ? customer.pendingNumber()
                                                : customer.accountNumber);
    const auto insertFirst = [&](QLatin1StringView name, const QString& value) {
        row.insert(name, value.isEmpty() ? QJsonArray() : QJsonArray{value});
    };
    insertFirst("phones"_L1, firstOf(parts, ContactKind::Phone, customer.primaryPhone));
    insertFirst("emails"_L1, firstOf(parts, ContactKind::Email, customer.primaryEmail));
    row.insert("kind"_L1, FieldCodec<CustomerType>::write(customer.type));
    row.insert("address"_L1, addressOf(parts));
}

} // namespace

Result<QJsonObject> withDetails(QJsonObject answer, const HeadquartersStore& store)
{
    QJsonArray rows = answer.value("rows"_L1).toArray();
    const auto count = std::min<qsizetype>(rows.size(), sync::kMostFound);
    for (qsizetype at = 0; at < count; ++at) {
        QJsonObject row = rows.at(at).toObject();
        const auto parts = store.customer(CustomerId::fromString(row.value("id"_L1).toString()));
        if (!parts)
            return tl::unexpected(parts.error());
        if (!*parts)
            continue; // gone since she was found
        addDetails(row, **parts);
        rows.replace(at, row);
    }
    if (!rows.isEmpty())
        answer.insert("rows"_L1, rows);
    return answer;
}

Result<QJsonObject> answerTo(const DirectoryQuestion& question)
{
    if (!question.view.index)
        return QJsonObject{{"preparing"_L1, question.view.filled}};
    const search::BookIndex& index = *question.view.index;
    auto query = search::queryFromJson(question.asked.query, index.schema());
    if (!query)
        return tl::unexpected(query.error());
    int most = question.asked.idsOnly ? sync::kMostPerformed : sync::kMostListed;
    if (!question.mayBrowse) {
        if (const auto allowed = checkSearch(*query, question.asked); !allowed)
            return tl::unexpected(allowed.error());
        most = sync::kMostFound;
    }
    // No limit of the query holds for them, and whole rows of so many are too much for one answer.
    if (!question.asked.among.isEmpty() && !question.asked.idsOnly)
        return failure(ErrorCode::Invalid, u"certain customers are named by their ids only"_s);
    query->limit = std::min(query->limit.value_or(most), most);
    const search::QueryResult result =
        question.asked.among.isEmpty() ? index.answer(*query) : among(question.asked.among, index);
    const auto counts = counted(question.asked, index);
    if (!counts)
        return tl::unexpected(counts.error());

    QJsonObject answer = search::countsToJson(result, index.schema());
    answer.insert("counted"_L1, *counts);
    if (question.asked.idsOnly)
        answer.insert("ids"_L1, idsAt(index, result.rows));
    else
        answer.insert("rows"_L1, rowsAt(index, result.rows, question.mayBrowse));
    return answer;
}

Result<DirectoryQuestion> lookUp(const FindRequest& asked,
                                 const RegisterId& terminal,
                                 CustomerDirectory& directory,
                                 const HeadquartersStore& store)
{
    const auto associate = whoAsks(terminal, asked.associate, directory, store);
    if (!associate)
        return tl::unexpected(associate.error());
    auto view = directory.look(store);
    if (!view)
        return tl::unexpected(view.error());
    const bool mayBrowse = associate->may(Right::Administer);
    if (!mayBrowse && !view->reference->has(Feature::StoreSearch))
        return failure(ErrorCode::Unauthorized, u"search in all stores is switched off"_s);
    // Who may fetch her sees all of it then.
    const bool mayKnow = mayBrowse || associate->may(Right::EditCustomer);
    return DirectoryQuestion{asked, *std::move(view), mayBrowse, asked.details && mayKnow};
}

Result<sync::CustomerAnswer> fileOf(const sync::CustomerRequest& asked,
                                    const RegisterId& terminal,
                                    CustomerDirectory& directory,
                                    const HeadquartersStore& store)
{
    const auto associate = administratorAt(terminal, asked.associate, directory, store);
    if (!associate)
        return tl::unexpected(associate.error());
    const auto reference = directory.reference(store);
    if (!reference)
        return tl::unexpected(reference.error());
    return store
        .customerFile(asked.timeline,
                      [&](const Note& note) { return (*reference)->mayRead(note, *associate); })
        .map(
            [](std::optional<CustomerFile> file) { return sync::CustomerAnswer{std::move(file)}; });
}

Result<sync::SharedAnswer> sharedBy(const sync::SharedRequest& asked,
                                    const RegisterId& terminal,
                                    CustomerDirectory& directory,
                                    const HeadquartersStore& store)
{
    const auto associate = administratorAt(terminal, asked.associate, directory, store);
    if (!associate)
        return tl::unexpected(associate.error());
    const auto total = store.customersInSeveralBooks();
    if (!total)
        return tl::unexpected(total.error());
    auto customers = store.sharedCustomers(sync::kMostShared);
    if (!customers)
        return tl::unexpected(customers.error());
    return sync::SharedAnswer{*total, *std::move(customers)};
}

} // namespace carnet
