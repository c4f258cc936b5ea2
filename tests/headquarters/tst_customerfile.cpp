#include "app/sync/wireaudit.h"
#include "app/sync/wireknown.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"

#include "models/storage/headquartersstore.h"
#include "tests/support/builders.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_customerfile {

namespace {

constexpr qint64 kFirstMs = 1'780'000'000'000;
constexpr int kVisits = 250;
const auto kPhone = u"+33 1 55 50 00 01"_s;

ActivityTypeId typeCalled(const QString& name)
{
    return idOf<ActivityTypeId>(name);
}

//! What Margot of the second store has behind her: 250 visits a minute apart, every tenth of them a
//! call, notes of all kinds, a purchase and a change of hands.
void giveMargotAPast(const TwoStores& stores)
{
    const FixedClock clock;
    SeededRandom random(5);
    const auto store = must(HeadquartersStore::open(stores.folder(), clock, random));
    const auto writer = must(store->begin());
    const auto put = [&](const auto& entity) { (void)must(writer->put(toRow(entity))); };
    for (int i = 0; i < kVisits; ++i) {
        Activity visit = anActivity(stores.margot, stores.bea, u"Visit %1"_s.arg(i));
        visit.type = typeCalled(i % 10 == 9 ? u"phone"_s : u"visit"_s);
        visit.atMs = kFirstMs + i * 60'000LL;
        put(visit);
    }
    ContactPoint phone = aContactPoint(stores.margot, ContactKind::Phone, kPhone);
    phone.consent = Consent::Declined;
    put(phone);
    Note open = aNote(stores.margot, stores.bea, u"For everybody"_s);
    put(open);
    Note own = aNote(stores.margot, stores.bea, u"For Bea alone"_s);
    own.visibility = NoteVisibility::Author;
    put(own);
    Note ofStore = aNote(stores.margot, stores.bea, u"For the second store"_s);
    ofStore.visibility = NoteVisibility::Store;
    ofStore.store = stores.secondStore;
    put(ofStore);
    Purchase bag;
    bag.id = idOf<PurchaseId>(u"bag"_s);
    bag.customer = stores.margot;
    bag.receipt = u"R-1"_s;
    put(bag);
    BookMove move;
    move.id = idOf<BookMoveId>(u"move"_s);
    move.customer = stores.margot;
    move.from = stores.ada;
    move.to = stores.bea;
    put(move);
    must(writer->commit());
}

//! The stores with Margot's past, served.
struct Served {
    TwoStores stores;
    std::unique_ptr<CarnetHqProcess> hq;
    std::unique_ptr<TillByHand> till;

    Served()
    {
        giveMargotAPast(stores);
        hq = std::make_unique<CarnetHqProcess>(stores.folder());
        till = std::make_unique<TillByHand>(*hq, stores.retailer(), 0);
    }

    [[nodiscard]] sync::CustomerRequest about(const CustomerId& customer, int limit = 100) const
    {
        return {stores.cleo, {customer, {}, limit}};
    }
    [[nodiscard]] RawAnswer ask(const sync::CustomerRequest& asked) const
    {
        return till->post("customer", sync::toJson(asked));
    }
    [[nodiscard]] std::optional<CustomerFile> file(const sync::CustomerRequest& asked) const
    {
        return must(sync::customerAnswerFromJson(TillByHand::json(ask(asked)))).file;
    }
};

} // namespace

class TestCustomerFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHeadquartersAllOfAClientOfAnyStore()
    {
        const Served served;

        const auto file = served.file(served.about(served.stores.margot));

        QVERIFY(file);
        QCOMPARE(file->parts.customer.firstName, u"Margot"_s);
        QCOMPARE(file->parts.contactPoints.size(), 1);
        QCOMPARE(file->parts.contactPoints.first().consent, Consent::Declined);
        QCOMPARE(file->parts.memberships.size(), 1);
        QCOMPARE(file->parts.memberships.first().book, ClientBook::idFor(served.stores.bea));
        QCOMPARE(file->purchases.size(), 1);
        QCOMPARE(file->moves.size(), 1);
        QCOMPARE(file->timeline.activities.first().text, u"Visit 249"_s);
        QCOMPARE(file->timeline.counts.value(typeCalled(u"phone"_s)), kVisits / 10);
        QCOMPARE(file->timeline.counts.value(typeCalled(u"visit"_s)), kVisits - kVisits / 10);
        QCOMPARE(file->parts.lastContactMs, kFirstMs + (kVisits - 1) * 60'000LL);
    }

    void keepsNotesOfOthersFromHeadquarters()
    {
        const Served served;

        const auto file = served.file(served.about(served.stores.margot));

        QVERIFY(file);
        QCOMPARE(file->notes.size(), 1);
        QCOMPARE(file->notes.first().text, u"For everybody"_s);
        const QByteArray body = served.ask(served.about(served.stores.margot)).body;
        QVERIFY(!body.contains("Bea alone"));
        QVERIFY(!body.contains("second store"));
    }

    void givesTheTimelineInPagesThatMeet()
    {
        const Served served;
        sync::CustomerRequest asked = served.about(served.stores.margot);
        QStringList texts;

        for (;;) {
            const auto file = served.file(asked);
            QVERIFY(file);
            for (const Activity& activity : file->timeline.activities)
                texts.append(activity.text);
            if (!file->timeline.hasMore)
                break;
            const Activity& last = file->timeline.activities.last();
            asked.timeline.before = TimelinePlace{last.atMs, last.id};
        }

        QCOMPARE(texts.size(), kVisits);
        for (int i = 0; i < kVisits; ++i)
            QCOMPARE(texts.at(i), u"Visit %1"_s.arg(kVisits - 1 - i));
    }

    void filtersByKindAndDays()
    {
        const Served served;
        sync::CustomerRequest asked = served.about(served.stores.margot);
        asked.timeline.onlyType = typeCalled(u"phone"_s);
        asked.timeline.fromMs = kFirstMs + 100 * 60'000LL;
        asked.timeline.untilMs = kFirstMs + 150 * 60'000LL;

        const auto file = served.file(asked);

        QVERIFY(file);
        QCOMPARE(file->timeline.activities.size(), 5);
        QCOMPARE(file->timeline.counts.value(typeCalled(u"visit"_s)), 45); // for the other choices
    }

    void needsTheRightToSetUp()
    {
        const Served served;
        sync::CustomerRequest asked = served.about(served.stores.margot);

        asked.associate = served.stores.ada;
        QCOMPARE(served.ask(asked).status, 403);
        asked.associate = {QUuid::createUuid()};
        QCOMPARE(served.ask(asked).status, 403);
    }

    void saysThatAClientIsGone()
    {
        const Served served;

        const RawAnswer answer = served.ask(served.about({QUuid::createUuid()}));

        QCOMPARE(answer.status, 200);
        QCOMPARE(TillByHand::json(answer), (QJsonObject{{u"gone"_s, true}}));
    }

    void givesAllThatIsKnownAndEntersItInTheLog()
    {
        const Served served;
        const sync::KnownRequest asked{
            served.stores.cleo, served.stores.margot, QUuid::createUuid(), 1'795'000'000'000};

        const RawAnswer answer = served.till->post("known", sync::toJson(asked));

        QCOMPARE(answer.status, 200);
        const KnownPage page = must(sync::knownPageFromJson(TillByHand::json(answer)));
        QVERIFY(!page.hasMore);
        QHash<EntityKind, int> counts;
        for (const Row& row : page.rows)
            ++counts[row.key.kind];
        QCOMPARE(counts.value(EntityKind::Activity), kVisits);
        QCOMPARE(counts.value(EntityKind::Note), 1); // those of others are not for headquarters
        QCOMPARE(counts.value(EntityKind::Purchase), 1);
        QCOMPARE(served.till->post("known", sync::toJson(asked)).status, 200); // once more
        sync::AuditQuestion question{served.stores.cleo, {}};
        question.request.limit = 100;
        question.request.filter.kind = AuditKind::Clients;
        const AuditPage log = must(sync::auditPageFromJson(
            TillByHand::json(served.till->post("audit", sync::toJson(question)))));
        QCOMPARE(log.entries.size(), 1);
        QCOMPARE(log.entries.first().type, u"client.exported"_s);
        QCOMPARE(log.entries.first().customer, served.stores.margot);
        QCOMPARE(log.entries.first().actor, served.stores.cleo);
        QCOMPARE(log.entries.first().doneAtMs, asked.atMs);
    }

    void givesWhatIsKnownOnlyToThoseWhoMaySetUp()
    {
        const Served served;
        sync::KnownRequest asked{served.stores.ada, served.stores.margot, QUuid::createUuid(), 1};

        QCOMPARE(served.till->post("known", sync::toJson(asked)).status, 403);
        asked.associate = served.stores.cleo;
        asked.customer = idOf<CustomerId>(u"nobody"_s);

        QCOMPARE(served.till->post("known", sync::toJson(asked)).status, 404);
    }

    void refusesPagesThatAreTooLong()
    {
        const Served served;

        QCOMPARE(served.ask(served.about(served.stores.margot, sync::kMostTimeline + 1)).status,
                 400);
    }
};

CARNET_TEST(TestCustomerFile)

} // namespace tst_customerfile

#include "tst_customerfile.moc"
