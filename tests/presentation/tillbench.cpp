#include "tests/presentation/tillbench.h"

#include "models/storage/pin.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kPatienceMs = 20'000;

//! PINs take their time on purpose, so that one hash serves a whole program.
const QString& hashOfThePin()
{
    static const QString hash = [] {
        SeededRandom random(5);
        return must(hashPin(TillBench::pin(), random));
    }();
    return hash;
}

Row verifierOf(const Associate& associate)
{
    return toRow(Verifier{{associate.id.value}, 0, associate.id, hashOfThePin()});
}

AttributeDefinition attribute(const QString& key, ValueType type, int displayOrder)
{
    AttributeDefinition made = anAttribute(key, type);
    made.version = 0;
    made.name = key.left(1).toUpper() + key.mid(1);
    made.displayOrder = displayOrder;
    made.refinable = type != ValueType::Text;
    return made;
}

int roleOf(const QAbstractItemModel& model, const char* name)
{
    const int role = model.roleNames().key(name, -1);
    if (role < 0)
        qFatal("the list has no role %s", name);
    return role;
}

} // namespace

TillBench::TillBench()
    : m_storeRandom(11)
    , m_tillRandom(12)
{
    makeReference();
    makeCustomers();
    open();
}

TillBench::~TillBench()
{
    settle();
}

void TillBench::makeReference()
{
    cleo = retail.ada;
    cleo.id.value = retail.newId();
    cleo.staffId = u"CLEO"_s;
    cleo.name = u"Cleo Hart"_s;
    cleo.role = Role::Associate;
    cleo.rights = usualRights(Role::Associate);
    m_otherTill = {{retail.newId()}, 0, retail.storeA.id, u"2"_s};

    AttributeDefinition birthday = attribute(u"birthday"_s, ValueType::Date, 1);
    birthday.occasion = true;
    AttributeDefinition children = attribute(u"children"_s, ValueType::Integer, 2);
    children.upperBound = u"20"_s;
    AttributeDefinition ring = attribute(u"ring"_s, ValueType::Decimal, 3);
    ring.decimals = 1;
    AttributeDefinition income = attribute(u"income"_s, ValueType::Currency, 4);
    income.unit = u"EUR"_s;
    AttributeDefinition vip = attribute(u"vip"_s, ValueType::Boolean, 5);
    AttributeDefinition style = aList(u"style"_s, {u"classic"_s, u"sporty"_s, u"bold"_s});
    style.version = 0;
    style.name = u"Style"_s;
    style.multiple = true;
    style.refinable = true;
    style.displayOrder = 6;
    const AttributeDefinition scent = attribute(u"scent"_s, ValueType::Text, 7);
    visit = {{retail.newId()}, 0, u"visit"_s, u"Visit"_s, {}, u"visit"_s, false, 1};
    appointment = {{retail.newId()}, 0, u"appointment"_s, u"Appointment"_s, {}, {}, true, 2};

    retail.put({toRow(cleo),
                toRow(m_otherTill),
                verifierOf(ada()),
                verifierOf(cleo),
                toRow(birthday),
                toRow(children),
                toRow(ring),
                toRow(income),
                toRow(vip),
                toRow(style),
                toRow(scent),
                toRow(visit),
                toRow(appointment)});
}

void TillBench::makeCustomers()
{
    const auto customer = [this](const QString& first, const QString& last) {
        Customer made = retail.customer(first, {retail.customersA.id});
        made.lastName = last;
        return made;
    };
    anna = customer(u"Anna"_s, u"Berg"_s);
    annasPhone = retail.email(anna, u"+47 22 33 44 55"_s);
    annasPhone.kind = ContactKind::Phone;
    annasEmail = retail.email(anna, u"anna@example.com"_s);
    annasEmail.consent = Consent::Allowed;
    anna.primaryPhone = annasPhone.id;
    anna.primaryEmail = annasEmail.id;
    anna.attributes = {{u"birthday"_s, u"1990-02-28"_s},
                       {u"income"_s, 9'000'000},
                       {u"style"_s, QJsonArray{u"classic"_s}},
                       {u"vip"_s, true}};
    bruno = customer(u"Bruno"_s, u"Conti"_s);
    bruno.attributes = {{u"income"_s, 4'000'000},
                        {u"style"_s, QJsonArray{u"classic"_s, u"sporty"_s}},
                        {u"vip"_s, false}};
    carla = customer(u"Carla"_s, u"Dupont"_s);
    carla.attributes = {{u"income"_s, 12'000'000}, {u"style"_s, QJsonArray{u"bold"_s}}};
    dora = customer(u"Dora"_s, u"Eide"_s);
    emil = customer(u"Emil"_s, u"Frank"_s);
    retail.put({toRow(anna),
                toRow(annasPhone),
                toRow(annasEmail),
                toRow(bruno),
                toRow(carla),
                toRow(dora),
                toRow(emil)});
    for (const Customer& client : {anna, bruno, carla})
        putInBook(client, ada());
    putInBook(dora, cleo);
}

