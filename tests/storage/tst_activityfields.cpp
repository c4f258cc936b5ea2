#include "models/domain/fielddefinition.h"
#include "models/storage/entitytable.h"
#include "models/storage/migration.h"
#include "tests/storage/diary.h"
#include "tests/support/testprogram.h"

#include <QSqlDatabase>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_activityfields {

namespace {

//! A type that notes who came along and what was tried on.
ActivityType notingVisit(ActivityType visit)
{
    FieldDefinition triedOn{u"tried_on"_s, FieldKind::List, u"Tried on"_s};
    triedOn.multiple = true;
    for (const QString& value : {u"shoes"_s, u"silk"_s, u"hats"_s})
        triedOn.options.append(QJsonObject{{u"value"_s, value}});
    visit.fields = toJson({triedOn, {u"companion"_s, FieldKind::Text, u"Companion"_s}});
    return visit;
}

//! The till of a shop that notes it; Ana has been there twice.
struct NotingDiary : Diary {
    NotingDiary()
    {
        type = notingVisit(type);
        retail.put({toRow(type)});
        synchronise();
        Activity first = at(100, u"first"_s);
        first.fieldValues = {{u"tried_on"_s, QJsonArray{u"shoes"_s, u"silk"_s}}};
        Activity second = at(200, u"second"_s);
        second.fieldValues = {{u"tried_on"_s, QJsonArray{u"silk"_s}},
                              {u"companion"_s, u"Her sister"_s}};
        Activity call = at(300, u"call"_s);
        call.type = idOf<ActivityTypeId>(u"call"_s);
        log({first, second, call});
        synchronise();
    }

    template<typename StoreType>
    [[nodiscard]] FieldUse used(const StoreType& store, const QStringList& keys) const
    {
        FieldUse used = must(store.fieldsInUse(type.id, keys));
        for (QStringList& values : used)
            values.sort();
        return used;
    }
};

//! A file as version 18 left it, before any row came.
void makeOldFile(const QSqlDatabase& file)
{
    constexpr int kOldVersion = 18;
    Statements sql(file);
    for (const Migration& step : migrations(Schema::Terminal)) {
        if (step.version > kOldVersion)
            break;
        for (const QString& statement : statementsOf(must(migrationText(Schema::Terminal, step))))
            (void)must(execute(sql, statement));
    }
    (void)must(execute(sql, u"PRAGMA user_version = %1"_s.arg(kOldVersion)));
}

} // namespace

//! What activities note beside words, in either store.
class TestActivityFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnOldFileOver();
    void goesThroughHeadquarters();
    void findsWhatActivitiesNote();
    void keepsAFieldThatOnlyHeadquartersKnowsInUse();
    void keepsATypeOffTheTimeline();
};

void TestActivityFields::takesAnOldFileOver()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"store.sqlite"_s);
    const QString insert = u"INSERT INTO activity_types (id, epoch, ver, key, name, translations,"
                           u" icon, has_duration, display_order, extra)"
                           u" VALUES (?, 1, 1, ?, ?, '{}', '', 0, 1, ?)"_s;
    const QUuid visit = uuidOf(u"visit"_s);
    const QUuid gift = uuidOf(u"gift"_s);
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        file.setDatabaseName(path);
        QVERIFY(file.open());
        makeOldFile(file);
        Statements sql(file);
        (void)must(execute(sql, insert, visit, u"visit"_s, u"Visit"_s, QString()));
        // A later headquarters had told already.
        const QString told = u"{\"on_timeline\":false,\"usual_minutes\":45}"_s;
        (void)must(execute(sql, insert, gift, u"gift"_s, u"Gift"_s, told));
        (void)must(execute(sql,
                           u"INSERT INTO activities (id, epoch, ver, customer, type, author, store,"
                           u" at_ms, duration_minutes, planned, text, voids, extra)"
                           u" VALUES (?, 1, 1, ?, ?, '', '', 100, 0, 0, 'Tried on', '', '')"_s,
                           uuidOf(u"tried"_s),
                           uuidOf(u"ana"_s),
                           visit));
    }
    QSqlDatabase::removeDatabase(u"old"_s);

    const auto database = must(Database::open(path, Schema::Terminal));

    Statements& sql = database->statements();
    QCOMPARE(database->schemaVersion(), Database::newestVersion(Schema::Terminal));
    const auto read = [&sql](EntityKind kind, const QUuid& id) {
        const EntityTable& table = EntityTable::of(kind, Schema::Terminal);
        const auto from = [&table](const Query& row) { return table.rowFrom(row); };
        return must(queryOne(sql, table.selectOne(), from, id)).value();
    };
    const auto old = must(fromRow<ActivityType>(read(ActivityType::kKind, visit)));
    QVERIFY(old.fields.isEmpty());
    QVERIFY(old.onTimeline);
    const auto later = must(fromRow<ActivityType>(read(ActivityType::kKind, gift)));
    QVERIFY(!later.onTimeline);
    QCOMPARE(later.usualMinutes, 45);
    const auto hidden =
        queryAll(sql, u"SELECT name FROM activity_types WHERE on_timeline = 0"_s, textOf);
    QCOMPARE(must(hidden), QStringList{u"Gift"_s});
    const auto tried = must(fromRow<Activity>(read(Activity::kKind, uuidOf(u"tried"_s))));
    QCOMPARE(tried.text, u"Tried on"_s);
    QVERIFY(tried.fieldValues.isEmpty());
}

