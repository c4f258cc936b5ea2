#include "tests/storage/retail.h"

#include "tests/support/headquartersplace.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

QString lineOf(const Row& row)
{
    const QJsonDocument fields(row.fields);
    return describe(row.key.kind).name + u' ' + row.key.id.toString(QUuid::WithoutBraces) + u' '
        + QString::number(row.version) + u' '
        + QString::fromUtf8(fields.toJson(QJsonDocument::Compact)) + u'\n';
}

template<typename StoreType>
QString dump(const StoreType& store, const QList<EntityKind>& kinds)
{
    QString text;
    for (const EntityKind kind : kinds) {
        QStringList lines;
        must(store.forEach(kind, [&lines](const Row& row) { lines.append(lineOf(row)); }));
        lines.sort();
        text += lines.join(QString());
    }
    return text;
}

} // namespace

Retail::Retail(quint64 seed)
    : random(seed)
{
    LegalEntity entity;
    entity.id.value = newId();
    entity.name = u"Maison"_s;
    entity.currency = u"EUR"_s;
    must(HeadquartersStore::create(folder(), entity, clock, random, newDatabase()));
    reopen();
    makeRows();
}

void Retail::makeRows()
{
    const auto book = [this](const QString& name, AddressBookUse use) {
        return AddressBook{{newId()}, 0, name, use};
    };
    customersA = book(u"Clients A"_s, AddressBookUse::Customer);
    customersB = book(u"Clients B"_s, AddressBookUse::Customer);
    staffA = book(u"Staff A"_s, AddressBookUse::Employee);
    staffB = book(u"Staff B"_s, AddressBookUse::Employee);
    storeA.id.value = newId();
    storeA.number = u"A1"_s;
    storeA.name = u"Rome"_s;
    storeA.currency = u"EUR"_s;
    storeA.timeZone = u"UTC"_s;
    storeA.customerAddressBooks = {customersA.id};
    storeA.employeeAddressBooks = {staffA.id};
    storeB.id.value = newId();
    storeB.number = u"B1"_s;
    storeB.name = u"Bergen"_s;
    storeB.currency = u"NOK"_s;
    storeB.timeZone = u"UTC"_s;
    storeB.customerAddressBooks = {customersB.id};
    storeB.employeeAddressBooks = {staffB.id};
    tillA = {{newId()}, 0, storeA.id, u"1"_s};
    tillB = {{newId()}, 0, storeB.id, u"1"_s};
    const auto associate = [this](const QString& name, Role role, const AddressBook& staff) {
        Associate made;
        made.id.value = newId();
        made.staffId = name.toUpper();
        made.name = name;
        made.role = role;
        made.rights = usualRights(role);
        made.employeeAddressBooks = {staff.id};
        return made;
    };
    ada = associate(u"Ada"_s, Role::Manager, staffA);
    ben = associate(u"Ben"_s, Role::Manager, staffB);
    chief = associate(u"Chief"_s, Role::Headquarters, staffA);
    put({toRow(customersA),
         toRow(customersB),
         toRow(staffA),
         toRow(staffB),
         toRow(storeA),
         toRow(storeB),
         toRow(tillA),
         toRow(tillB),
         toRow(ada),
         toRow(ben),
         toRow(chief)});
}

QString Retail::tillFolder(int number) const
{
    return place.path() + u"/till-%1"_s.arg(number);
}

void Retail::reopen()
{
    hq.reset();
    hq = must(HeadquartersStore::open(folder(), clock, random));
}

std::unique_ptr<TerminalStore> Retail::till(int number)
{
    return must(
        TerminalStore::open(tillFolder(number), clock, random, {.ballastBytes = 64L * 1024}));
}

void Retail::put(const QList<Row>& rows) const
{
    const auto writer = must(hq->begin());
    for (const Row& row : rows)
        (void)must(writer->put(row));
    must(writer->commit());
}

void Retail::remove(const RowKey& key) const
{
    const auto writer = must(hq->begin());
    must(writer->remove(key));
    must(writer->commit());
}

Customer Retail::customer(const QString& firstName, const QList<AddressBookId>& books)
{
    Customer made;
    made.id.value = newId();
    made.firstName = firstName;
    made.lastName = u"Rossi"_s;
    made.addressBooks = books;
    made.createdAtMs = clock.nowMs();
    return made;
}

ContactPoint Retail::email(const Customer& of, const QString& value)
{
    ContactPoint point;
    point.id.value = newId();
    point.customer = of.id;
    point.kind = ContactKind::Email;
    point.value = value;
    return point;
}

Gesture Retail::by(const AssociateId& actor, const StoreId& store) const
{
    return {actor, store, clock.nowMs(), {}};
}

void Retail::synchronise(TerminalStore& store,
                         HeadquartersStore& headquarters,
                         const RegisterId& terminal)
{
    const qint64 epoch = must(headquarters.epoch());
    must(store.setEpoch(epoch));
    (void)must(store.follow(must(headquarters.subscription(terminal))));
    for (int round = 0; round < 100; ++round) {
        const PushRequest push = must(store.nextPush(500, 256LL * 1024));
        if (push.operations.isEmpty())
            break;
        (void)must(store.settle(must(headquarters.push(terminal, push))));
    }
    for (int round = 0; round < 1000; ++round) {
        const PullRequest pull{epoch, must(store.cursors()), 500, 256LL * 1024, true};
        const PullAnswer answer = must(headquarters.pull(terminal, pull));
        bool isNew = false;
        for (const ScopePage& page : answer.pages) {
            (void)must(store.applyPages({page}, answer.epoch));
            isNew = isNew || page.more || page.resync;
        }
        if (!isNew)
            return;
    }
    qFatal("the till does not catch up");
}

QString dumpOf(const HeadquartersStore& store, const QList<EntityKind>& kinds)
{
    return dump(store, kinds);
}

QString dumpOf(const TerminalStore& store, const QList<EntityKind>& kinds)
{
    return dump(store, kinds);
}

QStringList kindsOf(const QList<Scope>& scopes)
{
    QStringList kinds;
    for (const Scope& scope : scopes)
        kinds.append(scope.kind);
    return kinds;
}

QStringList kindsToFetch()
{
    return {u"tm"_s,
            u"sn"_s,
            u"st"_s,
            u"rf1060"_s,
            u"rf1070"_s,
            u"rf1090"_s,
            u"rf1110"_s,
            u"rf1040"_s,
            u"rf1150"_s,
            u"rf1010"_s,
            u"rf"_s,
            u"ab"_s,
            u"ab"_s};
}

} // namespace carnet::test
