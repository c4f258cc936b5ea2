#include "models/presentation/addclientscreen.h"
#include "models/presentation/synccentre.h"
#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_clientdetails {

namespace {

//! Anna's page, with Cleo at the till; headquarters keeps two circles.
struct Page : CustomerDesk {
    Affiliation press;
    Affiliation family;

    Page()
    {
        press = {{bench.retail.newId()}, 0, u"press"_s, u"Press"_s, {}, 1};
        family = {{bench.retail.newId()}, 0, u"family"_s, u"Family"_s, {}, 2};
        bench.headquartersPuts({toRow(press), toRow(family)});
        enter(bench.cleo);
    }
    //! A new client, whom headquarters does not know yet; her page is open.
    [[nodiscard]] CustomerId makeNora()
    {
        AddClientScreen adding{bench.till(), toast};
        const QSignalSpy created(&adding, &AddClientScreen::created);
        if (!adding.create({{u"firstName"_s, u"Nora"_s}, {u"lastName"_s, u"Quist"_s}}).isEmpty())
            qFatal("she cannot be made");
        bench.settle();
        const auto id = CustomerId::fromString(created.value(0).value(0).toString());
        open(id);
        return id;
    }
    [[nodiscard]] QVariantList found(const QString& text)
    {
        AddClientScreen finder{bench.till(), toast};
        finder.setSearchText(text);
        return column(*finder.candidates(), "name");
    }
};

} // namespace

