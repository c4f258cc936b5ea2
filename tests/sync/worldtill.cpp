// What is there of one till in the simulated retailer, and what may befall it.
#include "tests/sync/world.h"

#include "tests/support/must.h"

#include <QDir>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr qint64 kBallast = 4096;

void copyFolder(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    if (!QDir().mkpath(to))
        qFatal("cannot make %s", qPrintable(to));
    const QDir source(from);
    const QStringList files = source.entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : files) {
        if (!QFile::copy(source.filePath(name), QDir(to).filePath(name)))
            qFatal("cannot copy %s", qPrintable(name));
    }
}

} // namespace

World::Till::Till(World& around, Register register_, Associate who, qint64 skewMs)
    : world(around)
    , row(std::move(register_))
    , associate(std::move(who))
    , clock(around.time, skewMs)
    , random(around.random.bits())
{
    open();
}

void World::Till::open()
{
    store = must(TerminalStore::open(
        world.folder.filePath(row.number), clock, random, {.ballastBytes = kBallast}));
    told.clear();
    for (const EntityDescription& entity : allEntities()) {
        for (const Row& known : rows(entity.kind))
            told.insert(known.key, known);
    }
    direct = std::make_unique<DirectStore>(world.time, *store, random);
    line = world.network->lineOf(row.id);
    machine = std::make_unique<sync::SyncMachine>(
        sync::Surroundings{*line, *direct, world.time, clock, random}, *this);
    machine->start();
}

void World::Till::close()
{
    machine.reset();
    line.reset();
    direct.reset();
    store.reset();
}

void World::Till::copyDisk()
{
    world.say(row.number + u": its disk is copied"_s);
    close();
    copyFolder(world.folder.filePath(row.number), world.folder.filePath(row.number + u".copy"_s));
    copied = {confirmed.keyBegin(), confirmed.keyEnd()};
    open();
}

void World::Till::putDiskBack()
{
    const QString copy = world.folder.filePath(row.number + u".copy"_s);
    if (!QDir(copy).exists())
        return;
    world.say(row.number + u": the copy of its disk is put back"_s);
    close();
    copyFolder(copy, world.folder.filePath(row.number));
    for (const OperationId& id : confirmed.keys()) {
        if (copied.contains(id) && !lost.contains(id))
            continue;
        if (world.network->verdicts().contains(id))
            onlyAtHeadquarters.insert(id);
        else
            lost.insert(id);
    }
    open();
}

void World::Till::damageDatabase()
{
    world.say(row.number + u": its database is damaged"_s);
    // The log holds what waits for a verdict, also for one of a headquarters that was set back, as
    // soon as this till knows of it.
    const bool knowsHeadquarters = must(store->epoch()) == must(world.headquarters->epoch());
    for (const OperationId& id : confirmed.keys()) {
        if (world.network->verdicts().contains(id))
            onlyAtHeadquarters.insert(id);
        else if (world.network->pushes().hasEverRuledOn(id) && !knowsHeadquarters)
            lost.insert(id);
    }
    close();
    const QDir disk(world.folder.filePath(row.number));
    const QStringList files = disk.entryList({u"generation-*.sqlite"_s}, QDir::Files);
    for (const QString& name : files) {
        QFile file(disk.filePath(name));
        if (!file.resize(file.size() / 2))
            qFatal("cannot damage %s", qPrintable(name));
    }
    QFile::remove(disk.filePath(u"closed"_s)); // a machine that loses half a file did not end well
    open();
}

void World::Till::changed(const QList<Change>& changes)
{
    for (const Change& change : changes) {
        if (change.after)
            told.insert(change.key, *change.after);
        else
            told.remove(change.key);
    }
}

std::vector<Row> World::Till::rows(EntityKind kind) const
{
    std::vector<Row> rows;
    must(store->forEach(kind, [&rows](const Row& known) { rows.push_back(known); }));
    return rows;
}

QString World::Till::dump() const
{
    QString text;
    for (const EntityDescription& entity : allEntities()) {
        for (const Row& known : rows(entity.kind)) {
            text += entity.name + known.key.id.toString() + QString::number(known.version)
                + QString::fromUtf8(QJsonDocument(known.fields).toJson(QJsonDocument::Compact));
        }
    }
    return text;
}

} // namespace carnet::test
