#include "models/presentation/addclientscreen.h"
#include "models/presentation/customerscreen.h"
#include "models/presentation/synccentre.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_clientdetails {

namespace {

//! Anna's page, with Cleo at the till; headquarters keeps two circles and a template.
struct Page {
    TillBench bench;
    UndoToast toast{bench.till()};
    CustomerScreen screen{bench.till(), toast};
    Affiliation press;
    Affiliation family;

    Page()
    {
        press = {{bench.retail.newId()}, 0, u"press"_s, u"Press"_s, {}, 1};
        family = {{bench.retail.newId()}, 0, u"family"_s, u"Family"_s, {}, 2};
        bench.headquartersPuts({toRow(press), toRow(family)});
        bench.signIn(bench.cleo);
        open(bench.anna.id);
    }
    void open(const CustomerId& id)
    {
        screen.open(id);
        bench.settle();
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
    [[nodiscard]] QString save(const QString& key, const QString& text)
    {
        QString words = screen.details()->save(key, text);
        bench.settle();
        return words;
    }
    [[nodiscard]] QVariant detail(const QString& key, const char* role) const
    {
        auto* rows = const_cast<CustomerScreen&>(screen).details()->rows();
        return cell(*rows, rowWith(*rows, "key", key), role);
    }
    [[nodiscard]] QVariantList points(const char* role)
    {
        return column(*screen.contactPoints(), role);
    }
    [[nodiscard]] QString pointWith(const QString& value)
    {
        const auto& list = *screen.contactPoints();
        return cell(list, rowWith(list, "value", value), "pointId").toString();
    }
    [[nodiscard]] QVariantList found(const QString& text)
    {
        AddClientScreen finder{bench.till(), toast};
        finder.setSearchText(text);
        return column(*finder.candidates(), "name");
    }
};

QVariantMap form(const QString& kind, const QString& value, const QString& purpose)
{
    return {{u"kind"_s, kind}, {u"value"_s, value}, {u"purpose"_s, purpose}};
}

} // namespace

//! Several ways to reach somebody, her card, her circles, how her name is read, and privacy.
class TestClientDetails final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // CU-4
    void holdsSeveralPhonesAndLetsOneComeFirst()
    {
        Page page;
        QCOMPARE(page.screen.addContactPoint(form(u"phone"_s, u"+47 900 11 222"_s, u"home"_s)),
                 QString());
        page.bench.settle();
        QCOMPARE(page.points("isPrimary").count(true), 2); // a phone and an e-mail address

        page.screen.makePrimary(page.pointWith(u"+47 900 11 222"_s));
        page.bench.settle();

        QCOMPARE(page.points("value").constFirst(), QVariant(u"+47 900 11 222"_s));
        QCOMPARE(page.bench.stored<Customer>(page.bench.anna.id)->primaryPhone.toString(),
                 page.pointWith(u"+47 900 11 222"_s));
        page.toast.undo();
        page.bench.settle();
        QCOMPARE(page.points("value").constFirst(), QVariant(page.bench.annasPhone.value));
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
    }

    // ContactInfo
    void keepsAnExtensionAndWhoseNumberItIs()
    {
        Page page;
        QVariantMap office = form(u"phone"_s, u"+47 900 11 222"_s, u"business"_s);
        office.insert(u"extension"_s, u"12b"_s);
        QVERIFY(page.screen.addContactPoint(office).contains(u"extension"_s));
        office.insert(u"extension"_s, u"12"_s);
        office.insert(u"description"_s, u"Her assistant"_s);
        QCOMPARE(page.screen.addContactPoint(office), QString());
        page.bench.settle();

        const QString shown = u"+47 900 11 222, ext. 12"_s;
        const int row = rowWith(*page.screen.contactPoints(), "value", shown);
        QVERIFY(row >= 0);
        QCOMPARE(cell(*page.screen.contactPoints(), row, "description"),
                 QVariant(u"Her assistant"_s));
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
        office.insert(u"extension"_s, QString());
        QCOMPARE(page.screen.saveContactPoint(page.pointWith(shown), office), QString());
        page.bench.settle();
        QVERIFY(page.points("value").contains(u"+47 900 11 222"_s));
    }

