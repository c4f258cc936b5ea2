#include "models/presentation/addclientscreen.h"
#include "models/presentation/synccentre.h"
#include "tests/presentation/customerpage.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_clientkind {

namespace {

struct Page : CustomerPage {
    //! The values that are chosen.
    [[nodiscard]] QStringList chosen(const QString& key)
    {
        QStringList values;
        const QVariantList options = detail(key, "options").toList();
        for (const QVariant& option : options) {
            if (option.toMap().value(u"checked"_s).toBool())
                values.append(option.toMap().value(u"value"_s).toString());
        }
        return values;
    }
    [[nodiscard]] QStringList offered(const QString& key)
    {
        QStringList texts;
        const QVariantList options = detail(key, "options").toList();
        for (const QVariant& option : options)
            texts.append(option.toMap().value(u"text"_s).toString());
        return texts;
    }
};

struct Form {
    TillBench bench;
    UndoToast toast{bench.till()};
    AddClientScreen screen{bench.till(), toast};

    Form() { bench.signIn(bench.ada()); }

    //! The new client as the store has her.
    [[nodiscard]] Customer make(const QVariantMap& form)
    {
        const QSignalSpy created(&screen, &AddClientScreen::created);
        const QString words = screen.create(form);
        if (!words.isEmpty())
            qFatal("%s", qPrintable(words));
        bench.settle();
        const auto id = CustomerId::fromString(created.value(0).value(0).toString());
        return bench.stored<Customer>(id).value();
    }
    //! What new clients of this store start with.
    void putTemplate(CustomerType type, const QString& language)
    {
        CustomerTemplate preset;
        preset.store = bench.retail.storeA.id;
        preset.id = CustomerTemplate::idFor(preset.store);
        preset.type = type;
        preset.language = language;
        bench.headquartersPuts({toRow(preset)});
    }
};

} // namespace