void TillBench::putInBook(const Customer& customer, const Associate& owner) const
{
    Membership place = aMembership(customer.id, owner.id);
    place.version = 0;
    retail.put({toRow(ClientBook{ClientBook::idFor(owner.id), 0, {}, owner.id}), toRow(place)});
}

void TillBench::open()
{
    m_store = must(StoreOnThread::start([this] {
        return TerminalStore::open(
            retail.tillFolder(1), retail.clock, m_storeRandom, {.ballastBytes = 64L * 1024});
    }));
    const TerminalIdentity identity{retail.tillA.id, retail.storeA.id, {}, {}};
    exchangeUnseen();
    if (!desk)
        desk = std::make_unique<BenchDesk>(*retail.hq, retail.tillA.id);
    m_till = std::make_unique<Till>(Till::Parts{
        *m_store, retail.clock, m_tillRandom, identity, Format(QLocale(u"en_GB"_s)), desk.get()});
    m_till->load();
    // Somebody may sign in as soon as the till knows who works here.
    if (!QTest::qWaitFor([this] { return m_till->isLoaded(); }, kPatienceMs))
        qFatal("the till does not load");
}

void TillBench::restart()
{
    settle();
    m_till.reset();
    m_store.reset();
    open();
}

void TillBench::signIn(const Associate& associate)
{
    m_till->signIn(m_till->reference().associateById.value(associate.id));
    settle();
}

void TillBench::settle()
{
    // Work is first in, first out, and an answer may make a screen ask once more.
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round) {
        bool isBack = false;
        whenReady(&m_context, m_store->run([](TerminalStore&) { return true; }), [&isBack](bool) {
            isBack = true;
        });
        if (!QTest::qWaitFor([&isBack] { return isBack; }, kPatienceMs))
            qFatal("the store's thread does not answer");
    }
}

TillBench::Tell TillBench::tellScreens()
{
    return [this](const QList<Change>& changes) {
        if (!changes.isEmpty())
            m_till->follow(changes);
    };
}

void TillBench::greet(const Tell& tell)
{
    const qint64 epoch = must(retail.hq->epoch());
    const auto scopes = must(retail.hq->subscription(retail.tillA.id));
    must(ask([epoch](TerminalStore& store) { return store.setEpoch(epoch); }));
    tell(must(ask([scopes](TerminalStore& store) { return store.follow(scopes); })));
}

void TillBench::send(const Tell& tell)
{
    for (;;) {
        const PushRequest push =
            must(ask([](TerminalStore& store) { return store.nextPush(500, qint64{256} * 1024); }));
        if (push.operations.isEmpty())
            return;
        const auto answer = must(retail.hq->push(retail.tillA.id, push));
        tell(must(ask([answer](TerminalStore& store) { return store.settle(answer); })));
    }
}

void TillBench::fetch(const Tell& tell)
{
    const qint64 epoch = must(retail.hq->epoch());
    for (bool isNew = true; isNew;) {
        const auto cursors = must(ask([](TerminalStore& store) { return store.cursors(); }));
        const auto answer =
            must(retail.hq->pull(retail.tillA.id, {epoch, cursors, 500, qint64{256} * 1024}));
        isNew = false;
        for (const ScopePage& page : answer.pages) {
            tell(must(
                ask([&](TerminalStore& store) { return store.applyPages({page}, answer.epoch); })));
            isNew = isNew || page.more || page.resync;
        }
    }
}

void TillBench::exchangeUnseen()
{
    const auto nobody = [](const QList<Change>&) {};
    greet(nobody);
    send(nobody);
    fetch(nobody);
}

