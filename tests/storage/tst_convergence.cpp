#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::tst_convergence {

using test::must;
using test::Retail;

namespace {

const QList<EntityKind>& everything()
{
    static const auto kinds = [] {
        QList<EntityKind> all;
        for (const EntityDescription& entity : allEntities()) {
            if (entity.kind != EntityKind::Verifier)
                all.append(entity.kind);
        }
        return all;
    }();
    return kinds;
}

Setting bookMode(QLatin1StringView value)
{
    return {Setting::idFor(kBookModeSetting), 0, kBookModeSetting, value};
}

//! A till that may lose any answer, be restarted at any time, and is driven by one script.
class Till
{
public:
    Till(Retail& retail, int number, const RegisterId& terminal, Associate associate)
        : m_retail(retail)
        , m_number(number)
        , m_terminal(terminal)
        , m_associate(std::move(associate))
        , m_store(retail.till(number))
    {
    }

    [[nodiscard]] const TerminalStore& store() const { return *m_store; }
    [[nodiscard]] Gesture by() const { return m_retail.by(m_associate.id, m_retail.storeA.id); }

    void synchronise() { Retail::synchronise(*m_store, *m_retail.hq, m_terminal); }

    //! One random step; answers to pushes and pulls are sometimes lost on the way.
    void step()
    {
        m_retail.clock.advance(static_cast<qint64>(pick(5'000)));
        switch (pick(9)) {
        case 0:
            return restart();
        case 1:
            return push(pick(3) == 0);
        case 2:
            return pull(pick(3) == 0);
        case 3:
            return push(false);
        case 4:
            return pick(4) == 0 ? switchMode() : gesture();
        default:
            return gesture();
        }
    }

    //! I11: replaying everything once more changes nothing.
    [[nodiscard]] bool viewIsReplay()
    {
        PushAnswer nothing;
        nothing.epoch = must(m_store->epoch());
        return must(m_store->settle(nothing)).isEmpty();
    }

private:
    [[nodiscard]] quint64 pick(quint64 below) { return m_retail.random.bits() % below; }

    void restart()
    {
        m_store.reset();
        m_store = m_retail.till(m_number);
    }

    void push(bool losesAnswer)
    {
        const PushRequest request = must(m_store->nextPush(static_cast<int>(1 + pick(5)), 100'000));
        if (request.operations.isEmpty())
            return;
        const PushAnswer answer = must(m_retail.hq->push(m_terminal, request));
        if (!losesAnswer)
            (void)must(m_store->settle(answer));
    }

    void pull(bool losesAnswer)
    {
        const qint64 epoch = must(m_retail.hq->epoch());
        (void)must(m_store->follow(must(m_retail.hq->subscription(m_terminal))));
        const PullRequest request{
            epoch, must(m_store->cursors()), static_cast<int>(1 + pick(20)), 100'000};
        const PullAnswer answer = must(m_retail.hq->pull(m_terminal, request));
        for (const ScopePage& page : answer.pages) {
            if (losesAnswer && pick(2) == 0)
                return;
            (void)must(m_store->applyPages({page}, epoch));
        }
    }

    void gesture()
    {
        const auto customers = must(m_store->all<Customer>());
        if (customers.isEmpty() || pick(6) == 0)
            return create();
        const Customer& who =
            customers.at(static_cast<qsizetype>(pick(static_cast<quint64>(customers.size()))));
        // A refusal is a right outcome, too: the other till may have been quicker.
        switch (pick(6)) {
        case 0:
            (void)must(m_store->apply({draft::addToBook(by(), who.id)}));
            return;
        case 1:
            return leaveBook(who);
        case 2:
            return note(who);
        case 3:
            return reach(who);
        case 4:
            if (pick(4) == 0)
                (void)must(m_store->apply({draft::removeCustomer(by(), who)}));
            return;
        default:
            (void)must(m_store->apply({draft::patchCustomer(
                by(), who, {{u"first_name"_s, u"Name %1"_s.arg(pick(1'000))}})}));
        }
    }

    void create()
    {
        const Customer fresh =
            m_retail.customer(u"New %1"_s.arg(pick(1'000)), {m_retail.customersA.id});
        (void)must(
            m_store->apply({draft::createCustomer(by(), fresh), draft::addToBook(by(), fresh.id)}));
    }

    void leaveBook(const Customer& who)
    {
        const auto rows = must(m_store->ofCustomer(EntityKind::Membership, who.id));
        if (rows.isEmpty())
            return;
        const auto at = static_cast<qsizetype>(pick(static_cast<quint64>(rows.size())));
        const auto seen = must(fromRow<Membership>(rows.at(at)));
        const auto colleagues = must(m_store->all<Associate>());
        const auto& taker =
            colleagues.at(static_cast<qsizetype>(pick(static_cast<quint64>(colleagues.size()))));
        if (pick(2) == 0)
            (void)must(m_store->apply({draft::removeFromBook(by(), seen)}));
        else
            (void)must(m_store->apply({draft::reassign(by(), seen, taker.id)}));
    }

    //! What headquarters makes of books changes while tills are cut off.
    void switchMode()
    {
        const auto seen =
            must(m_retail.hq->find({EntityKind::Setting, bookMode(kOneBook).id.value}));
        if (!seen)
            return; // one book it is, all the time
        const bool toSeveral = pick(2) == 0;
        const Gesture gesture = m_retail.by(m_retail.chief.id, m_retail.storeA.id);
        Operation wish = draft::putReference(
            gesture, toRow(bookMode(toSeveral ? kSeveralBooks : kOneBook)), seen);
        wish.id = {m_retail.newId()};
        (void)must(m_retail.hq->perform(m_terminal, {{wish}, true}));
    }

    void note(const Customer& who)
    {
        const auto notes = must(m_store->ofCustomer(EntityKind::Note, who.id));
        if (!notes.isEmpty() && pick(2) == 0) {
            const Note seen = must(fromRow<Note>(notes.first()));
            (void)must(m_store->apply(
                {draft::patchNote(by(), seen, {{u"text"_s, u"changed %1"_s.arg(pick(1'000))}})}));
            return;
        }
        Note made;
        made.id.value = m_retail.newId();
        made.customer = who.id;
        made.author = m_associate.id;
        made.text = u"text %1"_s.arg(pick(1'000));
        (void)must(m_store->apply({draft::addNote(by(), made)}));
    }

    void reach(const Customer& who)
    {
        const auto points = must(m_store->ofCustomer(EntityKind::ContactPoint, who.id));
        if (!points.isEmpty() && pick(2) == 0) {
            const auto seen = must(fromRow<ContactPoint>(points.first()));
            (void)must(m_store->apply({draft::removeContactPoint(by(), seen)}));
            return;
        }
        const ContactPoint point = m_retail.email(who, u"c%1@example.org"_s.arg(pick(1'000)));
        (void)must(m_store->apply({draft::addContactPoint(by(), point)}));
    }

    Retail& m_retail;
    int m_number;
    RegisterId m_terminal;
    Associate m_associate;
    std::unique_ptr<TerminalStore> m_store;
};

} // namespace

class TestConvergence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithEqualDataEverywhere_data();
    void endsWithEqualDataEverywhere();
};

void TestConvergence::endsWithEqualDataEverywhere_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<bool>("allowsSeveralBooks");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed << false;
    for (quint64 seed = 21; seed <= 24; ++seed)
        QTest::addRow("several books, seed %llu", static_cast<unsigned long long>(seed))
            << seed << true;
}

void TestConvergence::endsWithEqualDataEverywhere()
{
    QFETCH(const quint64, seed);
    QFETCH(const bool, allowsSeveralBooks);
    Retail retail(seed);
    if (allowsSeveralBooks)
        retail.put({toRow(bookMode(kSeveralBooks))});
    const Register second{{retail.newId()}, 0, retail.storeA.id, u"2"_s};
    const Register third{{retail.newId()}, 0, retail.storeA.id, u"3"_s};
    retail.ben.employeeAddressBooks = {retail.staffA.id};
    retail.put({toRow(second), toRow(third), toRow(retail.ben)});
    QList<Row> rows;
    for (int i = 0; i < 8; ++i)
        rows.append(toRow(retail.customer(u"C%1"_s.arg(i), {retail.customersA.id})));
    retail.put(rows);
    Till one(retail, 1, retail.tillA.id, retail.ada);
    Till two(retail, 2, second.id, retail.ben);
    one.synchronise();
    two.synchronise();

    for (int i = 0; i < 120; ++i) {
        Till& till = retail.random.bits() % 2 == 0 ? one : two;
        till.step();
        if (i % 10 == 9)
            QVERIFY2(till.viewIsReplay(), "I11");
    }
    for (int i = 0; i < 2; ++i) {
        one.synchronise();
        two.synchronise();
    }

    Till fresh(retail, 3, third.id, retail.ada);
    fresh.synchronise();
    const QString truth = test::dumpOf(fresh.store(), everything());
    QVERIFY(truth.size() > 1'000);
    const auto mode = must(retail.hq->find({EntityKind::Setting, bookMode(kOneBook).id.value}));
    if (!mode || must(fromRow<Setting>(*mode)).value == kOneBook)
        QCOMPARE(must(retail.hq->customersInSeveralBooks()), 0); // I16
    QCOMPARE(test::dumpOf(one.store(), everything()), truth); // I10, I15
    QCOMPARE(test::dumpOf(two.store(), everything()), truth);
    QCOMPARE(test::dumpOf(*retail.hq, everything()), truth);
    QCOMPARE(must(one.store().outboxCounts()).pending, 0);
    QCOMPARE(must(two.store().outboxCounts()).pending, 0);
    for (const ScopeHead& head : must(retail.hq->heads(retail.tillA.id)))
        QVERIFY(must(one.store().cursors()).contains(Cursor{head.scope, head.head}));
}

CARNET_TEST(TestConvergence)

} // namespace carnet::tst_convergence

#include "tst_convergence.moc"