//! What a client is, speaks and pays with: on the page and in the form of a new one.
class TestClientKind final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatSheSpeaksAndPaysWith()
    {
        Page page;
        QCOMPARE(page.detail(u"language"_s, "valueText"), QVariant(QString()));
        QCOMPARE(page.detail(u"currency"_s, "valueText"), QVariant(u"As in the store"_s));

        QCOMPARE(page.save(u"language"_s, u"it"_s), QString());
        QCOMPARE(page.save(u"currency"_s, u"CHF"_s), QString());

        QCOMPARE(page.detail(u"language"_s, "valueText"), QVariant(u"Italian"_s));
        QCOMPARE(page.screen.languageText(), u"Italian"_s);
        QCOMPARE(page.detail(u"currency"_s, "valueText"), QVariant(u"Swiss Franc (CHF)"_s));
        QCOMPARE(page.chosen(u"currency"_s), QStringList{u"CHF"_s});
        page.toast.undo();
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
        QCOMPARE(page.anna().language, u"it"_s);
        QCOMPARE(page.anna().currency, QString());
        QCOMPARE(page.detail(u"currency"_s, "valueText"), QVariant(u"As in the store"_s));
    }

    void offersFirstWhatTheHouseSpeaks()
    {
        Page page;
        Associate cleo = page.bench.cleo;
        cleo.language = u"tr"_s;
        Customer anna = page.anna();
        anna.language = u"pt-BR"_s; // as an import wrote it
        page.bench.headquartersPuts({toRow(cleo), toRow(anna)});
        page.open(anna);

        const QStringList offered = page.offered(u"language"_s);
        QCOMPARE(
            offered.first(4),
            (QStringList{u"Not known"_s, u"Portuguese (Brazil)"_s, u"Turkish"_s, u"Arabic"_s}));
        QCOMPARE(offered.count(u"Turkish"_s), 1);
        QCOMPARE(page.chosen(u"language"_s), QStringList{u"pt-BR"_s});
    }

    void keepsWhatIsNoLanguageReadable()
    {
        Page page;
        Customer anna = page.anna();
        anna.language = u"zz-unknown-9"_s;
        page.bench.headquartersPuts({toRow(anna)});
        page.open(anna);

        QVERIFY(!page.screen.languageText().isEmpty());
        QCOMPARE(page.chosen(u"language"_s), QStringList{anna.language});
    }

    void aPersonBecomesAnOrganisationAndBack()
    {
        Page page;
        QCOMPARE(page.save(u"title"_s, u"Dr."_s), QString());
        QVERIFY(!page.screen.isOrganization());

        QCOMPARE(page.save(u"type"_s, u"organization"_s), QString());

        QVERIFY(page.screen.isOrganization());
        QCOMPARE(page.screen.lastName(), u"Anna Berg"_s); // its one name
        QCOMPARE(page.screen.firstName(), QString());
        QCOMPARE(page.detail(u"type"_s, "valueText"), QVariant(u"Organisation"_s));
        QVERIFY(!page.detail(u"title"_s, "label").isValid());
        page.toast.undo();
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
        QCOMPARE(page.anna().type, CustomerType::Person);
        QCOMPARE(page.anna().firstName, u"Anna"_s);
        QCOMPARE(page.detail(u"title"_s, "valueText"), QVariant(u"Dr."_s));
    }

    void changesNothingWhereNothingIsChosen()
    {
        Page page;

        QCOMPARE(page.save(u"type"_s, QString()), u"Choose one of them."_s);
        QCOMPARE(page.save(u"receipt_option"_s, QString()), u"Choose one of them."_s);
        QCOMPARE(page.save(u"type"_s, u"person"_s), QString());
        QCOMPARE(page.save(u"language"_s, QString()), QString());

        QCOMPARE(page.bench.outbox().pending, 0);
    }

    void namesWhatWasChangedAsThePageDoes()
    {
        Page page;
        const Affiliation press{{page.bench.retail.newId()}, 0, u"press"_s, u"Press"_s, {}, 1};
        page.bench.headquartersPuts({toRow(press)});
        SyncCentre centre(page.bench.till(), page.toast);
        centre.setShown(true);

        QCOMPARE(page.save(u"affiliations"_s, press.id.toString()), QString());
        QCOMPARE(page.save(u"language"_s, u"it"_s), QString());
        QCOMPARE(page.save(u"language"_s, u"fr"_s), QString());
        QCOMPARE(page.save(u"receipt_option"_s, u"email"_s), QString());
        QCOMPARE(page.save(u"currency"_s, u"CHF"_s), QString());

        QCOMPARE(column(*centre.waiting(), "detail"),
                 (QVariantList{u"Swiss Franc (CHF)"_s,
                               u"Printed changed to By e-mail"_s,
                               u"Italian changed to French"_s,
                               u"Italian"_s,
                               u"Press"_s}));
    }

    void makesAnOrganisation()
    {
        Form form;
        QVariantMap typed{{u"kind"_s, u"organization"_s}, {u"phone"_s, u"+47 900 00 000"_s}};
        QCOMPARE(form.screen.create(typed), u"Type the name of the organisation."_s);
        typed.insert(u"firstName"_s, u"Frida"_s); // typed before it was an organisation
        typed.insert(u"lastName"_s, u" Gran AS "_s);
        typed.insert(u"language"_s, u"nb"_s);

        const Customer gran = form.make(typed);

        QCOMPARE(gran.type, CustomerType::Organization);
        QCOMPARE(gran.displayName(), u"Gran AS"_s);
        QCOMPARE(gran.language, u"nb"_s);
        const auto phone = form.bench.stored<ContactPoint>(gran.primaryPhone);
        QCOMPARE(phone->purpose, u"business"_s); // CU-3
        form.bench.synchronise();
        QCOMPARE(form.bench.outbox(), OutboxCounts{});
    }

    // CU-2
    void startsTheFormWithTheTemplate()
    {
        Form form;
        QCOMPARE(form.screen.usualKind(), u"person"_s);
        QCOMPARE(form.screen.usualLanguage(), QString());
        const QSignalSpy usual(&form.screen, &AddClientScreen::usualChanged);

        form.putTemplate(CustomerType::Organization, u"de"_s);

        QVERIFY(!usual.isEmpty());
        QCOMPARE(form.screen.usualKind(), u"organization"_s);
        QCOMPARE(form.screen.usualLanguage(), u"de"_s);
        const QVariantMap first = form.screen.languages().value(1).toMap();
        QCOMPARE(first.value(u"text"_s).toString(), u"German"_s);
        QVERIFY(first.value(u"checked"_s).toBool());
    }

    void letsTheFormSpeakBeforeTheTemplate()
    {
        Form form;
        form.putTemplate(CustomerType::Organization, u"de"_s);

        const Customer frida = form.make(
            {{u"kind"_s, u"person"_s}, {u"firstName"_s, u"Frida"_s}, {u"language"_s, QString()}});
        const Customer gran = form.make({{u"lastName"_s, u"Gran AS"_s}});

        QCOMPARE(frida.type, CustomerType::Person);
        QCOMPARE(frida.language, QString());
        QCOMPARE(gran.type, CustomerType::Organization);
        QCOMPARE(gran.language, u"de"_s);
    }
};

CARNET_TEST(TestClientKind)

} // namespace carnet::test::tst_clientkind

#include "tst_clientkind.moc"
