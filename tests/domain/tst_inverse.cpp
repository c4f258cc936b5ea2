#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_inverse {

namespace {

using Make = std::function<Operation(Boutique&)>;

//! Rows without what headquarters counts.
QHash<RowKey, QJsonObject> contents(const Boutique& boutique)
{
    QHash<RowKey, QJsonObject> found;
    for (const Row& row : boutique.rows.rows())
        found.insert(row.key, row.fields);
    return found;
}

ContactPoint phone(const Boutique& boutique)
{
    ContactPoint point = aContactPoint(boutique.ada.id, ContactKind::Phone, u"+49 30 1"_s);
    point.purpose = u"home"_s;
    point.consent = Consent::Allowed;
    return point;
}

Note note(const Boutique& boutique)
{
    Note written = aNote(boutique.ada.id, boutique.ben.id, u"Likes roses"_s);
    written.pinned = true;
    return written;
}

Task task(const Boutique& boutique)
{
    return boutique.rows.all<Task>().constFirst();
}

Row setting(const QString& value)
{
    return {{EntityKind::Setting, uuidOf(u"brand"_s)},
            0,
            {{u"key"_s, u"brand_name"_s}, {u"value"_s, value}}};
}

SavedFilter filter(const Boutique& boutique, const QString& name)
{
    SavedFilter saved;
    saved.id = idOf<SavedFilterId>(u"filter"_s);
    saved.owner = boutique.ben.id;
    saved.name = name;
    return saved;
}

//! Everything there is to take back, already there: a book, a phone, a note, a setting and a
//! filter.
class Furnished : public Boutique
{
public:
    Furnished()
    {
        rows.put(anAttribute(u"size"_s, ValueType::Decimal));
        does(draft::addToBook(by(cleo), ada.id));
        does(draft::reassign(by(mara), rows.all<Membership>().constFirst(), ben.id));
        does(draft::addContactPoint(by(ben), phone(*this)));
        does(draft::addNote(by(ben), note(*this)));
        does(draft::addTask(by(ben), aTask(ada.id, ben.id, u"Send the care guide"_s)));
        does(draft::putReference(by(hana), setting(u"A"_s), std::nullopt));
        does(draft::putSavedFilter(by(ben), filter(*this, u"Pearls"_s), std::nullopt));
    }

    [[nodiscard]] Membership place() const { return rows.all<Membership>().constFirst(); }
};

class TestInverse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // N5
    void restoresEveryRow_data()
    {
        QTest::addColumn<Make>("make");
        QTest::newRow("patch customer") << Make([](Boutique& b) {
            return draft::patchCustomer(b.by(b.ben),
                                        b.customer(),
                                        {{u"first_name"_s, u"Augusta"_s},
                                         {u"title"_s, u"Countess"_s},
                                         {u"attributes.size"_s, u"38.50"_s}});
        });
        QTest::newRow("create customer") << Make([](Boutique& b) {
            return draft::createCustomer(b.by(b.ben),
                                         aCustomer()
                                             .withId(idOf<CustomerId>(u"eve"_s))
                                             .named(u"Eve"_s)
                                             .with(u"size"_s, u"36.0"_s));
        });
        QTest::newRow("add contact point") << Make([](Boutique& b) {
            return draft::addContactPoint(
                b.by(b.ben), aContactPoint(b.ada.id, ContactKind::Email, u"ada@example.org"_s));
        });
        QTest::newRow("patch contact point") << Make([](Boutique& b) {
            return draft::patchContactPoint(
                b.by(b.ben), phone(b), {{u"consent"_s, u"declined"_s}, {u"value"_s, u"+49 2"_s}});
        });
        QTest::newRow("remove contact point")
            << Make([](Boutique& b) { return draft::removeContactPoint(b.by(b.ben), phone(b)); });
        QTest::newRow("remove from book") << Make([](Boutique& b) {
            return draft::removeFromBook(b.by(b.ben), b.rows.all<Membership>().constFirst());
        });
        QTest::newRow("add note") << Make([](Boutique& b) {
            return draft::addNote(b.by(b.ben), aNote(b.ada.id, b.ben.id, u"Tall"_s));
        });
        QTest::newRow("patch note") << Make([](Boutique& b) {
            return draft::patchNote(
                b.by(b.ben), note(b), {{u"text"_s, u"Hates roses"_s}, {u"pinned"_s, false}});
        });
        QTest::newRow("remove note")
            << Make([](Boutique& b) { return draft::removeNote(b.by(b.ben), note(b)); });
        QTest::newRow("add task") << Make([](Boutique& b) {
            return draft::addTask(b.by(b.ben), aTask(b.ada.id, b.ben.id, u"Call her"_s));
        });
        QTest::newRow("patch task") << Make([](Boutique& b) {
            return draft::patchTask(
                b.by(b.ben), task(b), {{u"status"_s, u"done"_s}, {u"due_on"_s, u"2026-12-01"_s}});
        });
        QTest::newRow("remove task")
            << Make([](Boutique& b) { return draft::removeTask(b.by(b.ben), task(b)); });
        QTest::newRow("put reference") << Make([](Boutique& b) {
            return draft::putReference(b.by(b.ben), setting(u"B"_s), setting(u"A"_s));
        });
        QTest::newRow("remove reference") << Make(
            [](Boutique& b) { return draft::removeReference(b.by(b.ben), setting(u"A"_s)); });
        QTest::newRow("save a new filter") << Make([](Boutique& b) {
            SavedFilter other = filter(b, u"Silk"_s);
            other.id = idOf<SavedFilterId>(u"other"_s);
            return draft::putSavedFilter(b.by(b.ben), other, std::nullopt);
        });
        QTest::newRow("change a filter") << Make([](Boutique& b) {
            return draft::putSavedFilter(b.by(b.ben), filter(b, u"Silk"_s), filter(b, u"Pearls"_s));
        });
        QTest::newRow("remove a filter") << Make([](Boutique& b) {
            return draft::removeSavedFilter(b.by(b.ben), filter(b, u"Pearls"_s));
        });
    }
    void restoresEveryRow()
    {
        QFETCH(Make, make);
        Furnished boutique;
        boutique.ben.rights.append(Right::Administer);
        boutique.rows.put(boutique.ben);
        const auto before = contents(boutique);
        const Operation done = boutique.sent(make(boutique));

        QCOMPARE(boutique.rows.apply(done).verdict, Verdict::Applied);
        QVERIFY(contents(boutique) != before);
        QCOMPARE(boutique.takesBack(boutique.ben, done).verdict, Verdict::Applied);

        QCOMPARE(contents(boutique), before);
    }

