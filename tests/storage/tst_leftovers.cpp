#include "tests/storage/retail.h"
#include "tests/support/files.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_leftovers {

using test::must;
using test::Retail;

namespace {

const QByteArray kCanary = "kanarienvogel";
constexpr int kClients = 400; // more than a page holds, so that whole pages become free

} // namespace

//! What the files of a till still hold of rows that it may not have any more.
class TestLeftovers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingOfClientsWhoHaveLeftI22();
    void nothingOfAStoreThatTheTillHasLeftI22();

private:
    void synchronise() { Retail::synchronise(*m_till, *m_retail->hq, m_retail->tillA.id); }
    //! Files of the till, also those of the database beside its main one, that hold a canary.
    [[nodiscard]] QStringList filesWithCanary() const;

    std::unique_ptr<Retail> m_retail;
    std::unique_ptr<TerminalStore> m_till;
    QList<Customer> m_clients;
};

void TestLeftovers::init()
{
    m_till.reset();
    m_clients.clear();
    m_retail = std::make_unique<Retail>();
    QList<Row> rows;
    for (int i = 0; i < kClients; ++i) {
        const QString bird = u"%1 %2"_s.arg(QString::fromLatin1(kCanary)).arg(i);
        m_clients.append(m_retail->customer(bird, {m_retail->customersA.id}));
        rows.append(toRow(m_clients.last()));
        rows.append(toRow(m_retail->email(m_clients.last(), bird)));
    }
    m_retail->put(rows);
    m_till = m_retail->till(1);
    synchronise();
    QVERIFY(!filesWithCanary().isEmpty());
}

QStringList TestLeftovers::filesWithCanary() const
{
    const QDir folder(m_retail->tillFolder(1));
    QStringList found;
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (test::contentOf(folder.filePath(name)).contains(kCanary))
            found.append(name);
    }
    return found;
}

void TestLeftovers::nothingOfClientsWhoHaveLeftI22()
{
    QList<Row> moved;
    for (Customer client : std::as_const(m_clients)) {
        client = must(
            fromRow<Customer>(*must(m_retail->hq->find({EntityKind::Customer, client.id.value}))));
        client.addressBooks = {m_retail->customersB.id};
        moved.append(toRow(client));
    }
    m_retail->put(moved);

    synchronise();

    QCOMPARE(must(m_till->count(EntityKind::Customer)), 0);
    QCOMPARE(filesWithCanary(), QStringList());
}

void TestLeftovers::nothingOfAStoreThatTheTillHasLeftI22()
{
    Register moved = m_retail->tillA;
    moved =
        must(fromRow<Register>(*must(m_retail->hq->find({EntityKind::Register, moved.id.value}))));
    moved.store = m_retail->storeB.id;
    m_retail->put({toRow(moved)});

    synchronise();

    QCOMPARE(must(m_till->count(EntityKind::Customer)), 0);
    QCOMPARE(filesWithCanary(), QStringList());
}

CARNET_TEST(TestLeftovers)

} // namespace carnet::tst_leftovers

#include "tst_leftovers.moc"
