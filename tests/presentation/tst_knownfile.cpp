#include "models/domain/fielddefinition.h"
#include "models/domain/knownrows.h"
#include "models/domain/photo.h"
#include "models/presentation/knownfile.h"
#include "models/presentation/knownvalues.h"
#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_knownfile {

namespace {

QDir documents()
{
    return {QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
}

QStringList exports()
{
    return documents().entryList({u"carnet-client-*"_s}, QDir::Files, QDir::Name);
}

void clearExports()
{
    for (const QString& name : exports())
        documents().remove(name);
}

//! What stands in the file of which \a toast tells.
QByteArray fileOf(const UndoToast& toast)
{
    const QString said = toast.text();
    QFile file(said.mid(said.indexOf(u'/')));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Its lines have the names of what it holds.
bool isByKey(const FieldDescription& field)
{
    return field.name == "attributes"_L1 || field.name == "field_values"_L1;
}

//! A value for a field of any kind.
QJsonValue something(const FieldDescription& field)
{
    if (field.name == "currency"_L1)
        return u"EUR"_s;
    if (isByKey(field))
        return QJsonObject{{u"nobody-defined-this"_s, u"x"_s}};
    if (field.name == "lines"_L1)
        return QJsonArray{QJsonObject{{u"quantity"_s, 1}, {u"gift"_s, true}}};
    switch (field.type) {
    case FieldType::Integer:
        return qint64(1'794'000'000'000);
    case FieldType::Boolean:
        return true;
    case FieldType::Uuid:
        return uuidOf(field.name).toString(QUuid::WithoutBraces);
    case FieldType::Json:
        return QJsonArray{u"x"_s};
    case FieldType::Text:
        break;
    }
    return u"something"_s;
}

} // namespace

//! The file that somebody is given who asks what is known of them.
class TestKnownFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { clearExports(); }
    void cleanup() { clearExports(); }

    void namesEveryDescribedField();
    void speaksOfNamesAndAmounts();
    void speaksOfWhatActivitiesNote();
    void keepsWhatALaterVersionWrote();
    void writesWhatTheReaderMayKnow();
    void putsThePhotoBesideIt();
    void isInTheLog();
    void needsTheRightToEdit();
};

void TestKnownFile::namesEveryDescribedField()
{
    TillBench bench;
    for (const EntityKind kind : kindsOfCustomer()) {
        const EntityDescription& entity = describe(kind);
        Row row{{kind, uuidOf(entity.name)}, 1, {}};
        for (const FieldDescription& field : entity.fields)
            row.fields.insert(field.name, something(field));

        const KnownFile file = knownFile({row}, bench.till().reference(), bench.till().format());

        for (const FieldDescription& field : entity.fields) {
            const QString words = isByKey(field) ? u"nobody-defined-this"_s
                : field.name == "lines"_L1       ? u"Line 1"_s
                                                 : fieldWords(field.name);
            const bool isTold = file.table.contains('"' + words.toUtf8() + '"');
            QCOMPARE(isTold, field.name != "customer"_L1);
        }
    }
}

void TestKnownFile::speaksOfNamesAndAmounts()
{
    TillBench bench;
    Product satchel;
    satchel.id = idOf<ProductId>(u"satchel"_s);
    satchel.number = u"HB-100"_s;
    satchel.name = u"Élan satchel"_s;
    bench.headquartersPuts({toRow(satchel)});
    Purchase sold;
    sold.id = idOf<PurchaseId>(u"sold"_s);
    sold.store = bench.retail.storeA.id;
    sold.soldAtMs = 1'794'000'000'000;
    sold.currency = u"EUR"_s;
    sold.totalMinor = 250'000;
    sold.lines = {QJsonObject{
        {u"product"_s, satchel.id.toString()}, {u"quantity"_s, 2}, {u"amount_minor"_s, 250'000}}};
    Activity visit = anActivity(bench.anna.id, bench.ada().id, u"Came \"in\"; looked"_s);
    visit.type = bench.visit.id;
    Activity taken = anActivity(bench.anna.id, bench.ada().id, u"Not her"_s);
    taken.voids = visit.id;
    taken.atMs = visit.atMs + 1;
    const QList<Row> rows{toRow(bench.anna),
                          toRow(bench.annasEmail),
                          toRow(aMembership(bench.anna.id, bench.ada().id)),
                          toRow(sold),
                          toRow(taken),
                          toRow(visit)};

    const QString text =
        QString::fromUtf8(knownFile(rows, bench.till().reference(), bench.till().format()).table);

    QVERIFY(text.startsWith(u"\"Kind\",\"Field\",\"Value\",\"When (UTC)\"\r\n"_s));
    const QString soldAt = u"2026-11-06T21:20:00.000Z"_s;
    for (const QString& line : {u"\"Client\",\"First name\",\"Anna\","_s,
                                u"\"Client\",\"Primary email\",\"Contact\","_s,
                                u"\"Client\",\"Vip\",\"Yes\","_s,
                                u"\"Contact\",\"Value\",\"anna@example.com\",\"\""_s,
                                u"\"Contact\",\"Consent\",\"allowed\",\"\""_s,
                                u"\"Activity 2\",\"Voids\",\"Activity 1\","_s,
                                u"\"Activity 1\",\"Text\",\"Came \"\"in\"\"; looked\","_s,
                                u"\"Activity 1\",\"Type\",\"Visit\","_s,
                                u"\"Purchase\",\"Sold at\",\"%1\",\"%1\""_s.arg(soldAt),
                                u"2 × Élan satchel (HB-100), €2,500"_s,
                                u"\"Store\",\""_s + bench.retail.storeA.name}) {
        QVERIFY2(text.contains(line), qPrintable(line + u"\n"_s + text));
    }
    QVERIFY(text.contains(u"\"Book of "_s + bench.ada().name));
}

void TestKnownFile::speaksOfWhatActivitiesNote()
{
    TillBench bench;
    ActivityType type = bench.visit;
    FieldDefinition triedOn{u"tried_on"_s, FieldKind::List, u"Tried on"_s};
    triedOn.options = {QJsonObject{{u"value"_s, u"silk"_s},
                                   {u"translations"_s, QJsonObject{{u"en"_s, u"Silk scarves"_s}}}}};
    type.fields = toJson({triedOn});
    bench.headquartersPuts({toRow(type)});
    Activity visit = anActivity(bench.anna.id, bench.ada().id, u"Came in"_s);
    visit.type = type.id;
    visit.fieldValues = {{u"tried_on"_s, QJsonArray{u"silk"_s}}, {u"gone"_s, 2}};

    const auto file = knownFile({toRow(visit)}, bench.till().reference(), bench.till().format());

    QVERIFY(file.table.contains("\"Activity\",\"Tried on\",\"Silk scarves\""));
    QVERIFY(file.table.contains("\"Activity\",\"gone\",\"2\"")); // nothing is left out
}

void TestKnownFile::keepsWhatALaterVersionWrote()
{
    TillBench bench;
    Row row = toRow(bench.anna);
    row.fields.insert(u"shoe_maker"_s, u"Santoni"_s);

    const KnownFile file = knownFile({row}, bench.till().reference(), bench.till().format());

    QVERIFY(file.table.contains("\"Client\",\"Shoe maker\",\"Santoni\""));
}

void TestKnownFile::writesWhatTheReaderMayKnow()
{
    CustomerPage page;
    Note open = aNote(page.bench.anna.id, page.bench.cleo.id, u"Left-handed"_s);
    Note own = aNote(page.bench.anna.id, page.bench.cleo.id, u"For Cleo alone"_s);
    own.visibility = NoteVisibility::Author;
    own.store = page.bench.retail.storeA.id;
    page.bench.headquartersPuts(
        {toRow(open),
         toRow(own),
         toRow(aTask(page.bench.anna.id, page.bench.ada().id, u"Call"_s)),
         toRow(aNote(page.bench.bruno.id, page.bench.ada().id, u"Likes opera"_s))});

    page.screen.exportKnown();
    page.bench.settle();

    const QByteArray text = fileOf(page.toast);
    QVERIFY2(!text.isEmpty(), qPrintable(page.toast.text()));
    QCOMPARE(exports().size(), 1);
    QVERIFY(!exports().first().contains(u"Anna"_s)); // the name of the file is no name
    QVERIFY(text.contains("\"First name\",\"Anna\""));
    QVERIFY(text.contains("Left-handed"));
    QVERIFY(text.contains("\"Follow-up\",\"Text\",\"Call\""));
    QVERIFY(!text.contains("For Cleo alone"));
    QVERIFY(!text.contains("Likes opera"));
}

void TestKnownFile::putsThePhotoBesideIt()
{
    CustomerPage page;
    Photo photo;
    photo.id = Photo::idFor(page.bench.anna.id);
    photo.customer = page.bench.anna.id;
    photo.image = QString::fromLatin1(QByteArray("picture").toBase64());
    photo.takenAtMs = page.bench.retail.clock.nowMs();
    page.bench.headquartersPuts({toRow(photo)});

    page.screen.exportKnown();
    page.bench.settle();

    QCOMPARE(exports().size(), 2);
    QFile picture(documents().filePath(exports().last()));
    QVERIFY(picture.fileName().endsWith(u".jpg"_s));
    QVERIFY(picture.open(QIODevice::ReadOnly));
    QCOMPARE(picture.readAll(), QByteArray("picture"));
    QVERIFY(fileOf(page.toast).contains("\"Photo\",\"Image\",\"The picture beside this file\""));
}

void TestKnownFile::isInTheLog()
{
    CustomerPage page;
    const auto waiting = [&] {
        return must(
                   page.bench.ask([](TerminalStore& store) { return store.nextPush(10, 100'000); }))
            .events;
    };
    QVERIFY(waiting().isEmpty());

    page.screen.exportKnown();
    page.bench.settle();

    const QList<AuditEvent> events = waiting();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().type, AuditEventType::Exported);
    QCOMPARE(events.first().actor, page.bench.ada().id);
    QCOMPARE(events.first().customer, page.bench.anna.id);
}

void TestKnownFile::needsTheRightToEdit()
{
    CustomerPage page;
    const Associate reader = page.bench.takeAway(Right::EditCustomer, page.bench.ada());
    page.bench.signIn(reader);

    page.screen.exportKnown();
    page.bench.settle();

    QVERIFY(exports().isEmpty());
}

CARNET_TEST(TestKnownFile)

} // namespace carnet::test::tst_knownfile

#include "tst_knownfile.moc"