void TestActivityFields::goesThroughHeadquarters()
{
    NotingDiary diary;
    const auto stored = [&](const auto& store) {
        const auto row = must(store.find({Activity::kKind, uuidOf(u"second"_s)}));
        return must(fromRow<Activity>(row.value())).fieldValues;
    };

    QCOMPARE(must(diary.till->outboxCounts()), OutboxCounts());
    QCOMPARE(stored(*diary.retail.hq).value(u"companion"_s).toString(), u"Her sister"_s);
    QCOMPARE(stored(*diary.till), stored(*diary.retail.hq));
}

void TestActivityFields::findsWhatActivitiesNote()
{
    const NotingDiary diary;
    const FieldUse all{{u"tried_on"_s, {u"shoes"_s, u"silk"_s}}, {u"companion"_s, {}}};
    const QStringList keys{u"tried_on"_s, u"companion"_s, u"mood"_s};

    QCOMPARE(diary.used(*diary.till, keys), all);
    QCOMPARE(diary.used(*diary.retail.hq, keys), all);
    QVERIFY(diary.used(*diary.till, {u"mood"_s}).isEmpty());
}

void TestActivityFields::keepsAFieldThatOnlyHeadquartersKnowsInUse()
{
    NotingDiary diary;
    const auto elsewhere = diary.retail.till(2); // Ana is no client there
    Retail::synchronise(*elsewhere, *diary.retail.hq, diary.retail.tillB.id);
    const Row seen = *must(elsewhere->find({ActivityType::kKind, diary.type.id.value}));
    ActivityType wanted = must(fromRow<ActivityType>(seen));
    wanted.fields.removeLast();
    const Gesture chiefs = diary.retail.by(diary.retail.chief.id, diary.retail.storeB.id);

    const auto here = must(elsewhere->apply({draft::putReference(chiefs, toRow(wanted), seen)}));
    QVERIFY(here.judgement.isDone());
    Retail::synchronise(*elsewhere, *diary.retail.hq, diary.retail.tillB.id);

    QCOMPARE(must(elsewhere->outboxCounts()).rejected, 1);
    const auto kept =
        must(diary.retail.hq->find({ActivityType::kKind, diary.type.id.value})).value();
    QCOMPARE(must(fromRow<ActivityType>(kept)).fields.size(), 2);
}

void TestActivityFields::keepsATypeOffTheTimeline()
{
    NotingDiary diary;
    QCOMPARE(Diary::texts(diary.page(2).activities), (QStringList{u"call"_s, u"second"_s}));
    auto plan = diary.at(900, u"plan"_s);
    plan.planned = true;
    diary.log({plan});

    diary.type.onTimeline = false;
    diary.retail.put({toRow(diary.type)});
    diary.synchronise();

    const TimelinePage page = diary.page(2);
    QCOMPARE(Diary::texts(page.activities), QStringList{u"call"_s});
    QVERIFY(!page.hasMore);
    QVERIFY(!page.counts.contains(diary.type.id));
    QVERIFY(diary.page(2, diary.type.id).activities.isEmpty());
    const auto stored = must(diary.till->ofCustomer(Activity::kKind, diary.ana.id));
    QCOMPARE(stored.size(), 4); // nothing is gone
}

CARNET_TEST(TestActivityFields)

} // namespace carnet::test::tst_activityfields

#include "tst_activityfields.moc"
