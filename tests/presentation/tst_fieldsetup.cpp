#include "models/presentation/customerscreen.h"
#include "models/presentation/setupwords.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_fieldsetup {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"activity_types"_s)
    {
    }

    [[nodiscard]] ActivityTypesScreen& types() { return *screen.activityTypes(); }
    [[nodiscard]] ActivityTypeForm& form() { return *types().form(); }
    [[nodiscard]] FieldSetup& fields() { return *form().fields(); }
    [[nodiscard]] QVariantList names() { return column(*fields().items(), "name"); }
    [[nodiscard]] QVariantList values() { return column(*fields().listValues(), "label"); }

    //! One more, which is open then.
    void add(const QString& name, FieldKind kind)
    {
        fields().add();
        fields().setName(name);
        fields().setKind(static_cast<int>(kind));
    }
    void addValue(const QString& text)
    {
        fields().addListValue();
        fields().setListValue(static_cast<int>(values().size()) - 1, text);
    }
    //! Visits note what was tried on and who came along from now on.
    void noteVisits()
    {
        types().edit(0);
        add(u"Tried on"_s, FieldKind::List);
        addValue(u"Shoes"_s);
        addValue(u"Silk"_s);
        add(u"Companion"_s, FieldKind::Text);
        form().save();
        bench.synchronise();
    }
    [[nodiscard]] QList<FieldDefinition> saved()
    {
        return fieldsOf(bench.stored<ActivityType>(bench.visit.id).value());
    }
};

} // namespace

//! The fields of an activity type, as headquarters sets them up.
class TestFieldSetup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsFieldsAtEveryTill();
    void takesThemBack();
    void renamesAndTranslatesWithTheKeyKept();
    void ordersAndRemoves();
    void namesTheFieldThatIsWrong();
    void addsTwelveAtMost();
    void keepsAFieldThatSomebodyNoted();
    void keepsAValueUnderItsName();
    void saysHowLongOneUsuallyTakes();
    void keepsATypeOffTheTimeline();
    void isToldInPlainWords();
};

void TestFieldSetup::addsFieldsAtEveryTill()
{
    Console console;

    console.noteVisits();

    const auto elsewhere = must(console.bench.otherTill().all<ActivityType>());
    const auto visit = std::ranges::find(elsewhere, console.bench.visit.id, &ActivityType::id);
    QVERIFY(visit != elsewhere.cend());
    const auto fields = fieldsOf(*visit);
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields.at(0).key, u"tried_on"_s);
    QCOMPARE(fields.at(0).kind, FieldKind::List);
    QCOMPARE(fields.at(0).options.size(), 2);
    QCOMPARE(fields.at(1), (FieldDefinition{u"companion"_s, FieldKind::Text, u"Companion"_s}));
    QCOMPARE(cell(*console.types().types(), 0, "fieldsText").toString(), u"2 fields"_s);
}

void TestFieldSetup::takesThemBack()
{
    Console console;
    console.noteVisits();

    console.toast.undoLast();
    console.bench.synchronise();

    QVERIFY(console.saved().isEmpty());
    QCOMPARE(console.bench.outbox(), OutboxCounts());
}

void TestFieldSetup::renamesAndTranslatesWithTheKeyKept()
{
    Console console;
    console.noteVisits();
    console.types().edit(0);
    console.fields().toggle(1);
    QCOMPARE(console.fields().name(), u"Companion"_s);

    console.fields().setName(u"Came along"_s);
    console.fields().translate(u"de"_s, u"Begleitung"_s);
    console.fields().setRequired(true);
    console.form().save();
    console.bench.settle();

    const FieldDefinition field = console.saved().at(1);
    QCOMPARE(field.key, u"companion"_s);
    QCOMPARE(field.name, u"Came along"_s);
    QVERIFY(field.required);
    QCOMPARE(Format(QLocale(u"de"_s)).name(field.asAttribute()), u"Begleitung"_s);
}