//! Her card, her circles, how her name is read, and privacy.
class TestClientDetails final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // SE-1
    void isFoundByTheReadingOfHerName()
    {
        Page page;
        QCOMPARE(page.found(u"てすと"_s), QVariantList());

        QCOMPARE(page.save(u"name_reading"_s, u"てすと あんな"_s), QString());

        QCOMPARE(page.screen.details()->nameReading(), u"てすと あんな"_s);
        QCOMPARE(page.found(u"てす"_s), QVariantList{u"Anna Berg"_s});
        page.toast.undo();
        page.bench.settle();
        QCOMPARE(page.found(u"てすと"_s), QVariantList());
    }

    // CU-8
    void hasNoCardBeforeHerNumber()
    {
        Page page;
        (void)page.makeNora();
        QVERIFY(page.detail(u"loyalty_card"_s, "isLocked").toBool());
        QVERIFY(page.save(u"loyalty_card"_s, u"M-4711"_s).contains(u"headquarters"_s));

        page.bench.synchronise();

        QVERIFY(!page.detail(u"loyalty_card"_s, "isLocked").toBool());
        QCOMPARE(page.save(u"loyalty_card"_s, u"M-4711"_s), QString());
        QCOMPARE(page.detail(u"loyalty_card"_s, "valueText"), QVariant(u"M-4711"_s));
        QCOMPARE(page.found(u"m-47"_s), QVariantList{u"Nora Quist"_s});
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
    }

    void aCardIsOnlyOnePersons()
    {
        Page page;
        Customer bruno = *page.bench.stored<Customer>(page.bench.bruno.id);
        bruno.loyaltyCard = u"M-4711"_s;
        page.bench.headquartersPuts({toRow(bruno)});

        QCOMPARE(page.save(u"loyalty_card"_s, u"m-4711"_s), u"Bruno Conti has this card."_s);

        QCOMPARE(page.bench.outbox().pending, 0);
    }

    void saysThatAnotherStoresClientHasTheCard()
    {
        Page page;
        Retail& retail = page.bench.retail;
        Customer xenia = retail.customer(u"Xenia"_s, {retail.customersB.id});
        xenia.loyaltyCard = u"M-4711"_s;
        page.bench.headquartersPuts({toRow(xenia)});

        QCOMPARE(page.save(u"loyalty_card"_s, u"M-4711"_s), QString()); // nobody knows it here
        page.bench.synchronise();

        QCOMPARE(page.bench.outbox().rejected, 1);
        SyncCentre centre(page.bench.till(), page.toast);
        centre.setShown(true);
        page.bench.settle();
        QCOMPARE(column(*centre.refused(), "reason"),
                 QVariantList{u"Another client has this card. A card belongs to one client."_s});
        QCOMPARE(page.detail(u"loyalty_card"_s, "valueText"), QVariant(QString()));
    }

    void joinsAndLeavesCircles()
    {
        Page page;
        const QString both = page.press.id.toString() + u'|' + page.family.id.toString();

        QCOMPARE(page.save(u"affiliations"_s, both), QString());
        QCOMPARE(page.detail(u"affiliations"_s, "valueText"), QVariant(u"Press, Family"_s));
        QCOMPARE(page.save(u"affiliations"_s, page.family.id.toString()), QString());
        QCOMPARE(page.detail(u"affiliations"_s, "valueText"), QVariant(u"Family"_s));
        page.toast.undo();
        page.bench.settle();
        QCOMPARE(page.detail(u"affiliations"_s, "valueText"), QVariant(u"Press, Family"_s));
    }

    void choosesHowReceiptsCome()
    {
        Page page;
        QVERIFY(!page.detail(u"receipt_email"_s, "label").isValid());

        QCOMPARE(page.save(u"receipt_option"_s, u"email"_s), QString());

        QCOMPARE(page.detail(u"receipt_option"_s, "valueText"), QVariant(u"By e-mail"_s));
        QCOMPARE(page.save(u"receipt_email"_s, u"nobody"_s), u"This is no e-mail address."_s);
        QCOMPARE(page.save(u"receipt_email"_s, u"anna@receipts.example"_s), QString());
    }

    // PV-1, PV-3
    void optsOutAndBackIn()
    {
        Page page;
        QSignalSpy changed(page.screen.details(), &CustomerDetails::changed);

        page.screen.details()->setNoPersonalisation(true);
        page.bench.settle();
        page.screen.details()->setNoWebTracking(true);
        page.bench.settle();

        QVERIFY(page.screen.details()->noPersonalisation());
        QVERIFY(page.screen.details()->noWebTracking());
        QVERIFY(!changed.isEmpty());
        page.toast.undo();
        page.bench.settle();
        QVERIFY(!page.screen.details()->noWebTracking());
        page.bench.synchronise();
        QVERIFY(page.bench.stored<Customer>(page.bench.anna.id)->noPersonalisation);
    }

    void showsAPictureAndTakesItBack()
    {
        Page page;
        QVERIFY(!page.screen.photo()->isThere());
        QImage wide(640, 320, QImage::Format_RGB32);
        wide.fill(Qt::red);

        page.screen.photo()->take(wide);
        page.bench.settle();

        QVERIFY(page.screen.photo()->source().startsWith(u"data:image/jpeg;base64,"_s));
        const auto photo = page.bench.stored<Photo>(Photo::idFor(page.bench.anna.id));
        const auto shown = QImage::fromData(QByteArray::fromBase64(photo->image.toLatin1()));
        QCOMPARE(shown.size(), QSize(256, 256));
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
        QVERIFY(must(page.bench.otherTill().find({Photo::kKind, page.bench.anna.id.value})));
        page.toast.undo();
        page.bench.settle();
        QVERIFY(!page.screen.photo()->isThere());
    }

    void saysThatAFileIsNoPicture()
    {
        Page page;

        page.screen.photo()->takeFile(QUrl::fromLocalFile(QCoreApplication::applicationFilePath()));

        QCOMPARE(page.toast.text(), u"This file is no picture that can be read."_s);
    }

    // CU-2
    void startsWithWhatTheTemplateSays()
    {
        Page page;
        CustomerTemplate preset;
        preset.store = page.bench.retail.storeA.id;
        preset.id = CustomerTemplate::idFor(preset.store);
        preset.group = u"Boutique"_s;
        preset.language = u"de"_s;
        preset.currency = u"EUR"_s;
        preset.affiliations = {page.press.id};
        page.bench.headquartersPuts({toRow(preset)});
        AddClientScreen adding{page.bench.till(), page.toast};
        QSignalSpy created(&adding, &AddClientScreen::created);

        QCOMPARE(adding.create({{u"firstName"_s, u"Nora"_s}, {u"phone"_s, u"+47 900 33 444"_s}}),
                 QString());
        page.bench.settle();

        const auto id = CustomerId::fromString(created.value(0).value(0).toString());
        const auto nora = page.bench.stored<Customer>(id);
        QVERIFY(nora);
        QCOMPARE(nora->group, u"Boutique"_s);
        QCOMPARE(nora->language, u"de"_s);
        QCOMPARE(nora->affiliations, preset.affiliations);
        page.open(id);
        QCOMPARE(column(*page.screen.contactPoints(), "purpose"), QVariantList{u"mobile"_s});
    }

    // CU-6, CU-7
    void aPendingNumberBecomesTheRealOneAndStillFindsHer()
    {
        Page page;
        const CustomerId id = page.makeNora();
        const QString pending = page.screen.details()->numberText();
        QVERIFY(pending.startsWith(u"P-"_s));
        QVERIFY(page.screen.accountText().startsWith(pending));
        QCOMPARE(page.found(pending), QVariantList{u"Nora Quist"_s});
        page.screen.setNoteDraft(u"Said as %1"_s.arg(pending));
        QCOMPARE(page.screen.addNote(), QString());
        page.bench.settle();

        page.bench.synchronise();

        QCOMPARE(page.screen.customerId(), id.toString());
        const QString number = page.screen.details()->numberText();
        QVERIFY2(number.startsWith(u'C'), qPrintable(number));
        QCOMPARE(page.screen.noteCount(), 1);
        QCOMPARE(page.found(number), QVariantList{u"Nora Quist"_s});
        QCOMPARE(page.found(pending), QVariantList{u"Nora Quist"_s}); // as it stands in the note
    }
};

CARNET_TEST(TestClientDetails)

} // namespace carnet::test::tst_clientdetails

#include "tst_clientdetails.moc"
