#include "models/domain/handedchange.h"
#include "models/domain/judgement.h"
#include "models/domain/tasklist.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_judge {

namespace {

//! One well-formed operation of each type, by somebody with every right.
QList<Operation> oneOfEach(Boutique& boutique)
{
    const auto by = [&boutique] { return boutique.by(boutique.hana); };
    const CustomerId ada = boutique.ada.id;
    const auto phone = aContactPoint(ada, ContactKind::Phone, u"+49 30 1"_s);
    const auto note = aNote(ada, boutique.hana.id, u"Likes roses"_s);
    const auto visit = anActivity(ada, boutique.hana.id, u"Tried a coat"_s);
    const auto place = aMembership(ada, boutique.hana.id);
    const auto newcomer = aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s).build();
    const auto task = aTask(ada, boutique.hana.id, u"Call her"_s);
    Conflict conflict;
    conflict.id = idOf<ConflictId>(u"conflict"_s);
    conflict.customer = ada;
    SavedFilter filter;
    filter.id = idOf<SavedFilterId>(u"filter"_s);
    filter.owner = boutique.hana.id;
    filter.name = u"Pearls"_s;
    Photo photo;
    photo.id = Photo::idFor(ada);
    photo.customer = ada;
    photo.image = u"/9j/"_s;
    HandedChange handed;
    handed.id = idOf<HandedChangeId>(u"handed"_s);
    ListTask step;
    step.id = idOf<ListTaskId>(u"step"_s);
    step.status = TaskStatus::Done;
    const Operation listTask = draft::putListTask(by(), step, std::nullopt);
    Operation untouched = listTask;
    untouched.id = idOf<OperationId>(u"untouched"_s);
    untouched.type = OperationType::RemoveListTask;
    std::swap(untouched.set, untouched.was);
    const Row setting{{EntityKind::Setting, uuidOf(u"s"_s)}, 0, {{u"key"_s, u"brand_name"_s}}};
    return {draft::createCustomer(by(), newcomer),
            draft::patchCustomer(by(), boutique.ada, {{u"title"_s, u"Dr"_s}}),
            draft::removeCustomer(by(), boutique.ada),
            draft::addContactPoint(by(), phone),
            draft::patchContactPoint(by(), phone, {{u"purpose"_s, u"home"_s}}),
            draft::removeContactPoint(by(), phone),
            draft::addToBook(by(), ada),
            draft::removeFromBook(by(), place),
            draft::reassign(by(), place, boutique.ben.id),
            draft::logActivity(by(), visit),
            draft::voidActivity(by(), visit, idOf<ActivityId>(u"void"_s)),
            draft::addNote(by(), note),
            draft::patchNote(by(), note, {{u"pinned"_s, true}}),
            draft::removeNote(by(), note),
            draft::resolveConflict(by(), conflict, false),
            draft::putReference(by(), setting, std::nullopt),
            draft::removeReference(by(), setting),
            draft::addTask(by(), task),
            draft::patchTask(by(), task, {{u"status"_s, u"done"_s}}),
            draft::removeTask(by(), task),
            draft::putSavedFilter(by(), filter, std::nullopt),
            draft::removeSavedFilter(by(), filter),
            draft::putPhoto(by(), photo, std::nullopt),
            draft::removePhoto(by(), photo),
            draft::addHandedChange(by(), handed),
            draft::patchHandedChange(by(), handed, {{u"status"_s, u"done"_s}}),
            draft::removeHandedChange(by(), handed),
            listTask,
            untouched};
}

Associate without(Associate person, Right right)
{
    person.rights.removeAll(right);
    return person;
}

class TestJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversEveryType()
    {
        Boutique boutique;
        QList<OperationType> seen;
        for (const Operation& operation : oneOfEach(boutique)) {
            seen.append(operation.type);
            QVERIFY(boutique.rows.ask(boutique.sent(operation)).refusal != Refusal::Unknown);
        }

        QCOMPARE(seen.size(), tokens(OperationType{}).size());
    }

    // I24: without the right nothing is applied, whatever the screen offered.
    void refusesEachTypeWithoutItsRight()
    {
        Boutique boutique;
        for (const Operation& operation : oneOfEach(boutique)) {
            const Right right = rightFor(operation.type);
            boutique.rows.put(without(boutique.hana, right));

            const Judgement judgement = boutique.rows.ask(boutique.sent(operation));

            QCOMPARE(judgement.refusal, Refusal::NotAllowed);
            QCOMPARE(judgement.facts.value(u"right"_s).toInt(), static_cast<int>(right));
            QVERIFY(judgement.changes.isEmpty());
            QVERIFY(judgement.marks.isEmpty());
        }
    }

    void refusesTheBlockedAndTheUnknown()
    {
        Boutique boutique;
        const auto patch = boutique.sent(
            draft::patchCustomer(boutique.by(boutique.ben), boutique.ada, {{u"title"_s, u"Dr"_s}}));
        Associate blocked = boutique.ben;
        blocked.blocked = true;

        boutique.rows.put(blocked);
        QCOMPARE(boutique.rows.ask(patch).refusal, Refusal::NotAllowed);
        boutique.rows.remove({Associate::kKind, boutique.ben.id.value});
        QCOMPARE(boutique.rows.ask(patch).refusal, Refusal::NotAllowed);
    }

    void refusesALaterVersionOfAType()
    {
        Boutique boutique;
        auto patch = boutique.sent(
            draft::patchCustomer(boutique.by(boutique.ben), boutique.ada, {{u"title"_s, u"Dr"_s}}));

        patch.typeVersion = 2;

        QCOMPARE(boutique.rows.ask(patch).refusal, Refusal::Unknown);
    }

    void refusesAKeyOfAnotherKind()
    {
        Boutique boutique;
        auto patch = boutique.sent(
            draft::patchCustomer(boutique.by(boutique.ben), boutique.ada, {{u"title"_s, u"Dr"_s}}));

        patch.key.kind = EntityKind::Note;

        QCOMPARE(boutique.rows.ask(patch).refusal, Refusal::Invalid);
    }

    // Scopes and erasure go by the customer an operation names.
    void refusesToSmuggleARowToAnotherCustomer()
    {
        Boutique boutique;
        const auto eve = aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s).build();
        boutique.rows.put(eve);
        const auto note = aNote(boutique.ada.id, boutique.ben.id, u"Likes roses"_s);
        boutique.rows.put(note);
        auto patch = boutique.sent(
            draft::patchNote(boutique.by(boutique.ben), note, {{u"text"_s, u"Hates roses"_s}}));

        patch.customer = eve.id;

        QCOMPARE(boutique.rows.ask(patch).refusal, Refusal::Invalid);
    }

    void judgesAlikeEveryTime()
    {
        Boutique boutique;
        for (const Operation& operation : oneOfEach(boutique)) {
            const Operation sent = boutique.sent(operation);
            const Judgement one = boutique.rows.ask(sent);
            const Judgement two = boutique.rows.ask(sent);
            QCOMPARE(two.verdict, one.verdict);
            QCOMPARE(two.facts, one.facts);
            QCOMPARE(two.changes, one.changes);
            QCOMPARE(two.marks, one.marks);
        }
    }

    void passesOnThatTheStoreFailed()
    {
        class BrokenRows final : public RowReader
        {
        public:
            [[nodiscard]] Result<std::optional<Row>> find(const RowKey&) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<QHash<QString, FieldMark>> marks(const RowKey&) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<QList<AttributeDefinition>> attributeDefinitions() const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<QStringList> optionsInUse(const QString&,
                                                           const QStringList&) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<FieldUse> fieldsInUse(const ActivityTypeId&,
                                                       const QStringList&) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<QList<Row>> rowsOf(EntityKind) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<bool> isUsedByCustomers(const RowKey&) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<qint64> nextNumber(const QString&) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<QList<Row>> ofCustomer(EntityKind,
                                                        const CustomerId&) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<QList<CustomerId>> customersWithCard(const QString&) const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
            [[nodiscard]] Result<qint64> customersInSeveralBooks() const override
            {
                return failure(ErrorCode::Storage, u"disk on fire"_s);
            }
        };
        Boutique boutique;

        for (const Operation& operation : oneOfEach(boutique)) {
            const auto facts = collectFacts(operation, BrokenRows());
            QVERIFY(!facts);
            QCOMPARE(facts.error().code, ErrorCode::Storage);
        }
    }
};

} // namespace

CARNET_TEST(TestJudge)

} // namespace tst_judge

#include "tst_judge.moc"