void TestFieldSetup::ordersAndRemoves()
{
    Console console;
    console.noteVisits();
    console.types().edit(0);
    console.fields().toggle(0);

    console.fields().move(0, 1);
    QCOMPARE(console.names(), (QVariantList{u"Companion"_s, u"Tried on"_s}));
    QCOMPARE(console.fields().row(), 1); // the open one went along
    console.fields().move(1, 1); // there is no place
    console.fields().moveListValue(1, -1);
    QCOMPARE(console.values(), (QVariantList{u"Silk"_s, u"Shoes"_s}));
    console.fields().removeListValue(1);
    console.fields().remove(0);
    console.form().save();
    console.bench.settle();

    QCOMPARE(console.saved().size(), 1);
    QCOMPARE(console.saved().at(0).key, u"tried_on"_s);
    QCOMPARE(console.saved().at(0).options.size(), 1);
}

void TestFieldSetup::namesTheFieldThatIsWrong()
{
    Console console;
    console.types().edit(0);

    console.add(u"Mood"_s, FieldKind::List);

    const QString words = u"A list needs at least one value, and each value a name."_s;
    QCOMPARE(console.form().flawText(), words);
    QVERIFY(!console.form().canSave());
    QCOMPARE(cell(*console.fields().items(), 0, "flawText").toString(), QString());
    console.form().save();
    QCOMPARE(cell(*console.fields().items(), 0, "flawText").toString(), words);
    QCOMPARE(console.fields().flawPart(), u"options"_s);
    QCOMPARE(console.fields().flawText(), QString());
    console.addValue(u"Good"_s);
    QVERIFY2(console.form().canSave(), qPrintable(console.form().flawText()));
    QCOMPARE(console.fields().flawPart(), QString());

    console.fields().add();
    console.form().save();
    QCOMPARE(console.fields().flawPart(), u"name"_s);
    QCOMPARE(console.form().flawText(), u"The name is missing."_s);
    console.fields().setName(u"mood"_s);
    QCOMPARE(console.form().flawText(), u"There is one with this name already."_s);
}

void TestFieldSetup::addsTwelveAtMost()
{
    Console console;
    console.types().edit(0);
    for (int i = 1; i <= 12; ++i) {
        QVERIFY(console.fields().canAdd());
        console.add(u"Field %1"_s.arg(i), FieldKind::Text);
    }

    QVERIFY(!console.fields().canAdd());
    console.fields().add();
    QCOMPARE(console.names().size(), 12);
    QVERIFY2(console.form().canSave(), qPrintable(console.form().flawText()));
}

void TestFieldSetup::keepsAFieldThatSomebodyNoted()
{
    Console console;
    console.noteVisits();
    Activity noted = anActivity(console.bench.anna.id, console.bench.ada().id, u"Came"_s);
    noted.type = console.bench.visit.id;
    noted.fieldValues = {{u"companion"_s, u"Her sister"_s}};
    const auto outcome = must(console.bench.ask([&](TerminalStore& store) {
        return store.apply({draft::logActivity(console.bench.by(console.bench.ada()), noted)});
    }));
    QVERIFY(outcome.judgement.isDone());
    console.types().edit(0);

    console.fields().remove(1);
    QVERIFY(console.form().canSave()); // only the store knows
    console.form().save();
    console.bench.settle();

    const QString words = u"“Companion” cannot be removed: there are activities with a value of"
                          u" it."_s;
    QCOMPARE(console.form().flawText(), words);
    QCOMPARE(console.fields().flawText(), words);
    QCOMPARE(console.saved().size(), 2);

    console.types().edit(0);
    console.fields().toggle(1);
    console.fields().setKind(static_cast<int>(FieldKind::Date));
    console.form().save();
    console.bench.settle();
    QCOMPARE(console.fields().flawPart(), u"kind"_s);
    QCOMPARE(console.saved().at(1).kind, FieldKind::Text);
}

void TestFieldSetup::keepsAValueUnderItsName()
{
    Console console;
    console.noteVisits();
    console.types().edit(0);
    console.fields().toggle(0);

    console.fields().setListValue(0, u"Boots and shoes"_s);
    console.form().save();
    console.bench.settle();

    const QJsonObject first = console.saved().at(0).options.at(0).toObject();
    QCOMPARE(first.value(u"value"_s).toString(), u"Shoes"_s); // what activities have
    QCOMPARE(console.bench.till().format().option(console.saved().at(0).asAttribute(), u"Shoes"_s),
             u"Boots and shoes"_s);
}

