#include "models/presentation/addclientscreen.h"
#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_contactpoints {

namespace {

//! Anna's page, with Cleo at the till.
struct Page : CustomerDesk {
    Page() { enter(bench.cleo); }

    [[nodiscard]] QVariantList points(const char* role)
    {
        return column(*screen.contactPoints(), role);
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

//! Several ways to reach somebody: which comes first, what they are for, and what is private.
class TestContactPoints final : public QObject
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
};

CARNET_TEST(TestContactPoints)

} // namespace carnet::test::tst_contactpoints

#include "tst_contactpoints.moc"
