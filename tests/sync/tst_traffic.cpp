#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/manyclients.h"
#include "tests/support/cuttingproxy.h"
#include "tests/sync/smalltill.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

struct Traffic {
    qsizetype requests = 0;
    qint64 bytes = 0; //!< with all headers, both ways

    friend Traffic operator-(const Traffic& a, const Traffic& b)
    {
        return {a.requests - b.requests, a.bytes - b.bytes};
    }
};

//! A headquarters of some clients, a till that is in step with it, and between them somebody who
//! counts.
class CountedTill final
{
public:
    explicit CountedTill(int clients)
        : m_book(clientBookOf(m_retailer.folder(), m_retailer.customer()))
    {
        add(clients);
        TerminalIdentity identity = identityOf(m_retailer);
        identity.headquartersUrl = m_proxy.url();
        m_line = m_till.lineTo(identity);
    }

    //! To headquarters, while the till is cut off.
    void add(int clients)
    {
        m_hq.reset();
        if (clients > 0)
            (void)addClients(m_retailer.folder(), m_book, clients, ++m_seed);
        m_hq = std::make_unique<CarnetHqProcess>(m_retailer.folder());
        m_proxy.forwardTo(m_hq->port());
    }
    //! From the first word until all is there and the till waits for news.
    [[nodiscard]] bool comesInStep(Traffic& cost)
    {
        const Traffic before = counted();
        const qsizetype waits = m_proxy.count(kWait);
        m_line->goOnline();
        const bool hasCome = QTest::qWaitFor(
            [&] { return isInStep(*m_line) && m_proxy.count(kWait) > waits; }, kPatienceMs);
        cost = counted() - before;
        return hasCome;
    }
    [[nodiscard]] bool isCutOff()
    {
        m_line->goOffline();
        return QTest::qWaitFor([&] { return isIn(*m_line, State::Offline); }, kPatienceMs);
    }
    //! What it costs to hear of so many new clients.
    [[nodiscard]] bool hears(int clients, Traffic& cost)
    {
        if (!isCutOff())
            return false;
        add(clients);
        const qint64 before = m_till.count(EntityKind::Customer);
        return comesInStep(cost) && m_till.count(EntityKind::Customer) == before + clients;
    }

private:
    static constexpr auto kWait = "POST /sync/v1/wait ";

    [[nodiscard]] Traffic counted() const { return {m_proxy.requests(), m_proxy.bytes()}; }

    Retailer m_retailer;
    AddressBookId m_book;
    quint64 m_seed = 0;
    CuttingProxy m_proxy;
    std::unique_ptr<CarnetHqProcess> m_hq;
    SmallTill m_till;
    std::unique_ptr<sync::SyncModule> m_line;
};

} // namespace

//! What it costs to be in step, on the wire between a real till and the real carnet-hq.
class TestTraffic final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsTwoRequestsAndTwoKilobytesWhenNothingChanged();
    void costsBytesByTheRowsThatChanged();
    void costsTheSameForFewRowsInAnyBook();
};

void TestTraffic::costsTwoRequestsAndTwoKilobytesWhenNothingChanged()
{
    CountedTill till(300);
    Traffic first;
    Traffic again;
    QVERIFY(till.comesInStep(first));
    QVERIFY(till.isCutOff());

    QVERIFY(till.comesInStep(again));

    qInfo("nothing changed: %lld requests, %lld bytes", qint64(again.requests), again.bytes);
    QVERIFY(first.requests > 2); // it had to read
    QVERIFY2(again.requests <= 2, qPrintable(QString::number(again.requests)));
    QVERIFY2(again.bytes <= 2 * 1024LL, qPrintable(QString::number(again.bytes)));
}

void TestTraffic::costsBytesByTheRowsThatChanged()
{
    CountedTill till(300);
    Traffic nothing;
    Traffic few;
    Traffic many;
    QVERIFY(till.comesInStep(nothing));

    QVERIFY(till.hears(0, nothing));
    QVERIFY(till.hears(50, few));
    QVERIFY(till.hears(500, many));

    const qint64 ofFifty = few.bytes - nothing.bytes;
    const qint64 ofFiveHundred = many.bytes - nothing.bytes;
    qInfo("50 rows: %lld bytes, 500 rows: %lld bytes", ofFifty, ofFiveHundred);
    QVERIFY(ofFifty > 0);
    QVERIFY2(ofFiveHundred <= 10 * ofFifty,
             qPrintable(u"%1 and %2"_s.arg(ofFifty).arg(ofFiveHundred)));
}

void TestTraffic::costsTheSameForFewRowsInAnyBook()
{
    Traffic inSmall;
    Traffic inLarge;
    {
        CountedTill small(20);
        QVERIFY(small.comesInStep(inSmall));
        QVERIFY(small.hears(50, inSmall));
    }
    CountedTill large(4'000);
    QVERIFY(large.comesInStep(inLarge));
    QVERIFY(large.hears(50, inLarge));

    qInfo("50 rows in a book of 20: %lld bytes, of 4,000: %lld", inSmall.bytes, inLarge.bytes);
    // A call over a connection that headquarters' restart has ended may be made again.
    constexpr double kMost = 1.25;
    QVERIFY(static_cast<double>(inLarge.bytes) < kMost * static_cast<double>(inSmall.bytes));
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestTraffic)
#include "tst_traffic.moc"
