#include "tests/benchmarks/bigshop.h"

#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"
#include "tests/benchmarks/await.h"
#include "tests/support/must.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace carnet::bench {

namespace {

using test::must;

AttributeDefinition attribute(const QString& key, ValueType type, Random& random)
{
    AttributeDefinition made;
    made.id.value = uuid7(1, random);
    made.key = key;
    made.name = key;
    made.type = type;
    made.refinable = true;
    return made;
}

//! As `sync/pouch.mjs` of the peers makes its documents.
Customer client(int number, const AddressBookId& book, Random& random)
{
    Customer made;
    made.id.value = uuid7(number, random);
    made.firstName = u"Anna%1"_s.arg(number);
    made.lastName = u"Nowak%1"_s.arg(number);
    made.addressBooks = {book};
    made.group = u"seg%1"_s.arg(number % 8);
    made.attributes = {{u"city"_s, u"city%1"_s.arg(number % 500)},
                       {u"category"_s, u"cat%1"_s.arg(number % 20)},
                       {u"brand"_s, u"brand%1"_s.arg(number % 50)},
                       {u"birthday"_s, u"1980-01-01"_s},
                       {u"clv"_s, number % 20'000}};
    return made;
}

//! Written down when she was, as ids tell.
ContactPoint contact(
    int number, const Customer& of, ContactKind kind, const QString& value, Random& random)
{
    ContactPoint made;
    made.id.value = uuid7(number, random);
    made.customer = of.id;
    made.kind = kind;
    made.value = value;
    return made;
}

} // namespace

BigShop::BigShop(QString programs, int clients)
    : m_clients(clients)
{
    qputenv("CARNET_BINARY_DIR", std::move(programs).toUtf8());
    fill();
}

void BigShop::fill()
{
    constexpr int kAtOnce = 5'000;
    const test::FixedClock clock;
    test::SeededRandom random(5);
    const auto store = must(HeadquartersStore::open(m_retailer.folder(), clock, random));
    const auto known = must(store->find({EntityKind::Customer, m_retailer.customer().value}));
    const auto book = must(fromRow<Customer>(*known)).addressBooks.first();
    auto writer = must(store->begin());
    for (const QString& key : {u"city"_s, u"category"_s, u"brand"_s})
        must(writer->put(toRow(attribute(key, ValueType::Text, random))));
    must(writer->put(toRow(attribute(u"birthday"_s, ValueType::Date, random))));
    must(writer->put(toRow(attribute(u"clv"_s, ValueType::Integer, random))));
    for (int i = 0; i < m_clients; ++i) {
        const Customer made = client(i, book, random);
        must(writer->put(toRow(made)));
        must(writer->put(
            toRow(contact(i, made, ContactKind::Email, u"anna%1@example.com"_s.arg(i), random))));
        must(writer->put(toRow(contact(
            i, made, ContactKind::Phone, u"+4915%1"_s.arg(i, 9, 10, QChar(u'0')), random))));
        if (i % kAtOnce != kAtOnce - 1)
            continue;
        must(writer->commit());
        writer.reset();
        writer = must(store->begin());
    }
    must(writer->commit());
}

void BigShop::copyTo(const QString& target) const
{
    const QDir from(m_retailer.folder());
    QDirIterator files(from.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = target + u'/' + from.relativeFilePath(file);
        QDir().mkpath(QFileInfo(copy).path());
        if (!QFile::copy(file, copy))
            qFatal("headquarters cannot be copied");
    }
}

TerminalIdentity BigShop::identityFor(const QString& folder) const
{
    return {m_retailer.till(0),
            {},
            u"secret-of-till-0"_s,
            QUrl::fromLocalFile(folder + u"/port"_s).toString()};
}

WindowlessTill::WindowlessTill(const TerminalIdentity& identity)
    : m_store(must(StoreThread<TerminalStore>::start(
        [this] { return TerminalStore::open(m_folder.path(), m_clock, m_random); })))
    , m_till(std::make_unique<Till>(
          Till::Parts{*m_store, m_clock, m_random, identity, Format(QLocale::c())}))
    , m_line(std::make_unique<sync::SyncModule>(*m_store, identity, m_clock, m_random))
{
    QObject::connect(
        m_till.get(), &Till::operationsWaiting, m_line.get(), &sync::SyncModule::operationsWaiting);
    QObject::connect(m_line.get(), &sync::SyncModule::changed, m_till.get(), &Till::follow);
    QObject::connect(m_line.get(), &sync::SyncModule::caughtUp, m_till.get(), &Till::settle);
}

bool WindowlessTill::fills(int clients)
{
    m_till->load();
    m_line->goOnline();
    const auto isUpToDate = [this] {
        return m_line->status().state == sync::SyncStatus::State::UpToDate;
    };
    const auto isEverybodyThere = [this, clients] {
        const Snapshot& now = m_till->snapshot();
        return now.unread == 0 && now.index && now.index->size() == clients;
    };
    return await(*m_line, &sync::SyncModule::statusChanged, isUpToDate)
        && await(*m_till, &Till::snapshotChanged, isEverybodyThere);
}

QString WindowlessTill::storePath()
{
    auto path = m_store->run([](TerminalStore& store) { return store.databasePath(); });
    path.waitForFinished();
    return path.result();
}

} // namespace carnet::bench