    void restoresTheFormerOwner()
    {
        Furnished boutique;
        const auto before = boutique.place();
        const auto done =
            boutique.sent(draft::reassign(boutique.by(boutique.mara), before, boutique.cleo.id));
        boutique.rows.apply(done);

        QCOMPARE(boutique.takesBack(boutique.mara, done).verdict, Verdict::Applied);

        QCOMPARE(toRow(boutique.place()).fields, toRow(before).fields);
    }

    void takesAnAdditionToTheBookBack()
    {
        Boutique boutique;
        const auto done =
            boutique.sent(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        boutique.rows.apply(done);

        QCOMPARE(boutique.takesBack(boutique.ben, done).verdict, Verdict::Applied);

        QVERIFY(boutique.rows.all<Membership>().isEmpty());
    }

    void takesAGestureOfSeveralBack()
    {
        Boutique boutique;
        const auto before = contents(boutique);
        const auto eve = aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s).build();
        const auto mail = aContactPoint(eve.id, ContactKind::Email, u"eve@example.org"_s);
        QList<Operation> done{
            boutique.sent(draft::createCustomer(boutique.by(boutique.ben), eve)),
            boutique.sent(draft::addContactPoint(boutique.by(boutique.ben), mail)),
            boutique.sent(draft::addToBook(boutique.by(boutique.ben), eve.id))};
        for (const Operation& operation : done)
            QCOMPARE(boutique.rows.apply(operation).verdict, Verdict::Applied);

        std::ranges::reverse(done);
        for (const Operation& last : done)
            QCOMPARE(boutique.takesBack(boutique.ben, last).verdict, Verdict::Applied);

        auto after = contents(boutique);
        after.remove({ClientBook::kKind, ClientBook::idFor(boutique.ben.id).value});
        QCOMPARE(after, before);
    }

    void bringsARemovedCustomerBackWithoutHerNumber()
    {
        Boutique boutique;
        Customer numbered = boutique.ada;
        numbered.accountNumber = u"C000001"_s;
        numbered.language = u"en"_s;
        boutique.rows.put(numbered);
        const auto done =
            boutique.sent(draft::removeCustomer(boutique.by(boutique.hana), numbered));
        QCOMPARE(boutique.rows.apply(done).verdict, Verdict::Applied);

        QCOMPARE(boutique.takesBack(boutique.hana, done).verdict, Verdict::Applied);

        QVERIFY(boutique.customer().accountNumber.isEmpty());
        QCOMPARE(boutique.customer().language, u"en"_s);
        QCOMPARE(boutique.customer().createdBy, boutique.ben.id);
    }

    // Undo takes back what it did, not what somebody made of it since.
    void leavesLaterEditsAlone()
    {
        Furnished boutique;
        const auto done = boutique.sent(
            draft::patchCustomer(boutique.by(boutique.ben),
                                 boutique.customer(),
                                 {{u"first_name"_s, u"Ana"_s}, {u"language"_s, u"de"_s}}));
        boutique.rows.apply(done);
        boutique.does(draft::patchCustomer(
            boutique.by(boutique.cleo), boutique.customer(), {{u"first_name"_s, u"Hanna"_s}}));

        QCOMPARE(boutique.takesBack(boutique.ben, done).verdict, Verdict::Applied);

        QCOMPARE(boutique.customer().firstName, u"Hanna"_s);
        QVERIFY(boutique.customer().language.isEmpty());
        QVERIFY(boutique.conflicts().isEmpty());
    }

    void namesWhatItUndoes()
    {
        Boutique boutique;
        const auto done = boutique.sent(
            draft::patchCustomer(boutique.by(boutique.ben), boutique.ada, {{u"title"_s, u"Dr"_s}}));

        const auto undo = inverse(boutique.by(boutique.ben), done, {});

        QCOMPARE(undo->undoes, done.id);
        QCOMPARE(undo->after, {done.id});
    }
};

} // namespace

CARNET_TEST(TestInverse)

} // namespace tst_inverse

#include "tst_inverse.moc"
