#include "tests/sync/world.h"

#include "app/sync/backoff.h"
#include "models/storage/headquartersjobs.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/must.h"

#include <QDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

//! In memory where the system has such a folder: a simulation is about order, not about disks.
QString folderTemplate()
{
    const QString shared = u"/dev/shm"_s;
    return (QDir(shared).exists() ? shared : QDir::tempPath()) + u"/carnet-XXXXXX"_s;
}

} // namespace

World::World(quint64 seed)
    : folder(folderTemplate())
    , random(seed)
{
    const LegalEntity entity{.id = {newId()}, .name = u"Maison"_s, .currency = u"EUR"_s};
    const QString house = folder.filePath(u"hq"_s);
    must(HeadquartersStore::create(house, entity, time, random, newDatabase()));
    headquarters = must(HeadquartersStore::open(house, time, random));
    network = std::make_unique<FaultyNetwork>(time, *headquarters, random);
    // Each seed has its own kind of trouble.
    const std::array rates{0, 30, 150};
    const std::array<qint64, 3> delays{10, 1'500, 20'000};
    const Weather bad{rates.at(static_cast<size_t>(below(3))),
                      rates.at(static_cast<size_t>(below(3))),
                      rates.at(static_cast<size_t>(below(3))),
                      rates.at(static_cast<size_t>(below(3))),
                      delays.at(static_cast<size_t>(below(3)))};
    network->limits.pageRows = std::array{2, 7, 200}.at(static_cast<size_t>(below(3)));
    network->limits.pushOperations = std::array{1, 3, 100}.at(static_cast<size_t>(below(3)));
    // Some read all they can by snapshots, some only what is big for this small house, some
    // nothing.
    network->limits.snapshotRows = std::array{0, 1, 6}.at(static_cast<size_t>(below(3)));
    network->snapshotSize.pageRows = static_cast<int>(1 + below(5));
    network->snapshotSize.partBytes = 1 + below(2'000);
    network->snapshotsKeptMs =
        std::array<qint64, 3>{0, 60'000, 900'000}.at(static_cast<size_t>(below(3)));
    m_killings = std::array{0, 40, 150}.at(static_cast<size_t>(below(3)));
    m_directions = std::array{0, 150, 400}.at(static_cast<size_t>(below(3)));
    m_strikes = std::array{0, 60, 300}.at(static_cast<size_t>(below(3)));
    seedRows();
    constexpr qint64 kMorning = 5'000;
    time.run(kMorning); // the tills hold something before it gets bad
    network->weather = bad;
    runWhatIsDue();
}

World::~World()
{
    for (const auto& till : tills)
        till->close();
}

void World::seedRows()
{
    for (const auto& [name, use] : {std::pair{u"Clients A"_s, AddressBookUse::Customer},
                                    std::pair{u"Clients B"_s, AddressBookUse::Customer},
                                    std::pair{u"Staff A"_s, AddressBookUse::Employee},
                                    std::pair{u"Staff B"_s, AddressBookUse::Employee}})
        m_books.append({{newId()}, 0, name, use});
    m_visit.id.value = newId();
    m_visit.key = u"visit"_s;
    QList<Row> rows{toRow(m_visit)};
    for (const AddressBook& book : std::as_const(m_books))
        rows.append(toRow(book));
    QList<Store> stores;
    for (int i = 0; i < 2; ++i) {
        Store store;
        store.id.value = newId();
        store.number = u"S%1"_s.arg(i);
        store.customerAddressBooks = {m_books[i].id};
        store.employeeAddressBooks = {m_books[2 + i].id};
        stores.append(store);
        rows.append(toRow(store));
    }
    for (int i = 0; i < 6; ++i) {
        Customer customer;
        customer.id.value = newId();
        customer.firstName = word();
        customer.lastName = word();
        customer.addressBooks = {m_books[i % 2].id};
        if (i < 2)
            customer.addressBooks = {m_books[0].id, m_books[1].id};
        rows.append(toRow(customer));
    }
    QList<std::pair<Register, Associate>> people;
    for (int i = 0; i < 3; ++i) {
        const int store = i == 2 ? 1 : 0;
        Associate associate;
        associate.id.value = newId();
        associate.staffId = QString::number(i);
        associate.name = word();
        associate.role = Role::Manager;
        associate.rights = usualRights(Role::Manager);
        associate.employeeAddressBooks = {m_books[2 + store].id};
        const Register till{{newId()}, 0, stores[store].id, u"till%1"_s.arg(i)};
        rows += {toRow(associate), toRow(till)};
        people.append({till, associate});
    }
    putAtHeadquarters(rows);
    for (const auto& person : std::as_const(people))
        must(headquarters->enrol(person.first.id, "hash"));
    constexpr qint64 kDay = 86'400'000;
    for (const auto& [till, associate] : std::as_const(people))
        tills.push_back(
            std::make_unique<Till>(*this, till, associate, (below(3) - 1) * below(3 * kDay)));
}

void World::disturb()
{
    Till& till = *tills.at(static_cast<size_t>(below(std::ssize(tills))));
    constexpr qint64 kThousand = 1'000;
    if (below(kThousand) < m_directions) {
        direct();
    } else if (below(kThousand) < m_strikes) {
        strike(till);
    } else if (below(kThousand) < m_killings) {
        say(till.row.number + u" is killed and starts again"_s);
        till.close();
        till.open();
    } else if (below(kThousand) < 60) {
        till.machine->stop();
        time.later(below(60'000), [&till] { // the cable is out for a while
            if (till.machine)
                till.machine->start();
        });
    } else {
        act(till);
    }
}

void World::direct()
{
    const int job = static_cast<int>(kJobs.at(static_cast<size_t>(below(std::ssize(kJobs)))));
    switch (below(6)) {
    case 0:
        (void)must(headquarters->jobs().run({job, newId(), {}}));
        return;
    case 1:
        return runAllJobs();
    case 2:
    case 3:
        return setSchedule(job);
    case 4:
        return static_cast<void>(must(headquarters->jobs().retry(
            {job, tills.at(static_cast<size_t>(below(std::ssize(tills))))->row.id})));
    default:
        return changeReference();
    }
}

void World::strike(Till& till)
{
    switch (below(5)) {
    case 0:
        return till.copyDisk();
    case 1:
        return till.putDiskBack();
    case 2:
        return till.damageDatabase();
    case 3:
        return backUp();
    default:
        return setBack();
    }
}

void World::backUp()
{
    say(u"headquarters is backed up"_s);
    m_backup.clear();
    m_verdicts = network->verdicts();
    (void)must(headquarters->backUp([this](const QByteArray& line) {
        m_backup.append(line);
        return Result<>();
    }));
}

void World::setBack()
{
    if (m_backup.isEmpty())
        return;
    say(u"headquarters is set back"_s);
    headquarters.reset();
    const QString house = folder.filePath(u"hq-%1"_s.arg(++m_houses));
    qsizetype at = 0;
    const auto nextLine = [this, &at]() -> Result<std::optional<QByteArray>> {
        return at < m_backup.size() ? std::optional(m_backup.at(at++)) : std::nullopt;
    };
    (void)must(HeadquartersStore::restore(house, nextLine, time, newDatabase()));
    headquarters = must(HeadquartersStore::open(house, time, random));
    network->leadTo(*headquarters, m_verdicts);
    for (const auto& till : tills) {
        for (const OperationId& id : std::as_const(till->onlyAtHeadquarters)) {
            if (!m_verdicts.contains(id))
                till->lost.insert(id);
        }
    }
}

void World::setSchedule(int job)
{
    DistributionJob schedule = DistributionJob::usual(job);
    schedule.pace = std::array{JobPace::Continuous, JobPace::Interval, JobPace::Manual}.at(
        static_cast<size_t>(below(3)));
    schedule.everyMinutes = static_cast<int>(1 + below(3));
    schedule.fullEvery = schedule.pace == JobPace::Manual ? static_cast<int>(below(3)) : 0;
    putAtHeadquarters({toRow(schedule)});
}

void World::putAtHeadquarters(const QList<Row>& rows) const
{
    const auto writer = must(headquarters->begin());
    for (const Row& row : rows)
        (void)must(writer->put(row));
    must(writer->commit());
}

void World::changeReference()
{
    m_visit.name = word();
    Associate& associate = tills.at(static_cast<size_t>(below(std::ssize(tills))))->associate;
    associate.name = word();
    changeRights(associate);
    putAtHeadquarters({toRow(m_visit), toRow(associate)});
}

//! A till may act on what she was allowed until it hears of it; headquarters does not.
void World::changeRights(Associate& associate)
{
    associate.rights = usualRights(Role::Manager);
    if (below(2) == 0)
        associate.rights.removeAll(
            std::array{Right::AddToBook, Right::WriteNote, Right::LogActivity}.at(
                static_cast<size_t>(below(3))));
}

void World::takeRight(Associate& associate, Right right) const
{
    associate.rights = usualRights(Role::Manager);
    associate.rights.removeAll(right);
    putAtHeadquarters({toRow(associate)});
}

int World::renameCustomers(const Till& till, int count)
{
    QList<Row> renamed;
    for (const Row& row : till.rows(EntityKind::Customer)) {
        if (renamed.size() == count)
            break;
        Customer customer = must(fromRow<Customer>(must(headquarters->find(row.key)).value()));
        customer.title = word();
        renamed.append(toRow(customer));
    }
    putAtHeadquarters(renamed);
    return static_cast<int>(renamed.size());
}

void World::letEverythingThrough() const
{
    QList<Row> schedules;
    for (const Job job : kJobs) {
        DistributionJob schedule = DistributionJob::usual(static_cast<int>(job));
        schedule.pace = JobPace::Continuous;
        schedules.append(toRow(schedule));
    }
    for (const auto& till : tills) {
        till->associate.rights = usualRights(Role::Manager);
        schedules.append(toRow(till->associate));
    }
    putAtHeadquarters(schedules);
}

void World::runAllJobs()
{
    (void)must(headquarters->jobs().run({kEverything, newId(), {}}));
}

void World::runWhatIsDue()
{
    constexpr qint64 kMinute = 60'000;
    (void)must(headquarters->jobs().runDue(QTimeZone::utc()));
    time.later(kMinute, [this] { runWhatIsDue(); });
}

void World::say(const QString& what) const
{
    static const bool isWanted = qEnvironmentVariableIsSet("CARNET_SIM_SAYS");
    if (isWanted)
        qInfo("%lld ms: %s", time.steadyMs(), qPrintable(what));
}

void World::clearUp() const
{
    network->weather = {};
}

bool World::isInStep() const
{
    return std::ranges::all_of(tills, [](const auto& till) {
        const auto status = till->machine->status();
        return status.state == sync::SyncStatus::State::UpToDate && status.pending == 0;
    });
}

QHash<RowKey, Row> World::truthFor(const Till& till, bool& digestsFit) const
{
    QHash<RowKey, Row> rows;
    digestsFit = true;
    const qint64 epoch = must(headquarters->epoch());
    for (const Scope& scope : must(headquarters->subscription(till.row.id))) {
        Digest digest;
        const PullRequest request{epoch, {{scope.number, 0}}, 10'000, 1 << 24};
        const PullAnswer answer = must(headquarters->pull(till.row.id, request));
        if (answer.pages.isEmpty()) { // a job holds back what nothing has ever been in
            digestsFit = digestsFit && scope.head == 0;
            continue;
        }
        for (const FeedEntry& entry : answer.pages.first().entries) {
            if (entry.event != FeedEvent::Put)
                continue;
            rows.insert(entry.row.key, entry.row);
            digest.add(entry.row.key, entry.row.version);
        }
        digestsFit = digestsFit && digest == answer.pages.first().digest;
    }
    return rows;
}

qint64 World::below(qint64 end)
{
    return sync::jitterMs(random, end - 1);
}

qint64 World::popular(qint64 end)
{
    return std::min(below(end), std::min(below(end), below(end)));
}

QString World::word()
{
    return u"w%1"_s.arg(random.bits() % 1'000'000);
}

} // namespace carnet::test
