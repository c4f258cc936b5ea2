#include "models/domain/fielddefinition.h"
#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_composerfields {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

//! Anna's page, with Cleo at a till where visits note what was tried on, whether something was
//! bought, and who came along.
struct Page : CustomerDesk {
    Page()
    {
        FieldDefinition triedOn{u"tried_on"_s, FieldKind::List, u"Tried on"_s};
        triedOn.multiple = true;
        triedOn.translations = {{u"de"_s, QJsonObject{{u"name"_s, u"Anprobiert"_s}}}};
        for (const auto& [value, english, german] :
             {std::tuple{u"shoes"_s, u"Shoes"_s, u"Schuhe"_s},
              std::tuple{u"silk"_s, u"Silk"_s, u"Seide"_s}}) {
            const QJsonObject texts{{u"en"_s, english}, {u"de"_s, german}};
            triedOn.options.append(QJsonObject{{u"value"_s, value}, {u"translations"_s, texts}});
        }
        FieldDefinition bought{u"bought"_s, FieldKind::Boolean, u"Bought something"_s};
        bought.required = true;
        visit = bench.visit;
        visit.fields = toJson({triedOn, bought, {u"companion"_s, FieldKind::Text, u"Companion"_s}});
        bench.headquartersPuts({toRow(visit)});
        enter(bench.cleo);
        screen.setComposerType(visit.id.toString());
    }

    void open(const Customer& customer)
    {
        CustomerDesk::open(customer.id);
        screen.setComposerType(visit.id.toString());
    }
    [[nodiscard]] FieldEntries& fields() { return *screen.composerFields(); }
    [[nodiscard]] QString noted(const QString& key)
    {
        const auto& items = *fields().items();
        return cell(items, rowWith(items, "key", key), "valueText").toString();
    }
    void note(const QString& key, const QString& text)
    {
        QCOMPARE(fields().set(key, text), QString());
    }
    //! A visit at which everything was noted.
    void log(qint64 afterMs = 0)
    {
        screen.setComposerText(u"Tried boots on"_s);
        note(u"tried_on"_s, u"shoes|silk"_s);
        note(u"bought"_s, u"false"_s);
        note(u"companion"_s, u"Her sister"_s);
        if (afterMs != 0) {
            const auto& format = bench.till().format();
            screen.setComposerAt(format.localTimeOf(bench.till().nowMs() + afterMs));
        }
        QCOMPARE(screen.logActivity(), QString());
        bench.settle();
    }
    [[nodiscard]] QVariantList valueTexts() { return column(*screen.timeline(), "valuesText"); }

    ActivityType visit;
};

const auto kAll = u"Tried on: Shoes, Silk · Bought something: No · Companion: Her sister"_s;

} // namespace

