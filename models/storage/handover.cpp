#include "models/storage/handover.h"

#include "models/storage/handrows.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kOfThese = u" IN (SELECT value FROM json_each(?)) "_s;
const auto kNotVoided = u"AND a.voids = '' AND NOT EXISTS (SELECT 1 FROM activities v"
                        u" WHERE v.customer = a.customer AND v.voids = a.id) "_s;
// Neither put off to another day nor come about.
const auto kStillPlanned =
    u"AND NOT EXISTS (SELECT 1 FROM activities l WHERE l.customer = a.customer"
    u" AND (l.corrects = a.id OR l.fulfils = a.id) AND NOT EXISTS (SELECT 1 FROM activities v"
    u" WHERE v.customer = l.customer AND v.voids = l.id)) "_s;

CustomerId customerIn(const Query& row)
{
    return {row.value(0).toUuid()};
}

//! Collects what several statements know of the same customers.
class HandoverReader final
{
public:
    HandoverReader(Statements& sql, const QList<CustomerId>& customers)
        : m_sql(sql)
        , m_ids(jsonOf(customers))
    {
    }

    [[nodiscard]] Result<> readCustomers()
    {
        return forEachRow(
            u"SELECT id, language FROM customers WHERE id"_s + kOfThese,
            [this](const Query& row) {
                HandoverClient client;
                client.id = customerIn(row);
                client.language = row.value(1).toString();
                m_clients.insert(client.id, client);
            },
            m_ids);
    }

    // With one MAX(), SQLite takes the bare column from the row that has it.
    [[nodiscard]] Result<> readPurchases()
    {
        return forEachRow(
            u"SELECT customer, SUM(total_minor), store, MAX(sold_at_ms)"
            u" FROM purchases WHERE customer"_s
                + kOfThese + u"GROUP BY customer"_s,
            [this](const Query& row) {
                HandoverClient& client = m_clients[customerIn(row)];
                client.spendMinor = row.value(1).toLongLong();
                client.store.value = row.value(2).toUuid();
            },
            m_ids);
    }

    [[nodiscard]] Result<> readPlanned(qint64 fromMs)
    {
        return forEachRow(
            u"SELECT a.customer, a.type, a.at_ms FROM activities a WHERE a.customer"_s + kOfThese
                + u"AND a.planned = 1 AND a.at_ms >= ? "_s + kNotVoided + kStillPlanned
                + u"ORDER BY a.at_ms, a.id"_s,
            [this](const Query& row) {
                m_clients[customerIn(row)].planned.append(
                    {{row.value(1).toUuid()}, row.value(2).toLongLong()});
            },
            m_ids,
            fromMs);
    }

    [[nodiscard]] Result<> readAuthors()
    {
        return forEachRow(
            u"SELECT DISTINCT a.customer, a.author FROM activities a"
            u" WHERE a.customer"_s
                + kOfThese + u"AND a.planned = 0 "_s + kNotVoided,
            [this](const Query& row) {
                m_clients[customerIn(row)].knownBy.insert({row.value(1).toUuid()});
            },
            m_ids);
    }

    [[nodiscard]] Result<> readFollowUps()
    {
        QHash<CustomerId, QList<Duty>> open;
        auto read = forEachRow(
            u"SELECT customer, owner, created_at_ms FROM tasks"
            u" WHERE status <> 'done' AND customer"_s
                + kOfThese,
            [&open](const Query& row) {
                open[customerIn(row)].append({{row.value(1).toUuid()}, row.value(2).toLongLong()});
            },
            m_ids);
        if (!read)
            return read;
        const auto hands = readHands(m_sql, open.keys());
        if (!hands)
            return tl::unexpected(hands.error());
        for (auto of = open.cbegin(); of != open.cend(); ++of) {
            for (const Duty& duty : *of)
                count(hands->value(of.key()).booksOf(duty), m_clients[of.key()].followUps);
        }
        return {};
    }

    [[nodiscard]] QList<HandoverClient> clients(const QList<CustomerId>& inOrder) const
    {
        QList<HandoverClient> clients;
        for (const CustomerId& id : inOrder) {
            const auto found = m_clients.constFind(id);
            if (found != m_clients.cend() && !found->id.isNull())
                clients.append(*found);
        }
        return clients;
    }

private:
    static void count(const QSet<ClientBookId>& books, QHash<ClientBookId, int>& counts)
    {
        for (const ClientBookId& book : books)
            ++counts[book];
    }

    template<typename Take, typename... Values>
    [[nodiscard]] Result<> forEachRow(const QString& statement, Take take, const Values&... values)
    {
        const auto query = start(m_sql, statement, values...);
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next())
            take(std::as_const(**query));
        (*query)->finish();
        return (*query)->outcome();
    }

    Statements& m_sql;
    QString m_ids;
    QHash<CustomerId, HandoverClient> m_clients;
};

} // namespace

Result<QList<HandoverClient>> readHandover(Statements& sql,
                                           const QList<CustomerId>& customers,
                                           qint64 fromMs)
{
    HandoverReader reader(sql, customers);
    return reader.readCustomers()
        .and_then([&] { return reader.readPurchases(); })
        .and_then([&] { return reader.readPlanned(fromMs); })
        .and_then([&] { return reader.readFollowUps(); })
        .and_then([&] { return reader.readAuthors(); })
        .map([&] { return reader.clients(customers); });
}

} // namespace carnet