void TillBench::synchronise()
{
    settle();
    greet(tellScreens());
    send(tellScreens());
    fetch(tellScreens());
    m_till->follow({}); // as the counts of the status make it do
    settle();
}

void TillBench::sendOnly()
{
    settle();
    send(tellScreens());
    settle();
}

void TillBench::fetchOnly()
{
    settle();
    fetch(tellScreens());
    settle();
}

TerminalStore& TillBench::otherTill()
{
    if (!m_otherStore)
        m_otherStore = retail.till(2);
    Retail::synchronise(*m_otherStore, *retail.hq, m_otherTill.id);
    return *m_otherStore;
}

void TillBench::elsewhere(const QList<Operation>& drafts)
{
    const auto outcome = must(otherTill().apply(drafts));
    if (!outcome.judgement.isDone())
        qFatal("the colleague was refused");
    (void)otherTill();
}

void TillBench::renameAnnaElsewhere(const QString& lastName)
{
    const auto seen = must(otherTill().find({Customer::kKind, anna.id.value}));
    elsewhere({draft::patchCustomer(
        by(cleo), must(fromRow<Customer>(*seen)), {{u"last_name"_s, lastName}})});
}

void TillBench::headquartersPuts(const QList<Row>& rows)
{
    retail.put(rows);
    synchronise();
}

void TillBench::setBookMode(QLatin1StringView mode)
{
    headquartersPuts({toRow(Setting{Setting::idFor(kBookModeSetting), 0, kBookModeSetting, mode})});
}

void TillBench::share(const Customer& customer, const Associate& owner)
{
    setBookMode(kSeveralBooks);
    constexpr qint64 kDayMs = 86'400'000;
    Membership place = aMembership(customer.id, owner.id);
    place.id = Membership::idFor(customer.id, place.book);
    place.version = 0;
    place.addedAtMs += kDayMs;
    headquartersPuts({toRow(ClientBook{place.book, 0, {}, owner.id}), toRow(place)});
}

QStringList TillBench::ownersOf(const Customer& customer)
{
    const auto rows = must(ask([id = customer.id](TerminalStore& store) {
        return store.ofCustomer(EntityKind::Membership, id);
    }));
    QStringList names;
    for (const Row& row : rows) {
        const ClientBookId book = must(fromRow<Membership>(row)).book;
        names.append(m_till->reference().associateName(m_till->reference().ownerOf(book)));
    }
    names.sort();
    return names;
}

void TillBench::moveTo(const QString& zone)
{
    Store moved = retail.storeA;
    moved.timeZone = zone;
    headquartersPuts({toRow(moved)});
}

void TillBench::plan(const Customer& customer, const Associate& by, QTime time)
{
    Activity planned = anActivity(customer.id, by.id, u"fitting"_s);
    planned.id.value = retail.newId();
    planned.version = 0;
    planned.type = appointment.id;
    planned.planned = true;
    planned.atMs = m_till->format().startOf(m_till->today()) + time.msecsSinceStartOfDay();
    headquartersPuts({toRow(planned)});
}

void TillBench::showOnly(const QStringList& keys)
{
    AttributeGroup group{{retail.newId()}, 0, u"In use"_s, {}, {}};
    for (const QString& key : keys)
        group.attributes.append(idOf<AttributeId>(key));
    const QString parameter = kCustomerAttributeGroupSetting;
    const Setting setting{Setting::idFor(parameter), 0, parameter, group.id.toString()};
    headquartersPuts({toRow(group), toRow(setting)});
}

OutboxCounts TillBench::outbox()
{
    return must(ask([](TerminalStore& store) { return store.outboxCounts(); }));
}

Gesture TillBench::by(const Associate& associate) const
{
    return retail.by(associate.id, retail.storeA.id);
}

QVariantList column(const QAbstractItemModel& model, const char* role)
{
    const int number = roleOf(model, role);
    QVariantList values;
    for (int row = 0; row < model.rowCount(); ++row)
        values.append(model.index(row, 0).data(number));
    return values;
}

int rowWith(const QAbstractItemModel& model, const char* role, const QVariant& value)
{
    return static_cast<int>(column(model, role).indexOf(value));
}

QVariant cell(const QAbstractItemModel& model, int row, const char* role)
{
    return model.index(row, 0).data(roleOf(model, role));
}

} // namespace carnet::test