//! What the composer asks for beside words, by the kind of activity.
class TestComposerFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheFieldsOfTheChosenKind()
    {
        Page page;
        QCOMPARE(column(*page.fields().items(), "label"),
                 (QVariantList{u"Tried on"_s, u"Bought something"_s, u"Companion"_s}));
        QCOMPARE(column(*page.fields().items(), "type"),
                 (QVariantList{u"list"_s, u"boolean"_s, u"text"_s}));
        QCOMPARE(column(*page.fields().items(), "isRequired"), (QVariantList{false, true, false}));
        page.note(u"companion"_s, u"Her sister"_s);

        page.screen.setComposerType(page.bench.appointment.id.toString());
        QCOMPARE(page.fields().count(), 0);
        page.screen.setComposerType(page.visit.id.toString());

        QCOMPARE(page.noted(u"companion"_s), u"Her sister"_s); // it has waited
    }

    void logsWhatIsNotedAndShowsIt()
    {
        Page page;

        page.log();

        QCOMPARE(page.valueTexts(), QVariantList{kAll});
        const auto id = ActivityId::fromString(page.firstEntry());
        QCOMPARE(page.bench.stored<Activity>(id)->fieldValues,
                 (QJsonObject{{u"tried_on"_s, QJsonArray{u"shoes"_s, u"silk"_s}},
                              {u"bought"_s, false},
                              {u"companion"_s, u"Her sister"_s}}));
        QCOMPARE(page.noted(u"companion"_s), QString()); // nothing is left for the next
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
    }

    // AC-11
    void leadsToAPageUnderATitle()
    {
        CustomerDesk page;
        page.enter(page.bench.cleo);
        page.screen.setComposerType(page.bench.visit.id.toString());
        page.screen.setComposerText(u"Looked at the coat"_s);
        HeadingForm& heading = *page.screen.composerHeading();
        heading.setTitle(u"The coat of the window "_s);
        heading.setWebAddress(u"javascript:alert(1)"_s);
        QCOMPARE(page.screen.logActivity(),
                 u"The address of a page begins with https:// or http:// and goes on with a "
                 "name."_s);
        QCOMPARE(heading.webAddress(), u"javascript:alert(1)"_s); // nothing typed is lost

        heading.setWebAddress(u" house.example/coats/7?from=till"_s);
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();

        QCOMPARE(page.timeline("heading"), QVariantList{u"The coat of the window"_s});
        QCOMPARE(page.timeline("webAddress"),
                 QVariantList{u"https://house.example/coats/7?from=till"_s});
        QCOMPARE(page.timeline("addressText"), QVariantList{u"house.example/coats/7"_s});
        QCOMPARE(page.timeline("text"), QVariantList{u"Looked at the coat"_s});
        QVERIFY(!heading.isShown()); // nothing is left for the next
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
    }

    void correctsATitleAndLeavesWhatWasBeingWritten()
    {
        CustomerDesk page;
        page.enter(page.bench.cleo);
        page.screen.setComposerType(page.bench.visit.id.toString());
        HeadingForm& heading = *page.screen.composerHeading();
        heading.setTitle(u"The coat"_s);
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();
        heading.setTitle(u"Half a ti"_s);

        page.screen.correctActivity(page.firstEntry());
        QCOMPARE(heading.title(), u"The coat"_s);
        heading.setTitle(u"The red coat"_s);
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();

        QVERIFY(page.timeline("heading").contains(u"The red coat"_s));
        QCOMPARE(heading.title(), u"Half a ti"_s);
    }

    void speaksTheLanguageOfTheTill()
    {
        Page page;
        const QJsonObject values{{u"tried_on"_s, QJsonArray{u"silk"_s}}, {u"bought"_s, true}};

        QCOMPARE(Format(QLocale(u"de"_s)).fieldValues(page.visit, values),
                 u"Anprobiert: Seide · Bought something: Yes"_s); // no German words are loaded
    }

    void saysAtTheFieldWhatIsMissing()
    {
        Page page;
        page.screen.setComposerText(u"Tried boots on"_s);

        const QString words = page.screen.logActivity();

        QCOMPARE(words,
                 u"“Bought something” is missing. It is noted with every activity of this type."_s);
        QCOMPARE(page.fields().flawText(), words);
        const auto& items = *page.fields().items();
        QCOMPARE(column(items, "isFlawed"), (QVariantList{false, true, false}));
        QCOMPARE(page.screen.composerText(), u"Tried boots on"_s);
        page.note(u"bought"_s, u"true"_s);
        QCOMPARE(page.fields().flawText(), QString());
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();
    }

    void saysAtOnceWhatIsNoValue()
    {
        Page page;

        QVERIFY(page.fields().set(u"tried_on"_s, u"hats"_s).startsWith(u"That cannot be saved"_s));
        QVERIFY(!page.fields().set(u"mood"_s, u"Good"_s).isEmpty());
        page.note(u"companion"_s, u"Her sister"_s);
        page.note(u"companion"_s, QString());
        QVERIFY(page.fields().values().isEmpty());
    }

    void aPlanMayLeaveItOpenAndIsAskedWhenItTookPlace()
    {
        Page page;
        const auto& format = page.bench.till().format();
        page.screen.setComposerText(u"Wants to see silk"_s);
        page.screen.setComposerAt(format.localTimeOf(page.bench.till().nowMs() + kDayMs));
        page.note(u"companion"_s, u"Her sister"_s);
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();
        page.bench.retail.clock.advance(2 * kDayMs);
        DoneForm& form = *page.screen.doneForm();
        QSignalSpy begun(&form, &DoneForm::begun);
        QSignalSpy done(&form, &DoneForm::done);

        page.screen.completeActivity(page.firstEntry());
        QCOMPARE(begun.count(), 1);
        QCOMPARE(form.title(), u"Visit took place"_s);
        QCOMPARE(form.text(), u"Wants to see silk"_s);
        form.save();
        page.bench.settle();
        QCOMPARE(done.count(), 0);
        QVERIFY(form.fields()->flawText().startsWith(u"“Bought something” is missing"_s));
        QCOMPARE(form.flawText(), QString()); // it stands at the field
        QVERIFY(!page.screen.isAskingNextStep());

        QCOMPARE(form.fields()->set(u"bought"_s, u"true"_s), QString());
        form.setText(u"Took two scarves"_s);
        form.save();
        page.bench.settle();

        QCOMPARE(done.count(), 1);
        QCOMPARE(page.toast.text(), u"Visit took place"_s);
        QCOMPARE(column(*page.screen.timeline(), "text"), QVariantList{u"Took two scarves"_s});
        QCOMPARE(page.valueTexts(),
                 QVariantList{u"Bought something: Yes · Companion: Her sister"_s});
        QVERIFY(page.screen.isAskingNextStep());
        page.toast.undo();
        page.bench.settle();
        QVERIFY(column(*page.screen.timeline(), "isPlanned").contains(true));
    }

    void ticksAtOnceWhatAsksForNothing()
    {
        Page page;
        page.screen.setComposerType(page.bench.appointment.id.toString());
        const auto& format = page.bench.till().format();
        page.screen.setComposerAt(format.localTimeOf(page.bench.till().nowMs() + kDayMs));
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();
        QSignalSpy begun(page.screen.doneForm(), &DoneForm::begun);

        page.screen.completeActivity(page.firstEntry());
        page.bench.settle();

        QCOMPARE(begun.count(), 0);
        QCOMPARE(page.toast.text(), u"Appointment took place"_s);
    }

    void aCorrectionStartsWithWhatWasNoted()
    {
        Page page;
        page.log();
        page.note(u"companion"_s, u"A friend"_s);
        page.screen.setComposerText(u"Half a thought"_s);

        page.screen.correctActivity(page.firstEntry());
        QCOMPARE(page.noted(u"companion"_s), u"Her sister"_s);
        page.note(u"bought"_s, u"true"_s);
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();

        QVERIFY(page.valueTexts().contains(
            u"Tried on: Shoes, Silk · Bought something: Yes · Companion: Her sister"_s));
        QVERIFY(page.valueTexts().contains(kAll)); // the entry stays readable
        QCOMPARE(page.noted(u"companion"_s), u"A friend"_s);
        QCOMPARE(page.noted(u"bought"_s), QString());
    }

    void leavingACorrectionBringsBackWhatWasNoted()
    {
        Page page;
        page.log();
        page.note(u"companion"_s, u"A friend"_s);

        page.screen.correctActivity(page.firstEntry());
        page.screen.cancelCorrection();

        QCOMPARE(page.noted(u"companion"_s), u"A friend"_s);
        QCOMPARE(page.noted(u"tried_on"_s), QString());
    }

    void waitsWhileAnotherClientIsLookedAt()
    {
        Page page;
        page.note(u"companion"_s, u"Her sister"_s);

        page.open(page.bench.dora);
        QCOMPARE(page.noted(u"companion"_s), QString());
        page.open(page.bench.anna);

        QCOMPARE(page.noted(u"companion"_s), u"Her sister"_s);
    }
};

CARNET_TEST(TestComposerFields)

} // namespace carnet::test::tst_composerfields

#include "tst_composerfields.moc"
