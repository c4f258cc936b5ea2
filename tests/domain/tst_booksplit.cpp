#include "models/domain/booksplit.h"

#include "tests/domain/property.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_booksplit {

namespace {

StoreId aStore(int number)
{
    return idOf<StoreId>(u"store %1"_s.arg(number));
}

SplitClient aClient(const QString& name)
{
    SplitClient client;
    client.id = idOf<CustomerId>(name);
    return client;
}

SplitColleague aColleague(const QString& name, int load = 0)
{
    SplitColleague colleague;
    colleague.id = idOf<AssociateId>(name);
    colleague.load = load;
    return colleague;
}

QString anyLanguage()
{
    return *rc::gen::element(u"de"_s, u"de-AT"_s, u"fr"_s, u""_s);
}

QList<SplitClient> anyClients()
{
    QList<SplitClient> clients;
    const int count = *rc::gen::inRange(0, 60);
    for (int i = 0; i < count; ++i) {
        SplitClient client = aClient(u"client %1"_s.arg(i));
        client.language = anyLanguage();
        client.store = aStore(*rc::gen::inRange(0, 4));
        client.spendMinor = *rc::gen::inRange<qint64>(0, 500'000);
        if (*rc::gen::arbitrary<bool>())
            client.lastContactMs = *rc::gen::inRange<qint64>(0, 1'000);
        clients.append(client);
    }
    return clients;
}

QList<SplitColleague> anyColleagues()
{
    QList<SplitColleague> colleagues;
    const int count = *rc::gen::inRange(0, 7);
    for (int i = 0; i < count; ++i) {
        SplitColleague colleague = aColleague(u"colleague %1"_s.arg(i), *rc::gen::inRange(0, 40));
        colleague.language = anyLanguage();
        colleague.stores = {aStore(*rc::gen::inRange(0, 4))};
        colleague.mayTake = *rc::gen::inRange(0, 4) > 0;
        colleagues.append(colleague);
    }
    return colleagues;
}

QSet<SplitRule> anyRules()
{
    QSet<SplitRule> rules;
    for (const auto& [name, rule] : tokens(SplitRule{})) {
        if (*rc::gen::arbitrary<bool>())
            rules.insert(rule);
    }
    return rules;
}

QHash<AssociateId, int> received(const QHash<CustomerId, AssociateId>& given)
{
    QHash<AssociateId, int> counts;
    for (const AssociateId& taker : given)
        ++counts[taker];
    return counts;
}

class TestBookSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryClientToExactlyOneWhoMayTakeHer()
    {
        VERIFY_HOLDS("everybody once", [] {
            const auto clients = anyClients();
            const auto colleagues = anyColleagues();
            const auto given = splitBook(clients, colleagues, anyRules());
            const bool anyTaker = std::ranges::any_of(colleagues, &SplitColleague::mayTake);
            RC_ASSERT(given.size() == (anyTaker ? clients.size() : 0));
            for (const SplitClient& client : clients) {
                const auto taker =
                    std::ranges::find(colleagues, given.value(client.id), &SplitColleague::id);
                RC_ASSERT(!anyTaker || (taker != colleagues.end() && taker->mayTake));
            }
        });
    }

    void doesNotGoByTheOrderInWhichPeopleCome()
    {
        VERIFY_HOLDS("order does not count", [] {
            auto clients = anyClients();
            auto colleagues = anyColleagues();
            const auto rules = anyRules();
            const auto given = splitBook(clients, colleagues, rules);
            std::ranges::reverse(clients);
            std::ranges::reverse(colleagues);
            RC_ASSERT(splitBook(clients, colleagues, rules) == given);
        });
    }

    // Books cannot be made equal by giving: nobody who got a client may have had more before the
    // last of them than the smallest book has now.
    void evensTheBooksOut()
    {
        VERIFY_HOLDS("loads within one", [] {
            const auto colleagues = anyColleagues();
            const auto given = splitBook(anyClients(), colleagues, {SplitRule::EqualLoad});
            const auto counts = received(given);
            int smallest = std::numeric_limits<int>::max();
            for (const SplitColleague& one : colleagues) {
                if (one.mayTake)
                    smallest = std::min(smallest, one.load + counts.value(one.id));
            }
            for (const SplitColleague& one : colleagues)
                RC_ASSERT(counts.value(one.id) == 0
                          || one.load + counts.value(one.id) <= smallest + 1);
        });
    }

    void givesLikeSharesByEveryOtherWeight()
    {
        VERIFY_HOLDS("shares within one", [] {
            const auto colleagues = anyColleagues();
            const auto rule = *rc::gen::element(SplitRule::Spend, SplitRule::LastContact);
            const auto counts = received(splitBook(anyClients(), colleagues, {rule}));
            int least = std::numeric_limits<int>::max();
            int most = 0;
            for (const SplitColleague& one : colleagues) {
                if (!one.mayTake)
                    continue;
                least = std::min(least, counts.value(one.id));
                most = std::max(most, counts.value(one.id));
            }
            RC_ASSERT(most <= 1 || most - least <= 1);
        });
    }

    // Dealt from the top, two shares differ by no more than the dearest client.
    void sharesOutWhatWasSpent()
    {
        VERIFY_HOLDS("spend within the dearest client", [] {
            const auto clients = anyClients();
            const auto colleagues = anyColleagues();
            const auto given = splitBook(clients, colleagues, {SplitRule::Spend});
            QHash<AssociateId, qint64> spend;
            qint64 dearest = 0;
            for (const SplitClient& client : clients) {
                spend[given.value(client.id)] += client.spendMinor;
                dearest = std::max(dearest, client.spendMinor);
            }
            qint64 least = std::numeric_limits<qint64>::max();
            qint64 most = 0;
            for (const SplitColleague& one : colleagues) {
                if (!one.mayTake)
                    continue;
                least = std::min(least, spend.value(one.id));
                most = std::max(most, spend.value(one.id));
            }
            RC_ASSERT(most == 0 || most - least <= dearest);
        });
    }

    void keepsToTheStoreAndTheLanguageWhereSomebodyHasThem()
    {
        VERIFY_HOLDS("affinity", [] {
            const auto clients = anyClients();
            const auto colleagues = anyColleagues();
            const auto given = splitBook(clients, colleagues, {SplitRule::Store});
            for (const SplitClient& client : clients) {
                const auto isThere = [&](const SplitColleague& one) {
                    return one.mayTake && one.stores.contains(client.store);
                };
                if (!std::ranges::any_of(colleagues, isThere))
                    continue;
                const auto taker =
                    std::ranges::find(colleagues, given.value(client.id), &SplitColleague::id);
                RC_ASSERT(taker->stores.contains(client.store));
            }
        });
    }

    void takesADialectForItsLanguage()
    {
        SplitClient viennese = aClient(u"viennese"_s);
        viennese.language = u"de-AT"_s;
        SplitColleague german = aColleague(u"german"_s, 90);
        german.language = u"de"_s;
        SplitColleague french = aColleague(u"french"_s);
        french.language = u"fr"_s;

        const auto given =
            splitBook({viennese}, {french, german}, {SplitRule::Language, SplitRule::EqualLoad});

        QCOMPARE(given.value(viennese.id), german.id);
    }

    void givesWhatIsLeftToWhoeverGetsMost()
    {
        const SplitColleague ben = aColleague(u"ben"_s, 2);
        const SplitColleague cleo = aColleague(u"cleo"_s, 7);
        SplitColleague blocked = aColleague(u"blocked"_s);
        blocked.mayTake = false;
        const QHash<CustomerId, AssociateId> given{{idOf<CustomerId>(u"ada"_s), cleo.id}};

        QCOMPARE(takerOfRest(given, {ben, cleo, blocked}), cleo.id);
        QCOMPARE(takerOfRest({}, {cleo, blocked, ben}), ben.id); // the smallest book
        QCOMPARE(takerOfRest({}, {blocked}), AssociateId());
    }

    void givesNobodyWhereNobodyMayTake()
    {
        SplitColleague blocked = aColleague(u"blocked"_s);
        blocked.mayTake = false;

        QVERIFY(splitBook({aClient(u"ada"_s)}, {blocked}, {SplitRule::EqualLoad}).isEmpty());
    }
};

} // namespace

CARNET_TEST(TestBookSplit)

} // namespace tst_booksplit

#include "tst_booksplit.moc"