    void showsWhatIsPrivateOnThisPageAlone()
    {
        Page page;
        QVERIFY(page.found(u"+4722334455"_s).contains(u"Anna Berg"_s));
        const QString phone = page.bench.annasPhone.value;
        QVariantMap hidden = form(u"phone"_s, phone, {});
        hidden.insert(u"isPrivate"_s, true);
        QCOMPARE(page.screen.saveContactPoint(page.pointWith(phone), hidden), QString());
        page.bench.settle();

        const int row = rowWith(*page.screen.contactPoints(), "value", phone);
        QVERIFY(cell(*page.screen.contactPoints(), row, "isPrivate").toBool());
        QVERIFY(!cell(*page.screen.contactPoints(), row, "isPrimary").toBool());
        QVERIFY(!cell(*page.screen.contactPoints(), row, "isFirst").toBool());
        const auto index = page.bench.till().snapshot().index;
        const auto anna = index->find(page.bench.anna.id);
        QVERIFY(anna);
        QVERIFY(index->rowAt(*anna).phones.isEmpty());
        QVERIFY(page.found(u"+4722334455"_s).isEmpty());
        page.toast.undo();
        page.bench.settle();
        QVERIFY(page.found(u"+4722334455"_s).contains(u"Anna Berg"_s));
    }

    // CU-5
    void keepsAnAddressWithItsPurpose()
    {
        Page page;
        QVariantMap address = form(u"address"_s, u"Kohlmarkt 1"_s, u"po_box"_s);
        address.insert(
            {{u"postalCode"_s, u"1010"_s}, {u"city"_s, u"Wien"_s}, {u"country"_s, u"at"_s}});
        QCOMPARE(page.screen.addContactPoint(address), QString());
        page.bench.settle();

        const QString shown = u"Kohlmarkt 1, 1010 Wien, AT"_s;
        const QString id = page.pointWith(shown);
        QVERIFY(!id.isEmpty());
        QVERIFY(page.points("purposeText").contains(u"PO box"_s));
        address.insert(u"city"_s, u"Graz"_s);
        QCOMPARE(page.screen.saveContactPoint(id, address), QString());
        page.bench.settle();
        QCOMPARE(page.pointWith(u"Kohlmarkt 1, 1010 Graz, AT"_s), id);
        const auto point = page.bench.stored<ContactPoint>(ContactPointId::fromString(id));
        QCOMPARE(point->purpose, u"po_box"_s);
    }

    void showsAndChangesTheConsentOfAnAddress()
    {
        Page page;
        QCOMPARE(page.screen.addContactPoint(form(u"phone"_s, u"+47 900 11 222"_s, u"home"_s)),
                 QString());
        for (const QString& street : {u"Kohlmarkt 1"_s, u"Graben 2"_s}) {
            QCOMPARE(page.screen.addContactPoint(form(u"address"_s, street, u"home"_s)), QString());
            page.bench.settle();
        }
        const auto& list = *page.screen.contactPoints();
        // One chip for each channel: the main phone and e-mail, and the first address.
        QCOMPARE(page.points("isFirst").count(true), 3);
        QVERIFY(
            cell(list, rowWith(list, "value", page.bench.annasPhone.value), "isFirst").toBool());
        const int first = rowWith(list, "value", u"Kohlmarkt 1"_s);
        QVERIFY(cell(list, first, "isFirst").toBool());
        QCOMPARE(cell(list, first, "consent"), QVariant(u"not_asked"_s));

        page.screen.setConsent(page.pointWith(u"Kohlmarkt 1"_s), u"declined"_s);
        page.bench.settle();

        const int now = rowWith(list, "value", u"Kohlmarkt 1"_s);
        QCOMPARE(cell(list, now, "consent"), QVariant(u"declined"_s));
        QVERIFY(cell(list, now, "isFirst").toBool());
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
    }

    // CU-3
    void proposesHomeForAPersonAndBusinessForACompany()
    {
        Page page;
        const auto first = [&page](const QString& kind) {
            return page.screen.purposes(kind).constFirst().toMap().value(u"value"_s).toString();
        };
        QCOMPARE(first(u"address"_s), u"home"_s);
        QCOMPARE(first(u"phone"_s), u"mobile"_s);

        Customer firm = *page.bench.stored<Customer>(page.bench.anna.id);
        firm.type = CustomerType::Organization;
        page.bench.headquartersPuts({toRow(firm)});
        page.open(firm.id);

        QCOMPARE(first(u"address"_s), u"business"_s);
    }

    void writesNothingWhereNothingChanged()
    {
        Page page;

        QCOMPARE(page.screen.saveContactPoint(page.pointWith(page.bench.annasEmail.value),
                                              form(u"email"_s, page.bench.annasEmail.value, {})),
                 QString());
        page.bench.settle();

        QCOMPARE(page.bench.outbox().pending, 0);
    }

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
        QCOMPARE(page.points("purpose"), QVariantList{u"mobile"_s});
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
