#include "models/domain/fielddefinition.h"
#include "models/domain/rowfields.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_fieldrules {

namespace {

using Fields = QList<FieldDefinition>;
using Change = std::function<void(Fields&)>;

FieldDefinition aField(const QString& key, FieldKind kind)
{
    FieldDefinition field;
    field.key = key;
    field.name = key;
    field.kind = kind;
    return field;
}

FieldDefinition aListField(const QString& key, const QStringList& values)
{
    FieldDefinition field = aField(key, FieldKind::List);
    for (const QString& value : values)
        field.options.append(QJsonObject{{u"value"_s, value}});
    return field;
}

//! A boutique whose visits note what was tried on, by several, and who came along; Ben has noted
//! shoes and a sister.
struct NotingBoutique : Boutique {
    NotingBoutique()
    {
        Fields fields{aListField(u"tried_on"_s, {u"shoes"_s, u"silk"_s}),
                      aField(u"companion"_s, FieldKind::Text)};
        fields[0].multiple = true;
        visit.fields = toJson(fields);
        rows.put(visit);
        Activity noted = anActivity(ada.id, ben.id, u"Tried boots on"_s);
        noted.fieldValues = {{u"tried_on"_s, QJsonArray{u"shoes"_s}},
                             {u"companion"_s, u"Her sister"_s}};
        if (!does(draft::logActivity(by(ben), noted)).isDone())
            qFatal("it can be noted");
    }

    [[nodiscard]] Operation wish(const Change& change)
    {
        ActivityType wanted = visit;
        Fields fields = fieldsOf(visit);
        change(fields);
        wanted.fields = toJson(fields);
        return draft::putReference(by(hana), toRow(wanted), toRow(visit));
    }
    Judgement puts(const Change& change) { return does(wish(change)); }

    ActivityType visit{
        idOf<ActivityTypeId>(u"visit"_s), 1, u"visit"_s, u"Visit"_s, {}, {}, false, 1};
};

class TestFieldRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten()
    {
        FieldDefinition field = aListField(u"mood"_s, {u"good"_s});
        field.translations = {{u"de"_s, QJsonObject{{u"name"_s, u"Laune"_s}}}};
        field.multiple = true;
        field.required = true;

        QCOMPARE(FieldDefinition::fromJson(field.toJson()), std::optional(field));
        QVERIFY(!FieldDefinition::fromJson(QJsonObject{{u"kind"_s, u"picture"_s}}));
        QVERIFY(!FieldDefinition::fromJson(u"mood"_s));
    }

    // What only a later version can read is not shown, and takes nothing else along.
    void passesOverWhatItCannotRead()
    {
        ActivityType type;
        type.fields = {QJsonObject{{u"key"_s, u"photo"_s}, {u"kind"_s, u"picture"_s}},
                       aField(u"mood"_s, FieldKind::Text).toJson()};

        QCOMPARE(fieldsOf(type), Fields{aField(u"mood"_s, FieldKind::Text)});
    }

