#include "app/headquarters/terminaltoken.h"
#include "app/sync/message.h"
#include "app/sync/wire.h"
#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"
#include "tests/benchmarks/callers.h"
#include "tests/benchmarks/timings.h"
#include "tests/support/fakes.h"
#include "tests/support/must.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

//! Ten thousand tills of ten stores wait at one carnet-hq; then somebody writes a client down. How
//! much memory headquarters takes for them, and how long it is until each of the thousand tills of
//! that store has heard of it and has pulled what is new. The other nine thousand go on waiting.

namespace {

constexpr int kStores = 10;
constexpr int kTillsOfAStore = 1'000;
constexpr int kRuns = 5;
constexpr int kPatienceMs = 120'000;
constexpr int kAtOnce = 400; // connections that are being made

//! A house with as many tills, made without a network.
struct Maison {
    QTemporaryDir place;
    FixedClock clock;
    SeededRandom random{3};
    QList<RegisterId> tills; //!< store by store
    QList<AddressBookId> books; //!< by store
    StoreId firstStore;
    AssociateId ada;

    Maison();

    [[nodiscard]] static QByteArray secret() { return "a-secret-of-all-tills-of-a-benchmark"; }
    [[nodiscard]] QByteArray authorization(int till) const
    {
        return "Authorization: Bearer " + tills.at(till).toString().toLatin1() + '.' + secret()
            + "\r\n";
    }
    //! A new client, as operation \a n of the first till.
    [[nodiscard]] Operation newClient(qint64 n)
    {
        Customer client;
        client.id.value = uuid7(n, random);
        client.firstName = u"Ida"_s;
        client.lastName = u"Number %1"_s.arg(n);
        client.addressBooks = {books.first()};
        Operation operation =
            draft::createCustomer({ada, firstStore, 1'795'000'000'000, {}}, client);
        operation.id.value = uuid7(n, random);
        operation.n = n;
        operation.hlc = Hlc::at(1'795'000'000'000 + n);
        return operation;
    }
};

Maison::Maison()
{
    LegalEntity entity;
    entity.name = u"Maison"_s;
    entity.currency = u"EUR"_s;
    must(HeadquartersStore::create(place.path(), entity, clock, random, {}));
    const auto store = must(HeadquartersStore::open(place.path(), clock, random));
    const auto writer = must(store->begin());
    for (int i = 0; i < kStores; ++i) {
        AddressBook clients;
        clients.id.value = uuid7(1, random);
        clients.use = AddressBookUse::Customer;
        AddressBook staff;
        staff.id.value = uuid7(1, random);
        staff.use = AddressBookUse::Employee;
        Store shop;
        shop.id.value = uuid7(1, random);
        shop.number = QString::number(i + 1);
        shop.customerAddressBooks = {clients.id};
        shop.employeeAddressBooks = {staff.id};
        Associate who;
        who.id.value = uuid7(1, random);
        who.staffId = u"staff %1"_s.arg(i);
        who.name = who.staffId;
        who.rights = usualRights(Role::Associate);
        who.employeeAddressBooks = {staff.id};
        for (const Row& row : {toRow(clients), toRow(staff), toRow(shop), toRow(who)})
            must(writer->put(row));
        books.append(clients.id);
        firstStore = i == 0 ? shop.id : firstStore;
        ada = i == 0 ? who.id : ada;
        for (int till = 0; till < kTillsOfAStore; ++till) {
            Register here;
            here.id.value = uuid7(1, random);
            here.store = shop.id;
            here.number = QString::number(till);
            must(writer->put(toRow(here)));
            tills.append(here.id);
        }
    }
    must(writer->commit());
    for (const RegisterId& till : std::as_const(tills))
        must(store->enrol(till, http::hashOfSecret(secret())));
}

//! The real carnet-hq on a free port.
class Headquarters
{
public:
    explicit Headquarters(const QString& folder)
    {
        m_process.setStandardErrorFile(QProcess::nullDevice()); // one line for each request
        m_process.start(QCoreApplication::applicationDirPath()
                            + u"/../../app/headquarters/carnet-hq"_s,
                        {u"--data"_s, folder, u"--port"_s, u"0"_s});
        QByteArray said;
        while (!said.contains('\n') && m_process.waitForReadyRead(kPatienceMs))
            said += m_process.readAllStandardOutput();
        m_port = said.trimmed().split(' ').last().toUShort();
        if (m_port == 0)
            bench::giveUp(u"carnet-hq did not start"_s);
    }
    ~Headquarters()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Headquarters)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

QJsonObject messageIn(const QByteArray& body)
{
    const auto json = sync::messageFrom(body, body.size());
    if (!json)
        bench::giveUp(u"an answer that is none"_s);
    return *json;
}

QByteArray waiting(const QList<ScopeHead>& heads)
{
    return sync::toBytes(sync::toJson(
        sync::WaitRequest{heads, 55, TillReport{u"0.1.0"_s, 0, 0, 0, 0, 1, 40LL << 30}}));
}

qint64 residentBytes(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        bench::giveUp(u"no such process"_s);
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

//! Tills wait, in goes, until all do; answers how many ask and are let go on are done here.
class Shop
{
public:
    Shop(bench::Callers& callers, Maison& house)
        : m_callers(callers)
        , m_heads(size_t(house.tills.size()))
        , m_house(house)
    {
    }

    void letAllWait(int tills)
    {
        int begun = 0;
        m_callers.runUntil([&] {
            while (begun < tills && begun - m_waiting < kAtOnce) {
                m_callers.connectOne(begun);
                begin(begun++);
            }
            return m_waiting == tills;
        });
    }
    //! Milliseconds until the last till of the first store has heard, and has pulled.
    std::pair<double, double> change(qint64 n)
    {
        m_heard = 0;
        m_pulled = 0;
        double heardMs = 0;
        QElapsedTimer timer;
        const Operation operation = m_house.newClient(n);
        const PushRequest push{QUuid(u"01929d1c-0000-7000-8000-000000000001"_s), 0, {operation}};
        if (!m_callers.isConnected(kWriter))
            m_callers.connectOne(kWriter);
        timer.start();
        m_callers.ask(kWriter, "push", sync::toBytes(sync::toJson(push)), [](const QByteArray&) {});
        m_callers.runUntil([&] {
            if (m_heard == kTillsOfAStore && heardMs == 0)
                heardMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            return m_pulled == kTillsOfAStore;
        });
        const double pulledMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        return {heardMs, pulledMs};
    }

    static constexpr int kWriter = kStores * kTillsOfAStore; // one more connection

private:
    void begin(int till)
    {
        m_callers.ask(till, "subscription", {}, [this, till](const QByteArray& body) {
            const auto scopes = must(sync::subscriptionFromJson(messageIn(body)));
            for (const Scope& scope : scopes)
                m_heads.at(size_t(till)).append({scope.number, scope.head});
            ++m_waiting;
            wait(till);
        });
    }
    void wait(int till)
    {
        m_callers.ask(
            till, "wait", waiting(m_heads.at(size_t(till))), [this, till](const QByteArray& body) {
                const auto answer = must(sync::waitAnswerFromJson(messageIn(body)));
                if (answer.heads == m_heads.at(size_t(till)))
                    return wait(till); // its minute is over
                ++m_heard;
                pull(till, answer.heads);
            });
    }
    void pull(int till, const QList<ScopeHead>& heads)
    {
        PullRequest request;
        request.epoch = 1;
        request.takesKnown = true;
        for (const ScopeHead& head : std::as_const(m_heads.at(size_t(till))))
            request.cursors.append({head.scope, head.head});
        m_callers.ask(till,
                      "pull",
                      sync::toBytes(sync::toJson(request)),
                      [this, till, heads](const QByteArray& body) {
                          if (!body.contains("Number "))
                              bench::giveUp(u"a pull without the client"_s);
                          m_heads.at(size_t(till)) = heads;
                          ++m_pulled;
                          wait(till);
                      });
    }

    bench::Callers& m_callers;
    std::vector<QList<ScopeHead>> m_heads; // as each till knows them
    Maison& m_house;
    int m_waiting = 0;
    int m_heard = 0;
    int m_pulled = 0;
};

void raiseOpenFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    raiseOpenFileLimit();
    Maison house;
    const Headquarters hq(house.place.path());
    const qint64 before = residentBytes(hq.id());
    // The one who writes is the first till, over a connection of its own.
    house.tills.append(house.tills.first());
    QList<QByteArray> authorizations;
    for (int i = 0; i < house.tills.size(); ++i)
        authorizations.append(house.authorization(i));
    bench::Callers callers(hq.port(), authorizations);
    Shop shop(callers, house);
    QElapsedTimer timer;
    timer.start();
    const int tills = kStores * kTillsOfAStore;
    shop.letAllWait(tills);
    const qint64 tookMs = timer.elapsed();
    const qint64 after = residentBytes(hq.id());
    std::printf(
        "%d tills wait after %lld ms; headquarters takes %.0f MB, %.0f before, %.1f kB a till\n",
        tills,
        static_cast<long long>(tookMs),
        static_cast<double>(after) / 1e6,
        static_cast<double>(before) / 1e6,
        static_cast<double>(after - before) / 1e3 / tills);
    bench::Timings heard;
    bench::Timings pulled;
    for (int run = 1; run <= kRuns; ++run) {
        const auto [heardMs, pulledMs] = shop.change(run);
        heard.add(heardMs);
        pulled.add(pulledMs);
        std::printf(
            "change %d: the last of %d tills has heard after %.0f ms, has pulled after %.0f\n",
            run,
            kTillsOfAStore,
            heardMs,
            pulledMs);
    }
    std::printf("median: heard %.0f ms, pulled %.0f ms, goal 2000: %s; memory goal 400 MB: %s\n",
                heard.median(),
                pulled.median(),
                pulled.greatest() < 2'000 ? "met" : "missed",
                residentBytes(hq.id()) < 400'000'000 ? "met" : "missed");
    return 0;
}