void TestFieldSetup::saysHowLongOneUsuallyTakes()
{
    Console console;
    CustomerScreen customer(console.bench.till(), console.toast);
    customer.open(console.bench.anna.id);
    console.types().edit(1);
    console.form().setUsualMinutes(u"an hour"_s);
    QCOMPARE(console.form().flawField(), u"usual_minutes"_s);
    console.form().setUsualMinutes(u"45"_s);
    console.form().save();
    console.bench.settle();
    QCOMPARE(cell(*console.types().types(), 1, "lengthText").toString(), u"Usually 45 min"_s);

    customer.startAppointment();

    QCOMPARE(customer.composerMinutes(), 45);
    QCOMPARE(customer.composerLengths(), (QVariantList{30, 45, 60, 90, 120}));
}

void TestFieldSetup::keepsATypeOffTheTimeline()
{
    Console console;
    Activity visit = anActivity(console.bench.anna.id, console.bench.ada().id, u"Came"_s);
    visit.type = console.bench.visit.id;
    console.bench.headquartersPuts({toRow(visit)});
    CustomerScreen customer(console.bench.till(), console.toast);
    customer.open(console.bench.anna.id);
    console.bench.settle();
    QCOMPARE(column(*customer.timeline(), "text"), QVariantList{u"Came"_s});
    customer.timelineFilter()->chooseKind(console.bench.visit.id.toString());
    console.bench.settle();

    console.types().edit(0);
    console.form().setOnTimeline(false);
    console.form().save();
    console.bench.settle();

    QCOMPARE(customer.timeline()->rowCount(), 0);
    QVERIFY(!customer.timelineFilter()->isFiltered()); // by what is not offered any more
    const auto& kinds = *customer.timelineFilter()->kinds();
    QCOMPARE(rowWith(kinds, "label", u"Visit"_s), -1);
    QCOMPARE(cell(kinds, 0, "countText").toString(), u"0"_s);
    QVERIFY(console.bench.stored<Activity>(visit.id)); // it is still there
    QCOMPARE(cell(*console.types().types(), 0, "fieldsText").toString(), u"Not on the timeline"_s);

    console.toast.undoLast();
    console.bench.settle();
    QCOMPARE(column(*customer.timeline(), "text"), QVariantList{u"Came"_s});
}

void TestFieldSetup::isToldInPlainWords()
{
    const ReferenceData reference;
    ActivityType before;
    before.key = u"visit"_s;
    before.name = u"Visit"_s;
    const auto words = [&](const ActivityType& from, const ActivityType& to) {
        return describeSetup(draft::putReference({}, toRow(to), toRow(from)), reference);
    };
    ActivityType noting = before;
    noting.fields = toJson({{u"mood"_s, FieldKind::Text, u"Mood"_s}});
    ActivityType hidden = before;
    hidden.onTimeline = false;
    ActivityType both = noting;
    both.onTimeline = false;

    QCOMPARE(words(before, noting), u"Fields of “Visit” changed"_s);
    QCOMPARE(words(noting, before), u"Fields of “Visit” changed"_s);
    QCOMPARE(words(before, hidden), u"“Visit” kept off the timeline"_s);
    QCOMPARE(words(hidden, before), u"“Visit” shown on the timeline"_s);
    QCOMPARE(words(before, both), u"“Visit” changed in the set-up"_s);
    // As the log of headquarters has it: which fields, but no values.
    Operation logged = draft::putReference({}, toRow(before), toRow(before));
    logged.was = {{u"name"_s, u"Visit"_s}};
    logged.set = {{u"name"_s, u"Visit"_s}, {u"fields"_s, QJsonValue()}};
    QCOMPARE(describeSetup(logged, reference), u"Fields of “Visit” changed"_s);
    logged.set = {{u"name"_s, u"Visit"_s}, {u"on_timeline"_s, QJsonValue()}};
    QCOMPARE(describeSetup(logged, reference), u"Changed whether the timeline shows “Visit”"_s);
}

CARNET_TEST(TestFieldSetup)

} // namespace carnet::test::tst_fieldsetup

#include "tst_fieldsetup.moc"