    void hasTheValuesOfAnAttribute_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<ValueType>("type");
        QTest::newRow("text") << FieldKind::Text << ValueType::Text;
        QTest::newRow("number") << FieldKind::Number << ValueType::Decimal;
        QTest::newRow("yes or no") << FieldKind::Boolean << ValueType::Boolean;
        QTest::newRow("date") << FieldKind::Date << ValueType::Date;
        QTest::newRow("list") << FieldKind::List << ValueType::List;
    }
    void hasTheValuesOfAnAttribute()
    {
        QFETCH(FieldKind, kind);
        QFETCH(ValueType, type);
        FieldDefinition field = aField(u"mood"_s, kind);
        field.required = true;

        QCOMPARE(field.asAttribute().type, type);
        QCOMPARE(field.asAttribute().key, u"mood"_s);
        QVERIFY(field.asAttribute().mandatory);
    }

    void refusesFlawedFields_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("flaw");
        const auto row = [](const char* name, const Change& change, const QString& flaw) {
            QTest::newRow(name) << change << flaw;
        };
        row(
            "no name", [](Fields& f) { f[1].name = u" "_s; }, u"fields.1.name required"_s);
        row(
            "no key", [](Fields& f) { f[1].key.clear(); }, u"fields.1.key form"_s);
        row(
            "key twice",
            [](Fields& f) {
                f.append(aField(u"companion"_s, FieldKind::Date));
                f[2].name = u"Came along"_s;
            },
            u"fields.2.key taken"_s);
        row(
            "name twice",
            [](Fields& f) {
                f.append(aField(u"other"_s, FieldKind::Text));
                f[2].name = u"Companion "_s;
            },
            u"fields.2.name taken"_s);
        row(
            "list without values",
            [](Fields& f) { f.append(aField(u"mood"_s, FieldKind::List)); },
            u"fields.2.options required"_s);
        row(
            "value twice",
            [](Fields& f) {
                f.append(aListField(u"mood"_s, {u"good"_s, u"good"_s}));
            },
            u"fields.2.options twice"_s);
        row(
            "value with the separator",
            [](Fields& f) { f.append(aListField(u"mood"_s, {u"good|bad"_s})); },
            u"fields.2.options separator"_s);
        row(
            "several of no list",
            [](Fields& f) { f[1].multiple = true; },
            u"fields.1.multiple not_a_list"_s);
        row(
            "thirteen",
            [](Fields& f) {
                for (int i = 0; i < 11; ++i)
                    f.append(aField(u"field_%1"_s.arg(i), FieldKind::Text));
            },
            u"fields too_many"_s);
    }
    void refusesFlawedFields()
    {
        QFETCH(Change, change);
        QFETCH(QString, flaw);
        NotingBoutique boutique;

        QCOMPARE(flawOf(boutique.puts(change)), flaw);
    }

    void takesTwelveFields()
    {
        NotingBoutique boutique;

        const Judgement judgement = boutique.puts([](Fields& fields) {
            for (int i = 0; i < 10; ++i)
                fields.append(aField(u"field_%1"_s.arg(i), FieldKind::Number));
        });

        QCOMPARE(judgement.verdict, Verdict::Applied);
    }

    void refusesWhatIsNoField()
    {
        NotingBoutique boutique;
        ActivityType wanted = boutique.visit;
        wanted.fields.append(QJsonObject{{u"key"_s, u"photo"_s}, {u"kind"_s, u"picture"_s}});

        QCOMPARE(flawOf(boutique.does(draft::putReference(
                     boutique.by(boutique.hana), toRow(wanted), toRow(boutique.visit)))),
                 u"fields form"_s);
    }

    void boundsTheUsualLength_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("fits");
        QTest::newRow("none") << 0 << true;
        QTest::newRow("shortest") << 5 << true;
        QTest::newRow("longest") << 1440 << true;
        QTest::newRow("too short") << 4 << false;
        QTest::newRow("too long") << 1441 << false;
        QTest::newRow("negative") << -1 << false;
    }
    void boundsTheUsualLength()
    {
        QFETCH(int, minutes);
        QFETCH(bool, fits);
        NotingBoutique boutique;
        ActivityType wanted = boutique.visit;
        wanted.usualMinutes = minutes;
        wanted.name = u"Visit of the store"_s;

        const Judgement judgement = boutique.does(
            draft::putReference(boutique.by(boutique.hana), toRow(wanted), toRow(boutique.visit)));

        QCOMPARE(flawOf(judgement), fits ? QString() : u"usual_minutes out_of_range"_s);
        QCOMPARE(judgement.isDone(), fits);
    }

    void keepsWhatActivitiesNote_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("flaw");
        QTest::newRow("field gone")
            << Change([](Fields& f) { f.removeAt(1); }) << u"fields has_activities"_s;
        QTest::newRow("another key, which is another field")
            << Change([](Fields& f) { f[1].key = u"with"_s; }) << u"fields has_activities"_s;
        QTest::newRow("another kind") << Change([](Fields& f) { f[1].kind = FieldKind::Number; })
                                      << u"fields.1.kind has_activities"_s;
        QTest::newRow("one value only") << Change([](Fields& f) { f[0].multiple = false; })
                                        << u"fields.0.multiple has_activities"_s;
        QTest::newRow("value gone") << Change([](Fields& f) { f[0].options.removeAt(0); })
                                    << u"fields.0.options has_activities"_s;
    }
    void keepsWhatActivitiesNote()
    {
        QFETCH(Change, change);
        QFETCH(QString, flaw);
        NotingBoutique boutique;

        QCOMPARE(flawOf(boutique.puts(change)), flaw);
    }

    void namesTheValueThatStays()
    {
        NotingBoutique boutique;

        const auto value = [&](const Change& change) {
            return boutique.puts(change).facts.value(u"value"_s).toString();
        };

        QCOMPARE(value([](Fields& f) { f[0].options.removeAt(0); }), u"shoes"_s);
        QCOMPARE(value([](Fields& f) { f.removeAt(1); }), u"companion"_s);
    }

    void letsEverythingElseChange()
    {
        NotingBoutique boutique;

        const Judgement judgement = boutique.puts([](Fields& fields) {
            fields[0].options.removeAt(1); // nobody has it
            fields[1].name = u"Came along"_s;
            fields[1].required = true;
            fields.swapItemsAt(0, 1);
            fields.append(aField(u"mood"_s, FieldKind::Boolean));
        });

        QCOMPARE(judgement.verdict, Verdict::Applied);
    }

    void looksThroughActivitiesOnlyWhereItDecides()
    {
        NotingBoutique boutique;
        const auto used = [&](const Change& change) {
            const Operation wish = boutique.sent(boutique.wish(change));
            return collectFacts(wish, boutique.rows).value().fieldsInUse;
        };

        QVERIFY(used([](Fields& f) { f[1].name = u"Came along"_s; }).isEmpty());
        QCOMPARE(used([](Fields& f) { f.removeAt(1); }).keys(), QStringList{u"companion"_s});
        QCOMPARE(used([](Fields& f) { f[0].options.removeAt(1); }).value(u"tried_on"_s),
                 QStringList{u"shoes"_s});
    }

    void undoesAFieldThatNobodyUses()
    {
        NotingBoutique boutique;
        const Operation added = boutique.sent(boutique.wish(
            [](Fields& fields) { fields.append(aField(u"mood"_s, FieldKind::Text)); }));
        QCOMPARE(boutique.rows.apply(added).verdict, Verdict::Applied);
        const auto undo = [&] {
            return boutique.does(*inverse(boutique.by(boutique.hana), added, uuidOf(u"new"_s)));
        };
        Activity noted = anActivity(boutique.ada.id, boutique.ben.id, u"Came again"_s);
        noted.fieldValues = {{u"mood"_s, u"Good"_s}};
        boutique.does(draft::logActivity(boutique.by(boutique.ben), noted));
        QCOMPARE(flawOf(undo()), u"fields has_activities"_s);

        boutique.rows.remove(toRow(noted).key);
        QCOMPARE(undo().verdict, Verdict::Applied);
    }
};

} // namespace

CARNET_TEST(TestFieldRules)

} // namespace tst_fieldrules

#include "tst_fieldrules.moc"
