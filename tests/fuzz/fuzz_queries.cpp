// Questions to the list of all customers: read, written again, and asked of a book.
#include "app/sync/message.h"
#include "models/search/bookindex.h"
#include "models/search/querycodec.h"
#include "tests/fuzz/target.h"
#include "tests/search/randombook.h"

#include <QJsonDocument>

namespace carnet::fuzz {

namespace {

constexpr qsizetype kMostBytes = qsizetype(64) * 1024;
constexpr quint32 kRows = 64;
constexpr int kSeeds = 32;

const search::IndexSchema& schema()
{
    static const search::IndexSchema every = test::everyKindSchema();
    return every;
}

const search::BookIndex& book()
{
    static const auto index = search::BookIndex::build(schema(), test::RandomBook(1).rows(kRows));
    return *index;
}

} // namespace

void feed(const QByteArray& input)
{
    const auto json = sync::messageFrom(input, kMostBytes);
    if (!json)
        return;
    const auto query = search::queryFromJson(*json, schema());
    if (!query)
        return;
    const auto again = search::queryFromJson(search::toJson(*query, schema()), schema());
    require(again.has_value() && *again == *query, "a query is the same after the wire");
    const auto result = book().answer(*query);
    require(result.matches <= static_cast<int>(kRows), "nobody is found twice");
}

QList<QByteArray> seeds()
{
    QList<QByteArray> all;
    test::RandomBook random(2);
    for (int i = 0; i < kSeeds; ++i)
        all.append(
            QJsonDocument(search::toJson(random.query(), schema())).toJson(QJsonDocument::Compact));
    return all;
}

} // namespace carnet::fuzz
