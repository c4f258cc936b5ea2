#include "app/ctl/demoretailer.h"
#include "models/domain/attributevalue.h"
#include "models/domain/emailaddress.h"
#include "models/domain/fieldvalues.h"
#include "models/domain/judgement.h"
#include "models/domain/staffrights.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace tst_demoretailer {

namespace {

const DemoOptions kOptions{2000, 7, QDate(2026, 3, 12)};

QList<DemoClient> clientsOf(const DemoRetailer& retailer)
{
    QList<DemoClient> clients;
    for (int i = 0; i < retailer.customers(); ++i)
        clients.append(retailer.client(i));
    return clients;
}

qint64 startOf(QDate day)
{
    return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

class TestDemoRetailer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTheSameForTheSameSeed();
    void isAnotherForAnotherSeed();
    void hasDefinitionsThatHold();
    void putsALayoutThatHoldsBeforeEveryStore();
    void givesOnlyValuesTheDefinitionsAllow();
    void notesOnlyWhatTheFieldsOfATypeAllow();
    void reachesNobodyReal();
    void keepsBooksOfUsualSize();
    void leavesSomeInNoBook();
    void keepsClientsInAnAddressBookOfTheirOwner();
    void sellsWhatItHas();
    void writesWholeSentences();
    void liesInTheTwoYearsBeforeToday();
    void plansAppointmentsAhead();
    void remindsOwnersOfFollowUps();
    void has29February();
    void writesNamesInManyScripts();
    void scalesBooksDownWithFewCustomers();

private:
    DemoRetailer m_retailer{kOptions};
    QList<DemoClient> m_clients;
};

void TestDemoRetailer::initTestCase()
{
    m_clients = clientsOf(m_retailer);
}

void TestDemoRetailer::isTheSameForTheSameSeed()
{
    const DemoRetailer again(kOptions);

    QCOMPARE(again.house().associates, m_retailer.house().associates);
    QCOMPARE(again.house().products, m_retailer.house().products);
    for (const int i : {0, 17, 500, 1999}) {
        const DemoClient client = again.client(i);
        QCOMPARE(client.customer, m_clients[i].customer);
        QCOMPARE(client.contacts, m_clients[i].contacts);
        QCOMPARE(client.purchases, m_clients[i].purchases);
        QCOMPARE(client.activities, m_clients[i].activities);
        QCOMPARE(client.notes, m_clients[i].notes);
        QCOMPARE(client.tasks, m_clients[i].tasks);
    }
}

void TestDemoRetailer::isAnotherForAnotherSeed()
{
    const DemoRetailer other({2000, 8, kOptions.today});

    int same = 0;
    for (int i = 100; i < 200; ++i)
        same += other.client(i).customer.lastName == m_clients[i].customer.lastName ? 1 : 0;
    QVERIFY(same < 30);
    QVERIFY(other.client(100).customer.id != m_clients[100].customer.id);
}

void TestDemoRetailer::hasDefinitionsThatHold()
{
    for (const AttributeDefinition& definition : m_retailer.house().attributes) {
        VERIFY_OK(checkDefinition(definition));
        QCOMPARE(definition.translations.keys(), (QStringList{u"de"_s, u"en"_s, u"fr"_s, u"nb"_s}));
    }
}

void TestDemoRetailer::putsALayoutThatHoldsBeforeEveryStore()
{
    const DemoHouse& house = m_retailer.house();
    QCOMPARE(house.layouts.size(), 1);
    const ScreenLayout& layout = house.layouts.constFirst();
    Facts facts;
    facts.actor =
        withGroup(house.associates.constLast(), house.permissionGroups); // of headquarters

    const Judgement judgement = judge(draft::putReference({}, toRow(layout), std::nullopt), facts);

    QVERIFY2(judgement.isDone(), qPrintable(judgement.facts.value(u"reason"_s).toString()));
    QCOMPARE(layout.start, StartScreen::Welcome);
    QVERIFY(!layout.compactGrids.isEmpty());
    for (const Store& store : house.stores)
        QCOMPARE(store.layout, layout.id);
}

void TestDemoRetailer::givesOnlyValuesTheDefinitionsAllow()
{
    QHash<QString, AttributeDefinition> definitions;
    for (const AttributeDefinition& definition : m_retailer.house().attributes)
        definitions.insert(definition.key, definition);
    QSet<QString> used;
    for (const DemoClient& client : std::as_const(m_clients)) {
        const QJsonObject& attributes = client.customer.attributes;
        for (auto value = attributes.begin(); value != attributes.end(); ++value) {
            QVERIFY(definitions.contains(value.key()));
            VERIFY_OK(checkAttributeValue(definitions[value.key()], value.value()));
            used.insert(value.key());
        }
    }
    QCOMPARE(used.size(), definitions.size());
}

void TestDemoRetailer::notesOnlyWhatTheFieldsOfATypeAllow()
{
    const DemoHouse& house = m_retailer.house();
    Facts facts;
    facts.actor = withGroup(house.associates.constLast(), house.permissionGroups);
    for (const ActivityType& type : house.activityTypes) {
        const auto put = judge(draft::putReference({}, toRow(type), std::nullopt), facts);
        QVERIFY2(put.isDone(), qPrintable(put.facts.value(u"field"_s).toString()));
    }
    QSet<QString> used;
    for (const DemoClient& client : std::as_const(m_clients)) {
        for (const Activity& activity : client.activities) {
            const auto type =
                std::ranges::find(house.activityTypes, activity.type, &ActivityType::id);
            const auto flaw = rules::flawOfFieldValues(activity, &*type, !activity.planned);
            QVERIFY2(!flaw, flaw ? qPrintable(flaw->field + u' ' + activity.text) : "");
            for (const QString& key : activity.fieldValues.keys())
                used.insert(key);
        }
    }
    QCOMPARE(used, (QSet<QString>{u"tried_on"_s, u"companion"_s, u"reached"_s}));
    for (const ActivityType& type : usualActivityTypes())
        QVERIFY(type.fields.isEmpty()); // another retailer sets up its own
}

void TestDemoRetailer::reachesNobodyReal()
{
    static const QStringList domains{u"@example.com"_s, u"@example.org"_s, u"@example.net"_s};
    int phones = 0;
    int emails = 0;
    for (const DemoClient& client : std::as_const(m_clients)) {
        for (const ContactPoint& point : client.contacts) {
            if (point.kind == ContactKind::Email) {
                ++emails;
                QVERIFY2(looksLikeEmailAddress(point.value), qPrintable(point.value));
                QVERIFY(std::ranges::any_of(
                    domains, [&](const QString& domain) { return point.value.endsWith(domain); }));
            }
            phones += point.kind == ContactKind::Phone ? 1 : 0;
        }
    }
    QVERIFY(emails > 1500);
    QVERIFY(phones > 1600);
}

void TestDemoRetailer::keepsBooksOfUsualSize()
{
    QHash<ClientBookId, int> sizes;
    for (const DemoClient& client : std::as_const(m_clients)) {
        if (client.membership)
            ++sizes[client.membership->book];
    }

    QCOMPARE(sizes.size(), m_retailer.books().size());
    QCOMPARE(sizes.size(), 10);
    for (const int size : std::as_const(sizes))
        QVERIFY2(size >= 40 && size <= 180, qPrintable(QString::number(size)));
}

void TestDemoRetailer::leavesSomeInNoBook()
{
    const auto without = std::ranges::count_if(
        m_clients, [](const DemoClient& client) { return !client.membership; });

    QVERIFY(without > 200);
}

void TestDemoRetailer::keepsClientsInAnAddressBookOfTheirOwner()
{
    const DemoHouse& house = m_retailer.house();
    for (const DemoClient& client : std::as_const(m_clients)) {
        if (!client.membership)
            continue;
        const auto owner = std::ranges::find_if(house.associates, [&](const Associate& associate) {
            return ClientBook::idFor(associate.id) == client.membership->book;
        });
        const auto home = std::ranges::find_if(house.stores, [&](const Store& store) {
            return store.customerAddressBooks == client.customer.addressBooks;
        });
        QVERIFY(owner != house.associates.end() && home != house.stores.end());
        QVERIFY(owner->employeeAddressBooks.contains(home->employeeAddressBooks.first()));
    }
}

void TestDemoRetailer::sellsWhatItHas()
{
    QSet<QString> products;
    for (const Product& product : m_retailer.house().products)
        products.insert(product.id.toString());
    int purchases = 0;
    for (const DemoClient& client : std::as_const(m_clients)) {
        for (const Purchase& purchase : client.purchases) {
            ++purchases;
            qint64 sum = 0;
            for (const auto& line : purchase.lines) {
                QVERIFY(products.contains(line[u"product"].toString()));
                sum += line[u"amount_minor"].toInteger();
            }
            QCOMPARE(purchase.totalMinor, sum);
            QVERIFY(sum > 0);
        }
    }
    QVERIFY(purchases > 4000);
}

void TestDemoRetailer::writesWholeSentences()
{
    QSet<QString> texts;
    for (const DemoClient& client : std::as_const(m_clients)) {
        for (const Activity& activity : client.activities)
            texts.insert(activity.text);
        for (const Note& note : client.notes)
            texts.insert(note.text);
        for (const Task& task : client.tasks)
            texts.insert(task.text);
    }
    for (const QString& text : std::as_const(texts))
        QVERIFY2(!text.contains(u'{') && !text.contains(u"the the"_s), qPrintable(text));
    QVERIFY(texts.size() > 1000);
}

void TestDemoRetailer::liesInTheTwoYearsBeforeToday()
{
    const qint64 earliest = startOf(kOptions.today.addDays(-732));
    const qint64 now = startOf(kOptions.today);
    for (const DemoClient& client : std::as_const(m_clients)) {
        QVERIFY(client.customer.createdAtMs < now);
        for (const Purchase& purchase : client.purchases)
            QVERIFY(purchase.soldAtMs > earliest && purchase.soldAtMs < now);
        for (const Activity& activity : client.activities)
            QVERIFY(activity.atMs > earliest && (activity.atMs < now || activity.planned));
        for (const Note& note : client.notes)
            QVERIFY(note.writtenAtMs > earliest && note.writtenAtMs < now);
    }
}

void TestDemoRetailer::plansAppointmentsAhead()
{
    int planned = 0;
    for (const DemoClient& client : std::as_const(m_clients)) {
        for (const Activity& activity : client.activities) {
            if (!activity.planned)
                continue;
            ++planned;
            QVERIFY(activity.atMs >= startOf(kOptions.today));
            QVERIFY(activity.durationMinutes > 0);
        }
    }
    QVERIFY(planned > 20);
}

void TestDemoRetailer::remindsOwnersOfFollowUps()
{
    int tasks = 0;
    int overdue = 0;
    for (const DemoClient& client : std::as_const(m_clients)) {
        for (const Task& task : client.tasks) {
            ++tasks;
            overdue += task.dueOn < kOptions.today ? 1 : 0;
            QVERIFY(client.membership);
            QCOMPARE(client.membership->book, ClientBook::idFor(task.owner));
        }
    }
    QVERIFY(tasks > 20);
    QVERIFY(overdue > 0 && overdue < tasks);
}

void TestDemoRetailer::has29February()
{
    QCOMPARE(m_clients[3].customer.attributes[u"birthday"].toString(), u"1984-02-29"_s);
    QCOMPARE(m_clients[12].customer.attributes[u"birthday"].toString(), u"--02-29"_s);
}

void TestDemoRetailer::writesNamesInManyScripts()
{
    QSet<QChar::Script> scripts;
    for (const DemoClient& client : std::as_const(m_clients))
        scripts.insert(client.customer.lastName.front().script());

    for (const auto script : {QChar::Script_Latin,
                              QChar::Script_Cyrillic,
                              QChar::Script_Greek,
                              QChar::Script_Han,
                              QChar::Script_Hangul,
                              QChar::Script_Arabic,
                              QChar::Script_Hebrew})
        QVERIFY2(scripts.contains(script), qPrintable(QString::number(script)));
    QCOMPARE(m_clients[17].customer.displayName(), u"Þórdís Jónsdóttir"_s);
}

void TestDemoRetailer::scalesBooksDownWithFewCustomers()
{
    const DemoRetailer small({100, 1, kOptions.today});

    const auto clients = clientsOf(small);

    const auto without =
        std::ranges::count_if(clients, [](const DemoClient& client) { return !client.membership; });
    QVERIFY(without > 20);
}

CARNET_TEST(TestDemoRetailer)

} // namespace tst_demoretailer

#include "tst_demoretailer.moc"
